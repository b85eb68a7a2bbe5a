// Ways to tamper with a document that leave it one.
package report_test

import (
	"encoding/json"
	"slices"
	"strings"
	"time"

	"yourside/internal/integrity"
	"yourside/model"
	"yourside/report"
)

// chained gives events the hashes that fit them, from one on.
func chained(id string, events []model.Event, from int) {
	prev := ""
	for i := range events {
		if events[i].Seq = i + 1; i >= from {
			events[i].Hash, _ = integrity.ChainHash(id, prev, events[i])
		}
		prev = events[i].Hash
	}
}

// place is where an event with a field is.
func place(d *report.Document, question, field string) int {
	return slices.IndexFunc(d.Events, func(e model.Event) bool { return e.Question == question && e.Field == field })
}

// recounted gives a questionnaire that was changed the digests and the count
// that fit it.
func recounted(d *report.Document) {
	d.Questionnaire.Holds.Questions = len(d.Questionnaire.Questions)
	_ = integrity.Fill(d.Questionnaire)
	d.Digest = d.Questionnaire.Digest
}

// tampered are changes that leave a draft or a revision a document; it is
// written canonically after each.
var tampered = map[string]func(*report.Document){
	"a note is changed":           func(d *report.Document) { d.Answers[0].Parts["note"] = "All is well." },
	"a note is taken out":         func(d *report.Document) { delete(d.Answers[0].Parts, "note") },
	"a status is changed":         func(d *report.Document) { d.Answers[0].Parts["value"] = "yes" },
	"a reason is added":           func(d *report.Document) { d.Answers[0].Parts["reason"] = "None needed." },
	"an answer is taken out":      func(d *report.Document) { d.Answers = d.Answers[1:] },
	"all answers are taken out":   func(d *report.Document) { d.Answers = []report.DocumentAnswer{} },
	"two answers change places":   func(d *report.Document) { d.Answers[0], d.Answers[1] = d.Answers[1], d.Answers[0] },
	"an answer is another's":      func(d *report.Document) { d.Answers[0].Question = "question.6" },
	"an answer is by another":     func(d *report.Document) { d.Answers[0].By = "the director" },
	"an answer is of another day": func(d *report.Document) { d.Answers[0].At = d.Answers[0].At.AddDate(0, 0, 1) },
	"an unanswered question gets an answer": func(d *report.Document) {
		d.Answers = append(d.Answers, report.DocumentAnswer{Question: "question.6", Parts: map[string]string{"value": "yes"}})
	},
	"the organisation is changed":             func(d *report.Document) { d.Facts["organisation"] = "Other B.V." },
	"the scope is emptied":                    func(d *report.Document) { d.Facts["scope"] = "" },
	"a fact is added":                         func(d *report.Document) { d.Facts["more"] = "x" },
	"a fact is taken out":                     func(d *report.Document) { delete(d.Facts, "scope") },
	"the id is changed":                       func(d *report.Document) { d.ID = "the-history" },
	"the day is changed":                      func(d *report.Document) { d.AsOf = "2026-12-31" },
	"the day is emptied":                      func(d *report.Document) { d.AsOf = "" },
	"the format is changed":                   func(d *report.Document) { d.Format = "yourside-assessment/2" },
	"the last event is taken out":             func(d *report.Document) { d.Events = d.Events[:len(d.Events)-1] },
	"the last three events are taken out":     func(d *report.Document) { d.Events = d.Events[:len(d.Events)-3] },
	"the first event is taken out":            func(d *report.Document) { d.Events = d.Events[1:] },
	"the first event is taken out, rechained": func(d *report.Document) { d.Events = d.Events[1:]; chained(d.ID, d.Events, 0) },
	"an event in the middle is taken out":     func(d *report.Document) { d.Events = slices.Delete(d.Events, 4, 5) },
	"all events are taken out":                func(d *report.Document) { d.Events = []model.Event{} },
	"events are nothing":                      func(d *report.Document) { d.Events = nil },
	"two events change places":                func(d *report.Document) { d.Events[3], d.Events[4] = d.Events[4], d.Events[3] },
	"two events change places and numbers": func(d *report.Document) {
		d.Events[3], d.Events[4] = d.Events[4], d.Events[3]
		d.Events[3].Seq, d.Events[4].Seq = 4, 5
	},
	"an event is there twice":            func(d *report.Document) { d.Events = slices.Insert(d.Events, 4, d.Events[4]) },
	"an event is of another second":      func(d *report.Document) { d.Events[5].At = d.Events[5].At.Add(time.Second) },
	"an event is of another nanosecond":  func(d *report.Document) { d.Events[5].At = d.Events[5].At.Add(1) },
	"an event is in another time zone":   func(d *report.Document) { d.Events[5].At = d.Events[5].At.In(time.FixedZone("", 3600)) },
	"all times are in another time zone": inAnotherZone,
	"an event is by another":             func(d *report.Document) { d.Events[5].Actor = "nobody" },
	"an event is about another question": func(d *report.Document) { d.Events[place(d, "question.1", "note")].Question = "question.3" },
	"an event is about another part":     func(d *report.Document) { d.Events[place(d, "question.1", "note")].Field = "reason" },
	"what an event replaced is changed":  func(d *report.Document) { d.Events[5].Old = "x" },
	"what an event says is changed":      func(d *report.Document) { d.Events[place(d, "question.1", "note")].New = "All is well." },
	"an event's number is changed":       func(d *report.Document) { d.Events[5].Seq = 99 },
	"an event's hash is changed":         func(d *report.Document) { d.Events[5].Hash = strings.Repeat("0", 64) },
	"the last event's hash is changed":   func(d *report.Document) { d.Events[len(d.Events)-1].Hash = strings.Repeat("0", 64) },
	"a note and its event are changed":   func(d *report.Document) { rewrite(d, "question.1", "note", "All is well.", false) },
	"a question's wording is changed":    func(d *report.Document) { d.Questionnaire.Questions[0].Ask["nl"] = "Is alles goed?" },
	"a question's wording is changed, with digests that fit": func(d *report.Document) {
		d.Questionnaire.Questions[0].Ask["nl"] = "Is alles goed?"
		recounted(d)
	},
	"a question weighs less":              func(d *report.Document) { d.Questionnaire.Questions[0].Weight = model.Low; recounted(d) },
	"a question need not be fulfilled":    func(d *report.Document) { d.Questionnaire.Questions[0].MustPass = false; recounted(d) },
	"a question's digest is changed":      func(d *report.Document) { d.Questionnaire.Questions[0].Digest = "sha256:" + strings.Repeat("0", 64) },
	"a question's digest is emptied":      func(d *report.Document) { d.Questionnaire.Questions[0].Digest = "" },
	"an unanswered question is taken out": func(d *report.Document) { d.Questionnaire.Questions = d.Questionnaire.Questions[:5]; recounted(d) },
	"an answered question is taken out":   func(d *report.Document) { d.Questionnaire.Questions = d.Questionnaire.Questions[1:]; recounted(d) },
	"a clause's text is changed":          func(d *report.Document) { d.Questionnaire.Clauses[0].Text["en"] = "Nothing."; recounted(d) },
	"a clause is the vendor's":            func(d *report.Document) { d.Questionnaire.Clauses[0].Responsibility = model.Provider; recounted(d) },
	"the vendor is another":               func(d *report.Document) { d.Questionnaire.Vendor.Name = "Other"; recounted(d) },
	"the questionnaire's version is another": func(d *report.Document) {
		d.Questionnaire.Version = "2027"
		recounted(d)
	},
	"the questionnaire's digest is changed": func(d *report.Document) { d.Digest = "sha256:" + strings.Repeat("0", 64) },
	"the questionnaire is another, and its event says so": func(d *report.Document) {
		d.Questionnaire.Version = "2027"
		recounted(d)
		d.Events[0].New = d.Digest
	},
	"the questionnaire is nothing": func(d *report.Document) { d.Questionnaire = nil },
}

// tamperedSigned are changes to a second revision.
var tamperedSigned = map[string]func(*report.Document){
	"a note is changed and all rechained": func(d *report.Document) { rewrite(d, "question.1", "note", "All is well.", true) },
	"the first revision is signed by another": func(d *report.Document) {
		signedBy(d, func(r *model.Revision) { r.Name = "Somebody Else" }, false)
	},
	"the first revision is signed by another, rechained": func(d *report.Document) {
		signedBy(d, func(r *model.Revision) { r.Name = "Somebody Else" }, true)
	},
	"the first revision is of another day, rechained": func(d *report.Document) {
		signedBy(d, func(r *model.Revision) { r.SignedAt = r.SignedAt.AddDate(0, 0, -9) }, true)
	},
	"the first revision has another hash, rechained": func(d *report.Document) {
		signedBy(d, func(r *model.Revision) { r.SHA256 = strings.Repeat("0", 64) }, true)
	},
	"the first revision has another number, rechained": func(d *report.Document) {
		signedBy(d, func(r *model.Revision) { r.Number = 7 }, true)
	},
	"the first revision is no JSON, rechained": func(d *report.Document) {
		d.Events[place(d, "", model.FieldRevision)].New = "{"
		chained(d.ID, d.Events, 0)
	},
	"the first revision is taken out, rechained": func(d *report.Document) {
		at := place(d, "", model.FieldRevision)
		d.Events = slices.Delete(d.Events, at, at+1)
		chained(d.ID, d.Events, at)
	},
	"a note of before the first revision is changed, rechained": func(d *report.Document) {
		d.Events[place(d, "question.1", "note")].New = "All is well."
		chained(d.ID, d.Events, 0)
		again := report.NewDocument(d.Assessment(), d.Revision)
		d.Answers = again.Answers
	},
	"the revision has another number":    func(d *report.Document) { d.Revision.Number = 1 },
	"the revision has no number":         func(d *report.Document) { d.Revision.Number = 0 },
	"the signer has no name":             func(d *report.Document) { d.Revision.Name = " " },
	"the signer has no role":             func(d *report.Document) { d.Revision.Role = "" },
	"the signer's name is a book":        func(d *report.Document) { d.Revision.Name = strings.Repeat("x", 501) },
	"a declaration is missing":           func(d *report.Document) { d.Revision.Declarations = d.Revision.Declarations[1:] },
	"the declarations are missing":       func(d *report.Document) { d.Revision.Declarations = nil },
	"the revision carries a hash itself": func(d *report.Document) { d.Revision.SHA256 = strings.Repeat("0", 64) },
	"it was signed on another day":       func(d *report.Document) { d.Revision.SignedAt = d.Revision.SignedAt.AddDate(0, 0, 1) },
}

func inAnotherZone(d *report.Document) {
	zone := time.FixedZone("", 3600)
	for i := range d.Events {
		d.Events[i].At = d.Events[i].At.In(zone)
	}
	for i := range d.Answers {
		d.Answers[i].At = d.Answers[i].At.In(zone)
	}
}

// rewrite changes a part of an answer where it is given and where it is told.
func rewrite(d *report.Document, question, field, text string, rechain bool) {
	at := place(d, question, field)
	d.Events[at].New = text
	for _, a := range d.Answers {
		if a.Question == question {
			a.Parts[field] = text
		}
	}
	if rechain {
		chained(d.ID, d.Events, at)
	}
}

// signedBy changes the signature of the first revision.
func signedBy(d *report.Document, change func(*model.Revision), rechain bool) {
	at := place(d, "", model.FieldRevision)
	var r model.Revision
	_ = json.Unmarshal([]byte(d.Events[at].New), &r)
	change(&r)
	d.Events[at].New = r.EventText()
	if rechain {
		chained(d.ID, d.Events, at)
	}
}
