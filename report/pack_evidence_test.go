// Evidence in a pack: with its question, and once in the register.
package report_test

import (
	"strconv"
	"strings"
	"testing"

	"yourside/model"
	"yourside/report"
)

// policy is a file that shows something.
var policy = model.Evidence{
	Name: "policy.pdf", Location: "file:///tmp/policy.pdf", SHA256: strings.Repeat("ab", 32), Size: 1234, Type: "application/pdf", Recorded: "2026-11-02",
}

// attach gives an answer evidence.
func (c *clerk) attach(question string, e model.Evidence) {
	c.t.Helper()
	changes, err := c.a.Attach(question, e)
	c.must(err)
	c.store(changes...)
}

func TestOneFileForManyAnswersIsOnePieceOfEvidence(t *testing.T) {
	c := standing(t, model.Answer{Value: "yes"}, model.Answer{Value: "all"})
	copied, other := policy, policy
	copied.Name, copied.Location = "copy.pdf", "file:///tmp/copy.pdf"
	other.SHA256 = strings.Repeat("cd", 32)
	link := model.Evidence{Name: "https://example.org/", Location: "https://example.org/", Recorded: "2026-11-02"}
	for id, e := range map[string]model.Evidence{"question.1": policy, "question.2": copied, "question.5": other, "question.6": link, "question.7": link} {
		c.attach(id, e)
	}
	everyLanguage(t, c.draft(), func(t *testing.T, p *report.Pack) {
		var got []string
		for _, x := range p.Register {
			said := x.Number + " " + strings.Join(x.Names, "+") + " " + strings.Join(x.Locations, "+")
			for _, u := range x.Uses {
				said += " " + u.Text
			}
			got = append(got, said)
		}
		want := "1 policy.pdf+copy.pdf file:///tmp/policy.pdf+file:///tmp/copy.pdf 1 2|2 policy.pdf file:///tmp/policy.pdf 5|3  https://example.org/ 6 7"
		if strings.Join(got, "|") != want {
			t.Errorf("the register holds %q, not %q", strings.Join(got, "|"), want)
		}
		for i, want := range map[int]string{0: "1", 1: "1", 4: "2", 5: "3", 6: "3"} {
			if got := pieceOf(p.Domains[0].Questions[i]); got != want {
				t.Errorf("question %s leads to piece %q, not %q", p.Domains[0].Questions[i].Number, got, want)
			}
		}
	})
}

// pieceOf is to which pieces of evidence the rows of a question lead.
func pieceOf(q report.Question) string {
	var all []string
	for _, r := range q.Rows {
		if r.Piece != "" {
			all = append(all, r.Piece)
		}
	}
	return strings.Join(all, ",")
}

func TestAPackWithoutEvidenceSaysSo(t *testing.T) {
	everyLanguage(t, standing(t).draft(), func(t *testing.T, p *report.Pack) {
		if !strings.Contains(whole(t, p), squeezed(p.Words.Pack.Chapters.RegisterNone)) {
			t.Errorf("no page says %q", p.Words.Pack.Chapters.RegisterNone)
		}
	})
}

// whole is all text in the PDF of a pack, without blanks.
func whole(t *testing.T, p *report.Pack) string {
	t.Helper()
	text := ""
	for _, page := range openPDF(t, print(t, p)).pages {
		text += page.body()
	}
	return text
}

func TestAYesThatEvidenceShowsToExistIsNoClaim(t *testing.T) {
	with := func(change func(*model.Evidence)) model.Evidence {
		e := policy
		e.Mark = "existence"
		change(&e)
		return e
	}
	for name, x := range map[string]struct {
		evidence model.Evidence
		claim    bool
	}{
		"of existence":      {with(func(*model.Evidence) {}), false},
		"of its day":        {with(func(e *model.Evidence) { e.Represents = "2026-11-01" }), false},
		"of a day to come":  {with(func(e *model.Evidence) { e.Represents = "2027-01-01" }), true},
		"of design":         {with(func(e *model.Evidence) { e.Mark = "design" }), true},
		"of nothing":        {policy, true},
		"that was changed":  {with(func(e *model.Evidence) { e.State = model.EvidenceChanged }), true},
		"that is not there": {with(func(e *model.Evidence) { e.State = model.EvidenceMissing }), true},
	} {
		t.Run(name, func(t *testing.T) {
			c := standing(t, model.Answer{Value: "yes"})
			c.attach("question.1", x.evidence)
			p := build(t, c.draft(), options("en"))
			claim := false
			for _, r := range p.Domains[0].Questions[0].Rows {
				claim = claim || strings.Contains(r.Value, p.Words.Pack.Claim)
			}
			if claim != x.claim {
				t.Errorf("it is a claim: %s", strconv.FormatBool(claim))
			}
		})
	}
}
