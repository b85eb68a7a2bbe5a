package store

// Damage and tampering inside the file: the database is refused, or the
// assessment is, and never is an answer shown that nobody gave.

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"yourside/model"
)

// whole is a database and what it says.
type whole struct {
	file     []byte
	all      []*model.Assessment
	revision []byte
}

func newWhole(t *testing.T) whole {
	t.Helper()
	path := newPath(t)
	filled(t, path, 2)
	file, err := os.ReadFile(path)
	must(t, err)
	s := openAt(t, path)
	w := whole{file: file, all: []*model.Assessment{load(t, s, "assessment-1"), load(t, s, "assessment-2")}}
	w.revision, err = s.Revision(background, w.all[0], 1)
	must(t, err)
	return w
}

// verdict is what became of a changed file: the code with which it, or
// something in it, is refused, or "same" when it says what it said.
func (w whole) verdict(t *testing.T, path string) string {
	t.Helper()
	s, err := Open(background, path)
	if err != nil {
		return code(err)
	}
	defer s.db.Close()
	list, err := s.List(background) // a summary is not in the chain: it may say something else
	if err != nil || len(list) != len(w.all) {
		t.Errorf("the list has %d lines, %v", len(list), err)
	}
	for _, was := range w.all {
		is, err := s.Load(background, was.ID)
		if err != nil {
			return code(err)
		}
		if !slices.Equal(is.Events, was.Events) || is.Facts != was.Facts || is.Questionnaire.Digest != was.Questionnaire.Digest {
			t.Errorf("%s says something else", was.ID)
		}
	}
	revision, err := s.Revision(background, w.all[0], 1)
	if err != nil {
		return code(err)
	}
	if !bytes.Equal(revision, w.revision) {
		t.Error("the revision is another one")
	}
	return "same"
}

func TestAFlippedBitIsRefusedOrMakesNoDifference(t *testing.T) {
	t.Parallel()
	w := newWhole(t)
	step := 263
	if testing.Short() {
		step = 1021
	}
	seen := map[string]int{}
	for at := 0; at < len(w.file); at += step {
		path := filepath.Join(t.TempDir(), "flipped.db")
		flipped := bytes.Clone(w.file)
		flipped[at] ^= 1 << (at % 8)
		must(t, os.WriteFile(path, flipped, 0o600))
		verdict := w.verdict(t, path)
		seen[verdict]++
		if verdict == "" || t.Failed() {
			t.Fatalf("that was with bit %d of byte %d; the verdict was %q", at%8, at, verdict)
		}
		if after, err := os.ReadFile(path); strings.HasPrefix(verdict, "db-") && (err != nil || !bytes.Equal(after, flipped)) {
			t.Errorf("the file with another bit in byte %d was written to, %v", at, err)
		}
	}
	for _, verdict := range []string{"same", "db-corrupt", "db-foreign", "chain-broken", "questionnaire-altered", "revision-altered"} {
		if seen[verdict] == 0 && !testing.Short() {
			t.Errorf("no flipped bit led to %s: this test says less than it did; it saw %v", verdict, seen)
		}
	}
}

func TestAnAssessmentThatWasChangedOutsideIsNotOpened(t *testing.T) {
	const one = " WHERE assessment = 'assessment-1'"
	for name, c := range map[string]struct{ code, sql string }{
		"another text in an event":        {"chain-broken", "UPDATE event SET new = new || '.'" + one + " AND seq = 7"},
		"another former text":             {"chain-broken", "UPDATE event SET old = 'x'" + one + " AND seq = 7"},
		"another actor":                   {"chain-broken", "UPDATE event SET actor = 'x'" + one + " AND seq = 7"},
		"another time":                    {"chain-broken", "UPDATE event SET at = '2026-11-01T00:00:00.000Z'" + one + " AND seq = 7"},
		"no time":                         {"chain-broken", "UPDATE event SET at = ''" + one + " AND seq = 7"},
		"another question":                {"chain-broken", "UPDATE event SET question = 'test.q001'" + one + " AND seq = 9"},
		"another field":                   {"chain-broken", "UPDATE event SET field = 'owner'" + one + " AND seq = 7"},
		"another hash":                    {"chain-broken", "UPDATE event SET hash = replace(hash, 'a', 'b')" + one + " AND seq = 7"},
		"an event less in the middle":     {"chain-broken", "DELETE FROM event" + one + " AND seq = 7"},
		"an event less at the end":        {"chain-broken", "DELETE FROM event" + one + " AND seq = (SELECT max(seq) FROM event" + one + ")"},
		"an event less at the start":      {"chain-broken", "DELETE FROM event" + one + " AND seq = 1"},
		"no events":                       {"chain-broken", "DELETE FROM event" + one},
		"the events of another":           {"chain-broken", "DELETE FROM event" + one + "; UPDATE event SET assessment = 'assessment-1'"},
		"the events the other way around": {"chain-broken", "UPDATE event SET seq = -seq" + one},
		"another questionnaire":           {"questionnaire-altered", "UPDATE questionnaire SET content = CAST(replace(content, 'duty 1 ', 'duty 9 ') AS BLOB)"},
		"no questionnaire":                {"questionnaire-altered", "PRAGMA foreign_keys = OFF; DELETE FROM questionnaire"},
		"the digest of another":           {"questionnaire-altered", "INSERT INTO questionnaire VALUES ('sha256:x', 'x', '1', x'7b7d'); UPDATE assessment SET questionnaire = 'sha256:x' WHERE id = 'assessment-1'"},
	} {
		t.Run(name, func(t *testing.T) {
			path := newPath(t)
			filled(t, path, 2)
			raw(t, path, c.sql)
			s := openAt(t, path)
			_, err := s.Load(background, "assessment-1")
			refused(t, err, "assessment-altered")
			refused(t, err, c.code)
			_, err = s.Sign(background, "assessment-1", signature, by("chris", 99), freeze)
			refused(t, err, "assessment-altered")
			if all, err := s.List(background); err != nil || len(all) != 2 {
				t.Errorf("the list is %+v, %v", all, err)
			}
			must(t, s.Close())
			h, err := Examine(background, path)
			must(t, err)
			if !slices.Contains(h.Altered, "assessment-1") || h.Assessments != 2 || h.Integrity != "ok" {
				t.Errorf("an examination says %+v", h)
			}
		})
	}
}

// Where the last event is gone there is nothing to chain the next one to.
func TestNothingIsAddedToAChainThatWasCut(t *testing.T) {
	path := newPath(t)
	filled(t, path, 2)
	raw(t, path, "DELETE FROM event WHERE assessment = 'assessment-2' AND seq > 5")
	s := openAt(t, path)
	before := tree(t, filepath.Dir(path))
	_, err := s.Save(background, "assessment-2", Batch{Changes: []model.Change{{Question: questionID(0), Field: "note", New: "x"}}, By: by("anna", 99)})
	refused(t, err, "assessment-altered")
	sameTree(t, filepath.Dir(path), before)
	answer(t, s, load(t, s, "assessment-1"), model.Answer{Question: questionID(0), Note: "the other goes on"}, by("anna", 99))
}

func TestAnExaminationOfAWholeDatabaseFindsNothing(t *testing.T) {
	path := newPath(t)
	inLog(t, path, "UPDATE assessment SET place = 'x'")
	before := tree(t, filepath.Dir(path))
	h, err := Examine(background, path)
	must(t, err)
	if h.Schema != len(migrations) || h.Integrity != "ok" || h.Assessments != 1 || len(h.Altered) != 0 || !h.Log || h.SQLite == "" {
		t.Errorf("an examination says %+v", h)
	}
	sameTree(t, filepath.Dir(path), before)
	must(t, openAt(t, path).Close())
	if h, err = Examine(background, path); err != nil || h.Log {
		t.Errorf("after closing, an examination says %+v, %v", h, err)
	}
}
