package model

import (
	"regexp"
	"time"
)

// Assessment is one organisation's answers about one service, by one version
// of a questionnaire.
type Assessment struct {
	ID            string
	Facts         Facts
	Source        *Questionnaire // as it was made, and is stored
	Questionnaire *Questionnaire // as it is shown: with the vendor's name in it
	Origin        Origin         // where the questionnaire came from, as was recorded at the beginning
	Created       time.Time
	Updated       time.Time // of the last event
	Events        []Event   // all that was stored, oldest first

	answers      map[string]Answer
	evidence     map[string][]Evidence // by question
	lastEvidence map[string]int        // the highest number that was given, by question
	carried      map[string]string     // from which assessment, by question
	revisions    []Revision
}

var idForm = regexp.MustCompile(`^[a-z0-9][a-z0-9.-]{1,62}[a-z0-9]$`)

// CheckID refuses what cannot be an id: lower case letters, digits, hyphens
// and full stops, 3 to 64 characters, with a letter or digit at both ends.
func CheckID(id string) error {
	if !idForm.MatchString(id) {
		return Refuse("id-invalid", Cut(id, 40))
	}
	return nil
}

// New returns an assessment without answers.
func New(id string, q *Questionnaire) *Assessment {
	a := &Assessment{
		ID: id, Source: q, answers: map[string]Answer{}, evidence: map[string][]Evidence{}, lastEvidence: map[string]int{},
		carried: map[string]string{},
	}
	a.name()
	return a
}

// name puts the vendor's name in the questionnaire.
func (a *Assessment) name() { a.Questionnaire = a.Source.Named(a.Facts.Vendor) }

// Replay returns the assessment that a row of events adds up to.
func Replay(id string, q *Questionnaire, events []Event) *Assessment {
	a := New(id, q)
	for _, e := range events {
		a.Apply(e)
	}
	return a
}

// Apply takes a stored event into the assessment.
func (a *Assessment) Apply(e Event) {
	if e.Seq == 1 {
		a.Created = e.At
	}
	a.Updated = e.At
	a.Events = append(a.Events, e)
	switch {
	case e.Question == "" && e.Field == FieldRevision:
		a.revisions = append(a.revisions, revisionOf(e))
	case e.Question == "" && e.Field == FieldOrigin:
		a.Origin = originOf(e)
	case e.Question == "":
		if part := a.Facts.Field(e.Field); part != nil {
			*part = e.New
		}
		if e.Field == "vendor" {
			a.name()
		}
	case a.Take(Change{e.Question, e.Field, e.Old, e.New}):
	default:
		a.applyAnswer(e)
	}
}

func (a *Assessment) applyAnswer(e Event) {
	x := a.Answer(e.Question)
	if part := x.Field(e.Field); part != nil {
		*part = e.New
		x.By, x.At = e.Actor, e.At
		a.answers[e.Question] = x
	}
}

// Answer returns the answer to a question; a blank one if there is none.
func (a *Assessment) Answer(question string) Answer {
	if x, ok := a.answers[question]; ok {
		return x
	}
	return Answer{Question: question}
}

// Set takes an answer into the assessment and returns what it changes, or
// says why it cannot be one and changes nothing.
func (a *Assessment) Set(x Answer) ([]Change, error) {
	q := a.Questionnaire.Question(x.Question)
	if q == nil {
		return nil, Refuse("question-unknown", Cut(x.Question, 64))
	}
	x, err := x.check(q)
	if err != nil {
		return nil, Refuse("answer-refused", q.ID).Because(err)
	}
	old := a.Answer(x.Question)
	var changes []Change
	for _, f := range answerFields {
		if was, is := *f.of(&old), *f.of(&x); was != is {
			changes = append(changes, Change{x.Question, f.Name, was, is})
		}
	}
	if len(changes) > 0 {
		a.answers[x.Question] = x
	}
	return changes, nil
}

// Describe takes new facts into the assessment and returns what they change,
// or says what is wrong with them and changes nothing.
func (a *Assessment) Describe(facts Facts) ([]Change, error) {
	facts, err := facts.Check()
	if err != nil {
		return nil, err
	}
	switch {
	case !a.Source.Nameless():
		facts.Vendor = ""
	case facts.Vendor == "":
		return nil, Refuse("vendor-required")
	}
	var changes []Change
	for _, f := range factFields {
		if was, is := *f.of(&a.Facts), *f.of(&facts); was != is {
			changes = append(changes, Change{"", f.Name, was, is})
		}
	}
	a.Facts = facts
	a.name()
	return changes, nil
}

// History returns the events about one question, or all of them when question
// is empty; oldest first.
func (a *Assessment) History(question string) []Event {
	if question == "" {
		return a.Events
	}
	var about []Event
	for _, e := range a.Events {
		if e.Question == question {
			about = append(about, e)
		}
	}
	return about
}

// Head returns the number of stored events and the hash of the last.
func (a *Assessment) Head() (length int, hash string) {
	if n := len(a.Events); n > 0 {
		return n, a.Events[n-1].Hash
	}
	return 0, ""
}

// Revisions returns the signed revisions, oldest first.
func (a *Assessment) Revisions() []Revision { return a.revisions }

// Stored takes in events that were stored after Set had taken their changes in
// already: it adds them to the history, and leaves the answers, which may have
// been changed again since.
func (a *Assessment) Stored(events []Event) {
	for _, e := range events {
		a.Updated = e.At
		a.Events = append(a.Events, e)
		if x, ok := a.answers[e.Question]; ok && x.Field(e.Field) != nil {
			x.By, x.At = e.Actor, e.At
			a.answers[e.Question] = x
		}
	}
}
