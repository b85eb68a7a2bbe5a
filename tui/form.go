package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"yourside/model"
)

var (
	keyTurn   = bind("turn", "←→", "left", "right")
	keyTick   = bind("tick", "space", "space")
	keyOnward = bind("onward", "↵", "enter")
)

// form is a row of things to fill in, one under the cursor. Enter goes on to
// the next, and past the last one submits.
type form struct {
	sh    *shell
	items []*formItem
	at    int
	from  int // first item shown
	w, h  int
}

// formItem is one thing to fill in: a line of text, one of some choices, or a
// tick.
type formItem struct {
	name, label, hint string
	input             *textinput.Model
	choices           [][2]string // value and words
	choice            int
	tick              bool
	ticked            bool
	check             func(string) error // of a text by itself, or nil
	fault             string
}

func textItem(name, label, hint, value string, check func(string) error) *formItem {
	in := newInput()
	in.CharLimit = 10_000
	in.SetValue(model.CleanLine(value))
	in.CursorEnd()
	return &formItem{name: name, label: label, hint: hint, input: &in, check: check}
}

func choiceItem(name, label string, choices [][2]string) *formItem {
	return &formItem{name: name, label: label, choices: choices}
}

func tickItem(name, label string) *formItem {
	return &formItem{name: name, label: label, tick: true}
}

func newForm(sh *shell, items ...*formItem) *form {
	f := &form{sh: sh, items: items}
	f.focus(0)
	return f
}

// value is what was filled in under a name.
func (f *form) value(name string) string {
	for _, i := range f.items {
		if i.name == name {
			return i.value()
		}
	}
	return ""
}

func (i *formItem) value() string {
	switch {
	case i.input != nil:
		return strings.TrimSpace(i.input.Value())
	case i.tick && i.ticked:
		return i.name
	case i.tick || len(i.choices) == 0:
		return ""
	}
	return i.choices[i.choice][0]
}

func (f *form) focus(at int) {
	for n, i := range f.items {
		if i.input == nil {
			continue
		}
		if n == at {
			i.input.Focus()
		} else {
			i.input.Blur()
		}
	}
	f.at = at
	f.follow()
}

// blame puts a fault beside an item and goes there.
func (f *form) blame(name string, err error) {
	for n, i := range f.items {
		if i.name == name {
			i.fault = f.sh.explain(err)
			f.focus(n)
		}
	}
}

// check looks at every item by itself, and goes to the first with a fault.
func (f *form) check() bool {
	for n, i := range f.items {
		if i.check == nil {
			continue
		}
		if err := i.check(i.value()); err != nil {
			i.fault = f.sh.explain(err)
			f.focus(n)
			return false
		}
	}
	return true
}

func (f *form) Keys() []key.Binding {
	keys := []key.Binding{keyOnward, keyNext}
	switch i := f.items[f.at]; {
	case i.tick:
		keys = append([]key.Binding{keyTick}, keys...)
	case i.input == nil:
		keys = append([]key.Binding{keyTurn}, keys...)
	}
	return append(keys, keySubmit, keyCancel)
}

func (f *form) Resize(w, h int) {
	f.w, f.h = w, h
	for _, i := range f.items {
		if i.input != nil {
			i.input.SetWidth(max(5, w-8))
		}
	}
	f.follow()
}

// Update tells when the form is submitted, with nothing wrong by itself.
func (f *form) Update(msg tea.Msg) (submitted bool, cmd tea.Cmd) {
	i := f.items[f.at]
	k, isKey := msg.(tea.KeyPressMsg)
	switch {
	case isKey && key.Matches(k, keySubmit):
		return f.check(), nil
	case isKey && key.Matches(k, keyOnward):
		if f.at == len(f.items)-1 {
			return f.check(), nil
		}
		f.focus(f.at + 1)
	case isKey && key.Matches(k, keyNext):
		f.focus((f.at + 1) % len(f.items))
	case isKey && key.Matches(k, keyPrevious):
		f.focus((f.at + len(f.items) - 1) % len(f.items))
	case isKey && i.tick && key.Matches(k, keyTick):
		i.ticked, i.fault = !i.ticked, ""
	case isKey && len(i.choices) > 0 && key.Matches(k, keyTurn):
		by := 1
		if k.String() == "left" {
			by = len(i.choices) - 1
		}
		i.choice, i.fault = (i.choice+by)%len(i.choices), ""
	case i.input != nil:
		i.fault = ""
		*i.input, cmd = i.input.Update(msg)
	}
	return false, cmd
}

// lines draws an item: its name, and below it what is filled in.
func (f *form) lines(n int) []string {
	t, i := f.sh.theme, f.items[n]
	here := "  "
	if n == f.at {
		here = t.accent.Render(t.here) + " "
	}
	if i.tick {
		box := t.unticked
		if i.ticked {
			box = t.strong.Render(t.ticked)
		}
		return f.with(i, label(here+box, wrap(i.label, f.w-10), 6))
	}
	name := cut("  "+here+t.accent.Render(i.label)+"  "+t.dim.Render(i.hint), f.w)
	value := ""
	switch {
	case i.input != nil:
		value = t.dim.Render(t.edge) + " " + i.input.View()
	case len(i.choices) > 0:
		value = t.selected.Render(" "+i.choices[i.choice][1]+" ") + t.dim.Render(f.sh.words.Sprintf("  %d/%d", i.choice+1, len(i.choices)))
	}
	return append([]string{name}, f.with(i, []string{"    " + value})...)
}

// with puts a fault under an item.
func (f *form) with(i *formItem, lines []string) []string {
	if i.tick {
		lines = indent(lines)
	}
	if i.fault != "" {
		for _, line := range wrap(i.fault, f.w-6) {
			lines = append(lines, "    "+f.sh.theme.warn.Render(line))
		}
	}
	return lines
}

// follow scrolls so that the item under the cursor is in view.
func (f *form) follow() {
	f.from = min(f.from, f.at)
	for f.from < f.at && f.height(f.from, f.at) > f.h {
		f.from++
	}
}

func (f *form) height(from, to int) int {
	n := 0
	for i := from; i <= to; i++ {
		n += len(f.lines(i))
	}
	return n
}

func (f *form) View() string {
	var lines []string
	for n := f.from; n < len(f.items); n++ {
		lines = append(lines, f.lines(n)...)
	}
	return strings.Join(lines, "\n")
}

func (f *form) Cursor() *tea.Cursor {
	i := f.items[f.at]
	if i.input == nil {
		return nil
	}
	return below(i.input.Cursor(), f.height(f.from, f.at-1)+1, 6)
}
