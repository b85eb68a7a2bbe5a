package store

// A file that is taken away or held while it is open: what cannot be stored
// where it belongs is refused, and not stored anywhere else.

import (
	"context"
	"database/sql"
	"os"
	"path/filepath"
	"testing"

	"yourside/model"
)

func TestAFileThatIsNotAtItsPlaceAnyMoreIsNotWrittenTo(t *testing.T) {
	other := newPath(t)
	filled(t, other, 2)
	for name, take := range map[string]func(t *testing.T, path string){
		"removed":          func(t *testing.T, path string) { must(t, os.Remove(path)) },
		"renamed":          func(t *testing.T, path string) { must(t, os.Rename(path, path+".old")) },
		"renamed with log": func(t *testing.T, path string) { _, err := moveAway(background, path); must(t, err) },
		"replaced by another database": func(t *testing.T, path string) {
			b, err := os.ReadFile(other)
			must(t, err)
			must(t, os.WriteFile(path+".new", b, 0o600))
			must(t, os.Rename(path+".new", path))
		},
		"replaced by a text":     func(t *testing.T, path string) { must(t, os.Rename(writeBeside(t, path, "text"), path)) },
		"replaced by a restore":  func(t *testing.T, path string) { _, err := Restore(background, other, path); must(t, err) },
		"hidden by a directory":  func(t *testing.T, path string) { must(t, os.Rename(path, path+".old")); must(t, os.Mkdir(path, 0o700)) },
		"moved with its folder":  func(t *testing.T, path string) { must(t, os.Rename(filepath.Dir(path), filepath.Dir(path)+"-moved")) },
		"removed and made again": func(t *testing.T, path string) { must(t, os.Remove(path)); removeLogs(t, path); openAt(t, path) },
	} {
		t.Run(name, func(t *testing.T) {
			path := newPath(t)
			root := filepath.Dir(filepath.Dir(path))
			filled(t, path, 1)
			s, err := Open(background, path)
			must(t, err)
			a := load(t, s, "assessment-1")
			answer(t, s, a, model.Answer{Question: questionID(0), Note: "before"}, by("anna", 90))
			take(t, path)
			before := tree(t, root)
			changes, err := a.Set(model.Answer{Question: questionID(0), Note: "after"})
			must(t, err)
			_, err = s.Save(background, a.ID, Batch{Changes: changes, By: by("anna", 91)})
			refused(t, err, "db-replaced")
			_, err = s.Create(background, "another", a.Questionnaire, facts, by("anna", 92))
			refused(t, err, "db-replaced")
			_, err = s.Sign(background, a.ID, signature, by("anna", 93), freeze)
			refused(t, err, "db-replaced")
			refused(t, s.Import(background, model.Replay("imported", a.Questionnaire, a.Events), nil), "db-replaced")
			refused(t, s.Backup(background, filepath.Join(root, "backup.db")), "db-replaced")
			sameTree(t, root, before)
			_ = s.Close() // it may write its log into the file that was moved, but into no other
			if after := tree(t, root); after[path] != before[path] {
				t.Errorf("closing changed what has the name now: %q, before %q", after[path], before[path])
			}
		})
	}
}

// It may be taken away at any moment, also when the lock was got already.
func TestAFileThatIsTakenAwayDuringASaveIsNoticed(t *testing.T) {
	path := newPath(t)
	filled(t, path, 1)
	s := openAt(t, path)
	refused(t, s.inTx(background, func(tx *sql.Tx) error {
		must(t, os.Rename(path, path+".old"))
		_, err := tx.Exec("UPDATE assessment SET place = 'x'")
		return err
	}), "db-replaced")
	if db, err := connect(background, path, nil); err == nil {
		t.Error("what is not there was opened")
		_ = db.Close()
	}
	if !missing(path) {
		t.Error("what is not there was made")
	}
}

func writeBeside(t *testing.T, path, text string) string {
	t.Helper()
	must(t, os.WriteFile(path+".new", []byte(text), 0o600))
	return path + ".new"
}

func removeLogs(t *testing.T, path string) {
	t.Helper()
	must(t, os.Remove(path+"-wal"))
	must(t, os.Remove(path+"-shm"))
}

// Closing a database that was replaced must leave the log of the one that has
// its name now: SQLite removes logs by name.
func TestClosingAReplacedDatabaseLeavesTheLogOfTheNewOne(t *testing.T) {
	path, backup := newPath(t), newPath(t)
	filled(t, path, 1)
	filled(t, backup, 2)
	old, err := Open(background, path)
	must(t, err)
	answer(t, old, load(t, old, "assessment-1"), model.Answer{Question: questionID(0), Note: "in the old one"}, by("anna", 90))
	_, err = Restore(background, backup, path)
	must(t, err)
	s := openAt(t, path)
	a := load(t, s, "assessment-2")
	answer(t, s, a, model.Answer{Question: questionID(0), Note: "in the new one"}, by("anna", 91))
	_ = old.Close()
	answer(t, s, a, model.Answer{Question: questionID(0), Note: "still in the new one"}, by("anna", 92))
	cut := filepath.Join(t.TempDir(), "cut") // as if the process were killed now
	copyTree(t, filepath.Dir(path), cut)
	after := load(t, openAt(t, filepath.Join(cut, filepath.Base(path))), "assessment-2")
	if note := after.Answer(questionID(0)).Note; note != "still in the new one" {
		t.Errorf("the answer is %q", note)
	}
}

func TestADatabaseThatIsHeldIsReportedAsLocked(t *testing.T) {
	path := newPath(t)
	filled(t, path, 2)
	s, holder := openAt(t, path), openAt(t, path)
	a := load(t, s, "assessment-1")
	_, err := s.db.Exec("PRAGMA busy_timeout = 20") // of the store's only connection
	must(t, err)
	_, err = holder.db.Exec("BEGIN IMMEDIATE")
	must(t, err)
	before := tree(t, filepath.Dir(path))
	changes, err := a.Set(model.Answer{Question: questionID(0), Note: "locked out"})
	must(t, err)
	_, err = s.Save(background, a.ID, Batch{Changes: changes, By: by("anna", 90)})
	refused(t, err, "db-locked")
	_, err = s.Create(background, "another", a.Questionnaire, facts, by("anna", 90))
	refused(t, err, "db-locked")
	sameTree(t, filepath.Dir(path), before)
	load(t, s, "assessment-2") // reading goes on
	_, err = holder.db.Exec("UPDATE assessment SET summary_at = 0")
	must(t, err)
	if all, err := s.List(background); err != nil || len(all) != 2 {
		t.Errorf("the list is %+v, %v", all, err)
	}
	must(t, s.Backup(background, filepath.Join(t.TempDir(), "backup.db")))
	_, err = holder.db.Exec("COMMIT")
	must(t, err)
	if all, err := s.List(background); err != nil || len(all) != 2 || all[0].Progress.Applicable == 0 {
		t.Errorf("the list is %+v, %v", all, err)
	}
	_, err = s.Save(background, a.ID, Batch{Changes: changes, By: by("anna", 91)})
	must(t, err) // the same changes, once there is room
	if note := load(t, holder, a.ID).Answer(questionID(0)).Note; note != "locked out" {
		t.Errorf("the note is %q", note)
	}
}

// A save that waits for the lock goes on when it is free, and stops when
// whoever asked for it does.
func TestASaveThatWaitsIsDoneWhenTheLockIsFree(t *testing.T) {
	path := newPath(t)
	filled(t, path, 1)
	s, holder := openAt(t, path), openAt(t, path)
	a := load(t, s, "assessment-1")
	_, err := holder.db.Exec("BEGIN IMMEDIATE")
	must(t, err)
	changes, err := a.Set(model.Answer{Question: questionID(0), Note: "waited"})
	must(t, err)
	cancelled, cancel := context.WithCancel(background)
	cancel()
	if _, err = s.Save(cancelled, a.ID, Batch{Changes: changes, By: by("anna", 90)}); err == nil {
		t.Error("a save that was called off was done")
	}
	done := make(chan error)
	go func() {
		_, err := s.Save(background, a.ID, Batch{Changes: changes, By: by("anna", 91)})
		done <- err
	}()
	_, err = holder.db.Exec("COMMIT")
	must(t, err)
	must(t, <-done)
	if note := load(t, holder, a.ID).Answer(questionID(0)).Note; note != "waited" {
		t.Errorf("the note is %q", note)
	}
}
