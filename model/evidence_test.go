package model

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Evidence: what it can be, and that it is what its events add up to.

func file() Evidence {
	return Evidence{
		Name: "policy.pdf", Location: "file:///tmp/policy.pdf", SHA256: strings.Repeat("a", 64), Size: 12, Type: "application/pdf",
		Represents: "2026-10-01", Recorded: "2026-10-02", ValidUntil: "2027-10-01",
	}
}

func TestWhatCannotBeEvidenceIsRefusedAndChangesNothing(t *testing.T) {
	for name, c := range map[string]struct {
		wreck func(*Evidence)
		code  string
	}{
		"without a name":               {func(e *Evidence) { e.Name = " " }, "value-missing"},
		"for a mark that there is not": {func(e *Evidence) { e.Mark = "wishes" }, "value-unknown"},
		"at no place":                  {func(e *Evidence) { e.Location = "" }, "evidence-location"},
		"at an unsafe address":         {func(e *Evidence) { e.Location = "http://example.org" }, "evidence-location"},
		"a script":                     {func(e *Evidence) { e.Location = "javascript:alert(1)" }, "evidence-location"},
		"an address without a host":    {func(e *Evidence) { e.Location = "https://" }, "evidence-location"},
		"a file without a hash":        {func(e *Evidence) { e.SHA256 = "" }, "hash-invalid"},
		"a file of less than nothing":  {func(e *Evidence) { e.Size = -1 }, "hash-invalid"},
		"of no day":                    {func(e *Evidence) { e.Represents = "2026-02-30" }, "date-invalid"},
		"of half a period":             {func(e *Evidence) { e.Represents = "2026-02-01/" }, "period-reversed"},
		"of a period that turns back":  {func(e *Evidence) { e.Represents = "2026-02-02/2026-02-01" }, "period-reversed"},
		"recorded on no day":           {func(e *Evidence) { e.Recorded = "" }, "date-invalid"},
		"valid until some time":        {func(e *Evidence) { e.ValidUntil = "soon" }, "date-invalid"},
		"with a name without end":      {func(e *Evidence) { e.Name = strings.Repeat("x", longLimit+1) }, "too-long"},
	} {
		t.Run(name, func(t *testing.T) {
			a, e := New("a", sample()), file()
			c.wreck(&e)
			changes, err := a.Attach("sample.why", e)
			if !Refused(err, c.code) || changes != nil || len(a.Evidence("sample.why")) > 0 {
				t.Errorf("%v, %d changes, there is %v", err, len(changes), a.Evidence("sample.why"))
			}
		})
	}
	if _, err := New("a", sample()).Attach("sample.none", file()); !Refused(err, "question-unknown") {
		t.Error(err)
	}
}

func TestEvidenceIsWhatItsEventsAddUpTo(t *testing.T) {
	a := New("a", sample())
	var events []Event
	take := func(changes []Change, err error) {
		t.Helper()
		if err != nil || len(changes) != 1 {
			t.Fatal(changes, err)
		}
		c := changes[0]
		events = append(events, Event{Seq: len(events) + 1, Question: c.Question, Field: c.Field, Old: c.Old, New: c.New})
	}
	link := Evidence{Name: "policy", Location: "https://example.org/policy", Recorded: "2026-10-02"}
	take(a.Attach("sample.why", file()))
	take(a.Attach("sample.why", link))
	take(a.Attach("sample.copy", file()))
	changed := a.Evidence("sample.why")[0]
	changed.State = EvidenceChanged
	take(a.Attach("sample.why", changed))
	take(a.Detach("sample.why", 2))
	take(a.Attach("sample.why", link))
	if numbers := []int{a.Evidence("sample.why")[0].Number, a.Evidence("sample.why")[1].Number}; !cmp.Equal(numbers, []int{1, 3}) {
		t.Errorf("the numbers are %v: one that was taken away is given again", numbers)
	}
	again := Replay("a", a.Source, events)
	for _, question := range []string{"sample.why", "sample.copy"} {
		if diff := cmp.Diff(a.Evidence(question), again.Evidence(question)); diff != "" {
			t.Errorf("%s: %s", question, diff)
		}
	}
	if changes, err := a.Attach("sample.why", a.Evidence("sample.why")[0]); err != nil || changes != nil {
		t.Errorf("what is there already changes %v, %v", changes, err)
	}
	if _, err := a.Detach("sample.why", 2); !Refused(err, "evidence-unknown") {
		t.Error(err)
	}
	if by := a.Answer("sample.why"); by != (Answer{Question: "sample.why"}) {
		t.Errorf("evidence answers a question: %+v", by)
	}
}

func TestTheStateOfEvidenceOnADay(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*Evidence)
		want   string
	}{
		"on its last day":       {func(e *Evidence) {}, EvidenceUnchanged},
		"a day later":           {func(e *Evidence) { e.ValidUntil = "2027-09-30" }, EvidenceExpired},
		"without end":           {func(e *Evidence) { e.ValidUntil = "" }, EvidenceUnchanged},
		"changed and past":      {func(e *Evidence) { e.State, e.ValidUntil = EvidenceChanged, "2020-01-01" }, EvidenceChanged},
		"missing":               {func(e *Evidence) { e.State = EvidenceMissing }, EvidenceMissing},
		"a link":                {func(e *Evidence) { e.Location = "https://example.org" }, EvidenceLink},
		"a link that has ended": {func(e *Evidence) { e.Location, e.ValidUntil = "https://example.org", "2020-01-01" }, EvidenceExpired},
	} {
		e := file()
		c.change(&e)
		if got := e.On("2027-10-01"); got != c.want {
			t.Errorf("%s: %s", name, got)
		}
	}
	for represents, want := range map[string]Date{"": "", "2026-01-01": "2026-01-01", "2026-01-01/2026-06-30": "2026-06-30"} {
		if got := (Evidence{Represents: represents}).Shown(); got != want {
			t.Errorf("%q shows until %q", represents, got)
		}
	}
}
