package model

import (
	"encoding/json"
	"net/url"
	"slices"
	"strconv"
	"strings"
)

// Evidence is a file or a link that shows what an answer says. It belongs to
// one answer; the same file can show several.
type Evidence struct {
	Number     int    `json:"number"`               // 1, 2, 3, … within the answer; never used again
	Mark       string `json:"mark,omitempty"`       // design, existence or operation; empty: the answer as a whole
	Name       string `json:"name"`                 // of the file, or the link
	Location   string `json:"location"`             // a URL: file:///… where the file was, or https://…
	SHA256     string `json:"sha256,omitempty"`     // of the file, hexadecimal; a link has none
	Size       int64  `json:"size,omitempty"`       // of the file, in bytes
	Type       string `json:"type,omitempty"`       // media type, as far as the name tells
	Represents string `json:"represents,omitempty"` // what it shows is of this date, or of a period: two dates with / between
	Recorded   Date   `json:"recorded"`             // when it was added
	ValidUntil Date   `json:"valid_until,omitempty"`
	Kept       bool   `json:"kept,omitempty"` // a copy is kept beside the database
	State      string `json:"state,omitempty"`
	Checked    Date   `json:"checked,omitempty"` // when its state was last looked at
}

// The states of evidence: what its file was when it was last looked at, and
// whether its time is past. A link is never looked at.
const (
	EvidenceUnchanged = "unchanged"
	EvidenceChanged   = "changed"
	EvidenceMissing   = "missing"
	EvidenceExpired   = "expired"
	EvidenceLink      = "link"
)

// MaxEvidence is how many pieces of evidence an answer can have.
const MaxEvidence = 100

// Marks are the parts of an answer that say how far a measure was shown, in
// their order.
func Marks() []string { return []string{"design", "existence", "operation"} }

// On is the state of the evidence on a day: what was found of its file when it
// was last looked at, or that its time is past.
func (e Evidence) On(day Date) string {
	switch {
	case e.State == EvidenceChanged || e.State == EvidenceMissing:
		return e.State
	case e.ValidUntil != "" && e.ValidUntil < day:
		return EvidenceExpired
	case e.IsLink():
		return EvidenceLink
	}
	return EvidenceUnchanged
}

// IsLink tells whether the evidence is a link and not a file.
func (e Evidence) IsLink() bool { return strings.HasPrefix(e.Location, "https://") }

// Shown is the last day of what the evidence shows; empty when it does not say.
func (e Evidence) Shown() Date {
	from, until, period := strings.Cut(e.Represents, "/")
	if !period {
		until = from
	}
	return Date(until)
}

// Check refuses evidence that cannot be: without a name, at no place, with a
// date that is none.
func (e Evidence) Check() error {
	if strings.TrimSpace(e.Name) == "" {
		return Refuse("value-missing", "name")
	}
	if e.Mark != "" && !slices.Contains(Marks(), e.Mark) {
		return Refuse("value-unknown", Cut(e.Mark, 40), strings.Join(Marks(), ", "))
	}
	for _, part := range []struct{ name, text string }{{"name", e.Name}, {"location", e.Location}, {"type", e.Type}} {
		if _, err := (Field{part.name, longLimit, false}).check(part.text); err != nil {
			return err
		}
	}
	if err := e.checkLocation(); err != nil {
		return err
	}
	return e.CheckDates()
}

func (e Evidence) checkLocation() error {
	u, err := url.Parse(e.Location)
	switch {
	case err == nil && u.Scheme == "https" && u.Host != "":
		return nil
	case err != nil || u.Scheme != "file" || u.Path == "":
		return Refuse("evidence-location", Cut(e.Location, 80))
	case !hashForm.MatchString(e.SHA256) || e.Size < 0:
		return Refuse("hash-invalid", Cut(e.SHA256, 80))
	}
	return nil
}

// CheckDates refuses a date that is none, and a period that ends before it
// begins.
func (e Evidence) CheckDates() error {
	from, until, period := strings.Cut(e.Represents, "/")
	for _, date := range []string{from, until, string(e.ValidUntil), string(e.Checked)} {
		if date == "" {
			continue
		}
		if _, err := ParseDate(date); err != nil {
			return err
		}
	}
	if _, err := ParseDate(string(e.Recorded)); err != nil {
		return err
	}
	if period && (from == "" || until == "" || until < from) {
		return Refuse("period-reversed", from, until)
	}
	return nil
}

// evidenceField is the name under which a piece of evidence is stored.
const evidenceField = "evidence-"

// IsEvidence tells whether a field of an event is a piece of evidence.
func IsEvidence(field string) bool { return strings.HasPrefix(field, evidenceField) }

// ReadEvidence reads evidence as an event carries it; nothing stands for
// evidence that was taken away.
func ReadEvidence(text string) (e Evidence, ok bool) {
	return e, text != "" && json.Unmarshal([]byte(text), &e) == nil
}

func (e Evidence) text() string {
	b, _ := json.Marshal(e)
	return string(b)
}

// Evidence returns the evidence of an answer, in the order in which it was
// added.
func (a *Assessment) Evidence(question string) []Evidence { return a.evidence[question] }

// Attach adds evidence to an answer, or changes the piece with its number, and
// returns what that changes; or says why it cannot be and changes nothing.
func (a *Assessment) Attach(question string, e Evidence) ([]Change, error) {
	if a.Questionnaire.Question(question) == nil {
		return nil, Refuse("question-unknown", Cut(question, 64))
	}
	if err := e.Check(); err != nil {
		return nil, Refuse("evidence-refused", question).Because(err)
	}
	if e.Number == 0 {
		e.Number = a.lastEvidence[question] + 1
	}
	if e.Number > MaxEvidence {
		return nil, Refuse("evidence-many", question, MaxEvidence)
	}
	return a.change(question, e.Number, e.text()), nil
}

// Detach takes a piece of evidence away from an answer. Its events stay.
func (a *Assessment) Detach(question string, number int) ([]Change, error) {
	if !slices.ContainsFunc(a.evidence[question], func(e Evidence) bool { return e.Number == number }) {
		return nil, Refuse("evidence-unknown", Cut(question, 64), number)
	}
	return a.change(question, number, ""), nil
}

// change puts a piece of evidence to its new text.
func (a *Assessment) change(question string, number int, text string) []Change {
	field, old := evidenceField+strconv.Itoa(number), ""
	for _, e := range a.evidence[question] {
		if e.Number == number {
			old = e.text()
		}
	}
	if old == text {
		return nil
	}
	a.applyEvidence(question, field, text)
	return []Change{{question, field, old, text}}
}

// applyEvidence takes what an event says of a piece of evidence into the
// assessment.
func (a *Assessment) applyEvidence(question, field, text string) {
	number, err := strconv.Atoi(strings.TrimPrefix(field, evidenceField))
	if err != nil {
		return
	}
	others := slices.DeleteFunc(slices.Clone(a.evidence[question]), func(e Evidence) bool { return e.Number == number })
	if e, ok := ReadEvidence(text); ok {
		e.Number = number
		others = append(others, e)
	}
	slices.SortFunc(others, func(x, y Evidence) int { return x.Number - y.Number })
	a.evidence[question] = others
	a.lastEvidence[question] = max(a.lastEvidence[question], number)
}

// Take takes a change of what stands beside an answer, evidence or what was
// carried forward, into the assessment, and tells whether it was such a change.
func (a *Assessment) Take(c Change) bool {
	switch {
	case IsEvidence(c.Field):
		a.applyEvidence(c.Question, c.Field, c.New)
	case c.Field == FieldCarried:
		a.carried[c.Question] = c.New
	default:
		return false
	}
	return true
}
