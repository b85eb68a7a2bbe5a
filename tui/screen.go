package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"yourside/internal/lang"
	"yourside/model"
)

// screen is one full screen. Update returns the screen to show next: itself to
// stay, another to go deeper, nil to go back.
type screen interface {
	Init() tea.Cmd
	Title() (left, right string)
	Update(tea.Msg) (screen, tea.Cmd)
	Resize(w, h int)
	View() string
	Cursor() *tea.Cursor // in the View; nil is none
	Keys() []key.Binding
	Typing() bool // letters are text, not keys
}

// still is what most screens have in common: nothing to start with, nothing to
// type.
type still struct{}

func (still) Init() tea.Cmd       { return nil }
func (still) Cursor() *tea.Cursor { return nil }
func (still) Typing() bool        { return false }

// shell is what every screen may need.
type shell struct {
	World
	words    *lang.Words
	theme    *theme
	session  *session // the assessment that is open, or nil
	packPath string
	notice   string // a line for the footer until the next key
}

// say puts a line in the footer until the next key.
func (sh *shell) say(line string) { sh.notice = model.CleanLine(line) }

// explain is an error in words, with its hint.
func (sh *shell) explain(err error) string {
	sentence, hint := model.Explain(err, sh.words)
	if hint == "" {
		return sentence
	}
	return sentence + " — " + hint
}

// wrap breaks text that came from outside into lines no wider than w.
func wrap(text string, w int) []string {
	return strings.Split(ansi.Wrap(model.Clean(text), max(w, 1), ""), "\n")
}

// cut shortens a line of furniture to w columns.
func cut(line string, w int) string { return ansi.Truncate(line, max(w, 0), "…") }

// spread puts left and right at both ends of a line of w columns; left gives
// way.
func spread(left, right string, w int) string {
	right = cut(right, w)
	left = cut(left, w-ansi.StringWidth(right)-1)
	return left + strings.Repeat(" ", max(0, w-ansi.StringWidth(left)-ansi.StringWidth(right))) + right
}

// pad fills a line to w columns, cutting what is longer.
func pad(line string, w int) string {
	line = cut(line, w)
	return line + strings.Repeat(" ", max(0, w-ansi.StringWidth(line)))
}

// label lays out lines beside a column that has a name on the first of them.
func label(name string, lines []string, column int) []string {
	out := make([]string, len(lines))
	for i, line := range lines {
		if i > 0 {
			name = ""
		}
		out[i] = pad(name, column) + line
	}
	return out
}

// list is a cursor over rows that scroll.
type list struct {
	at, from int // the row under the cursor, the first row shown
}

// move moves the cursor over n rows of which shown are visible.
func (l *list) move(by, n, shown int) {
	l.at = max(0, min(l.at+by, n-1))
	l.follow(n, shown)
}

// follow scrolls so that the cursor stays in view.
func (l *list) follow(n, shown int) {
	shown = max(shown, 1)
	l.from = max(0, min(l.from, n-shown))
	l.from = min(l.from, l.at)
	l.from = max(l.from, l.at-shown+1)
}

// keys moves the cursor if the key is one for that, and tells whether it was.
func (l *list) keys(msg tea.Msg, n, shown int) bool {
	k, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return false
	}
	switch {
	case key.Matches(k, keyUp):
		l.move(-1, n, shown)
	case key.Matches(k, keyDown):
		l.move(1, n, shown)
	case key.Matches(k, keyPageUp):
		l.move(-shown, n, shown)
	case key.Matches(k, keyPageDown):
		l.move(shown, n, shown)
	case key.Matches(k, keyFirst):
		l.move(-n, n, shown)
	case key.Matches(k, keyLast):
		l.move(n, n, shown)
	default:
		return false
	}
	return true
}
