package report

import (
	"bytes"
	"fmt"
	"math"
	"sync"

	"github.com/go-fonts/dejavu/dejavusans"
	"github.com/go-fonts/liberation/liberationmonoregular"
	"github.com/go-fonts/liberation/liberationsansbold"
	"github.com/go-fonts/liberation/liberationsansregular"
	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// face is one of the fonts in the pack.
type face int

const (
	sans   face = iota // Liberation Sans
	bold               // Liberation Sans Bold
	mono               // Liberation Mono
	symbol             // DejaVu Sans, for what the others lack
	faces
)

// family is the name and style under which a face is known to gofpdf.
var family = [faces][2]string{{"sans", ""}, {"sans", "B"}, {"mono", ""}, {"symbol", ""}}

// fontBytes gives a fresh copy of a face's file: gofpdf writes into what it is
// given.
func fontBytes(f face) []byte {
	files := [faces][]byte{liberationsansregular.TTF, liberationsansbold.TTF, liberationmonoregular.TTF, dejavusans.TTF}
	return bytes.Clone(files[f])
}

// fonts measures text. It is not safe for use by two at once.
type fonts struct {
	parsed [faces]*sfnt.Font
	buf    sfnt.Buffer
	seen   [symbol]map[rune]glyph
}

// glyph is how one character is printed: in which face, and how wide, in
// thousandths of the size.
type glyph struct {
	face  face
	width float64
}

var parseFonts = sync.OnceValues(func() (parsed [faces]*sfnt.Font, err error) {
	for f := range faces {
		if parsed[f], err = sfnt.Parse(fontBytes(f)); err != nil {
			return parsed, fmt.Errorf("reading font %v: %w", family[f], err)
		}
	}
	return parsed, nil
})

func newFonts() (*fonts, error) {
	parsed, err := parseFonts()
	if err != nil {
		return nil, err
	}
	f := &fonts{parsed: parsed}
	for i := range f.seen {
		f.seen[i] = map[rune]glyph{}
	}
	return f, nil
}

// glyph finds how a character is printed in text of this face: in the face
// itself, else in the symbol face; false if in neither.
func (f *fonts) glyph(in face, r rune) (glyph, bool) {
	if g, ok := f.seen[in][r]; ok {
		return g, g.face >= 0
	}
	g := glyph{-1, 0}
	for _, try := range []face{in, symbol} {
		if width, ok := f.width(try, r); ok {
			g = glyph{try, width}
			break
		}
	}
	f.seen[in][r] = g
	return g, g.face >= 0
}

func (f *fonts) width(in face, r rune) (float64, bool) {
	at, err := f.parsed[in].GlyphIndex(&f.buf, r)
	if err != nil || at == 0 {
		return 0, false
	}
	units := f.parsed[in].UnitsPerEm()
	advance, err := f.parsed[in].GlyphAdvance(&f.buf, at, fixed.I(int(units)), font.HintingNone)
	// whole thousandths, as the file will say: what fits here fits there
	return math.Round(float64(advance) / 64 * 1000 / float64(units)), err == nil
}
