package model

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What changed between two versions: one change to the sample is one line, and
// says what it means for answers that were saved.

// told puts a difference in lines.
func told(d Diff) []string {
	lines := []string{}
	if len(d.Head) > 0 {
		lines = append(lines, "head "+strings.Join(d.Head, ","))
	}
	for what, list := range map[string][]Difference{"document": d.Documents, "domain": d.Domains, "clause": d.Clauses} {
		for _, x := range list {
			lines = append(lines, strings.TrimSpace(fmt.Sprintf("%s %s %s %s", what, x.Change, x.ID, strings.Join(x.Parts, ","))))
		}
	}
	for _, x := range d.Questions {
		line := strings.TrimSpace(fmt.Sprintf("question %s %s %s", x.Change, x.ID, strings.Join(x.Parts, ",")))
		if x.From != "" {
			line += fmt.Sprintf(" from %s to %s", x.From, x.To)
		}
		if x.Again {
			line += " again"
		}
		lines = append(lines, line)
	}
	for _, x := range d.Coverage {
		lines = append(lines, fmt.Sprintf("coverage %s +%v -%v %t", x.Clause, x.Gained, x.Lost, x.Covered))
	}
	slices.Sort(lines)
	return lines
}

func TestOneChangeIsOneDifference(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*Questionnaire)
		want   []string
		kept   int
	}{
		"nothing":                   {func(*Questionnaire) {}, []string{}, 8},
		"a version":                 {func(q *Questionnaire) { q.Version = "2" }, []string{"head version"}, 8},
		"a title and a contact":     {func(q *Questionnaire) { q.Title, q.Vendor.IncidentContact = both("Other"), "" }, []string{"head title,vendor"}, 8},
		"a document of a later day": {func(q *Questionnaire) { q.Documents[0].Published = "2026-02-02" }, []string{"document changed terms published"}, 8},
		"a domain with another title": {func(q *Questionnaire) { q.Domains[1].Title = both("Files") },
			[]string{"domain changed data title"}, 8},
		"a domain more": {func(q *Questionnaire) { q.Domains = append(q.Domains, Domain{"new", both("New")}) }, []string{"domain new new"}, 8},
		"a clause that says something else": {func(q *Questionnaire) { q.Clauses[1].Text["nl"] = "x" },
			[]string{"clause changed T-02 text"}, 8},
		"a clause of another side": {func(q *Questionnaire) { q.Clauses[0].Responsibility, q.Clauses[0].Figures = Provider, nil },
			[]string{"clause changed T-01 figures,responsibility"}, 8},
		"a clause by another id":   {func(q *Questionnaire) { q.Clauses[1].ID = "T-99" }, []string{"clause dropped T-02", "clause new T-99"}, 8},
		"clauses in another order": {func(q *Questionnaire) { slices.Reverse(q.Clauses) }, []string{}, 8},
		"a question that asks something else": {func(q *Questionnaire) { q.Questions[0].Ask["en"] = "x" },
			[]string{"question changed sample.mfa ask again"}, 7},
		"a question of another kind": {func(q *Questionnaire) { q.Questions[6].Kind = KindStatus },
			[]string{"question changed sample.story kind again"}, 7},
		"an option in other words": {func(q *Questionnaire) { q.Questions[1].Options[0].Text["nl"] = "x" },
			[]string{"question changed sample.place options again"}, 7},
		"an option less": {func(q *Questionnaire) { q.Questions[1].Options = q.Questions[1].Options[1:] },
			[]string{"question changed sample.place options again"}, 7},
		"an option that counts something else": {func(q *Questionnaire) { q.Questions[1].Options[0].Counts = nil },
			[]string{"question changed sample.place counts"}, 8},
		"help, evidence and weight": {func(q *Questionnaire) {
			x := &q.Questions[0]
			x.Help, x.Evidence, x.Weight = both("x"), both("y"), Low
		}, []string{"question changed sample.mfa evidence,help,weight"}, 8},
		"a rule for numbers": {func(q *Questionnaire) { q.Questions[4].Number.Yes.AtLeast = new(96.0) },
			[]string{"question changed sample.share number"}, 8},
		"a condition less": {func(q *Questionnaire) { q.Questions[3].ShowIf = nil }, []string{"question changed sample.why show_if"}, 8},
		"a question that moved": {func(q *Questionnaire) { q.Questions[2].Domain = "data" },
			[]string{"question changed sample.tools from access to data"}, 8},
		"a question that moved and asks something else": {func(q *Questionnaire) { q.Questions[2].Domain, q.Questions[2].Ask = "data", both("x") },
			[]string{"question changed sample.tools ask from access to data again"}, 7},
		"a question more": {func(q *Questionnaire) {
			q.Questions = append(q.Questions, ask("sample.more", "data", KindText, Low, func(*Question) {}))
		}, []string{"question new sample.more"}, 8},
		"a question less, and with it what a clause was covered by": {func(q *Questionnaire) { q.Questions = slices.Delete(q.Questions, 6, 7) },
			[]string{"coverage T-03 +[] -[sample.story] false", "question dropped sample.story"}, 7},
		"a clause that another question covers": {func(q *Questionnaire) {
			q.Questions[6].Covers, q.Questions[7].Covers = nil, []string{"T-03", "T-01"}
		}, []string{
			"coverage T-01 +[sample.copy] -[] true", "coverage T-03 +[sample.copy] -[sample.story] true",
			"question changed sample.copy covers", "question changed sample.story covers",
		}, 8},
		"an empty list for none": {func(q *Questionnaire) {
			q.Questions[1].Covers, q.Questions[1].References = []string{}, map[string][]string{}
		}, []string{}, 8},
	} {
		t.Run(name, func(t *testing.T) {
			later := sample()
			c.change(later)
			d := sample().Diff(later)
			if diff := cmp.Diff(c.want, told(d)); diff != "" {
				t.Error(diff)
			}
			if d.Kept != c.kept || d.None() != (len(c.want) == 0) {
				t.Errorf("%d kept, none: %t", d.Kept, d.None())
			}
		})
	}
}

// What is new one way is dropped the other way, and what changed changed both
// ways.
func TestADifferenceTheOtherWayIsItsMirror(t *testing.T) {
	later := sample()
	later.Questions[0].ID, later.Questions[1].Ask, later.Questions[2].Domain = "sample.other", both("x"), "data"
	later.Clauses[0].Text = both("y")
	there, back := sample().Diff(later), later.Diff(sample())
	mirror := map[Fate]Fate{Arrived: Dropped, Dropped: Arrived, Altered: Altered}
	for _, x := range there.Questions {
		same := func(y QuestionDifference) bool {
			return y.ID == x.ID && y.Change == mirror[x.Change] && slices.Equal(y.Parts, x.Parts) && y.Again == x.Again && y.From == x.To && y.To == x.From
		}
		if !slices.ContainsFunc(back.Questions, same) {
			t.Errorf("%+v has no mirror in %+v", x, back.Questions)
		}
	}
	if len(there.Questions) != 4 || len(back.Questions) != 4 || there.Kept != back.Kept {
		t.Errorf("there %+v, back %+v", there, back)
	}
}
