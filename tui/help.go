package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// help is the keys of the screen below, made from its bindings.
type help struct {
	still
	sh   *shell
	of   screen
	from int
	w, h int
}

func newHelp(sh *shell, of screen) *help { return &help{sh: sh, of: of} }

func (h *help) Title() (left, right string) { return h.sh.words.Screen.HelpTitle, "" }
func (h *help) Resize(w, height int)        { h.w, h.h = w, height }
func (h *help) Keys() []key.Binding {
	return []key.Binding{keyUp, keyDown, keyBack}
}

func (h *help) Update(msg tea.Msg) (screen, tea.Cmd) {
	k, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return h, nil
	}
	switch {
	case key.Matches(k, keyUp):
		h.from--
	case key.Matches(k, keyDown):
		h.from++
	case key.Matches(k, keyPageDown):
		h.from += h.h
	case key.Matches(k, keyPageUp):
		h.from -= h.h
	}
	return h, nil
}

func (h *help) lines() []string {
	t, lines, said := h.sh.theme, []string{""}, map[string]bool{}
	everywhere := []key.Binding{keyBack, keyLanguage, keySuspend, keyQuitQ, keyQuit}
	for _, b := range append(h.of.Keys(), everywhere...) {
		long := h.sh.words.Keys[b.Help().Desc].Long
		name := b.Help().Key + " " + long
		if said[name] {
			continue
		}
		said[name] = true
		lines = append(lines, label("  "+t.strong.Render(b.Help().Key), wrap(long, h.w-18), 16)...)
	}
	lines = append(lines, "")
	return append(lines, indent(wrap(h.sh.words.Screen.HelpFoot, h.w-4))...)
}

func (h *help) View() string {
	lines := h.lines()
	h.from = max(0, min(h.from, len(lines)-h.h))
	return strings.Join(lines[h.from:min(len(lines), h.from+h.h)], "\n")
}
