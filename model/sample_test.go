package model

import (
	"maps"
	"slices"
	"testing"

	"yourside/internal/lang"
)

// What the tests of this package stand on: a small questionnaire with every
// kind of question and two conditions, and the two languages of the program.

const today = Date("2026-05-31")

var dutch, english = lang.Find("nl"), lang.Find("en")

func both(s string) Text { return Text{"nl": s + ", in het Nederlands", "en": s + ", in English"} }

// sample returns a questionnaire that lints without a word. Every call makes a
// new one, so that a test may break it.
func sample() *Questionnaire {
	return &Questionnaire{
		Format: 1, ID: "sample", Version: "2026-01-01.1", Vendor: Vendor{"Vendor", "help@vendor.example", "status.vendor.example"},
		Languages: []string{"nl", "en"}, Title: both("Sample"), About: both("About"),
		Documents: []Document{{ID: "terms", Title: "Terms", Language: "nl", Published: "2026-01-01"}},
		Domains:   []Domain{{"access", both("Access")}, {"data", both("Data")}},
		Holds:     Holds{Clauses: 3, Questions: 8},
		Clauses: []Clause{
			{ID: "T-01", Document: "terms", Section: "One", Line: 1, Responsibility: Shared, Actor: ByCustomer, Text: both("Switch it on"), Figures: []string{"12"}},
			{ID: "T-02", Document: "terms", Section: "One", Responsibility: Provider, Actor: ByProvider, Text: both("Offers a switch")},
			{ID: "T-03", Document: "terms", Section: "Two", Responsibility: Customer, Actor: ByCustomer, Text: both("Keep a copy")},
		},
		Questions: []Question{
			ask("sample.mfa", "access", KindStatus, High, func(q *Question) {
				q.MustPass, q.Cadence, q.Worksheet = true, "P1Y", "mfa"
				q.Covers, q.Provided = []string{"T-01"}, []string{"T-02"}
				q.References = map[string][]string{"avg": {"32"}, "cis-8.1": {"6.3"}}
			}),
			ask("sample.place", "access", KindChoice, Medium, func(q *Question) {
				q.Options = []Option{{ID: "own", Counts: new(1.0), Text: both("Own")}, {ID: "half", Counts: new(0.5), Text: both("Half")}, {ID: "none", Counts: new(0.0), Text: both("None")}, {ID: "other", Text: both("Other")}}
			}),
			ask("sample.tools", "access", KindMulti, Low, func(q *Question) {
				q.Options = []Option{{ID: "logs", Counts: new(0.5), Text: both("Logs")}, {ID: "scan", Counts: new(0.5), Text: both("Scan")}, {ID: "test", Counts: new(1.0), Text: both("Test")}, {ID: "none", Counts: new(0.0), Exclusive: true, Text: both("None")}, {ID: "other", Text: both("Other")}}
			}),
			ask("sample.why", "access", KindStatus, High, func(q *Question) {
				q.ShowIf = &Condition{"sample.mfa", []string{"no", "partly"}}
			}),
			ask("sample.share", "data", KindNumber, Medium, func(q *Question) {
				q.Number = &NumberRule{Unit: both("percent"), Min: new(0.0), Max: new(100.0), Yes: &Bounds{AtLeast: new(95.0)}, Partly: &Bounds{AtLeast: new(50.5)}}
			}),
			ask("sample.tested", "data", KindDate, Low, func(q *Question) {
				q.Date = &DateRule{Yes: "P3M", Partly: "P1Y"}
			}),
			ask("sample.story", "data", KindText, Low, func(q *Question) { q.Covers = []string{"T-03"} }),
			ask("sample.copy", "data", KindStatus, Medium, func(q *Question) {
				q.MustPass, q.ShowIf = true, &Condition{"sample.tools", []string{"scan", "unknown"}}
			}),
		},
	}
}

func ask(id, domain string, kind Kind, weight Weight, with func(*Question)) Question {
	q := Question{ID: id, Domain: domain, Kind: kind, Weight: weight, Ask: both("Ask " + id), Help: both("Help"), Evidence: both("Evidence")}
	with(&q)
	return q
}

// started returns an assessment of the sample with answers, by question.
func started(t testing.TB, values map[string]string) *Assessment {
	t.Helper()
	a := New("example", sample())
	for _, id := range slices.Sorted(maps.Keys(values)) {
		if _, err := a.Set(Answer{Question: id, Value: values[id], Reason: "because"}); err != nil {
			t.Fatal(err)
		}
	}
	return a
}

// item finds a question as it stands in an assessment.
func item(t testing.TB, items []Item, id string) Item {
	t.Helper()
	for _, i := range items {
		if i.ID == id {
			return i
		}
	}
	t.Fatalf("there is no item %s", id)
	return Item{}
}

// refusedWith fails unless err is a refusal with this code, or nil where the
// code is empty.
func refusedWith(t testing.TB, err error, code string) {
	t.Helper()
	if code == "" && err != nil {
		t.Errorf("refused: %v", err)
	}
	if code != "" && !Refused(err, code) {
		t.Errorf("got %v, want a refusal with %s", err, code)
	}
}

func TestTheSampleLintsWithoutAWord(t *testing.T) {
	for _, p := range sample().Lint() {
		t.Errorf("%s[%d].%s: %v", p.List, p.Index, p.Key, p.What)
	}
}
