package store

// Several processes on one file, each opening and closing it for every change,
// as commands in scripts do: none is refused for what another is in the middle
// of, and nothing that one was told is saved is lost.

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"testing"

	"yourside/model"
)

// Others write into the log meanwhile, and the log into the file only when
// nobody is looking at it: else a whole file seems damaged.
func TestAFileDoesNotChangeUnderWhoInspectsIt(t *testing.T) {
	path := newPath(t)
	filled(t, path, 2)
	before, err := os.ReadFile(path)
	must(t, err)
	db, err := look(background, path)
	must(t, err)
	defer db.Close()
	tx, err := db.Begin()
	must(t, err)
	found, err := one[string](background, tx, "PRAGMA quick_check")
	if err != nil || found != "ok" {
		t.Fatal(found, err)
	}
	s := openAt(t, path)
	answer(t, s, load(t, s, "assessment-1"), model.Answer{Question: questionID(0), Note: "meanwhile"}, by("anna", 90))
	_, err = s.db.Exec("PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE)")
	must(t, err)
	if now, err := os.ReadFile(path); err != nil || !bytes.Equal(now, before) {
		t.Errorf("the file was changed, %v", err)
	}
	must(t, tx.Rollback())
	_, err = s.db.Exec("PRAGMA wal_checkpoint(TRUNCATE)")
	must(t, err)
	if now, err := os.ReadFile(path); err != nil || bytes.Equal(now, before) {
		t.Errorf("the file was not changed when nobody looked at it any more, %v", err)
	}
}

func TestProcessesThatComeAndGoAreNotInEachOthersWay(t *testing.T) {
	t.Parallel()
	path := newPath(t)
	filled(t, path, 20)
	visits := "40"
	if testing.Short() {
		visits = "15"
	}
	var children []*exec.Cmd
	var outputs []*bufio.Scanner
	for i := range 3 {
		c := child("visit", path, fmt.Sprint("process ", i), visits)
		outputs = append(outputs, started(t, c))
		children = append(children, c)
	}
	acknowledged := map[string]bool{}
	for i, c := range children {
		for outputs[i].Scan() {
			acknowledged[outputs[i].Text()] = true
		}
		if err := c.Wait(); err != nil {
			t.Errorf("process %d: %v", i, err)
		}
	}
	a := load(t, openAt(t, path), "assessment-1")
	for _, e := range a.Events {
		delete(acknowledged, fmt.Sprint(e.Seq, " ", e.Hash))
	}
	if len(acknowledged) != 0 {
		t.Errorf("%d events that were acknowledged are not there: %v", len(acknowledged), acknowledged)
	}
}
