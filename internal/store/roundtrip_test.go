package store

// What is saved comes back: every part of an answer and of the facts, places, and
// each change as an event with what was there before it.

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

	"yourside/internal/integrity"
	"yourside/model"
)

// nasty is text that somebody might store, and that a careless store changes.
var nasty = []string{
	"plain", "  spaces  ", "line\nline\r\n\ttab", "nul \x00 in it", "'; DROP TABLE event; --", `"quoted" \ back`,
	"ünïcödé 漢字 🙂", "\u202eturned\u2028<&>", "=1+1", "\x1b]52;c;x\a",
}

// text is something that a field accepts: a date where it wants one.
func text(check func(name, s string) error, field string, n int) string {
	s := fmt.Sprintf("%s of %s %d", nasty[n%len(nasty)], field, n)
	if check(field, s) != nil {
		return string(model.DateOf(day.AddDate(0, 0, n)))
	}
	return s
}

// stringsIn counts the text fields of a struct that are not empty, and all.
func stringsIn(v any, except ...string) (filled, all int) {
	x := reflect.ValueOf(v)
	for i := range x.NumField() {
		if x.Field(i).Kind() != reflect.String || slices.Contains(except, x.Type().Field(i).Name) {
			continue
		}
		all++
		if x.Field(i).String() != "" {
			filled++
		}
	}
	return filled, all
}

func TestEveryPartOfAnAnswerComesBack(t *testing.T) {
	path := newPath(t)
	s := openAt(t, path)
	a, err := s.Create(background, "parts", questionnaire(t, 6), facts, by("anna", 0))
	must(t, err)
	given := map[string]model.Answer{}
	for i := range a.Questionnaire.Questions {
		q := &a.Questionnaire.Questions[i]
		x := model.Answer{Question: q.ID}
		for n, field := range model.AnswerFields() {
			*x.Field(field) = text(model.CheckAnswerField, field, i+n)
		}
		x.Value = valueFor(q, i)
		if filled, all := stringsIn(x, "By"); filled != all {
			t.Fatalf("%d of the %d parts of an answer have no name in AnswerFields", all-filled, all)
		}
		events := answer(t, s, a, x, by("bram", i))
		if len(events) != len(model.AnswerFields()) {
			t.Errorf("%s: %d events for %d parts", q.ID, len(events), len(model.AnswerFields()))
		}
		x.By, x.At = "bram", model.Stamp(by("", i).At)
		given[q.ID] = x
	}
	must(t, s.Close())
	again := load(t, openAt(t, path), "parts")
	for id, x := range given {
		if got := again.Answer(id); got != x {
			t.Errorf("%s came back as\n%+v, stored was\n%+v", id, got, x)
		}
	}
}

func TestEveryFactComesBack(t *testing.T) {
	path := newPath(t)
	s := openAt(t, path)
	var given model.Facts
	for n, field := range model.FactFields() {
		*given.Field(field) = text(model.CheckFact, field, n)
	}
	if filled, all := stringsIn(given); filled != all {
		t.Fatalf("%d of the %d facts have no name in FactFields", all-filled, all)
	}
	given, err := given.Check()
	must(t, err)
	q := questionnaire(t, 6)
	q.Vendor.Name = "{vendor}" // any: else the vendor is no fact
	must(t, integrity.Fill(q))
	a, err := s.Create(background, "facts", q, given, by("anna", 0))
	must(t, err)
	if a.Facts != given {
		t.Errorf("made were the facts\n%+v, given were\n%+v", a.Facts, given)
	}
	changed := model.Facts{Organisation: "Other BV", Vendor: "Another", Service: "Other"}
	changes, err := a.Describe(changed)
	must(t, err)
	if _, err = s.Save(background, "facts", Batch{Changes: changes, By: by("bram", 1), Seen: len(a.Events)}); err != nil {
		t.Fatal(err)
	}
	must(t, s.Close())
	again := load(t, openAt(t, path), "facts")
	if again.Facts != changed {
		t.Errorf("the facts came back as\n%+v, stored was\n%+v", again.Facts, changed)
	}
	if back := model.Replay("facts", again.Source, again.Events[:1+len(model.FactFields())]); back.Facts != given {
		t.Errorf("the first events add up to\n%+v, stored was\n%+v", back.Facts, given)
	}
}

func TestAnEventHoldsWhoWhenAndWhatWasThereBefore(t *testing.T) {
	s := openAt(t, newPath(t))
	a, err := s.Create(background, "events", questionnaire(t, 6), facts, by("anna", 0))
	must(t, err)
	if first := a.Events[0]; first.Field != model.FieldQuestionnaire || first.New != a.Questionnaire.Digest {
		t.Errorf("the first event is %+v", first)
	}
	now := map[[2]string]string{}
	for _, e := range a.Events {
		now[[2]string{e.Question, e.Field}] = e.New
	}
	for n := range 40 {
		id, field := questionID(n%3), []string{"note", "owner"}[n%2]
		next := fmt.Sprintf("text %d", n%7)
		events, err := s.Save(background, "events", Batch{Changes: []model.Change{{Question: id, Field: field, Old: "what the screen thought", New: next}}, By: by(fmt.Sprint(n), n)})
		must(t, err)
		part := [2]string{id, field}
		if now[part] == next {
			if len(events) != 0 {
				t.Errorf("saving what is there already gave %+v", events)
			}
			continue
		}
		want := model.Event{Seq: len(a.Events) + 1, At: by("", n).At, Actor: fmt.Sprint(n), Question: id, Field: field, Old: now[part], New: next}
		_, prev := a.Head()
		want.Hash, err = integrity.ChainHash("events", prev, want)
		must(t, err)
		if len(events) != 1 || events[0] != want {
			t.Fatalf("got the events %+v, expected %+v", events, want)
		}
		now[part] = next
		a.Apply(events[0])
	}
	if got := load(t, s, "events").Events; !slices.Equal(got, a.Events) {
		t.Errorf("loaded were other events than were reported")
	}
}

func TestOneBatchCanChangeTheSamePartTwice(t *testing.T) {
	s := openAt(t, newPath(t))
	_, err := s.Create(background, "twice", questionnaire(t, 6), facts, by("anna", 0))
	must(t, err)
	change := func(text string) model.Change { return model.Change{Question: questionID(0), Field: "note", New: text} }
	events, err := s.Save(background, "twice", Batch{Changes: []model.Change{change("a"), change("a"), change("b"), change("")}, By: by("bram", 1)})
	must(t, err)
	var steps [][2]string
	for _, e := range events {
		steps = append(steps, [2]string{e.Old, e.New})
	}
	if want := [][2]string{{"", "a"}, {"a", "b"}, {"b", ""}}; !slices.Equal(steps, want) {
		t.Errorf("got the steps %q, expected %q", steps, want)
	}
	load(t, s, "twice")
}

func TestAPlaceIsKeptWithAndWithoutChanges(t *testing.T) {
	s := openAt(t, newPath(t))
	a, err := s.Create(background, "place", questionnaire(t, 6), facts, by("anna", 0))
	must(t, err)
	answer(t, s, a, model.Answer{Question: questionID(3), Note: "x"}, by("anna", 1))
	for _, place := range []string{questionID(3), questionID(5)} {
		if place != questionID(3) {
			events, err := s.Save(background, "place", Batch{Place: place, By: by("anna", 2), Seen: len(a.Events)})
			must(t, err)
			if len(events) != 0 {
				t.Errorf("a place gave the events %+v", events)
			}
		}
		all, err := s.List(background)
		must(t, err)
		if all[0].Place != place {
			t.Errorf("the place is %q, expected %q", all[0].Place, place)
		}
		if !all[0].Updated.Equal(by("", 1).At) {
			t.Errorf("a place alone changed the time of the last change to %v", all[0].Updated)
		}
	}
	_, err = s.Save(background, "nowhere", Batch{Place: questionID(1)})
	refused(t, err, "assessment-unknown")
}

func TestAnIDIsTakenOnceAndMustBeOne(t *testing.T) {
	s := openAt(t, newPath(t))
	q := questionnaire(t, 6)
	_, err := s.Create(background, "taken", q, facts, by("anna", 0))
	must(t, err)
	before := load(t, s, "taken")
	_, err = s.Create(background, "taken", q, model.Facts{Organisation: "Other"}, by("bram", 1))
	refused(t, err, "id-taken")
	_, err = s.Create(background, "../x", q, facts, by("bram", 1))
	refused(t, err, "id-invalid")
	_, err = s.Create(background, "nobody", q, model.Facts{}, by("bram", 1))
	refused(t, err, "organisation-required")
	if after := load(t, s, "taken"); !reflect.DeepEqual(before, after) {
		t.Errorf("a refused creation changed the one that was there")
	}
	if all, err := s.List(background); err != nil || len(all) != 1 {
		t.Errorf("the list is %+v, %v", all, err)
	}
	_, err = s.Load(background, "nothing")
	refused(t, err, "assessment-unknown")
}
