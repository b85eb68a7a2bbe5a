// A vendor's own colour, logo, contact and disclaimer in the pack: where they
// stand, that they can be read, and that they change nothing else.
package report_test

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"

	"yourside/internal/lang"
	"yourside/model"
	"yourside/report"
)

// brand is everything that a vendor can add.
func brand(w, h int) model.Brand {
	return model.Brand{
		Accent: "#1a5fb4", Logo: logoOf(t10(w, h)), Contact: "vragen@leverancier.example, 030 123 45 67",
		Disclaimer: model.Text{"nl": "Deze vragenlijst is zorgvuldig gemaakt. Er zijn geen rechten aan te ontlenen.\n", "en": "This questionnaire was made with care. No rights follow from it.\n"},
	}
}

// t10 is a picture of ten colours across.
func t10(w, h int) *image.RGBA {
	p := image.NewRGBA(image.Rect(0, 0, w, h))
	draw.Draw(p, p.Rect, image.NewUniform(color.White), image.Point{}, draw.Src)
	for x := range w {
		for y := range h {
			p.SetRGBA(x, y, color.RGBA{uint8(x * 10 / w * 25), uint8(y * 200 / h), 180, 255})
		}
	}
	return p
}

func logoOf(p image.Image) []byte {
	var b bytes.Buffer
	if err := png.Encode(&b, p); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// branded is a filled-in assessment of a questionnaire with a brand.
func branded(t *testing.T, b model.Brand, facts model.Facts) *report.Document {
	t.Helper()
	q := synthetic(t, 13)
	q.Brand = b
	c := begin(t, "branded", filledIn(t, q), facts)
	for i := range q.Questions {
		fill(c, &q.Questions[i], i)
	}
	return read(t, c.sign("Mirjam de Boer", "directeur"))
}

func TestTheLogoStandsInTheTopRightCornerOfTheCover(t *testing.T) {
	long := filledFacts
	long.Organisation, long.Service = strings.Repeat("Very Long Organisation ", 20), strings.Repeat("W", 400)
	for _, size := range [][2]int{{600, 200}, {200, 200}, {600, 12}, {12, 200}, {1, 1}, {320, 100}} {
		for name, facts := range map[string]model.Facts{"short": filledFacts, "long": long} {
			t.Run(fmt.Sprintf("%d×%d, %s", size[0], size[1], name), func(t *testing.T) {
				o := options("nl")
				o.Label = strings.Repeat("W", 60)
				b := brand(size[0], size[1])
				if name == "long" {
					b.Disclaimer = model.Text{"nl": strings.Repeat("W", 600), "en": strings.Repeat("i ", 300)}
				}
				pdf := openPDF(t, print(t, build(t, branded(t, b, facts), o)))
				cover := pdf.pages[0]
				if len(cover.pictures) != 1 {
					t.Fatalf("there are %d pictures", len(cover.pictures))
				}
				at := cover.pictures[0]
				w, h := at.x2-at.x1, at.y2-at.y1
				if w > 160.01 || h > 50.01 || (w < 159.99 && h < 49.99) || math.Abs(w/h-float64(size[0])/float64(size[1])) > 0.001*w/h {
					t.Errorf("it is %.2f×%.2f", w, h)
				}
				if right := cover.width - pdf.margin(); math.Abs(at.x2-right) > 0.05 || at.y1 < 40 || at.y2 > 110 {
					t.Errorf("it stands at %v", at)
				}
				for _, x := range cover.upright() {
					if x.x < at.x2 && x.x+x.width > at.x1 && x.y > at.y1 && x.y-x.size < at.y2 {
						t.Errorf("%.40q stands on it, at %.1f,%.1f of size %.1f", x.text, x.x, x.y, x.size)
					}
				}
				for _, p := range pdf.pages {
					if over := overlap(p.upright()); over != "" {
						t.Errorf("page %d: %s", p.number, over)
					}
					if p != cover && len(p.pictures) > 0 {
						t.Errorf("it is on page %d too", p.number)
					}
				}
			})
		}
	}
}

func TestTheAccentCanBeReadOnPaper(t *testing.T) {
	for _, accent := range []string{"#1a5fb4", "#ffd200", "#00ff00", "#ff8800"} {
		b := brand(60, 20)
		b.Accent = accent
		o := openPDF(t, print(t, build(t, branded(t, b, filledFacts), options("en"))))
		var seen []string
		for _, p := range o.pages {
			for _, s := range p.strokes {
				if !slices.Contains(seen, s) {
					seen = append(seen, s)
				}
			}
		}
		given, _ := model.ParseColour(accent)
		if len(seen) != 1 {
			t.Fatalf("%s: lines have the colours %q", accent, seen)
		}
		var r, g, bl float64
		if _, err := fmt.Sscan(seen[0], &r, &g, &bl); err != nil {
			t.Fatal(err)
		}
		c := model.Colour{R: uint8(math.Round(r * 255)), G: uint8(math.Round(g * 255)), B: uint8(math.Round(bl * 255))}
		if c.Contrast(model.White) < 4.45 || (given.Contrast(model.White) >= 4.5) != (c == given) {
			t.Errorf("%s became %v, %.2f:1", accent, c, c.Contrast(model.White))
		}
	}
}

func TestContactAndDisclaimerAreOnTheCoverAndWhereOneBeginsToRead(t *testing.T) {
	for _, code := range lang.Codes() {
		d, w := branded(t, brand(60, 20), filledFacts), lang.Find(code).Pack
		p := build(t, d, options(code))
		s := &sample{pack: p, doc: d, read: openPDF(t, print(t, p))}
		disclaimer := printed(strings.TrimSpace(d.Questionnaire.Brand.Disclaimer[code]))
		cover := s.read.pages[0]
		for _, want := range []string{printed(w.BrandContact + d.Questionnaire.Brand.Contact), printed(w.Disclaimer+":") + disclaimer} {
			if !strings.Contains(cover.body(), want) {
				t.Errorf("%s: %q is not on the cover:\n%s", code, want, cover.body())
			}
		}
		lowest := 0.0
		for _, x := range cover.upright() {
			if !cover.furniture(x) {
				lowest = max(lowest, x.y)
			}
		}
		if lowest < 770 {
			t.Errorf("%s: the cover ends at %.1f", code, lowest)
		}
		if !strings.Contains(s.textOf(0), printed(w.Disclaimer)+disclaimer) {
			t.Errorf("%s: how to read does not have the disclaimer", code)
		}
		if !strings.Contains(s.textOf(facts), printed(w.BrandContact+d.Questionnaire.Brand.Contact)) {
			t.Errorf("%s: the facts do not have the contact", code)
		}
	}
}

func TestABrandedPackIsValidAndTheSameEveryTime(t *testing.T) {
	d := branded(t, brand(600, 200), filledFacts)
	pdf := print(t, build(t, d, options("nl")))
	if !bytes.Equal(pdf, print(t, build(t, d, options("nl")))) {
		t.Error("it is another file the second time")
	}
	if err := api.Validate(bytes.NewReader(pdf), lawful()); err != nil {
		t.Errorf("pdfcpu: %v", err)
	}
	o := openPDF(t, pdf)
	for n, body := range o.objects {
		if regexp.MustCompile(`/I[0-9a-f]{40}`).MatchString(body) {
			t.Errorf("object %d names the logo by a hash that depends on what else the process did", n)
		}
	}
	v, err := report.Verify(pdf, version, nil)
	if err != nil || !v.Intact {
		t.Errorf("verify finds %+v, %v", v, err)
	}
	file := filepath.Join(t.TempDir(), "pack.pdf")
	if err := os.WriteFile(file, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	if out := tool(t, "qpdf", "--check", file); !strings.Contains(out, "No syntax or stream encoding errors") {
		t.Error(out)
	}
}

func TestThePictureInThePackIsTheLogo(t *testing.T) {
	want := t10(30, 10)
	pdf := print(t, build(t, branded(t, brand(30, 10), filledFacts), options("nl")))
	pages, err := api.ExtractImagesRaw(bytes.NewReader(pdf), nil, lawful())
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, images := range pages {
		for _, one := range images {
			found++
			got, err := png.Decode(one)
			if err != nil {
				t.Fatal(err)
			}
			for i := range 30 * 10 {
				x, y := i%30, i/30
				if r, g, b, _ := got.At(x, y).RGBA(); (color.RGBA{uint8(r >> 8), uint8(g >> 8), uint8(b >> 8), 255}) != want.RGBAAt(x, y) {
					t.Fatalf("at %d,%d it is %v, want %v", x, y, got.At(x, y), want.RGBAAt(x, y))
				}
			}
		}
	}
	if found != 1 {
		t.Errorf("pdfcpu finds %d pictures", found)
	}
}

func TestAPackSaysTheSameWithAndWithoutABrand(t *testing.T) {
	with := build(t, branded(t, brand(60, 20), filledFacts), options("nl"))
	without := build(t, branded(t, model.Brand{}, filledFacts), options("nl"))
	if fmt.Sprint(with.Domains) != fmt.Sprint(without.Domains) || fmt.Sprint(with.Gaps, with.MustPass, with.Progress) != fmt.Sprint(without.Gaps, without.MustPass, without.Progress) {
		t.Error("something else changed")
	}
	for _, p := range openPDF(t, print(t, without)).pages {
		if len(p.pictures)+len(p.strokes) > 0 {
			t.Errorf("page %d has colours without a brand", p.number)
		}
	}
}

// A document comes from anywhere: what is not a logo as it was read is refused
// before anything is made of it.
func TestADocumentWithAnotherPictureIsRefused(t *testing.T) {
	for name, logo := range map[string][]byte{
		"a text": []byte("x"), "a picture cut short": brand(60, 20).Logo[:60], "too large a picture": logoOf(t10(601, 1)),
		"a picture through which something shows": logoOf(image.NewNRGBA(image.Rect(0, 0, 9, 9))), "grey": logoOf(image.NewGray(image.Rect(0, 0, 9, 9))),
	} {
		d := branded(t, brand(60, 20), filledFacts)
		d.Questionnaire.Brand.Logo = logo
		content, err := d.Canonical()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := report.ReadDocument(content); !model.Refused(err, "logo-broken") {
			t.Errorf("%s: %v", name, err)
		}
	}
}
