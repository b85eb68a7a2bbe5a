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
	broke bool // inside a word: no blank parts it from what follows
}

// with is a line with another one after it.
func (l line) with(more line) line {
	l.runs = append(l.runs[:len(l.runs):len(l.runs)], more.runs...)
	l.width += more.width
	return l
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

// lines breaks text into lines no wider than width. Line ends in the text are
// kept, blanks at a break are not.
func (t *typesetter) lines(s style, text string, width float64) []line {
	var done []line
	for paragraph := range strings.SplitSeq(strings.TrimSuffix(t.gate(s.face, text), "\n"), "\n") {
		done = append(done, t.paragraph(s, paragraph, width)...)
	}
	return done
}

// paragraph breaks text without line ends, at the places where Unicode (UAX 14)
// allows it; a word that is too wide is broken between characters. Line ends are
// not left to uniseg: it takes "\n-5" for one word.
func (t *typesetter) paragraph(s style, whole string, width float64) []line {
	var done []line
	var now strings.Builder
	used := 0.0
	flush := func() {
		ink := strings.TrimRight(now.String(), " ")
		one := t.line(s, ink)
		one.broke = len(ink) == now.Len()
		done = append(done, one)
		now.Reset()
		used = 0
	}
	state := -1
	for rest := whole; len(rest) > 0; {
		from := len(whole) - len(rest)
		var word string
		word, rest, _, state = uniseg.FirstLineSegmentInString(rest, state)
		for isCode(word) && len(rest) > 0 {
			_, rest, _, state = uniseg.FirstLineSegmentInString(rest, state)
			word = whole[from : len(whole)-len(rest)]
		}
		ink := strings.TrimRight(word, " ")
		w := t.measure(s, ink)
		if now.Len() > 0 && used+w > width {
			flush()
		}
		if w > width { // wider than a whole line
			parts := t.cut(s, ink, width)
			for _, part := range parts[:len(parts)-1] {
				now.WriteString(part)
				flush()
			}
			word = parts[len(parts)-1] + word[len(ink):]
		}
		now.WriteString(word)
		used += t.measure(s, word)
	}
	flush()
	done[len(done)-1].broke = false
	return done
}

// cite makes every [id] in lines lead to that clause in the matrix.
func (t *typesetter) cite(lines []line, ids []string) []line {
	for i := range lines {
		for _, id := range ids {
			lines[i].runs = t.leading(lines[i], "["+id+"]", clauseAnchor(id))
		}
	}
	return lines
}

// leading returns the runs of a line with every occurrence of a word in a run
// of its own that leads to an anchor.
func (t *typesetter) leading(l line, word, to string) []run {
	var done []run
	add := func(r run, text, to string) {
		if text != "" {
			done = append(done, run{r.face, text, t.measure(l.style, text), to})
		}
	}
	for _, r := range l.runs {
		parts := strings.Split(r.text, word)
		for i, part := range parts {
			add(r, part, r.to)
			if i < len(parts)-1 {
				add(r, word, to)
			}
		}
	}
	return done
}

// isCode tells whether a word ends in a hyphen or full stop that belongs to an
// id, such as ZOHO-IAM-08 or A.5.37, where Unicode would allow a break.
func isCode(word string) bool {
	rest := strings.TrimRight(word, "-.")
	last, _ := utf8.DecodeLastRuneInString(rest)
	return len(rest) == len(word)-1 && (unicode.IsUpper(last) || unicode.IsDigit(last))
}

// cut breaks a word between characters into parts that fit, or hold a single
// character.
func (t *typesetter) cut(s style, word string, width float64) []string {
	var parts []string
	used, state, from, at := 0.0, -1, 0, 0
	for rest := word; len(rest) > 0; {
		var cluster string
		cluster, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		w := t.measure(s, cluster)
		if at > from && used+w > width {
			parts, from, used = append(parts, word[from:at]), at, 0
		}
		used, at = used+w, at+len(cluster)
	}
	return append(parts, word[from:])
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
