package tui

import (
	"strings"

	"charm.land/lipgloss/v2"

	"yourside/model"
)

// theme is every style and sign. The colours are the terminal's own sixteen,
// which are readable on its background whatever that is; colour never says
// anything that a sign or a word does not say too.
type theme struct {
	plain, strong, dim, title, accent, warn, selected lipgloss.Style

	rule, edge, full, empty, here, must, gap, mark, noMark, ellipsis string
	signs                                                            map[model.Status]string
	ticked, unticked                                                 string
}

func newTheme(ascii bool) *theme {
	style := lipgloss.NewStyle()
	t := &theme{
		plain: style, strong: style.Bold(true), dim: style.Faint(true),
		title: style.Bold(true).Foreground(lipgloss.Cyan), accent: style.Foreground(lipgloss.Cyan),
		warn: style.Bold(true).Foreground(lipgloss.Yellow), selected: style.Reverse(true),
		rule: "─", edge: "│", full: "█", empty: "░", here: "›", must: "●", gap: "▲", mark: "●", noMark: "○",
		ticked: "[✓]", unticked: "[ ]",
		signs: map[model.Status]string{
			model.Yes: "✓", model.Partly: "◐", model.No: "✗", model.Alternative: "⇄", model.NotApplicable: "–",
			model.Unknown: "?", model.Blank: "·",
		},
	}
	if ascii {
		t.rule, t.edge, t.full, t.empty, t.here, t.must, t.gap, t.mark, t.noMark = "-", "|", "#", ".", ">", "*", "!", "x", "-"
		t.ticked = "[x]"
		t.signs = map[model.Status]string{
			model.Yes: "+", model.Partly: "~", model.No: "x", model.Alternative: "=", model.NotApplicable: "-",
			model.Unknown: "?", model.Blank: ".",
		}
	}
	return t
}

// bar draws n of all as a bar of w columns; a part that is not nothing shows.
func (t *theme) bar(n, all, w int) string {
	filled := 0
	if all > 0 {
		filled = n * w / all
		if n > 0 {
			filled = max(filled, 1)
		}
	}
	return t.accent.Render(strings.Repeat(t.full, filled)) + t.dim.Render(strings.Repeat(t.empty, w-filled))
}

// status is a status as a sign and a word.
func (t *theme) status(s model.Status, word string) string {
	text := t.signs[s] + " " + word
	switch s {
	case model.No, model.Partly, model.Unknown:
		return t.warn.Render(text)
	case model.Blank:
		return t.dim.Render(text)
	}
	return t.accent.Render(text)
}
