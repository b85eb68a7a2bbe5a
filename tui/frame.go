package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	"github.com/charmbracelet/x/ansi"

	"yourside/model"
)

// The frame is what stands around every screen: its title above, and below it
// the state of saving and the keys.

// readable is text in characters that the terminal can show.
func (m *app) readable(text string) string {
	if m.sh.theme.ascii {
		return toASCII(text)
	}
	return text
}

func (m *app) header() string {
	left, right := m.top().Title()
	line := spread(" "+m.sh.theme.title.Render(model.CleanLine(left)), model.CleanLine(right)+" ", m.w)
	return line + "\n" + m.rule("")
}

// rule is a line across the screen, with a word towards the end of it.
func (m *app) rule(word string) string {
	t := m.sh.theme
	if word == "" {
		return " " + t.dim.Render(strings.Repeat(t.rule, max(0, m.w-2)))
	}
	before := strings.Repeat(t.rule, max(0, m.w-ansi.StringWidth(word)-6))
	return " " + t.dim.Render(before+" "+word+" "+t.rule+t.rule)
}

// footer is the state of saving and the keys of the screen, as many as fit. A
// state that does not fit beside them comes above them.
func (m *app) footer() string {
	top := m.top()
	help, language := keyHelp, keyLanguage
	if top.Typing() {
		help, language = keyHelpTyping, keyLanguageTyping
	}
	lines := []string{m.rule(top.Part())}
	hint, state := m.sh.keyHint(help), m.state()
	if ansi.StringWidth(state)+ansi.StringWidth(hint)+6 > m.w {
		lines = append(lines, m.above(state)...)
		state = ""
	}
	line := " " + state
	for _, b := range append(top.Keys(), language) {
		if s := m.sh.keyHint(b); s != "" && ansi.StringWidth(line)+ansi.StringWidth(s)+ansi.StringWidth(hint)+6 <= m.w {
			if line != " " {
				line += "  "
			}
			line += s
		}
	}
	return strings.Join(append(lines, spread(line, hint+" ", m.w)), "\n")
}

// above is a long state in lines of its own.
func (m *app) above(state string) []string {
	lines := wrap(ansi.Strip(state), m.w-2)
	if len(lines) > 3 {
		lines = append(lines[:2], cut(strings.Join(lines[2:], " "), m.w-2))
	}
	for i, line := range lines {
		lines[i] = " " + m.sh.theme.warn.Render(line)
	}
	return lines
}

// state says what matters most: what was not saved, a notice, or when it was.
func (m *app) state() string {
	s := m.sh.session
	switch {
	case s != nil && s.failure != nil:
		return m.sh.theme.warn.Render(m.sh.words.Sprintf(m.sh.words.Screen.NotSaved, m.sh.explain(s.failure)))
	case m.sh.notice.line != "":
		return m.sh.theme.warn.Render(m.sh.notice.line)
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
	return sh.theme.strong.Render(sh.sign(b)) + " " + word
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
