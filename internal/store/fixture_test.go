package store

// What the tests of this package share: a questionnaire with every kind of
// question, a database in a directory of its own, changes by people whose clock
// is known, and a directory as it is byte for byte.

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"yourside/internal/integrity"
	"yourside/model"
)

var (
	background = context.Background()
	day        = time.Date(2026, 11, 2, 9, 30, 0, 0, time.UTC)
	facts      = model.Facts{Organisation: "Voorbeeld BV", Service: "CRM"}
)

// by is somebody at a minute of the day.
func by(actor string, minute int) Stamp {
	return Stamp{actor, day.Add(time.Duration(minute) * time.Minute)}
}

// questionnaire has n questions: the six kinds in turn, of which every tenth
// depends on the first.
func questionnaire(t testing.TB, n int) *model.Questionnaire {
	t.Helper()
	q := &model.Questionnaire{
		Format: 1, ID: "test", Version: "2026-11-02.1", Vendor: model.Vendor{Name: "Vendor"}, Languages: []string{"en"},
		Title: model.Text{"en": "Test"}, Domains: []model.Domain{{ID: "all", Title: model.Text{"en": "All"}}},
	}
	for i := range n {
		one := model.Question{
			ID: questionID(i), Domain: "all", Kind: model.Kinds()[i%6], Weight: model.Medium,
			Ask: model.Text{"en": fmt.Sprintf("Is duty %d fulfilled? “Yes” <or> no & why", i+1)},
		}
		if one.Kind == model.KindChoice || one.Kind == model.KindMulti {
			one.Options = []model.Option{{ID: "one", Text: model.Text{"en": "One"}}, {ID: "two", Text: model.Text{"en": "Two"}}}
		}
		if i%10 == 9 {
			one.ShowIf = &model.Condition{Question: questionID(0), Is: []string{"one"}}
		}
		q.Questions = append(q.Questions, one)
	}
	must(t, integrity.Fill(q))
	return q
}

func questionID(i int) string { return fmt.Sprintf("test.q%03d", i+1) }

// valueFor is an answer to a question; which one depends on n.
func valueFor(q *model.Question, n int) string {
	switch q.Kind {
	case model.KindChoice, model.KindMulti:
		return q.Options[n%2].ID
	case model.KindNumber:
		return fmt.Sprint(n)
	case model.KindDate:
		return string(model.DateOf(day.AddDate(0, 0, -n)))
	case model.KindText:
		return fmt.Sprintf("words %d", n)
	}
	return string(model.Statuses()[n%6])
}

// newPath is where a database can be made: in a directory of its own.
func newPath(t testing.TB) string { return filepath.Join(t.TempDir(), "data", "yourside.db") }

func openAt(t testing.TB, path string) *Store {
	t.Helper()
	s, err := Open(background, path)
	must(t, err)
	t.Cleanup(func() { _ = s.db.Close() })
	return s
}

func load(t testing.TB, s *Store, id string) *model.Assessment {
	t.Helper()
	a, err := s.Load(background, id)
	must(t, err)
	return a
}

// answer saves one answer as a screen does, and returns the events.
func answer(t testing.TB, s *Store, a *model.Assessment, x model.Answer, by Stamp) []model.Event {
	t.Helper()
	changes, err := a.Set(x)
	must(t, err)
	seen := len(a.Events)
	events, err := s.Save(background, a.ID, Batch{Changes: changes, By: by, Place: x.Question, Seen: seen, Progress: model.ProgressOf(a.Items(""))})
	must(t, err)
	a.Stored(events)
	return events
}

// filled puts a database at path with assessments that have answers, of which
// the first is signed. Each is made once, and copied from then on.
func filled(t testing.TB, path string, assessments int) {
	t.Helper()
	made, ok := filledOnce.Load(assessments)
	if !ok {
		first := newPath(t)
		fillIn(t, first, assessments)
		b, err := os.ReadFile(first)
		must(t, err)
		made, _ = filledOnce.LoadOrStore(assessments, b)
	}
	must(t, os.MkdirAll(filepath.Dir(path), 0o700))
	must(t, os.WriteFile(path, made.([]byte), 0o600))
}

var filledOnce sync.Map // number of assessments, to the file

func fillIn(t testing.TB, path string, assessments int) {
	t.Helper()
	s := openAt(t, path)
	for i := range assessments {
		a, err := s.Create(background, fmt.Sprintf("assessment-%d", i+1), questionnaire(t, 12), facts, by("anna", i))
		must(t, err)
		for n := range 8 {
			q := &a.Questionnaire.Questions[n]
			x := model.Answer{Question: q.ID, Value: valueFor(q, n+i), Reason: "because", Note: fmt.Sprintf("note %d of %s", n, a.ID)}
			answer(t, s, a, x, by("bram", 10+n))
		}
	}
	if assessments > 0 {
		_, err := s.Sign(background, "assessment-1", signature, by("chris", 60), freeze)
		must(t, err)
	}
	must(t, s.Close())
}

var signature = model.Signature{Name: "Chris", Role: "CISO", Declarations: model.Declarations()}

// freeze makes the content of a revision: it depends on all that is signed.
func freeze(a *model.Assessment, r model.Revision) ([]byte, error) {
	return integrity.Canonical(map[string]any{"id": a.ID, "number": r.Number, "events": a.Events})
}

// tree is the content, kind and mode of everything in a directory, but for the
// index of a log, which SQLite makes anew at will: nothing is in it.
func tree(t testing.TB, dir string) map[string]string {
	t.Helper()
	all := map[string]string{}
	must(t, filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || strings.HasSuffix(path, "-shm") {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		all[path] = info.Mode().String()
		if info.Mode().IsRegular() {
			b, err := os.ReadFile(path)
			sum := sha256.Sum256(b)
			all[path] += " " + hex.EncodeToString(sum[:])
			return err
		}
		return nil
	}))
	return all
}

// sameTree reports what differs between a directory and how it was.
func sameTree(t testing.TB, dir string, before map[string]string) {
	t.Helper()
	after := tree(t, dir)
	for _, path := range slices.Sorted(maps.Keys(after)) {
		if before[path] == "" {
			t.Errorf("%s was made", filepath.Base(path))
		} else if before[path] != after[path] {
			t.Errorf("%s was changed: %s, now %s", filepath.Base(path), before[path], after[path])
		}
	}
	for path := range before {
		if after[path] == "" {
			t.Errorf("%s is gone", filepath.Base(path))
		}
	}
}

// refused checks that err is a refusal with this code, or was caused by one.
func refused(t testing.TB, err error, code string) {
	t.Helper()
	if !model.Refused(err, code) {
		t.Errorf("got %v, expected the refusal %s", err, code)
	}
}

// code is the code of the innermost refusal of an error.
func code(err error) string {
	last := ""
	for r := (*model.Refusal)(nil); errors.As(err, &r); err = r.Err {
		last = r.Code
		if r.Err == nil {
			break
		}
	}
	return last
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// copyTree copies the files of a directory as they are now.
func copyTree(t testing.TB, from, to string) {
	t.Helper()
	must(t, os.MkdirAll(to, 0o700))
	entries, err := os.ReadDir(from)
	must(t, err)
	for _, e := range entries {
		b, err := os.ReadFile(filepath.Join(from, e.Name()))
		must(t, err)
		must(t, os.WriteFile(filepath.Join(to, e.Name()), b, 0o600))
	}
}
