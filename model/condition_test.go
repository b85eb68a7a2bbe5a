package model

import (
	"slices"
	"testing"
)

// Conditions: which questions apply with the answers as they are now, and that
// what does not apply counts nowhere.

func TestAQuestionAppliesWithTheAnswerThatItDependsOn(t *testing.T) {
	for _, c := range []struct {
		name    string
		values  map[string]string
		applies []string // of the two that depend on another
	}{
		{"without answers neither is asked", nil, nil},
		{"an answer that is named shows it", map[string]string{"sample.mfa": "no"}, []string{"sample.why"}},
		{"another that is named shows it too", map[string]string{"sample.mfa": "partly"}, []string{"sample.why"}},
		{"an answer that is not named hides it", map[string]string{"sample.mfa": "yes"}, nil},
		{"unknown shows nothing unless it is named", map[string]string{"sample.mfa": "unknown"}, nil},
		{"one option among others shows it", map[string]string{"sample.tools": "logs,scan,other"}, []string{"sample.copy"}},
		{"other options do not", map[string]string{"sample.tools": "logs,test"}, nil},
		{"an option is no part of a longer one", map[string]string{"sample.place": "none"}, nil},
		{"unknown shows it where it is named", map[string]string{"sample.tools": "unknown"}, []string{"sample.copy"}},
		{"not applicable hides what depends on it", map[string]string{"sample.tools": "not-applicable"}, nil},
		{"each depends on its own", map[string]string{"sample.mfa": "no", "sample.tools": "scan"}, []string{"sample.why", "sample.copy"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, i := range started(t, c.values).Items(today) {
				if want := i.ShowIf == nil || slices.Contains(c.applies, i.ID); i.Applies != want {
					t.Errorf("%s applies: %t, want %t", i.ID, i.Applies, want)
				}
			}
		})
	}
}

func TestAnAnswerThatHidesAQuestionTakesItOutOfEveryCount(t *testing.T) {
	a := started(t, map[string]string{"sample.tools": "scan", "sample.copy": "no"})
	if failed, _ := MustPass(a.Items(today)); len(failed) != 1 || len(Gaps(a.Items(today))) != 2 {
		t.Fatal("the question is no gap while it is asked")
	}
	shown := ProgressOf(a.Items(today))
	if _, err := a.Set(Answer{Question: "sample.tools", Value: "test"}); err != nil {
		t.Fatal(err)
	}
	hidden := a.Items(today)
	if i := item(t, hidden, "sample.copy"); i.Applies || i.Open() || i.Gap() || i.Failed() || i.Exception() || i.Answer.Value != "no" {
		t.Errorf("hidden it is %+v", i)
	}
	if p := ProgressOf(hidden); p.Answered != shown.Answered-1 || p.Open != shown.Open {
		t.Errorf("progress went from %+v to %+v", shown, p)
	}
	if c := ComplianceOf(hidden); c != (Compliance{Points: 2, Most: 2, Base: 1}) {
		t.Errorf("compliance counts what is hidden: %+v", c)
	}
	if failed, open := MustPass(hidden); len(failed) != 0 || len(open) != 1 {
		t.Errorf("must-pass counts what is hidden: %v, %v", failed, open)
	}
	if _, err := a.Set(Answer{Question: "sample.tools", Value: "scan"}); err != nil {
		t.Fatal(err)
	}
	if i := item(t, a.Items(today), "sample.copy"); !i.Failed() {
		t.Errorf("shown again, its answer is not back: %+v", i)
	}
}

func TestTheMatrixNamesTheQuestionsOfEveryClause(t *testing.T) {
	q := sample()
	q.Question("sample.story").Covers = []string{"T-03", "T-01"}
	var got []string
	for _, row := range q.Matrix() {
		line := row.Clause.ID
		for _, one := range row.Questions {
			line += " " + one.ID
		}
		got = append(got, line)
	}
	if want := []string{"T-01 sample.mfa sample.story", "T-02", "T-03 sample.story"}; !slices.Equal(got, want) {
		t.Errorf("the matrix is %q, want %q", got, want)
	}
}

func TestAQuestionHasTwoHalvesAndOneResponsibility(t *testing.T) {
	q := sample()
	mfa := q.Question("sample.mfa")
	mfa.Covers = []string{"T-02", "T-01"}
	provided, duty := q.Halves(mfa)
	if len(provided) != 1 || provided[0].ID != "T-02" || len(duty) != 1 || duty[0].ID != "T-01" {
		t.Errorf("the halves are %v and %v", provided, duty)
	}
	for _, c := range []struct {
		covers []string
		want   Responsibility
	}{
		{[]string{"T-03"}, Customer},
		{[]string{"T-02"}, Provider},
		{[]string{"T-01"}, Shared},
		{[]string{"T-03", "T-02"}, Shared},
		{[]string{"T-03", "T-01"}, Shared},
		{nil, Shared},
	} {
		mfa.Covers = c.covers
		if got := q.Responsibility(mfa); got != c.want {
			t.Errorf("a question about %v is the %s's, want %s", c.covers, got, c.want)
		}
	}
}
