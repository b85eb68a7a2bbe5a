package store

// The first start: one file, whole or not there, also when two start at once;
// and what lies there already is not played into it.

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

func TestTheFirstStartMakesOneFile(t *testing.T) {
	path := newPath(t)
	s := openAt(t, path)
	must(t, s.Close())
	entries, err := os.ReadDir(filepath.Dir(path))
	must(t, err)
	if len(entries) != 1 || entries[0].Name() != filepath.Base(path) {
		t.Errorf("in the directory are %v", entries)
	}
	db, err := look(background, path)
	must(t, err)
	defer db.Close()
	if n, err := one[int](background, db, "SELECT count(*) FROM store WHERE length(id) = 36"); err != nil || n != 1 {
		t.Errorf("the store has %d ids, %v", n, err)
	}
}

func TestTwoThatStartAtOnceAgreeOnOneFile(t *testing.T) {
	t.Parallel()
	rounds := 20
	if testing.Short() {
		rounds = 5
	}
	for round := range rounds {
		path := newPath(t)
		var both sync.WaitGroup
		for i := range 3 {
			both.Go(func() {
				s, err := Open(background, path)
				if err == nil {
					_, err = s.Create(background, fmt.Sprint("made-by-", i), questionnaire(t, 1), facts, by("anna", i))
				}
				if err == nil && i > 0 { // one of them stays open
					err = s.Close()
				}
				if err != nil {
					t.Errorf("round %d, %d: %v", round, i, err)
				} else if i == 0 {
					t.Cleanup(func() { _ = s.db.Close() })
				}
			})
		}
		both.Wait()
		if t.Failed() {
			return
		}
		s := openAt(t, path)
		for i := range 3 {
			load(t, s, fmt.Sprint("made-by-", i))
		}
		if n, err := one[int](background, s.db, "SELECT count(*) FROM store"); err != nil || n != 1 {
			t.Errorf("the file has %d ids, %v", n, err)
		}
		nothingNewBeside(t, path)
	}
}

func TestProcessesThatStartAtOnceAgreeOnOneFile(t *testing.T) {
	t.Parallel()
	rounds := 8
	if testing.Short() {
		rounds = 3
	}
	for round := range rounds {
		path := newPath(t)
		var children []*exec.Cmd
		var outputs []*bufio.Scanner
		for i := range 2 {
			c := child("begin", path, fmt.Sprint("made-by-", i))
			children, outputs = append(children, c), append(outputs, started(t, c))
		}
		for i, c := range children {
			for outputs[i].Scan() {
			}
			if err := c.Wait(); err != nil {
				t.Fatalf("round %d, %d: %v", round, i, err)
			}
		}
		s := openAt(t, path)
		for i := range children {
			load(t, s, fmt.Sprint("made-by-", i))
		}
		nothingNewBeside(t, path)
	}
}

// nothingNewBeside checks that no half-made database was left.
func nothingNewBeside(t *testing.T, path string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(path))
	must(t, err)
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), filepath.Base(path)) {
			t.Errorf("%s was left behind", e.Name())
		}
	}
}

// A crash while the file is made leaves what is made under another name; the
// next start does not take it for the database, and leaves it.
func TestWhatACrashAtTheFirstStartLeavesIsNotTheDatabase(t *testing.T) {
	whole := newPath(t)
	filled(t, whole, 1)
	b, err := os.ReadFile(whole)
	must(t, err)
	for name, left := range map[string][]byte{"empty": nil, "half": b[:len(b)/2], "whole": b} {
		t.Run(name, func(t *testing.T) {
			path := newPath(t)
			must(t, os.MkdirAll(filepath.Dir(path), 0o700))
			for _, part := range []string{"", "-wal", "-shm", "-journal"} {
				must(t, os.WriteFile(filepath.Join(filepath.Dir(path), ".yourside-new-123"+part), left, 0o600))
			}
			before := tree(t, filepath.Dir(path))
			s := openAt(t, path)
			if all, err := s.List(background); err != nil || len(all) != 0 {
				t.Errorf("the new database has %+v, %v", all, err)
			}
			must(t, s.Close())
			must(t, os.Remove(path))
			sameTree(t, filepath.Dir(path), before)
		})
	}
}

// What is in a log is somebody's answers: without its database it is neither
// played into a new one nor thrown away.
func TestALogWithoutItsDatabaseIsRefused(t *testing.T) {
	path := newPath(t)
	inLog(t, path, "UPDATE assessment SET place = 'x'")
	must(t, os.Remove(path))
	before := tree(t, filepath.Dir(path))
	_, err := Open(background, path)
	refused(t, err, "db-log-alone")
	sameTree(t, filepath.Dir(path), before)
	must(t, os.Rename(path+"-wal", path+"-journal"))
	_, err = Open(background, path)
	refused(t, err, "db-log-alone")
	must(t, os.Remove(path+"-journal"))
	must(t, os.WriteFile(path+"-wal", nil, 0o600)) // nothing is in it
	openAt(t, path)
}

func TestWhereNoFileCanBeMadeNothingIs(t *testing.T) {
	dir := t.TempDir()
	must(t, os.WriteFile(filepath.Join(dir, "file"), []byte("x"), 0o600))
	before := tree(t, dir)
	for _, path := range []string{filepath.Join(dir, "file", "yourside.db"), filepath.Join(dir, "nul\x00byte", "yourside.db"), filepath.Join(dir, strings.Repeat("x", 300))} {
		_, err := Open(background, path)
		refused(t, err, "db-cantopen")
		sameTree(t, dir, before)
	}
}
