package model

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// Taking answers and facts in: what a change is, that what was refused changes
// nothing, and that the events add up to the same assessment again.

func TestSetRefusesWhatCannotBeAnAnswer(t *testing.T) {
	long := func(n int) string { return strings.Repeat("x", n) }
	for _, c := range []struct {
		name   string
		answer Answer
		code   string
	}{
		{"a question that is not there", Answer{Question: "sample.gone", Value: "yes"}, "question-unknown"},
		{"a value of another kind", Answer{Question: "sample.mfa", Value: "12"}, "status-invalid"},
		{"not applicable without a reason", Answer{Question: "sample.mfa", Value: "not-applicable"}, "reason-required"},
		{"not applicable with a blank reason", Answer{Question: "sample.mfa", Value: "not-applicable", Reason: " \n\t"}, "reason-required"},
		{"a mark that is no date", Answer{Question: "sample.mfa", Value: "yes", Design: "yesterday"}, "date-invalid"},
		{"a due date in another century", Answer{Question: "sample.mfa", Due: "2226-01-01"}, "date-range"},
		{"an end of acceptance that is no day", Answer{Question: "sample.mfa", Accepted: "2026-02-30"}, "date-invalid"},
		{"a note that is too long", Answer{Question: "sample.mfa", Note: long(noteLimit + 1)}, "too-long"},
		{"a reason that is too long", Answer{Question: "sample.mfa", Reason: long(longLimit + 1)}, "too-long"},
		{"an action that is too long", Answer{Question: "sample.mfa", Action: long(longLimit + 1)}, "too-long"},
		{"an owner that is too long", Answer{Question: "sample.mfa", Owner: long(shortLimit + 1)}, "too-long"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := started(t, map[string]string{"sample.mfa": "no"})
			before := a.Answer("sample.mfa")
			changes, err := a.Set(c.answer)
			refusedWith(t, err, c.code)
			if after := a.Answer("sample.mfa"); changes != nil || after != before {
				t.Errorf("refused, but changed %v to %v (%v)", before, after, changes)
			}
		})
	}
}

func TestSetStoresWhatItTakes(t *testing.T) {
	a := New("example", sample())
	given := Answer{Question: "sample.mfa", Value: " yes ", Note: "been \xff here", Design: " 2026-01-01 ", Owner: "é" + strings.Repeat("x", shortLimit-1)}
	changes, err := a.Set(given)
	if err != nil {
		t.Fatal(err)
	}
	want := []Change{
		{"sample.mfa", "value", "", "yes"}, {"sample.mfa", "note", "", "been \uFFFD here"},
		{"sample.mfa", "design", "", "2026-01-01"}, {"sample.mfa", "owner", "", given.Owner},
	}
	if diff := cmp.Diff(want, changes); diff != "" {
		t.Error(diff)
	}
	if changes, err = a.Set(a.Answer("sample.mfa")); changes != nil || err != nil {
		t.Errorf("what is there already changes %v, %v", changes, err)
	}
}

func TestTheNamesOfThePartsAreThoseOfTheAnswer(t *testing.T) {
	var x Answer
	for _, name := range AnswerFields() {
		*x.Field(name) = name
	}
	want := Answer{
		Value: "value", Note: "note", Reason: "reason", Action: "action", Owner: "owner", Due: "due",
		Accepted: "accepted-until", Design: "design", Existence: "existence", Operation: "operation",
	}
	if diff := cmp.Diff(want, x); diff != "" {
		t.Error(diff)
	}
	if x.Field("question") != nil || x.Field("") != nil {
		t.Error("there is a part with another name")
	}
	for _, name := range AnswerFields() {
		refusedWith(t, CheckAnswerField(name, ""), "")
		refusedWith(t, CheckAnswerField(name, strings.Repeat("x", noteLimit+1)), map[bool]string{true: "date-invalid", false: "too-long"}[answerDates[name]])
	}
}

var answerDates = map[string]bool{"design": true, "existence": true, "operation": true, "due": true, "accepted-until": true}

// anyAnswer makes answers to every question, and now and then to none.
func anyAnswer(a *Assessment) *rapid.Generator[Answer] {
	ids := []string{"sample.gone"}
	for _, q := range a.Questionnaire.Questions {
		ids = append(ids, q.ID)
	}
	dates := rapid.SampledFrom([]string{"", "2026-01-01", " 2026-12-31", "1989-12-31", "soon"})
	texts := rapid.OneOf(rapid.Just(""), rapid.SampledFrom([]string{"because", "x\xffy", " \n"}), rapid.String())
	return rapid.Custom(func(t *rapid.T) Answer {
		x := Answer{Question: rapid.SampledFrom(ids).Draw(t, "question")}
		if rapid.Bool().Draw(t, "from what is there") {
			x = a.Answer(x.Question)
		}
		x.Value = anyValue().Draw(t, "value")
		for _, name := range AnswerFields()[1:] {
			if rapid.IntRange(0, 4).Draw(t, "touched") > 0 {
				continue
			}
			*x.Field(name) = texts.Draw(t, name)
			if answerDates[name] {
				*x.Field(name) = dates.Draw(t, name)
			}
		}
		return x
	})
}

// ledger turns changes into events as a store does.
type ledger struct{ events []Event }

func (l *ledger) add(changes []Change) []Event {
	var added []Event
	for _, c := range changes {
		n := len(l.events) + 1
		e := Event{Seq: n, At: Stamp(time.Date(2026, 5, 31, 12, 0, n, 0, time.UTC)), Actor: fmt.Sprint("actor", n%3), Question: c.Question, Field: c.Field, Old: c.Old, New: c.New}
		l.events, added = append(l.events, e), append(added, e)
	}
	return added
}

func (l *ledger) anyFacts(t *rapid.T) Facts {
	return Facts{
		Organisation: rapid.SampledFrom([]string{"", "Example Ltd", " Example Ltd "}).Draw(t, "organisation"),
		Scope:        rapid.String().Draw(t, "scope"),
		From:         rapid.SampledFrom([]string{"", "2026-01-01"}).Draw(t, "from"), Until: rapid.SampledFrom([]string{"", "2025-12-31", "2026-12-31"}).Draw(t, "until"),
	}
}

// Whatever is set, in whatever order: changes say what was there and what is,
// a refusal changes nothing, and the events add up to the same again.
func TestEventsAddUpToTheSameAssessment(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, l := New("example", sample()), &ledger{}
		for range rapid.IntRange(1, 12).Draw(t, "steps") {
			answers, facts := maps.Clone(a.answers), a.Facts
			var changes []Change
			var err error
			if rapid.IntRange(0, 5).Draw(t, "facts") == 0 {
				changes, err = a.Describe(l.anyFacts(t))
			} else {
				changes, err = a.Set(anyAnswer(a).Draw(t, "answer"))
			}
			if err != nil && (changes != nil || !maps.Equal(answers, a.answers) || facts != a.Facts) {
				t.Fatalf("%v, and yet %v", err, changes)
			}
			for _, c := range changes {
				was := Answer{}
				if c.Question != "" {
					was = answers[c.Question]
				}
				old, now := was.Field(c.Field), a.Answer(c.Question)
				is := now.Field(c.Field)
				if c.Question == "" {
					old, is = facts.Field(c.Field), a.Facts.Field(c.Field)
				}
				if c.Old != *old || c.New != *is || c.Old == c.New {
					t.Fatalf("the change is %+v; there was %q and there is %q", c, *old, *is)
				}
			}
			a.Stored(l.add(changes))
		}
		again := Replay("example", a.Questionnaire, l.events)
		if len(l.events) == 0 {
			return
		}
		if diff := cmp.Diff(a.answers, again.answers); diff != "" || a.Facts != again.Facts {
			t.Fatalf("replayed differently: %s\n%+v\n%+v", diff, a.Facts, again.Facts)
		}
		if !a.Updated.Equal(again.Updated) || len(again.History("")) != len(a.History("")) {
			t.Fatal("the history was replayed differently")
		}
	})
}

// The old values of the changes, put back from the last to the first, lead
// back to where it began.
func TestChangesCanBeTakenBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := New("example", sample())
		var done [][]Change
		for range rapid.IntRange(1, 8).Draw(t, "steps") {
			if changes, err := a.Set(anyAnswer(a).Draw(t, "answer")); err == nil && len(changes) > 0 {
				done = append(done, changes)
			}
		}
		for _, changes := range slices.Backward(done) {
			x := a.Answer(changes[0].Question)
			for _, c := range changes {
				*x.Field(c.Field) = c.Old
			}
			if _, err := a.Set(x); err != nil {
				t.Fatalf("what was an answer before is refused: %v", err)
			}
		}
		for id, x := range a.answers {
			if x != (Answer{Question: id}) {
				t.Fatalf("%s is left with %+v", id, x)
			}
		}
	})
}

func TestHistoryIsAboutOneQuestionOrAll(t *testing.T) {
	a, l := New("example", sample()), &ledger{}
	if n, hash := a.Head(); n != 0 || hash != "" {
		t.Errorf("without events the head is %d, %q", n, hash)
	}
	for _, x := range []Answer{{Question: "sample.mfa", Value: "no"}, {Question: "sample.story", Value: "once"}, {Question: "sample.mfa", Value: "yes"}} {
		changes, err := a.Set(x)
		if err != nil {
			t.Fatal(err)
		}
		a.Stored(l.add(changes))
	}
	var values []string
	for _, e := range a.History("sample.mfa") {
		values = append(values, e.Old+">"+e.New)
	}
	if !slices.Equal(values, []string{">no", "no>yes"}) || len(a.History("")) != 3 || a.History("sample.place") != nil {
		t.Errorf("the history is %q of %d", values, len(a.History("")))
	}
	if x := a.Answer("sample.mfa"); x.By != l.events[2].Actor || !x.At.Equal(l.events[2].At) {
		t.Errorf("the last change was made by %s at %s", x.By, x.At)
	}
	if again := Replay("example", a.Questionnaire, l.events); !again.Created.Equal(l.events[0].At) || !again.Updated.Equal(l.events[2].At) {
		t.Errorf("it was created %s and updated %s", again.Created, again.Updated)
	}
}
