package model

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// Gaps: which answers are one, and that the worst come first.

func TestGapsComeWorstFirst(t *testing.T) {
	a := started(t, map[string]string{
		"sample.mfa": "partly", "sample.place": "none", "sample.tools": "unknown", "sample.why": "unknown",
		"sample.share": "60", "sample.tested": "2020-01-01", "sample.story": "unknown", "sample.copy": "no",
	})
	var got []string
	for _, i := range Gaps(a.Items(today)) {
		got = append(got, i.ID)
	}
	want := []string{
		"sample.copy", "sample.mfa", // must-pass, no before partly, whatever they weigh
		"sample.why",                   // high
		"sample.place", "sample.share", // medium: no before partly
		"sample.tested", "sample.tools", "sample.story", // low: no, then unknown in the order of the questionnaire
	}
	if !slices.Equal(got, want) {
		t.Errorf("the gaps are\n%s, want\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestGapsAreTheUnfulfilledAnswersInOneOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		items := anyItems().Draw(t, "items")
		gaps := Gaps(items)
		if len(gaps) != len(Select(items, Item.Gap)) || slices.ContainsFunc(gaps, func(i Item) bool { return !i.Gap() }) {
			t.Fatalf("%d gaps of %d", len(gaps), len(Select(items, Item.Gap)))
		}
		rank := func(i Item) []int {
			must := map[bool]int{true: 0, false: 1}[i.MustPass]
			weight := map[Weight]int{High: 0, Medium: 1, Low: 2}[i.Weight]
			if i.MustPass {
				weight = 0
			}
			return []int{must, weight, map[Status]int{No: 0, Unknown: 1, Partly: 2}[i.Verdict], i.Number}
		}
		for n := 1; n < len(gaps); n++ {
			if slices.Compare(rank(gaps[n-1]), rank(gaps[n])) >= 0 {
				t.Fatalf("%v comes before %v", rank(gaps[n-1]), rank(gaps[n]))
			}
		}
		failed, open := MustPass(items)
		for _, i := range items {
			isFailed := i.MustPass && i.Applies && slices.Contains([]Status{No, Partly, Unknown}, i.Verdict)
			isOpen := i.MustPass && i.Applies && i.Answer.Value == ""
			has := func(in []Item) bool {
				return slices.ContainsFunc(in, func(x Item) bool { return x.Number == i.Number })
			}
			if has(failed) != isFailed || has(open) != isOpen {
				t.Fatalf("%+v is failed: %t, open: %t", i, has(failed), has(open))
			}
		}
	})
}

func TestMustPassDutiesAreEachCountedOnce(t *testing.T) {
	ids := func(items []Item) string {
		var all []string
		for _, i := range items {
			all = append(all, i.ID)
		}
		return strings.Join(all, " ")
	}
	for value, want := range map[string]Musts{
		"":               {Open: make([]Item, 1)},
		"yes":            {Fulfilled: make([]Item, 1)},
		"alternative":    {Fulfilled: make([]Item, 1)},
		"not-applicable": {SetAside: make([]Item, 1)},
		"partly":         {Failed: make([]Item, 1)},
		"no":             {Failed: make([]Item, 1)},
		"unknown":        {Failed: make([]Item, 1)},
	} {
		m := MustsOf(started(t, map[string]string{"sample.mfa": value}).Items(today))
		for what, pair := range map[string][2][]Item{
			"fulfilled": {m.Fulfilled, want.Fulfilled}, "failed": {m.Failed, want.Failed}, "set aside": {m.SetAside, want.SetAside},
			"uncounted": {m.Uncounted, want.Uncounted}, "open": {m.Open, want.Open},
		} {
			if len(pair[0]) != len(pair[1]) || len(pair[0]) > 0 && ids(pair[0]) != "sample.mfa" {
				t.Errorf("%q: %s are %q", value, what, ids(pair[0]))
			}
		}
		if m.All() != 1 {
			t.Errorf("%q: %d in all, not 1", value, m.All())
		}
	}
	a := started(t, map[string]string{"sample.place": "other"})
	a.Questionnaire.Question("sample.place").MustPass = true
	if m := MustsOf(a.Items(today)); ids(m.Uncounted) != "sample.place" || len(m.Fulfilled) > 0 {
		t.Errorf("an answer that counts nothing is among %+v", m)
	}
}

func TestAPlanIsSomethingToBeDoneOrARiskThatIsStillAccepted(t *testing.T) {
	for _, c := range []struct {
		name      string
		answer    Answer
		unplanned int
	}{
		{"nothing at all", Answer{Value: "no"}, 1},
		{"an owner with nothing to do", Answer{Value: "no", Owner: "Kees"}, 1},
		{"an action", Answer{Value: "no", Action: "mend it"}, 0},
		{"a date", Answer{Value: "partly", Due: "2020-01-01"}, 0},
		{"a risk accepted until today", Answer{Value: "no", Accepted: string(today)}, 0},
		{"a risk accepted until yesterday", Answer{Value: "no", Accepted: "2026-05-30"}, 1},
		{"no gap", Answer{Value: "yes"}, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := New("example", sample())
			c.answer.Question = "sample.mfa"
			if _, err := a.Set(c.answer); err != nil {
				t.Fatal(err)
			}
			if got := len(Unplanned(a.Items(today), today)); got != c.unplanned {
				t.Errorf("%d gaps without a plan, not %d", got, c.unplanned)
			}
		})
	}
}

func TestAnExceptionSetsADutyAside(t *testing.T) {
	for _, c := range []struct {
		name      string
		answer    Answer
		exception bool
	}{
		{"yes sets nothing aside", Answer{Value: "yes"}, false},
		{"no is a gap and no exception", Answer{Value: "no"}, false},
		{"not applicable does", Answer{Value: "not-applicable", Reason: "no data"}, true},
		{"an alternative measure does", Answer{Value: "alternative"}, true},
		{"an accepted risk does", Answer{Value: "no", Accepted: "2026-12-31"}, true},
		{"a risk that is no gap does not", Answer{Value: "yes", Accepted: "2026-12-31"}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := New("example", sample())
			c.answer.Question = "sample.mfa"
			if _, err := a.Set(c.answer); err != nil {
				t.Fatal(err)
			}
			if got := item(t, a.Items(today), "sample.mfa").Exception(); got != c.exception {
				t.Errorf("exception: %t", got)
			}
		})
	}
}

func TestAnExceptionWithoutAReasonIsUnexplained(t *testing.T) {
	for _, c := range []struct {
		name                 string
		answer               Answer
		unexplained, planned bool
	}{
		{"an alternative measure", Answer{Value: "alternative"}, true, false},
		{"an alternative measure with blanks for a reason", Answer{Value: "alternative", Reason: " \n"}, true, false},
		{"an alternative measure with a reason", Answer{Value: "alternative", Reason: "a token"}, false, false},
		{"an accepted risk", Answer{Value: "partly", Accepted: "2026-12-31"}, true, true},
		{"an accepted risk with a reason", Answer{Value: "partly", Accepted: "2026-12-31", Reason: "too dear"}, false, true},
		{"a gap", Answer{Value: "no"}, false, false},
		{"a gap that is somebody's", Answer{Value: "no", Owner: "Ank"}, false, false},
		{"a risk that was accepted until yesterday", Answer{Value: "partly", Accepted: "2020-12-31", Reason: "too dear"}, false, false},
		{"a gap with an action", Answer{Value: "no", Action: "Buy tokens"}, false, true},
		{"a gap with a day", Answer{Value: "no", Due: "2026-12-31"}, false, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := New("example", sample())
			c.answer.Question = "sample.mfa"
			if _, err := a.Set(c.answer); err != nil {
				t.Fatal(err)
			}
			i := item(t, a.Items(today), "sample.mfa")
			if i.Unexplained() != c.unexplained || i.Planned(today) != c.planned {
				t.Errorf("unexplained: %t, planned: %t", i.Unexplained(), i.Planned(today))
			}
		})
	}
}

func TestItemsOfADomainStandInTheirOrder(t *testing.T) {
	items := InDomain(New("example", sample()).Items(today), "data")
	var numbers []int
	for _, i := range items {
		numbers = append(numbers, i.Number)
	}
	if !slices.Equal(numbers, []int{5, 6, 7, 8}) {
		t.Errorf("the numbers are %v", numbers)
	}
}
