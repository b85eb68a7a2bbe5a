package tui

import (
	"reflect"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

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
	leaving bool   // waits for what is being written
	unkept  string // what was typed and cannot be kept, as it was found on the way out
}

func (m *app) top() screen { return m.stack[len(m.stack)-1] }

// push puts a screen on the stack. Of every sort there is one at most: a jump
// to another question comes in the place of the question that was there.
func (m *app) push(s screen) {
	sort := reflect.TypeOf(s)
	m.stack = slices.DeleteFunc(m.stack, func(other screen) bool { return reflect.TypeOf(other) == sort })
	m.stack = append(m.stack, s)
	m.layout()
}

// replace is a screen that comes in the place of the one that returns it.
type replace struct{ screen }

// toOverview goes back to the overview of the assessment.
type toOverview struct{ screen }

// show makes next the top: a new screen goes on the stack, nil goes back, and
// from the first screen there is no back.
func (m *app) show(next screen) tea.Cmd {
	switch next := next.(type) {
	case replace:
		m.stack = m.stack[:len(m.stack)-1]
		m.push(next.screen)
		return next.Init()
	case toOverview:
		m.stack = m.stack[:1+slices.IndexFunc(m.stack, func(s screen) bool { _, is := s.(*overview); return is })]
		m.layout()
		return m.top().Init()
	}
	switch {
	case next == m.top():
		return nil
	case next == nil && len(m.stack) == 1:
		return nil
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
	cmd := m.update(msg)
	m.layout()
	return m, tea.Batch(cmd, m.sh.theme.ask())
}

func (m *app) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.w, m.h = msg.Width, msg.Height
		return nil
	case tea.ColorProfileMsg, tea.BackgroundColorMsg:
		m.sh.theme.learn(msg)
		return nil
	case Leave: // asked again it still waits: closing a window sends more than one signal
		if m.leaving {
			return nil
		}
		return m.leave(true)
	case forSession:
		cmd := msg.to.update(msg.what)
		return tea.Batch(cmd, m.everywhere(msg.what), m.left())
	case tea.PasteMsg:
		msg.Content = model.Clean(msg.Content)
		return m.toTop(msg)
	case tea.KeyPressMsg:
		msg.Text = model.Clean(msg.Text)
		m.sh.heard()
		if cmd, done := m.global(msg); done {
			return cmd
		}
		return m.toTop(msg)
	}
	return tea.Batch(m.everywhere(msg), m.left())
}

// toTop hands a key or a paste to the top screen and shows what comes next. A
// screen that nobody can see is not typed on.
func (m *app) toTop(msg tea.Msg) tea.Cmd {
	if m.small() {
		return nil
	}
	next, cmd := m.top().Update(msg)
	return tea.Batch(cmd, m.show(next))
}

// everywhere hands a result to every open screen, as it may be for one below
// the top. What lies on a screen that goes on because of it is gone.
func (m *app) everywhere(msg tea.Msg) tea.Cmd {
	var cmds []tea.Cmd
	for i, s := range m.stack {
		next, cmd := s.Update(msg)
		cmds = append(cmds, cmd)
		if next != s {
			m.stack = m.stack[:i+1]
			cmds = append(cmds, m.show(next))
			break
		}
	}
	return tea.Batch(cmds...)
}

// global handles the keys that work on every screen.
func (m *app) global(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	free := !m.top().Typing() && !m.small()
	switch {
	case key.Matches(msg, keyQuit), (free || m.small()) && key.Matches(msg, keyQuitQ):
		return m.leave(false), true
	case key.Matches(msg, keySuspend):
		return m.suspend(), true
	case free && key.Matches(msg, keyBack):
		return m.show(nil), true
	case free && key.Matches(msg, keyLanguage), key.Matches(msg, keyLanguageTyping):
		m.sh.words = m.sh.words.Next()
		return nil, true
	case free && key.Matches(msg, keyHelp), key.Matches(msg, keyHelpTyping):
		return m.show(m.help()), true
	}
	return nil, false
}

// help is the help for the top screen; on the help itself it is the way back.
func (m *app) help() screen {
	if _, shown := m.top().(*help); shown {
		return nil
	}
	return newHelp(m.sh, m.top(), len(m.stack) == 1)
}

// suspend gives the terminal back to the shell, when what was typed is saved.
func (m *app) suspend() tea.Cmd {
	if m.sh.session == nil {
		return tea.Suspend
	}
	return tea.Sequence(m.sh.session.flush(), tea.Suspend)
}

// leave ends the program as soon as everything is saved; asked twice, at once.
// What was typed and cannot be kept is shown first, unless there is nobody to
// see it.
func (m *app) leave(unseen bool) tea.Cmd {
	if m.leaving {
		return tea.Quit
	}
	cmd, unkept := m.settle()
	if again := unkept != "" && unkept == m.unkept; unkept != "" && !again && !unseen {
		m.unkept = unkept
		m.sh.warn(m.sh.words.Sprintf(m.sh.words.Screen.UnkeptAgain, unkept))
		return cmd
	}
	m.unkept = unkept
	if m.sh.session == nil {
		return tea.Quit
	}
	m.leaving = true
	return tea.Batch(cmd, m.sh.session.flush(), m.left())
}

// settle takes in what is being typed on any screen, and says what cannot be
// kept; the screen with that is the top one then.
func (m *app) settle() (tea.Cmd, string) {
	var cmds []tea.Cmd
	for i, s := range m.stack {
		cmd, unkept := s.Settle()
		cmds = append(cmds, cmd)
		if unkept != "" {
			m.stack = m.stack[:i+1]
			return tea.Batch(cmds...), unkept
		}
	}
	return tea.Batch(cmds...), ""
}

// left quits when the program is leaving and nothing is being written.
func (m *app) left() tea.Cmd {
	if m.leaving && m.sh.session.idle() {
		return tea.Quit
	}
	return nil
}

// small tells whether the window is too small for a screen; before its size is
// known it is not.
func (m *app) small() bool { return m.w > 0 && (m.w < minWidth || m.h < minHeight) }

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
	if m.small() {
		lines := wrap(m.sh.words.Sprintf(m.sh.words.Screen.TooSmall, minWidth, minHeight, m.w, m.h), m.w)
		v.SetContent(m.readable(strings.Join(lines[:min(len(lines), m.h)], "\n")))
		return v
	}
	header, footer := m.header(), m.footer()
	from, room := lipgloss.Height(header), m.h-lipgloss.Height(header)-lipgloss.Height(footer)
	body := fit(m.top().View(), m.w, room)
	v.SetContent(m.readable(header + "\n" + body + "\n" + footer))
	if c := m.top().Cursor(); c != nil && c.Y >= 0 && c.Y < room && c.X < m.w {
		c.Y += from
		c.Blink = false
		v.Cursor = c
	}
	return v
}
