package tui

import (
	"strings"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textarea"
	tea "charm.land/bubbletea/v2"

	"yourside/model"
)

const (
	noteLimit = 200_000 // characters a note can have
	longNote  = 5_000   // characters beyond which typing in place gets slow
)

var keyDone = bind("done", "esc", "esc")

// note is a text of an answer in place. What is typed is saved when typing
// rests, and when the screen is left.
type note struct {
	s           *session
	id, field   string
	area        textarea.Model
	ask         []string
	w, h, above int
}

// newNote opens a text of an answer; a long one is for the user's own editor.
func newNote(s *session, id, field string) screen {
	x := s.of.Answer(id)
	text := model.Clean(*x.Field(field))
	n := &note{s: s, id: id, field: field, area: textarea.New()}
	n.area.Prompt, n.area.ShowLineNumbers = "", false
	n.area.MaxHeight = 0 // else Enter stops after so many lines
	n.area.CharLimit = noteLimit
	n.area.SetVirtualCursor(false)
	n.area.SetStyles(textarea.Styles{})
	n.area.SetValue(text)
	n.area.MoveToEnd()
	n.area.Focus()
	return n
}

func (n *note) Init() tea.Cmd { return nil }
func (n *note) Typing() bool  { return true }

func (n *note) Title() (left, right string) { return n.s.sh.words.Fields[n.field], n.id }

func (n *note) Keys() []key.Binding { return []key.Binding{keyDone, keyEditor} }

func (n *note) Resize(w, h int) {
	n.w, n.h = w, h
	n.ask = wrap(n.s.of.Questionnaire.Question(n.id).Ask.In(n.s.sh.words.Code()), w-4)
	n.ask = n.ask[:min(len(n.ask), 3)]
	n.above = len(n.ask) + 1
	n.area.SetWidth(max(10, w-4))
	n.area.SetHeight(max(1, h-n.above))
}

func (n *note) Update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case editedMsg:
		if msg.to == n && msg.err == nil {
			n.area.SetValue(model.Clean(msg.text))
			return n, n.s.typed(n.id, n.field, n.area.Value())
		}
		if msg.to == n {
			n.s.sh.say(n.s.sh.explain(msg.err))
		}
		return n, nil
	case tea.PasteMsg:
		return n, n.paste(msg)
	case tea.KeyPressMsg:
		switch {
		case key.Matches(msg, keyDone):
			return nil, n.s.settle()
		case key.Matches(msg, keyEditor):
			return n, edit(n.s.sh, n, n.area.Value())
		}
	}
	return n, n.type_(msg)
}

func (n *note) type_(msg tea.Msg) tea.Cmd {
	before := n.area.Value()
	var cmd tea.Cmd
	n.area, cmd = n.area.Update(msg)
	if after := n.area.Value(); after != before {
		return tea.Batch(cmd, n.s.typed(n.id, n.field, after))
	}
	return cmd
}

// paste puts text in, as much as there is room for, and says where it was cut.
func (n *note) paste(msg tea.PasteMsg) tea.Cmd {
	room := noteLimit - n.area.Length()
	if utf8.RuneCountInString(msg.Content) > room {
		msg.Content = string([]rune(msg.Content)[:max(room, 0)])
		n.s.sh.say(n.s.sh.words.Sprintf(n.s.sh.words.Screen.PasteCut, noteLimit))
	}
	return n.type_(msg)
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
