package report

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
	"golang.org/x/text/unicode/norm"

	"yourside/model"
)

// run is a stretch of text in one face.
type run struct {
	face  face
	text  string
	width float64 // points
	to    string  // anchor that it leads to, or empty
}

// line is one printed line.
type line struct {
	style
	runs  []run
	width float64
}

// typesetter turns text into lines. All text of a pack passes its gate.
type typesetter struct {
	fonts    *fonts
	replaced int // characters that could not be printed as they are
}

// gate makes text printable: cleaned, composed (NFC), and with every character
// that has no glyph, or lies beyond U+FFFF where gofpdf cannot follow, as a
// visible placeholder such as [U+1F600]. What was replaced is counted.
func (t *typesetter) gate(in face, s string) string {
	cleaned := norm.NFC.String(model.Clean(s))
	var b strings.Builder
	b.Grow(len(cleaned))
	for _, r := range cleaned {
		if _, ok := t.fonts.glyph(in, r); r != '\n' && (r > 0xffff || !ok) {
			t.replaced++
			fmt.Fprintf(&b, "[U+%04X]", r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// lines breaks text into lines no wider than width, at the places where
// Unicode (UAX 14) allows it; a word that is too wide is broken between
// characters. Line ends in the text are kept, blanks at a break are not.
func (t *typesetter) lines(s style, text string, width float64) []line {
	rest := t.gate(s.face, text)
	var done []line
	var now strings.Builder
	used := 0.0
	flush := func() {
		done = append(done, t.line(s, strings.TrimRight(now.String(), " ")))
		now.Reset()
		used = 0
	}
	state := -1
	for len(rest) > 0 {
		var word string
		var must bool
		word, rest, must, state = uniseg.FirstLineSegmentInString(rest, state)
		for isCode(word) && !must && len(rest) > 0 {
			var more string
			more, rest, must, state = uniseg.FirstLineSegmentInString(rest, state)
			word += more
		}
		ends := must && strings.HasSuffix(word, "\n")
		word = strings.TrimRight(word, "\n")
		w := t.measure(s, strings.TrimRight(word, " "))
		if used > 0 && used+w > width {
			flush()
		}
		for w > width { // wider than a whole line
			var head string
			head, word = t.cut(s, word, width)
			now.WriteString(head)
			flush()
			w = t.measure(s, strings.TrimRight(word, " "))
		}
		now.WriteString(word)
		used += t.measure(s, word)
		if ends {
			flush()
		}
	}
	if now.Len() > 0 || len(done) == 0 {
		flush()
	}
	return done
}

// isCode tells whether a word ends in a hyphen that belongs to an id, such as
// ZOHO-IAM-08, where Unicode would allow a break.
func isCode(word string) bool {
	rest, hyphen := strings.CutSuffix(word, "-")
	last, _ := utf8.DecodeLastRuneInString(rest)
	return hyphen && (unicode.IsUpper(last) || unicode.IsDigit(last))
}

// cut takes as many characters off a word as fit, one at least.
func (t *typesetter) cut(s style, word string, width float64) (head, rest string) {
	used, state, at := 0.0, -1, 0
	for remaining := word; len(remaining) > 0; {
		var cluster string
		cluster, remaining, _, state = uniseg.FirstGraphemeClusterInString(remaining, state)
		used += t.measure(s, cluster)
		if used > width && at > 0 {
			break
		}
		at += len(cluster)
	}
	return word[:at], word[at:]
}

// line makes one line of text that has passed the gate.
func (t *typesetter) line(s style, text string) line {
	l := line{style: s}
	from, in := 0, face(-1)
	end := func(at int) {
		if at > from {
			part := text[from:at]
			l.runs = append(l.runs, run{face: in, text: part, width: t.measure(s, part)})
		}
		from = at
	}
	for at, r := range text {
		g, _ := t.fonts.glyph(s.face, r)
		if g.face != in {
			end(at)
			in = g.face
		}
	}
	end(len(text))
	for _, r := range l.runs {
		l.width += r.width
	}
	return l
}

// measure returns the width in points of text that has passed the gate.
func (t *typesetter) measure(s style, text string) float64 {
	width := 0.0
	for _, r := range text {
		g, _ := t.fonts.glyph(s.face, r)
		width += g.width
	}
	return width * s.size / 1000
}
