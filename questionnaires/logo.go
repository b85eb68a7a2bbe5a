package questionnaires

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
	"io"
	"io/fs"

	"yourside/model"
)

// What a file with a logo is at most.
const (
	maxLogo   = 512 << 10 // bytes
	maxPixels = 4_000     // each way
)

// pictures are the forms that a logo can have, told by how their files begin:
// neither a name nor what else the program can decode matters.
var pictures = []struct {
	begins string
	size   func(io.Reader) (image.Config, error)
	decode func(io.Reader) (image.Image, error)
}{
	{"\x89PNG\r\n\x1a\n", png.DecodeConfig, png.Decode},
	{"\xff\xd8\xff", jpeg.DecodeConfig, jpeg.Decode},
}

// readLogo reads the file that a brand names, and makes it the brand's logo. A
// name that cannot be one is left to lint.
func readLogo(dir fs.FS, b *model.Brand) *model.Refusal {
	if !b.NamesLogo() {
		return nil
	}
	content, what := readFile(dir, b.LogoFile, maxLogo)
	switch {
	case what != nil && what.Code == "file-missing":
		return model.Refuse("logo-missing", b.LogoFile)
	case what != nil:
		return what
	case len(content) > maxLogo:
		return model.Refuse("logo-large", b.LogoFile, maxLogo>>10)
	}
	picture, what := decodeLogo(b.LogoFile, content)
	if what != nil {
		return what
	}
	b.Logo, what = encodeLogo(shrink(onWhite(picture)))
	return what
}

// decodeLogo decodes a picture once it is known to be of a form and size that
// is no danger.
func decodeLogo(name string, content []byte) (image.Image, *model.Refusal) {
	for _, p := range pictures {
		if !bytes.HasPrefix(content, []byte(p.begins)) {
			continue
		}
		size, err := p.size(bytes.NewReader(content))
		if err != nil || size.Width < 1 || size.Height < 1 {
			return nil, model.Refuse("logo-broken")
		}
		if size.Width > maxPixels || size.Height > maxPixels {
			return nil, model.Refuse("logo-size", name, size.Width, size.Height, maxPixels, maxPixels)
		}
		picture, err := p.decode(bytes.NewReader(content))
		if err != nil {
			return nil, model.Refuse("logo-broken")
		}
		return picture, nil
	}
	return nil, model.Refuse("logo-foreign", name)
}

// onWhite puts a picture on paper: nothing shows through it any more.
func onWhite(picture image.Image) *image.RGBA {
	flat := image.NewRGBA(image.Rect(0, 0, picture.Bounds().Dx(), picture.Bounds().Dy()))
	draw.Draw(flat, flat.Rect, image.NewUniform(color.White), image.Point{}, draw.Src)
	draw.Draw(flat, flat.Rect, picture, picture.Bounds().Min, draw.Over)
	return flat
}

// shrink makes a picture no larger than a logo may be, and keeps its shape.
// Every point becomes the mean of the area that it comes from. It counts in
// whole numbers, where libraries use fractions that are rounded in one way on
// one processor and in another on the next: a questionnaire must have the same
// digest everywhere.
func shrink(p *image.RGBA) *image.RGBA {
	w, h := p.Rect.Dx(), p.Rect.Dy()
	toW, toH := w, h
	if toW > model.LogoWidth {
		toW, toH = model.LogoWidth, max(1, h*model.LogoWidth/w)
	}
	if toH > model.LogoHeight {
		toW, toH = max(1, w*model.LogoHeight/h), model.LogoHeight
	}
	if toW == w && toH == h {
		return p
	}
	small := image.NewRGBA(image.Rect(0, 0, toW, toH))
	for y := range toH {
		for x := range toW {
			small.SetRGBA(x, y, mean(p, span{x, toW, w}, span{y, toH, h}))
		}
	}
	return small
}

// span is one of so many equal parts of a row of n points.
type span struct{ at, of, n int }

// first and end are the points of which something is in the span.
func (s span) first() int { return s.at * s.n / s.of }
func (s span) end() int   { return min(s.n, ((s.at+1)*s.n+s.of-1)/s.of) }

// share is how much of a point is in the span; all shares add up to n.
func (s span) share(point int) int {
	return min((point+1)*s.of, (s.at+1)*s.n) - max(point*s.of, s.at*s.n)
}

func mean(p *image.RGBA, across, down span) color.RGBA {
	var sum [3]int
	for y := down.first(); y < down.end(); y++ {
		for x := across.first(); x < across.end(); x++ {
			share, at := across.share(x)*down.share(y), p.PixOffset(x, y)
			for i := range sum {
				sum[i] += share * int(p.Pix[at+i])
			}
		}
	}
	all := across.n * down.n
	round := func(n int) uint8 { return uint8((n + all/2) / all) }
	return color.RGBA{round(sum[0]), round(sum[1]), round(sum[2]), 255}
}

func encodeLogo(picture *image.RGBA) ([]byte, *model.Refusal) {
	var b bytes.Buffer
	e := png.Encoder{CompressionLevel: png.BestCompression}
	if err := e.Encode(&b, picture); err != nil {
		return nil, model.Refuse("logo-broken")
	}
	return b.Bytes(), nil
}
