package tui

import (
	"slices"
	"strings"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"yourside/model"
	"yourside/report"
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
	h := &history{s: s, question: question}
	h.read()
	return h
}

// read takes in the events that there are.
func (h *history) read() {
	h.events = slices.Clone(h.s.of.History(h.question))
	slices.Reverse(h.events)
}

func (h *history) Title() (left, right string) {
	if h.question == "" {
		return h.s.sh.words.Screen.HistoryTitle, h.s.of.ID
	}
	return h.s.sh.words.Screen.HistoryTitle, h.s.name(h.question)
}

// Resize makes room for as many events as fit: two lines each.
func (h *history) Resize(w, height int) {
	h.w, h.h = w, height
	h.follow(len(h.events), h.h/2)
}

func (h *history) Keys() []key.Binding {
	if len(h.events) == 0 {
		return []key.Binding{keyBack}
	}
	return append([]key.Binding{keyOpen}, append(listKeys(), keyBack)...)
}

func (h *history) Update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case savedMsg, reloadedMsg:
		h.read()
	case tea.KeyPressMsg:
		if len(h.events) > 0 && key.Matches(msg, keyOpen) {
			return newEvent(h.s, h.events[h.at]), nil
		}
		h.keys(msg)
	}
	return h, nil
}

func (h *history) View() string {
	if len(h.events) == 0 {
		return "\n  " + h.s.sh.words.Screen.HistoryEmpty
	}
	var lines []string
	for i := h.from; i < min(h.from+h.shown, len(h.events)); i++ {
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
	what := h.s.part(e.Field)
	if h.question == "" {
		what = h.s.what(e)
	}
	top := spread("  "+here+t.strong.Render(e.At.Local().Format("2006-01-02 15:04:05"))+"  "+what, model.CleanLine(e.Actor)+"  ", h.w)
	half := max(10, (h.w-12)/2)
	old, now := apart(h.s.say(e, e.Old), h.s.say(e, e.New), half-1)
	old, now = model.CleanLine(old), model.CleanLine(now)
	if e.Old == "" {
		old = t.dim.Render(w.Screen.Nothing)
	}
	if e.New == "" {
		now = t.dim.Render(w.Screen.Nothing)
	}
	return []string{top, cut("      "+cut(old, half)+" "+t.arrow+" "+now, h.w)}
}

// what is what an event changed: a part of an answer, or of the assessment.
func (s *session) what(e model.Event) string {
	what := s.part(e.Field)
	if e.Question == "" {
		return what
	}
	return s.name(e.Question) + " · " + what
}

// say is a value of an event in words.
func (s *session) say(e model.Event, value string) string {
	return report.SayValue(s.sh.words, s.of, e, value)
}

// apart are two texts as far as they can be shown, without most of what they
// begin with in common when it is so long that the difference would not be
// seen.
func apart(a, b string, w int) (string, string) {
	same := 0
	for same < min(len(a), len(b)) && a[same] == b[same] {
		same++
	}
	const kept = 12 // bytes of what is in common
	if same > w-kept && max(len(a), len(b)) > w {
		from := same - kept
		for !utf8.RuneStart(a[from]) {
			from--
		}
		a, b = "…"+a[from:], "…"+b[from:]
	}
	return first(a, 4*w), first(b, 4*w)
}

// first is at most so many bytes of a text, and whole characters.
func first(text string, bytes int) string {
	if len(text) <= bytes {
		return text
	}
	for !utf8.RuneStart(text[bytes]) {
		bytes--
	}
	return text[:bytes]
}
