package tui

import (
	"fmt"
	"strings"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"yourside/internal/lang"
	"yourside/model"
)

// screen is one full screen. Update returns the screen to show next: itself to
// stay, another to go deeper, nil to go back.
type screen interface {
	Init() tea.Cmd // when it is shown, again when what lay on it is gone
	Title() (left, right string)
	Update(tea.Msg) (screen, tea.Cmd)
	Resize(w, h int)
	View() string
	Cursor() *tea.Cursor // in the View; nil is none
	Part() string        // which part of a row of things is shown; empty is all of it
	Keys() []key.Binding // all of them, but those of the root
	Typing() bool        // letters are text, not keys
	// Settle takes in what is being typed, as the program is about to end, and
	// says what of it cannot be kept.
	Settle() (cmd tea.Cmd, unkept string)
}

// still is what most screens have in common: nothing to start with, nothing to
// type.
type still struct{}

func (still) Init() tea.Cmd             { return nil }
func (still) Cursor() *tea.Cursor       { return nil }
func (still) Typing() bool              { return false }
func (still) Settle() (tea.Cmd, string) { return nil, "" }

// shell is what every screen may need.
type shell struct {
	World
	words    *lang.Words
	theme    *theme
	session  *session    // the assessment that is open, or nil
	brand    model.Brand // of its vendor, while it is on the screen
	packPath string
	notice   notice

	temporary bool // what is answered is thrown away at the end
}

// notice is a line for the footer until the next key; one that must be read
// stays for a while whatever is typed.
type notice struct {
	line  string
	until time.Time
}

// mustRead is how long a notice stays that came while something was typed.
const mustRead = 5 * time.Second

// say puts a line in the footer until the next key.
func (sh *shell) say(line string) { sh.notice = notice{line: model.CleanLine(line)} }

// warn puts a line in the footer that typing on does not take away at once.
func (sh *shell) warn(line string) {
	sh.notice = notice{model.CleanLine(line), sh.Now().Add(mustRead)}
}

// heard takes the notice away, for a key was pressed.
func (sh *shell) heard() {
	if !sh.Now().Before(sh.notice.until) {
		sh.notice = notice{}
	}
}

// unkept names a text that cannot be kept, after what it was typed for.
func (sh *shell) unkept(text string, what ...string) string {
	named := strings.ToLower(strings.Join(what, ", "))
	return sh.words.Sprintf(sh.words.Screen.Unkept, named, cut(model.CleanLine(first(text, 400)), 40))
}

// today is the day by the clock of whoever sits here.
func (sh *shell) today() model.Date { return model.DateOf(sh.Now()) }

// explain is an error in words, with its hint.
func (sh *shell) explain(err error) string {
	sentence, hint := model.Explain(err, sh.words)
	if hint == "" {
		return sentence
	}
	return sentence + " — " + hint
}

// wrap breaks text that came from outside into lines no wider than w: between
// words, and within a word only when it is wider itself, so that the ids of
// clauses stay whole.
func wrap(text string, w int) []string {
	w = max(w, 1)
	var lines []string
	for paragraph := range strings.SplitSeq(model.Clean(text), "\n") {
		line, used := "", 0
		for i, word := range strings.Split(paragraph, " ") {
			wide := ansi.StringWidth(word)
			if i > 0 && used+1+wide <= w {
				line, used = line+" "+word, used+1+wide
				continue
			}
			if i > 0 {
				lines = append(lines, line)
			}
			line, used = word, wide
			if wide > w {
				pieces := strings.Split(ansi.Hardwrap(word, w, true), "\n")
				lines = append(lines, pieces[:len(pieces)-1]...)
				line = pieces[len(pieces)-1]
				used = ansi.StringWidth(line)
			}
		}
		lines = append(lines, line)
	}
	return lines
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

// label lays out lines beside a column that has a name on the first of them; a
// name that does not fit stands above them.
func label(name string, lines []string, column int) []string {
	if ansi.StringWidth(strings.TrimRight(ansi.Strip(name), " ")) >= column {
		return append([]string{name}, label("", lines, column)...)
	}
	out := make([]string, len(lines))
	for i, line := range lines {
		if i > 0 {
			name = ""
		}
		out[i] = pad(name, column) + line
	}
	return out
}

// below moves a cursor down and to the right, to where its field stands.
func below(c *tea.Cursor, lines, columns int) *tea.Cursor {
	if c != nil {
		c.Y += lines
		c.X += columns
	}
	return c
}

// part says which of n things are shown, when not all of them are.
func part(from, shown, n int) string {
	if shown >= n {
		return ""
	}
	return fmt.Sprintf("%d–%d / %d", from+1, min(from+shown, n), n)
}

// list is a cursor over rows that scroll.
type list struct {
	at, from int // the row under the cursor, the first row shown
	n, shown int // how many there are, and fit
}

// move moves the cursor.
func (l *list) move(by int) {
	l.at = max(0, min(l.at+by, l.n-1))
	l.follow(l.n, l.shown)
}

// follow scrolls so that the cursor stays in view.
func (l *list) follow(n, shown int) {
	l.n, l.shown = n, max(shown, 1)
	l.at = max(0, min(l.at, n-1))
	l.from = max(0, min(l.from, n-l.shown))
	l.from = min(l.from, l.at)
	l.from = max(l.from, l.at-l.shown+1)
}

// Part says which rows are shown.
func (l *list) Part() string { return part(l.from, l.shown, l.n) }

// listKeys are the keys that move the cursor.
func listKeys() []key.Binding {
	return []key.Binding{keyUp, keyDown, keyPageUp, keyPageDown, keyFirst, keyLast}
}

// keys moves the cursor if the key is one for that, and tells whether it was.
func (l *list) keys(k tea.KeyPressMsg) bool {
	switch {
	case key.Matches(k, keyUp):
		l.move(-1)
	case key.Matches(k, keyDown):
		l.move(1)
	case key.Matches(k, keyPageUp):
		l.move(-l.shown)
	case key.Matches(k, keyPageDown):
		l.move(l.shown)
	case key.Matches(k, keyFirst):
		l.move(-l.n)
	case key.Matches(k, keyLast):
		l.move(l.n)
	default:
		return false
	}
	return true
}

// scrollKeys are the keys that scroll lines.
func scrollKeys() []key.Binding { return []key.Binding{keyUp, keyDown, keyPageUp, keyPageDown} }

// scrolled is by how many lines a key scrolls, where a page has h.
func scrolled(k tea.KeyPressMsg, h int) int {
	switch {
	case key.Matches(k, keyUp):
		return -1
	case key.Matches(k, keyDown):
		return 1
	case key.Matches(k, keyPageUp):
		return -h
	case key.Matches(k, keyPageDown):
		return h
	}
	return 0
}
