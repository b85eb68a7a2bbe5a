package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"yourside/model"
)

// step goes to the nearest question in a direction that fits; past the end it
// goes on from the other end, and says so.
func (q *question) step(by int, fits func(model.Item) bool) {
	w, items := q.s.sh.words.Screen, q.s.items()
	at, n := q.item().Number-1, len(items)
	for away := 1; away < n; away++ {
		next := ((at+by*away)%n + n) % n
		if !fits(items[next]) {
			continue
		}
		switch {
		case by > 0 && next < at:
			q.s.sh.say(w.WentRound)
		case by < 0 && next > at:
			q.s.sh.say(w.WentRoundBack)
		}
		q.turn(items[next].ID)
		return
	}
	if items[at].Open() {
		q.s.sh.say(w.OnlyOpen)
	} else {
		q.s.sh.say(w.NoneOpen)
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
	return q.give(x)
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
	return q.give(x)
}

// give takes an answer in, or says why it cannot be one.
func (q *question) give(x model.Answer) tea.Cmd {
	cmd, err := q.s.set(x)
	if err != nil {
		q.s.sh.say(q.s.sh.explain(err))
	}
	q.refresh()
	return cmd
}

// Settle takes in what is being typed, as enter would, if it can be an answer.
func (q *question) Settle() tea.Cmd {
	if !q.Typing() || (q.reason != nil && strings.TrimSpace(q.reason.line.Value()) == "") {
		return nil
	}
	_, cmd := q.Update(tea.KeyPressMsg{Code: tea.KeyEnter})
	return cmd
}
