package tui

import (
	"slices"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"yourside/model"
)

// multiField takes any of a list of options: a digit or space ticks one, and
// the answers that stand for all of them take away the ticks.
type multiField struct {
	sh      *shell
	q       *model.Question
	values  []string
	options int // how many of the values are options
	chosen  []string
	at      int
	w       int
}

func newMultiField(sh *shell, q *model.Question, value string) field {
	f := &multiField{sh: sh, q: q, values: q.Values(), options: len(q.Options)}
	if value != "" {
		f.chosen = strings.Split(value, ",")
	}
	return f
}

func (f *multiField) Typing() bool        { return false }
func (f *multiField) Cursor() *tea.Cursor { return nil }
func (f *multiField) Resize(w int)        { f.w = w }
func (f *multiField) Keys() []key.Binding { return []key.Binding{keyChoose, keyTake} }

func (f *multiField) Update(msg tea.Msg) (string, bool, tea.Cmd) {
	k, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return "", false, nil
	}
	switch n := digit(k); {
	case n > 0 && n <= len(f.values):
		f.at = n - 1
		return f.toggle(), true, nil
	case key.Matches(k, keyUp):
		f.at = max(0, f.at-1)
	case key.Matches(k, keyDown):
		f.at = min(len(f.values)-1, f.at+1)
	case key.Matches(k, keyTake):
		return f.toggle(), true, nil
	}
	return "", false, nil
}

// toggle is the value with the one under the cursor ticked, or not any more.
func (f *multiField) toggle() string {
	v := f.values[f.at]
	if f.at >= f.options {
		return v
	}
	if at := slices.Index(f.chosen, v); at >= 0 {
		return strings.Join(slices.Delete(slices.Clone(f.chosen), at, at+1), ",")
	}
	options := slices.DeleteFunc(slices.Clone(f.chosen), func(c string) bool {
		return slices.Index(f.values, c) >= f.options
	})
	return strings.Join(append(options, v), ",")
}

func (f *multiField) View() string {
	t := f.sh.theme
	lines := make([]string, len(f.values))
	for i, v := range f.values {
		sign, number, box := " ", " ", t.unticked
		if i == f.at {
			sign = t.accent.Render(t.here)
		}
		if i < 9 {
			number = strconv.Itoa(i + 1)
		}
		if slices.Contains(f.chosen, v) {
			box = t.strong.Render(t.ticked)
		}
		lines[i] = cut(sign+t.strong.Render(number)+" "+box+" "+model.CleanLine(f.q.Say(v, f.sh.words)), f.w)
	}
	return strings.Join(lines, "\n")
}
