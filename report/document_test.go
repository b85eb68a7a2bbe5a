// A document is the whole assessment: what was exported comes back as it was,
// every revision can be made again from it, and what could not have been
// exported is refused.
package report_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"yourside/internal/integrity"
	"yourside/model"
	"yourside/report"
)

func TestDocumentComesBackAsItWas(t *testing.T) {
	each(t, func(t *testing.T, s *sample) {
		content := s.pack.Content
		d := read(t, content)
		again, err := report.NewDocument(d.Assessment(), d.Revision).Canonical()
		if err != nil || !bytes.Equal(again, content) {
			t.Errorf("written, read and written again it differs (%v)", err)
		}
		a, b := s.doc.Assessment(), d.Assessment()
		for _, i := range s.items {
			if x, y := a.Answer(i.ID), b.Answer(i.ID); !cmp.Equal(x, y) {
				t.Errorf("answer %s: %s", i.ID, cmp.Diff(x, y))
			}
		}
		if !cmp.Equal(a.Facts, b.Facts) || a.Origin != b.Origin || !cmp.Equal(a.Events, b.Events) || !cmp.Equal(a.Revisions(), b.Revisions()) {
			t.Error("facts, origin, events or revisions differ")
		}
		given := *s.doc.Questionnaire
		given.Origin = model.Origin{} // that is in the events
		if !cmp.Equal(&given, d.Questionnaire) {
			t.Error(cmp.Diff(&given, d.Questionnaire))
		}
	})
}

func TestEveryRevisionIsMadeAgainFromALaterDocument(t *testing.T) {
	q := synthetic(t, 6)
	c := begin(t, "signed-often", q, filledFacts)
	var signed [][]byte
	for n := range 5 {
		c.answer(q.Questions[n].ID, func(x *model.Answer) { x.Value, x.Note = "unknown", hostile[n] })
		signed = append(signed, c.sign(fmt.Sprintf("Signer %d", n), "directeur"))
		contents, err := c.draft().Contents()
		if err != nil || !cmp.Equal(contents, signed) {
			t.Fatalf("after revision %d: %v", n+1, err)
		}
		before, err := read(t, signed[n]).Contents()
		if err != nil || !slices.EqualFunc(before, signed[:n], bytes.Equal) {
			t.Fatalf("revision %d tells of %d others: %v", n+1, len(before), err)
		}
		for i, r := range c.a.Revisions() {
			if r.SHA256 != integrity.Hash(contents[i]) {
				t.Errorf("revision %d has another hash", i+1)
			}
		}
	}
	d := c.draft()
	signedBy(d, func(r *model.Revision) { r.Role = "cleaner" }, true)
	if _, err := d.Contents(); !model.Refused(err, "revision-altered") {
		t.Errorf("a revision signed by another gives %v", err)
	}
}

func TestDraftIsJudgedOnTheDayOfItsLastChange(t *testing.T) {
	c := begin(t, "dated", synthetic(t, 2), filledFacts)
	c.at = c.at.AddDate(0, 2, 3)
	c.answer("question.1", func(x *model.Answer) { x.Value = "no" })
	if d := c.draft(); d.AsOf != model.DateOf(c.at.UTC()) {
		t.Errorf("it is judged on %s, not on %s", d.AsOf, c.at)
	}
	if d := read(t, c.sign("x", "y")); d.AsOf != model.DateOf(c.at.UTC()) {
		t.Errorf("a revision is judged on %s, not on %s", d.AsOf, c.at)
	}
}

// Changes that make a document unsound: nothing that draws it may meet them.
var unsound = map[string]func(*report.Document){
	"another format":                       func(d *report.Document) { d.Format = "yourside-assessment/9" },
	"no questionnaire":                     func(d *report.Document) { d.Questionnaire = nil },
	"an id that is a path":                 func(d *report.Document) { d.ID = "../x" },
	"no id":                                func(d *report.Document) { d.ID = "" },
	"no organisation":                      func(d *report.Document) { fact(d, "organisation", " ") },
	"an organisation as long as a book":    func(d *report.Document) { fact(d, "organisation", strings.Repeat("x", 501)) },
	"a period that ends before it begins":  func(d *report.Document) { fact(d, "period-until", "2025-12-31") },
	"a period that begins on no day":       func(d *report.Document) { fact(d, "period-from", "soon") },
	"an answer that cannot be one":         func(d *report.Document) { part(d, "value", "perhaps") },
	"not applicable without a reason":      func(d *report.Document) { part(d, "value", "not-applicable"); part(d, "reason", "") },
	"a due date that is no day":            func(d *report.Document) { part(d, "due", "2026-02-30") },
	"a note longer than a note may be":     func(d *report.Document) { part(d, "note", strings.Repeat("x", 200_001)) },
	"an owner longer than an owner may be": func(d *report.Document) { part(d, "owner", strings.Repeat("x", 501)) },
	"a question of no kind":                func(d *report.Document) { d.Questionnaire.Questions[0].Kind = "poem" },
	"a question in no domain":              func(d *report.Document) { d.Questionnaire.Questions[0].Domain = "nowhere" },
	"a question that covers nothing":       func(d *report.Document) { d.Questionnaire.Questions[0].Covers = []string{"X-99"} },
	"two questions with one id":            func(d *report.Document) { d.Questionnaire.Questions[1].ID = d.Questionnaire.Questions[0].ID },
	"a condition on nothing":               func(d *report.Document) { d.Questionnaire.Questions[3].ShowIf.Question = "question.99" },
	"a condition on a later question":      func(d *report.Document) { d.Questionnaire.Questions[3].ShowIf.Question = "question.5" },
	"a condition on itself":                func(d *report.Document) { d.Questionnaire.Questions[3].ShowIf.Question = "question.4" },
	"a choice without options":             func(d *report.Document) { d.Questionnaire.Questions[1].Options = nil },
	"a wording that turns the writing":     func(d *report.Document) { d.Questionnaire.Questions[0].Ask["nl"] = "a\u202eb" },
	"a wording in no language":             func(d *report.Document) { d.Questionnaire.Questions[0].Ask = nil },
	"no languages":                         func(d *report.Document) { d.Questionnaire.Languages = nil },
	"fewer questions than it says":         func(d *report.Document) { d.Questionnaire.Holds.Questions++ },
	"a vendor on two lines":                func(d *report.Document) { d.Questionnaire.Vendor.Name = "a\nb" },
	"a questionnaire of a later format":    func(d *report.Document) { d.Questionnaire.Format = 2 },
}

// fact and part change what an event says, and chain the events again.
func fact(d *report.Document, name, value string) { told(d, "", name, value) }
func part(d *report.Document, name, value string) { told(d, "question.1", name, value) }

func told(d *report.Document, question, field, value string) {
	e := model.Event{At: d.Events[0].At, Actor: "x", Question: question, Field: field, New: value}
	d.Events = append(d.Events, e)
	chained(d.ID, d.Events, len(d.Events)-1)
}

func TestUnsoundDocumentsAreRefused(t *testing.T) {
	c := begin(t, "sound", synthetic(t, 6), filledFacts)
	c.answer("question.1", func(x *model.Answer) { x.Value = "no" })
	content, err := c.draft().Canonical()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range slices.Sorted(maps.Keys(unsound)) {
		t.Run(name, func(t *testing.T) {
			d := read(t, content)
			unsound[name](d)
			b, err := d.Canonical()
			if err != nil {
				t.Fatal(err)
			}
			_, err = report.ReadDocument(b)
			if !model.Refused(err, "document-broken") && !model.Refused(err, "document-format") {
				t.Errorf("it is read, or refused with %v", err)
			}
			if v, err := report.Verify(b, version, nil); err != nil || v.Intact || v.Document != nil {
				t.Errorf("verify says %v, %v", v, err)
			}
		})
	}
}

func TestJSONThatReadersDisagreeOnIsRefused(t *testing.T) {
	content, err := begin(t, "sound", synthetic(t, 2), filledFacts).draft().Canonical()
	if err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string][2]string{
		"a key twice":                {`{"answers"`, `{"id":"sound","answers"`},
		"a key twice, deep inside":   {`"seq":1}`, `"seq":1,"seq":1}`},
		"a key that is not known":    {`{"answers"`, `{"more":1,"answers"`},
		"an unknown key deep inside": {`"seq":1}`, `"seq":1,"sequel":1}`},
		"a text for a number":        {`"seq":1}`, `"seq":"1"}`},
		"a number that is no whole":  {`"seq":1}`, `"seq":1.5}`},
		"a time that is none":        {`"at":"2026`, `"at":"20x6`},
		"something after it":         {`"revision":null`, `"revision":null}{"x":1`},
	} {
		b := []byte(strings.Replace(string(content), change[0], change[1], 1))
		if bytes.Equal(b, content) {
			t.Errorf("%s: nothing was changed", name)
		}
		if _, err := report.ReadDocument(b); !model.Refused(err, "document-broken") {
			t.Errorf("%s: it is read, or refused with %v", name, err)
		}
	}
	var laidOut bytes.Buffer
	if err := json.Indent(&laidOut, content, "", "\t"); err != nil {
		t.Fatal(err)
	}
	if again, err := read(t, laidOut.Bytes()).Canonical(); err != nil || !bytes.Equal(again, content) {
		t.Errorf("laid out to be read it is another document: %v", err)
	}
}
