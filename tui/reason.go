package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"yourside/model"
)

// reason asks why a duty does not apply, or which alternative there is, before
// that becomes the answer.
type reason struct {
	sh    *shell
	value string // the answer that waits
	input textinput.Model
	fault bool
	w     int
}

func newReason(sh *shell, value, already string) *reason {
	r := &reason{sh: sh, value: value, input: newInput()}
	r.input.CharLimit = 10_000
	r.input.SetValue(model.Clean(already))
	r.input.CursorEnd()
	r.input.Focus()
	return r
}

func (r *reason) Resize(w int) {
	r.w = w
	r.input.SetWidth(max(5, w-4))
}

func (r *reason) Keys() []key.Binding { return []key.Binding{keyAccept, keyCancel} }

// Update tells when the question is done: with the reason, or nil when the
// answer is not to be given.
func (r *reason) Update(msg tea.Msg) (given *string, done bool, cmd tea.Cmd) {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		switch {
		case key.Matches(k, keyCancel):
			return nil, true, nil
		case key.Matches(k, keyAccept):
			text := strings.TrimSpace(r.input.Value())
			if text == "" && r.value == string(model.NotApplicable) {
				r.fault = true
				return nil, false, nil
			}
			return &text, true, nil
		}
	}
	r.input, cmd = r.input.Update(msg)
	r.fault = false
	return nil, false, cmd
}

func (r *reason) View() string {
	t, w := r.sh.theme, r.sh.words.Screen
	ask := w.AskReason[r.value]
	if r.fault {
		ask = w.ReasonNeeded
	}
	return t.warn.Render(cut(ask, r.w)) + "\n" + r.input.View()
}

func (r *reason) Cursor() *tea.Cursor { return below(r.input.Cursor(), 1, 0) }
