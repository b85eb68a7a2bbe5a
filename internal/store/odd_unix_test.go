//go:build unix

package store

// What a path can lead to on Unix beside a plain file of one's own: a link, a
// pipe, a device, and files and folders that the user may not read or write.

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"yourside/model"
)

// A symbolic link to a database works as the database that it leads to.
func TestALinkToADatabaseIsThatDatabase(t *testing.T) {
	target := newPath(t)
	filled(t, target, 2)
	link := filepath.Join(t.TempDir(), "link.db")
	must(t, os.Symlink(target, link))
	s, err := Open(background, link)
	must(t, err)
	answer(t, s, load(t, s, "assessment-1"), model.Answer{Question: questionID(0), Note: "through the link"}, by("anna", 90))
	at := openAt(t, target)
	if note := load(t, at, "assessment-1").Answer(questionID(0)).Note; note != "through the link" {
		t.Errorf("the note is %q", note)
	}
	if _, err := os.Lstat(target + "-wal"); err != nil {
		t.Errorf("the log is not beside the database: %v", err)
	}
	must(t, s.Close())
	must(t, at.Close())

	backup := newPath(t)
	filled(t, backup, 1)
	moved, err := Restore(background, backup, link)
	must(t, err)
	real, err := filepath.EvalSymlinks(target)
	must(t, err)
	if to, err := os.Readlink(link); err != nil || to != target || !strings.HasPrefix(moved, real+".replaced-") {
		t.Errorf("after restoring the link leads to %q, %v; the old database is at %q", to, err, moved)
	}
	if all, err := openAt(t, target).List(background); err != nil || len(all) != 1 {
		t.Errorf("restored was %+v, %v", all, err)
	}
	entries, err := os.ReadDir(filepath.Dir(link))
	must(t, err)
	if len(entries) != 1 {
		t.Errorf("beside the link are %v", entries)
	}
}

func TestALinkThatLeadsElsewhereWhileItIsOpenIsNoticed(t *testing.T) {
	one, two := newPath(t), newPath(t)
	filled(t, one, 1)
	filled(t, two, 1)
	link := filepath.Join(t.TempDir(), "link.db")
	must(t, os.Symlink(one, link))
	s := openAt(t, link)
	must(t, os.Remove(link))
	must(t, os.Symlink(two, link))
	_, err := s.Create(background, "another", questionnaire(t, 1), facts, by("anna", 0))
	refused(t, err, "db-replaced")
}

func TestALinkIsRefusedAsWhatItLeadsTo(t *testing.T) {
	for name, c := range map[string]struct {
		code string
		make func(t *testing.T, target string)
	}{
		"nowhere":                       {"db-cantopen", func(*testing.T, string) {}},
		"to itself":                     {"db-cantopen", func(t *testing.T, target string) { must(t, os.Symlink(target, target)) }},
		"to a text":                     {"db-foreign", func(t *testing.T, target string) { must(t, os.WriteFile(target, []byte("hello, world, hello"), 0o600)) }},
		"to a newer one":                {"db-newer", func(t *testing.T, target string) { filled(t, target, 1); raw(t, target, "PRAGMA user_version = 99") }},
		"to one that is newer in a log": {"db-newer", func(t *testing.T, target string) { inLog(t, target, "PRAGMA user_version = 99") }},
		"to a directory":                {"db-irregular", func(t *testing.T, target string) { must(t, os.Mkdir(target, 0o700)) }},
	} {
		t.Run(name, func(t *testing.T) {
			path, target := newPath(t), newPath(t)
			for _, of := range []string{path, target} {
				must(t, os.MkdirAll(filepath.Dir(of), 0o700))
			}
			c.make(t, target)
			must(t, os.Symlink(target, path))
			before := tree(t, filepath.Dir(target))
			refusedAsItIs(t, path, c.code)
			sameTree(t, filepath.Dir(target), before)
		})
	}
}

func TestAPipeOrADeviceIsRefusedWithoutWaitingForIt(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "pipe")
	must(t, syscall.Mkfifo(pipe, 0o600))
	for _, path := range []string{pipe, os.DevNull, "/dev/zero"} {
		done := make(chan error, 1)
		go func() {
			_, err := Open(background, path)
			done <- err
		}()
		select {
		case err := <-done:
			refused(t, err, "db-irregular")
		case <-time.After(30 * time.Second):
			t.Fatalf("%s is waited for", path)
		}
	}
}

// Each case runs in a process of its own, which gives up being root if it is.
func TestWhatMayNotBeReadOrWrittenIsRefused(t *testing.T) {
	for name, c := range map[string]struct {
		code         string
		file, folder os.FileMode
		log          bool
	}{
		"a file that may not be read":                {"db-cantopen", 0o000, 0o700, false},
		"a file that may not be written":             {"db-readonly", 0o400, 0o700, false},
		"a file that may not be written, with a log": {"db-readonly", 0o400, 0o700, true},
		"a folder that may not be written":           {"db-readonly", 0o600, 0o500, false},
		"a folder that may not be entered":           {"db-cantopen", 0o600, 0o000, false},
	} {
		t.Run(name, func(t *testing.T) {
			path := newPath(t)
			filled(t, path, 1)
			if c.log {
				inLog(t, path, "UPDATE assessment SET place = 'x'")
			}
			before := tree(t, filepath.Dir(path))
			yield(t, filepath.Dir(filepath.Dir(path)))
			must(t, os.Chmod(path, c.file))
			must(t, os.Chmod(filepath.Dir(path), c.folder))
			out, err := child("write", path).Output()
			must(t, os.Chmod(filepath.Dir(path), 0o700))
			must(t, os.Chmod(path, 0o600))
			must(t, err)
			if got := strings.TrimSpace(string(out)); got != c.code {
				t.Errorf("the child was refused with %q, expected %q", got, c.code)
			}
			sameTree(t, filepath.Dir(path), before)
		})
	}
}

// What may only be read can be examined, and leaves no trace of it.
func TestWhatMayOnlyBeReadCanBeExamined(t *testing.T) {
	for name, c := range map[string]struct{ file, folder os.FileMode }{
		"a file in a folder of one's own": {0o400, 0o700},
		"a folder":                        {0o600, 0o500},
		"both":                            {0o400, 0o500},
	} {
		t.Run(name, func(t *testing.T) {
			path := newPath(t)
			filled(t, path, 2)
			before := tree(t, filepath.Dir(path))
			yield(t, filepath.Dir(filepath.Dir(path)))
			must(t, os.Chmod(path, c.file))
			must(t, os.Chmod(filepath.Dir(path), c.folder))
			out, err := child("examine", path).Output()
			must(t, os.Chmod(filepath.Dir(path), 0o700))
			must(t, os.Chmod(path, 0o600))
			must(t, err)
			if got := strings.TrimSpace(string(out)); got != "ok 2" {
				t.Errorf("the child found %q", got)
			}
			sameTree(t, filepath.Dir(path), before)
			if _, err := os.Lstat(path + "-shm"); err == nil {
				t.Error("an index of a log was left beside it")
			}
		})
	}
}

func TestAFolderInWhichNoFolderCanBeMadeIsRefused(t *testing.T) {
	dir := t.TempDir()
	yield(t, dir)
	must(t, os.Chmod(dir, 0o500))
	out, err := child("write", filepath.Join(dir, "new", "yourside.db")).Output()
	must(t, os.Chmod(dir, 0o700))
	must(t, err)
	if got := strings.TrimSpace(string(out)); got != "db-readonly" {
		t.Errorf("the child was refused with %q", got)
	}
	sameTree(t, dir, map[string]string{dir: tree(t, dir)[dir]})
}

// nobody is whom a child becomes that is started by root, who may do anything.
const nobody = 65534

// yield hands a directory, and all in it, to whom children run as.
func yield(t *testing.T, dir string) {
	t.Helper()
	if os.Getuid() != 0 {
		return
	}
	must(t, os.Chmod(filepath.Dir(dir), 0o755)) // the test's own, so that the child can get here
	must(t, filepath.Walk(dir, func(path string, _ os.FileInfo, err error) error {
		if err != nil {
			return err
		}
		return os.Chown(path, nobody, nobody)
	}))
}

// becomeNobody gives up being root.
func becomeNobody() error {
	if os.Getuid() != 0 {
		return nil
	}
	return errors.Join(syscall.Setgid(nobody), syscall.Setuid(nobody))
}
