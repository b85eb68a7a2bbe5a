package report

import (
	"yourside/internal/lang"
	"yourside/model"
)

// The page is A4 upright, in points.
const (
	pageWidth, pageHeight = 595.28, 841.89
	left, right           = 56.0, pageWidth - 56.0
	top, bottom           = 74.0, pageHeight - 62.0
	width                 = right - left
	padding               = 4.0
)

// grey is a shade from black (0) to white (255). The pack has no colours but
// the vendor's own, which say nothing: it must read the same from any printer.
type grey uint8

const (
	ink   grey = 25
	soft  grey = 95
	rule  grey = 165
	faint grey = 215
	light grey = 236
	paper grey = 255
)

// style is how a line of text looks.
type style struct {
	face    face
	size    float64
	leading float64
	shade   grey
}

var (
	body    = style{sans, 9.5, 13, ink}
	strong  = style{bold, 9.5, 13, ink}
	small   = style{sans, 8, 10.5, soft}
	name    = style{sans, 8, 13, soft} // beside body text
	tag     = style{bold, 8, 11, soft}
	code    = style{mono, 7.5, 13, ink}
	id      = style{mono, 7, 13, ink}
	display = style{bold, 27, 33, ink}
	title   = style{sans, 15, 20, soft}
	h1      = style{bold, 17, 24, ink}
	h2      = style{bold, 12, 17, ink}
)

// op is one thing to draw on a page, in absolute coordinates from the top left.
type op struct {
	kind       opKind
	x, y, w, h float64 // of text, y is the baseline
	face       face
	size       float64
	shade      grey
	text       string
	target     string // anchor, for links and what stands on them
	mark       int    // by which the tree of elements knows it; 0 for furniture
}

type opKind int

const (
	opText opKind = iota
	opFill
	opFrame
	opLine
	opLink
	opPageNumber // of the target, right-aligned at x
	opAccent     // a line in the vendor's colour
	opPicture    // the vendor's logo
)

// anchor is a place that links and bookmarks lead to.
type anchor struct {
	page int // from 1
	y    float64
}

// bookmark is an entry of the outline.
type bookmark struct {
	level  int
	text   string
	target string
}

// layout places a pack on pages. It only knows where things go; another pass
// draws them, when every page number is known.
type layout struct {
	typesetter
	tags
	words     *lang.Words
	accent    accent
	pages     [][]op
	y         float64
	anchors   map[string]anchor
	bookmarks []bookmark
	progress  func(section string) // told of each section as it begins; may be nil
}

func newLayout(w *lang.Words) (*layout, error) {
	f, err := newFonts()
	if err != nil {
		return nil, err
	}
	return &layout{typesetter: typesetter{fonts: f}, tags: newTags(), words: w, anchors: map[string]anchor{}}, nil
}

func (l *layout) newPage() {
	l.pages = append(l.pages, nil)
	l.owners, l.links = append(l.owners, nil), append(l.links, nil)
	l.y = top
}

func (l *layout) add(o op) {
	at := len(l.pages) - 1
	l.pages[at] = append(l.pages[at], l.tagged(o, at, l.pages[at]))
}

// room makes sure that h points are left on the page.
func (l *layout) room(h float64) {
	if l.y+h > bottom && l.y > top {
		l.newPage()
	}
}

func (l *layout) gap(h float64) { l.y += h }

// anchor names the present place.
func (l *layout) anchor(name string) {
	l.anchors[name] = anchor{len(l.pages), l.y}
}

// put places one line with its left edge at x and its top at y. A blank at its
// end parts it from what follows, for who hears or copies it.
func (l *layout) put(n line, x, y float64) {
	defer l.begin("P")()
	baseline := y + (n.leading+n.size*0.7)/2
	for i, r := range n.runs {
		if r.to != "" {
			l.add(op{kind: opLink, x: x, y: y, w: r.width, h: n.leading, target: r.to})
		}
		if i == len(n.runs)-1 && !n.broke {
			r.text += " "
		}
		l.add(op{kind: opText, x: x, y: baseline, face: r.face, size: n.size, shade: n.shade, text: r.text, target: r.to})
		x += r.width
	}
}

// lead makes every line lead to an anchor.
func lead(lines []line, target string) []line {
	for _, n := range lines {
		for i := range n.runs {
			n.runs[i].to = target
		}
	}
	return lines
}

// oneLine is text on one line with words at its end; what of the text does not
// fit is left off.
func (l *layout) oneLine(s style, text, end string) []line {
	most := width - l.measure(s, l.gate(s.face, "… "+end))
	lines := l.lines(s, model.CleanLine(text), most)
	begin := ""
	for _, r := range lines[0].runs {
		begin += r.text
	}
	if len(lines) > 1 {
		begin += "…"
	}
	return []line{l.line(s, begin+" "+l.gate(s.face, end))}
}

// text places a paragraph over the full width.
func (l *layout) text(s style, text string) { l.block(l.lines(s, text, width), left) }

// block places lines one under another, over as many pages as it takes.
func (l *layout) block(lines []line, x float64) {
	defer l.begin("P")()
	for _, n := range lines {
		l.room(n.leading)
		l.put(n, x, l.y)
		l.y += n.leading
	}
}

// section begins a chapter on a new page.
func (l *layout) section(name, target string) {
	if l.progress != nil {
		l.progress(name)
	}
	l.newPage()
	l.anchor(target)
	l.bookmarks = append(l.bookmarks, bookmark{0, name, target})
	end := l.begin("H1")
	l.text(h1, name)
	end()
	l.add(op{kind: opAccent, x: left, y: l.y + 3, w: width})
	l.gap(14)
}

// heading begins a part of a chapter; need is how much must fit under it.
func (l *layout) heading(name, target string, need float64) {
	lines := l.lines(h2, name, width)
	l.room(height(lines) + 10 + need)
	if l.y > top {
		l.gap(10)
	}
	if target != "" {
		l.anchor(target)
		l.bookmarks = append(l.bookmarks, bookmark{1, name, target})
	}
	end := l.begin("H2")
	l.block(lines, left)
	end()
	l.gap(4)
}

func height(lines []line) float64 {
	h := 0.0
	for _, n := range lines {
		h += n.leading
	}
	return h
}
