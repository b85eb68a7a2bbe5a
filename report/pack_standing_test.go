// What a pack says of how things stand: nothing that was left open, set aside
// or is only for information may pass for fulfilled.
package report_test

import (
	"slices"
	"strings"
	"testing"

	"yourside/internal/lang"
	"yourside/model"
	"yourside/report"
)

// standing is a small assessment, answered question by question; what has no
// answer in the list stays open.
func standing(t *testing.T, answers ...model.Answer) *clerk {
	t.Helper()
	q := synthetic(t, 8) // the first and the last are must-pass
	c := begin(t, "standing", q, filledFacts)
	for i, x := range answers {
		x.Question = q.Questions[i].ID
		if x.Value != "" {
			c.answer(x.Question, func(is *model.Answer) { *is = x })
		}
	}
	return c
}

// everyLanguage builds the pack of a draft in each language.
func everyLanguage(t *testing.T, d *report.Document, test func(*testing.T, *report.Pack)) {
	t.Helper()
	for _, code := range lang.Codes() {
		t.Run(code, func(t *testing.T) { test(t, build(t, d, options(code))) })
	}
}

func TestWhatIsNotApplicableIsNotFulfilled(t *testing.T) {
	c := standing(t)
	for _, q := range c.a.Questionnaire.Questions {
		if q.MustPass {
			c.answer(q.ID, func(x *model.Answer) { x.Value, x.Reason = "not-applicable", "Nobody\nuses it." })
		}
	}
	everyLanguage(t, c.draft(), func(t *testing.T, p *report.Pack) {
		want := p.Words.Sprintf(p.Words.Pack.MustStand, 0, 2, 0, 2, 0)
		if p.MustPass.Summary != want {
			t.Errorf("the box says %q, not %q", p.MustPass.Summary, want)
		}
		if len(p.MustPass.Items) != 2 || !strings.Contains(p.MustPass.Items[1].Text, "8. ") || !strings.Contains(p.MustPass.Items[1].Text, ": Nobody uses it.") {
			t.Errorf("what was set aside is listed as %q", p.MustPass.Items)
		}
	})
	for id, value := range map[string]string{"question.1": "yes", "question.8": "all"} {
		c.answer(id, func(x *model.Answer) { x.Value = value })
	}
	everyLanguage(t, c.draft(), func(t *testing.T, p *report.Pack) {
		if want := p.Words.Count(p.Words.Pack.MustPassed, 2); p.MustPass.Summary != want || len(p.MustPass.Items) > 0 {
			t.Errorf("the box says %q and lists %q", p.MustPass.Summary, p.MustPass.Items)
		}
	})
}

func TestASignedPackSaysWhatWasLeftOpen(t *testing.T) {
	c := standing(t, model.Answer{Value: "no"}, model.Answer{Value: "some", Action: "Do the rest."})
	d := read(t, c.sign("Mirjam de Boer", "directeur"))
	everyLanguage(t, d, func(t *testing.T, p *report.Pack) {
		w := p.Words.Pack
		if want := " " + p.Words.CountWith(w.SignedOpen, 7, 5, 7); !strings.HasSuffix(p.Status, want) { // one is not asked
			t.Errorf("the status is %q, without %q", p.Status, want)
		}
		want := []report.Row{
			{Name: w.OpenHeading, Value: p.Words.Sprintf(w.OpenOf, 5, 7)},
			{Name: w.MustHeading, Value: p.Words.Sprintf(w.MustStand, 0, 2, 1, 0, 1)},
			{Name: w.GapsHeading, Value: p.Words.Sprintf(w.GapsUnplanned, 2, 1)},
		}
		if got := p.Declaration.Standing; len(got) != 3 || got[0] != want[0] || got[1] != want[1] || got[2] != want[2] {
			t.Errorf("by the declaration stands %q, not %q", got, want)
		}
		if p.OpenIntro != p.Words.Count(w.GapsOpen, 5)+" " || len(p.Open) != 5 || p.Open[0].Text != "3" {
			t.Errorf("beside the gaps stands %q %q", p.OpenIntro, p.Open)
		}
		text := ""
		for _, page := range openPDF(t, print(t, p)).pages {
			text += page.body()
		}
		for _, said := range []string{p.Declaration.AsOf, p.OpenIntro + "3, 5, 6, 7, 8"} {
			if !strings.Contains(text, squeezed(said)) {
				t.Errorf("no page says %q", said)
			}
		}
	})
}

func TestAnswersThatOnlyInformExplainWhatIsMissingFromTheBase(t *testing.T) {
	c := standing(t, model.Answer{Value: "yes"}, model.Answer{Value: "all"})
	for _, i := range []int{4, 6} {
		c.a.Questionnaire.Questions[i].Kind = model.KindText
		c.answer(c.a.Questionnaire.Questions[i].ID, func(x *model.Answer) { x.Value = "In words." })
	}
	everyLanguage(t, c.draft(), func(t *testing.T, p *report.Pack) {
		w := p.Words.Pack
		if want := p.Words.CountWith(w.Compliance, 2, 100, 2) + "; " + p.Words.Sprintf(w.Informing, 2); p.Compliance != want {
			t.Errorf("%q stands beside %q, not %q", p.Compliance, p.Progress, want)
		}
	})
}

func TestASignedPackWithoutOpenQuestionsSaysSo(t *testing.T) {
	c := standing(t)
	for i := range c.a.Questionnaire.Questions {
		c.answer(c.a.Questionnaire.Questions[i].ID, func(x *model.Answer) { x.Value = "unknown" })
	}
	everyLanguage(t, read(t, c.sign("Mirjam de Boer", "directeur")), func(t *testing.T, p *report.Pack) {
		if !strings.HasSuffix(p.Status, p.Words.Pack.SignedNoneOpen) || p.OpenIntro != "" || len(p.Open) > 0 {
			t.Errorf("%q, %q, %q", p.Status, p.OpenIntro, p.Open)
		}
	})
}

func TestAQuestionThatWaitsForAnotherIsNotSaidToBeSetAsideByItsAnswer(t *testing.T) {
	c := standing(t)
	for answer, code := range map[string]string{"": "yet", "some": "not"} {
		c.answer("question.2", func(x *model.Answer) { x.Value = answer })
		everyLanguage(t, c.draft(), func(t *testing.T, p *report.Pack) {
			text := map[string]string{"yet": p.Words.Pack.NotAskedYet, "not": p.Words.Pack.NotAsked}[code]
			ask := c.a.Questionnaire.Questions[3].Ask.In(p.Words.Code())
			if want, got := p.Words.Sprintf(text, 4, ask, 2), p.Domains[0].NotAsked[0].Text; got != want {
				t.Errorf("%q, not %q", got, want)
			}
		})
	}
}

func TestASecondSignerStandsBesideTheFirst(t *testing.T) {
	d := filledSynthetic(t, 1).draft()
	d.Revision = &model.Revision{Number: 1, Signature: model.Signature{
		Name: "A. Smith", Role: "CISO", SecondName: "B. Jones", SecondRole: "director", Declarations: model.Declarations(),
	}}
	p := build(t, d, options("en"))
	if !strings.Contains(p.Status, "by A. Smith (CISO) and by B. Jones (director).") {
		t.Errorf("status: %s", p.Status)
	}
	if !slices.Contains(p.Declaration.Signer, report.Row{Name: p.Words.Copies.Second, Value: "B. Jones (director)"}) {
		t.Errorf("signers: %v", p.Declaration.Signer)
	}
}
