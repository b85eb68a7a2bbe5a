//go:build unix

package store

// Files are their owner's alone, whatever the umask: the database, its log, its
// copies, and the directories that are made for it.

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func TestFilesAreTheirOwnersAlone(t *testing.T) {
	for _, umask := range []int{0, 0o022, 0o077} {
		t.Run(fmt.Sprintf("umask %03o", umask), func(t *testing.T) {
			dir := t.TempDir()
			must(t, os.Chmod(dir, 0o755)) // somebody else's: it stays as it is
			defer syscall.Umask(syscall.Umask(umask))
			path := filepath.Join(dir, "new", "deeper", "yourside.db")
			s := openAt(t, path)
			_, err := s.Create(background, "mine", questionnaire(t, 6), facts, by("anna", 0))
			must(t, err)
			backup := filepath.Join(dir, "backup.db")
			must(t, s.Backup(background, backup))
			for _, name := range []string{path + "-wal", path + "-shm", backup} {
				if _, err := os.Lstat(name); err != nil {
					t.Fatal(err) // else this test would say nothing about them
				}
			}
			private(t, dir)
			must(t, s.Close())
			migrated, err := open(background, path, oneMore(t))
			must(t, err)
			private(t, dir)
			must(t, migrated.Close())
			if copies, _ := filepath.Glob(path + ".before-v*-*"); len(copies) != 1 {
				t.Errorf("the copies before the migration are %q", copies)
			}
			must(t, os.WriteFile(path+"-wal", []byte("left behind"), 0o600))
			moved, err := Restore(background, backup, path)
			must(t, err)
			if !strings.HasPrefix(moved, path) {
				t.Errorf("the replaced database is at %q", moved)
			}
			private(t, dir)
			if info, err := os.Stat(dir); err != nil || info.Mode().Perm() != 0o755 {
				t.Errorf("the directory that was there already is %v now, %v", info.Mode(), err)
			}
		})
	}
}

// private checks the modes of everything below a directory.
func private(t *testing.T, dir string) {
	t.Helper()
	must(t, filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || path == dir {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		want := fs.FileMode(0o600)
		if d.IsDir() {
			want = 0o700
		}
		if info.Mode().Perm() != want {
			t.Errorf("%s has mode %v", strings.TrimPrefix(path, dir), info.Mode())
		}
		return nil
	}))
}
