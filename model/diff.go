package model

import (
	"encoding/json"
	"maps"
	"slices"
)

// Fate is what happened to something from one version of a questionnaire to
// the next.
type Fate string

// The three fates.
const (
	Arrived Fate = "new"
	Dropped Fate = "dropped"
	Altered Fate = "changed"
)

// Difference is what happened to one clause, question, domain or document.
type Difference struct {
	ID     string   `json:"id"`
	Change Fate     `json:"change"`
	Parts  []string `json:"parts"` // keys with another value, in alphabetical order; only when it changed
}

// QuestionDifference is what happened to a question, and what that means for
// answers that were saved.
type QuestionDifference struct {
	Difference
	Again bool   `json:"confirm_again"` // its meaning changed: answers are not carried over
	From  string `json:"from_domain"`   // From and To are empty unless it moved
	To    string `json:"to_domain"`
}

// CoverageDifference is what happened to the questions about a clause that was
// there and still is.
type CoverageDifference struct {
	Clause  string   `json:"clause"`
	Gained  []string `json:"gained"` // ids of questions
	Lost    []string `json:"lost"`
	Covered bool     `json:"covered"` // some question is about it now
}

// Diff is what changed from one version of a questionnaire to the next. What is
// new or changed comes in the order of the new one, and then what was dropped.
type Diff struct {
	Head      []string             `json:"head"` // keys of the head itself
	Documents []Difference         `json:"documents"`
	Domains   []Difference         `json:"domains"`
	Clauses   []Difference         `json:"clauses"`
	Questions []QuestionDifference `json:"questions"`
	Coverage  []CoverageDifference `json:"coverage"`
	Kept      int                  `json:"kept"` // questions whose answers carry over
}

// Diff tells what changed from q to a later questionnaire.
func (q *Questionnaire) Diff(later *Questionnaire) Diff {
	d := Diff{
		Head:      head(q, later),
		Documents: differences(q.Documents, later.Documents, func(x *Document) string { return x.ID }),
		Domains:   differences(q.Domains, later.Domains, func(x *Domain) string { return x.ID }),
		Clauses:   differences(q.Clauses, later.Clauses, func(x *Clause) string { return x.ID }),
		Questions: []QuestionDifference{},
		Coverage:  coverageDifferences(q, later),
	}
	for _, x := range differences(q.Questions, later.Questions, func(x *Question) string { return x.ID }) {
		d.Questions = append(d.Questions, questionDifference(x, q.Question(x.ID), later.Question(x.ID)))
	}
	for i := range later.Questions {
		if was := q.Question(later.Questions[i].ID); was != nil && sameMeaning(was, &later.Questions[i]) {
			d.Kept++
		}
	}
	return d
}

// None tells whether nothing changed at all.
func (d Diff) None() bool {
	return len(d.Head)+len(d.Documents)+len(d.Domains)+len(d.Clauses)+len(d.Questions)+len(d.Coverage) == 0
}

// head is which keys of the head have another value; its lists, of which each
// item is compared by itself, are not among them.
func head(from, to *Questionnaire) []string {
	lists := []string{"documents", "domains", "clauses", "questions", "holds"}
	return slices.DeleteFunc(partsOf(from, to), func(key string) bool { return slices.Contains(lists, key) })
}

func questionDifference(d Difference, from, to *Question) QuestionDifference {
	x := QuestionDifference{Difference: d}
	if d.Change != Altered {
		return x
	}
	x.Again = !sameMeaning(from, to)
	if from.Domain != to.Domain {
		x.From, x.To = from.Domain, to.Domain
	}
	x.Parts = slices.DeleteFunc(x.Parts, func(key string) bool { return key == "domain" || key == "digest" })
	if at := slices.Index(x.Parts, "options"); at >= 0 && sameOptions(from, to) {
		x.Parts[at] = "counts"
	}
	return x
}

// differences compares two lists, item by item of the same id.
func differences[T any](from, to []T, id func(*T) string) []Difference {
	all, was := []Difference{}, map[string]*T{}
	for i := range from {
		was[id(&from[i])] = &from[i]
	}
	for i := range to {
		name := id(&to[i])
		before, known := was[name]
		delete(was, name)
		if !known {
			all = append(all, Difference{name, Arrived, []string{}})
		} else if parts := partsOf(before, &to[i]); len(parts) > 0 {
			all = append(all, Difference{name, Altered, parts})
		}
	}
	for i := range from {
		if name := id(&from[i]); was[name] != nil {
			all = append(all, Difference{name, Dropped, []string{}})
		}
	}
	return all
}

// partsOf is which keys of two things have different values. It goes by their
// canonical form, so that a key that the model gets is compared by itself.
func partsOf(from, to any) []string {
	a, b := valuesOf(from), valuesOf(to)
	parts := map[string]bool{}
	for key := range a {
		parts[key] = a[key] != b[key]
	}
	for key := range b {
		parts[key] = a[key] != b[key]
	}
	maps.DeleteFunc(parts, func(_ string, differs bool) bool { return !differs })
	return append([]string{}, slices.Sorted(maps.Keys(parts))...)
}

// valuesOf is what a thing has under each key. An empty value is none.
func valuesOf(v any) map[string]string {
	raw, values := map[string]json.RawMessage{}, map[string]string{}
	if json.Unmarshal([]byte(written(v)), &raw) != nil {
		return values
	}
	for key, value := range raw {
		if s := string(value); !slices.Contains([]string{"null", "[]", "{}", `""`}, s) {
			values[key] = s
		}
	}
	return values
}

func sameMeaning(a, b *Question) bool { return written(a.Meaning()) == written(b.Meaning()) }

// sameOptions tells whether two questions have the same answers, whatever those
// count.
func sameOptions(a, b *Question) bool {
	return sameMeaning(&Question{Options: a.Options}, &Question{Options: b.Options})
}

// written is a thing as JSON, in which maps have their keys in order.
func written(v any) string {
	b, err := json.Marshal(v)
	if err != nil { // a number that lint refuses
		return ""
	}
	return string(b)
}

// coverageDifferences compares which questions are about each clause that both
// have.
func coverageDifferences(from, to *Questionnaire) []CoverageDifference {
	before := map[string][]string{}
	for _, row := range from.Matrix() {
		before[row.Clause.ID] = questionIDs(row)
	}
	all := []CoverageDifference{}
	for _, row := range to.Matrix() {
		was, known := before[row.Clause.ID]
		now := questionIDs(row)
		c := CoverageDifference{row.Clause.ID, without(now, was), without(was, now), len(now) > 0}
		if known && len(c.Gained)+len(c.Lost) > 0 {
			all = append(all, c)
		}
	}
	return all
}

func questionIDs(row MatrixRow) []string {
	ids := []string{}
	for _, q := range row.Questions {
		ids = append(ids, q.ID)
	}
	return ids
}

// without is what is in all and not in some.
func without(all, some []string) []string {
	left := []string{}
	for _, id := range all {
		if !slices.Contains(some, id) {
			left = append(left, id)
		}
	}
	return left
}
