package tui

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"yourside/model"
)

// history is who changed what when, of one question or of everything; newest
// first.
type history struct {
	still
	s        *session
	question string
	events   []model.Event
	list
	w, h int
}

func newHistory(s *session, question string) *history {
	events := slices.Clone(s.of.History(question))
	slices.Reverse(events)
	return &history{s: s, question: question, events: events}
}

func (h *history) Title() (left, right string) { return h.s.sh.words.Screen.HistoryTitle, h.question }

func (h *history) Resize(w, height int) {
	h.w, h.h = w, height
	h.follow(len(h.events), h.shown())
}

// shown is how many events fit: two lines each.
func (h *history) shown() int { return max(1, h.h/2) }

func (h *history) Keys() []key.Binding {
	return []key.Binding{keyUp, keyDown, keyPageUp, keyPageDown, keyBack}
}

func (h *history) Update(msg tea.Msg) (screen, tea.Cmd) {
	h.keys(msg, len(h.events), h.shown())
	return h, nil
}

func (h *history) View() string {
	if len(h.events) == 0 {
		return "\n  " + h.s.sh.words.Screen.HistoryEmpty
	}
	var lines []string
	for i := h.from; i < min(h.from+h.shown(), len(h.events)); i++ {
		lines = append(lines, h.row(i)...)
	}
	return strings.Join(lines, "\n")
}

func (h *history) row(i int) []string {
	t, w, e := h.s.sh.theme, h.s.sh.words, h.events[i]
	here := "  "
	if i == h.at {
		here = t.accent.Render(t.here) + " "
	}
	what := w.Field(e.Field)
	if h.question == "" && e.Question != "" {
		what = e.Question + " · " + what
	}
	top := spread("  "+here+t.strong.Render(e.At.Local().Format("2006-01-02 15:04:05"))+"  "+what, model.CleanLine(e.Actor)+"  ", h.w)
	old := t.dim.Render(w.Screen.Nothing)
	if e.Old != "" {
		old = h.say(e, e.Old)
	}
	now := t.dim.Render(w.Screen.Nothing)
	if e.New != "" {
		now = h.say(e, e.New)
	}
	half := max(10, (h.w-12)/2)
	return []string{top, cut("      "+cut(old, half)+" → "+now, h.w)}
}

// say is a value of an event in words.
func (h *history) say(e model.Event, value string) string {
	q := h.s.of.Questionnaire.Question(e.Question)
	if q != nil && e.Field == "value" {
		return model.CleanLine(q.Say(value, h.s.sh.words))
	}
	return model.CleanLine(model.Cut(value, 200))
}
