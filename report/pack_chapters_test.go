// The chapters on findings, changes and frameworks, and the matrix of gaps.
package report_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"yourside/model"
	"yourside/report"
)

func TestEveryFindingStandsInThePackAndLeadsToItsQuestion(t *testing.T) {
	each(t, func(t *testing.T, s *sample) {
		text, links := s.textOf(findings), linksIn(s, findings)
		want := s.doc.Assessment().Findings(s.doc.AsOf)
		if len(want) < 20 || len(s.pack.Findings) != len(want) {
			t.Fatalf("%d findings stand in the pack, of %d", len(s.pack.Findings), len(want))
		}
		for _, f := range want {
			what, why := s.pack.Words.Finding(f.Code, f.Args...)
			if !strings.Contains(text, printed(what)) || !strings.Contains(text, printed(why)) {
				t.Errorf("the pack does not say %q and %q", what, why)
			}
			number := strconv.Itoa(f.Item.Number)
			if !slices.ContainsFunc(links, func(l promise) bool { return l.text == number && strings.HasPrefix(l.landing, number) }) {
				t.Errorf("%s of question %s does not lead to it", f.Code, number)
			}
		}
	})
}

func TestAPackWithNothingToFindSaysSo(t *testing.T) {
	c := standing(t)
	fulfilled := map[model.Kind]string{model.KindStatus: "yes", model.KindChoice: "all", model.KindNumber: "1"}
	for _, q := range c.a.Questionnaire.Questions {
		c.answer(q.ID, func(x *model.Answer) { x.Value = fulfilled[q.Kind] })
		c.attach(q.ID, policy)
	}
	everyLanguage(t, c.draft(), func(t *testing.T, p *report.Pack) {
		if said := p.Words.Pack.Chapters.FindingsNone; len(p.Findings) > 0 || !strings.Contains(whole(t, p), squeezed(said)) {
			t.Errorf("there are %d findings, or no page says %q", len(p.Findings), said)
		}
	})
}

func TestChangesAreThoseSinceThePreviousRevision(t *testing.T) {
	c := standing(t, model.Answer{Value: "no"}, model.Answer{Value: "some"}, model.Answer{Value: "1"})
	c.attach("question.5", policy)
	first := read(t, c.sign("Mirjam de Boer", "directeur"))
	c.answer("question.1", func(x *model.Answer) { x.Value, x.Due = "partly", "2027-01-31" })
	c.answer("question.2", func(x *model.Answer) { x.Value = "all" })
	c.answer("question.2", func(x *model.Answer) { x.Value = "some" }) // as it was
	c.attach("question.1", policy)
	removed, err := c.a.Detach("question.5", 1)
	c.must(err)
	c.store(append(removed, model.Change{Question: "question.3", Field: model.FieldCarried, New: "last-year"}, model.Change{Field: "scope", Old: filledFacts.Scope, New: "Everything."})...)
	draft, second := c.draft(), read(t, c.sign("Mirjam de Boer", "directeur"))
	third := read(t, c.sign("Mirjam de Boer", "directeur"))

	file := "policy.pdf · unchanged, seen on 2 November 2026"
	want := fmt.Sprint([][4]string{
		{"", "Scope", filledFacts.Scope, "Everything."},
		{"1", "Answer", "no", "partly"}, {"1", "Due", "empty", "31 January 2027"}, {"1", "Evidence 1", "empty", file},
		{"3", "To be confirmed", "empty", "carried over from last-year; the question has changed since"},
		{"5", "Evidence 1", file, "empty"},
	})
	for name, d := range map[string]*report.Document{"a draft": draft, "the second": second} {
		p := build(t, d, options("en"))
		var got [][4]string
		for _, x := range p.Changes.Rows {
			got = append(got, [4]string{x.Text, x.What, x.Before, x.Now})
		}
		if fmt.Sprint(got) != want || !strings.Contains(p.Changes.Intro, "revision 1, signed on 2 November 2026 by Mirjam de Boer") {
			t.Errorf("%s: %s\n%v, not\n%v", name, p.Changes.Intro, got, want)
		}
	}
	everyLanguage(t, first, func(t *testing.T, p *report.Pack) {
		if said := p.Words.Pack.Chapters.ChangesFirst; !strings.Contains(whole(t, p), squeezed(said)) {
			t.Errorf("no page of the first revision says %q", said)
		}
	})
	everyLanguage(t, third, func(t *testing.T, p *report.Pack) {
		if said := p.Words.Pack.Chapters.ChangesNone; !strings.Contains(p.Changes.Intro, "revisi") || !strings.Contains(whole(t, p), squeezed(said)) {
			t.Errorf("no page of the third revision says %q", said)
		}
	})
}

func TestEveryReferenceLeadsToItsQuestionsWithTheirStatus(t *testing.T) {
	each(t, func(t *testing.T, s *sample) {
		text, links := s.textOf(frameworks), linksIn(s, frameworks)
		if strings.Count(text, squeezed(s.pack.Words.Pack.Indicative)) != len(s.pack.Frameworks) {
			t.Errorf("not beside every framework stands %q", s.pack.Words.Pack.Indicative)
		}
		want := 0
		for _, i := range s.items {
			for framework, ids := range i.References {
				if !strings.Contains(text, squeezed(s.pack.Words.Frameworks[framework])) {
					t.Errorf("%s is not there", framework)
				}
				want += len(ids)
			}
			said := strconv.Itoa(i.Number) + squeezed(s.pack.Words.Status(string(i.Verdict)))
			if i.Applies && i.Verdict != model.Blank && len(i.References) > 0 && !strings.Contains(text, said) {
				t.Errorf("nowhere stands %q", said)
			}
		}
		if len(links) != want {
			t.Errorf("%d links to questions, not %d", len(links), want)
		}
	})
}

func TestIDsAreInTheOrderOfTheirNumbers(t *testing.T) {
	c := standing(t)
	c.a.Questionnaire.Questions[0].References = map[string][]string{"iso27001-2022": {"A.5.10", "A.5.9", "A.8.1"}}
	p := build(t, c.draft(), options("en"))
	var got []string
	for _, r := range p.Frameworks[1].References {
		got = append(got, r.ID)
	}
	if want := []string{"A.5.1", "A.5.9", "A.5.10", "A.8.1", "A.8.13"}; !slices.Equal(got, want) {
		t.Errorf("the ids stand as %v, not %v", got, want)
	}
}

func TestGapsAreCountedBySeverityAndTerm(t *testing.T) {
	due := []string{"2026-11-01", "2026-11-02", "2027-02-02", "2027-02-03", ""}
	c := standing(t)
	for i, n := range []int{1, 2, 5, 6, 7} {
		c.answer(fmt.Sprintf("question.%d", n), func(x *model.Answer) { x.Value, x.Due = "unknown", due[i] })
	}
	everyLanguage(t, c.draft(), func(t *testing.T, p *report.Pack) {
		if got, want := fmt.Sprint(p.DueMatrix.Counts), "[[1 0 0 1] [0 2 0 0] [0 0 1 0]]"; got != want {
			t.Errorf("the matrix is %s, not %s", got, want)
		}
		text := whole(t, p)
		for _, said := range append(p.Words.Pack.Chapters.DueColumns[:], p.Words.Pack.Chapters.DueHeading) {
			if !strings.Contains(text, squeezed(said)) {
				t.Errorf("no page says %q", said)
			}
		}
	})
}
