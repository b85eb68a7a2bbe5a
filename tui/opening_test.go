package tui_test

// From one assessment to another: nothing of the first is lost on the way, and
// nothing of it comes to the other.

import (
	"testing"

	"yourside/internal/lang"
	"yourside/model"
	"yourside/tui"
)

func TestAnotherAssessmentIsOpenedWhenThisOneIsSaved(t *testing.T) {
	t.Parallel()
	r := answered(t, "en")
	r.to(2)
	g := r.gate()
	r.press("2")
	g.next()
	r.press("esc")
	r.press("esc")
	r.at("home")
	g.let(nil)
	r.wait()
	r.sees("Zon NV", "Voorbeeld BV")
	r.drive("v")
	r.press("3")
	g.next()
	r.press("esc")
	r.press("esc")
	r.press("down")
	r.press("enter") // the other one, made an hour before
	r.press("enter")
	r.at("home")
	g.let(model.Refuse("db-locked"))
	r.sees("NOT SAVED")
	r.at("home")
	r.send(r.retries()[0])
	g.next()
	g.let(nil)
	r.wait()
	r.at("home", "overview")
	r.sees("Zon NV")
	r.answers("ask2", "value", "never")
	r.drive("enter")
	r.press("1")
	g.next()
	g.let(nil)
	r.wait()
	for id, want := range map[string]int{"wolk": 20, "made-sample": 3} {
		a := r.stored(id)
		if len(a.Events) != want {
			t.Errorf("%s has %d events, expected %d", id, len(a.Events), want)
		}
	}
}

func TestOpeningTwiceOpensOnce(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	r.create()
	r.begin("en")
	r.press("enter")
	r.press("enter")
	r.press("v")
	r.wait()
	r.at("home", "overview")
	r.to(1)
	r.drive("1", "ctrl+c")
	if !r.quit {
		t.Error("it did not end")
	}
	r.answers("ask1", "value", "yes")
}

func TestWhatIsBeingOpenedGivesWayToANewAssessment(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	r.create()
	r.begin("en")
	r.press("enter")
	r.press("n")
	r.wait()
	r.at("home", "start")
	r.drive("esc")
	r.at("home")
	r.press("enter")
	r.press("?")
	r.wait()
	r.at("home", "overview")
}

func TestANewAssessmentWaitsForWhatCannotBeSavedYet(t *testing.T) {
	t.Parallel()
	r := newRig(t).open("en")
	r.to(1)
	g := r.gate()
	r.press("1")
	g.next()
	g.let(model.Refuse("db-full"))
	for _, k := range []string{"esc", "esc", "n"} {
		r.press(k)
	}
	r.wait()
	for _, k := range []string{"tab", "Z", "ctrl+s"} {
		r.press(k)
	}
	r.wait()
	r.at("home", "start")
	r.press("esc") // it can be called off
	r.at("home")
	r.press("n")
	r.wait()
	for _, k := range []string{"tab", "Z", "ctrl+s"} {
		r.press(k)
	}
	r.wait()
	r.at("home", "start")
	r.send(r.retries()[0])
	g.next()
	g.let(nil)
	r.wait()
	r.at("home", "overview")
	r.answers("ask1", "value", "yes")
	if got := r.stored("made-sample").Facts.Organisation; got != "Z" {
		t.Errorf("the new one is of %q", got)
	}
}

func TestALateResultOfAnotherAssessmentChangesNothing(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	a := r.create()
	_, err := r.world.Create("zoho", model.Facts{Organisation: "Zon NV"})
	must(t, err)
	r.with(tui.Options{Words: lang.Find("en"), Open: a})
	r.to(1)
	r.drive("t")
	r.type_("note")
	late := r.timers
	r.drive("esc", "esc", "esc", "up", "enter")
	r.sees("Zon NV")
	for _, timer := range late {
		r.send(timer.msg)
		r.wait()
	}
	if n := len(r.stored("made-zoho").Events); n != 3 {
		t.Errorf("the other has %d events", n)
	}
}
