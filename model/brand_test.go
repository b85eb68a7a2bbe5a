package model

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"maps"
	"reflect"
	"strings"
	"testing"
)

// What a vendor shows beside its questions: which of it is in order, and that
// the vendor's name comes in it too.

// branded is the sample with everything a vendor can add.
func branded() *Questionnaire {
	q := sample()
	q.Brand = Brand{Accent: "#1a5fb4", LogoFile: "logo.png", Logo: logo(image.NewRGBA(image.Rect(0, 0, 600, 200))), Contact: "help@vendor.example", Disclaimer: both("As is")}
	return q
}

// logo is a picture as PNG, on white where nothing is drawn.
func logo(picture *image.RGBA) []byte {
	for i := range picture.Pix {
		picture.Pix[i] = 255
	}
	return encoded(picture)
}

func encoded(picture image.Image) []byte {
	var b bytes.Buffer
	if err := png.Encode(&b, picture); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func inBrand() []broken {
	brand := func(change func(*Brand)) func(*Questionnaire) {
		return func(q *Questionnaire) {
			q.Brand = branded().Brand
			change(&q.Brand)
		}
	}
	return []broken{
		{"an accent that is a word", brand(func(b *Brand) { b.Accent = "blue" }), "brand", 0, "accent", "accent-form"},
		{"an accent of three digits", brand(func(b *Brand) { b.Accent = "#15b" }), "brand", 0, "accent", "accent-form"},
		{"an accent that is too light for paper", brand(func(b *Brand) { b.Accent = "#ffd200" }), "brand", 0, "accent", "accent-contrast"},
		{"an accent that is nearly dark enough", brand(func(b *Brand) { b.Accent = "#777777" }), "brand", 0, "accent", "accent-contrast"},
		{"a logo in another folder", brand(func(b *Brand) { b.LogoFile = "../logo.png" }), "brand", 0, "logo", "logo-name"},
		{"a logo that is hidden", brand(func(b *Brand) { b.LogoFile = ".png" }), "brand", 0, "logo", "logo-name"},
		{"a logo of another kind", brand(func(b *Brand) { b.LogoFile = "logo.svg" }), "brand", 0, "logo", "logo-name"},
		{"a logo with a line end", brand(func(b *Brand) { b.LogoFile = "logo.png\n" }), "brand", 0, "logo", "logo-name"},
		{"a logo that is no picture", brand(func(b *Brand) { b.Logo = []byte("<svg/>") }), "brand", 0, "logo", "logo-broken"},
		{"a logo that was cut short", brand(func(b *Brand) { b.Logo = b.Logo[:len(b.Logo)-40] }), "brand", 0, "logo", "logo-broken"},
		{"a logo that is too wide", brand(func(b *Brand) { b.Logo = logo(image.NewRGBA(image.Rect(0, 0, 601, 20))) }), "brand", 0, "logo", "logo-broken"},
		{"a logo that is too high", brand(func(b *Brand) { b.Logo = logo(image.NewRGBA(image.Rect(0, 0, 20, 201))) }), "brand", 0, "logo", "logo-broken"},
		{"a logo through which something shows", brand(func(b *Brand) { b.Logo = encoded(image.NewRGBA(image.Rect(0, 0, 20, 20))) }), "brand", 0, "logo", "logo-broken"},
		{"a logo with a palette", brand(func(b *Brand) {
			b.Logo = encoded(image.NewPaletted(image.Rect(0, 0, 20, 20), color.Palette{color.White}))
		}), "brand", 0, "logo", "logo-broken"},
		{"a logo of sixteen bits", brand(func(b *Brand) { b.Logo = encoded(image.NewGray16(image.Rect(0, 0, 20, 20))) }), "brand", 0, "logo", "logo-broken"},
		{"a contact of two lines", brand(func(b *Brand) { b.Contact = "a\nb" }), "brand", 0, "contact", "text-unsafe"},
		{"a contact that is a story", brand(func(b *Brand) { b.Contact = strings.Repeat("x", maxContact+1) }), "brand", 0, "contact", "too-long"},
		{"a disclaimer in one language", brand(func(b *Brand) { delete(b.Disclaimer, "en") }), "brand", 0, "disclaimer", "language-missing"},
		{"a disclaimer that hides something", brand(func(b *Brand) { b.Disclaimer["nl"] = "a\u200bb" }), "brand", 0, "disclaimer", "text-unsafe"},
		{"a disclaimer that goes on and on", brand(func(b *Brand) { b.Disclaimer["nl"] = strings.Repeat("é", maxDisclaimer+1) }), "brand", 0, "disclaimer", "too-long"},
		{"a disclaimer about another vendor", brand(func(b *Brand) { b.Disclaimer["en"] = "Ask {vendor}" }), "brand", 0, "disclaimer", "place-unknown"},
	}
}

func TestTheBrandedSampleLintsWithoutAWord(t *testing.T) {
	for _, p := range branded().Lint() {
		t.Errorf("%s[%d].%s: %v", p.List, p.Index, p.Key, p.What)
	}
}

func TestThePictureIsTheLogo(t *testing.T) {
	b := branded().Brand
	if p := b.Picture(); p == nil || p.Rect != image.Rect(0, 0, 600, 200) || !p.Opaque() {
		t.Errorf("the picture is %v", p)
	}
	if (&Brand{}).Picture() != nil {
		t.Error("there is a picture without a logo")
	}
}

func TestTheVendorsNameComesInTheDisclaimer(t *testing.T) {
	q := branded()
	q.Vendor.Name, q.Brand.Disclaimer = "{vendor}", Text{"nl": "Niet van {vendor}.", "en": "Not of {vendor}."}
	kept := maps.Clone(q.Brand.Disclaimer)
	n := q.Named("Acme")
	if n.Brand.Disclaimer["en"] != "Not of Acme." || n.Brand.Contact != q.Brand.Contact || n.Brand.Accent != q.Brand.Accent || !bytes.Equal(n.Brand.Logo, q.Brand.Logo) {
		t.Errorf("it became %+v", n.Brand)
	}
	if !reflect.DeepEqual(q.Brand.Disclaimer, kept) {
		t.Errorf("the questionnaire itself was changed: %v", q.Brand.Disclaimer)
	}
}

func TestABrandIsNotPartOfWhatAQuestionMeans(t *testing.T) {
	plain, with := sample(), branded()
	for i := range plain.Questions {
		if !reflect.DeepEqual(plain.Questions[i].Meaning(), with.Questions[i].Meaning()) {
			t.Errorf("%s means something else", plain.Questions[i].ID)
		}
	}
}
