package tui_test

// The line on which forms, reasons, numbers and searches are typed: the
// terminal's cursor stands where the next character comes, and the keys for
// editing do what fingers expect.

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"yourside/internal/lang"
)

var english = lang.Find("en")

// probe types a character, checks that it came where the cursor stood, and
// takes it away again.
func (r *rig) probe(mark string) {
	r.t.Helper()
	c := r.m.View().Cursor
	if c == nil {
		r.t.Fatalf("there is no cursor:\n%s", r.screen())
	}
	before := *c
	r.drive(mark)
	row := strings.Split(ansi.Strip(r.m.View().Content), "\n")[before.Y]
	found := false
	for at := 0; at < len(row); {
		next := strings.Index(row[at:], mark)
		if next < 0 {
			break
		}
		found = found || ansi.StringWidth(row[:at+next]) == before.X
		at += next + len(mark)
	}
	// At the end of a line that is full the text scrolls or wraps by one.
	if after := r.m.View().Cursor; !found && after.X > before.X {
		r.t.Errorf("the cursor stood at column %d, and %q came elsewhere in %q", before.X, mark, row)
	}
	r.drive("backspace")
}

func TestTheCursorOfALineStandsWhereTheNextCharacterComes(t *testing.T) {
	t.Parallel()
	r := newRig(t).open("en")
	r.drive("i", "ctrl+u")
	for _, text := range []string{"plain", " 界界界 ", "éé", "e\u0301e\u0301", "👩‍👩‍👧", strings.Repeat("longer than the screen ", 10), strings.Repeat("界", 60)} {
		r.paste(text)
		r.probe("§")
		for range 3 {
			r.drive("left")
			r.probe("§")
		}
		r.drive("ctrl+left")
		r.probe("§")
		r.drive("home")
		r.probe("§")
		r.drive("right")
		r.probe("§")
		r.drive("end")
		r.probe("§")
	}
}

func TestTheKeysForEditingALine(t *testing.T) {
	t.Parallel()
	r := newRig(t).open("en")
	r.drive("i")
	for _, c := range []struct{ name, keys, want string }{
		{"backspace", "backspace", "een twee dri"},
		{"delete at the end does nothing", "delete", "een twee drie"},
		{"delete", "home delete", "en twee drie"},
		{"a word back", "ctrl+w", "een twee "},
		{"a word back after blanks", "space space ctrl+w", "een twee "},
		{"everything before", "ctrl+left ctrl+u", "drie"},
		{"everything behind", "ctrl+left ctrl+left ctrl+k", "een "},
		{"in the middle", "ctrl+left x y", "een twee xydrie"},
		{"at the beginning", "ctrl+a x", "xeen twee drie"},
		{"words to the right", "home ctrl+right x", "eenx twee drie"},
		{"no further than the ends", "home left left ctrl+left backspace ctrl+w x end right ctrl+right y", "xeen twee driey"},
	} {
		r.drive("ctrl+e", "ctrl+u")
		r.paste("een twee drie")
		r.drive(strings.Split(c.keys, " ")...)
		r.drive("end")
		if row := strings.Split(r.screen(), "\n")[3]; strings.TrimPrefix(row, "    │ ") != strings.TrimRight(c.want, " ") {
			t.Errorf("%s: the line is %q, expected %q", c.name, row, c.want)
		}
	}
}

// Whatever is typed, the text is what a plain slice of characters would be.
func TestALineIsWhatWasTyped(t *testing.T) {
	t.Parallel()
	r := newRig(t).open("en")
	r.drive("i")
	rapid.Check(t, func(t *rapid.T) {
		r.drive("end", "ctrl+u")
		text, at := []rune{}, 0
		for range rapid.IntRange(1, 40).Draw(t, "keys") {
			key := rapid.SampledFrom([]string{"a", "b", "é", "界", "left", "right", "home", "end", "backspace", "delete"}).Draw(t, "key")
			switch key {
			case "left":
				at = max(0, at-1)
			case "right":
				at = min(len(text), at+1)
			case "home":
				at = 0
			case "end":
				at = len(text)
			case "backspace":
				if at > 0 {
					text, at = append(text[:at-1], text[at:]...), at-1
				}
			case "delete":
				if at < len(text) {
					text = append(text[:at], text[at+1:]...)
				}
			default:
				text = append(text[:at], append([]rune(key), text[at:]...)...)
				at++
			}
			r.drive(key)
		}
		if row := strings.Split(r.screen(), "\n")[3]; strings.TrimPrefix(row, "    │ ") != string(text) && len(text) > 0 {
			t.Fatalf("the line is %q, expected %q", row, string(text))
		}
	})
}
