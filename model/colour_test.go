package model

import (
	"math"
	"testing"
)

// Contrast against ratios that others published or worked out by the formula of
// WCAG 2, and colours that are made readable.

func colour(t testing.TB, s string) Colour {
	t.Helper()
	c, ok := ParseColour(s)
	if !ok {
		t.Fatalf("%q is no colour", s)
	}
	return c
}

func TestContrastIsThatOfWCAG(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want float64
	}{
		{"#000000", "#ffffff", 21}, {"#ffffff", "#ffffff", 1}, {"#000000", "#000000", 1},
		{"#767676", "#ffffff", 4.54}, {"#777777", "#ffffff", 4.48}, {"#949494", "#ffffff", 3.03}, {"#595959", "#ffffff", 7.00},
		{"#ff0000", "#ffffff", 4.00}, {"#00ff00", "#ffffff", 1.37}, {"#0000ff", "#ffffff", 8.59}, {"#ffff00", "#ffffff", 1.07},
		{"#ff0000", "#000000", 5.25}, {"#00ff00", "#000000", 15.30}, {"#0000ff", "#000000", 2.44}, {"#FFFF00", "#0000FF", 8.00},
		{"#0a0a0a", "#000000", 1.06}, {"#0b0b0b", "#000000", 1.07},
	} {
		a, b := colour(t, c.a), colour(t, c.b)
		if got := a.Contrast(b); math.Abs(got-c.want) > 0.006 || b.Contrast(a) != got {
			t.Errorf("%s on %s has %.3f:1, want %.2f", c.a, c.b, got, c.want)
		}
	}
}

func TestOnlySixHexadecimalDigitsAreAColour(t *testing.T) {
	for _, s := range []string{"", "#", "#fff", "1a5fb4", "#1a5fb", "#1a5fb44", "#1a5fbg", "#1a5fb4ff", " #1a5fb4", "#1a5fb4\n", "rgb(1,2,3)", "blue", "#+1a5f4", "#1a_5b4"} {
		if c, ok := ParseColour(s); ok {
			t.Errorf("%q is %v", s, c)
		}
	}
	if c := colour(t, "#1A5fb4"); c != (Colour{0x1a, 0x5f, 0xb4}) {
		t.Errorf("it is %v", c)
	}
}

func TestAColourThatCanBeReadStaysAsItIs(t *testing.T) {
	for s, ground := range map[string]Colour{"#1a5fb4": White, "#000000": White, "#ffffff": Black, "#ffd200": Black, "#767676": White} {
		if c := colour(t, s); c.On(ground, Readable) != c {
			t.Errorf("%s on %v became %v", s, ground, c.On(ground, Readable))
		}
	}
}

// Whatever the colour and the ground: it can be read, and no more is changed
// than needed.
func TestEveryColourIsMadeReadable(t *testing.T) {
	for n := range 16 * 16 * 16 {
		c := Colour{uint8(n >> 8 * 17), uint8(n >> 4 & 15 * 17), uint8(n & 15 * 17)}
		for _, ground := range []Colour{White, Black, {0x1e, 0x1e, 0x2e}, {0xfd, 0xf6, 0xe3}, {0x77, 0x77, 0x77}} {
			on := c.On(ground, Readable)
			if on.Contrast(ground) < Readable {
				t.Fatalf("%v on %v became %v: %.2f", c, ground, on, on.Contrast(ground))
			}
			if on != c && on.Contrast(ground) > Readable*1.06 {
				t.Errorf("%v on %v became %v: %.2f is more than needed", c, ground, on, on.Contrast(ground))
			}
		}
		if mid := c.On(White, 4).On(Black, 4); mid.Contrast(White) < 4 || mid.Contrast(Black) < 4 {
			t.Fatalf("%v on any ground became %v: %.2f and %.2f", c, mid, mid.Contrast(White), mid.Contrast(Black))
		}
	}
}

func TestTheColoursAreTheSameOnEveryMachine(t *testing.T) {
	for s, want := range map[string]Colour{"#ffd200": {0x8e, 0x74, 0}, "#00ff00": {0, 0x8a, 0}, "#ff8800": {0xb5, 0x60, 0}} {
		if got := colour(t, s).On(White, Readable); got != want {
			t.Errorf("%s on paper is %x, want %x", s, got, want)
		}
	}
}
