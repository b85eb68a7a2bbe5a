package tui

// What the tests look at beside the screen: the stack of screens, their keys,
// and the table of fields.

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"yourside/model"
)

// Screens names the open screens, the first one first.
func Screens(m tea.Model) []string {
	var names []string
	for _, s := range m.(*app).stack {
		names = append(names, strings.TrimPrefix(fmt.Sprintf("%T", s), "*tui."))
	}
	return names
}

// Keys are the bindings of the top screen.
func Keys(m tea.Model) []key.Binding { return m.(*app).top().Keys() }

// AllKeys are the bindings that the help of the top screen lists.
func AllKeys(m tea.Model) []key.Binding {
	a := m.(*app)
	return newHelp(a.sh, a.top(), len(a.stack) == 1).bindings()
}

// FooterKeys are the bindings of the top screen that have a short word.
func FooterKeys(m tea.Model) []key.Binding {
	a := m.(*app)
	var shown []key.Binding
	for _, b := range a.top().Keys() {
		if a.sh.keyHint(b) != "" {
			shown = append(shown, b)
		}
	}
	return shown
}

// Typing tells whether letters are text on the top screen.
func Typing(m tea.Model) bool { return m.(*app).top().Typing() }

// HasField tells whether there is a field for a kind of answer.
func HasField(k model.Kind) bool { return fields[k] != nil }

// Idle tells whether nothing is being written or waits to be.
func Idle(m tea.Model) bool { s := m.(*app).sh.session; return s == nil || s.idle() }

// Fingerprint is everything of the interface that a key can change: what is
// seen, which screens are open, and the answers in memory.
func Fingerprint(m tea.Model) string {
	a := m.(*app)
	v := a.View()
	state := fmt.Sprint(Screens(m), a.leaving, a.sh.words.Code(), v.Content)
	if v.Cursor != nil {
		state += fmt.Sprint(v.Cursor.X, v.Cursor.Y)
	}
	if s := a.sh.session; s != nil {
		state += fmt.Sprint(len(s.undone), s.draft != nil, s.place, s.items())
	}
	return state
}

// SetWorld changes the world of an interface that runs.
func SetWorld(m tea.Model, w World) { m.(*app).sh.World = w }

// NameOf says what a message is, and what it brings a session.
func NameOf(msg tea.Msg) string {
	if m, ok := msg.(forSession); ok {
		msg = m.what
	}
	return fmt.Sprintf("%T", msg)
}

// Assessment is the one that is open, as it is in memory; nil at home.
func Assessment(m tea.Model) *model.Assessment {
	if s := m.(*app).sh.session; s != nil {
		return s.of
	}
	return nil
}
