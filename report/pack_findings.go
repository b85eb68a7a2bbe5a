package report

import (
	"strconv"

	"yourside/model"
)

// Found is a finding that remained: what was found of which question, and why
// it matters.
type Found struct {
	Line
	Number, Severity, What, Why string
}

// findings is what a look at the answers turns up on the day of the pack.
func (b *builder) findings() []Found {
	var all []Found
	for _, f := range b.a.Findings(b.doc.AsOf) {
		what, why := b.w.Finding(f.Code, f.Args...)
		all = append(all, Found{
			Line{f.Item.Ask.In(b.w.Code()), f.Item.ID}, strconv.Itoa(f.Item.Number), b.w.Weights[string(f.Severity)], what, why,
		})
	}
	return all
}

// DueMatrix is how many gaps there are of each severity, by when they are to be
// closed.
type DueMatrix struct {
	Severities []string
	Counts     [][4]int // past, within three months, later, no date
}

// soon is how far ahead a day is near.
const soon model.Period = "P3M"

func (b *builder) dueMatrix() DueMatrix {
	var m DueMatrix
	for _, severity := range []model.Weight{model.High, model.Medium, model.Low} {
		var counts [4]int
		for _, i := range model.Gaps(b.items) {
			if i.Severity() == severity {
				counts[b.term(model.Date(i.Answer.Due))]++
			}
		}
		m.Severities = append(m.Severities, b.w.Weights[string(severity)])
		m.Counts = append(m.Counts, counts)
	}
	return m
}

// term is in which column of the matrix a day falls.
func (b *builder) term(due model.Date) int {
	switch {
	case due == "":
		return 3
	case due < b.doc.AsOf:
		return 0
	case soon.Before(due) <= b.doc.AsOf:
		return 1
	}
	return 2
}
