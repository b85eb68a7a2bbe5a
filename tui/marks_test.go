package tui_test

// Marks, one key each, and answers that were carried forward from another
// questionnaire.

import (
	"testing"

	"yourside/internal/lang"
	"yourside/model"
	"yourside/tui"
)

// confirm makes the answer to a question one that is to be confirmed.
func (r *rig) confirm(question string) {
	r.t.Helper()
	r.elsewhere(model.Change{Question: question, Field: model.FieldCarried, New: "wolk-2025"})
	r.with(tui.Options{Words: lang.Find("nl"), Open: r.stored("wolk")})
}

func TestAMarkIsSetForTodayByItsKeyAndTakenAwayByItAgain(t *testing.T) {
	r := newRig(t).open("nl")
	r.to(1)
	r.drive("1")
	r.sees("O ○ opzet  B ○ bestaan  W ○ werking")
	r.drive("O", "W")
	r.sees("O ● opzet 2026-11-24  B ○ bestaan  W ● werking 2026-11-24")
	r.answers("ask1", "design", "2026-11-24")
	r.drive("O", "u", "u")
	r.sees("O ● opzet 2026-11-24  B ○ bestaan  W ○ werking")
	r.answers("ask1", "design", "2026-11-24")
	r.answers("ask1", "operation", "")
	r.answers("ask1", "existence", "")
}

func TestGivingTheSameAnswerConfirmsWhatWasCarriedForward(t *testing.T) {
	for _, given := range []string{"1", "3"} {
		r := newRig(t).open("nl")
		r.to(1)
		r.drive("1")
		r.confirm("ask1")
		r.to(1)
		r.sees("te bevestigen: de vraag is veranderd")
		r.drive("O")
		r.sees("te bevestigen: de vraag is veranderd") // a mark is no answer
		r.drive(given)
		r.misses("te bevestigen")
		if from := r.stored("wolk").Carried("ask1"); from != "" {
			t.Errorf("stored is that it is to be confirmed, from %s", from)
		}
		r.drive("u")
		r.sees("te bevestigen: de vraag is veranderd")
		r.answers("ask1", "value", "yes")
		if from := r.stored("wolk").Carried("ask1"); from != "wolk-2025" {
			t.Errorf("after undoing it is to be confirmed from %q", from)
		}
	}
}
