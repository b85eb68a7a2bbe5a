package tui

import (
	"slices"
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
	return line + "\n" + m.rule("", "")
}

// rule is a line across the screen, with the state of saving at its beginning
// and a word towards its end.
func (m *app) rule(state, word string) string {
	t := m.sh.theme
	if state != "" {
		state = t.dim.Render(t.rule+t.rule) + " " + state + " "
	}
	if word != "" {
		word = t.dim.Render(" " + word + " " + t.rule + t.rule)
	}
	between := max(0, m.w-2-ansi.StringWidth(state)-ansi.StringWidth(word))
	return " " + state + t.dim.Render(strings.Repeat(t.rule, between)) + word
}

// footer is the state of saving and the keys of the screen. A state that does
// not fit in the rule comes below it; the keys stay.
func (m *app) footer() string {
	state, word := m.state(), m.top().Part()
	var long []string
	if ansi.StringWidth(state)+ansi.StringWidth(word)+ruleRoom > m.w {
		state, long = "", m.long(state)
	}
	lines := append([]string{m.rule(state, word)}, long...)
	return strings.Join(append(lines, m.keyRows()...), "\n")
}

// ruleRoom is how many columns of a rule are no words.
const ruleRoom = 13

// tall is from how many lines on there is room for a second row of keys.
const tall = 20

// keyRows are the keys of the screen, those that are needed most first, as many
// as fit in a row, or in two where there is room. The way back and the help are
// always there.
func (m *app) keyRows() []string {
	back, help, rest := m.ways()
	always := joined("  ", m.sh.keyHint(back), m.sh.keyHint(help))
	var hints []string
	for _, b := range rest {
		hints = append(hints, m.sh.keyHint(b))
	}
	beside := m.w - 4 - ansi.StringWidth(always)
	rows, all := inRows(hints, beside)
	if !all && m.h >= tall {
		rows, _ = inRows(hints, m.w-2, beside)
	}
	for i := range rows {
		rows[i] = " " + rows[i]
	}
	last := len(rows) - 1
	rows[last] = spread(rows[last], always+" ", m.w)
	return rows
}

// ways are the keys for going back, of the help, and the others in the order
// of the screen.
func (m *app) ways() (back, help key.Binding, rest []key.Binding) {
	top := m.top()
	help, language := keyHelp, keyLanguage
	if top.Typing() {
		help, language = keyHelpTyping, keyLanguageTyping
	} else if len(m.stack) > 1 {
		back = keyBack
	}
	for _, b := range append(top.Keys(), language) {
		if slices.Contains(b.Keys(), "esc") {
			back = b
			continue
		}
		rest = append(rest, b)
	}
	return back, help, rest
}

// inRows sets hints in rows of at most so many columns, as many as fit, and
// tells whether all do.
func inRows(hints []string, columns ...int) (rows []string, all bool) {
	rows, all = make([]string, len(columns)), true
	at := 0
	for _, s := range hints {
		for at < len(rows)-1 && ansi.StringWidth(joined("  ", rows[at], s)) > columns[at] {
			at++
		}
		longer := joined("  ", rows[at], s)
		if ansi.StringWidth(longer) > columns[at] {
			all = false
			continue
		}
		rows[at] = longer
	}
	return rows, all
}

// long is a long state in lines of its own.
func (m *app) long(state string) []string {
	lines := wrap(ansi.Strip(state), m.w-2)
	if len(lines) > 3 {
		lines = append(lines[:2], cut(strings.Join(lines[2:], " "), m.w-2))
	}
	for i, line := range lines {
		lines[i] = " " + m.sh.theme.warn.Render(line)
	}
	return lines
}

// state says what matters most: what was not saved, a notice, or when it was;
// beside a notice that is short both.
func (m *app) state() string {
	s, saved := m.sh.session, ""
	if s != nil {
		saved = s.state(m.about())
	}
	notice := m.sh.theme.warn.Render(m.sh.notice.line)
	switch {
	case s != nil && s.failure != nil:
		return m.sh.theme.warn.Render(m.sh.words.Sprintf(m.sh.words.Screen.NotSaved, m.sh.explain(s.failure)))
	case m.sh.notice.line != "" && saved != "" && ansi.StringWidth(notice+saved)+3+ruleRoom <= m.w:
		return notice + m.sh.theme.dim.Render(" · ") + saved
	case m.sh.notice.line != "":
		return notice
	case m.leaving:
		return m.sh.words.Screen.Leaving
	}
	return saved
}

// about is the question that the top screen is about, or empty.
func (m *app) about() string {
	if one, ok := m.top().(interface{ about() string }); ok {
		return one.about()
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
