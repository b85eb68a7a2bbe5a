package tui

import (
	"fmt"
	"image/color"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"

	"yourside/model"
)

// either is the contrast of a colour that must be read on a ground of which
// nothing is known: as much as can be had on black and on white at once.
const either = 4.0

// ink is the colour of titles and signs: the vendor's own, where the terminal
// can show it, made as light or dark as its ground asks for; else one of the
// terminal's sixteen.
type ink struct {
	vendor string // "#1a5fb4"; empty is none
	depth  colorprofile.Profile
	ground *model.Colour // of the terminal; nil while it has not said
	asked  bool
}

// colour is what the ink comes to.
func (i *ink) colour() color.Color {
	c, ok := model.ParseColour(i.vendor)
	switch {
	case !ok || i.depth < colorprofile.ANSI256:
		return lipgloss.Cyan
	case i.ground == nil:
		c = c.On(model.White, either).On(model.Black, either)
	default:
		c = c.On(*i.ground, model.Readable)
	}
	return lipgloss.Color(fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B))
}

// ask asks the terminal for its ground: once, and only when it makes a
// difference. One that gives no answer is not waited for.
func (t *theme) ask() tea.Cmd {
	if t.ink.asked || t.ink.vendor == "" || t.ink.depth < colorprofile.ANSI256 {
		return nil
	}
	t.ink.asked = true
	return tea.RequestBackgroundColor
}

// tint gives titles and signs a vendor's colour; an empty one takes it away.
func (t *theme) tint(vendor string) {
	t.ink.vendor = vendor
	t.paint()
}

// learn takes in what the terminal tells of its colours.
func (t *theme) learn(msg tea.Msg) {
	switch msg := msg.(type) {
	case tea.ColorProfileMsg:
		t.ink.depth = msg.Profile
	case tea.BackgroundColorMsg:
		if msg.Color != nil {
			r, g, b, _ := msg.RGBA()
			t.ink.ground = &model.Colour{R: uint8(r >> 8), G: uint8(g >> 8), B: uint8(b >> 8)}
		}
	}
	t.paint()
}

func (t *theme) paint() {
	c := t.ink.colour()
	t.title, t.accent = t.strong.Foreground(c), t.plain.Foreground(c)
}
