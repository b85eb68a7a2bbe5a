// Where text stands on the pages: within the margins, not over other text, and
// as wide as the layout took it to be.
package report_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"yourside/internal/integrity"
	"yourside/internal/lang"
	"yourside/model"
	"yourside/report"
)

// crowded are questionnaires and answers that ask more room than there is.
func crowded(t *testing.T) map[string]*report.Document {
	docs := map[string]*report.Document{}
	many := synthetic(t, 400)
	for i := range many.Questions {
		many.Questions[i].MustPass = true
	}
	docs["four hundred open duties that must be fulfilled"] = begin(t, "many", filledIn(t, many), filledFacts).draft()

	long := synthetic(t, 13)
	wide, tall := strings.Repeat("W", 3990), strings.Repeat("line\n", 120)
	for i := range long.Questions {
		q := &long.Questions[i]
		q.Ask, q.Evidence = model.Text{"nl": wide, "en": tall}, model.Text{"nl": tall, "en": wide}
		q.References = map[string][]string{strings.Repeat("f", 64): {strings.Repeat("r", 64), "x"}}
	}
	long.Domains[0].Title, long.Domains[1].Title = model.Text{"nl": wide, "en": tall}, model.Text{"nl": tall, "en": wide}
	long.Title, long.Vendor.Name, long.Version = model.Text{"nl": wide, "en": tall}, strings.Repeat("V", 100), strings.Repeat("9", 64)
	for i := range long.Clauses {
		long.Clauses[i].Text, long.Clauses[i].Section = model.Text{"nl": wide, "en": tall}, strings.Repeat("S", 300)
	}
	facts := model.Facts{
		Organisation: strings.Repeat("O", 500), Service: strings.Repeat("x ", 240) + "end", Scope: strings.Repeat("scope\n", 300), Contact: strings.Repeat("@", 500),
	}
	c := begin(t, "long", filledIn(t, long), facts)
	for i := range long.Questions {
		c.answer(long.Questions[i].ID, func(x *model.Answer) {
			x.Value, x.Note, x.Reason = []string{"no", "unknown", "not-applicable"}[i%3], strings.Repeat("n", 9000), strings.Repeat("r\n", 200)
			if long.Questions[i].Kind != model.KindStatus {
				x.Value = []string{"unknown", "not-applicable"}[i%2]
			}
			x.Action, x.Owner, x.Due, x.Accepted = strings.Repeat("a", 9000), strings.Repeat("W", 500), "2027-01-01", "2028-01-01"
		})
	}
	docs["everything as long as it may be"] = c.draft()
	return docs
}

// filledIn gives a questionnaire that was changed its digests again.
func filledIn(t *testing.T, q *model.Questionnaire) *model.Questionnaire {
	t.Helper()
	for _, p := range q.Lint() {
		if !p.Warning {
			t.Fatal(p.What)
		}
	}
	if err := integrity.Fill(q); err != nil {
		t.Fatal(err)
	}
	return q
}

func TestNothingLeavesThePage(t *testing.T) {
	packs := map[string]*openedPDF{}
	for _, s := range samples(t) {
		packs[s.name] = s.read
	}
	for name, d := range crowded(t) {
		for _, code := range lang.Codes() {
			o := options(code)
			o.Label = strings.Repeat("W", 60)
			packs[name+", "+code] = openPDF(t, print(t, build(t, d, o)))
		}
	}
	for name, o := range packs {
		t.Run(name, func(t *testing.T) {
			margin := o.margin()
			for _, p := range o.pages {
				for _, x := range p.upright() {
					if x.x+x.width > p.width-margin+0.05 {
						t.Errorf("page %d: %.60q ends at %.2f, beyond %.2f", p.number, x.text, x.x+x.width, p.width-margin)
					}
					if x.y-x.size < 0 || x.y+x.size/2 > p.height-margin/3 {
						t.Errorf("page %d: %.60q stands at %.2f", p.number, x.text, x.y)
					}
				}
				for _, b := range p.boxes {
					if b.x1 < margin-0.05 || b.x2 > p.width-margin+0.05 || b.y1 < 0 || b.y1 > b.y2 || b.y2 > p.height-margin+0.05 {
						t.Errorf("page %d: there is a box at %v", p.number, b)
					}
				}
				if over := overlap(p.upright()); over != "" {
					t.Errorf("page %d: %s", p.number, over)
				}
			}
		})
	}
}

func TestWhatGoesOnFromAnotherPageSaysWhatItIs(t *testing.T) {
	count := 0
	each(t, func(t *testing.T, s *sample) {
		for _, p := range s.pagesOf(questions) {
			first := p.upright()[0] // the body comes before header and footer
			if !s.continued(first) {
				continue
			}
			count++
			number, rest, _ := strings.Cut(first.text, "  ")
			at := slices.IndexFunc(s.items, func(i model.Item) bool { return fmt.Sprint(i.Number) == number })
			if at < 0 {
				t.Fatalf("page %d goes on with %q", p.number, first.text)
			}
			ask, _, _ := strings.Cut(strings.TrimSuffix(rest, " "+s.pack.Words.Pack.Continued), "…")
			if len(ask) < 20 || !strings.HasPrefix(s.items[at].Ask.In(s.pack.Words.Code()), ask) {
				t.Errorf("page %d goes on with question %s as %q", p.number, number, ask)
			}
		}
	})
	if count < 10 {
		t.Errorf("only %d pages go on with a question: too few to show anything", count)
	}
}

// overlap names two strings that stand over one another; empty if none do.
func overlap(pieces []piece) string {
	pieces = slices.DeleteFunc(pieces, func(x piece) bool { return strings.TrimSpace(x.text) == "" })
	for i, a := range pieces {
		for _, b := range pieces[i+1:] {
			besides := a.x+a.width <= b.x+0.3 || b.x+b.width <= a.x+0.3
			apart := a.y <= b.y-0.7*b.size || b.y <= a.y-0.7*a.size
			if !besides && !apart {
				return fmt.Sprintf("%.60q and %.60q stand over one another, at %.1f,%.1f and %.1f,%.1f", a.text, b.text, a.x, a.y, b.x, b.y)
			}
		}
	}
	return ""
}

func TestFileKnowsTheWidthOfEveryCharacterItShows(t *testing.T) {
	each(t, func(t *testing.T, s *sample) {
		for _, p := range s.read.pages {
			for _, x := range p.pieces {
				for _, r := range x.text {
					if _, known := s.read.widths[x.font][r]; !known {
						t.Errorf("page %d: the file gives no width for %U in font %s", p.number, r, x.font)
					}
				}
			}
		}
	})
}
