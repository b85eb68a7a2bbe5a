package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// help is the keys of the screen below, made from its bindings.
type help struct {
	still
	sh    *shell
	of    screen
	first bool // there is nothing to go back to from that screen
	from  int
	w, h  int
}

func newHelp(sh *shell, of screen, first bool) *help { return &help{sh: sh, of: of, first: first} }

func (h *help) Title() (left, right string) { return h.sh.words.Screen.HelpTitle, "" }

func (h *help) Resize(w, height int) {
	h.w, h.h = w, height
	h.scroll(0)
}

func (h *help) Keys() []key.Binding { return append(scrollKeys(), keyBack) }

func (h *help) Update(msg tea.Msg) (screen, tea.Cmd) {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		h.scroll(scrolled(k, h.h))
	}
	return h, nil
}

func (h *help) scroll(by int) { h.from = max(0, min(h.from+by, len(h.lines())-h.h)) }

// Bindings are the keys that do something on the screen below: its own, and
// those of the root.
func (h *help) bindings() []key.Binding {
	if h.of.Typing() {
		return append(h.of.Keys(), keyHelpTyping, keyLanguageTyping, keySuspend, keyQuit)
	}
	keys := h.of.Keys()
	if !h.first {
		keys = append(keys, keyBack)
	}
	return append(keys, keyHelp, keyLanguage, keySuspend, keyQuitQ, keyQuit)
}

func (h *help) lines() []string {
	t, lines, said := h.sh.theme, []string{""}, map[string]bool{}
	for _, b := range h.bindings() {
		long := h.sh.words.Keys[b.Help().Desc].Long
		name := h.sh.sign(b) + " " + long
		if said[name] {
			continue
		}
		said[name] = true
		lines = append(lines, label("  "+t.strong.Render(h.sh.sign(b)), wrap(long, h.w-18), 16)...)
	}
	lines = append(lines, "")
	lines = append(lines, indent(wrap(h.sh.words.Screen.HelpFoot, h.w-4))...)
	if said := h.sh.brandLines(h.sh.brand, h.w); len(said) > 0 {
		lines = append(append(lines, ""), said...)
	}
	return lines
}

func (h *help) View() string {
	lines := h.lines()
	return strings.Join(lines[h.from:min(len(lines), h.from+h.h)], "\n")
}

// Part says which lines are shown.
func (h *help) Part() string { return part(h.from, h.h, len(h.lines())) }
