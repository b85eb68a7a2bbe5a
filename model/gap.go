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

// Unplanned returns the gaps for which there is no plan on a day: nothing will
// be done about them, and the risk is not accepted or no longer.
func Unplanned(items []Item, on Date) []Item {
	return Select(items, func(i Item) bool { return i.Gap() && !i.Planned(on) })
}

func rankMust(i Item) int {
	if i.MustPass {
		return 0
	}
	return 1
}

// Musts is how the must-pass questions that apply stand, each in one of the
// lists: fulfilled by a yes or an alternative measure, failed, set aside as not
// applicable, answered with what counts nothing, or not answered.
type Musts struct{ Fulfilled, Failed, SetAside, Uncounted, Open []Item }

// MustsOf sorts the must-pass questions that apply by how they stand.
func MustsOf(items []Item) Musts {
	var m Musts
	for _, i := range Select(items, func(i Item) bool { return i.MustPass && i.Applies }) {
		list := &m.Fulfilled
		switch {
		case i.Open():
			list = &m.Open
		case i.Failed():
			list = &m.Failed
		case i.Verdict == NotApplicable:
			list = &m.SetAside
		case i.Verdict == Blank:
			list = &m.Uncounted
		}
		*list = append(*list, i)
	}
	return m
}

// All is how many there are.
func (m Musts) All() int {
	return len(m.Fulfilled) + len(m.Failed) + len(m.SetAside) + len(m.Uncounted) + len(m.Open)
}

// MustPass returns the must-pass questions that are failed by their answer, and
// those that are not answered yet.
func MustPass(items []Item) (failed, open []Item) {
	m := MustsOf(items)
	return m.Failed, m.Open
}
