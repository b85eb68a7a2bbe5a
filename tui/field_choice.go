package tui

import (
	"slices"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"yourside/model"
)

var (
	keyChoose = bind("choose", "1…9", "1", "2", "3", "4", "5", "6", "7", "8", "9")
	keyTake   = bind("take", "space", "space")
)

// pointer is a cursor over the answers that a question can have. A digit means
// one at once; the cursor, and space or enter, reach those without a digit.
type pointer struct {
	sh     *shell
	q      *model.Question
	values []string
	at     int  // under the cursor
	moved  bool // the cursor was moved to there, and nothing was done with it yet
	w, h   int
}

func (p *pointer) Typing() bool        { return false }
func (p *pointer) Cursor() *tea.Cursor { return nil }
func (p *pointer) Resize(w, h int)     { p.w, p.h = w, h }

func (p *pointer) Keys() []key.Binding {
	take := keyTake
	if p.q.Kind == model.KindMulti {
		take = keyTick
	}
	return []key.Binding{p.digits(), take, keyUp, keyDown}
}

// digits is the binding of the digits that mean an answer.
func (p *pointer) digits() key.Binding {
	n := min(len(p.values), 9)
	b := keyChoose
	b.SetKeys(keyChoose.Keys()[:n]...)
	b.SetHelp("1…"+strconv.Itoa(n), keyChoose.Help().Desc)
	return b
}

// key moves the cursor, and tells whether the answer under it is meant.
func (p *pointer) key(msg tea.Msg) (meant bool) {
	k, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return false
	}
	switch n := digit(k); {
	case n > 0 && n <= len(p.values):
		p.at, p.moved = n-1, false
		return true
	case key.Matches(k, keyUp):
		p.move(-1)
	case key.Matches(k, keyDown):
		p.move(1)
	case key.Matches(k, keyTake):
		p.moved = false
		return true
	}
	return false
}

func (p *pointer) move(by int) {
	at := max(0, min(p.at+by, len(p.values)-1))
	p.moved = p.moved || at != p.at
	p.at = at
}

// word is an answer in words.
func (p *pointer) word(i int) string { return p.q.Say(p.values[i], p.sh.words) }

// number is the digit that means an answer, or room for one.
func (p *pointer) number(i int) string {
	if i < 9 {
		return strconv.Itoa(i + 1)
	}
	return " "
}

// here points at the answer under the cursor.
func (p *pointer) here(i int) string {
	if i == p.at {
		return p.sh.theme.accent.Render(p.sh.theme.here)
	}
	return " "
}

// stack sets the answers under each other, each in as many lines as it takes,
// behind what stands before it.
func (p *pointer) stack(before func(i int) string, style func(i int) func(...string) string) string {
	var lines []string
	from, to := 0, 0
	for i := range p.values {
		if i == p.at {
			from = len(lines)
		}
		mark := before(i)
		column := ansi.StringWidth(mark)
		words := wrap(p.word(i), p.w-column)
		for n, line := range words {
			words[n] = style(i)(line)
		}
		lines = append(lines, label(mark, words, column)...)
		if i == p.at {
			to = len(lines)
		}
	}
	return strings.Join(p.sh.theme.window(lines, from, to, p.h), "\n")
}

// choiceField takes one of a list of answers: a status or an option.
type choiceField struct {
	pointer
	value string
}

func newChoiceField(sh *shell, q *model.Question, value string) field {
	f := &choiceField{pointer: pointer{sh: sh, q: q, values: q.Values()}}
	f.Set(value)
	return f
}

// Set puts the cursor on the answer, unless it was moved and the answer is what
// it was.
func (f *choiceField) Set(value string) {
	if f.moved && value == f.value {
		return
	}
	f.value, f.at, f.moved = value, max(0, slices.Index(f.values, value)), false
}

// Pointed tells whether the cursor was moved to another answer than is given.
func (f *choiceField) Pointed() bool { return f.moved && f.values[f.at] != f.value }

func (f *choiceField) Update(msg tea.Msg) (string, bool) {
	if f.key(msg) {
		return f.values[f.at], true
	}
	return "", false
}

// View sets the statuses in rows, and options under each other unless they fit
// in one row.
func (f *choiceField) View() string {
	cells := make([]string, len(f.values))
	for i := range f.values {
		cells[i] = f.before(i) + f.style(i)(model.CleanLine(f.word(i)))
	}
	if f.q.Kind == model.KindStatus || ansi.StringWidth(strings.Join(cells, " ")) <= f.w {
		return flow(cells, f.w)
	}
	return f.stack(f.before, f.style)
}

// before is the cursor, a mark when this is the answer, and the digit.
func (f *choiceField) before(i int) string {
	t, mark := f.sh.theme, " "
	if f.values[i] == f.value {
		mark = t.strong.Render(t.mark)
	}
	return f.here(i) + mark + t.strong.Render(f.number(i)) + " "
}

func (f *choiceField) style(i int) func(...string) string {
	if f.values[i] == f.value {
		return f.sh.theme.selected.Render
	}
	return f.sh.theme.plain.Render
}

// flow sets cells in rows no wider than w; a cell that is wider itself is cut.
func flow(cells []string, w int) string {
	var rows []string
	row := ""
	for _, c := range cells {
		if row != "" && ansi.StringWidth(row)+1+ansi.StringWidth(c) > w {
			rows = append(rows, row)
			row = ""
		}
		if row != "" {
			row += " "
		}
		row += cut(c, w)
	}
	return strings.Join(append(rows, row), "\n")
}
