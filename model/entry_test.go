package model

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What can be entered on a day: nothing was done, written down or shown on a
// day that has not come, and no risk is accepted until a day that is over.

func TestEnteringLooksAtTheCalendar(t *testing.T) {
	const yesterday, tomorrow = "2026-05-30", "2026-06-01"
	for _, c := range []struct {
		name   string
		answer Answer
		code   string
	}{
		{"done today", Answer{Question: "sample.tested", Value: string(today)}, ""},
		{"done yesterday", Answer{Question: "sample.tested", Value: yesterday}, ""},
		{"done tomorrow", Answer{Question: "sample.tested", Value: tomorrow}, "date-future"},
		{"done tomorrow, with a blank", Answer{Question: "sample.tested", Value: " " + tomorrow}, "date-future"},
		{"a day that is none", Answer{Question: "sample.tested", Value: "2026-06-31"}, "date-invalid"},
		{"not done at all", Answer{Question: "sample.tested", Value: "unknown"}, ""},
		{"planned for tomorrow", Answer{Question: "sample.planned", Value: tomorrow}, ""},
		{"words that are a date", Answer{Question: "sample.story", Value: tomorrow}, ""},
		{"written down today", Answer{Question: "sample.mfa", Design: string(today)}, ""},
		{"written down tomorrow", Answer{Question: "sample.mfa", Design: tomorrow}, "date-future"},
		{"in place tomorrow", Answer{Question: "sample.mfa", Existence: tomorrow}, "date-future"},
		{"shown to work until tomorrow", Answer{Question: "sample.mfa", Operation: tomorrow}, "date-future"},
		{"ready tomorrow", Answer{Question: "sample.mfa", Due: tomorrow}, ""},
		{"ready yesterday", Answer{Question: "sample.mfa", Due: yesterday}, ""},
		{"accepted until tomorrow", Answer{Question: "sample.mfa", Value: "no", Accepted: tomorrow}, ""},
		{"accepted until today", Answer{Question: "sample.mfa", Value: "no", Accepted: string(today)}, ""},
		{"accepted until yesterday", Answer{Question: "sample.mfa", Value: "no", Accepted: yesterday}, "date-past"},
		{"a question that is not there", Answer{Question: "sample.gone", Value: tomorrow}, "question-unknown"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := New("example", planning())
			changes, err := a.Enter(c.answer, today)
			refusedWith(t, err, c.code)
			if c.code != "" && (changes != nil || a.Answer(c.answer.Question).Answered()) {
				t.Errorf("refused, but it changed %v", changes)
			}
			if c.code == "" && len(changes) == 0 {
				t.Error("nothing was changed")
			}
		})
	}
}

// planning is the sample with a question after a day that may still come.
func planning() *Questionnaire {
	q := sample()
	q.Questions = append(q.Questions, ask("sample.planned", "data", KindDate, Low, func(*Question) {}))
	return q
}

// A date that was fine when it was stored, or that came in from elsewhere, is
// not in the way of whoever changes something else.
func TestWhatWasStoredBeforeStaysAnAnswer(t *testing.T) {
	a := New("example", planning())
	stored := Answer{Question: "sample.tested", Value: "2027-01-01", Design: "2027-01-02", Accepted: "2026-05-30"}
	if _, err := a.Set(stored); err != nil {
		t.Fatal(err)
	}
	x := a.Answer("sample.tested")
	x.Note = "another note"
	changes, err := a.Enter(x, today)
	if diff := cmp.Diff([]Change{{"sample.tested", "note", "", "another note"}}, changes); diff != "" || err != nil {
		t.Error(err, diff)
	}
	x.Value = "2027-01-03"
	if _, err := a.Enter(x, today); !Refused(err, "date-future") {
		t.Errorf("a new date in the future: %v", err)
	}
}
