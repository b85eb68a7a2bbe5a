package model

import (
	"math"
	"regexp"
	"strconv"
)

// Colour is a colour of the sRGB space.
type Colour struct{ R, G, B uint8 }

// The two ends of the scale.
var (
	White = Colour{255, 255, 255}
	Black = Colour{0, 0, 0}
)

// Readable is the contrast that text needs on its ground (WCAG 2.2, 1.4.3).
const Readable = 4.5

var colourForm = regexp.MustCompile(`^#[0-9A-Fa-f]{6}$`)

// ParseColour reads a colour as "#1a5fb4", and tells whether it was one.
func ParseColour(s string) (Colour, bool) {
	if !colourForm.MatchString(s) {
		return Colour{}, false
	}
	n, err := strconv.ParseUint(s[1:], 16, 32)
	return Colour{uint8(n >> 16), uint8(n >> 8), uint8(n)}, err == nil
}

// linear is the light of one channel of a colour, by its value in a file: from
// 0 to one million. Light is counted in whole numbers, so that every machine
// comes to the same colours.
var linear = func() (light [256]uint64) {
	for i := range light {
		c := float64(i) / 255
		l := c / 12.92
		if c > 0.04045 {
			l = math.Pow((c+0.055)/1.055, 2.4)
		}
		light[i] = uint64(math.Round(l * 1e6))
	}
	return light
}()

// glare is the light that a screen or paper gives off by itself: 0.05 of the
// luminance of white.
const glare = 500_000_000

// luminance is the relative luminance of WCAG 2, in parts of 10,000 million.
func (c Colour) luminance() uint64 {
	return 2126*linear[c.R] + 7152*linear[c.G] + 722*linear[c.B]
}

// Contrast is the contrast ratio of two colours by WCAG 2: from 1, for the same
// colour, to 21, for black and white.
func (c Colour) Contrast(with Colour) float64 {
	a, b := c.luminance(), with.luminance()
	return float64(max(a, b)+glare) / float64(min(a, b)+glare)
}

// On returns the colour as it can be read on a ground: itself if its contrast
// is enough, else made darker or lighter until it is. No more than 4.5 can be
// had on every ground.
func (c Colour) On(ground Colour, contrast float64) Colour {
	end := White
	if ground.Contrast(Black) > ground.Contrast(White) {
		end = Black
	}
	for step := range 256 {
		if n := c.towards(end, step); n.Contrast(ground) >= contrast {
			return n
		}
	}
	return end
}

// towards is the colour so many of 255 steps on the way to another.
func (c Colour) towards(end Colour, step int) Colour {
	mix := func(from, to uint8) uint8 { return uint8((int(from)*(255-step) + int(to)*step) / 255) }
	return Colour{mix(c.R, end.R), mix(c.G, end.G), mix(c.B, end.B)}
}
