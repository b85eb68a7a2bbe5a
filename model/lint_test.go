package model

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Lint: a questionnaire with one thing wrong gives one problem, and says where.

// broken is the sample with one thing wrong.
type broken struct {
	name  string
	wreck func(*Questionnaire)
	list  string
	index int
	key   string
	code  string
}

// empty leaves of the questionnaire only what a text in one language needs.
func empty(q *Questionnaire, language string) {
	*q = Questionnaire{Format: 1, ID: "sample", Version: "1", Vendor: q.Vendor, Title: Text{language: "Title"}, Languages: []string{language}}
}

func many(q *Questionnaire, clauses, questions int) {
	for n := range clauses {
		c := q.Clauses[1]
		c.ID = fmt.Sprintf("X-%d", n)
		q.Clauses = append(q.Clauses, c)
	}
	for n := range questions {
		one := q.Questions[6]
		one.ID = fmt.Sprintf("many.%d", n)
		q.Questions = append(q.Questions, one)
	}
	q.Holds = Holds{len(q.Clauses), len(q.Questions)}
}

func inHead() []broken {
	return []broken{
		{"a format of the future", func(q *Questionnaire) { q.Format = 2 }, "questionnaire", 0, "format", "format-unknown"},
		{"an id with a capital", func(q *Questionnaire) { q.ID = "Sample" }, "questionnaire", 0, "id", "id-invalid"},
		{"an id that is a path", func(q *Questionnaire) { q.ID = "../sample" }, "questionnaire", 0, "id", "id-invalid"},
		{"an id of two characters", func(q *Questionnaire) { q.ID = "ab" }, "questionnaire", 0, "id", "id-invalid"},
		{"an id of 65 characters", func(q *Questionnaire) { q.ID = strings.Repeat("a", 65) }, "questionnaire", 0, "id", "id-invalid"},
		{"an id with a line end", func(q *Questionnaire) { q.ID = "sample\n" }, "questionnaire", 0, "id", "id-invalid"},
		{"no version", func(q *Questionnaire) { q.Version = "" }, "questionnaire", 0, "version", "value-missing"},
		{"a version that is a story", func(q *Questionnaire) { q.Version = strings.Repeat("1", 65) }, "questionnaire", 0, "version", "too-long"},
		{"no vendor", func(q *Questionnaire) { q.Vendor.Name = "" }, "questionnaire", 0, "vendor", "value-missing"},
		{"a vendor on two lines", func(q *Questionnaire) { q.Vendor.Name = "Ven\ndor" }, "questionnaire", 0, "vendor", "text-unsafe"},
		{"a contact that turns", func(q *Questionnaire) { q.Vendor.IncidentContact = "a\u202eb" }, "questionnaire", 0, "vendor", "text-unsafe"},
		{"a status page that is too long", func(q *Questionnaire) { q.Vendor.StatusPage = strings.Repeat("x", 201) }, "questionnaire", 0, "vendor", "too-long"},
		{"a vendor that passes for another", func(q *Questionnaire) { q.Vendor.Name = "Vend\u043er" }, "questionnaire", 0, "vendor", "script-mixed"},
		{"a title that passes for another", func(q *Questionnaire) { q.Title["en"] = "S\u0430mple" }, "questionnaire", 0, "title", "script-mixed"},
		{"no languages", func(q *Questionnaire) { empty(q, "en"); q.Languages, q.Title = nil, nil }, "questionnaire", 0, "languages", "value-missing"},
		{"a language of three letters", func(q *Questionnaire) { empty(q, "eng") }, "questionnaire", 0, "languages", "language-invalid"},
		{"a language twice", func(q *Questionnaire) { empty(q, "en"); q.Languages = []string{"en", "en"} }, "questionnaire", 0, "languages", "id-double"},
		{"a title in one language", func(q *Questionnaire) { delete(q.Title, "nl") }, "questionnaire", 0, "title", "language-missing"},
		{"a title in a language that is not listed", func(q *Questionnaire) { q.Title["de"] = "Titel" }, "questionnaire", 0, "title", "language-unlisted"},
		{"an introduction in one language", func(q *Questionnaire) { q.About["en"] = "" }, "questionnaire", 0, "about", "language-missing"},
		{"fewer clauses than promised", func(q *Questionnaire) { q.Holds.Clauses++ }, "questionnaire", 0, "holds", "count-differs"},
		{"more questions than promised", func(q *Questionnaire) { q.Holds.Questions-- }, "questionnaire", 0, "holds", "count-differs"},
		{"5,001 questions", func(q *Questionnaire) { many(q, 0, MaxQuestions+1-len(q.Questions)) }, "questionnaire", 0, "holds", "count-limit"},
		{"20,001 clauses", func(q *Questionnaire) { many(q, MaxClauses+1-len(q.Clauses), 0) }, "questionnaire", 0, "holds", "count-limit"},
	}
}

func inDocumentsAndDomains() []broken {
	return []broken{
		{"a document with a blank in its id", func(q *Questionnaire) { q.Documents = append(q.Documents, Document{ID: "a b", Title: "x"}) }, "documents", 1, "id", "id-invalid"},
		{"a document twice", func(q *Questionnaire) { q.Documents = append(q.Documents, q.Documents[0]) }, "documents", 1, "id", "id-double"},
		{"a document without a title", func(q *Questionnaire) { q.Documents[0].Title = "" }, "documents", 0, "title", "value-missing"},
		{"a document in no language", func(q *Questionnaire) { q.Documents[0].Language = "Dutch" }, "documents", 0, "language", "language-invalid"},
		{"a document published on no day", func(q *Questionnaire) { q.Documents[0].Published = "2026-02-30" }, "documents", 0, "published", "date-invalid"},
		{"a document published in another time", func(q *Questionnaire) { q.Documents[0].Published = "1889-02-01" }, "documents", 0, "published", "date-invalid"},
		{"a hash that is too short", func(q *Questionnaire) { q.Documents[0].SHA256 = strings.Repeat("a", 63) }, "documents", 0, "sha256", "hash-invalid"},
		{"a hash in capitals", func(q *Questionnaire) { q.Documents[0].SHA256 = strings.Repeat("A", 64) }, "documents", 0, "sha256", "hash-invalid"},
		{"a document that passes for another", func(q *Questionnaire) { q.Documents[0].Title = "T\u0435rms" }, "documents", 0, "title", "script-mixed"},
		{"a domain that passes for another", func(q *Questionnaire) { q.Domains[1].Title["nl"] = "D\u0430ta" }, "domains", 1, "title", "script-mixed"},
		{"an id of look-alikes", func(q *Questionnaire) { q.Documents = append(q.Documents, Document{ID: "t\u0435rms", Title: "x"}) }, "documents", 1, "id", "id-invalid"},
		{"a domain twice", func(q *Questionnaire) { q.Domains = append(q.Domains, q.Domains[1]) }, "domains", 2, "id", "id-double"},
		{"a domain without a Dutch title", func(q *Questionnaire) { delete(q.Domains[1].Title, "nl") }, "domains", 1, "title", "language-missing"},
		{"a domain without questions", func(q *Questionnaire) { q.Domains = append(q.Domains, Domain{"x", both("X")}) }, "domains", 2, "id", "domain-unused"},
	}
}

func inClauses() []broken {
	return []broken{
		{"a clause with a slash in its id", func(q *Questionnaire) { many(q, 1, 0); q.Clauses[3].ID = "T/04" }, "clauses", 3, "id", "id-invalid"},
		{"a clause twice", func(q *Questionnaire) { many(q, 1, 0); q.Clauses[3].ID = "T-02" }, "clauses", 3, "id", "id-double"},
		{"a clause of a document that is not there", func(q *Questionnaire) { q.Clauses[1].Document = "gone" }, "clauses", 1, "document", "reference-dangling"},
		{"a clause without a section", func(q *Questionnaire) { q.Clauses[1].Section = "" }, "clauses", 1, "section", "value-missing"},
		{"a clause on a line before the first", func(q *Questionnaire) { q.Clauses[1].Line = -1 }, "clauses", 1, "line", "value-unknown"},
		{"a clause on a line that no document has", func(q *Questionnaire) { q.Clauses[1].Line = math.MaxInt }, "clauses", 1, "line", "value-unknown"},
		{"a clause of nobody", func(q *Questionnaire) { q.Clauses[0].Responsibility = "" }, "clauses", 0, "responsibility", "value-unknown"},
		{"a clause of the vendor by another name", func(q *Questionnaire) { q.Clauses[0].Actor = "vendor" }, "clauses", 0, "actor", "value-unknown"},
		{"a clause in one language", func(q *Questionnaire) { delete(q.Clauses[2].Text, "en") }, "clauses", 2, "text", "language-missing"},
		{"a clause that hides something", func(q *Questionnaire) { q.Clauses[2].Text["nl"] = "a\u200bb" }, "clauses", 2, "text", "text-unsafe"},
		{"a clause that goes on and on", func(q *Questionnaire) { q.Clauses[2].Text["nl"] = strings.Repeat("é", maxWording+1) }, "clauses", 2, "text", "too-long"},
		{"a figure that is empty", func(q *Questionnaire) { q.Clauses[0].Figures = []string{"1", ""} }, "clauses", 0, "figures", "value-missing"},
		{"a clause that no question is about", func(q *Questionnaire) { q.Questions[6].Covers = nil }, "clauses", 2, "id", "clause-uncovered"},
	}
}

func inQuestions() []broken {
	return []broken{
		{"a question with a capital in its id", func(q *Questionnaire) { q.Questions[6].ID = "sample.Story" }, "questions", 6, "id", "id-invalid"},
		{"a question twice", func(q *Questionnaire) { q.Questions[6].ID = "sample.share" }, "questions", 6, "id", "id-double"},
		{"a question of no domain", func(q *Questionnaire) { q.Questions[6].Domain = "gone" }, "questions", 6, "domain", "reference-dangling"},
		{"a question away from the others of its domain", func(q *Questionnaire) { q.Questions[7].Domain = "access" }, "questions", 7, "domain", "domain-order"},
		{"a question about a clause that is not there", func(q *Questionnaire) { q.Questions[1].Covers = []string{"T-99"} }, "questions", 1, "covers", "reference-dangling"},
		{"a question about the same clause twice", func(q *Questionnaire) { q.Questions[1].Covers = []string{"T-01", "T-03", "T-01"} }, "questions", 1, "covers", "id-double"},
		{"a vendor's half that the customer does", func(q *Questionnaire) { q.Questions[1].Provided = []string{"T-03"} }, "questions", 1, "provided", "clause-actor"},
		{"a kind that there is not", func(q *Questionnaire) { q.Questions[6].Kind = "essay" }, "questions", 6, "kind", "value-unknown"},
		{"a question asked in one language", func(q *Questionnaire) { delete(q.Questions[0].Ask, "nl") }, "questions", 0, "ask", "language-missing"},
		{"a duty in a language that is not listed", func(q *Questionnaire) { q.Questions[0].Duty = both("x"); q.Questions[0].Duty["fr"] = "x" }, "questions", 0, "duty", "language-unlisted"},
		{"a menu path with an escape code", func(q *Questionnaire) { q.Questions[0].Where = both("a\x1b[2J"); q.Questions[0].Where["en"] = "a" }, "questions", 0, "where", "text-unsafe"},
		{"a question that was not translated", func(q *Questionnaire) { q.Questions[0].Ask["nl"] = q.Questions[0].Ask["en"] }, "questions", 0, "ask", "language-same"},
		{"a question that is not explained", func(q *Questionnaire) { q.Questions[0].Help = nil }, "questions", 0, "", "hint-missing"},
		{"a question that does not say what shows it", func(q *Questionnaire) { q.Questions[0].Evidence = nil }, "questions", 0, "", "hint-missing"},
		{"a weight in a number", func(q *Questionnaire) { q.Questions[0].Weight = "3" }, "questions", 0, "weight", "value-unknown"},
		{"a cadence in words", func(q *Questionnaire) { q.Questions[0].Cadence = "yearly" }, "questions", 0, "cadence", "period-invalid"},
		{"a worksheet that there is not", func(q *Questionnaire) { q.Questions[0].Worksheet = "budget" }, "questions", 0, "worksheet", "value-unknown"},
		{"a framework with a long name", func(q *Questionnaire) { q.Questions[0].References[strings.Repeat("x", 65)] = nil }, "questions", 0, "references", "too-long"},
		{"a reference that turns", func(q *Questionnaire) { q.Questions[0].References["avg"] = []string{"32\u202e"} }, "questions", 0, "references", "text-unsafe"},
		{"a framework of another edition", func(q *Questionnaire) { q.Questions[0].References["iso27001-2013"] = []string{"A.9.2.1"} }, "questions", 0, "references", "reference-edition"},
		{"a control that the edition does not have", func(q *Questionnaire) { q.Questions[0].References["iso27001-2022"] = []string{"A.8.35"} }, "questions", 0, "references", "reference-id"},
		{"a subcategory that is no number", func(q *Questionnaire) { q.Questions[0].References["nist-csf-2.0"] = []string{"PR.AA-1"} }, "questions", 0, "references", "reference-id"},
		{"a question that says nothing", func(q *Questionnaire) { q.Questions[0].Ask["en"] = "Do you take appropriate measures?" }, "questions", 0, "ask", "text-vague"},
		{"a duty that says nothing", func(q *Questionnaire) {
			q.Questions[0].Duty = Text{"nl": "Zorg voor passende maatregelen.", "en": "Scan every laptop."}
		}, "questions", 0, "duty", "text-vague"},
		{"a question that asks two things", func(q *Questionnaire) { q.Questions[0].Ask["nl"] = "Is er beleid, en wordt het nageleefd?" }, "questions", 0, "ask", "ask-double"},
		{"a question that fills the screen", func(q *Questionnaire) { q.Questions[0].Ask["nl"] = strings.Repeat("é", maxAsk+1) }, "questions", 0, "ask", "text-long"},
		{"a place that is filled in by nobody", func(q *Questionnaire) { q.Vendor.Name, q.Questions[0].Help["nl"] = "{vendor}", "Vraag het {naam}." }, "questions", 0, "help", "place-unknown"},
		{"a vendor's name in a questionnaire about one vendor", func(q *Questionnaire) { q.Questions[0].Help["nl"] = "Vraag het {vendor}." }, "questions", 0, "help", "place-unknown"},
		{"a condition that shuts nothing out", func(q *Questionnaire) { q.Questions[7].ShowIf.Is = q.Question(q.Questions[7].ShowIf.Question).Values() }, "questions", 7, "show_if", "condition-idle"},
		{"a condition on a question that is not there", func(q *Questionnaire) { q.Questions[7].ShowIf.Question = "sample.gone" }, "questions", 7, "show_if", "reference-dangling"},
		{"a condition on a later question", func(q *Questionnaire) { q.Questions[3].ShowIf = &Condition{"sample.copy", []string{"yes"}} }, "questions", 3, "show_if", "condition-forward"},
		{"a condition on itself", func(q *Questionnaire) { q.Questions[3].ShowIf.Question = "sample.why" }, "questions", 3, "show_if", "condition-forward"},
		{"a condition on a number", func(q *Questionnaire) { q.Questions[7].ShowIf.Question = "sample.share" }, "questions", 7, "show_if", "condition-open"},
		{"a condition on a question with a condition", func(q *Questionnaire) { q.Questions[7].ShowIf = &Condition{"sample.why", []string{"yes"}} }, "questions", 7, "show_if", "condition-chain"},
		{"a condition that names no answer", func(q *Questionnaire) { q.Questions[7].ShowIf.Is = nil }, "questions", 7, "show_if", "value-missing"},
		{"a condition that names an answer of another", func(q *Questionnaire) { q.Questions[7].ShowIf.Is = []string{"scan", "yes"} }, "questions", 7, "show_if", "option-invalid"},
	}
}

func inAnswers() []broken {
	options := func(q *Questionnaire) []Option { return q.Question("sample.place").Options }
	return []broken{
		{"one option", func(q *Questionnaire) { q.Questions[1].Options = options(q)[:1] }, "questions", 1, "options", "options-few"},
		{"options of a status", func(q *Questionnaire) { q.Questions[0].Options = options(q) }, "questions", 0, "options", "key-misplaced"},
		{"an option with a comma in its id", func(q *Questionnaire) { options(q)[0].ID = "a,b" }, "questions", 1, "options", "id-invalid"},
		{"an option twice", func(q *Questionnaire) { options(q)[0].ID = "none" }, "questions", 1, "options", "id-double"},
		{"an option that every question has", func(q *Questionnaire) { options(q)[0].ID = "unknown" }, "questions", 1, "options", "option-reserved"},
		{"an option that counts two thirds", func(q *Questionnaire) { options(q)[0].Counts = new(0.67) }, "questions", 1, "options", "counts-invalid"},
		{"an option that counts what is no number", func(q *Questionnaire) { options(q)[0].Counts = new(math.NaN()) }, "questions", 1, "options", "counts-invalid"},
		{"an option in one language", func(q *Questionnaire) { delete(options(q)[0].Text, "nl") }, "questions", 1, "options", "language-missing"},
		{"an option of a choice that stands alone", func(q *Questionnaire) { options(q)[2].Exclusive = true }, "questions", 1, "options", "key-misplaced"},
		{"a rule for numbers of a status", func(q *Questionnaire) { q.Questions[0].Number = &NumberRule{} }, "questions", 0, "number", "key-misplaced"},
		{"a lowest number above the highest", func(q *Questionnaire) { q.Questions[4].Number.Min = new(100.5) }, "questions", 4, "number", "bounds-reversed"},
		{"a range that ends before it starts", func(q *Questionnaire) { q.Questions[4].Number.Yes.AtMost = new(94.0) }, "questions", 4, "number", "bounds-reversed"},
		{"a bound that is no number", func(q *Questionnaire) { q.Questions[4].Number.Yes.AtLeast = new(math.NaN()) }, "questions", 4, "number", "number-invalid"},
		{"a bound that is endless", func(q *Questionnaire) { q.Questions[4].Number.Max = new(math.Inf(1)) }, "questions", 4, "number", "number-invalid"},
		{"a bound that no answer reaches", func(q *Questionnaire) { q.Questions[4].Number.Min = new(-1e15) }, "questions", 4, "number", "number-invalid"},
		{"a unit in one language", func(q *Questionnaire) { delete(q.Questions[4].Number.Unit, "en") }, "questions", 4, "number", "language-missing"},
		{"a rule for dates of a text", func(q *Questionnaire) { q.Questions[6].Date = &DateRule{} }, "questions", 6, "date", "key-misplaced"},
		{"a period in words", func(q *Questionnaire) { q.Questions[5].Date.Partly = "a year" }, "questions", 5, "date", "period-invalid"},
		{"a period of no time", func(q *Questionnaire) { q.Questions[5].Date.Yes = "P0D" }, "questions", 5, "date", "period-invalid"},
	}
}

func allBroken() []broken {
	return slices.Concat(inHead(), inDocumentsAndDomains(), inClauses(), inQuestions(), inAnswers(), inBrand())
}

// warnings are the codes of a questionnaire that can be used all the same.
var warnings = []string{
	"domain-unused", "clause-uncovered", "language-same", "hint-missing", "reference-edition", "reference-id", "text-vague", "ask-double",
	"text-long", "condition-idle", "accent-contrast", "script-mixed",
}

func TestEveryMistakeIsOneProblemInItsPlace(t *testing.T) {
	for _, c := range allBroken() {
		t.Run(c.name, func(t *testing.T) {
			q := sample()
			c.wreck(q)
			got := []string{}
			for _, p := range q.Lint() {
				got = append(got, fmt.Sprintf("%s[%d].%s: %s, warning: %t", p.List, p.Index, p.Key, p.What.Code, p.Warning))
			}
			want := []string{fmt.Sprintf("%s[%d].%s: %s, warning: %t", c.list, c.index, c.key, c.code, slices.Contains(warnings, c.code))}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestWhatIsOnTheLimitIsNoProblem(t *testing.T) {
	for name, change := range map[string]func(*Questionnaire){
		"5,000 questions and 20,000 clauses": func(q *Questionnaire) { many(q, MaxClauses-len(q.Clauses), MaxQuestions-len(q.Questions)) },
		"an id of 64 characters":             func(q *Questionnaire) { q.ID = strings.Repeat("a", 64) },
		"a wording of 4,000 characters":      func(q *Questionnaire) { q.Clauses[0].Text["nl"] = strings.Repeat("é", maxWording) },
		"a short text that is the same": func(q *Questionnaire) {
			q.Questions[0].Ask = Text{"nl": "Backup, MFA en audit", "en": "Backup, MFA en audit"}
		},
		"a document without a date":     func(q *Questionnaire) { q.Documents[0].Published, q.Documents[0].Language = "", "" },
		"no introduction":               func(q *Questionnaire) { q.About = nil },
		"a question in no domain's way": func(q *Questionnaire) { q.Questions[2].Domain = "access" },
		"a condition on unknown":        func(q *Questionnaire) { q.Questions[3].ShowIf.Is = []string{"unknown", "not-applicable"} },
		"the last control of each theme": func(q *Questionnaire) {
			q.Questions[0].References = map[string][]string{
				"iso27001-2022": {"A.5.1", "A.5.37", "A.6.8", "A.7.14", "A.8.34"}, "avg": {"1", "32(1)(b)", "99"}, "cis-8.1": {"1.1", "18.5"}, "nist-csf-2.0": {"PR.AA", "PR.AA-01", "GV.SC-10"},
			}
		},
		"a vendor whom the customer names": func(q *Questionnaire) { q.Vendor.Name, q.Questions[0].Help["nl"] = "{vendor}", "Vraag het {vendor}." },
		"bounds that are the same":         func(q *Questionnaire) { q.Questions[4].Number.Yes.AtMost = new(95.0) },
	} {
		q := sample()
		change(q)
		for _, p := range q.Lint() {
			t.Errorf("%s: %s[%d].%s: %v", name, p.List, p.Index, p.Key, p.What)
		}
	}
}

// The order of a map must not show in the order of the problems.
func TestTheSameQuestionnaireHasTheSameProblems(t *testing.T) {
	wreck := func() *Questionnaire {
		q := sample()
		for _, code := range []string{"de", "fr", "es", "it", "pt", "da"} {
			q.Title[code] = "x\u200b"
			q.Questions[0].References["x\u200b"+code] = []string{"\u202e"}
		}
		return q
	}
	first := wreck().Lint()
	if len(first) != 6+6+6+6 {
		t.Errorf("%d problems", len(first))
	}
	for range 20 {
		if diff := cmp.Diff(first, wreck().Lint()); diff != "" {
			t.Fatal(diff)
		}
	}
}
