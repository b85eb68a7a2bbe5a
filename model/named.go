package model

import (
	"maps"
	"slices"
	"strings"
)

// vendorPlace stands in the texts of a questionnaire where the name of the
// vendor comes that the customer fills in.
const vendorPlace = "{vendor}"

// Nameless tells whether the questionnaire is about any vendor: the customer
// says which.
func (q *Questionnaire) Nameless() bool { return strings.Contains(q.Vendor.Name, vendorPlace) }

// Named returns the questionnaire with a vendor's name in its texts. One that
// is about a vendor already is returned as it is. Ids and digests stay: an
// answer is to the question whatever the name.
func (q *Questionnaire) Named(vendor string) *Questionnaire {
	if !q.Nameless() {
		return q
	}
	put := func(s string) string { return strings.ReplaceAll(s, vendorPlace, vendor) }
	all := func(t Text) Text {
		t = maps.Clone(t)
		for code := range t {
			t[code] = put(t[code])
		}
		return t
	}
	n := *q
	n.Vendor.Name = put(q.Vendor.Name)
	n.Title, n.About, n.Brand.Disclaimer = all(q.Title), all(q.About), all(q.Brand.Disclaimer)
	n.Clauses, n.Questions = slices.Clone(q.Clauses), slices.Clone(q.Questions)
	for i := range n.Clauses {
		n.Clauses[i].Text = all(n.Clauses[i].Text)
	}
	for i := range n.Questions {
		one := &n.Questions[i]
		for _, t := range []*Text{&one.Ask, &one.Duty, &one.Help, &one.Where, &one.Evidence} {
			*t = all(*t)
		}
		one.Options = slices.Clone(one.Options)
		for at := range one.Options {
			one.Options[at].Text = all(one.Options[at].Text)
		}
	}
	return &n
}
