package model

import (
	"cmp"
	"slices"
)

var severityRank = map[Weight]int{High: 0, Medium: 1, Low: 2}
var verdictRank = map[Status]int{No: 0, Unknown: 1, Partly: 2}

// Gaps returns the items whose answer leaves the duty unfulfilled, worst
// first: must-pass, then severity, then no before unknown before partly, then
// the order of the questionnaire.
func Gaps(items []Item) []Item {
	gaps := Select(items, Item.Gap)
	slices.SortStableFunc(gaps, func(a, b Item) int {
		return cmp.Or(
			cmp.Compare(rankMust(a), rankMust(b)),
			cmp.Compare(severityRank[a.Severity()], severityRank[b.Severity()]),
			cmp.Compare(verdictRank[a.Verdict], verdictRank[b.Verdict]),
			cmp.Compare(a.Number, b.Number),
		)
	})
	return gaps
}

func rankMust(i Item) int {
	if i.MustPass {
		return 0
	}
	return 1
}

// MustPass sorts the must-pass questions that apply by how they stand: failed
// by their answer, and not answered yet.
func MustPass(items []Item) (failed, open []Item) {
	return Select(items, Item.Failed), Select(items, func(i Item) bool { return i.MustPass && i.Open() })
}
