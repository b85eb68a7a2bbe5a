package cli

import (
	"yourside/internal/integrity"
	"yourside/model"
)

// shownBrand is a brand of which the logo is told by its size and hash: the
// bytes themselves would bury everything else.
type shownBrand struct {
	model.Brand
	Logo *shownLogo `json:"logo,omitempty"`
}

type shownLogo struct {
	SHA256 string `json:"sha256"`
	Size   int    `json:"size"` // bytes
}

func brandOf(q *model.Questionnaire) shownBrand {
	if len(q.Brand.Logo) == 0 {
		return shownBrand{q.Brand, nil}
	}
	return shownBrand{q.Brand, &shownLogo{integrity.Hash(q.Brand.Logo), len(q.Brand.Logo)}}
}

// brand is what the vendor says beside its questions.
func (p preview) brand() (lines []string) {
	for _, said := range []struct{ name, text string }{
		{p.words.Pack.BrandContact, p.of.Brand.Contact}, {p.words.Pack.Disclaimer, p.of.Brand.Disclaimer.In(p.words.Code())},
	} {
		if said.text != "" {
			lines = append(lines, said.name+": "+said.text)
		}
	}
	return lines
}
