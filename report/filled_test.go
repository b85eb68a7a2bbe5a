// What the tests of this package are about: assessments that are filled in the
// same way every time, with a history as the store writes it.
package report_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"yourside/internal/integrity"
	"yourside/model"
	"yourside/questionnaires"
	"yourside/report"
)

// version is the program version that the packs in these tests are made with.
const version = "1.2.3-test"

// clerk fills in an assessment as the store would keep it: every change an
// event, chained to the one before, a minute later.
type clerk struct {
	t  testing.TB
	a  *model.Assessment
	at time.Time
	by string
}

// begin returns a clerk with a new assessment.
func begin(t testing.TB, id string, q *model.Questionnaire, facts model.Facts) *clerk {
	t.Helper()
	c := &clerk{t: t, a: model.New(id, q), at: time.Date(2026, 11, 2, 9, 30, 0, 0, time.UTC), by: "sanne.bakker"}
	changes, err := model.New(id, q).Describe(facts)
	c.must(err)
	c.store(append(q.Beginning(), changes...)...)
	return c
}

func (c *clerk) must(err error) {
	c.t.Helper()
	if err != nil {
		c.t.Fatal(err)
	}
}

func (c *clerk) store(changes ...model.Change) {
	c.t.Helper()
	_, prev := c.a.Head()
	for _, x := range changes {
		c.at = c.at.Add(time.Minute)
		e := model.Event{Seq: len(c.a.Events) + 1, At: model.Stamp(c.at), Actor: c.by, Question: x.Question, Field: x.Field, Old: x.Old, New: x.New}
		hash, err := integrity.ChainHash(c.a.ID, prev, e)
		c.must(err)
		e.Hash, prev = hash, hash
		c.a.Apply(e)
	}
}

// answer gives one answer, or changes it.
func (c *clerk) answer(question string, change func(*model.Answer)) {
	c.t.Helper()
	x := c.a.Answer(question)
	change(&x)
	changes, err := c.a.Set(x)
	c.must(err)
	c.store(changes...)
}

// sign freezes the next revision and returns its canonical JSON.
func (c *clerk) sign(name, role string) []byte {
	c.t.Helper()
	c.at = c.at.Add(time.Hour - time.Minute) // the last minute is that of the event
	r := model.Revision{
		Number: len(c.a.Revisions()) + 1, SignedAt: model.Stamp(c.at.Add(time.Minute)),
		Signature: model.Signature{Name: name, Role: role, Declarations: model.Declarations()},
		Actor:     c.by,
	}
	content, err := report.Freeze(c.a, r)
	c.must(err)
	r.SHA256 = integrity.Hash(content)
	old := ""
	if before := c.a.Revisions(); len(before) > 0 {
		old = before[len(before)-1].EventText()
	}
	c.store(model.Change{Field: model.FieldRevision, Old: old, New: r.EventText()})
	return content
}

// draft is the document of the assessment as it stands.
func (c *clerk) draft() *report.Document { return report.NewDocument(c.a, nil) }

// hostile is text that has harmed a terminal, a PDF or a wrap before.
var hostile = []string{
	"Rocket 🚀 and family 👨‍👩‍👧, twice 🚀.",
	"Turned \u202egnp.exe\u202c, hidden \u200bzero\u2060width, soft\u00adhyphen, tag \U000E0041.",
	"Controls \x1b[31mred\x1b[0m \x07bell \x00nul \x7fdel \u0085nel \u009bcsi.",
	"Combining e\u0301 a\u030a o\u0308, and a pile Z\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308.",
	"Not UTF-8: \xff\xfe and cut \xe2\x82 short.",
	"(un)balanced ((( \\) \\( \\\\ ) Tj ET endstream endobj trailer %%EOF startxref 0",
	"{nb} {nb} {{.}} %d %s %!v(MISSING) $1 ${HOME} `id` <b>&amp;</b>",
	"/Subtype /Link /Rect [0 0 9 9] /A <</S /URI /URI (https://example.org)>> /CIDInit",
	"tab\tand\r\nWindows\rand old Mac\n\n\nthree empty lines above; trailing blanks   \n   leading blanks",
	"no\u00a0break\u00a0spaces\u00a0keep\u00a0this\u00a0together, em\u2003space, ideographic\u3000space 漢字",
	strings.Repeat("A-", 300) + " " + strings.Repeat("W", 400) + " ZOHO-IAM-08 " + strings.Repeat("i", 200),
	"Ελληνικά, Русский, ✓ ☐ ◐ → € ½ “quoted” „geciteerd” …",
}

// filledFacts are the facts of the filled-in assessment.
var filledFacts = model.Facts{
	Organisation: "Voorbeeld & Zn. (Ζ) B.V.", Service: "Zoho One", Scope: "Alle medewerkers;\nCRM en Desk, niet Books.",
	From: "2026-01-01", Until: "2026-10-31", Contact: "Sanne Bakker <sanne@example.org>",
}

// zoho is the questionnaire of the filled-in assessment.
func zoho(t testing.TB) *model.Questionnaire {
	t.Helper()
	q, err := questionnaires.Find("zoho")
	if err != nil {
		t.Fatal(err)
	}
	return q
}

// filled is Zoho's questionnaire with every status, gaps with and without a
// plan, accepted risks, exceptions, marks, hostile notes and some questions
// left open or not asked.
func filled(t testing.TB) *clerk {
	t.Helper()
	q := zoho(t)
	c := begin(t, "voorbeeld-bv-zoho", q, filledFacts)
	for i := range q.Questions {
		fill(c, &q.Questions[i], i)
		if i%5 == 0 {
			show(c, q.Questions[i].ID, i)
		}
	}
	return c
}

// show gives an answer evidence in a way that its place in the list decides.
func show(c *clerk, question string, i int) {
	file := model.Evidence{
		Name: fmt.Sprintf("evidence %d %s.pdf", i, hostile[i%5]), Location: fmt.Sprintf("file:///tmp/evidence%%20%d.pdf", i), SHA256: strings.Repeat("0f", 32), Size: int64(1000 * i),
		Type: "application/pdf", Represents: date(2026, i), Recorded: "2026-11-02", ValidUntil: model.Date(date(2026+i%2, i)), Kept: i%2 == 0,
		State: []string{"", model.EvidenceUnchanged, model.EvidenceChanged, model.EvidenceMissing}[i/5%4],
	}
	file.Name = strings.ToValidUTF8(file.Name, "\uFFFD")
	link := model.Evidence{
		Mark: "existence", Name: "https://example.org/policy", Location: "https://example.org/policy", Represents: "2026-01-01/2026-06-30", Recorded: "2026-11-02",
	}
	for _, e := range []model.Evidence{file, link} {
		changes, err := c.a.Attach(question, e)
		c.must(err)
		c.store(changes...)
	}
}

// fill answers a question in a way that its place in the list decides.
func fill(c *clerk, q *model.Question, i int) {
	value := valueFor(q, i)
	if value == "" {
		return
	}
	c.by = []string{"sanne.bakker", "daan (IT) \u202eevil"}[i%2]
	c.answer(q.ID, func(x *model.Answer) {
		x.Value = value
		x.Note = fmt.Sprintf("Note %d. %s", i+1, hostile[i%len(hostile)])
		switch q.Verdict(value, "2026-11-02") {
		case model.Yes:
			x.Design, x.Existence, x.Operation = date(2026, i), date(2026, i+1), date(2026, i+2)
			if i%4 == 0 {
				x.Existence = ""
			}
		case model.NotApplicable, model.Alternative:
			x.Reason = fmt.Sprintf("Reason %d: %s", i+1, hostile[(i+3)%len(hostile)])
		default:
			plan(x, i)
		}
	})
}

// plan gives a gap a plan, or accepts it.
func plan(x *model.Answer, i int) {
	if i%3 == 0 {
		return
	}
	x.Action = fmt.Sprintf("Action %d: mend it.\nThen look again; %s", i+1, hostile[(i+5)%len(hostile)])
	x.Owner, x.Due = fmt.Sprintf("Owner %d of operations", i+1), date(2027, i)
	if i%5 == 0 {
		x.Accepted, x.Reason = date(2028, i), fmt.Sprintf("Risk %d is small.", i+1)
	}
}

func date(year, i int) string { return fmt.Sprintf("%d-%02d-%02d", year, 1+i%12, 1+i%28) }

// valueFor walks through everything that a question can be answered with,
// blank among it.
func valueFor(q *model.Question, i int) string {
	if i%11 == 10 {
		return ""
	}
	if i%13 == 12 {
		return string(model.Unknown)
	}
	switch q.Kind {
	case model.KindNumber:
		if q.Number != nil && q.Number.Whole {
			return []string{"1", "12", "99"}[i%3]
		}
		return []string{"0", "12,5", "99"}[i%3]
	case model.KindDate:
		return date(2026, i)
	case model.KindText:
		return "In words: " + hostile[i%len(hostile)]
	case model.KindMulti:
		if other := q.Options[i%len(q.Options)]; !other.Exclusive {
			return q.Options[0].ID + "," + other.ID
		}
		return q.Options[0].ID
	default:
		values := q.Values()
		return values[i%len(values)]
	}
}

// options are how the packs in these tests are made.
func options(language string) report.Options {
	return report.Options{Language: language, Label: "Vertrouwelijk – intern", Program: version}
}

// build makes the pack of a document.
func build(t testing.TB, d *report.Document, o report.Options) *report.Pack {
	t.Helper()
	p, err := report.Build(d, o)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// print makes the PDF of a pack.
func print(t testing.TB, p *report.Pack) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := report.WritePDF(&b, p); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// read takes a document out of its canonical JSON.
func read(t testing.TB, content []byte) *report.Document {
	t.Helper()
	d, err := report.ReadDocument(content)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// synthetic is a questionnaire of n questions with the length and variety of a
// real one: a clause and a half a question, twelve questions a domain.
func synthetic(t testing.TB, n int) *model.Questionnaire {
	t.Helper()
	const filler = "of the accounts, devices and data that the organisation places in the service, so that nobody who left can still get in"
	text := func(s string) model.Text { return model.Text{"nl": s + " (nl)", "en": s + " (en)"} }
	half, one := 0.5, 1.0
	q := &model.Questionnaire{
		Format: 1, ID: "synthetic", Version: "2026-11-02.1", Vendor: model.Vendor{Name: "Vendor", StatusPage: "status.example.org"},
		Languages: []string{"nl", "en"}, Title: text("Synthetic questionnaire"), About: text("For tests"),
		Documents: []model.Document{{ID: "doc", Title: "Shared responsibility", Language: "en", Published: "2026-01-02"}},
	}
	for i := range n {
		domain := fmt.Sprintf("domain-%d", i/12)
		if i%12 == 0 {
			q.Domains = append(q.Domains, model.Domain{ID: domain, Title: text(fmt.Sprintf("Domain %d of controls", i/12+1))})
		}
		duty := model.Clause{
			ID: fmt.Sprintf("C-%d", i+1), Document: "doc", Section: "Section " + domain, Responsibility: model.Shared, Actor: model.ByCustomer,
			Text: text(fmt.Sprintf("The customer looks after part %d %s", i+1, filler)),
		}
		x := model.Question{
			ID: fmt.Sprintf("question.%d", i+1), Domain: domain, Covers: []string{duty.ID}, Kind: model.KindStatus,
			Ask: text(fmt.Sprintf("Do you look after part %d %s?", i+1, filler)), Help: text("Why " + filler), Evidence: text("A list " + filler),
			Weight: []model.Weight{model.High, model.Medium, model.Low}[i%3], MustPass: i%7 == 0,
			References: map[string][]string{"iso27001-2022": {"A.5.1", "A.8.13"}, "cis-8.1": {"6.3"}},
		}
		switch i % 6 {
		case 1:
			x.Kind, x.Options = model.KindChoice, []model.Option{{ID: "all", Counts: &one, Text: text("All")}, {ID: "some", Counts: &half, Text: text("Some")}}
		case 2:
			x.Kind, x.Number = model.KindNumber, &model.NumberRule{Unit: text("days"), Yes: &model.Bounds{AtMost: &one}}
		case 3:
			x.ShowIf = &model.Condition{Question: fmt.Sprintf("question.%d", i-1), Is: []string{"all", "unknown"}}
		}
		q.Clauses = append(q.Clauses, duty)
		if i%2 == 0 {
			its := duty
			its.ID, its.Actor, its.Text = fmt.Sprintf("P-%d", i+1), model.ByProvider, text("The vendor offers means for part "+filler)
			q.Clauses, x.Provided = append(q.Clauses, its), []string{its.ID}
		}
		q.Questions = append(q.Questions, x)
	}
	q.Holds = model.Holds{Clauses: len(q.Clauses), Questions: len(q.Questions)}
	for _, p := range q.Lint() {
		if !p.Warning {
			t.Fatalf("the synthetic questionnaire is broken: %v", p.What)
		}
	}
	if err := integrity.Fill(q); err != nil {
		t.Fatal(err)
	}
	return q
}

// filledSynthetic is a synthetic questionnaire with an answer of ordinary
// length to nearly every question.
func filledSynthetic(t testing.TB, n int) *clerk {
	t.Helper()
	q := synthetic(t, n)
	c := begin(t, "synthetic-bv", q, filledFacts)
	for i := range q.Questions {
		if value := valueFor(&q.Questions[i], i); value != "" {
			c.answer(q.Questions[i].ID, func(x *model.Answer) {
				x.Value = value
				x.Note = fmt.Sprintf("Answer %d was looked at by two people in the spring; what they found is on the intranet, with screenshots of every setting.", i+1)
				x.Reason, x.Owner, x.Due = "It was decided so.", "Operations", date(2027, i)
			})
		}
	}
	return c
}
