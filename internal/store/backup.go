package store

import (
	"context"
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
	if _, err := os.Lstat(to); !errors.Is(err, fs.ErrNotExist) {
		return model.Refuse("file-exists", to)
	}
	beside, err := os.MkdirTemp(filepath.Dir(to), ".yourside-copy-*")
	if err != nil {
		return model.Refuse("file-write", to).Because(err)
	}
	defer os.RemoveAll(beside)
	copied := filepath.Join(beside, "copy.db")
	if _, err := s.db.ExecContext(ctx, "VACUUM INTO $1", copied); err != nil {
		return model.Refuse("file-write", to).Because(explain(err))
	}
	if err := finish(copied); err != nil {
		return model.Refuse("file-write", to).Because(err)
	}
	if _, err := inspect(ctx, copied, migrations); err != nil {
		return model.Refuse("file-write", to).Because(err)
	}
	placed, err := disk.Place(copied, to)
	if err == nil && !placed {
		err = model.Refuse("file-exists", to)
	}
	return err
}

// copyBeside makes a copy next to the database and returns its path.
func (s *Store) copyBeside(ctx context.Context, why string) (string, error) {
	to := fmt.Sprintf("%s.%s-%s", s.path, why, time.Now().UTC().Format("20060102T150405.000"))
	if _, err := s.db.ExecContext(ctx, "VACUUM INTO $1", to); err != nil {
		return "", err
	}
	return to, finish(to)
}

// Restore puts a backup in the place of the database at path and returns where
// the one that stood there, if any, was moved to. A backup that is not a whole
// database of Yourside is refused and nothing changes.
func Restore(ctx context.Context, from, path string) (moved string, err error) {
	path, err = filepath.Abs(path)
	if err != nil {
		return "", err
	}
	if _, err := inspect(ctx, from, migrations); err != nil {
		return "", model.Refuse("db-open", from).Because(explain(err))
	}
	if hasWAL(from) {
		return "", model.Refuse("restore-log", from)
	}
	if same(from, path) {
		return "", model.Refuse("restore-itself", from)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return "", err
	}
	beside, err := disk.Copy(from, filepath.Dir(path))
	if err != nil {
		return "", err
	}
	defer os.Remove(beside)
	if moved, err = moveAway(ctx, path); err != nil {
		return "", err
	}
	placed, err := disk.Place(beside, path)
	if err == nil && !placed {
		err = model.Refuse("file-exists", path)
	}
	return moved, err
}

// moveAway takes the database at path out of the way, with its log written
// into it, and returns its new name; empty when there was none.
func moveAway(ctx context.Context, path string) (string, error) {
	if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	if s, err := open(ctx, path, migrations); err == nil { // a broken one is moved as it is
		if err := s.Close(); err != nil {
			return "", err
		}
	}
	moved := fmt.Sprintf("%s.replaced-%s", path, time.Now().UTC().Format("20060102T150405.000"))
	for _, part := range []string{"", "-wal", "-shm"} {
		if err := os.Rename(path+part, moved+part); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return "", err
		}
	}
	return moved, nil
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
