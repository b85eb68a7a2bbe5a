// The management summary: two pages whatever is in the pack, the same content
// attached, and verified as the full pack is.
package report_test

import (
	"strings"
	"testing"

	"yourside/model"
	"yourside/report"
)

// summary is a pack's management summary.
func summary(t *testing.T, d *report.Document, language string) (*report.Pack, *openedPDF, []byte) {
	t.Helper()
	o := options(language)
	o.Summary = true
	p := build(t, d, o)
	b := print(t, p)
	return p, openPDF(t, b), b
}

func TestASummarySaysTheMainThingsOnTwoPages(t *testing.T) {
	each(t, func(t *testing.T, s *sample) {
		p, pdf, b := summary(t, s.doc, s.pack.Language)
		if len(pdf.pages) != 2 {
			t.Fatalf("%d pages", len(pdf.pages))
		}
		said := squeezed(pdf.pages[0].body() + pdf.pages[1].body())
		for _, text := range []string{
			p.Organisation, p.MustPass.Summary, p.Progress, p.Compliance, p.Domains[0].Title, p.Domains[0].Complied,
			p.Gaps[0].Number, p.SHA256, p.ID, p.Words.Copies.Severities, p.Words.Copies.CheckIt, p.Declaration.Standing[2].Value,
		} {
			if !strings.Contains(said, squeezed(printed(text))) {
				t.Errorf("it does not say %q", text)
			}
		}
		if r := s.doc.Revision; r != nil && !strings.Contains(said, squeezed(printed(r.Role))) {
			t.Error("it does not say who signed")
		}
		if p.ID != s.pack.ID || p.SHA256 != s.pack.SHA256 {
			t.Errorf("its id is %s, not %s", p.ID, s.pack.ID)
		}
		if intact, found := verified(t, b, version, nil); !intact || found["pages"] != report.Good {
			t.Errorf("not intact: %v", found)
		}
	})
}

func TestASummaryHasTwoPagesWhateverIsInIt(t *testing.T) {
	long := strings.Repeat("\U0001F600", 500)
	for _, n := range []int{1, 24, 400} {
		q := synthetic(t, n)
		for i := range q.Questions {
			q.Questions[i].MustPass = true
		}
		c := begin(t, "long", q, model.Facts{Organisation: long, Service: long, Contact: long})
		for _, one := range q.Questions {
			c.answer(one.ID, func(x *model.Answer) {
				x.Value, x.Action, x.Owner = valueFor(&one, 1), long, long
				if one.Kind == model.KindStatus {
					x.Value = "no"
				}
			})
		}
		_, pdf, _ := summary(t, read(t, c.sign(long, long)), "nl")
		if len(pdf.pages) != 2 {
			t.Errorf("%d pages of %d questions", len(pdf.pages), n)
		}
	}
}
