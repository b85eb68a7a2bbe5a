package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"yourside/model"
)

// multiField takes any of a list of options: a digit or space ticks one, and
// the answers that stand alone take away the other ticks.
type multiField struct {
	pointer
	chosen []string
}

func newMultiField(sh *shell, q *model.Question, value string) field {
	f := &multiField{pointer: pointer{sh: sh, q: q, values: q.Values()}}
	f.Set(value)
	return f
}

// Set leaves the cursor where it is: after a tick comes the next.
func (f *multiField) Set(value string) {
	f.chosen = nil
	if value != "" {
		f.chosen = strings.Split(value, ",")
	}
}

func (f *multiField) Update(msg tea.Msg) (string, bool) {
	if f.key(msg) {
		return f.toggle(), true
	}
	return "", false
}

// toggle is the value with the one under the cursor ticked, or not any more.
func (f *multiField) toggle() string {
	v := f.values[f.at]
	if at := slices.Index(f.chosen, v); at >= 0 {
		return strings.Join(slices.Delete(slices.Clone(f.chosen), at, at+1), ",")
	}
	if f.alone(v) {
		return v
	}
	return strings.Join(append(slices.DeleteFunc(slices.Clone(f.chosen), f.alone), v), ",")
}

// alone tells whether an answer goes together with no other: it is no option,
// or one that excludes the rest.
func (f *multiField) alone(v string) bool {
	o := f.q.Option(v)
	return o == nil || o.Exclusive
}

func (f *multiField) View() string {
	t := f.sh.theme
	return f.stack(func(i int) string {
		box := t.unticked
		if slices.Contains(f.chosen, f.values[i]) {
			box = t.strong.Render(t.ticked)
		}
		return f.here(i) + t.strong.Render(f.number(i)) + " " + box + " "
	}, func(int) func(...string) string { return t.plain.Render })
}
