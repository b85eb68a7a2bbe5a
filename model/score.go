package model

// Progress counts how far an assessment is. Not-applicable questions are
// counted apart: Answered and Open add up to Applicable.
type Progress struct {
	Answered      int `json:"answered"`
	Applicable    int `json:"applicable"`
	NotApplicable int `json:"not_applicable"`
	Open          int `json:"open"`
}

// ProgressOf counts the items that apply now.
func ProgressOf(items []Item) Progress {
	var p Progress
	for _, i := range items {
		switch {
		case !i.Applies:
		case i.Open():
			p.Open++
		case i.Verdict == NotApplicable:
			p.NotApplicable++
		default:
			p.Answered++
		}
	}
	p.Applicable = p.Answered + p.Open
	return p
}

// Compliance is the score of what was answered. It is a self-declaration, and
// is never shown without its base.
type Compliance struct {
	Points int // weighted, in halves: what was earned
	Most   int // weighted, in halves: what could have been
	Base   int // number of answers that count
}

// earned is what each verdict counts, in halves; verdicts that are not in it
// are left out of score and base.
var earned = map[Status]int{Yes: 2, Alternative: 2, Partly: 1, No: 0, Unknown: 0}

// ComplianceOf adds up the answers that count: yes and alternative one, partly
// a half, no and unknown nothing; weights high 3, medium 2, low 1.
func ComplianceOf(items []Item) Compliance {
	var c Compliance
	for _, i := range items {
		halves, counts := earned[i.Verdict]
		if !i.Applies || !counts {
			continue
		}
		c.Points += halves * weightPoints[i.Weight]
		c.Most += 2 * weightPoints[i.Weight]
		c.Base++
	}
	return c
}

// Percent is the score from 0 to 100, rounded down so that 100 means all of
// it; false when no answer counts.
func (c Compliance) Percent() (int, bool) {
	if c.Most == 0 {
		return 0, false
	}
	return 100 * c.Points / c.Most, true
}
