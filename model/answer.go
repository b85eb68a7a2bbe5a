package model

import (
	"strings"
	"time"
	"unicode/utf8"
)

// Answer is what the customer says of one question. Its fields are text, as
// they are stored, changed and exchanged one by one; the table below says
// which there are and what each accepts.
type Answer struct {
	Question string
	Value    string // as the question's kind has it; empty is not answered
	Note     string
	Reason   string // why it does not apply, which alternative there is, or why the risk is accepted
	Action   string // what will be done about a gap
	Owner    string // who does it
	Due      string // by when, a date
	Accepted string // until when the risk is accepted, a date

	// Marks, each the date to which it holds: the measure is written down, was
	// in place on a day, was shown to work over a period up to a day.
	Design, Existence, Operation string

	By string    // who changed it last
	At time.Time // when
}

// Field is one part of an answer or of the facts by the name under which it is
// stored, changed and exchanged.
type Field struct {
	Name  string
	limit int // characters
	date  bool
}

const (
	shortLimit = 500
	longLimit  = 10_000
	noteLimit  = 200_000
)

// AnswerFields are the parts of an answer in the order in which they are asked
// and shown.
var answerFields = []struct {
	Field
	of func(*Answer) *string
}{
	{Field{"value", longLimit, false}, func(a *Answer) *string { return &a.Value }},
	{Field{"note", noteLimit, false}, func(a *Answer) *string { return &a.Note }},
	{Field{"reason", longLimit, false}, func(a *Answer) *string { return &a.Reason }},
	{Field{"design", 10, true}, func(a *Answer) *string { return &a.Design }},
	{Field{"existence", 10, true}, func(a *Answer) *string { return &a.Existence }},
	{Field{"operation", 10, true}, func(a *Answer) *string { return &a.Operation }},
	{Field{"action", longLimit, false}, func(a *Answer) *string { return &a.Action }},
	{Field{"owner", shortLimit, false}, func(a *Answer) *string { return &a.Owner }},
	{Field{"due", 10, true}, func(a *Answer) *string { return &a.Due }},
	{Field{"accepted-until", 10, true}, func(a *Answer) *string { return &a.Accepted }},
}

// AnswerFields returns the names of the parts of an answer, in the order in
// which they are asked and shown.
func AnswerFields() []string {
	names := make([]string, len(answerFields))
	for i, f := range answerFields {
		names[i] = f.Name
	}
	return names
}

// Field points at the part of the answer with this name; nil if there is none.
func (a *Answer) Field(name string) *string {
	for _, f := range answerFields {
		if f.Name == name {
			return f.of(a)
		}
	}
	return nil
}

// Answered tells whether the question has an answer.
func (a Answer) Answered() bool { return a.Value != "" }

// check returns the answer as it will be stored, or the refusal that says what
// is wrong with it.
func (a Answer) check(q *Question) (Answer, error) {
	for _, f := range answerFields {
		part := f.of(&a)
		clean, err := f.check(*part)
		if err != nil {
			return a, err
		}
		*part = clean
	}
	value, err := q.Check(a.Value)
	if err != nil {
		return a, err
	}
	a.Value = value
	if a.Value == string(NotApplicable) && strings.TrimSpace(a.Reason) == "" {
		return a, Refuse("reason-required")
	}
	return a, nil
}

// check returns the text as it will be stored: valid UTF-8, a date where the
// field is one, and no longer than the field takes.
func (f Field) check(s string) (string, error) {
	s = strings.ToValidUTF8(s, "\uFFFD")
	if f.date {
		s = strings.TrimSpace(s)
		if s == "" {
			return "", nil
		}
		_, err := ParseDate(s)
		return s, err
	}
	if n := utf8.RuneCountInString(s); n > f.limit {
		return s, Refuse("too-long", f.Name, n, f.limit)
	}
	return s, nil
}

func checkLength(field, s string) error {
	if n := utf8.RuneCountInString(s); n > longLimit {
		return Refuse("too-long", field, n, longLimit)
	}
	return nil
}

// CheckAnswerField returns the refusal that says what is wrong with one part
// of an answer by itself.
func CheckAnswerField(name, s string) error {
	for _, f := range answerFields {
		if f.Name == name {
			_, err := f.check(s)
			return err
		}
	}
	return nil
}
