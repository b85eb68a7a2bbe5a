package model

import (
	"encoding/json"
	"slices"
)

// Source is how a questionnaire came to be there.
type Source string

// The sources. The words are those of the JSON that scripts rely on.
const (
	Bundled Source = "bundled" // put in this copy of the program by whoever hands it out
	Builtin Source = "builtin" // in every copy of the program
	Added   Source = "added"   // added to the database
)

// Sources returns the sources in the order in which questionnaires are listed.
func Sources() []Source { return []Source{Bundled, Builtin, Added} }

// SignatureState is what a check found of the signature under a questionnaire.
type SignatureState string

// The states.
const (
	SignatureNone      SignatureState = "none"      // there is no signature
	SignatureGood      SignatureState = "good"      // made with a key that the user trusts
	SignatureUntrusted SignatureState = "untrusted" // it fits, but nobody said whose key it is
	SignatureBad       SignatureState = "bad"       // it does not fit what it is under
)

// SignatureStates returns all states.
func SignatureStates() []SignatureState {
	return []SignatureState{SignatureNone, SignatureGood, SignatureUntrusted, SignatureBad}
}

// Origin is where a questionnaire comes from. Its zero value says that nobody
// knows, as of assessments from before it was recorded.
type Origin struct {
	Source    Source         `json:"source"`
	Signature SignatureState `json:"signature"`
	Name      string         `json:"name,omitempty"` // whose key it is, as the user's list of trusted keys has it; only when good
	Key       string         `json:"key,omitempty"`  // fingerprint of the key, "SHA256:" and base64; empty without a signature
}

// Check refuses a questionnaire of which the signature does not fit.
func (o Origin) Check() error {
	if o.Signature == SignatureBad {
		return Refuse("signature-bad")
	}
	return nil
}

// Better tells whether o says more of the same questionnaire in the same place
// than was known: a signature where there was none, or whose it is.
func (o Origin) Better(than Origin) bool {
	order := []SignatureState{SignatureNone, SignatureUntrusted, SignatureGood}
	return than.Source == o.Source && slices.Index(order, o.Signature) > slices.Index(order, than.Signature)
}

// EventText is the origin as the event of an assessment's beginning carries it.
func (o Origin) EventText() string {
	b, _ := json.Marshal(o)
	return string(b)
}

// originOf reads the origin that an event carries. One that no program of ours
// wrote is no origin.
func originOf(e Event) Origin {
	var o Origin
	if json.Unmarshal([]byte(e.New), &o) != nil || !slices.Contains(Sources(), o.Source) || !slices.Contains(SignatureStates(), o.Signature) {
		return Origin{}
	}
	return o
}

// Beginning is what is recorded first of every assessment: which questionnaire
// it is made with and, when that is known, where it comes from.
func (q *Questionnaire) Beginning() []Change {
	changes := []Change{{Field: FieldQuestionnaire, New: q.Digest}}
	if q.Origin != (Origin{}) {
		changes = append(changes, Change{Field: FieldOrigin, New: q.Origin.EventText()})
	}
	return changes
}

// Ref is what this very version of a questionnaire is called by: id@version.
func (q *Questionnaire) Ref() string { return q.ID + "@" + q.Version }
