package tui

import (
	"cmp"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

var (
	keyTurn     = bind("turn", "←→", "left", "right")
	keyTick     = bind("tick", "space", "space")
	keyOnward   = bind("onward", "↵", "enter")
	keyNext     = bind("next-field", "tab", "tab", "down")
	keyPrevious = bind("previous-field", "shift+tab", "shift+tab", "up")
	keySubmit   = bind("submit", "ctrl+s", "ctrl+s")
)

// form is a row of things to fill in, one under the cursor. Enter goes on to
// the next, and past the last one submits.
type form struct {
	sh    *shell
	all   []*formItem
	items []*formItem // those that are asked now
	at    int
	from  int // first item shown
	w, h  int
}

func newForm(sh *shell, items ...*formItem) *form {
	f := &form{sh: sh, all: items}
	f.choose()
	f.focus(0)
	return f
}

// choose keeps the items that are asked, given what is filled in: an item can
// depend on one before it.
func (f *form) choose() {
	f.items = nil
	for _, i := range f.all {
		if i.wanted == nil || i.wanted() {
			f.items = append(f.items, i)
		}
	}
}

// item is the one with a name, if it is asked.
func (f *form) item(name string) *formItem {
	for _, i := range f.items {
		if i.name == name {
			return i
		}
	}
	return &formItem{}
}

// value is what was filled in under a name.
func (f *form) value(name string) string { return f.item(name).value() }

func (f *form) focus(at int) {
	for n, i := range f.items {
		switch {
		case i.line == nil:
		case n == at:
			i.line.Focus()
		default:
			i.line.Blur()
		}
	}
	f.at = at
	f.follow()
}

// blame puts a fault beside an item and goes there.
func (f *form) blame(name string, err error) {
	for n, i := range f.items {
		if i.name == name {
			i.fault = err
			f.focus(n)
		}
	}
}

// check looks at every item by itself, and goes to the first with a fault.
func (f *form) check() bool {
	for _, i := range f.items {
		i.examine()
	}
	at := slices.IndexFunc(f.items, func(i *formItem) bool { return i.fault != nil })
	if at >= 0 {
		f.focus(at)
	}
	return at < 0
}

// touched is the first item that a text was typed in, or nil.
func (f *form) touched() *formItem {
	for _, i := range f.items {
		if i.touched() {
			return i
		}
	}
	return nil
}

// leave goes to another item, and looks at the one that is left when there is
// something in it.
func (f *form) leave(to int) {
	if i := f.items[f.at]; i.line != nil && i.value() != "" {
		i.examine()
	}
	f.focus(to)
}

func (f *form) Keys() []key.Binding {
	keys := []key.Binding{keyOnward, keySubmit, keyCancel, keyNext, keyPrevious}
	switch i := f.items[f.at]; {
	case i.tick:
		keys = append([]key.Binding{keyTick}, keys...)
	case len(i.choices) > 1:
		keys = append([]key.Binding{keyTurn}, keys...)
	}
	return keys
}

func (f *form) Settle() (tea.Cmd, string) { return nil, "" }

func (f *form) Resize(w, h int) {
	f.w, f.h = w, h
	for _, i := range f.all {
		if i.line != nil {
			i.line.Resize(w - 8)
		}
	}
	f.follow()
}

// Update tells when the form is submitted, with nothing wrong by itself.
func (f *form) Update(msg tea.Msg) (submitted bool) {
	i := f.items[f.at]
	k, isKey := msg.(tea.KeyPressMsg)
	switch {
	case isKey && key.Matches(k, keySubmit):
		return f.check()
	case isKey && key.Matches(k, keyOnward):
		if f.at == len(f.items)-1 {
			return f.check()
		}
		f.leave(f.at + 1)
	case isKey && key.Matches(k, keyNext):
		f.leave((f.at + 1) % len(f.items))
	case isKey && key.Matches(k, keyPrevious):
		f.leave((f.at + len(f.items) - 1) % len(f.items))
	case isKey && i.tick && key.Matches(k, keyTick):
		i.ticked, i.fault = !i.ticked, nil
	case isKey && len(i.choices) > 0 && key.Matches(k, keyTurn):
		by := 1
		if k.Code == tea.KeyLeft {
			by = len(i.choices) - 1
		}
		i.choice, i.fault = (i.choice+by)%len(i.choices), nil
		f.choose()
	case i.line != nil && i.line.Update(msg):
		i.fault = nil
	}
	return false
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
		return f.with(i, indent(label(here+box, wrap(i.label(), f.w-10), 6)))
	}
	name := "  " + here + t.accent.Render(i.label())
	if i.hint != nil {
		name += "  " + t.dim.Render(i.hint())
	}
	value := ""
	switch {
	case i.line != nil:
		value = t.dim.Render(t.edge) + " " + i.line.View()
	case len(i.choices) > 0:
		of := ""
		if len(i.choices) > 1 {
			of = f.sh.words.Sprintf("  %d/%d", i.choice+1, len(i.choices))
		}
		words := cut(i.choices[i.choice].words(), f.w-8-ansi.StringWidth(of))
		value = t.selected.Render(" "+words+" ") + t.dim.Render(of)
	}
	return f.with(i, []string{cut(name, f.w), "    " + value})
}

// with puts the fault under an item. What is wrong with it by itself is looked
// at anew: the words that fill it in may be in another language now.
func (f *form) with(i *formItem, lines []string) []string {
	fault := i.fault
	if fault != nil && i.check != nil {
		fault = cmp.Or(i.check(i.value()), fault)
	}
	if fault != nil {
		for _, line := range wrap(f.sh.explain(fault), f.w-6) {
			lines = append(lines, "    "+f.sh.theme.warn.Render(line))
		}
	}
	return lines
}

// follow scrolls so that the item under the cursor is in view, and as many
// others as fit.
func (f *form) follow() {
	f.from = min(f.from, f.at)
	for f.from < f.at && f.height(f.from, f.at) > f.h {
		f.from++
	}
	for f.from > 0 && f.height(f.from-1, len(f.items)-1) <= f.h {
		f.from--
	}
}

// height is how many lines some of the items take.
func (f *form) height(from, to int) int {
	n := 0
	for i := from; i <= to; i++ {
		n += len(f.lines(i))
	}
	return n
}

// Part says which items are shown.
func (f *form) Part() string {
	shown, room := 0, f.h
	for f.from+shown < len(f.items) {
		if room -= len(f.lines(f.from + shown)); room < 0 {
			break
		}
		shown++
	}
	return part(f.from, max(shown, 1), len(f.items))
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
	if i.line == nil {
		return nil
	}
	return below(i.line.Cursor(), f.height(f.from, f.at-1)+1, 6)
}
