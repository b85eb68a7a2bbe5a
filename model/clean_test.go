package model

import (
	"fmt"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// Clean: nothing that steers a terminal, turns writing or hides gets past it.

func TestCleanMarksEveryClassOfUnsafeCharacter(t *testing.T) {
	for _, c := range []struct {
		name       string
		from, till rune
	}{
		{"controls before LF", 0x00, 0x08},
		{"controls after CR", 0x0e, 0x1f},
		{"vertical tab and form feed", 0x0b, 0x0c},
		{"DEL and C1", 0x7f, 0x9f},
		{"the soft hyphen", 0xad, 0xad},
		{"the Arabic letter mark", 0x61c, 0x61c},
		{"the zero-width space", 0x200b, 0x200b},
		{"marks of direction", 0x200e, 0x200f},
		{"separators of lines and paragraphs", 0x2028, 0x2029},
		{"embeddings and overrides", 0x202a, 0x202e},
		{"the word joiner", 0x2060, 0x2060},
		{"isolates", 0x2066, 0x2069},
		{"the byte order mark", 0xfeff, 0xfeff},
		{"tags", 0xe0000, 0xe007f},
	} {
		t.Run(c.name, func(t *testing.T) {
			for r := c.from; r <= c.till; r++ {
				if got, want := Clean("a"+string(r)+"é"), fmt.Sprintf("a[U+%04X]é", r); got != want {
					t.Errorf("U+%04X becomes %q, want %q", r, got, want)
				}
			}
		})
	}
}

func TestCleanKeepsOrRewritesTheRest(t *testing.T) {
	for _, c := range []struct{ name, given, want string }{
		{"ASCII stays as it is", "plain ~ text\nof two lines", "plain ~ text\nof two lines"},
		{"letters and signs of other scripts stay", "é ß 漢字 עברית العربية 👍 e\u0301 ½", "é ß 漢字 עברית العربية 👍 e\u0301 ½"},
		{"joiners within scripts and emoji stay", "👩\u200d💻 می\u200cخواهم", "👩\u200d💻 می\u200cخواهم"},
		{"a no-break space stays", "a\u00a0b", "a\u00a0b"},
		{"a tab becomes four spaces", "a\tb", "a    b"},
		{"line ends become LF", "a\r\nb\rc\n\rd", "a\nb\nc\n\nd"},
		{"an escape sequence cannot clear the screen", "\x1b[2Jx", "[U+001B][2Jx"},
		{"nor set the clipboard", "\x1b]52;c;aGk=\x07", "[U+001B]]52;c;aGk=[U+0007]"},
		{"nor do so in C1", "\u009b2J", "[U+009B]2J"},
		{"bytes of C1 are no UTF-8", "\x9b2J", "\uFFFD2J"},
		{"each invalid byte is one mark", "\xff\xfe|\xed\xa0\x80|\xc0\x80", "\uFFFD\uFFFD|\uFFFD\uFFFD\uFFFD|\uFFFD\uFFFD"},
		{"a file name cannot turn its end", "pack\u202Efdp.exe", "pack[U+202E]fdp.exe"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Clean(c.given); got != c.want {
				t.Errorf("%q becomes %q, want %q", c.given, got, c.want)
			}
		})
	}
}

// Every character there is, against the tables of Unicode: what it calls a
// control, a bidirectional control or a separator of lines does not get past.
func TestNoControlOfUnicodeGetsPastClean(t *testing.T) {
	steers := []*unicode.RangeTable{unicode.Cc, unicode.Bidi_Control, unicode.Zl, unicode.Zp}
	for r := rune(0); r <= unicode.MaxRune; r++ {
		for _, left := range Clean(string(r)) {
			if left != '\n' && unicode.In(left, steers...) {
				t.Errorf("U+%04X leaves U+%04X", r, left)
			}
		}
	}
}

// anyText makes text in which the dangerous and the invalid are common.
func anyText() *rapid.Generator[string] {
	part := rapid.OneOf(
		rapid.String(),
		rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) }),
		rapid.SampledFrom([]string{"\r", "\n", "\t", "\x1b", "\u202e", "\u2028", "\u200b", "\U000e0041", "\u009b", "\xe2\x80", "[U+202E]"}),
	)
	return rapid.Map(rapid.SliceOfN(part, 0, 6), func(parts []string) string { return strings.Join(parts, "") })
}

func TestCleanTextIsSafeAndStaysAsItIs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		given := anyText().Draw(t, "text")
		got := Clean(given)
		if !utf8.ValidString(got) {
			t.Fatalf("%q is no UTF-8", got)
		}
		for _, r := range got {
			if unsafeRune(r) || r == '\r' || r == '\t' {
				t.Fatalf("%q has U+%04X", got, r)
			}
		}
		if again := Clean(got); again != got {
			t.Fatalf("cleaned again, %q becomes %q", got, again)
		}
		line := CleanLine(given)
		if strings.Contains(line, "\n") || line != strings.ReplaceAll(got, "\n", " ") || CleanLine(line) != line {
			t.Fatalf("the line is %q", line)
		}
	})
}

func TestCutLeavesOffWholeCharacters(t *testing.T) {
	for _, c := range []struct {
		given string
		n     int
		want  string
	}{
		{"", 1, ""}, {"abc", 3, "abc"}, {"abcd", 3, "ab…"}, {"één 漢字", 6, "één 漢字"}, {"één 漢字!", 6, "één 漢…"}, {"ab", 1, "…"},
	} {
		if got := Cut(c.given, c.n); got != c.want {
			t.Errorf("the first %d of %q are %q, want %q", c.n, c.given, got, c.want)
		}
	}
}
