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

// migrations are all steps in order; a file of schema version n had the first n.
var migrations = []migration{
	{start, "b04bc40f2e097a432eb8ef2a194f84169dc4b89e6d873e984ebdc2df76af281c"},
}

// create makes a new database under another name and puts it in its place when
// it is whole, so that a crash leaves nothing half-made and two processes that
// start at once agree on one file.
func create(ctx context.Context, path string, steps []migration) error {
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
	db, err := connect(ctx, beside.Name(), nil)
	if err != nil {
		return err
	}
	s := &Store{db: db, path: beside.Name()}
	if err := s.apply(ctx, steps); err != nil {
		return closing(s, err)
	}
	if _, err := db.ExecContext(ctx, "INSERT INTO store (id, created) VALUES ($1, $2)", uuid.NewString(), stamp(time.Now())); err != nil {
		return closing(s, err)
	}
	if err := s.Close(); err != nil {
		return err
	}
	_, err = disk.Place(beside.Name(), path) // another process may have been first
	return err
}

// migrate copies the database and takes it to the last version.
func (s *Store) migrate(ctx context.Context, from int, steps []migration) error {
	if _, err := s.copyBeside(ctx, fmt.Sprintf("before-v%d", len(steps))); err != nil {
		return model.Refuse("db-migrate", from, len(steps)).Because(err)
	}
	if err := s.apply(ctx, steps); err != nil {
		return model.Refuse("db-migrate", from, len(steps)).Because(err)
	}
	return nil
}

// apply takes the database through the steps that it has not had, each in a
// transaction of its own. Another process may be doing the same: the version
// is read again under the lock.
func (s *Store) apply(ctx context.Context, steps []migration) error {
	for i, step := range steps {
		tx, err := s.db.BeginTx(ctx, nil)
		if err != nil {
			return err
		}
		if err := s.step(ctx, tx, i, step); err != nil {
			_ = tx.Rollback()
			return err
		}
		if err := tx.Commit(); err != nil {
			return err
		}
	}
	_, err := s.db.ExecContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)") // the header is read before SQLite is
	return err
}

func (s *Store) step(ctx context.Context, tx *sql.Tx, i int, step migration) error {
	version, err := one[int](ctx, tx, "SELECT user_version FROM pragma_user_version")
	if err != nil || version > i {
		return err
	}
	for _, statement := range []string{
		step.sql,
		fmt.Sprintf("PRAGMA application_id = %d", applicationID),
		fmt.Sprintf("PRAGMA user_version = %d", i+1),
	} {
		if _, err := tx.ExecContext(ctx, statement); err != nil {
			return err
		}
	}
	return nil
}

// schemaOf returns a hash over the text of the schema.
func schemaOf(ctx context.Context, db *sql.DB) (string, error) {
	rows, err := db.QueryContext(ctx, "SELECT type, name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%' ORDER BY type, name")
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
