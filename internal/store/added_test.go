package store

// Questionnaires that were added: they come back whole, each version once, and
// change nothing of the assessments that there are.

import (
	"bufio"
	"fmt"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"yourside/internal/integrity"
	"yourside/model"
)

var signed = model.Origin{Source: model.Added, Signature: model.SignatureGood, Name: "Müller & \"co\"\n<x>", Key: "SHA256:abc/+"}

// version is the questionnaire of the tests in another version, with another
// title, signed.
func version(t testing.TB, version, title string) *model.Questionnaire {
	t.Helper()
	q := questionnaire(t, 6)
	q.Version, q.Title, q.Origin = version, model.Text{"en": title}, signed
	must(t, integrity.Fill(q))
	return q
}

func add(t testing.TB, s *Store, q *model.Questionnaire, by Stamp) {
	t.Helper()
	if added, err := s.AddQuestionnaire(background, q, by); !added || err != nil {
		t.Fatalf("%s was added: %v, %v", q.Ref(), added, err)
	}
}

// refs are the added questionnaires by their names, as they are listed.
func refs(t testing.TB, s *Store) (names []string) {
	t.Helper()
	all, err := s.Added(background)
	must(t, err)
	for _, one := range all {
		names = append(names, one.Head.Ref())
	}
	return names
}

func TestAnAddedQuestionnaireComesBackWhole(t *testing.T) {
	path := newPath(t)
	s := openAt(t, path)
	q := version(t, "1", "“Yes” <or> \u202eno & why\n")
	add(t, s, q, by("anna", 3))
	must(t, s.Close())
	s = openAt(t, path)
	all, err := s.Added(background)
	must(t, err)
	head := *q
	head.Clauses, head.Questions = nil, nil
	if want := []Added{{&head, by("anna", 3)}}; !reflect.DeepEqual(all, want) {
		t.Fatalf("listed are %+v, expected %+v", all[0].Head, want[0].Head)
	}
	whole, err := s.Whole(background, all[0])
	must(t, err)
	if !reflect.DeepEqual(whole, q) {
		t.Errorf("it came back as %+v, not %+v", whole, q)
	}
}

func TestTheNewestIsListedFirstWhateverTheClockSays(t *testing.T) {
	s := openAt(t, newPath(t))
	for i, v := range []string{"2", "10", "1"} {
		add(t, s, version(t, v, "Title"), by("anna", -i))
	}
	if got := refs(t, s); !slices.Equal(got, []string{"test@1", "test@10", "test@2"}) {
		t.Errorf("listed are %q", got)
	}
}

func TestTheSameQuestionnaireIsAddedOnce(t *testing.T) {
	s := openAt(t, newPath(t))
	q := version(t, "1", "Title")
	add(t, s, q, by("anna", 0))
	before, err := s.Added(background)
	must(t, err)
	q.Origin = model.Origin{Source: model.Added, Signature: model.SignatureNone}
	added, err := s.AddQuestionnaire(background, q, by("bram", 1))
	if added || err != nil {
		t.Errorf("added again: %v, %v", added, err)
	}
	if after, err := s.Added(background); err != nil || !reflect.DeepEqual(after, before) {
		t.Errorf("it is now %+v, %v", after, err)
	}
}

func TestWhatIsRefusedAddsNothing(t *testing.T) {
	path := newPath(t)
	s := openAt(t, path)
	add(t, s, version(t, "1", "Title"), by("anna", 0))
	must(t, s.Close())
	before := tree(t, filepath.Dir(path))
	s = openAt(t, path)
	_, err := s.AddQuestionnaire(background, version(t, "1", "Another title"), by("anna", 1))
	refused(t, err, "questionnaire-differs")
	bad := version(t, "2", "Title")
	bad.Origin.Signature = model.SignatureBad
	_, err = s.AddQuestionnaire(background, bad, by("anna", 1))
	refused(t, err, "signature-bad")
	must(t, s.Close())
	sameTree(t, filepath.Dir(path), before)
}

func TestANewerVersionLeavesAssessmentsAsTheyAre(t *testing.T) {
	s := openAt(t, newPath(t))
	add(t, s, version(t, "1", "Old"), by("anna", 0))
	all, err := s.Added(background)
	must(t, err)
	old, err := s.Whole(background, all[0])
	must(t, err)
	_, err = s.Create(background, "one", old, facts, by("anna", 1))
	must(t, err)
	before := load(t, s, "one")
	add(t, s, version(t, "2", "New"), by("anna", 2))
	after := load(t, s, "one")
	if !reflect.DeepEqual(after, before) || after.Source.Version != "1" || after.Source.Title["en"] != "Old" {
		t.Errorf("the assessment is now of %s %q", after.Source.Ref(), after.Source.Title)
	}
	if after.Origin != signed {
		t.Errorf("its questions come from %+v", after.Origin)
	}
}

func TestAnAddedQuestionnaireThatWasChangedOutsideIsRefusedAndListed(t *testing.T) {
	for name, statement := range map[string]string{
		"to another text": "UPDATE questionnaire SET content = CAST(replace(CAST(content AS TEXT), 'Title', 'Tidle') AS BLOB)",
		"to no JSON":      "UPDATE questionnaire SET content = x'00ff'",
	} {
		t.Run(name, func(t *testing.T) {
			path := newPath(t)
			s := openAt(t, path)
			add(t, s, version(t, "1", "Title"), by("anna", 0))
			_, err := s.db.Exec(statement)
			must(t, err)
			all, err := s.Added(background)
			must(t, err)
			if len(all) != 1 || all[0].Head.Ref() != "test@1" {
				t.Errorf("listed are %+v", all)
			}
			_, err = s.Whole(background, all[0])
			refused(t, err, "questionnaire-altered")
			must(t, s.Close())
			if h, err := Examine(background, path); err != nil || !slices.Equal(h.AlteredAdded, []string{"test@1"}) {
				t.Errorf("an examination says %+v, %v", h, err)
			}
		})
	}
}

// addAsChild adds one questionnaire that every child adds, one of its own, and
// one of which every child has another content; and writes what became of each.
func addAsChild(args []string) error {
	s, err := Open(background, args[0])
	if err != nil {
		return err
	}
	for _, title := range []string{"same", "own " + args[1], "contested"} {
		q := &model.Questionnaire{ID: "test", Version: title, Title: model.Text{"en": title}, Origin: signed}
		if title == "contested" {
			q.Title["en"] = args[1]
		}
		if err := integrity.Fill(q); err != nil {
			return err
		}
		added, err := s.AddQuestionnaire(background, q, by(args[1], 0))
		if err != nil && !model.Refused(err, "questionnaire-differs") {
			return err
		}
		fmt.Println(strings.Fields(title)[0], added, err != nil)
	}
	return s.Close()
}

func TestProcessesThatAddAtOnce(t *testing.T) {
	t.Parallel()
	path := newPath(t)
	var children []*exec.Cmd
	var outputs []*bufio.Scanner
	for i := range 3 {
		c := child("add", path, fmt.Sprint(i))
		outputs = append(outputs, started(t, c))
		children = append(children, c)
	}
	became := map[string]int{}
	for i, c := range children {
		for outputs[i].Scan() {
			became[outputs[i].Text()]++
		}
		must(t, c.Wait())
	}
	want := map[string]int{"same true false": 1, "same false false": 2, "own true false": 3, "contested true false": 1, "contested false true": 2}
	if !reflect.DeepEqual(became, want) {
		t.Errorf("this became of them: %v", became)
	}
	if n := len(refs(t, openAt(t, path))); n != 5 {
		t.Errorf("there are %d added questionnaires", n)
	}
}
