package tui_test

// Going from question to question, back, and on where one was: and undoing on
// the way.

import (
	"testing"

	"yourside/internal/lang"
	"yourside/model"
	"yourside/tui"
)

func TestEnterAndArrowsGoThroughTheQuestionsThatApplyAndRound(t *testing.T) {
	t.Parallel()
	r := newRig(t).open("nl")
	r.drive("enter")
	for _, title := range []string{"Vraag 2 ·", "Vraag 3 ·", "Vraag 4 ·", "Vraag 5 ·", "Vraag 6 ·", "Vraag 8 ·"} {
		r.drive("enter")
		r.sees(title)
	}
	r.drive("right")
	r.sees("Vraag 1 ·", "Voorbij het eind: verder vanaf het begin.")
	r.drive("left")
	r.sees("Vraag 8 ·", "Voor het begin: verder vanaf het eind.")
	r.drive("left")
	r.sees("Vraag 6 ·")
	r.misses("verder vanaf")
	r.at("home", "overview", "question")
}

func TestNextAndPreviousOpenSkipWhatIsAnswered(t *testing.T) {
	t.Parallel()
	r := answered(t, "en") // open are q8, and q7 when it applies
	r.to(2)
	r.drive("]")
	r.sees("Question 8 ·")
	r.drive("]")
	r.sees("Question 8 ·", "This is the only question still open.")
	r.to(2)
	r.drive("3", "[") // never: that asks q7
	r.sees("Question 8 ·", "Before the beginning")
	r.drive("[")
	r.sees("Question 7 ·")
	r.drive("1", "]", "1", "]")
	r.at("home", "overview")
	r.sees("Everything is answered. 2 gaps without a plan (h); to sign: s")
}

func TestADomainOpensAtItsFirstOpenQuestion(t *testing.T) {
	t.Parallel()
	r := answered(t, "en")
	r.drive("down", "enter")
	r.sees("Question 8 ·")
	r.drive("esc", "up", "enter")
	r.sees("Question 1 ·") // nothing is open there
}

func TestSearchFindsByNumberByWordsAndByClause(t *testing.T) {
	t.Parallel()
	r := answered(t, "nl")
	for _, c := range []struct{ typed, found, title string }{
		{"5", "2/8", "Vraag 5 ·"},
		{"gebruikers verplicht", "1/8", "Vraag 1 ·"},
		{"SERVICEDESK.utrecht", "1/8", "Vraag 6 ·"}, // in the answer
		{"gedeelde accounts", "1/8", "Vraag 1 ·"},   // in the note
		{"wlk-iam-01", "1/8", "Vraag 1 ·"},          // the vendor's half
		{"besloten over vrsleut", "1/8", "Vraag 8 ·"},
	} {
		r.drive("/")
		r.sees("8/8")
		r.paste(c.typed)
		r.sees(c.found)
		r.drive("enter")
		r.sees(c.title)
		r.at("home", "overview", "question")
		r.drive("esc")
	}
	r.drive("/", "down", "down", "enter")
	r.sees("Vraag 3 ·")
	r.drive("/")
	r.type_("qqq")
	r.sees("Niets gevonden.")
	r.drive("enter", "down")
	r.at("home", "overview", "question", "search")
	r.drive("esc")
	r.sees("Vraag 3 ·")
}

func TestGoingOnWhereOneWas(t *testing.T) {
	t.Parallel()
	r := answered(t, "en")
	r.to(5)
	r.drive("esc", "esc") // nothing was changed, and the place is stored all the same
	r.at("home")
	r.drive("v")
	r.at("home", "overview", "question")
	r.sees("Question 5 ·")
	r.drive("esc")
	r.sees("› Data and restoring")
	r.drive("up", "v")
	r.sees("Question 5 ·")
	r.drive("]", "ctrl+c")
	if !r.quit {
		t.Fatal("it did not end")
	}
	again := &rig{t: t, whole: t, world: r.world, store: r.store, path: r.path, dir: r.dir, clock: r.clock, results: r.results, w: 80, h: 24}
	again.begin("en").drive("v")
	again.sees("Question 8 ·")
}

func TestGoingOnInANewAssessmentIsItsFirstOpenQuestion(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	r.create()
	r.begin("en").drive("v")
	r.sees("Question 1 ·")
	r.drive("esc", "esc")
	r.at("home")
}

func TestEachBackClosesOneScreenAndTheFirstStays(t *testing.T) {
	t.Parallel()
	r := answered(t, "en")
	r.to(1)
	r.drive("h", "down", "enter", "y", "?")
	r.at("home", "overview", "gaps", "question", "history", "help")
	r.drive("?")
	r.at("home", "overview", "gaps", "question", "history")
	r.drive("esc")
	r.sees("Question 4 ·")
	r.drive("esc")
	r.at("home", "overview", "gaps") // the list it came from
	r.drive("esc", "esc", "esc", "esc")
	r.at("home")
	if r.quit {
		t.Error("esc ended the program")
	}
}

func TestUndoTakesBackOneChangeAtATimeAndShowsWhere(t *testing.T) {
	t.Parallel()
	r := newRig(t).open("en")
	r.to(1)
	r.drive("1", "2", "t")
	r.type_("a note")
	r.drive("esc", "x")
	r.type_("a reason")
	r.drive("enter", "enter", "3")
	r.answers("ask2", "value", "never")
	for _, step := range []struct{ said, value, reason, note string }{
		{"Undone: Question 2, Answer", "not-applicable", "a reason", "a note"},
		{"Undone: Question 1, Answer", "partly", "", "a note"},
		{"Undone: Question 1, Note", "partly", "", ""},
		{"Undone: Question 1, Answer", "yes", "", ""},
		{"Undone: Question 1, Answer", "", "", ""},
		{"There is nothing to undo.", "", "", ""},
	} {
		r.drive("u")
		r.sees(step.said)
		r.answers("ask1", "value", step.value)
		r.answers("ask1", "reason", step.reason)
		r.answers("ask1", "note", step.note)
		r.answers("ask2", "value", "")
	}
	r.sees("Question 1 ·")
	if n := len(r.stored("wolk").Events); n < 10 {
		t.Errorf("there are %d events: undoing must add to the history, not take from it", n)
	}
}

func TestUndoWorksInTheOverviewAndTheGaps(t *testing.T) {
	t.Parallel()
	r := newRig(t).open("en")
	r.to(1)
	r.drive("3", "enter", "3", "esc", "h")
	r.sees("2 gaps")
	r.drive("u")
	r.sees("1 gap, 1 without a plan ·", "Undone: Question 2, Answer")
	r.drive("u")
	r.sees("0 gaps", "According to the answers there are no gaps.")
	r.drive("u")
	r.sees("There is nothing to undo.")
	r.drive("esc")
	r.sees("0 / 7")
	r.drive("u")
	r.sees("There is nothing to undo.")
}

func TestGapsAreSortedByWhatTheTitleSays(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	a := r.create()
	for _, x := range []model.Answer{
		{Question: "ask1", Value: "no", Due: "2027-03-01", Owner: "Cor"},
		{Question: "ask2", Value: "yearly", Due: "2026-12-01", Owner: "Bea"},
		{Question: "ask4", Value: "10", Owner: "Ank"},
	} {
		r.save(a, x)
	}
	r.with(tui.Options{Words: lang.Find("en"), Open: a}).drive("h")
	for _, want := range []struct{ order, first string }{
		{"by severity", "› 1 "}, {"by due date", "› 2 "}, {"by owner", "› 4 "}, {"by number", "› 1 "}, {"by severity", "› 1 "},
	} {
		r.sees(want.order, want.first)
		r.drive("o")
	}
	r.drive("end", "e")
	r.at("home", "overview", "gaps", "details")
	r.drive("down", "down")
	r.type_("2026-11-30")
	r.drive("esc", "home")
	r.sees("Ank · 2026-11-30")
}

func TestAQuestionnaireWithoutQuestionsCanBeOpenedAndLeft(t *testing.T) {
	t.Parallel()
	a := model.New("leeg", &model.Questionnaire{Title: both("Leeg", "Empty"), Domains: []model.Domain{{ID: "none", Title: both("Niets", "Nothing")}}})
	r := newRig(t).with(tui.Options{Words: lang.Find("en"), Open: a})
	for _, keys := range [][]string{{"enter", "v", "down", "u"}, {"/", "enter", "down", "esc"}, {"h", "enter", "o", "esc"}, {"y", "down", "esc"}, {"s", "ctrl+s", "esc"}, {"i", "esc"}, {"p", "esc"}} {
		r.drive(keys...)
		r.at("home", "overview")
	}
}

func TestAJumpComesInThePlaceOfTheQuestion(t *testing.T) {
	t.Parallel()
	r := answered(t, "en")
	r.to(1)
	r.to(5)
	r.to(3)
	r.at("home", "overview", "question")
	r.drive("h", "enter")
	r.at("home", "overview", "gaps", "question")
	r.drive("h")
	r.at("home", "overview", "question", "gaps")
	r.drive("down", "enter", "esc", "esc")
	r.at("home", "overview")
	r.drive("v")
	r.sees("Question 4 ·")
	r.drive("esc", "h", "e", "esc", "esc", "v") // the plan of a question is work on it
	r.sees("Question 1 ·")
}

func TestTheLastAnswerLeadsToWhatIsLeftToDo(t *testing.T) {
	t.Parallel()
	r := answered(t, "nl")
	r.to(8)
	r.sees("] open vraag")
	r.drive("1")
	r.misses("] open vraag")
	r.drive("enter")
	r.at("home", "overview")
	r.sees("Alles is beantwoord. 1 hiaat zonder plan (h); ondertekenen: s")
	r.misses("verder vanaf het begin")
	r.to(1)
	r.drive("enter")
	r.sees("Vraag 2 ·") // looking through the answers goes on
	r.drive("]")
	r.at("home", "overview")
	r.sees("Alles is beantwoord.")
	r.drive("h", "down", "e")
	r.type_("tellen")
	r.drive("esc", "enter") // from the list too
	r.at("home", "overview", "gaps", "question")
	r.to(8)
	r.drive("enter")
	r.at("home", "overview")
	r.sees("Alles is beantwoord. Ondertekenen: s")
}

func TestMustPassDutiesAreSaidByNumberAndReachedByAKey(t *testing.T) {
	t.Parallel()
	q := sample()
	for _, n := range []int{0, 1, 3} {
		q.Questions[n].MustPass = true
	}
	r := newRig(t)
	r.with(tui.Options{Words: lang.Find("nl"), Open: r.createFrom(q)})
	r.sees("3 doorslaggevende plichten nog niet beantwoord: vraag 1, 2, 4")
	r.to(2)
	r.drive("3", "esc")
	r.sees("1 doorslaggevende plicht niet vervuld: vraag 2; nog open: 1, 4")
	r.drive("d")
	r.sees("Vraag 2 ·")
	r.drive("d")
	r.sees("Vraag 4 ·")
	r.type_("100\n")
	r.drive("d")
	r.sees("Vraag 1 ·")
	r.drive("1", "d")
	r.sees("Vraag 2 ·")
	r.drive("d")
	r.sees("Alleen deze doorslaggevende plicht is nog niet vervuld.")
	r.drive("1", "d")
	r.sees("Alle doorslaggevende plichten zijn vervuld.")
}

func TestWhatIsPastDueIsMarkedAndCounted(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	a := r.create()
	for _, x := range []model.Answer{
		{Question: "ask1", Value: "no", Due: "2026-11-23", Owner: "Cor", Action: "iets"},
		{Question: "ask2", Value: "yearly", Accepted: "2026-01-01", Reason: "zo"},
		{Question: "ask4", Value: "10"},
		{Question: "ask5", Value: "2020-01-01", Due: "2026-11-24"}, // today has not passed
	} {
		r.save(a, x)
	}
	r.with(tui.Options{Words: lang.Find("nl"), Open: a}).drive("h")
	r.sees("4 hiaten, 2 zonder plan, 2 verstreken · op ernst", "(verstreken) Cor · 2026-11-23 · iets", "(verstreken) risico aanvaard", "nog geen plan")
	r.drive("enter")
	r.sees("Plan          (verstreken) Cor · 2026-11-23 · iets")
}

func TestSearchTakesASlipForTheWordAndScatteredLettersForNone(t *testing.T) {
	t.Parallel()
	q := sample()
	q.Questions[2].Ask = both("Heeft elke applicatiebeheerder een eigen account?", "Does each administrator have an own account?")
	r := newRig(t)
	r.with(tui.Options{Words: lang.Find("nl"), Open: r.createFrom(q)})
	for typed, found := range map[string]string{
		"beheerder": "1/8", "behherder": "1/8", "beheerdr": "1/8", "eigen behherder": "1/8", "gegevens behherder": "0/8",
		"zzz": "0/8", "qxv": "0/8", "aeiou": "0/8", "elkbehrcnt": "0/8",
	} {
		r.drive("/")
		r.type_(typed)
		if r.sees(found); found == "0/8" {
			r.sees("Niets gevonden.")
		}
		r.drive("esc")
	}
}
