package tui_test

// Answers of every kind, as they are typed and as they are stored.

import (
	"fmt"
	"strings"
	"testing"

	"yourside/internal/lang"
	"yourside/model"
)

func TestAnAnswerOfEveryKindIsStoredAsItsKindHasIt(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name     string
		question int
		do       func(*rig)
		value    string
	}{
		{"a status by its digit", 1, func(r *rig) { r.drive("1") }, "yes"},
		{"a status by cursor and space", 1, func(r *rig) { r.drive("down", "down", "space") }, "no"},
		{"unknown by its letter", 1, func(r *rig) { r.drive("w") }, "unknown"},
		{"an option by its digit", 2, func(r *rig) { r.drive("3") }, "never"},
		{"an option without a digit", 8, func(r *rig) { r.drive(down(11)...); r.drive("space") }, "c12"},
		{"ticks in the order of the question", 3, func(r *rig) { r.drive("4", "2") }, "m2,m4"},
		{"a tick taken away", 3, func(r *rig) { r.drive("4", "2", "4") }, "m2"},
		{"a tick without a digit", 3, func(r *rig) { r.drive(down(10)...); r.drive("space") }, "m11"},
		{"ticks one under the other", 3, func(r *rig) { r.drive("space", "down", "space", "down", "space") }, "m1,m2,m3"},
		{"the last tick taken away", 3, func(r *rig) { r.drive("1", "1") }, ""},
		{"unknown takes the ticks away", 3, func(r *rig) { r.drive("1", "2", "w") }, "unknown"},
		{"a tick takes unknown away", 3, func(r *rig) { r.drive("w", "2") }, "m2"},
		{"unknown by the cursor takes the ticks away", 3, func(r *rig) { r.drive("1", "2"); r.drive(down(12)...); r.drive("space") }, "unknown"},
		{"unknown ticked and unticked", 3, func(r *rig) { r.drive(down(12)...); r.drive("space", "space") }, ""},
		{"a number with a comma", 4, func(r *rig) { r.type_("97,5\n") }, "97.5"},
		{"a number with a point", 4, func(r *rig) { r.type_("97.5\n") }, "97.5"},
		{"a number that starts with nought", 4, func(r *rig) { r.type_("0,5\n") }, "0.5"},
		{"a number that is too high, mended", 4, func(r *rig) { r.type_("101\n"); r.drive("backspace", "enter") }, "10"},
		{"a date", 5, func(r *rig) { r.type_("2026-10-06\n") }, "2026-10-06"},
		{"today", 5, func(r *rig) { r.type_("2026-11-24\n") }, "2026-11-24"},
		{"a date that is none, mended", 5, func(r *rig) { r.type_("2026-13-06\n"); r.drive("left", "left", "left", "backspace"); r.type_("0\n") }, "2026-10-06"},
		{"words", 6, func(r *rig) { r.drive("a"); r.type_("geen enkel account"); r.drive("esc") }, "geen enkel account"},
		{"words of several lines", 6, func(r *rig) { r.drive("a"); r.type_("een\ntwee"); r.drive("esc") }, "een\ntwee"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			r := newRig(t).open("nl")
			r.to(c.question)
			c.do(r)
			r.answers(fmt.Sprintf("ask%d", c.question), "value", c.value)
			if c.value != "" {
				r.sees("opgeslagen 14:02:11")
			}
		})
	}
}

// down is the key for it, pressed n times.
func down(n int) []string { return strings.Fields(strings.Repeat("down ", n)) }

func TestWhatIsNoAnswerIsSaidAndNotStored(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name     string
		question int
		typed    string
		said     string
	}{
		{"a number out of range", 4, "101\n", "101 is too high; it is 100 at most"},
		{"a number that is none", 4, "1x\n", `"1x" is not a number — write a number as 12 or 12.5`},
		{"a date that is none", 5, "2026-02-30\n", `"2026-02-30" is not a date — write a date as 2026-12-15`},
		{"a date that has not come yet", 5, "2026-11-25\n", "2026-11-25 has not come yet; today is 2026-11-24 — give the day on which it"},
		{"a date too long ago", 5, "1900-01-01\n", "1900-01-01 is not between 1990 and 2100"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			r := newRig(t).open("en")
			r.to(c.question)
			r.type_(c.typed)
			r.sees(c.said)
			r.drive("f2", "f2") // the fault is said in the language of the screen
			r.sees(c.said)
			r.answers(fmt.Sprintf("ask%d", c.question), "value", "")
			r.drive("esc")
			r.misses(c.said)
			r.at("home", "overview", "question")
		})
	}
}

func TestEscLeavesTheAnswerThatIsTypedAtAsItWas(t *testing.T) {
	t.Parallel()
	r := answered(t, "nl")
	r.to(4)
	r.drive("a")
	r.sees("95,5") // in the language of the screen, to go on typing at
	r.type_("1")
	r.drive("esc")
	r.sees("95,5 procent")
	r.answers("ask4", "value", "95.5")
	r.drive("a", "ctrl+u", "enter")
	r.answers("ask4", "value", "")
	r.sees("typ een getal (procent)")
}

func TestAConditionShowsAndHidesItsQuestionAtOnce(t *testing.T) {
	t.Parallel()
	r := newRig(t).open("nl")
	r.sees("0 / 7")
	r.to(2)
	r.drive("3", "esc")
	r.sees("1 / 8")
	r.to(7)
	r.misses("Deze vraag wordt nu niet gesteld")
	r.drive("1", "esc")
	r.sees("2 / 8")
	r.to(2)
	r.drive("1", "esc")
	r.sees("1 / 7") // the answer does not count any more, but is kept
	r.to(7)
	r.sees("Deze vraag wordt nu niet gesteld: dat hangt af van het antwoord op vraag 2.", "telt", "niet mee.", "›●1 ja")
	r.answers("ask7", "value", "yes")
}

func TestNotApplicableNeedsAReason(t *testing.T) {
	t.Parallel()
	for _, keys := range [][]string{{"x"}, {"5"}} {
		r := answered(t, "nl")
		r.to(1)
		r.drive(keys...)
		r.sees("Waarom is dit niet van toepassing?")
		r.drive("enter")
		r.sees("„Niet van toepassing” kan alleen met een reden.")
		r.drive("space", "enter")
		r.sees("„Niet van toepassing” kan alleen met een reden.")
		r.drive("esc")
		r.answers("ask1", "value", "partly")
		r.sees("›●2 gedeeltelijk")
		r.drive(keys...)
		r.type_("wij hebben geen gebruikers")
		r.answers("ask1", "value", "partly")
		r.drive("enter")
		r.answers("ask1", "value", "not-applicable")
		r.answers("ask1", "reason", "wij hebben geen gebruikers")
		r.sees("Reden         wij hebben geen gebruikers")
	}
}

func TestAnAlternativeAsksWhichAndTakesNoneForAnAnswerToo(t *testing.T) {
	t.Parallel()
	r := answered(t, "en")
	r.to(1)
	r.drive("4")
	r.sees("Which other measure fulfils this duty?")
	r.type_("a locked room")
	r.drive("enter")
	r.answers("ask1", "value", "alternative")
	r.answers("ask1", "reason", "a locked room")
	r.drive("1", "4")
	r.sees("a locked room") // what was given before stands ready
	r.drive("ctrl+u", "enter")
	r.answers("ask1", "value", "alternative")
	r.answers("ask1", "reason", "")
}

func TestAnAnswerNotApplicableOfAnyKind(t *testing.T) {
	t.Parallel()
	for q := 1; q <= 8; q++ {
		r := newRig(t).open("en")
		if q == 7 {
			r.to(2)
			r.drive("3")
		}
		r.to(q)
		r.drive("x")
		r.type_("why not")
		r.drive("enter")
		r.answers(fmt.Sprintf("ask%d", q), "value", "not-applicable")
		r.sees("not applicable", "why not")
		r.drive("u")
		r.answers(fmt.Sprintf("ask%d", q), "value", "")
	}
}

func TestEveryOptionCanBeReadToItsEnd(t *testing.T) {
	t.Parallel()
	r := newRig(t).open("nl")
	r.size(60, 15)
	r.to(8)
	q := sample().Question("ask8")
	for i, v := range q.Values() {
		if i > 0 {
			r.drive("down")
		}
		said := strings.Join(strings.Fields(r.screen()), " ")
		if want := strings.Join(strings.Fields(q.Say(v, lang.Find("nl"))), " "); !strings.Contains(said, want) {
			t.Errorf("answer %d cannot be read: %s", i+1, r.screen())
		}
	}
}

func TestTheChosenAnswerIsMarkedByASign(t *testing.T) {
	t.Parallel()
	r := newRig(t).open("en")
	r.to(1)
	r.misses("●1", "●2")
	r.drive("2", "up")
	r.sees("› 1 yes  ●2 partly")
	for i, s := range model.Statuses() {
		if s == model.Alternative || s == model.NotApplicable {
			continue
		}
		r.drive(fmt.Sprint(i + 1))
		r.sees(fmt.Sprintf("›●%d ", i+1))
	}
}

func TestEnterTakesTheAnswerThatTheCursorWasMovedTo(t *testing.T) {
	t.Parallel()
	r := newRig(t).open("nl")
	r.to(1)
	r.drive("down", "down", "enter")
	r.sees("Vraag 1 ·", "›●3 nee")
	r.answers("ask1", "value", "no")
	r.drive("enter")
	r.sees("Vraag 2 ·")
	r.drive("enter") // nothing was pointed at
	r.sees("Vraag 3 ·")
	r.answers("ask2", "value", "")
	r.drive("down", "enter", "down", "enter", "enter")
	r.sees("Vraag 4 ·")
	r.answers("ask3", "value", "m2,m3")
	r.drive("left", "up", "up", "enter") // on one that is ticked already
	r.sees("Vraag 4 ·")
	r.answers("ask3", "value", "m2,m3")
	r.to(1)
	r.drive("down", "right")
	r.sees("Vraag 2 ·")
	r.answers("ask1", "value", "no")
	r.to(1)
	r.drive("down", "enter") // an alternative asks which
	r.type_("een slot\n")
	r.answers("ask1", "value", "alternative")
}

func TestTheCursorStaysWhereItWasMovedWhileAnAnswerIsSaved(t *testing.T) {
	t.Parallel()
	r := newRig(t).open("nl")
	r.to(1)
	g := r.gate()
	r.press("1")
	g.next()
	r.press("down")
	g.let(nil)
	r.wait()
	r.sees("●1 ja › 2 gedeeltelijk")
}

func TestAnAnswerSaysWhatItCountsAs(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		question int
		typed    string
		says     string
	}{
		{2, "2", "telt als: gedeeltelijk — hiaat"},
		{2, "1", "telt als: ja"},
		{2, "3", "telt als: nee — hiaat"},
		{2, "w", "telt als: weet ik nog niet — hiaat"},
		{3, "1", "telt als: gedeeltelijk — hiaat"},
		{4, "95\n", "telt als: gedeeltelijk — hiaat"},
		{4, "100\n", "telt als: ja"},
		{5, "2024-12-24\n", "telt als: gedeeltelijk — hiaat"},
	} {
		r := newRig(t).open("nl")
		r.to(c.question)
		r.misses("telt als")
		r.type_(c.typed)
		r.sees(c.says)
	}
	r := answered(t, "en")
	r.to(6)
	r.sees("for information, does not count")
	r.to(1)
	r.misses("counts as")
}

func TestAnAnswerIsClearedAndBroughtBack(t *testing.T) {
	t.Parallel()
	for q := 1; q <= 6; q++ {
		r := answered(t, "nl")
		was := r.stored("wolk").Answer(fmt.Sprint("ask", q))
		r.to(q)
		r.drive([]string{"backspace", "delete"}[q%2])
		r.answers(was.Question, "value", "")
		r.answers(was.Question, "note", was.Note)
		r.drive("u")
		r.answers(was.Question, "value", was.Value)
	}
}

func TestWhichQuestionsComeAndGoIsSaid(t *testing.T) {
	t.Parallel()
	r := newRig(t).open("nl")
	r.to(2)
	r.drive("3")
	r.sees("1 vraag erbij: 7", "opgeslagen 14:02:11")
	r.drive("1")
	r.sees("vraag 7 vervalt")
	r.misses("blijft bewaard")
	r.drive("u")
	r.sees("Ongedaan gemaakt: Vraag 2, Antwoord; 1 vraag erbij: 7")
	r.to(7)
	r.drive("1")
	r.to(2)
	r.drive("backspace")
	r.sees("vraag 7 vervalt; het antwoord blijft bewaard")
}
