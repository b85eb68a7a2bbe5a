package report

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"yourside/model"
)

// question is a question in full: both halves, the answer, and all that was
// said with it.
func (b *builder) question(i model.Item) Question {
	q := Question{
		ID: i.ID, Number: strconv.Itoa(i.Number), Ask: i.Ask.In(b.w.Code()), Verdict: i.Verdict,
		Answer: b.say(i), Badges: b.badges(i), Answered: i.Answer.Answered(),
	}
	if !q.Answered {
		q.Answer = b.w.Pack.NotAnswered
	}
	add := func(name, value string, cites ...string) {
		if value != "" {
			q.Rows = append(q.Rows, Said{Row: Row{name, value}, Cites: cites})
		}
	}
	its, yours := b.q.Halves(i.Question)
	add(b.w.VendorHalf(b.q.Vendor.Name, b.a.Source.Nameless()), b.cite(its), b.idsOf(its)...)
	add(b.w.Pack.Duty, joined("\n", i.Duty.In(b.w.Code()), b.cite(yours)), b.idsOf(yours)...)
	add(b.w.Pack.Answer, q.Answer)
	add(b.w.Pack.Counts, b.counts(i))
	add(b.w.Pack.Note, i.Answer.Note)
	add(b.w.Pack.Marks, b.marks(i))
	q.Rows = append(q.Rows, b.evidence(i)...)
	if accepted := b.accepted(i); accepted != "" {
		add(b.w.Pack.Accepted, accepted)
	} else {
		add(b.w.Pack.Reason, b.reason(i))
	}
	add(b.w.Pack.Plan, b.plan(i))
	add(b.w.Pack.EvidenceHint, i.Evidence.In(b.w.Code()))
	if q.Answered {
		add(b.w.Pack.AnsweredBy, b.w.Sprintf(b.w.Pack.ByOn, i.Answer.By, b.w.Date(string(model.DateOf(i.Answer.At.UTC())))))
	}
	add(b.w.Pack.References, b.references(i))
	return q
}

// cite is the wording of clauses, each with its id.
func (b *builder) cite(clauses []*model.Clause) string {
	var lines []string
	for _, c := range clauses {
		lines = append(lines, c.Text.In(b.w.Code())+" ["+c.ID+"]")
	}
	return strings.Join(lines, "\n")
}

// idsOf is the ids of the clauses that stand in the matrix, to lead there.
func (b *builder) idsOf(clauses []*model.Clause) []string {
	var ids []string
	for _, c := range clauses {
		if !b.leftOut(c) {
			ids = append(ids, c.ID)
		}
	}
	return ids
}

func (b *builder) badges(i model.Item) string {
	must := ""
	if i.MustPass {
		must = b.w.MustPass
	}
	return joined(" · ", b.w.Whose[string(b.q.Responsibility(i.Question))],
		b.w.Sprintf(b.w.Pack.Weight, b.w.Weights[string(i.Weight)]), must, i.ID)
}

// counts is what an answer of another kind than a status counts as.
func (b *builder) counts(i model.Item) string {
	switch {
	case i.Kind == model.KindStatus || !i.Answer.Answered() || i.Verdict == model.Status(i.Answer.Value):
		return ""
	case i.Verdict == model.Blank:
		return b.w.Pack.CountsNothing
	}
	return b.w.Status(string(i.Verdict))
}

// references are ids of frameworks with their edition, said to be indicative.
func (b *builder) references(i model.Item) string {
	var said []string
	for _, framework := range slices.Sorted(maps.Keys(i.References)) {
		name := b.w.Frameworks[framework]
		if name == "" {
			name = framework
		}
		said = append(said, name+" "+strings.Join(i.References[framework], ", "))
	}
	if len(said) == 0 {
		return ""
	}
	return strings.Join(said, "; ") + " — " + b.w.Pack.Indicative
}
