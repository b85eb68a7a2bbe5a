package report

import (
	"slices"
	"time"

	"yourside/internal/integrity"
	"yourside/model"
)

// DocumentFormat is the name and version of the form of a Document.
const DocumentFormat = "yourside-assessment/1"

// Document is an assessment as a machine reads it: the pack's twin, what is
// signed, exported and imported. Its canonical JSON (RFC 8785) is what the
// pack's hash is taken of.
type Document struct {
	Format        string               `json:"format"`
	ID            string               `json:"id"`
	AsOf          model.Date           `json:"as_of"` // the day on which freshness and due dates are judged
	Facts         map[string]string    `json:"facts"` // by the names of model.FactFields
	Questionnaire *model.Questionnaire `json:"questionnaire"`
	Digest        string               `json:"questionnaire_digest"`
	Answers       []DocumentAnswer     `json:"answers"` // in the order of the questionnaire
	Evidence      []DocumentEvidence   `json:"evidence"`
	Events        []model.Event        `json:"events"`
	Revision      *model.Revision      `json:"revision"` // nil: a draft
}

// DocumentAnswer is an answer in a Document: its parts by the names of
// model.AnswerFields, those that are empty left out.
type DocumentAnswer struct {
	Question string            `json:"question"`
	Parts    map[string]string `json:"parts"`
	By       string            `json:"by"`
	At       time.Time         `json:"at"`
}

// DocumentEvidence is a piece of evidence in a Document, and the question that
// it is about.
type DocumentEvidence struct {
	Question string `json:"question"`
	model.Evidence
}

// NewDocument returns an assessment as it stands: as a signed revision, or as
// a draft when r is nil. A draft is judged as of the day of its last change.
func NewDocument(a *model.Assessment, r *model.Revision) *Document {
	d := &Document{
		Format: DocumentFormat, ID: a.ID, AsOf: model.DateOf(a.Updated.UTC()), Facts: map[string]string{},
		Questionnaire: a.Source, Digest: a.Source.Digest,
		Answers: []DocumentAnswer{}, Evidence: []DocumentEvidence{}, Events: a.Events, Revision: r,
	}
	if r != nil {
		d.AsOf = model.DateOf(r.SignedAt.UTC())
	}
	for _, name := range model.FactFields() {
		d.Facts[name] = *a.Facts.Field(name)
	}
	for _, q := range a.Questionnaire.Questions {
		if x, ok := documentAnswer(a.Answer(q.ID)); ok {
			d.Answers = append(d.Answers, x)
		}
		for _, e := range a.Evidence(q.ID) {
			d.Evidence = append(d.Evidence, DocumentEvidence{q.ID, e})
		}
	}
	return d
}

func documentAnswer(x model.Answer) (DocumentAnswer, bool) {
	parts := map[string]string{}
	for _, name := range model.AnswerFields() {
		if s := *x.Field(name); s != "" {
			parts[name] = s
		}
	}
	return DocumentAnswer{x.Question, parts, x.By, x.At}, len(parts) > 0
}

// Canonical returns the document's canonical JSON.
func (d *Document) Canonical() ([]byte, error) { return integrity.Canonical(d) }

// Freeze makes the canonical JSON of an assessment as it is signed.
func Freeze(a *model.Assessment, r model.Revision) ([]byte, error) {
	return NewDocument(a, &r).Canonical()
}

// ReadDocument reads a document strictly: an unknown or double key, another
// format or anything after it is refused with document-broken.
func ReadDocument(b []byte) (*Document, error) {
	d := &Document{}
	if err := integrity.ReadStrict(b, d); err != nil {
		return nil, model.Refuse("document-broken").Because(err)
	}
	if d.Format != DocumentFormat {
		return nil, model.Refuse("document-format", model.Cut(d.Format, 40))
	}
	if d.Questionnaire == nil {
		return nil, model.Refuse("document-broken").Because(model.Refuse("value-missing", "questionnaire"))
	}
	d.Questionnaire.Digest = d.Digest
	return d, d.sound()
}

// sound refuses a document whose questionnaire could not have been read, or
// whose answers could not have been given: everything that draws a document
// relies on both.
func (d *Document) sound() error {
	if err := model.CheckID(d.ID); err != nil {
		return model.Refuse("document-broken").Because(err)
	}
	for _, p := range d.Questionnaire.Lint() {
		if !p.Warning {
			return model.Refuse("document-broken").Because(p.What)
		}
	}
	a := d.Assessment()
	if _, err := a.Facts.Check(); err != nil {
		return model.Refuse("document-broken").Because(err)
	}
	for _, q := range d.Questionnaire.Questions {
		if _, err := a.Set(a.Answer(q.ID)); err != nil {
			return model.Refuse("document-broken").Because(err)
		}
		for _, e := range a.Evidence(q.ID) {
			if err := e.Check(); err != nil {
				return model.Refuse("document-broken").Because(err)
			}
		}
	}
	return nil
}

// Assessment returns the assessment that the document's events add up to.
func (d *Document) Assessment() *model.Assessment {
	return model.Replay(d.ID, d.Questionnaire, d.Events)
}

// Contents rebuilds the canonical JSON of every revision that the events tell
// of, and refuses with revision-altered when one has not the hash that was
// signed.
func (d *Document) Contents() ([][]byte, error) {
	var contents [][]byte
	for i, e := range d.Events {
		if e.Question != "" || e.Field != model.FieldRevision {
			continue
		}
		after := model.Replay(d.ID, d.Questionnaire, d.Events[:i+1]).Revisions()
		r := after[len(after)-1]
		signed := r.SHA256
		r.SHA256 = ""
		content, err := Freeze(model.Replay(d.ID, d.Questionnaire, d.Events[:i]), r)
		if err != nil {
			return nil, err
		}
		if integrity.Hash(content) != signed {
			return nil, model.Refuse("revision-altered", d.ID, r.Number)
		}
		contents = append(contents, content)
	}
	return contents, nil
}

// sameAnswers tells whether the answers in the document are what its events
// add up to.
func (d *Document) sameAnswers() bool {
	again := NewDocument(d.Assessment(), d.Revision)
	x, err1 := integrity.Canonical([]any{d.Answers, d.Evidence, d.Facts, d.AsOf})
	y, err2 := integrity.Canonical([]any{again.Answers, again.Evidence, again.Facts, again.AsOf})
	return err1 == nil && err2 == nil && slices.Equal(x, y)
}
