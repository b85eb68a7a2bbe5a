package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"yourside/model"
)

// forward goes to the next question that applies. With the last open one
// answered, or past the end with none open, there is the rest to do.
func (q *question) forward() screen {
	applies := func(i model.Item) bool { return i.Applies }
	at := q.item().Number
	if q.s.anyOpen() || (!q.open && slices.ContainsFunc(q.s.items()[at:], applies)) {
		q.step(1, applies)
		return q
	}
	return q.finish()
}

// finish says what is left when everything is answered, where that can be done.
func (q *question) finish() screen {
	w, bare := q.s.sh.words, len(model.Unplanned(q.s.items(), q.s.sh.today()))
	line := w.Screen.AllAnswered
	if bare > 0 {
		line = w.Count(w.Screen.AllAnsweredGaps, bare)
	}
	q.s.sh.say(line)
	return toOverview{}
}

// step goes to the nearest question in a direction that fits; past the end it
// goes on from the other end, and says so.
func (q *question) step(by int, fits func(model.Item) bool) {
	w, at := q.s.sh.words.Screen, q.item().Number-1
	next := q.nearest(by, fits)
	switch {
	case next < 0:
		q.s.sh.say(w.OnlyOpen)
		return
	case by > 0 && next < at:
		q.s.sh.say(w.WentRound)
	case by < 0 && next > at:
		q.s.sh.say(w.WentRoundBack)
	}
	q.turn(q.s.items()[next].ID)
}

// nearest is where the nearest other question is that fits, in a direction and
// round; -1 when there is none.
func (q *question) nearest(by int, fits func(model.Item) bool) int {
	items := q.s.items()
	at, n := q.item().Number-1, len(items)
	for away := 1; away < n; away++ {
		if next := ((at+by*away)%n + n) % n; fits(items[next]) {
			return next
		}
	}
	return -1
}

// must goes to the next must-pass question that is not fulfilled or open.
func (q *question) must() {
	w := q.s.sh.words.Screen
	switch next := q.nearest(1, mustLeft); {
	case next >= 0:
		q.turn(q.s.items()[next].ID)
	case mustLeft(q.item()):
		q.s.sh.say(w.MustOnly)
	default:
		q.s.sh.say(w.MustDone)
	}
}

// undo takes back the last change, and shows the question it was on.
func (q *question) undo() tea.Cmd {
	at, cmd := undo(q.s)
	if at != "" && at != q.id {
		q.turn(at)
	}
	q.refresh()
	return cmd
}

// answer gives an answer; one that needs a reason asks for it first.
func (q *question) answer(value string) tea.Cmd {
	x := q.s.of.Answer(q.id)
	if (value == string(model.NotApplicable) || value == string(model.Alternative)) && x.Value != value {
		q.reason = newReason(q.s.sh, value, x.Reason)
		q.Resize(q.w, q.h)
		return nil
	}
	x.Value = value
	return q.take(x, q.s.give)
}

// ask hands a message to the question for a reason.
func (q *question) ask(msg tea.Msg) tea.Cmd {
	given, done := q.reason.Update(msg)
	if !done {
		return nil
	}
	value := q.reason.value
	q.reason = nil
	if given == nil {
		q.refresh()
		return nil
	}
	x := q.s.of.Answer(q.id)
	x.Value, x.Reason = value, *given
	return q.take(x, q.s.give)
}

// take takes an answer in, or says why it cannot be one; and which questions
// come or go because of it.
func (q *question) take(x model.Answer, in func(model.Answer) (tea.Cmd, error)) tea.Cmd {
	before := q.s.items()
	cmd, err := in(x)
	if err != nil {
		q.s.sh.say(q.s.sh.explain(err))
	} else if news := q.s.shift(before); news != "" {
		q.s.sh.say(news)
	}
	q.refresh()
	return cmd
}

// Settle takes in what is being typed, as enter would. What cannot be an answer
// stays to be seen, with why.
func (q *question) Settle() (cmd tea.Cmd, unkept string) {
	if !q.Typing() || (q.reason != nil && strings.TrimSpace(q.reason.line.Value()) == "") {
		return nil, ""
	}
	_, cmd = q.Update(tea.KeyPressMsg{Code: tea.KeyEnter})
	if f, typing := q.field.(*inputField); typing && q.Typing() {
		unkept = q.s.sh.unkept(f.line.Value(), q.s.name(q.id))
	}
	return cmd, unkept
}
