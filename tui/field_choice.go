package tui

import (
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"yourside/model"
)

var (
	keyChoose = bind("choose", "1…9", "1", "2", "3", "4", "5", "6", "7", "8", "9")
	keyTake   = bind("take", "↑↓ space", "space")
)

// choiceField takes one of a list of answers: a status or an option. A digit
// takes it at once; the cursor and space reach those without a digit.
type choiceField struct {
	sh     *shell
	q      *model.Question
	values []string
	value  string
	at     int // under the cursor
	w      int
}

func newChoiceField(sh *shell, q *model.Question, value string) field {
	f := &choiceField{sh: sh, q: q, values: q.Values(), value: value}
	for i, v := range f.values {
		if v == value {
			f.at = i
		}
	}
	return f
}

func (f *choiceField) Typing() bool        { return false }
func (f *choiceField) Cursor() *tea.Cursor { return nil }
func (f *choiceField) Resize(w int)        { f.w = w }
func (f *choiceField) Keys() []key.Binding { return []key.Binding{keyChoose, keyTake} }

func (f *choiceField) Update(msg tea.Msg) (string, bool, tea.Cmd) {
	k, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return "", false, nil
	}
	switch n := digit(k); {
	case n > 0 && n <= len(f.values):
		return f.values[n-1], true, nil
	case key.Matches(k, keyUp):
		f.at = max(0, f.at-1)
	case key.Matches(k, keyDown):
		f.at = min(len(f.values)-1, f.at+1)
	case key.Matches(k, keyTake):
		return f.values[f.at], true, nil
	}
	return "", false, nil
}

// View sets the answers in one row when they fit, else under each other.
func (f *choiceField) View() string {
	cells := make([]string, len(f.values))
	for i, v := range f.values {
		cells[i] = f.cell(i, model.CleanLine(f.q.Say(v, f.sh.words)))
	}
	row := strings.Join(cells, " ")
	if ansi.StringWidth(row) <= f.w {
		return row
	}
	return flow(cells, f.w)
}

func (f *choiceField) cell(i int, word string) string {
	t, sign, number := f.sh.theme, " ", " "
	if i < 9 {
		number = strconv.Itoa(i + 1)
	}
	if i == f.at {
		sign = t.accent.Render(t.here)
	}
	if f.values[i] == f.value {
		return sign + t.selected.Render(number+" "+word)
	}
	return sign + t.strong.Render(number) + " " + word
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
