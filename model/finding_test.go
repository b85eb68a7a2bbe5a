package model

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// Findings: each rule finds what it is for, and nothing else.

const findingsDay = Date("2026-11-24")

// says answers a question on a day.
func says(t *testing.T, a *Assessment, day Date, x Answer) {
	t.Helper()
	changes, err := a.Set(x)
	if err != nil {
		t.Fatal(err)
	}
	var events []Event
	for _, c := range changes {
		events = append(events, Event{Seq: 1, At: day.Time(), Actor: "anna", Question: c.Question, Field: c.Field, Old: c.Old, New: c.New})
	}
	a.Stored(events)
}

func shows(t *testing.T, a *Assessment, question string, change func(*Evidence)) {
	t.Helper()
	e := file()
	change(&e)
	if _, err := a.Attach(question, e); err != nil {
		t.Fatal(err)
	}
}

// found is an assessment in which one rule finds something.
type found struct {
	name string
	code string
	make func(*testing.T, *Assessment)
}

func allFound() []found {
	scan := func(a *Assessment) *Question { return &a.Questionnaire.Questions[0] }
	same := func(e *Evidence) {}
	return []found{
		{"a must-pass duty that is not fulfilled", "must-pass-failed", func(t *testing.T, a *Assessment) {
			scan(a).MustPass = true
			says(t, a, "2026-11-01", Answer{Question: scan(a).ID, Value: "no", Owner: "x", Due: "2027-01-01"})
		}},
		{"a must-pass duty without an answer", "must-pass-open", func(t *testing.T, a *Assessment) { scan(a).MustPass = true }},
		{"a file that changed", "evidence-changed", func(t *testing.T, a *Assessment) {
			says(t, a, "2026-11-01", Answer{Question: scan(a).ID, Value: "yes"})
			shows(t, a, scan(a).ID, func(e *Evidence) { e.State = EvidenceChanged })
		}},
		{"a file that is gone", "evidence-missing", func(t *testing.T, a *Assessment) {
			says(t, a, "2026-11-01", Answer{Question: scan(a).ID, Value: "yes"})
			shows(t, a, scan(a).ID, func(e *Evidence) { e.State = EvidenceMissing })
		}},
		{"evidence past its time", "evidence-expired", func(t *testing.T, a *Assessment) {
			says(t, a, "2026-11-01", Answer{Question: scan(a).ID, Value: "yes"})
			shows(t, a, scan(a).ID, func(e *Evidence) { e.ValidUntil = "2026-11-23" })
		}},
		{"a heavy yes that nothing shows", "evidence-none", func(t *testing.T, a *Assessment) {
			scan(a).Weight = High
			says(t, a, "2026-11-01", Answer{Question: scan(a).ID, Value: "yes"})
		}},
		{"evidence of after the answer", "evidence-later", func(t *testing.T, a *Assessment) {
			says(t, a, "2026-09-01", Answer{Question: scan(a).ID, Value: "yes"})
			shows(t, a, scan(a).ID, same)
		}},
		{"a due date that has passed", "past-due", func(t *testing.T, a *Assessment) {
			says(t, a, "2026-11-01", Answer{Question: scan(a).ID, Value: "partly", Owner: "x", Due: "2026-11-23"})
		}},
		{"a gap without an owner", "unplanned", func(t *testing.T, a *Assessment) {
			says(t, a, "2026-11-01", Answer{Question: scan(a).ID, Value: "partly", Due: "2027-01-01"})
		}},
		{"a gap without a day", "unplanned", func(t *testing.T, a *Assessment) {
			says(t, a, "2026-11-01", Answer{Question: scan(a).ID, Value: "no", Owner: "x"})
		}},
		{"a risk that was accepted until yesterday", "risk-ended", func(t *testing.T, a *Assessment) {
			says(t, a, "2026-11-01", Answer{Question: scan(a).ID, Value: "no", Accepted: "2026-11-23", Reason: "small"})
		}},
		{"a risk that was accepted for nothing", "risk-unreasoned", func(t *testing.T, a *Assessment) {
			says(t, a, "2026-11-01", Answer{Question: scan(a).ID, Value: "no", Accepted: "2027-01-01"})
		}},
		{"an alternative that is not named", "alternative-unreasoned", func(t *testing.T, a *Assessment) {
			says(t, a, "2026-11-01", Answer{Question: scan(a).ID, Value: "alternative"})
		}},
		{"a clause that applies and does not", "contradicted", func(t *testing.T, a *Assessment) {
			other := &a.Questionnaire.Questions[1]
			other.Covers, other.Kind, other.Options, other.Domain = scan(a).Covers, KindStatus, nil, scan(a).Domain
			says(t, a, "2026-11-01", Answer{Question: scan(a).ID, Value: "not-applicable", Reason: "no laptops"})
			says(t, a, "2026-11-01", Answer{Question: other.ID, Value: "yes"})
		}},
		{"an answer to other words", "reconfirm", func(t *testing.T, a *Assessment) {
			earlier := New("earlier", sample())
			earlier.Questionnaire.Questions[0].Digest = "sha256:other"
			says(t, earlier, "2026-11-01", Answer{Question: scan(a).ID, Value: "yes"})
			var events []Event
			for _, c := range a.CarryFrom(earlier) {
				events = append(events, Event{At: Date("2026-11-01").Time(), Question: c.Question, Field: c.Field, New: c.New})
			}
			a.Stored(events)
		}},
		{"a duty that was to come back", "cadence-overdue", func(t *testing.T, a *Assessment) {
			scan(a).Cadence = "P3M"
			says(t, a, "2026-08-23", Answer{Question: scan(a).ID, Value: "yes"})
		}},
		{"an answer that is not known", "unknown-left", func(t *testing.T, a *Assessment) {
			says(t, a, "2026-11-01", Answer{Question: scan(a).ID, Value: "unknown", Owner: "x", Due: "2027-01-01"})
		}},
		{"a note that was copied", "same-note", func(t *testing.T, a *Assessment) {
			for _, q := range a.Questionnaire.Questions[:copiedTimes] {
				says(t, a, "2026-11-01", Answer{Question: q.ID, Note: "see our policy, page 3"})
			}
		}},
	}
}

func TestEachRuleFindsWhatItIsFor(t *testing.T) {
	for _, c := range allFound() {
		t.Run(c.name, func(t *testing.T) {
			a := plain(t)
			if found := a.Findings(findingsDay); len(found) > 0 {
				t.Fatalf("before: %s", found[0].ID())
			}
			c.make(t, a)
			var codes []string
			for _, f := range a.Findings(findingsDay) {
				codes = append(codes, f.Code)
			}
			if diff := cmp.Diff([]string{c.code}, codes); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// plain is an assessment of which no question weighs much, must be shown again
// or hangs on another.
func plain(t *testing.T) *Assessment {
	t.Helper()
	a := New("a", sample())
	for i := range a.Questionnaire.Questions {
		q := &a.Questionnaire.Questions[i]
		q.Weight, q.MustPass, q.Cadence, q.ShowIf = Low, false, "", nil
	}
	return a
}

func TestEveryRuleIsInTheTable(t *testing.T) {
	for _, code := range FindingCodes() {
		if !slices.ContainsFunc(allFound(), func(f found) bool { return f.code == code }) {
			t.Errorf("nothing shows what the rule %s finds", code)
		}
	}
}

func TestFindingsComeMostSevereFirst(t *testing.T) {
	a := plain(t)
	q := a.Questionnaire.Questions
	q[0].Weight, q[0].MustPass = High, true
	says(t, a, "2026-11-01", Answer{Question: q[0].ID, Value: "unknown"})
	var got []string
	for _, f := range a.Findings(findingsDay) {
		got = append(got, string(f.Severity)+" "+f.ID())
	}
	want := []string{
		"high must-pass-failed:" + q[0].ID, "high unplanned:" + q[0].ID, "medium unknown-left:" + q[0].ID,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestWhatIsCarriedForwardIsConfirmedByAnsweringAnew(t *testing.T) {
	earlier, now := plain(t), plain(t)
	earlier.ID = "earlier"
	earlier.Questionnaire.Questions[0].Digest = "sha256:other"
	first, second := now.Questionnaire.Questions[0].ID, now.Questionnaire.Questions[6].ID
	says(t, earlier, "2026-11-01", Answer{Question: first, Value: "yes", Note: "note"})
	says(t, earlier, "2026-11-01", Answer{Question: second, Value: "story"})
	changes := now.CarryFrom(earlier)
	if now.Answer(first).Note != "note" || now.Answer(second).Value != "story" || now.Carried(first) != "earlier" || now.Carried(second) != "" {
		t.Errorf("%+v", changes)
	}
	again := New("a", now.Source)
	for n, c := range append(changes, now.Confirm(first)...) {
		again.Apply(Event{Seq: n + 1, At: time.Unix(0, 0), Question: c.Question, Field: c.Field, Old: c.Old, New: c.New})
	}
	if now.Carried(first) != "" || again.Carried(first) != "" || again.Answer(first).Value != "yes" || now.Confirm(first) != nil {
		t.Error("it is still to be confirmed")
	}
	if strings.TrimSpace(again.Answer(first).Note) != "note" {
		t.Error("the note was lost")
	}
}
