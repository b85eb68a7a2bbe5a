package tui

import (
	"strings"

	"yourside/model"
)

// wear gives the screens a vendor's brand; an empty one takes it away.
func (sh *shell) wear(b model.Brand) {
	sh.brand = b
	sh.theme.tint(b.Accent)
}

// brandLines are what the vendor says beside its questions, in lines no wider
// than w; none when it says nothing.
func (sh *shell) brandLines(b model.Brand, w int) []string {
	var lines []string
	for _, said := range []struct{ name, text string }{
		{sh.words.Pack.BrandContact, b.Contact}, {sh.words.Pack.Disclaimer, b.Disclaimer.In(sh.words.Code())},
	} {
		if text := model.CleanLine(strings.TrimSpace(said.text)); text != "" {
			lines = append(lines, wrap(said.name+": "+text, w-4)...)
		}
	}
	for i, line := range lines {
		lines[i] = "  " + sh.theme.dim.Render(line)
	}
	return lines
}

// foot puts what the vendor says, or else only how to reach it, under lines
// that leave room for it in a screen of w by h, with a line free between them.
// Without room the lines stay as they are.
func (sh *shell) foot(lines []string, b model.Brand, w, h int) []string {
	for _, b := range []model.Brand{b, {Contact: b.Contact}} {
		said := sh.brandLines(b, w)
		if free := h - len(lines) - len(said); len(said) > 0 && free > 0 {
			return append(append(lines, make([]string, free)...), said...)
		}
	}
	return lines
}
