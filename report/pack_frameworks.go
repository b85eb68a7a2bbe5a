package report

import (
	"cmp"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"yourside/model"
)

// Framework is a standard or law in one edition, with what of it the questions
// refer to.
type Framework struct {
	Name       string
	References []Reference
}

// Reference is an id in a framework and the questions that refer to it.
type Reference struct {
	ID        string
	Questions []Standing
}

// Standing is a question by its number, with how it was answered.
type Standing struct {
	Line
	Status string
}

// frameworks is the questions by what they refer to.
func (b *builder) frameworks() []Framework {
	by := map[string]map[string][]Standing{}
	for _, i := range b.items {
		for framework, ids := range i.References {
			if by[framework] == nil {
				by[framework] = map[string][]Standing{}
			}
			for _, id := range ids {
				by[framework][id] = append(by[framework][id], Standing{Line{strconv.Itoa(i.Number), i.ID}, b.stands(i)})
			}
		}
	}
	var all []Framework
	for _, framework := range slices.Sorted(maps.Keys(by)) {
		f := Framework{Name: cmp.Or(b.w.Frameworks[framework], framework)}
		for _, id := range slices.SortedFunc(maps.Keys(by[framework]), inNumbers) {
			f.References = append(f.References, Reference{id, by[framework][id]})
		}
		all = append(all, f)
	}
	return all
}

// stands is how a question was answered, in a word.
func (b *builder) stands(i model.Item) string {
	switch {
	case !i.Applies:
		return b.w.Pack.Chapters.NotAsked
	case i.Open():
		return b.w.Pack.NotAnswered
	case i.Verdict == model.Blank:
		return b.w.Pack.CountsNothing
	}
	return b.w.Status(string(i.Verdict))
}

var digits = regexp.MustCompile(`\d+`)

// inNumbers compares ids with their numbers as numbers: A.5.9 before A.5.10.
func inNumbers(x, y string) int {
	wide := func(id string) string {
		return digits.ReplaceAllStringFunc(id, func(n string) string { return strings.Repeat("0", max(0, 9-len(n))) + n })
	}
	return cmp.Or(cmp.Compare(wide(x), wide(y)), cmp.Compare(x, y))
}
