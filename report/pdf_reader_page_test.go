// The reader of PDF, page by page: the operators that make a page, and the text
// that comes of them.
package report_test

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"
)

// markForm is what begins marked content that is a part of the text.
var markForm = regexp.MustCompile(`^/[A-Z][A-Za-z0-9]* <</MCID (\d+)>> BDC\n`)

var fontForm = regexp.MustCompile(`/(F[0-9a-f]+) (\d+) 0 R`)

// readFonts reads how wide the file says that each character is.
func (o *openedPDF) readFonts(t testing.TB, resources string) {
	t.Helper()
	for _, m := range fontForm.FindAllStringSubmatch(resources, -1) {
		if o.widths[m[1]] != nil {
			continue
		}
		font := o.objects[int(number(t, m[2]))]
		descendant := o.objects[int(number(t, after(font, "/DescendantFonts [")))]
		list, _, _ := strings.Cut(after(descendant, "/W ["), "/CIDToGIDMap")
		o.widths[m[1]] = widthsOf(t, list)
	}
}

// widthsOf reads a list of widths: "first [w w w]" and "first last w".
func widthsOf(t testing.TB, list string) map[rune]float64 {
	t.Helper()
	widths := map[rune]float64{}
	words := strings.Fields(strings.NewReplacer("[", " [ ", "]", " ] ").Replace(list))
	for i := 0; i+2 < len(words); {
		first := rune(number(t, words[i]))
		if words[i+1] != "[" {
			for r := first; r <= rune(number(t, words[i+1])); r++ {
				widths[r] = number(t, words[i+2])
			}
			i += 3
			continue
		}
		for i += 2; words[i] != "]"; i++ {
			widths[first] = number(t, words[i])
			first++
		}
		i++
	}
	return widths
}

// readContent runs through the operators of a page.
func (o *openedPDF) readContent(t testing.TB, p *pdfPage, content []byte) {
	t.Helper()
	type state struct {
		font   string
		size   float64
		turned bool
		box    pdfBox
	}
	var now state
	var kept []state
	var operands []string
	var x, y float64
	mark := 0
	s := string(content)
	for {
		s = strings.TrimLeft(s, " \n\r")
		if s == "" {
			return
		}
		if s[0] == '(' {
			text, rest := literal(s)
			operands, s = append(operands, text), rest
			continue
		}
		if m := markForm.FindStringSubmatch(s); m != nil {
			mark, s = int(number(t, m[1]))+1, s[len(m[0]):]
			continue
		}
		word := s
		if end := strings.IndexAny(s, " \n\r"); end >= 0 {
			word = s[:end]
		}
		s = s[len(word):]
		if strings.ContainsAny(word[:1], "0123456789.-/[") {
			operands = append(operands, word)
			continue
		}
		p.commands[word]++
		switch n := len(operands); word {
		case "EMC":
			mark = 0
		case "q":
			kept = append(kept, now)
		case "Q":
			now, kept = kept[len(kept)-1], kept[:len(kept)-1]
		case "cm":
			f := func(i int) float64 { return number(t, operands[n-i]) }
			now.turned, now.box = true, pdfBox{f(2), p.height - f(1) - f(3), f(2) + f(6), p.height - f(1)}
		case "Do":
			p.pictures = append(p.pictures, now.box)
		case "RG":
			p.strokes = append(p.strokes, strings.Join(operands[n-3:], " "))
		case "Tf":
			now.font, now.size = strings.TrimPrefix(operands[n-2], "/"), number(t, operands[n-1])
		case "Td":
			x, y = number(t, operands[n-2]), number(t, operands[n-1])
		case "re":
			f := func(i int) float64 { return number(t, operands[n-i]) }
			p.boxes = append(p.boxes, pdfBox{f(4), p.height - f(3), f(4) + f(2), p.height - f(3) - f(1)})
		case "Tj":
			one := piece{text: strings.TrimRight(utf16Text(operands[n-1]), " "), mark: mark, x: x, y: p.height - y, size: now.size, font: now.font, turned: now.turned}
			for _, r := range one.text {
				one.width += o.widths[now.font][r] * now.size / 1000
			}
			p.pieces = append(p.pieces, one)
		}
		operands = operands[:0]
	}
}

// literal reads a PDF string with its brackets, and what comes after it.
func literal(s string) (text, rest string) {
	var b strings.Builder
	deep := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\\':
			i++
			if s[i] == 'r' {
				b.WriteByte('\r')
				continue
			}
		case c == '(':
			if deep++; deep == 1 {
				continue
			}
		case c == ')':
			if deep--; deep == 0 {
				return b.String(), s[i+1:]
			}
		}
		b.WriteByte(s[i])
	}
	return b.String(), ""
}

func utf16Text(s string) string {
	units := make([]uint16, len(s)/2)
	for i := range units {
		units[i] = uint16(s[2*i])<<8 | uint16(s[2*i+1])
	}
	return string(utf16.Decode(units))
}

// margin is how far from the left edge the text begins.
func (o *openedPDF) margin() float64 {
	least := o.pages[0].width
	for _, p := range o.pages {
		for _, x := range p.upright() {
			least = min(least, x.x)
		}
	}
	return least
}

// upright is the text of a page without its watermark.
func (p *pdfPage) upright() []piece {
	return slices.DeleteFunc(slices.Clone(p.pieces), func(x piece) bool { return x.turned })
}

// furniture tells apart what stands above and under the text of a page: header
// and footer are in the outer seven hundredths of it.
func (p *pdfPage) furniture(x piece) bool { return x.y < p.height*0.07 || x.y > p.height*0.93 }

// body is the text of a page between header and footer, in the order in which
// it was written, and without blanks.
func (p *pdfPage) body() string {
	var b strings.Builder
	for _, x := range p.upright() {
		if !p.furniture(x) {
			b.WriteString(x.text)
		}
	}
	return squeezed(b.String())
}

// around is the header and footer of a page.
func (p *pdfPage) around() string {
	var said []string
	for _, x := range p.upright() {
		if p.furniture(x) {
			said = append(said, x.text)
		}
	}
	return strings.Join(said, "\n")
}

// from is the text of a page that begins under a height, in reading order: pieces
// from top to bottom, and on one line from left to right.
func (p *pdfPage) from(y float64) string {
	var under []piece
	for _, x := range p.upright() {
		if x.y-0.7*x.size > y && !p.furniture(x) {
			under = append(under, x)
		}
	}
	slices.SortStableFunc(under, func(a, b piece) int { return cmp.Compare(a.y, b.y) })
	line := 0.0
	for i := range under { // baselines that differ by less than letters are high are one line
		if under[i].y-line > under[i].size/2 {
			line = under[i].y
		}
		under[i].y = line
	}
	slices.SortStableFunc(under, func(a, b piece) int { return cmp.Or(cmp.Compare(a.y, b.y), cmp.Compare(a.x, b.x)) })
	var b strings.Builder
	for _, x := range under {
		b.WriteString(x.text)
	}
	return squeezed(b.String())
}

// squeezed is a text without blanks and line ends: what is left when it was
// broken into lines.
func squeezed(s string) string { return strings.NewReplacer(" ", "", "\n", "").Replace(s) }
