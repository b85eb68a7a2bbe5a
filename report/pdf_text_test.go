// The gate that all text of a pack passes, and how text is broken into lines.
package report

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/rivo/uniseg"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"yourside/model"
)

func setter(t testing.TB) *typesetter {
	t.Helper()
	f, err := newFonts()
	if err != nil {
		t.Fatal(err)
	}
	return &typesetter{fonts: f}
}

func TestGateLetsThroughWhatCanBePrintedAndMarksTheRest(t *testing.T) {
	for _, c := range []struct {
		name, in, out string
		replaced      int
	}{
		{"nothing stays nothing", "", "", 0},
		{"plain text stays as it is", "Plain (text) with \\ and %d.", "Plain (text) with \\ and %d.", 0},
		{"line ends stay", "a\nb\n\nc", "a\nb\n\nc", 0},
		{"other line ends become line ends", "a\r\nb\rc", "a\nb\nc", 0},
		{"a tab becomes blanks", "a\tb", "a    b", 0},
		{"what the symbol font has stays", "✓ ☐ ◐ ⇄ →", "✓ ☐ ◐ ⇄ →", 0},
		{"other alphabets stay", "Ωμέγα Русский ěščř", "Ωμέγα Русский ěščř", 0},
		{"an emoji becomes its number", "a 🚀 b", "a [U+1F680] b", 1},
		{"a family of emoji becomes theirs", "👨‍👩", "[U+1F468]\u200d[U+1F469]", 2},
		{"what no font has becomes its number", "漢字", "[U+6F22][U+5B57]", 2},
		{"letters are composed", "e\u0301 A\u030a", "é Å", 0},
		{"turned writing becomes its number", "\u202eevil\u202c", "[U+202E]evil[U+202C]", 0},
		{"hidden characters become their numbers", "a\u200bb\u2060c\u00add", "a[U+200B]b[U+2060]c[U+00AD]d", 0},
		{"controls become their numbers", "\x00\x1b[31m\x7f\u0085", "[U+0000][U+001B][31m[U+007F][U+0085]", 0},
		{"bytes that are no UTF-8 become the sign for it", "a\xffb\xe2\x82", "a\ufffdb\ufffd\ufffd", 0},
		{"a number at the edge of what fits", "\uffff\U00010000", "[U+FFFF][U+10000]", 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			ts := setter(t)
			if got := ts.gate(sans, c.in); got != c.out || ts.replaced != c.replaced {
				t.Errorf("%q became %q with %d replaced, not %q with %d", c.in, got, ts.replaced, c.out, c.replaced)
			}
		})
	}
}

// difficult draws text of every sort that has ever been trouble.
var difficult = rapid.Custom(func(t *rapid.T) string {
	part := rapid.OneOf(
		rapid.String(),
		rapid.StringMatching(`[A-Za-z0-9 ,.!?-]{0,40}`),
		rapid.StringMatching(`[A-Z]{1,4}(-[A-Z0-9]{1,4}){0,6}`),
		rapid.StringOfN(rapid.SampledFrom([]rune(" \n\t\r\u00a0\u2003\u3000\u200b\u202e\u2028\u00ad")), 0, 12, -1),
		rapid.StringOfN(rapid.SampledFrom([]rune("aWi\u0301\u0308\u0327\u20dd\u200d\ufe0f🚀👩🏽🇳🇱한각क्षि漢")), 0, 12, -1),
		rapid.Map(rapid.SliceOfN(rapid.Byte(), 0, 8), func(b []byte) string { return string(b) }),
		rapid.Map(rapid.IntRange(1, 200), func(n int) string { return strings.Repeat("W", n) }),
	)
	return strings.Join(rapid.SliceOfN(part, 0, 8).Draw(t, "parts"), "")
})

func TestGateCountsWhatItReplacesAndLeavesOnlyWhatCanBePrinted(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f, err := newFonts()
		if err != nil {
			t.Fatal(err)
		}
		ts := &typesetter{fonts: f}
		in, text := face(rapid.IntRange(0, int(symbol)-1).Draw(t, "face")), difficult.Draw(t, "text")
		out := ts.gate(in, text)
		want := 0
		for _, r := range norm.NFC.String(model.Clean(text)) {
			if _, ok := f.glyph(in, r); r > 0xffff || (!ok && r != '\n') {
				want++
			}
		}
		if ts.replaced != want {
			t.Errorf("counted %d, not %d", ts.replaced, want)
		}
		for _, r := range out {
			if g, ok := f.glyph(in, r); r != '\n' && (r > 0xffff || !ok || g.face < 0) {
				t.Errorf("%U came through", r)
			}
		}
		if again := ts.gate(in, out); again != out || ts.replaced != want {
			t.Errorf("a second time %q became %q", out, again)
		}
	})
}

// checkLines fails unless lines are a text as it passed the gate: none too wide,
// none of it lost but blanks at the ends of lines and the line ends themselves.
func checkLines(t rapid.TB, ts *typesetter, s style, text string, width float64) {
	t.Helper()
	lines := ts.lines(s, text, width)
	rest := (&typesetter{fonts: ts.fonts}).gate(s.face, text)
	if len(lines) == 0 {
		t.Fatalf("%q became no line at all", text)
	}
	for i, n := range lines {
		said, wide := "", 0.0
		for _, r := range n.runs {
			said, wide = said+r.text, wide+r.width
			for _, c := range r.text {
				if g, _ := ts.fonts.glyph(s.face, c); g.face != r.face {
					t.Errorf("%U is set in face %d", c, r.face)
				}
			}
		}
		if wide != n.width || (wide > width && uniseg.GraphemeClusterCount(said) > 1) {
			t.Errorf("line %d, %q, is %v or %v wide, on %v", i, said, wide, n.width, width)
		}
		dropped := 0
		if said != "" {
			dropped = blanks(rest) - blanks(said)
		}
		after, found := strings.CutPrefix(rest[max(dropped, 0):], said)
		if !found || dropped < 0 || strings.Contains(said, "\n") {
			t.Fatalf("line %d, %q, is not what comes next: %.60q", i, said, rest)
		}
		rest = after
		if next, ends := strings.CutPrefix(strings.TrimLeft(rest, " "), "\n"); ends {
			rest = next
		}
	}
	if strings.Trim(rest, " ") != "" {
		t.Errorf("%q was lost", rest)
	}
}

// blanks counts those that a text begins with.
func blanks(s string) int { return len(s) - len(strings.TrimLeft(s, " ")) }

func TestLinesFitAndLoseNothing(t *testing.T) {
	ts := setter(t)
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.SampledFrom([]style{body, strong, small, code, display}).Draw(t, "style")
		checkLines(t, ts, s, difficult.Draw(t, "text"), rapid.Float64Range(1, 500).Draw(t, "width"))
	})
}

func TestLinesOfExtremeTexts(t *testing.T) {
	for name, text := range map[string]string{
		"nothing":                            "",
		"only blanks":                        strings.Repeat(" ", 5000),
		"only line ends":                     strings.Repeat("\n", 5000),
		"200,000 characters without a blank": strings.Repeat("abcdefghij", 20_000),
		"200,000 characters that belong together":   strings.Repeat("A-", 100_000),
		"a letter with 100,000 marks over it":       "e" + strings.Repeat("\u0301", 100_000),
		"100,000 emoji":                             strings.Repeat("🚀", 100_000),
		"100,000 characters in another direction":   strings.Repeat("א", 100_000),
		"100,000 bytes that are no text":            strings.Repeat("\xff", 100_000),
		"words with 2,000 blanks between them":      strings.Repeat("word"+strings.Repeat(" ", 2000), 20),
		"100,000 characters joined without a break": strings.Repeat("a\u00a0", 50_000),
	} {
		t.Run(name, func(t *testing.T) { checkLines(t, setter(t), body, text, width) })
	}
}

func TestEveryLineEndBeginsALine(t *testing.T) {
	ts := setter(t)
	for text, want := range map[string]int{"": 1, "a": 1, "a\n": 1, "\n": 1, "\n\n": 2, "a\nb": 2, "a\n\nb": 3, "a \n b": 2, "low:\n-5\n-10": 3} {
		if got := len(ts.lines(body, text, width)); got != want {
			t.Errorf("%q became %d lines, not %d", text, got, want)
		}
	}
}

func TestIdsAreNotBroken(t *testing.T) {
	ts := setter(t)
	text := strings.Repeat("see ZOHO-IAM-08 and A.5.37 ", 40)
	for w := 90.0; w < 140; w += 0.5 {
		for _, n := range ts.lines(body, text, w) {
			for word := range strings.FieldsSeq(n.runs[0].text) {
				if !strings.Contains(" see and ZOHO-IAM-08 A.5.37 ", " "+word+" ") {
					t.Fatalf("at width %v a line holds %q", w, word)
				}
			}
		}
	}
}

func TestSubstituteGlyphsAreMeasuredInTheirOwnFace(t *testing.T) {
	ts := setter(t)
	n := ts.line(body, "a✓b")
	if len(n.runs) != 3 || n.runs[1].face != symbol || n.runs[0].face != sans || utf8.RuneCountInString(n.runs[1].text) != 1 {
		t.Fatalf("%+v", n.runs)
	}
	if own, _ := ts.fonts.width(symbol, '✓'); n.runs[1].width != own*body.size/1000 {
		t.Errorf("✓ is taken to be %v wide, not %v", n.runs[1].width, own*body.size/1000)
	}
}
