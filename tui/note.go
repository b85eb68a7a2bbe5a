package tui

import (
	"strings"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textarea"
	tea "charm.land/bubbletea/v2"

	"yourside/model"
)

// noteLimits is how many characters the texts that are typed here can have, as
// model has it.
var noteLimits = map[string]int{"note": 200_000, "value": 10_000}

const (
	noteLines = 10_000 // bubbles' textarea takes no more, and forgets the rest
	longNote  = 20_000 // characters beyond which it gets slow
)

// note is a text of an answer in place. What is typed is saved when typing
// rests, and when the screen is left.
type note struct {
	s           *session
	id, field   string
	area        textarea.Model
	ask         []string
	w, h, above int
}

// newNote opens a text of an answer. One with more lines than it can hold is
// for the user's own editor.
func newNote(s *session, id, field string) (screen, bool) {
	text := model.Clean(spoken(s.of.Answer(id), field))
	if strings.Count(text, "\n") >= noteLines {
		s.sh.say(s.sh.words.Screen.NoteLong)
		return nil, false
	}
	n := &note{s: s, id: id, field: field, area: textarea.New()}
	n.area.Prompt, n.area.ShowLineNumbers = "", false
	n.area.MaxHeight = 0 // else Enter stops after so many lines
	n.area.MaxWidth = 0
	n.area.CharLimit = 0                  // it counts columns; fitting counts characters
	n.area.KeyMap.Paste.SetEnabled(false) // starts programs to reach the clipboard; the terminal pastes by itself
	n.area.KeyMap.CopySelection.SetEnabled(false)
	n.area.SetVirtualCursor(false)
	n.area.SetStyles(textarea.Styles{Focused: textarea.StyleState{Selection: s.sh.theme.selected}})
	n.area.SetValue(text)
	n.area.MoveToEnd()
	n.area.Focus()
	if utf8.RuneCountInString(text) > longNote {
		s.sh.say(s.sh.words.Screen.NoteLong)
	}
	return n, true
}

// spoken is a text of an answer to go on typing at: not a status that stands
// in the place of it.
func spoken(x model.Answer, field string) string {
	if field == "value" && (x.Value == string(model.NotApplicable) || x.Value == string(model.Unknown)) {
		return ""
	}
	return *x.Field(field)
}

func (n *note) Init() tea.Cmd             { return nil }
func (n *note) Typing() bool              { return true }
func (n *note) Part() string              { return "" }
func (n *note) Settle() (tea.Cmd, string) { return n.s.settled() }
func (n *note) about() string             { return n.id }

func (n *note) Title() (left, right string) { return n.s.sh.words.Fields[n.field], n.s.name(n.id) }

func (n *note) Keys() []key.Binding { return []key.Binding{keyDone, keyEditor} }

func (n *note) Resize(w, h int) {
	n.w, n.h = w, h
	n.ask = wrap(n.s.item(n.id).Ask.In(n.s.sh.words.Code()), w-4)
	n.ask = n.ask[:min(len(n.ask), 3)]
	n.above = len(n.ask) + 1
	n.area.SetWidth(max(10, w-4))
	n.area.SetHeight(max(1, h-n.above))
}

func (n *note) Update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case editedMsg:
		return n, n.edited(msg)
	case tea.PasteMsg:
		msg.Content = n.fitting(msg.Content)
		return n, n.take(msg)
	case tea.KeyPressMsg:
		switch {
		case key.Matches(msg, keyDone):
			return nil, n.s.settle()
		case key.Matches(msg, keyEditor):
			return n, edit(n.s.sh, n, n.area.Value())
		case msg.Text != "" && n.fitting(msg.Text) == "", key.Matches(msg, n.area.KeyMap.InsertNewline) && n.fitting("\n") == "":
			return n, nil
		}
		return n, n.take(msg)
	}
	return n, nil
}

// edited takes in the text that came out of the user's own editor.
func (n *note) edited(msg editedMsg) tea.Cmd {
	switch {
	case msg.to != n:
		return nil
	case msg.err != nil:
		n.s.sh.say(n.s.sh.explain(msg.err))
		return nil
	}
	before := n.area.Value()
	n.area.SetValue("")
	n.area.InsertString(n.fitting(model.Clean(msg.text)))
	return n.typed(before)
}

// take hands a key or a paste to the text.
func (n *note) take(msg tea.Msg) tea.Cmd {
	before := n.area.Value()
	var cmd tea.Cmd
	n.area, cmd = n.area.Update(msg)
	return tea.Batch(cmd, n.typed(before))
}

func (n *note) typed(before string) tea.Cmd {
	if after := n.area.Value(); after != before {
		return n.s.typed(n.id, n.field, after)
	}
	return nil
}

// fitting is as much of a text as there is room for; it says when that is not
// all of it.
func (n *note) fitting(text string) string {
	before := n.area.Value()
	characters := noteLimits[n.field] - utf8.RuneCountInString(before)
	lines := noteLines - 1 - strings.Count(before, "\n")
	for i, r := range text {
		if r == '\n' {
			lines--
		}
		if characters--; characters < 0 || lines < 0 {
			n.s.sh.warn(n.s.sh.words.Sprintf(n.s.sh.words.Screen.PasteCut, noteLimits[n.field], noteLines))
			return text[:i]
		}
	}
	return text
}

// firstRunes is at most so many characters of a text.
func firstRunes(text string, most int) string {
	for i := range text {
		if most--; most < 0 {
			return text[:i]
		}
	}
	return text
}

func (n *note) View() string {
	lines := []string{}
	for _, line := range n.ask {
		lines = append(lines, n.s.sh.theme.dim.Render(line))
	}
	lines = append(lines, "")
	return strings.Join(indent(append(lines, strings.Split(n.area.View(), "\n")...)), "\n")
}

func (n *note) Cursor() *tea.Cursor { return below(n.area.Cursor(), n.above, 2) }
