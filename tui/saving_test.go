package tui_test

// Saving by itself: one write at a time and the newest last; a write that
// fails is shown, kept and tried again.

import (
	"strings"
	"sync/atomic"
	"testing"

	tea "charm.land/bubbletea/v2"

	"yourside/model"
	"yourside/tui"
)

// gate stands before the database: a write waits there until the test lets it
// through, or sends it back with an error.
type gate struct {
	r    *rig
	came chan tui.Batch
	go_  chan error
	busy atomic.Int32
	most atomic.Int32 // writes that were under way at once
}

func (r *rig) gate() *gate {
	g := &gate{r: r, came: make(chan tui.Batch), go_: make(chan error)}
	save := r.world.Save
	r.world.Save = func(id string, b tui.Batch) ([]model.Event, error) {
		g.most.Store(max(g.most.Load(), g.busy.Add(1)))
		defer g.busy.Add(-1)
		g.came <- b
		if err := <-g.go_; err != nil {
			return nil, err
		}
		return save(id, b)
	}
	tui.SetWorld(r.m, r.world)
	return g
}

// next waits for a write to come.
func (g *gate) next() tui.Batch {
	g.r.t.Helper()
	return await(g.r, g.came)
}

// let lets the write through and takes its result in.
func (g *gate) let(err error) {
	g.r.t.Helper()
	g.go_ <- err
	g.r.take()
}

func TestOneWriteIsUnderWayAndTheNewestAnswerGoesLast(t *testing.T) {
	t.Parallel()
	r := newRig(t).open("nl")
	r.to(1)
	g := r.gate()
	for round := range 20 {
		r.press("1")
		first := g.next()
		r.press("2")
		r.press("3")
		r.press("w")
		r.press("2")
		if round%2 == 0 {
			r.press("3")
		}
		g.let(nil)
		second := g.next()
		g.let(nil)
		r.wait()
		want := []string{"no", "partly"}[round%2]
		if len(first.Changes) != 1 || len(second.Changes) != 1 || second.Changes[0].New != want || second.Changes[0].Old != "yes" {
			t.Fatalf("round %d wrote %v and then %v", round, first.Changes, second.Changes)
		}
		r.answers("ask1", "value", want)
	}
	if n := g.most.Load(); n != 1 {
		t.Errorf("%d writes were under way at once", n)
	}
}

func TestSavedIsSaidOnlyWhenItIs(t *testing.T) {
	t.Parallel()
	r := newRig(t).open("nl")
	r.to(1)
	r.misses("opgeslagen")
	g := r.gate()
	r.press("1")
	g.next()
	for range 3 {
		r.sees("opslaan…", "●1 ja") // the answer is shown at once, what is said of it is not
		r.misses("opgeslagen")
		r.answers("ask1", "value", "")
		r.press("down")
	}
	g.let(nil)
	r.sees("opgeslagen 14:02:11")
	r.answers("ask1", "value", "yes")
	r.press("2")
	g.next()
	r.misses("opgeslagen")
	g.let(nil)
	r.sees("opgeslagen 14:02:11")
}

func TestAWriteThatFailsIsShownKeptAndTriedAgain(t *testing.T) {
	t.Parallel()
	r := newRig(t).open("en")
	r.to(1)
	g := r.gate()
	full := model.Refuse("db-full")
	r.press("1")
	g.next()
	g.let(full)
	r.sees("NOT SAVED: the disk is full — make room; the answer is saved then.")
	r.press("2") // more is answered meanwhile
	r.press("enter")
	r.press("1")
	r.press("t")
	r.press("a")
	r.press("esc")
	if len(r.timers) < 1 {
		t.Fatal("nothing is going to be tried again")
	}
	for range 3 {
		retries := r.retries()
		if len(retries) != 1 {
			t.Fatalf("%d tries are due, expected one", len(retries))
		}
		r.send(retries[0])
		b := g.next()
		if len(b.Changes) != 3 {
			t.Fatalf("to be written are %v", b.Changes)
		}
		g.let(full)
		r.sees("NOT SAVED")
		r.misses("saved 14")
	}
	for _, msg := range r.retries() {
		r.send(msg)
	}
	g.next()
	g.let(nil)
	r.wait()
	r.sees("saved 14:02:11")
	r.misses("NOT SAVED")
	r.answers("ask1", "value", "partly")
	r.answers("ask2", "value", "monthly")
	r.answers("ask2", "note", "a")
	if n := len(r.stored("wolk").History("ask1")); n != 1 {
		t.Errorf("%d events for an answer that was stored once", n)
	}
}

// retries takes the timers that wait for another try to write.
func (r *rig) retries() []tea.Msg {
	var due []tea.Msg
	for _, timer := range r.timers {
		if strings.Contains(tui.NameOf(timer.msg), "retry") {
			due = append(due, timer.msg)
		}
	}
	r.timers = nil
	return due
}
