package store

import (
	"context"
	"database/sql"
	_ "embed"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/google/uuid"

	"yourside/internal/disk"
	"yourside/internal/integrity"
	"yourside/model"
)

// migration is one step of the schema. Released steps are never edited.
type migration struct {
	sql    string
	schema string // hash of the schema after this step; a test recomputes it
}

//go:embed migrations/0001_start.sql
var start string

//go:embed migrations/0002_added.sql
var addedTable string

// migrations are all steps in order; a file of schema version n had the first n.
var migrations = []migration{
	{start, "b04bc40f2e097a432eb8ef2a194f84169dc4b89e6d873e984ebdc2df76af281c"},
	{addedTable, "6a1c56b93c2d6f18fcd926487266a68c08ae7ba23d699752a76c7b3bce78fd16"},
}

// create makes a new database under another name and puts it in its place when
// it is whole, so that a crash leaves nothing half-made and two processes that
// start at once agree on one file. A log that lies there without its database is
// refused: it would be played into the new one, and what is in it be lost.
func create(ctx context.Context, path string, steps []migration) error {
	if hasLog(path) && missing(path) { // else another process was first, and is at work
		return model.Refuse("db-log-alone")
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	beside, err := os.CreateTemp(filepath.Dir(path), ".yourside-new-*")
	if err != nil {
		return err
	}
	defer os.Remove(beside.Name())
	if err := beside.Close(); err != nil {
		return err
	}
	if err := fill(ctx, beside.Name(), steps); err != nil {
		return err
	}
	if _, err = disk.Place(beside.Name(), path); err != nil { // another process may have been first
		return err
	}
	_ = disk.Sync(filepath.Dir(filepath.Dir(path))) // the directory may be new too
	return nil
}

// fill makes an empty file a database without assessments.
func fill(ctx context.Context, path string, steps []migration) error {
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	db, err := connect(ctx, path, nil)
	if err != nil {
		return err
	}
	s := &Store{db, path, info}
	err = s.inTx(ctx, func(tx *sql.Tx) error {
		if err := apply(ctx, tx, 0, steps); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, "INSERT INTO store (id, created) VALUES ($1, $2)", uuid.NewString(), stamp(time.Now()))
		return err
	})
	if err != nil {
		return closing(s, err)
	}
	return s.Close()
}

// migrate copies the database and takes it to the last version, all in one
// transaction: what fails or is cut short has changed nothing, and of two
// processes at once the second finds it done.
func (s *Store) migrate(ctx context.Context, from int, steps []migration) error {
	err := s.inTx(ctx, func(tx *sql.Tx) error {
		version, err := one[int](ctx, tx, userVersion)
		switch {
		case err != nil || version == len(steps):
			return err
		case version > len(steps):
			return model.Refuse("db-newer", version, len(steps))
		}
		if err := copyBeside(ctx, s.path, fmt.Sprintf("before-v%d", len(steps)), steps); err != nil {
			return err
		}
		return apply(ctx, tx, version, steps)
	})
	if err != nil {
		return model.Refuse("db-migrate", from, len(steps)).Because(err)
	}
	// The header is read before SQLite is, so the version belongs in the file.
	_, err = s.db.ExecContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)")
	return err
}

const userVersion = "SELECT user_version FROM pragma_user_version"

// apply takes a database of some version through the steps that it has not had.
func apply(ctx context.Context, tx *sql.Tx, version int, steps []migration) error {
	for i, step := range steps[version:] {
		for _, statement := range []string{
			step.sql,
			fmt.Sprintf("PRAGMA application_id = %d", applicationID),
			fmt.Sprintf("PRAGMA user_version = %d", version+i+1),
		} {
			if _, err := tx.ExecContext(ctx, statement); err != nil {
				return err
			}
		}
	}
	return nil
}

// schemaOf returns a hash over the text of the schema.
func schemaOf(ctx context.Context, tx *sql.Tx) (string, error) {
	rows, err := tx.QueryContext(ctx, "SELECT type, name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%' ORDER BY type, name")
	if err != nil {
		return "", err
	}
	defer rows.Close()
	var all strings.Builder
	for rows.Next() {
		var kind, name, text string
		if err := rows.Scan(&kind, &name, &text); err != nil {
			return "", err
		}
		fmt.Fprintf(&all, "%s %s\n%s\n", kind, name, text)
	}
	return integrity.Hash([]byte(all.String())), rows.Err()
}
