package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"yourside/internal/disk"
	"yourside/model"
)

// Backup writes a consistent copy of the database to a file that is not there
// yet, as one file that needs no log beside it.
func (s *Store) Backup(ctx context.Context, to string) error {
	to, err := filepath.Abs(to)
	if err != nil {
		return err
	}
	if err := s.samePlace(); err != nil {
		return err
	}
	return copyTo(ctx, s.db, to, migrations)
}

// copyTo writes what a database holds to a file that is not there yet. It is
// made in a directory that is ours alone, and gets its name when it is whole.
func copyTo(ctx context.Context, db *sql.DB, to string, steps []migration) error {
	if _, err := os.Lstat(to); err == nil {
		return model.Refuse("file-exists", to)
	}
	beside, err := os.MkdirTemp(filepath.Dir(to), ".yourside-copy-*")
	if err != nil {
		return model.Refuse("file-write", to).Because(plain(err))
	}
	defer os.RemoveAll(beside)
	copied := filepath.Join(beside, "copy.db")
	if _, err := db.ExecContext(ctx, "VACUUM INTO $1", copied); err != nil {
		return model.Refuse("file-write", to).Because(explain(err))
	}
	if err := finish(copied); err != nil {
		return model.Refuse("file-write", to).Because(plain(err))
	}
	if _, err := inspect(ctx, copied, steps); err != nil {
		return model.Refuse("file-write", to).Because(explain(err))
	}
	placed, err := disk.Place(copied, to)
	if err == nil && !placed {
		err = model.Refuse("file-exists", to)
	}
	return err
}

// copyBeside makes a copy next to a database, past a connection that may hold
// its write lock.
func copyBeside(ctx context.Context, path, why string, steps []migration) error {
	db, err := connect(ctx, path, nil)
	if err != nil {
		return err
	}
	defer db.Close()
	return copyTo(ctx, db, besides(path, why), steps)
}

// besides is a new name next to a database.
func besides(path, why string) string {
	return fmt.Sprintf("%s.%s-%s", path, why, time.Now().UTC().Format("20060102T150405.000000"))
}

// Restore puts a backup in the place of the database at path and returns where
// the one that stood there, if any, was moved to. A backup that is not a whole
// database of Yourside is refused and nothing changes.
func Restore(ctx context.Context, from, path string) (moved string, err error) {
	path, err = filepath.Abs(path)
	if err != nil {
		return "", err
	}
	path = target(path)
	if hasLog(from) {
		return "", model.Refuse("restore-log", from)
	}
	if same(from, path) {
		return "", model.Refuse("restore-itself", from)
	}
	if _, err := inspect(ctx, from, migrations); err != nil {
		return "", model.Refuse("db-open", from).Because(explain(err))
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return "", explain(err)
	}
	beside, err := disk.Copy(from, filepath.Dir(path))
	if err != nil {
		return "", err
	}
	defer os.Remove(beside)
	if _, err := inspect(ctx, beside, migrations); err != nil { // it may have changed while it was copied
		return "", model.Refuse("db-open", from).Because(explain(err))
	}
	if moved, err = moveAway(ctx, path); err != nil {
		return moved, explain(err)
	}
	placed, err := disk.Place(beside, path)
	if err == nil && !placed {
		err = model.Refuse("file-exists", path)
	}
	return moved, err
}

// moveAway takes the database at path out of the way, logs and all, and returns
// its new name; empty when there was none. A whole one has its log written into
// it; a broken one is moved as it is.
func moveAway(ctx context.Context, path string) (moved string, err error) {
	if _, broken := inspect(ctx, path, migrations); broken == nil && hasLog(path) {
		if err := settle(ctx, path); err != nil {
			return "", err
		}
	}
	to := besides(path, "replaced")
	for _, part := range []string{"", "-wal", "-shm", "-journal"} {
		err := os.Rename(path+part, to+part)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return moved, err
		}
		moved = to
	}
	return moved, nil
}

// settle writes what is in a database's log into its file.
func settle(ctx context.Context, path string) error {
	db, err := connect(ctx, path, nil)
	if err != nil {
		return err
	}
	s := &Store{db: db, path: path}
	return s.Close()
}

// finish makes a file that SQLite wrote ours alone, and sure to be on the disk.
func finish(path string) error {
	if err := os.Chmod(path, 0o600); err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	defer f.Close()
	return f.Sync()
}

func same(a, b string) bool {
	x, err1 := os.Stat(a)
	y, err2 := os.Stat(b)
	return err1 == nil && err2 == nil && os.SameFile(x, y)
}
