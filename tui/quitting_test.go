package tui_test

// The way out: the program ends when everything is on the disk, however it is
// asked to, and what was being typed is kept.

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"yourside/model"
	"yourside/tui"
)

func TestQuittingWaitsForTheWriteAndTheSecondTimeItDoesNot(t *testing.T) {
	t.Parallel()
	for _, key := range []string{"ctrl+c", "q"} {
		r := newRig(t).open("en")
		r.to(1)
		g := r.gate()
		r.press("1")
		g.next()
		r.press("2")
		r.press(key)
		r.sees("One moment: everything is being saved.")
		g.let(nil)
		g.next()
		r.rest()
		if r.quit {
			t.Fatal("it ended before the last answer was written")
		}
		g.let(nil)
		r.wait()
		if !r.quit {
			t.Error("it did not end when all was written")
		}
		r.answers("ask1", "value", "partly")
		if got := tui.Summary(r.m); got != "Voorbeeld BV: 1 of 7 questions answered. Everything is saved." {
			t.Errorf("the last line is %q", got)
		}
	}
	r := newRig(t).open("en")
	r.to(1)
	g := r.gate()
	r.press("1")
	g.next()
	r.press("ctrl+c")
	r.press("ctrl+c")
	r.until(func() bool { return r.quit })
	if got := tui.Summary(r.m); !strings.HasSuffix(got, "NOT everything is saved.") {
		t.Errorf("the last line is %q", got)
	}
	g.go_ <- nil
}

func TestSignalsWaitForTheWriteHoweverManyThereAre(t *testing.T) {
	t.Parallel()
	r := newRig(t).open("en")
	r.to(1)
	g := r.gate()
	r.press("1")
	g.next()
	for range 3 {
		r.send(tui.Leave{})
	}
	r.rest()
	if r.quit {
		t.Fatal("it ended before the answer was written")
	}
	g.let(nil)
	r.wait()
	if !r.quit {
		t.Error("it did not end")
	}
	r.answers("ask1", "value", "yes")
}

func TestAFailingWriteKeepsTheProgramUntilItSucceedsOrOneInsists(t *testing.T) {
	t.Parallel()
	r := newRig(t).open("en")
	r.to(1)
	g := r.gate()
	r.press("1")
	g.next()
	r.press("ctrl+c")
	g.let(errors.New("disk I/O error"))
	r.sees("NOT SAVED: disk I/O error. Trying again.")
	if r.quit {
		t.Fatal("it ended with an answer that is not written")
	}
	r.send(r.retries()[0])
	g.next()
	g.let(nil)
	r.wait()
	if !r.quit {
		t.Error("it did not end")
	}
}

func TestWhatIsBeingTypedIsSavedWhateverEndsTheProgram(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name            string
		question        int
		do              func(*rig)
		field, expected string
	}{
		{"a note", 1, func(r *rig) { r.drive("t"); r.type_("half a no") }, "note", "half a no"},
		{"words", 6, func(r *rig) { r.drive("a"); r.type_("half") }, "value", "half"},
		{"a number", 4, func(r *rig) { r.type_("97,5") }, "value", "97.5"},
		{"a date", 5, func(r *rig) { r.type_("2026-10-06") }, "value", "2026-10-06"},
		{"a reason", 1, func(r *rig) { r.drive("x"); r.type_("no use") }, "reason", "no use"},
		{"not applicable, with its reason", 1, func(r *rig) { r.drive("x"); r.type_("no use") }, "value", "not-applicable"},
		{"an alternative that was not typed", 1, func(r *rig) { r.drive("4") }, "value", ""},
		{"a part of the plan", 1, func(r *rig) { r.drive("e", "tab"); r.type_("Ank") }, "owner", "Ank"},
		{"a note, with the help on top", 1, func(r *rig) { r.drive("t"); r.type_("half"); r.drive("f1") }, "note", "half"},
	} {
		for name, end := range map[string]func(*rig){
			"ctrl+c":   func(r *rig) { r.drive("ctrl+c") },
			"a signal": func(r *rig) { r.send(tui.Leave{}); r.wait() },
		} {
			t.Run(c.name+" at "+name, func(t *testing.T) {
				t.Parallel()
				r := newRig(t).open("en")
				r.to(c.question)
				c.do(r)
				end(r)
				if !r.quit {
					t.Fatalf("it did not end: %s", r.screen())
				}
				r.answers(fmt.Sprint("ask", c.question), c.field, c.expected)
			})
		}
	}
}

func TestTheFactsThatAreBeingTypedAreSavedWhenTheyCanBe(t *testing.T) {
	t.Parallel()
	r := newRig(t).open("en")
	r.drive("i")
	r.fill("Zon NV")
	r.drive("ctrl+c")
	if got := r.stored("wolk").Facts.Organisation; got != "Zon NV" || !r.quit {
		t.Errorf("the organisation is %q", got)
	}
}

func TestSuspendingSavesWhatIsTypedFirst(t *testing.T) {
	t.Parallel()
	r := newRig(t).open("en")
	r.to(1)
	r.drive("t")
	r.type_("half")
	r.drive("ctrl+z")
	r.answers("ask1", "note", "half")
	if r.suspended != 1 || r.quit {
		t.Error("it did not give the terminal back")
	}
	r.type_(" more")
	r.drive("esc", "1", "enter", "esc", "s")
	r.sign()
	r.sees("Signed as revision 1.") // what was looked at since keeps nothing waiting
	r.answers("ask1", "note", "half more")
}

func TestAPlaceThatCannotBeStoredKeepsNobody(t *testing.T) {
	t.Parallel()
	r := newRig(t).open("en")
	r.to(3)
	g := r.gate()
	r.press("q")
	if b := g.next(); len(b.Changes) != 0 || b.Place != "ask3" {
		t.Errorf("written was %+v", b)
	}
	g.let(model.Refuse("db-readonly"))
	r.wait()
	if !r.quit {
		t.Errorf("it did not end: %s", r.screen())
	}
}

func TestQuittingStopsOnceAtWhatCannotBeKept(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name   string
		do     func(*rig)
		unkept string
		shows  []string
		at     []string
	}{
		{"a number", func(r *rig) { r.to(4); r.type_("140") }, "vraag 4, „140”", []string{"140 is te hoog"}, []string{"home", "overview", "question"}},
		{"a number that is none, with the help on top", func(r *rig) { r.to(4); r.type_("97,"); r.drive("f1") }, "vraag 4, „97,”", []string{`"97," is geen getal`}, []string{"home", "overview", "question"}},
		{"a date", func(r *rig) { r.to(5); r.type_("2026-13-01") }, "vraag 5, „2026-13-01”", []string{"is geen datum"}, []string{"home", "overview", "question"}},
		{"a date of the plan", func(r *rig) { r.to(1); r.drive("e", "tab", "tab"); r.fill("31-13-2027") }, "vraag 1, gereed op, „31-13-2027”",
			[]string{`"31-13-2027" is geen datum`}, []string{"home", "overview", "question", "details"}},
		{"a reason that must be there", func(r *rig) {
			r.to(1)
			r.drive("5")
			r.type_("geen gebruikers\n")
			r.drive("e", "tab", "tab", "tab", "tab", "ctrl+u")
		}, "vraag 1, reden, „”", nil, []string{"home", "overview", "question", "details"}},
		{"the facts", func(r *rig) { r.drive("i", "ctrl+u") }, "organisatie en dienst, organisatie, „”", []string{"de naam van de organisatie ontbreekt"}, []string{"home", "overview", "facts"}},
		{"a new assessment", func(r *rig) { r.drive("esc", "n", "tab"); r.type_("Zon") }, "nieuwe zelfbeoordeling, organisatie, „Zon”", nil, []string{"home", "start"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			r := newRig(t).open("nl")
			c.do(r)
			r.drive("ctrl+c")
			if r.quit {
				t.Fatal("it ended without a word")
			}
			r.at(c.at...)
			r.sees(append(c.shows, "NIET opgeslagen: "+c.unkept)...)
			r.drive("ctrl+c")
			if !r.quit {
				t.Fatalf("it did not end the second time: %s", r.screen())
			}
			if got := tui.Summary(r.m); !strings.HasSuffix(got, " NIET opgeslagen: "+c.unkept+".") {
				t.Errorf("the last line is %q", got)
			}
		})
	}
}

func TestWhatWasCorrectedAfterStoppingIsSaved(t *testing.T) {
	t.Parallel()
	r := newRig(t).open("nl")
	r.to(4)
	r.type_("140")
	r.drive("ctrl+c", "backspace", "ctrl+c")
	if got := tui.Summary(r.m); !r.quit || !strings.HasSuffix(got, "beantwoord. Alles is opgeslagen.") {
		t.Errorf("the last line is %q", got)
	}
	r.answers("ask4", "value", "14")
}

func TestASignalDoesNotStopButTellsWhatWasNotKept(t *testing.T) {
	t.Parallel()
	r := newRig(t).open("en")
	r.to(4)
	r.type_("140")
	r.send(tui.Leave{})
	r.wait()
	if got := tui.Summary(r.m); !r.quit || !strings.HasSuffix(got, "NOT saved: question 4, “140”.") {
		t.Errorf("the last line is %q", got)
	}
}

func TestTheLastLineOfTheExampleIsTrue(t *testing.T) {
	t.Parallel()
	r := answeredWith(t, tui.Options{Words: english, Temporary: true})
	r.drive("q")
	if got := tui.Summary(r.m); got != "Voorbeeld BV: 5 of 6 questions answered. This was the example: its answers are thrown away." {
		t.Errorf("the last line is %q", got)
	}
}
