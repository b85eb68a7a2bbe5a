package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"yourside/model"
)

// reason asks why a duty does not apply, or which alternative there is, before
// that becomes the answer.
type reason struct {
	sh    *shell
	value string // the answer that waits
	line  *line
	fault bool
	w     int
}

func newReason(sh *shell, value, already string) *reason {
	r := &reason{sh: sh, value: value, line: newLine(sh, lineLimit, already)}
	r.line.Focus()
	return r
}

func (r *reason) Resize(w int) {
	r.w = w
	r.line.Resize(w)
}

func (r *reason) Keys() []key.Binding { return []key.Binding{keyAccept, keyCancel} }

// Update tells when the question is done: with the reason, or nil when the
// answer is not to be given.
func (r *reason) Update(msg tea.Msg) (given *string, done bool) {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		switch {
		case key.Matches(k, keyCancel):
			return nil, true
		case key.Matches(k, keyAccept):
			text := strings.TrimSpace(r.line.Value())
			if text == "" && r.value == string(model.NotApplicable) {
				r.fault = true
				return nil, false
			}
			return &text, true
		}
	}
	if r.line.Update(msg) {
		r.fault = false
	}
	return nil, false
}

// lines are what is asked, and the line to type on below it.
func (r *reason) lines() []string {
	t, w := r.sh.theme, r.sh.words.Screen
	ask := w.AskReason[r.value]
	if r.fault {
		ask = w.ReasonNeeded
	}
	lines := wrap(ask, r.w)
	for i := range lines {
		lines[i] = t.warn.Render(lines[i])
	}
	return append(lines, r.line.View())
}

func (r *reason) Cursor() *tea.Cursor { return below(r.line.Cursor(), len(r.lines())-1, 0) }
