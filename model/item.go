package model

import (
	"slices"
	"strings"
)

// Item is a question as it stands in an assessment.
type Item struct {
	*Question
	Number   int // 1, 2, 3, … in the questionnaire
	Applies  bool
	Answer   Answer
	Attached []Evidence // what shows the answer
	Verdict  Status     // what the answer counts as; Blank if there is none or it counts nothing
}

// Items returns every question as it stands on a day, in the order of the
// questionnaire.
func (a *Assessment) Items(on Date) []Item {
	items := make([]Item, len(a.Questionnaire.Questions))
	for i := range a.Questionnaire.Questions {
		q := &a.Questionnaire.Questions[i]
		x := a.Answer(q.ID)
		items[i] = Item{q, i + 1, a.applies(q), x, a.evidence[q.ID], q.Verdict(x.Value, on)}
	}
	return items
}

// applies tells whether a question applies with the answers as they are now.
// A condition reaches one question back; that one has no condition itself.
func (a *Assessment) applies(q *Question) bool {
	if q.ShowIf == nil {
		return true
	}
	value := a.Answer(q.ShowIf.Question).Value
	if value == "" {
		return false
	}
	chosen := splitValue(a.Questionnaire.Question(q.ShowIf.Question), value)
	return slices.ContainsFunc(chosen, func(v string) bool { return slices.Contains(q.ShowIf.Is, v) })
}

// Open tells whether the question applies and has no answer yet.
func (i Item) Open() bool { return i.Applies && !i.Answer.Answered() }

// Gap tells whether the answer leaves the duty unfulfilled: no, partly or
// unknown.
func (i Item) Gap() bool {
	return i.Applies && (i.Verdict == No || i.Verdict == Partly || i.Verdict == Unknown)
}

// Exception tells whether the answer sets the duty aside: not applicable, an
// alternative measure, or an accepted risk.
func (i Item) Exception() bool {
	return i.Applies && (i.Verdict == NotApplicable || i.Verdict == Alternative || (i.Gap() && i.Answer.Accepted != ""))
}

// Planned tells whether there is a plan for a gap on a day: what will be done,
// or by when, or a risk that is accepted until that day or later.
func (i Item) Planned(on Date) bool {
	return i.Answer.Action != "" || i.Answer.Due != "" || Date(i.Answer.Accepted) >= on
}

// Unexplained tells whether the answer sets the duty aside and nobody says why.
func (i Item) Unexplained() bool { return i.Exception() && strings.TrimSpace(i.Answer.Reason) == "" }

// Failed tells whether the question is must-pass and its answer leaves the
// duty unfulfilled.
func (i Item) Failed() bool { return i.MustPass && i.Gap() }

// Severity is how much a gap matters: what the question weighs, and high for
// every must-pass question.
func (i Item) Severity() Weight {
	if i.MustPass {
		return High
	}
	return i.Weight
}

// Select returns the items for which keep is true.
func Select(items []Item, keep func(Item) bool) []Item {
	var kept []Item
	for _, i := range items {
		if keep(i) {
			kept = append(kept, i)
		}
	}
	return kept
}

// InDomain returns the items of one domain.
func InDomain(items []Item, domain string) []Item {
	return Select(items, func(i Item) bool { return i.Domain == domain })
}
