package tui_test

// Two programs at once: what another one changed is noticed and said, and
// neither side is lost.

import (
	"strings"
	"sync/atomic"
	"testing"

	"yourside/model"
	"yourside/tui"
)

func TestWhatAnotherProgramChangedIsNoticedSaidAndKept(t *testing.T) {
	t.Parallel()
	r := answered(t, "en")
	r.to(1)
	r.elsewhere(model.Change{Question: "ask2", Field: "value", New: "never"}, model.Change{Question: "ask1", Field: "value", New: "no"})
	r.drive("1")
	r.sees("Another program has changed this too; the newest answers are shown.")
	r.answers("ask1", "value", "yes")
	r.answers("ask2", "value", "never")
	r.drive("y")
	r.sees("bram", "no → yes", "partly → no")
	r.drive("esc", "enter")
	r.sees("●3 Never")
	r.drive("esc")
	r.sees("/ 7") // ask7 is asked now
}

func TestAnAnswerThatAnotherProgramChangedIsShownWhereItIs(t *testing.T) {
	t.Parallel()
	r := answered(t, "en")
	r.to(1)
	r.sees("●2 partly")
	r.elsewhere(model.Change{Question: "ask1", Field: "value", New: "no"})
	r.drive("t")
	r.type_("x")
	r.drive("esc")
	r.sees("●3 no")
	r.drive("h")
	r.elsewhere(model.Change{Question: "ask2", Field: "value", New: "never"})
	r.drive("u")
	r.sees("3 gaps", "✗ no")
}

// slowNews makes reading an assessment again wait for the test: the first time
// after what is saved shows that another program changed it.
func (r *rig) slowNews() (reading, read chan struct{}) {
	reading, read = make(chan struct{}), make(chan struct{})
	load, first := r.world.Load, atomic.Bool{}
	r.world.Load = func(id string) (*model.Assessment, error) {
		of, err := load(id)
		if first.CompareAndSwap(false, true) {
			reading <- struct{}{}
			<-read
		}
		return of, err
	}
	tui.SetWorld(r.m, r.world)
	return reading, read
}

func TestNewsThatComesWhileAnAnswerIsWrittenDoesNotTakeItAway(t *testing.T) {
	t.Parallel()
	r := answered(t, "en")
	reading, read := r.slowNews()
	r.to(1)
	r.elsewhere(model.Change{Question: "ask2", Field: "value", New: "never"})
	r.press("1")
	await(r, reading)
	g := r.gate()
	r.press("3")
	g.next()
	close(read)
	r.rest()
	r.sees("●3 no")
	g.let(nil)
	r.wait()
	r.sees("●3 no")
	r.answers("ask1", "value", "no")
	r.drive("enter")
	r.sees("●3 Never")
}

func TestNewsOfAnAssessmentThatIsNotOpenAnyMoreChangesNothing(t *testing.T) {
	t.Parallel()
	r := answered(t, "en")
	reading, read := r.slowNews()
	r.to(1)
	r.elsewhere(model.Change{Question: "ask2", Field: "value", New: "never"})
	r.press("1")
	await(r, reading)
	for _, k := range []string{"esc", "esc", "down"} {
		r.press(k)
		r.rest()
	}
	r.press("enter")
	r.rest()
	r.sees("Zon NV")
	close(read)
	r.wait()
	r.sees("Zon NV", "0 / 7")
	r.to(1)
	r.drive("1", "esc")
	r.sees("Zon NV", "1 / 7")
	if n := len(r.stored("made-sample").Events); n != 3 {
		t.Errorf("it has %d events", n)
	}
}

func TestTheNewsOfAnotherProgramOutlivesTypingOn(t *testing.T) {
	t.Parallel()
	r := answered(t, "en")
	r.to(1)
	r.drive("t")
	r.elsewhere(model.Change{Question: "ask2", Field: "value", New: "never"})
	r.type_("x")
	r.fire()
	r.type_("yz")
	r.sees("Another program has changed this too", "december.xyz")
	r.clock.advance(patience)
	r.type_("!")
	r.misses("Another program")
	r.drive("esc")
	r.answers("ask1", "note", "De twee gedeelde accounts van de servicedesk hebben nog geen MFA.\nDat verandert in december.xyz!")
}

func TestAnswersGivenWhileTheNewsIsReadAreKept(t *testing.T) {
	t.Parallel()
	r := answered(t, "en")
	reading, read := r.slowNews()
	r.to(1)
	r.elsewhere(model.Change{Question: "ask2", Field: "value", New: "never"})
	r.press("1")
	await(r, reading)
	g := r.gate()
	r.press("x")
	for _, c := range []string{"w", "h", "y", "enter"} {
		r.press(c)
	}
	g.next()
	g.go_ <- model.Refuse("db-locked") // so that it waits while the news comes in
	r.take()
	close(read)
	r.until(func() bool { return strings.Contains(r.screen(), "●5 not applicable") && r.running == 0 })
	r.sees("NOT SAVED", "Reason        why")
	r.send(r.retries()[0])
	g.next()
	g.let(nil)
	r.wait()
	r.answers("ask1", "value", "not-applicable")
	r.answers("ask1", "reason", "why")
	r.answers("ask2", "value", "never")
}
