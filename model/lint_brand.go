package model

import (
	"maps"
	"math"
	"slices"
	"strconv"
	"unicode/utf8"
)

// brand checks what the vendor shows beside its questions.
func (l *lint) brand() {
	b := &l.of.Brand
	l.at("brand", 0)
	l.accent(b.Accent)
	if b.LogoFile != "" && !b.NamesLogo() {
		l.wrong("logo", Refuse("logo-name", Cut(b.LogoFile, 60)))
	}
	if len(b.Logo) > 0 && b.Picture() == nil {
		l.wrong("logo", Refuse("logo-broken"))
	}
	l.short("contact", b.Contact, maxContact)
	l.text("disclaimer", b.Disclaimer, false)
	for _, code := range slices.Sorted(maps.Keys(b.Disclaimer)) {
		if n := utf8.RuneCountInString(b.Disclaimer[code]); n > maxDisclaimer {
			l.wrong("disclaimer", Refuse("too-long", "disclaimer", n, maxDisclaimer))
		}
	}
}

// accent checks the accent colour, and warns of one that is too light for
// paper. On a dark screen any colour is made light enough.
func (l *lint) accent(s string) {
	if s == "" {
		return
	}
	c, ok := ParseColour(s)
	if !ok {
		l.wrong("accent", Refuse("accent-form", Cut(s, 40)))
		return
	}
	if ratio := c.Contrast(White); ratio < Readable {
		l.doubtful("accent", Refuse("accent-contrast", s, strconv.FormatFloat(math.Floor(ratio*100)/100, 'f', 2, 64)))
	}
}
