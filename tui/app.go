package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"yourside/model"
)

// The smallest window in which a screen is drawn.
const minWidth, minHeight = 60, 15

// app is the root: it has the size, the stack of screens, the keys that work
// everywhere, and the way out.
type app struct {
	sh      *shell
	stack   []screen
	w, h    int
	leaving bool // waits for what is being written
}

func (m *app) top() screen { return m.stack[len(m.stack)-1] }

func (m *app) push(s screen) {
	m.stack = append(m.stack, s)
	m.layout()
}

// replace is a screen that comes in the place of the one that returns it.
type replace struct{ screen }

// show makes next the top: a new screen goes on the stack, nil goes back.
func (m *app) show(next screen) tea.Cmd {
	if r, ok := next.(replace); ok {
		m.stack = m.stack[:len(m.stack)-1]
		m.push(r.screen)
		return r.Init()
	}
	switch {
	case next == m.top():
		return nil
	case next == nil && len(m.stack) == 1:
		return m.leave()
	case next == nil:
		m.stack = m.stack[:len(m.stack)-1]
		m.layout()
		return m.top().Init()
	}
	m.push(next)
	return next.Init()
}

// Init implements tea.Model.
func (m *app) Init() tea.Cmd { return m.top().Init() }

// Update implements tea.Model.
func (m *app) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.w, m.h = msg.Width, msg.Height
		m.layout()
		return m, nil
	case Leave:
		return m, m.leave()
	case savedMsg, retryMsg, reloadedMsg, idleMsg:
		cmd := m.sh.session.update(msg)
		m.layout()
		return m, tea.Batch(cmd, m.left())
	case tea.PasteMsg:
		msg.Content = model.Clean(msg.Content)
		return m, m.toTop(msg)
	case tea.KeyPressMsg:
		m.sh.notice = ""
		if cmd, done := m.global(msg); done {
			return m, cmd
		}
		return m, m.toTop(msg)
	}
	var cmds []tea.Cmd
	for _, s := range m.stack[:len(m.stack)-1] { // a result may be for a screen below
		_, cmd := s.Update(msg)
		cmds = append(cmds, cmd)
	}
	cmds = append(cmds, m.toTop(msg))
	return m, tea.Batch(append(cmds, m.left())...)
}

// toTop hands a message to the top screen and shows what comes next.
func (m *app) toTop(msg tea.Msg) tea.Cmd {
	next, cmd := m.top().Update(msg)
	shown := m.show(next)
	m.layout()
	return tea.Batch(cmd, shown)
}

// global handles the keys that work on every screen.
func (m *app) global(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	typing := m.top().Typing()
	switch {
	case key.Matches(msg, keyQuit):
		return m.leave(), true
	case key.Matches(msg, keySuspend):
		return tea.Suspend, true
	case !typing && key.Matches(msg, keyQuitQ):
		return m.leave(), true
	case !typing && key.Matches(msg, keyBack):
		return m.show(nil), true
	case !typing && key.Matches(msg, keyLanguage):
		m.sh.words = m.sh.words.Next()
		m.layout()
		return nil, true
	case !typing && key.Matches(msg, keyHelp):
		return m.show(newHelp(m.sh, m.top())), true
	}
	return nil, false
}

// leave ends the program as soon as everything is saved; asked twice, at once.
func (m *app) leave() tea.Cmd {
	if m.leaving || m.sh.session == nil {
		return tea.Quit
	}
	m.leaving = true
	return tea.Batch(m.sh.session.flush(), m.left())
}

// left quits when the program is leaving and nothing is being written.
func (m *app) left() tea.Cmd {
	if m.leaving && m.sh.session.idle() {
		return tea.Quit
	}
	return nil
}

// layout gives the top screen the room that header and footer leave.
func (m *app) layout() {
	if m.w == 0 {
		return
	}
	m.top().Resize(m.w, max(1, m.h-lipgloss.Height(m.header())-lipgloss.Height(m.footer())))
}

// View implements tea.Model.
func (m *app) View() tea.View {
	var v tea.View
	v.AltScreen = true
	v.WindowTitle = "Yourside"
	if m.w == 0 {
		return v
	}
	if m.w < minWidth || m.h < minHeight {
		v.SetContent(cut(m.sh.words.Sprintf(m.sh.words.Screen.TooSmall, minWidth, minHeight, m.w, m.h), m.w))
		return v
	}
	header, footer := m.header(), m.footer()
	from, room := lipgloss.Height(header), m.h-lipgloss.Height(header)-lipgloss.Height(footer)
	body := fit(m.top().View(), m.w, room)
	v.SetContent(header + "\n" + body + "\n" + footer)
	if c := m.top().Cursor(); c != nil && c.Y < room && c.X < m.w {
		c.Y += from
		c.Blink = false
		v.Cursor = c
	}
	return v
}

func (m *app) header() string {
	left, right := m.top().Title()
	line := spread(" "+m.sh.theme.title.Render(model.CleanLine(left)), model.CleanLine(right)+" ", m.w)
	return line + "\n" + m.rule()
}

func (m *app) rule() string {
	return " " + m.sh.theme.dim.Render(strings.Repeat(m.sh.theme.rule, max(0, m.w-2)))
}

// footer is the state of saving and the keys of the screen, as many as fit.
func (m *app) footer() string {
	state, hint := m.state(), m.sh.keyHint(keyHelp)
	line := " " + state
	for _, b := range m.top().Keys() {
		if s := m.sh.keyHint(b); s != "" && ansi.StringWidth(line)+ansi.StringWidth(s)+ansi.StringWidth(hint)+6 <= m.w {
			if line != " " {
				line += "  "
			}
			line += s
		}
	}
	if m.top().Typing() {
		hint = ""
	}
	return m.rule() + "\n" + spread(line, hint+" ", m.w)
}

// state says what matters most: what was not saved, a notice, or when it was.
func (m *app) state() string {
	s := m.sh.session
	room := max(10, m.w-10)
	switch {
	case s != nil && s.failure != nil:
		return m.sh.theme.warn.Render(cut(m.sh.words.Sprintf(m.sh.words.Screen.NotSaved, m.sh.explain(s.failure)), room))
	case m.sh.notice != "":
		return m.sh.theme.warn.Render(cut(m.sh.notice, room))
	case m.leaving:
		return m.sh.words.Screen.Leaving
	case s != nil:
		return s.state()
	}
	return ""
}

// keyHint is a key with its short word; empty when the word is only in the
// help.
func (sh *shell) keyHint(b key.Binding) string {
	word := sh.words.Keys[b.Help().Desc].Short
	if word == "" || !b.Enabled() {
		return ""
	}
	return sh.theme.strong.Render(b.Help().Key) + " " + word
}

// fit makes text exactly w by h: lines that are too long are cut, and what is
// missing is filled.
func fit(text string, w, h int) string {
	lines := strings.Split(text, "\n")
	for len(lines) < h {
		lines = append(lines, "")
	}
	lines = lines[:max(h, 0)]
	for i, line := range lines {
		lines[i] = cut(line, w)
	}
	return strings.Join(lines, "\n")
}
