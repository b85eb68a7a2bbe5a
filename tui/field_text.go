package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"yourside/model"
)

// textField shows an answer in words. It is typed on a screen of its own, as
// the note is: words can have many lines.
type textField struct {
	sh    *shell
	q     *model.Question
	value string
	w, h  int
}

func newTextField(sh *shell, q *model.Question, value string) field {
	return &textField{sh: sh, q: q, value: value}
}

func (f *textField) Typing() bool                  { return false }
func (f *textField) Cursor() *tea.Cursor           { return nil }
func (f *textField) Resize(w, h int)               { f.w, f.h = w, h }
func (f *textField) Keys() []key.Binding           { return []key.Binding{keyType} }
func (f *textField) Set(value string)              { f.value = value }
func (f *textField) Update(tea.Msg) (string, bool) { return "", false }

func (f *textField) View() string {
	t, w := f.sh.theme, f.sh.words
	lines := []string{t.dim.Render(w.Screen.TypeHint[string(f.q.Kind)])}
	if f.value != "" {
		lines = wrap(first(f.q.Say(f.value, w), 4*f.w*f.h), f.w-labels)
		if len(lines) > f.h {
			lines = append(lines[:f.h-1], t.dim.Render(" "+t.rest))
		}
	}
	return strings.Join(label(t.strong.Render(w.Pack.Answer), lines, labels), "\n")
}
