// What a pack prints with an answer belongs to that answer, and holds on the
// day as of which it was made: that is 2 November 2026.
package report_test

import (
	"strings"
	"testing"

	"yourside/model"
	"yourside/report"
)

// row is what stands by a name under a question.
func row(p *report.Pack, question, name string) string {
	for _, d := range p.Domains {
		for _, q := range d.Questions {
			for _, r := range q.Rows {
				if q.ID == question && r.Name == name {
					return r.Value
				}
			}
		}
	}
	return ""
}

// exception is the kind and the reason with which a question is listed among
// the exceptions.
func exception(p *report.Pack, question string) (kind, reason string) {
	for _, e := range p.Exceptions {
		if e.Question == question {
			return e.Kind, e.Reason
		}
	}
	return "", ""
}

func TestPlanAndAcceptedRiskAreThoseOfAGap(t *testing.T) {
	with := model.Answer{Value: "no", Action: "Mend it.", Owner: "Kees", Due: "2026-12-01", Reason: "It is small.", Accepted: "2027-01-01"}
	c := standing(t, with)
	everyLanguage(t, c.draft(), func(t *testing.T, p *report.Pack) {
		plan, accepted := row(p, "question.1", p.Words.Pack.Plan), row(p, "question.1", p.Words.Pack.Accepted)
		if !strings.Contains(plan, "Mend it.") || !strings.HasSuffix(accepted, ": It is small.") || strings.Contains(accepted, p.Words.Pack.Lapsed) {
			t.Errorf("by the gap stand %q and %q", plan, accepted)
		}
	})
	c.answer("question.1", func(x *model.Answer) { x.Value = "yes" })
	everyLanguage(t, c.draft(), func(t *testing.T, p *report.Pack) {
		for _, name := range []string{p.Words.Pack.Plan, p.Words.Pack.Accepted, p.Words.Pack.Reason} {
			if said := row(p, "question.1", name); said != "" {
				t.Errorf("by a yes stands %s: %q", name, said)
			}
		}
	})
}

func TestARiskAcceptedUntilADayThatPassedNoLongerHolds(t *testing.T) {
	c := standing(t, model.Answer{Value: "no", Accepted: "2026-11-01", Reason: "It is small."})
	everyLanguage(t, c.draft(), func(t *testing.T, p *report.Pack) {
		kind, _ := exception(p, "question.1")
		for _, said := range []string{row(p, "question.1", p.Words.Pack.Accepted), kind, p.Gaps[0].Accepted} {
			if !strings.Contains(said, p.Words.Pack.Lapsed) {
				t.Errorf("%q does not say that it lapsed", said)
			}
		}
		if !p.Gaps[0].Unplanned {
			t.Error("a risk that lapsed is taken for a plan")
		}
	})
	c.answer("question.1", func(x *model.Answer) { x.Accepted = "2026-11-02" })
	everyLanguage(t, c.draft(), func(t *testing.T, p *report.Pack) {
		if said := row(p, "question.1", p.Words.Pack.Accepted); strings.Contains(said, p.Words.Pack.Lapsed) || p.Gaps[0].Unplanned {
			t.Errorf("on its last day it says %q", said)
		}
	})
}

func TestAReasonOfAnEarlierAnswerIsNotThatOfThisOne(t *testing.T) {
	for _, c := range []struct {
		name         string
		answers      []model.Answer
		among, under string // the exceptions, the question; %s is what an earlier reason is called
	}{
		{"given with the answer", []model.Answer{{Value: "alternative", Reason: "A lock."}}, "A lock.", "A lock."},
		{"given before there was an answer", []model.Answer{{Reason: "A lock."}, {Value: "alternative", Reason: "A lock."}}, "A lock.", "A lock."},
		{"kept from not applicable", []model.Answer{{Value: "not-applicable", Reason: "No users."}, {Value: "alternative", Reason: "No users."}}, "earlier", "earlier"},
		{"given anew", []model.Answer{{Value: "not-applicable", Reason: "No users."}, {Value: "alternative", Reason: "A lock."}}, "A lock.", "A lock."},
		{"back to the first answer", []model.Answer{
			{Value: "not-applicable", Reason: "No users."}, {Value: "alternative", Reason: "No users."}, {Value: "not-applicable", Reason: "No users."},
		}, "No users.", "No users."},
		{"kept by a yes", []model.Answer{{Value: "not-applicable", Reason: "No users."}, {Value: "yes", Reason: "No users."}}, "", ""},
		{"another gap with the same risk", []model.Answer{
			{Value: "no", Reason: "It is small.", Accepted: "2027-01-01"}, {Value: "partly", Reason: "It is small.", Accepted: "2027-01-01"},
		}, "It is small.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			k := standing(t)
			for _, x := range c.answers {
				x.Question = "question.1"
				k.answer(x.Question, func(is *model.Answer) { *is = x })
			}
			everyLanguage(t, k.draft(), func(t *testing.T, p *report.Pack) {
				earlier := p.Words.Sprintf(p.Words.Pack.ReasonEarlier, "No users.", p.Words.Status("not-applicable"))
				_, among := exception(p, "question.1")
				under := row(p, "question.1", p.Words.Pack.Reason)
				for got, want := range map[string]string{"among " + among: c.among, "under " + under: c.under} {
					place, said, _ := strings.Cut(got, " ")
					if want == "earlier" {
						want = earlier
					}
					if said != want {
						t.Errorf("%s stands %q, not %q", place, said, want)
					}
				}
			})
		})
	}
}

func TestADayThatIsToComeProvesNothing(t *testing.T) {
	c := standing(t, model.Answer{Value: "yes", Design: "2026-11-02", Existence: "2026-11-03"})
	q := c.a.Questionnaire.Question("question.5")
	q.Kind, q.Date = model.KindDate, &model.DateRule{Yes: "P1Y"}
	c.answer(q.ID, func(x *model.Answer) { x.Value = "2027-02-01" })
	everyLanguage(t, c.draft(), func(t *testing.T, p *report.Pack) {
		marks := row(p, "question.1", p.Words.Pack.Marks)
		if strings.Count(marks, p.Words.Pack.Ahead) != 1 || !strings.Contains(marks, p.Words.Date("2026-11-03")+" "+p.Words.Pack.Ahead) {
			t.Errorf("the marks are %q", marks)
		}
		if !strings.Contains(marks, p.Words.Pack.Claim) {
			t.Errorf("a day that is to come makes a claim a fact: %q", marks)
		}
		if said := row(p, q.ID, p.Words.Pack.Answer); said != p.Words.Date("2027-02-01")+" "+p.Words.Pack.Ahead {
			t.Errorf("it was last done on %q", said)
		}
	})
}

func TestASourceInAnotherLanguageIsSaidToBeSo(t *testing.T) {
	c := standing(t)
	c.a.Source.Documents[0].Language = "nl"
	d := c.draft()
	for code, said := range map[string]string{"nl": "", "en": "Dutch"} {
		p := build(t, d, options(code))
		if !strings.Contains(p.SectionTitles, said) || (p.SectionTitles == "") != (said == "") {
			t.Errorf("%s: the matrix says %q of its titles", code, p.SectionTitles)
		}
		source := p.Source[len(p.Source)-1].Value
		if strings.Contains(source, "Dutch") != (said != "") {
			t.Errorf("%s: the source is %q", code, source)
		}
	}
}
