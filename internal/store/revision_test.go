package store

// What is signed is what was stored, frozen, and comes back as it was signed; an
// import is the same assessment with the same revisions.

import (
	"bytes"
	"fmt"
	"reflect"
	"slices"
	"testing"

	"yourside/internal/integrity"
	"yourside/model"
)

func TestARevisionIsFrozenAndComesBack(t *testing.T) {
	s := openAt(t, newPath(t))
	a, err := s.Create(background, "signed", questionnaire(t, 6), facts, by("anna", 0))
	must(t, err)
	var contents [][]byte
	for n := range 3 {
		a = load(t, s, "signed")
		answer(t, s, a, model.Answer{Question: questionID(0), Note: fmt.Sprint(n)}, by("anna", 2*n))
		var frozen []byte
		r, err := s.Sign(background, "signed", signature, by("chris", 2*n+1), func(of *model.Assessment, r model.Revision) ([]byte, error) {
			if !slices.Equal(of.Events, a.Events) {
				t.Errorf("what is signed is not what is stored")
			}
			frozen, err = freeze(of, r)
			return frozen, err
		})
		must(t, err)
		if r.Number != n+1 || r.SHA256 != integrity.Hash(frozen) || !r.SignedAt.Equal(by("", 2*n+1).At) {
			t.Errorf("signing gave %+v", r)
		}
		contents = append(contents, frozen)
	}
	a = load(t, s, "signed")
	if len(a.Revisions()) != 3 || !reflect.DeepEqual(a.Revisions()[2].Signature, signature) {
		t.Errorf("the revisions came back as %+v", a.Revisions())
	}
	for n, want := range contents {
		got, err := s.Revision(background, a, n+1)
		must(t, err)
		if !bytes.Equal(got, want) {
			t.Errorf("revision %d came back as %s", n+1, got)
		}
	}
	_, err = s.Revision(background, a, 4)
	refused(t, err, "revision-unknown")
	if _, err = s.db.Exec("UPDATE revision SET content = CAST(content || ' ' AS BLOB) WHERE number = 2"); err != nil {
		t.Fatal(err)
	}
	_, err = s.Revision(background, a, 2)
	refused(t, err, "revision-altered")
}

func TestSigningIsRefusedWhenSomethingWasStoredInBetween(t *testing.T) {
	path := newPath(t)
	s, other := openAt(t, path), openAt(t, path)
	_, err := s.Create(background, "overtaken", questionnaire(t, 6), facts, by("anna", 0))
	must(t, err)
	_, err = s.Sign(background, "overtaken", signature, by("chris", 1), func(a *model.Assessment, r model.Revision) ([]byte, error) {
		answer(t, other, load(t, other, "overtaken"), model.Answer{Question: questionID(0), Note: "in between"}, by("bram", 1))
		return freeze(a, r)
	})
	refused(t, err, "sign-overtaken")
	a := load(t, s, "overtaken")
	if len(a.Revisions()) != 0 || a.Answer(questionID(0)).Note != "in between" {
		t.Errorf("after the refusal there are the events %+v", a.Events)
	}
	_, err = s.Revision(background, a, 1)
	refused(t, err, "revision-unknown")
	_, err = s.Sign(background, "nothing", signature, by("chris", 2), freeze)
	refused(t, err, "assessment-unknown")
	_, err = s.Sign(background, "overtaken", model.Signature{Name: "Chris", Role: "CISO"}, by("chris", 2), freeze)
	refused(t, err, "declaration-missing")
}

func TestAnImportIsTheSameAssessment(t *testing.T) {
	path := newPath(t)
	filled(t, path, 2)
	from, to := openAt(t, path), openAt(t, newPath(t))
	for n, id := range []string{"assessment-1", "assessment-2"} {
		a := load(t, from, id)
		var contents [][]byte
		for i := range a.Revisions() {
			content, err := from.Revision(background, a, i+1)
			must(t, err)
			contents = append(contents, content)
		}
		must(t, to.Import(background, a, contents))
		b := load(t, to, id)
		if !reflect.DeepEqual(a, b) {
			t.Errorf("%s came back otherwise", id)
		}
		for i, want := range contents {
			if got, err := to.Revision(background, b, i+1); err != nil || !bytes.Equal(got, want) {
				t.Errorf("revision %d came back as %s, %v", i+1, got, err)
			}
		}
		all, err := to.List(background)
		must(t, err)
		if len(all) != n+1 {
			t.Errorf("%d assessments after import %d", len(all), n+1)
		}
		refused(t, to.Import(background, a, contents), "id-taken")
		x := b.Answer(questionID(2))
		x.Note = "after the import"
		answer(t, to, b, x, by("dirk", 90))
		load(t, to, id)
	}
	here, err := from.List(background)
	must(t, err)
	there, err := to.List(background)
	must(t, err)
	for i := range there {
		there[i].Place, there[i].Updated = here[i].Place, here[i].Updated // not part of an import; answered once more
	}
	if !slices.Equal(here, there) {
		t.Errorf("the list is\n%+v, where they came from it was\n%+v", there, here)
	}
}
