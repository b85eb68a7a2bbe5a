package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"yourside/model"
)

// event is one change in full: the old value and the new one, to their ends.
type event struct {
	still
	s    *session
	of   model.Event
	from int
	w, h int
}

func newEvent(s *session, of model.Event) *event { return &event{s: s, of: of} }

func (e *event) Title() (left, right string) {
	return e.s.sh.words.Screen.HistoryTitle, e.s.what(e.of)
}

func (e *event) Resize(w, h int) {
	e.w, e.h = w, h
	e.scroll(0)
}

func (e *event) Keys() []key.Binding { return append(scrollKeys(), keyBack) }

func (e *event) Update(msg tea.Msg) (screen, tea.Cmd) {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		e.scroll(scrolled(k, e.h))
	}
	return e, nil
}

func (e *event) scroll(by int) { e.from = max(0, min(e.from+by, len(e.lines())-e.h)) }

func (e *event) lines() []string {
	t, w := e.s.sh.theme, e.s.sh.words.Screen
	by := e.of.At.Local().Format("2006-01-02 15:04:05") + "  " + model.CleanLine(e.of.Actor)
	lines := []string{t.dim.Render(by), ""}
	add := func(name, value string) {
		said := []string{t.dim.Render(w.Nothing)}
		if value != "" {
			said = wrap(e.s.say(e.of, value), e.w-4-labels)
		}
		lines = append(append(lines, label(t.accent.Render(name), said, labels)...), "")
	}
	if q := e.s.of.Questionnaire.Question(e.of.Question); q != nil {
		lines = append(append(lines, wrap(q.Ask.In(e.s.sh.words.Code()), e.w-4)...), "")
	}
	add(w.Before, e.of.Old)
	add(w.After, e.of.New)
	return indent(lines)
}

func (e *event) View() string {
	lines := e.lines()
	return strings.Join(lines[e.from:min(len(lines), e.from+e.h)], "\n")
}

// Part says which lines are shown.
func (e *event) Part() string { return part(e.from, e.h, len(e.lines())) }
