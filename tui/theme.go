package tui

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
	"golang.org/x/text/unicode/norm"

	"yourside/model"
)

// theme is every style and sign. The colours are the terminal's own sixteen,
// which are readable on its background whatever that is, and for titles and
// signs the vendor's; colour never says anything that a sign or a word does not
// say too.
type theme struct {
	plain, strong, dim, title, accent, warn, selected lipgloss.Style

	ink ink

	ascii                                                                 bool // the terminal can show nothing else
	rule, edge, full, empty, here, must, gap, mark, unmarked, arrow, rest string
	signs                                                                 map[model.Status]string
	ticked, unticked                                                      string
}

func newTheme(ascii bool) *theme {
	style := lipgloss.NewStyle()
	t := &theme{
		plain: style, strong: style.Bold(true), dim: style.Faint(true),
		warn: style.Bold(true).Foreground(lipgloss.Yellow), selected: style.Reverse(true), ascii: ascii,
		rule: "─", edge: "│", full: "█", empty: "░", here: "›", must: "●", gap: "▲", mark: "●", unmarked: "○", arrow: "→", rest: "⋮",
		ticked: "[✓]", unticked: "[ ]",
		signs: map[model.Status]string{
			model.Yes: "✓", model.Partly: "◐", model.No: "✗", model.Alternative: "⇄", model.NotApplicable: "–",
			model.Unknown: "?", model.Blank: "·",
		},
	}
	t.paint()
	if ascii {
		t.rule, t.edge, t.full, t.empty, t.here = "-", "|", "#", ".", ">"
		t.must, t.gap, t.mark, t.unmarked, t.arrow, t.rest = "*", "!", "*", "o", "->", ":"
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
	default:
		return t.accent.Render(text)
	}
}

// window is h of the lines, with those from a line up to another in it: all of
// them when they fit, else their beginning. A sign stands where lines are left
// off.
func (t *theme) window(lines []string, from, to, h int) []string {
	h = max(h, 3)
	if len(lines) <= h {
		return lines
	}
	top := min(from-1, from-(h-(to-from))/2) // one above is for the sign
	top = max(0, min(top, len(lines)-h))
	shown := append([]string{}, lines[top:top+h]...)
	if top > 0 {
		shown[0] = t.dim.Render(" " + t.rest)
	}
	if top+h < len(lines) {
		shown[h-1] = t.dim.Render(" " + t.rest)
	}
	return shown
}

// bare are the characters that have a likeness in ASCII.
var bare = map[string]string{
	"…": "~", "–": "-", "—": "-", "·": "-", "×": "x", "‘": "'", "’": "'", "‚": "'", "“": `"`, "”": `"`, "„": `"`, "«": `"`, "»": `"`,
	"‹": "<", "›": ">", "→": ">", "←": "<", "•": "*", "€": "E", "ß": "s", "ø": "o", "Ø": "O", "æ": "a", "Æ": "A", "œ": "o", "ł": "l",
	"\u00a0": " ", "\u202f": " ", "\u2011": "-",
}

// toASCII puts text in characters that any terminal shows, each as wide as
// what it stands for, so that nothing moves: accents go, and what has no
// likeness becomes a question mark.
func toASCII(text string) string {
	var b strings.Builder
	for rest := text; rest != ""; {
		if rest[0] < 0x80 {
			b.WriteByte(rest[0])
			rest = rest[1:]
			continue
		}
		cluster, wide := ansi.FirstGraphemeCluster(rest, ansi.GraphemeWidth)
		rest = rest[len(cluster):]
		likeness := bare[cluster]
		if letter := norm.NFD.String(cluster)[0]; likeness == "" && letter < 0x80 && wide == 1 {
			likeness = string(letter)
		}
		if likeness == "" {
			likeness = strings.Repeat("?", wide)
		}
		b.WriteString(likeness)
	}
	return b.String()
}
