package model

import (
	"bytes"
	"image"
	"image/png"
	"regexp"
)

// Brand is how the vendor shows that a questionnaire is its own, and what it
// says beside it. It belongs to the questionnaire's digest and to no
// question's: no answer depends on it. All of it may be left out.
type Brand struct {
	Accent     string `json:"accent,omitempty" yaml:"accent"` // a colour as "#1a5fb4", sRGB
	LogoFile   string `json:"-" yaml:"logo"`                  // a file beside questionnaire.yaml, PNG or JPEG
	Logo       []byte `json:"logo,omitempty" yaml:"-"`        // what became of that file: a PNG, see Picture
	Contact    string `json:"contact,omitempty" yaml:"contact"`
	Disclaimer Text   `json:"disclaimer,omitempty" yaml:"disclaimer"`
}

// What a logo is at most when it was read, in pixels; a larger one was made
// smaller.
const LogoWidth, LogoHeight = 600, 200

const (
	maxContact    = 200 // characters
	maxDisclaimer = 600 // characters
)

var logoForm = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._-]{0,58}\.(png|PNG|jpe?g|JPE?G)$`)

// NamesLogo tells whether the brand names a file that can be its logo: a plain
// name, that leads nowhere else.
func (b *Brand) NamesLogo() bool { return logoForm.MatchString(b.LogoFile) }

// Picture decodes the logo. A logo is a PNG of at most LogoWidth by LogoHeight
// pixels, eight bits a channel, through which nothing shows; nil is none, or
// bytes that are something else.
func (b *Brand) Picture() *image.RGBA {
	size, err := png.DecodeConfig(bytes.NewReader(b.Logo))
	if err != nil || size.Width > LogoWidth || size.Height > LogoHeight {
		return nil
	}
	decoded, err := png.Decode(bytes.NewReader(b.Logo))
	picture, ok := decoded.(*image.RGBA) // what has transparency, a palette or more bits comes as something else
	if err != nil || !ok {
		return nil
	}
	return picture
}
