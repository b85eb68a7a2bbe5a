package tui

import (
	"strings"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"yourside/model"
)

// line is one line of text that is typed. It is our own because bubbles'
// textinput puts the terminal's cursor in the wrong place as soon as a text
// scrolls or has characters two columns wide, and starts programs to read the
// clipboard; the terminal pastes by itself.
type line struct {
	sh       *shell
	clusters []string // what looks like one character each
	at       int      // the cursor stands before this cluster
	from     int      // first cluster shown
	limit    int      // characters that fit
	w        int
	focused  bool
	tail     bool // the end matters most, as of a path
}

// Keys for editing that everybody's fingers know; the help leaves them out.
var (
	editLeft      = key.NewBinding(key.WithKeys("left", "ctrl+b"))
	editRight     = key.NewBinding(key.WithKeys("right", "ctrl+f"))
	editWordLeft  = key.NewBinding(key.WithKeys("ctrl+left", "alt+left", "alt+b"))
	editWordRight = key.NewBinding(key.WithKeys("ctrl+right", "alt+right", "alt+f"))
	editStart     = key.NewBinding(key.WithKeys("home", "ctrl+a"))
	editEnd       = key.NewBinding(key.WithKeys("end", "ctrl+e"))
	editBack      = key.NewBinding(key.WithKeys("backspace", "ctrl+h"))
	editDelete    = key.NewBinding(key.WithKeys("delete", "ctrl+d"))
	editWordBack  = key.NewBinding(key.WithKeys("ctrl+w", "alt+backspace", "ctrl+backspace"))
	editCutStart  = key.NewBinding(key.WithKeys("ctrl+u"))
	editCutEnd    = key.NewBinding(key.WithKeys("ctrl+k"))
)

// newLine is a line with text on it and the cursor behind that.
func newLine(sh *shell, limit int, text string) *line {
	l := &line{sh: sh, limit: limit, w: 40}
	l.Set(text)
	return l
}

// Set puts text on the line in the place of what is there.
func (l *line) Set(text string) { l.put(model.CleanLine(text), "") }

// put makes the line of what is before the cursor and what is behind it.
func (l *line) put(head, tail string) {
	l.clusters, l.at = l.clusters[:0], 0
	for rest, read := head+tail, 0; rest != ""; {
		cluster, _ := ansi.FirstGraphemeCluster(rest, ansi.GraphemeWidth)
		l.clusters = append(l.clusters, cluster)
		rest = rest[len(cluster):]
		if read < len(head) { // a cluster may reach over the seam
			l.at = len(l.clusters)
		}
		read += len(cluster)
	}
	l.follow()
}

func (l *line) Value() string { return strings.Join(l.clusters, "") }
func (l *line) Focused() bool { return l.focused }
func (l *line) Focus()        { l.focused = true }
func (l *line) Blur()         { l.focused = false }

func (l *line) Resize(w int) {
	l.w = max(w, 2)
	l.follow()
}

// Update takes a key or a paste in, and tells whether the text changed.
func (l *line) Update(msg tea.Msg) (changed bool) {
	if !l.focused {
		return false
	}
	switch msg := msg.(type) {
	case tea.PasteMsg:
		return l.insert(msg.Content)
	case tea.KeyPressMsg:
		if msg.Text != "" {
			return l.insert(msg.Text)
		}
		return l.key(msg)
	}
	return false
}

// insert puts text in at the cursor, as much of it as fits, and says when that
// was not all.
func (l *line) insert(text string) bool {
	text = model.CleanLine(text)
	head, tail := strings.Join(l.clusters[:l.at], ""), strings.Join(l.clusters[l.at:], "")
	room := l.limit - utf8.RuneCountInString(head) - utf8.RuneCountInString(tail)
	if fits := firstRunes(text, room); fits != text {
		text = fits
		l.sh.say(l.sh.words.Sprintf(l.sh.words.Screen.LineFull, l.limit))
	}
	if text == "" {
		return false
	}
	l.put(head+text, tail)
	return true
}

// key moves the cursor or takes text away, and tells whether it did the last.
func (l *line) key(k tea.KeyPressMsg) bool {
	n := len(l.clusters)
	switch {
	case key.Matches(k, editLeft):
		l.move(l.at - 1)
	case key.Matches(k, editRight):
		l.move(l.at + 1)
	case key.Matches(k, editWordLeft):
		l.move(l.wordLeft())
	case key.Matches(k, editWordRight):
		l.move(l.wordRight())
	case key.Matches(k, editStart):
		l.move(0)
	case key.Matches(k, editEnd):
		l.move(n)
	case key.Matches(k, editBack):
		return l.remove(max(0, l.at-1), l.at)
	case key.Matches(k, editDelete):
		return l.remove(l.at, min(n, l.at+1))
	case key.Matches(k, editWordBack):
		return l.remove(l.wordLeft(), l.at)
	case key.Matches(k, editCutStart):
		return l.remove(0, l.at)
	case key.Matches(k, editCutEnd):
		return l.remove(l.at, n)
	}
	return false
}

func (l *line) move(at int) {
	l.at = max(0, min(at, len(l.clusters)))
	l.follow()
}

func (l *line) remove(from, to int) bool {
	l.put(strings.Join(l.clusters[:from], ""), strings.Join(l.clusters[to:], ""))
	return from < to
}

// wordLeft is where the word before the cursor begins.
func (l *line) wordLeft() int {
	at := l.at
	for at > 0 && l.clusters[at-1] == " " {
		at--
	}
	for at > 0 && l.clusters[at-1] != " " {
		at--
	}
	return at
}

// wordRight is where the word after the cursor ends.
func (l *line) wordRight() int {
	at := l.at
	for at < len(l.clusters) && l.clusters[at] == " " {
		at++
	}
	for at < len(l.clusters) && l.clusters[at] != " " {
		at++
	}
	return at
}

// follow scrolls so that the cursor is in view, and no further than needed.
func (l *line) follow() {
	l.from = min(l.from, l.at)
	for l.from < l.at && l.width(l.from, l.at) > l.w-1 {
		l.from++
	}
	for l.from > 0 && l.width(l.from-1, len(l.clusters)) <= l.w-1 {
		l.from--
	}
}

// width is how many columns some of the clusters take; more than fit are not
// counted to the end.
func (l *line) width(from, to int) int {
	columns := 0
	for _, c := range l.clusters[from:to] {
		if columns += ansi.StringWidth(c); columns > l.w {
			break
		}
	}
	return columns
}

// View is the part of the line that fits: around the cursor, or else its
// beginning or its end.
func (l *line) View() string {
	switch {
	case !l.focused && l.tail && ansi.StringWidth(l.Value()) > l.w:
		return ansi.TruncateLeft(l.Value(), ansi.StringWidth(l.Value())-l.w+1, "…")
	case !l.focused:
		return cut(first(l.Value(), 16*l.w), l.w)
	}
	var b strings.Builder
	columns := 0
	for _, c := range l.clusters[l.from:] {
		if columns += ansi.StringWidth(c); columns > l.w {
			break
		}
		b.WriteString(c)
	}
	return b.String()
}

// Cursor is in the View; nil when nothing is typed here.
func (l *line) Cursor() *tea.Cursor {
	if !l.focused {
		return nil
	}
	return tea.NewCursor(l.width(l.from, l.at), 0)
}
