package model

import (
	"math/big"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// Progress and compliance: two numbers, each with its base, over whatever
// answers there are.

func TestProgressCountsWhatApplies(t *testing.T) {
	for _, c := range []struct {
		name   string
		values map[string]string
		want   Progress
	}{
		{"nothing is answered", nil, Progress{Open: 6, Applicable: 6}},
		{"an answer is answered", map[string]string{"sample.mfa": "yes"}, Progress{Answered: 1, Open: 5, Applicable: 6}},
		{"one that counts nothing is answered too", map[string]string{"sample.story": "once"}, Progress{Answered: 1, Open: 5, Applicable: 6}},
		{"unknown is an answer", map[string]string{"sample.place": "unknown"}, Progress{Answered: 1, Open: 5, Applicable: 6}},
		{"not applicable is counted apart", map[string]string{"sample.place": "not-applicable"}, Progress{NotApplicable: 1, Open: 5, Applicable: 5}},
		{"a question that comes to apply is open", map[string]string{"sample.mfa": "no"}, Progress{Answered: 1, Open: 6, Applicable: 7}},
		{"an answer to one that does not apply is not counted", map[string]string{"sample.mfa": "yes", "sample.why": "no"}, Progress{Answered: 1, Open: 5, Applicable: 6}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := ProgressOf(started(t, c.values).Items(today)); got != c.want {
				t.Errorf("%+v, want %+v", got, c.want)
			}
		})
	}
}

func TestComplianceWeighsTheAnswersThatCount(t *testing.T) {
	for _, c := range []struct {
		name    string
		values  map[string]string
		percent int
		base    int
	}{
		{"yes counts one", map[string]string{"sample.mfa": "yes"}, 100, 1},
		{"an alternative counts one", map[string]string{"sample.mfa": "alternative"}, 100, 1},
		{"partly counts a half", map[string]string{"sample.mfa": "partly"}, 50, 1},
		{"no counts nothing", map[string]string{"sample.mfa": "no"}, 0, 1},
		{"unknown counts nothing", map[string]string{"sample.mfa": "unknown"}, 0, 1},
		{"not applicable is left out", map[string]string{"sample.mfa": "yes", "sample.place": "not-applicable"}, 100, 1},
		{"what counts nothing is left out", map[string]string{"sample.mfa": "yes", "sample.story": "once", "sample.place": "other"}, 100, 1},
		{"high weighs three and medium two", map[string]string{"sample.mfa": "yes", "sample.place": "none"}, 60, 2},
		{"high weighs three and low one", map[string]string{"sample.mfa": "yes", "sample.tools": "none"}, 75, 2},
		{"a percentage is rounded down", map[string]string{"sample.mfa": "yes", "sample.place": "own", "sample.tools": "logs"}, 91, 3},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := ComplianceOf(started(t, c.values).Items(today))
			percent, counts := got.Percent()
			if percent != c.percent || got.Base != c.base || !counts {
				t.Errorf("%d %% of %d, want %d %% of %d", percent, got.Base, c.percent, c.base)
			}
		})
	}
	for _, values := range []map[string]string{nil, {"sample.story": "once", "sample.place": "not-applicable"}} {
		if c := ComplianceOf(started(t, values).Items(today)); c != (Compliance{}) {
			t.Errorf("with no answer that counts it is %+v", c)
		} else if _, counts := c.Percent(); counts {
			t.Error("with no answer that counts there is a percentage")
		}
	}
}

// anyItems makes items of every verdict and weight, whether or not an
// assessment would have them.
func anyItems() *rapid.Generator[[]Item] {
	one := rapid.Custom(func(t *rapid.T) Item {
		i := Item{
			Question: &Question{Weight: rapid.SampledFrom([]Weight{High, Medium, Low}).Draw(t, "weight"), MustPass: rapid.Bool().Draw(t, "must-pass")},
			Verdict:  rapid.SampledFrom(append(Statuses(), Blank)).Draw(t, "verdict"),
			Applies:  rapid.IntRange(0, 3).Draw(t, "applies") > 0,
		}
		if i.Answer.Value = string(i.Verdict); i.Verdict == Blank && rapid.Bool().Draw(t, "informs") {
			i.Answer.Value = "informs"
		}
		return i
	})
	return rapid.Map(rapid.SliceOfN(one, 0, 30), func(items []Item) []Item {
		for n := range items {
			items[n].Number = n + 1
		}
		return items
	})
}

func TestEveryItemIsCountedInOnePlaceOfProgress(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		items := anyItems().Draw(t, "items")
		p := ProgressOf(items)
		hidden := len(Select(items, func(i Item) bool { return !i.Applies }))
		if p.Answered+p.Open != p.Applicable || p.Applicable+p.NotApplicable+hidden != len(items) {
			t.Fatalf("%d items, %d of them hidden, make %+v", len(items), hidden, p)
		}
		if open := slices.ContainsFunc(items, Item.Open); open != (p.Open > 0) {
			t.Fatalf("something is open: %t, but %+v", open, p)
		}
	})
}

// The score is computed again with fractions, from what product says of it.
func TestComplianceIsTheWeightedMeanOfWhatCounts(t *testing.T) {
	counts := map[Status]*big.Rat{Yes: big.NewRat(1, 1), Alternative: big.NewRat(1, 1), Partly: big.NewRat(1, 2), No: new(big.Rat), Unknown: new(big.Rat)}
	weighs := map[Weight]int64{High: 3, Medium: 2, Low: 1}
	rapid.Check(t, func(t *rapid.T) {
		items := anyItems().Draw(t, "items")
		sum, most, base, full := new(big.Rat), new(big.Rat), 0, true
		for _, i := range items {
			one := counts[i.Verdict]
			if !i.Applies || one == nil {
				continue
			}
			weight := big.NewRat(weighs[i.Weight], 1)
			sum.Add(sum, new(big.Rat).Mul(one, weight))
			most.Add(most, weight)
			base++
			full = full && one.Cmp(big.NewRat(1, 1)) == 0
		}
		c := ComplianceOf(items)
		percent, ok := c.Percent()
		if c.Base != base || ok != (base > 0) {
			t.Fatalf("the base is %d, not %d", c.Base, base)
		}
		if base == 0 {
			return
		}
		share := new(big.Rat).Mul(new(big.Rat).Quo(sum, most), big.NewRat(100, 1))
		if whole := new(big.Int).Quo(share.Num(), share.Denom()); whole.Int64() != int64(percent) {
			t.Fatalf("%d %%, but %s is earned of %s", percent, sum, most)
		}
		if (percent == 100) != full {
			t.Fatalf("%d %%, and everything fulfilled: %t", percent, full)
		}
		without := Select(items, func(i Item) bool { return i.Applies && i.Verdict != NotApplicable && i.Verdict != Blank })
		if ComplianceOf(without) != c {
			t.Fatal("what is left out counts")
		}
	})
}
