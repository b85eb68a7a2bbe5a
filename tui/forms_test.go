package tui_test

// The forms beside an answer: its plan and marks, and the facts. What is
// filled in is kept without a key to save, and what cannot be kept is said.

import (
	"strings"
	"testing"

	"yourside/model"
	"yourside/tui"
)

// fill types a text in the field with the cursor, in the place of what is
// there.
func (r *rig) fill(text string) {
	r.t.Helper()
	r.drive("ctrl+e", "ctrl+u")
	r.type_(text)
}

func TestThePlanIsKeptFieldByField(t *testing.T) {
	t.Parallel()
	r := newRig(t).open("nl")
	r.to(1)
	r.drive("3", "e")
	want := map[string]string{
		"reason": "de reden", "design": "2026-01-01", "existence": "2026-02-02", "operation": "2026-03-03",
		"action": "iets doen", "owner": "Kees", "due": "2026-12-15", "accepted-until": "2027-06-30",
	}
	if len(want) != len(model.AnswerFields())-2 { // all but the value and the note
		t.Errorf("there are %q", model.AnswerFields())
	}
	for _, field := range []string{"action", "owner", "due", "accepted-until", "reason", "design", "existence", "operation"} {
		r.fill(want[field])
		r.answers("ask1", field, "")
		r.drive("tab")
		r.answers("ask1", field, want[field])
	}
	r.drive("esc")
	r.at("home", "overview", "question")
	r.sees("Reden         de reden", "Plan          Kees · 2026-12-15 · risico aanvaard tot en met 2027-06-30", "O ● 2026-01-01  B ● 2026-02-02  W ● 2026-")
	r.drive("u")
	r.sees("Ongedaan gemaakt: Vraag 1, Werking")
	r.answers("ask1", "operation", "")
}

func TestAPlanIsKeptWhenItRestsAndWhenItIsLeft(t *testing.T) {
	t.Parallel()
	for _, leave := range []string{"esc", "ctrl+s", "rest"} {
		r := answered(t, "en")
		r.to(1)
		r.drive("e", "tab") // the owner
		r.fill("Ank")
		if leave == "rest" {
			r.fire()
			r.at("home", "overview", "question", "details")
		} else {
			r.drive(leave)
			r.at("home", "overview", "question")
		}
		r.answers("ask1", "owner", "Ank")
	}
}

func TestADateThatIsNoneIsNotLostWithoutAWord(t *testing.T) {
	t.Parallel()
	r := answered(t, "en")
	r.to(1)
	r.drive("e", "tab", "tab", "tab", "tab", "tab")
	r.fill("2026-3-1")
	r.fire()
	r.drive("tab")
	r.sees(`"2026-3-1" is not a date — write a date as 2026-12-15`) // beside the field that was left
	r.drive("esc")
	r.at("home", "overview", "question", "details")
	r.probe("x") // the cursor is back in that field
	r.drive("esc")
	r.at("home", "overview", "question", "details") // something was typed since: shown once more
	r.drive("esc")
	r.at("home", "overview", "question")
	r.sees("NOT saved: question 1, design, “2026-3-1”.")
	r.answers("ask1", "design", "2026-03-01")
}

func TestADayThatCannotBeEnteredTodayIsSaidBesideItsField(t *testing.T) {
	t.Parallel()
	r := answered(t, "en")
	r.to(1)
	r.drive("e", "tab", "tab", "tab", "tab", "tab")
	r.fill("2026-11-25")
	r.drive("tab")
	r.sees("2026-11-25 has not come yet; today is 2026-11-24")
	r.drive("up", "up", "up") // round to the last: until when the risk is accepted
	r.fill("2026-11-23")
	r.drive("tab")
	r.sees("2026-11-23 is over already; today is 2026-11-24")
	r.drive("esc", "esc")
	r.at("home", "overview", "question")
	r.answers("ask1", "design", "2026-03-01")
	r.answers("ask1", "accepted-until", "")
}

// What was stored on another day is not in the way of a new owner.
func TestADayThatWasStoredStays(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	a := r.create()
	r.save(a, model.Answer{Question: "ask1", Value: "no", Design: "2027-01-01", Accepted: "2026-01-01"})
	r.with(tui.Options{Words: english, Open: a})
	r.to(1)
	r.drive("e", "tab")
	r.fill("Ank")
	r.drive("esc")
	r.at("home", "overview", "question")
	r.answers("ask1", "owner", "Ank")
	r.answers("ask1", "design", "2027-01-01")
}

func TestATextOfThePlanIsCutAtWhatModelTakes(t *testing.T) {
	t.Parallel()
	r := answered(t, "en")
	r.to(1)
	r.drive("e", "tab", "ctrl+u")
	r.paste(strings.Repeat("o", 501))
	r.sees("Cut: there is room for 500 characters here.")
	r.drive("esc")
	r.answers("ask1", "owner", strings.Repeat("o", 500))
}

func TestTakingAwayTheReasonOfNotApplicableIsRefused(t *testing.T) {
	t.Parallel()
	r := answered(t, "en")
	r.to(5)
	r.drive("e", "tab", "tab", "tab", "tab", "ctrl+u", "esc")
	r.sees("“not applicable” needs a reason")
	r.answers("ask5", "reason", "Er zijn geen gegevens die terug te zetten zijn.")
	r.answers("ask5", "value", "not-applicable")
}

func TestTheFactsAreChangedTogetherOrNotAtAll(t *testing.T) {
	t.Parallel()
	r := newRig(t).open("en")
	r.drive("i")
	r.fill("Zon NV")
	r.drive("down", "down", "down")
	r.fill("2026-12-31")
	r.drive("down")
	r.fill("2026-01-01")
	r.drive("esc")
	r.at("home", "overview")
	if got := r.stored("wolk").Facts; got != (model.Facts{Organisation: "Voorbeeld BV", Service: "Cloud"}) {
		t.Errorf("a form that was cancelled left %+v", got)
	}
	r.drive("i", "ctrl+u", "ctrl+s")
	r.sees("the name of the organisation is missing")
	r.type_("Zon NV")
	r.drive("down", "down", "down")
	r.fill("2026-12-31")
	r.drive("down")
	r.fill("2026-01-01")
	r.drive("ctrl+s")
	r.sees("the period starts on 2026-12-31 and ends before that, on 2026-01-01")
	r.fill("2027-01-01")
	r.drive("enter", "enter")
	r.at("home", "overview")
	r.sees("Zon NV")
	want := model.Facts{Organisation: "Zon NV", Service: "Cloud", From: "2026-12-31", Until: "2027-01-01"}
	if got := r.stored("wolk").Facts; got != want {
		t.Errorf("stored are %+v, expected %+v", got, want)
	}
	r.drive("esc")
	r.sees("› Zon NV")
}

func TestTheHistoryShowsOldAndNewNewestFirst(t *testing.T) {
	t.Parallel()
	r := answered(t, "en")
	r.to(1)
	r.drive("1", "t")
	r.type_(" Klaar.")
	r.drive("esc", "y")
	r.sees("› 2026-11-24 14:02:11  Note", "…in december. → …in december. Klaar.", "partly → yes")
	r.drive("end")
	r.sees("empty → partly")
	r.drive("esc", "esc", "i")
	r.fill("Zon NV")
	r.drive("ctrl+s", "y")
	r.sees("Organisation", "Voorbeeld BV → Zon NV", "Question 1 · Note", "1–10 / 21")
	r.drive("end")
	r.sees("12–21 / 21", "Questionnaire")
}

func TestLeavingThePlanKeepsWhatCanBeKeptAndSaysWhatCannot(t *testing.T) {
	t.Parallel()
	r := answered(t, "nl")
	r.to(1)
	r.drive("e")
	r.fill("Nieuwe actie")
	r.drive("tab")
	r.fill("Ank")
	r.drive("tab")
	r.fill("31-13-2027")
	r.drive("tab", "tab", "tab", "tab")
	r.fill("1-2-2026")
	r.drive("esc")
	r.at("home", "overview", "question", "details")
	r.sees(`"31-13-2027" is geen datum`)
	for field, want := range map[string]string{"action": "Nieuwe actie", "owner": "Ank", "existence": "2026-02-01", "due": "2026-12-15"} {
		r.answers("ask1", field, want)
	}
	r.drive("esc")
	r.at("home", "overview", "question")
	r.sees("NIET opgeslagen: vraag 1, gereed op, „31-13-2027”.", "Ank · 2026-12-15 · Nieuwe actie")
}

func TestADayTypedWithTheDayFirstIsStoredAsADate(t *testing.T) {
	t.Parallel()
	for _, code := range []string{"nl", "en"} {
		r := answered(t, code)
		r.to(1)
		r.drive("e", "tab", "tab")
		r.fill("31-12-2026")
		r.drive("tab")
		r.sees("│ 2026-12-31") // as it is stored
		r.fill("1-2-2027")
		r.drive("esc")
		r.answers("ask1", "due", "2026-12-31")
		r.answers("ask1", "accepted-until", "2027-02-01")
		r.to(5)
		r.type_("1-2-2026\n")
		r.answers("ask5", "value", "2026-02-01")
		r.type_("30-2-2026\n")
		r.sees(`"30-2-2026"`)
		r.drive("esc", "esc", "i", "tab", "tab", "tab")
		r.fill("1-1-2026")
		r.drive("ctrl+s")
		if got := r.stored("wolk").Facts.From; got != "2026-01-01" {
			t.Errorf("the period starts on %q", got)
		}
	}
}

func TestAFieldIsLookedAtWhenItIsLeftInEveryForm(t *testing.T) {
	t.Parallel()
	r := answered(t, "en")
	for _, c := range []struct{ to, from []string }{
		{[]string{"i", "tab", "tab", "tab"}, []string{"esc"}},
		{[]string{"esc", "n", "tab", "tab", "tab", "tab"}, []string{"esc"}},
	} {
		r.drive(c.to...)
		r.fill("soon")
		r.misses("is not a date")
		r.drive("tab")
		r.sees(`"soon" is not a date`)
		r.drive(c.from...)
	}
}

func TestThePlanIsOpenedAtTheActionBelowItsQuestion(t *testing.T) {
	t.Parallel()
	r := answered(t, "nl")
	r.drive("h", "down", "e")
	r.sees("Welk deel van de gebruikers meldt zich met MFA aan?", "› Actie", "Gereed op  jjjj-mm-dd of dd-mm-jjjj")
	r.type_("tellen")
	r.drive("esc")
	r.answers("ask4", "action", "tellen")
}

func TestAChangeCanBeReadInFull(t *testing.T) {
	t.Parallel()
	r := answered(t, "nl")
	r.to(3)
	r.drive("y", "enter")
	r.at("home", "overview", "question", "history", "event")
	r.sees("Vraag 3 · Antwoord", "Welke maatregelen gelden voor apparaten?", "leeg", "Maatregel 2 die voor elk apparaat geldt; Maatregel 11")
	r.misses("m2", "m11")
	r.drive("esc", "esc", "esc", "y", "end", "up")
	r.drive("end", "enter")
	r.misses("sha256")
	r.drive("esc", "home")
	for range 20 {
		r.misses("sha256", "m11", "monthly")
		r.drive("down")
	}
}
