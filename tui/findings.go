package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"yourside/model"
)

var (
	keyFindings       = bind("findings", "f", "f")
	keyFindingsTyping = bind("findings", "ctrl+f", "ctrl+f")
)

// findings is what a look at the answers turned up, most severe first. Each
// leads to the question where it is mended.
type findings struct {
	still
	s *session
	list
	w, h int
}

func newFindings(s *session) *findings { return &findings{s: s} }

// findings are what is found of the answers as they stand today.
func (s *session) findings() []model.Finding {
	if items := s.items(); s.found == nil && len(items) > 0 {
		s.found = s.of.Findings(s.day)
	}
	return s.found
}

// sayFindings says how many findings there are, and how many of the
// severities; empty when there are none.
func (s *session) sayFindings(severities ...model.Weight) string {
	w, found := s.sh.words, s.findings()
	if len(found) == 0 {
		return ""
	}
	said := []string{w.Count(w.Screen.Findings, len(found))}
	for _, severity := range severities {
		n := 0
		for _, f := range found {
			if f.Severity == severity {
				n++
			}
		}
		if n > 0 {
			said = append(said, w.Sprintf("%d %s", n, w.Weights[string(severity)]))
		}
	}
	return joined(", ", said...)
}

func (f *findings) Title() (left, right string) {
	return f.s.sh.words.Screen.FindingsTitle, f.s.sayFindings(model.High)
}

// findingRoom is how many lines the finding under the cursor has at most, with a
// blank one above.
const findingRoom = 5

func (f *findings) Resize(w, h int) {
	f.w, f.h = w, h
	f.follow(len(f.s.findings()), h-findingRoom)
}

func (f *findings) Keys() []key.Binding {
	if len(f.s.findings()) == 0 {
		return []key.Binding{keyUndo, keyBack}
	}
	return append([]key.Binding{keyOpen, keyUndo, keyBack}, listKeys()...)
}

func (f *findings) Update(msg tea.Msg) (screen, tea.Cmd) {
	k, isKey := msg.(tea.KeyPressMsg)
	if !isKey {
		return f, nil
	}
	all := f.s.findings()
	switch {
	case key.Matches(k, keyUndo):
		_, cmd := undo(f.s)
		return f, cmd
	case len(all) == 0 || f.keys(k):
	case key.Matches(k, keyOpen):
		return newQuestion(f.s, all[min(f.at, len(all)-1)].Item.ID), nil
	}
	return f, nil
}

func (f *findings) View() string {
	all := f.s.findings()
	if len(all) == 0 {
		return "\n  " + f.s.sh.words.Commands.FindingsNone
	}
	var lines []string
	for i := f.from; i < min(f.from+f.shown, len(all)); i++ {
		lines = append(lines, f.row(i, all[i]))
	}
	for len(lines) < f.h-findingRoom {
		lines = append(lines, "")
	}
	return strings.Join(append(lines, f.inFull(all[min(f.at, len(all)-1)])...), "\n")
}

// row is a finding: how severe, of which question, and what was found.
func (f *findings) row(i int, of model.Finding) string {
	t, w := f.s.sh.theme, f.s.sh.words
	what, _ := w.Finding(of.Code, of.Args...)
	here, severity := "  ", pad(w.Weights[string(of.Severity)], 8)
	if of.Severity == model.High {
		severity = t.warn.Render(severity)
	}
	if what = model.CleanLine(what); i == f.at {
		here, what = t.accent.Render(t.here)+" ", t.strong.Render(what)
	}
	return cut("  "+here+severity+f.s.number(of.Item)+what, f.w-1)
}

// inFull is the finding under the cursor: the question that it is about, what
// was found and why that matters.
func (f *findings) inFull(of model.Finding) []string {
	what, why := f.s.sh.words.Finding(of.Code, of.Args...)
	lines := append([]string{of.Item.Ask.In(f.s.sh.words.Code())}, wrap(model.CleanLine(what+" "+why), f.w-6)...)
	lines[0] = f.s.sh.theme.dim.Render(cut(model.CleanLine(lines[0]), f.w-6))
	return append([]string{""}, indent(lines[:min(len(lines), findingRoom-1)])...)
}
