package store

// Backups are consistent whatever others write meanwhile, and restoring one
// keeps what it replaces, changes nothing when it is refused, and never mixes
// the old database's log into the restored one.

import (
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"yourside/model"
)

func TestABackupIsWholeWhileOthersWrite(t *testing.T) {
	t.Parallel()
	path := newPath(t)
	filled(t, path, 3)
	s, writer := openAt(t, path), openAt(t, path)
	a := load(t, writer, "assessment-2")
	stop := make(chan struct{})
	var writing sync.WaitGroup
	writing.Go(func() {
		for n := 0; ; n++ {
			select {
			case <-stop:
				return
			default:
				if _, err := saveNote(writer, a, "writer", n); err != nil {
					t.Error(err)
					return
				}
			}
		}
	})
	for n := range 12 {
		before := load(t, s, "assessment-2").Events
		backup := filepath.Join(t.TempDir(), "backup.db")
		must(t, s.Backup(background, backup))
		if _, err := os.Lstat(backup + "-wal"); err == nil {
			t.Error("the backup has a log beside it")
		}
		version, all := content(t, backup, migrations)
		if version != newest || len(all) != 3 {
			t.Fatalf("backup %d has schema %d and %d assessments", n, version, len(all))
		}
		for _, a := range all {
			if a.ID == "assessment-2" && len(a.Events) < len(before) {
				t.Errorf("backup %d has %d events, %d were saved before it was made", n, len(a.Events), len(before))
			}
		}
	}
	close(stop)
	writing.Wait()
}

func TestABackupIsNotWrittenOverSomethingElse(t *testing.T) {
	path := newPath(t)
	filled(t, path, 1)
	s := openAt(t, path)
	dir := t.TempDir()
	must(t, os.WriteFile(filepath.Join(dir, "file"), []byte("mine"), 0o644))
	must(t, os.Mkdir(filepath.Join(dir, "folder"), 0o755))
	before := tree(t, dir)
	for _, to := range []string{filepath.Join(dir, "file"), filepath.Join(dir, "folder"), path} {
		refused(t, s.Backup(background, to), "file-exists")
	}
	for _, to := range []string{filepath.Join(dir, "nowhere", "backup.db"), filepath.Join(dir, "file", "backup.db")} {
		refused(t, s.Backup(background, to), "file-write")
	}
	sameTree(t, dir, before)
	load(t, s, "assessment-1")
}

func TestRestoringKeepsWhatItReplaces(t *testing.T) {
	path := newPath(t)
	filled(t, path, 2)
	s := openAt(t, path)
	backup := filepath.Join(t.TempDir(), "backup.db")
	must(t, s.Backup(background, backup))
	_, asked := content(t, backup, migrations)
	answer(t, s, load(t, s, "assessment-1"), model.Answer{Question: questionID(0), Note: "after the backup"}, by("anna", 90))
	must(t, s.Close())
	_, replaced := content(t, path, migrations)

	moved, err := Restore(background, backup, path)
	must(t, err)
	_, restored := content(t, path, migrations)
	sameContent(t, "the restored database", restored, asked)
	_, kept := content(t, moved, migrations)
	sameContent(t, "the replaced database", kept, replaced)
	s = openAt(t, path) // and it can be worked with
	answer(t, s, load(t, s, "assessment-1"), model.Answer{Question: questionID(0), Note: "after restoring"}, by("anna", 91))
	must(t, s.Close())
	entries, err := os.ReadDir(filepath.Dir(path))
	must(t, err)
	if len(entries) != 2 {
		t.Errorf("in the directory are %v", entries)
	}
}

// What the replaced database had in a log only is in its file afterwards.
func TestRestoringKeepsWhatIsInALogOnly(t *testing.T) {
	running, backup := newPath(t), newPath(t)
	filled(t, running, 2)
	filled(t, backup, 1)
	s := openAt(t, running)
	answer(t, s, load(t, s, "assessment-2"), model.Answer{Question: questionID(0), Note: "in the log"}, by("anna", 90))
	killed := filepath.Join(t.TempDir(), "killed", filepath.Base(running))
	copyTree(t, filepath.Dir(running), filepath.Dir(killed))
	moved, err := Restore(background, backup, killed)
	must(t, err)
	if hasLog(moved) {
		t.Error("the replaced database still has a log")
	}
	for _, log := range []string{"-wal", "-shm"} {
		must(t, os.RemoveAll(moved+log))
	}
	if note := load(t, openAt(t, moved), "assessment-2").Answer(questionID(0)).Note; note != "in the log" {
		t.Errorf("in the replaced database the note is %q", note)
	}
}

func TestRestoringWhereThereIsNothing(t *testing.T) {
	backup, path := newPath(t), newPath(t)
	filled(t, backup, 2)
	before := tree(t, filepath.Dir(backup))
	moved, err := Restore(background, backup, path)
	must(t, err)
	if moved != "" {
		t.Errorf("nothing was there, and it was moved to %q", moved)
	}
	sameTree(t, filepath.Dir(backup), before)
	load(t, openAt(t, path), "assessment-2")
	nothingNewBeside(t, path)
}

// TestWhatIsRefusedIsLeftAsItWas has the broken files that are refused.
func TestRestoringRefusesWhatItCannotBeSureOf(t *testing.T) {
	path := newPath(t)
	filled(t, path, 1)
	logged := newPath(t)
	inLog(t, logged, "UPDATE assessment SET place = 'x'")
	before, beside := tree(t, filepath.Dir(path)), tree(t, filepath.Dir(logged))
	_, err := Restore(background, logged, path)
	refused(t, err, "restore-log")
	_, err = Restore(background, path, path)
	refused(t, err, "restore-itself")
	_, err = Restore(background, filepath.Join(filepath.Dir(path), "..", "data", filepath.Base(path)), path)
	refused(t, err, "restore-itself")
	_, err = Restore(background, filepath.Join(t.TempDir(), "nothing"), path)
	refused(t, err, "db-cantopen")
	sameTree(t, filepath.Dir(path), before)
	sameTree(t, filepath.Dir(logged), beside)
	nowhere := newPath(t)
	_, err = Restore(background, logged, nowhere)
	refused(t, err, "restore-log")
	if _, err := os.Lstat(filepath.Dir(nowhere)); err == nil {
		t.Error("a refused restore made a folder")
	}
}

// The old database may be broken, held open or left behind with a log: none of
// it ends up in the restored one.
func TestTheOldLogIsNotPlayedIntoTheRestoredDatabase(t *testing.T) {
	backup := newPath(t)
	filled(t, backup, 2)
	_, asked := content(t, backup, migrations)
	leave := func(then func(t *testing.T, path string)) func(t *testing.T, path string) {
		return func(t *testing.T, path string) {
			inLog(t, path, "UPDATE event SET new = 'from the old log'", "UPDATE assessment SET organisation = 'from the old log'")
			then(t, path)
		}
	}
	for name, old := range map[string]func(t *testing.T, path string){
		"whole, with a log":   leave(func(*testing.T, string) {}),
		"broken, with a log":  leave(func(t *testing.T, path string) { must(t, os.Truncate(path, 4096)) }),
		"gone, but for a log": leave(func(t *testing.T, path string) { must(t, os.Remove(path)) }),
		"newer, with a log":   leave(func(t *testing.T, path string) { change(t, path, 60, bigEndian(99)...) }),
		"a text, with a log":  leave(func(t *testing.T, path string) { must(t, os.WriteFile(path, []byte("text"), 0o600)) }),
		"with a journal":      leave(func(t *testing.T, path string) { must(t, os.Rename(path+"-wal", path+"-journal")) }),
		"open somewhere else": func(t *testing.T, path string) {
			filled(t, path, 1)
			s := openAt(t, path)
			answer(t, s, load(t, s, "assessment-1"), model.Answer{Question: questionID(0), Note: "from the old log"}, by("anna", 90))
		},
	} {
		t.Run(name, func(t *testing.T) {
			path := newPath(t)
			must(t, os.MkdirAll(filepath.Dir(path), 0o700))
			old(t, path)
			moved, err := Restore(background, backup, path)
			must(t, err)
			if moved == "" {
				t.Error("what was there was not kept")
			}
			for _, log := range []string{"-wal", "-shm", "-journal"} {
				if _, err := os.Lstat(path + log); err == nil {
					t.Errorf("there is still a %s at the name of the database", log)
				}
			}
			must(t, openAt(t, path).Close())
			_, restored := content(t, path, migrations)
			sameContent(t, "the restored database", restored, asked)
		})
	}
}

// A restored file is not in WAL mode yet: whoever opens it first changes that.
func TestSeveralCanOpenARestoredDatabaseAtOnce(t *testing.T) {
	t.Parallel()
	backup := newPath(t)
	s := openAt(t, newPath(t))
	_, err := s.Create(background, "assessment-1", questionnaire(t, 6), facts, by("anna", 0))
	must(t, err)
	must(t, os.MkdirAll(filepath.Dir(backup), 0o700))
	must(t, s.Backup(background, backup))
	rounds := 6
	if testing.Short() {
		rounds = 2
	}
	for round := range rounds {
		path := newPath(t)
		_, err := Restore(background, backup, path)
		must(t, err)
		first, second := child("visit", path, "first", "2"), child("visit", path, "second", "2")
		lines := []interface{ Scan() bool }{started(t, first), started(t, second)}
		saved := 0
		for _, l := range lines {
			for l.Scan() {
				saved++
			}
		}
		for _, c := range []interface{ Wait() error }{first, second} {
			if err := c.Wait(); err != nil {
				t.Errorf("round %d: %v", round, err)
			}
		}
		if events := load(t, openAt(t, path), "assessment-1").Events; saved != 4 || len(events) != 3+4 {
			t.Errorf("%d changes were saved, there are %d events", saved, len(events))
		}
	}
}

// A backup is what VACUUM makes of a database: it must not depend on what
// happened to the database before.
func TestABackupOfARestoredBackupIsTheSame(t *testing.T) {
	path := newPath(t)
	filled(t, path, 2)
	_, want := content(t, path, migrations)
	for n := range 3 {
		s := openAt(t, path)
		backup := filepath.Join(t.TempDir(), fmt.Sprint(n))
		must(t, s.Backup(background, backup))
		must(t, s.Close())
		_, err := Restore(background, backup, path)
		must(t, err)
		_, got := content(t, path, migrations)
		sameContent(t, fmt.Sprint("generation ", n), got, want)
	}
}
