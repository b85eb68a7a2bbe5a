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

// printBrand shows what the vendor says beside its questions.
func (a *app) printBrand(q *model.Questionnaire) error {
	for _, said := range []struct{ name, text string }{
		{a.words.Pack.BrandContact, q.Brand.Contact}, {a.words.Pack.Disclaimer, q.Brand.Disclaimer.In(a.words.Code())},
	} {
		if said.text == "" {
			continue
		}
		if err := a.print("%s: %s", said.name, said.text); err != nil {
			return err
		}
	}
	return nil
}
