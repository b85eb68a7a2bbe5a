package report

import (
	"bytes"
	"image/png"

	"github.com/jung-kurt/gofpdf"

	"yourside/model"
)

// What a logo takes at most on the cover, and where its top is: between the
// label and the name of the organisation.
const logoWidth, logoHeight, logoTop = 160.0, 50.0, 56.0

// accent is the colour and width of the lines under headings.
type accent struct {
	model.Colour
	width float64
}

// accentOf is the vendor's colour, made dark enough for paper and for a printer
// without colours; without one it is the grey of every other line.
func accentOf(p *Pack) accent {
	c, ok := model.ParseColour(p.Accent)
	if !ok {
		return accent{model.Colour{R: uint8(rule), G: uint8(rule), B: uint8(rule)}, 0.5}
	}
	return accent{c.On(model.White, model.Readable), 1.2}
}

// logo places the vendor's logo in the top right corner, in its own shape, and
// returns how much of the width it takes with the room beside it.
func (l *layout) logo(p *Pack) float64 {
	picture := (&model.Brand{Logo: p.Logo}).Picture()
	if picture == nil {
		return 0
	}
	w, h := float64(picture.Rect.Dx()), float64(picture.Rect.Dy())
	scale := min(logoWidth/w, logoHeight/h)
	defer l.figure(p.Subtitle, right-w*scale, logoTop, w*scale, h*scale)()
	l.add(op{kind: opPicture, x: right - w*scale, y: logoTop, w: w * scale, h: h * scale})
	return w*scale + 16
}

// coverRule is the line between whose pack it is and what it says; a pack
// without a colour of its own has none.
func (l *layout) coverRule(p *Pack) {
	if p.Accent != "" {
		l.add(op{kind: opAccent, x: left, y: l.y + 8, w: width})
	}
}

// coverFoot is what the vendor wants to be known, at the foot of the page.
func (l *layout) coverFoot(p *Pack) {
	if p.Disclaimer == "" {
		return
	}
	lines := l.lines(small, p.Words.Pack.Disclaimer+": "+p.Disclaimer, width)
	l.gap(10)
	l.room(height(lines))
	l.y = max(l.y, bottom-height(lines))
	l.block(lines, left)
}

// disclaimer is the same for who begins to read.
func (l *layout) disclaimer(p *Pack) {
	if p.Disclaimer == "" {
		return
	}
	l.heading(p.Words.Pack.Disclaimer, "", 13)
	l.text(body, p.Disclaimer)
}

// logoName is what the logo is called in the file, by us and by gofpdf.
const logoName = "Logo"

// picture draws the logo. It is encoded once more: the decoder has seen every
// byte, and gofpdf's own reader of PNG sees only what our encoder wrote.
func (d *pen) picture(o op) {
	var b bytes.Buffer
	if err := png.Encode(&b, (&model.Brand{Logo: d.pack.Logo}).Picture()); err != nil {
		d.SetError(err)
		return
	}
	form := gofpdf.ImageOptions{ImageType: "PNG"}
	d.RegisterImageOptionsReader(logoName, form, &b)
	d.ImageOptions(logoName, o.x, o.y, o.w, o.h, false, form, 0, "")
}
