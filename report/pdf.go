package report

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/jung-kurt/gofpdf"

	"yourside/model"
)

// WritePDF writes a pack as PDF. The same pack gives the same bytes.
func WritePDF(w io.Writer, p *Pack) error {
	_, err := WritePDFProgress(w, p, nil)
	return err
}

// WritePDFProgress is WritePDF that tells of every chapter as it begins, and
// returns how many characters had no glyph and were printed as a placeholder.
func WritePDFProgress(w io.Writer, p *Pack, progress func(section string)) (replaced int, err error) {
	defer func() {
		if r := recover(); r != nil { // gofpdf panics on what it cannot print
			err = model.Refuse("pdf-failed").Because(fmt.Errorf("%v", r))
		}
	}()
	l, err := newLayout(p.Words)
	if err != nil {
		return 0, err
	}
	l.progress = progress
	l.place(p)
	replaced = l.replaced // what the furniture of every page adds is not counted
	raw, err := draw(l, p)
	if err != nil {
		return 0, model.Refuse("pdf-failed").Because(err)
	}
	finished, err := finish(raw, p, l.tags)
	if err != nil {
		return 0, model.Refuse("pdf-failed").Because(err)
	}
	_, err = w.Write(finished)
	return replaced, err
}

// pen draws what a layout placed.
type pen struct {
	*gofpdf.Fpdf
	layout *layout
	pack   *Pack
	links  map[string]int
	marked int // bookmarks that were set
	cut    map[furniture]line
	markIs int
	faceIs face
	sizeIs float64
}

// furniture is a text that stands on many pages, and how wide it may be.
type furniture struct {
	text string
	most float64
}

// draw turns a layout into a PDF as gofpdf makes it. Only absolute text,
// rectangles, lines and links are used, and only text that passed the gate.
func draw(l *layout, p *Pack) ([]byte, error) {
	pdf := gofpdf.New("P", "pt", "A4", "")
	pdf.SetCompression(false) // the finisher compresses
	pdf.SetCatalogSort(true)
	pdf.SetAutoPageBreak(false, 0)
	pdf.SetMargins(0, 0, 0)
	when := p.AsOf.Time()
	pdf.SetCreationDate(when)
	pdf.SetModificationDate(when)
	pdf.SetProducer("Yourside "+l.gate(sans, p.Program), true)
	pdf.SetTitle(l.gate(sans, model.CleanLine(p.Title+" — "+p.Organisation)), true)
	pdf.SetSubject(l.gate(sans, p.Words.Pack.Subject), true)
	pdf.SetKeywords(l.gate(sans, p.ID), true)
	for f := range faces {
		pdf.AddUTF8FontFromBytes(family[f][0], family[f][1], fontBytes(f))
	}
	d := &pen{Fpdf: pdf, layout: l, pack: p, links: map[string]int{}, cut: map[furniture]line{}}
	for i := range l.pages {
		d.page(i)
	}
	if pdf.PageCount() != len(l.pages) {
		return nil, fmt.Errorf("placed %d pages, drew %d", len(l.pages), pdf.PageCount())
	}
	var b bytes.Buffer
	err := pdf.Output(&b)
	return b.Bytes(), err
}

func (d *pen) page(at int) {
	d.AddPage()
	d.faceIs, d.sizeIs, d.markIs = -1, 0, 0
	d.RawWriteStr(furnitureMark)
	d.watermark()
	d.bookmarks(at + 1)
	for _, o := range d.layout.pages[at] {
		d.mark(o, at)
		d.op(o)
	}
	d.mark(op{}, at)
	if at > 0 {
		d.header()
	}
	d.footer(at + 1)
	d.RawWriteStr("EMC")
}

// furnitureMark begins what is no part of the text.
const furnitureMark = "/Artifact BMC"

// mark begins the marked content to which an op belongs, unless it goes on. A
// link is not drawn, and ends nothing.
func (d *pen) mark(o op, page int) {
	if o.mark == d.markIs || o.kind == opLink {
		return
	}
	begin := furnitureMark
	if o.mark > 0 {
		begin = fmt.Sprintf("/%s <</MCID %d>> BDC", d.layout.owners[page][o.mark-1].role, o.mark-1)
	}
	d.RawWriteStr("EMC\n" + begin)
	d.markIs = o.mark
}

// bookmarks sets the bookmarks of a page; they are in the order of the pages.
func (d *pen) bookmarks(page int) {
	for ; d.marked < len(d.layout.bookmarks); d.marked++ {
		b := d.layout.bookmarks[d.marked]
		to := d.layout.anchors[b.target]
		if to.page > page {
			return
		}
		d.font(sans, 9)
		d.Bookmark(model.CleanLine(d.layout.gate(sans, b.text)), b.level, to.y-4)
	}
}

func (d *pen) op(o op) {
	switch o.kind {
	case opText:
		d.text(o)
	case opPageNumber:
		number := d.layout.line(style{face: o.face, size: o.size}, fmt.Sprint(d.layout.anchors[o.target].page))
		o.x, o.text = o.x-number.width, number.runs[0].text
		d.text(o)
	case opFill:
		d.SetFillColor(int(o.shade), int(o.shade), int(o.shade))
		d.Rect(o.x, o.y, o.w, o.h, "F")
	case opFrame:
		d.SetDrawColor(int(o.shade), int(o.shade), int(o.shade))
		d.SetLineWidth(0.7)
		d.Rect(o.x, o.y, o.w, o.h, "D")
	case opLine:
		d.SetDrawColor(int(o.shade), int(o.shade), int(o.shade))
		d.SetLineWidth(0.5)
		d.Line(o.x, o.y, o.x+o.w, o.y)
	case opAccent:
		d.SetDrawColor(int(d.layout.accent.R), int(d.layout.accent.G), int(d.layout.accent.B))
		d.SetLineWidth(d.layout.accent.width)
		d.Line(o.x, o.y, o.x+o.w, o.y)
	case opPicture:
		d.picture(o)
	case opLink:
		d.Link(o.x, o.y, o.w, o.h, d.link(o.target))
	}
}

func (d *pen) text(o op) {
	d.font(o.face, o.size)
	d.SetTextColor(int(o.shade), int(o.shade), int(o.shade))
	d.Text(o.x, o.y, o.text)
}

func (d *pen) font(f face, size float64) {
	if f != d.faceIs || size != d.sizeIs {
		d.SetFont(family[f][0], family[f][1], size)
		d.faceIs, d.sizeIs = f, size
	}
}

// link returns gofpdf's number for the link to an anchor.
func (d *pen) link(target string) int {
	id, ok := d.links[target]
	if !ok {
		to := d.layout.anchors[target]
		id = d.AddLink()
		d.SetLink(id, max(to.y-4, 0), to.page)
		d.links[target] = id
	}
	return id
}

// line prints one line of furniture, cut to what fits, and returns its width.
func (d *pen) line(text string, x, y float64, alignRight bool, most float64) float64 {
	n, known := d.cut[furniture{text, most}]
	if !known {
		n = d.layout.lines(small, model.CleanLine(text), most)[0]
		d.cut[furniture{text, most}] = n
	}
	if alignRight {
		x -= n.width
	}
	for _, r := range n.runs {
		d.text(op{x: x, y: y, face: r.face, size: n.size, shade: n.shade, text: r.text})
		x += r.width
	}
	return n.width
}

// header is whose pack it is and, whole, how confidential.
func (d *pen) header() {
	p := d.pack
	label := d.line(p.Label, right, 44, true, width)
	if most := width - label - 12; most > 60 {
		d.line(joined(" · ", p.Organisation, p.Subtitle), left, 44, false, most)
	}
	d.op(op{kind: opLine, x: left, y: 52, w: width, shade: rule})
}

func (d *pen) footer(page int) {
	d.op(op{kind: opLine, x: left, y: pageHeight - 48, w: width, shade: rule})
	d.line(d.pack.ID, left, pageHeight-36, false, width*0.7)
	d.line(d.pack.Words.Sprintf(d.pack.Words.Pack.PageOf, page, len(d.layout.pages)), right, pageHeight-36, true, width*0.28)
	if page == 1 && d.pack.Label != "" {
		d.line(d.pack.Label, right, 44, true, width)
	}
}

// watermark says on every page of a draft that it is one.
func (d *pen) watermark() {
	if !d.pack.Draft {
		return
	}
	word := d.layout.line(style{face: bold, size: 92}, strings.ToUpper(d.pack.Words.Pack.Watermark))
	d.TransformBegin()
	d.TransformRotate(52, pageWidth/2, pageHeight/2)
	d.font(bold, 92)
	d.SetTextColor(240, 240, 240)
	d.Text((pageWidth-word.width)/2, pageHeight/2+30, word.runs[0].text)
	d.TransformEnd()
}
