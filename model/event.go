package model

import "time"

// Change is one part of an answer, or one of the facts, that gets another
// value.
type Change struct {
	Question string // empty for the facts
	Field    string
	Old, New string // Old is what whoever made the change saw
}

// Event is a change that was made. Events are what is stored: they are only
// ever added, each holds the hash of the one before it, and the state of an
// assessment is what they add up to.
type Event struct {
	Seq      int       `json:"seq"` // 1, 2, 3, … within an assessment
	At       time.Time `json:"at"`  // UTC, to the millisecond
	Actor    string    `json:"actor"`
	Question string    `json:"question"` // empty when it is about the assessment as a whole
	Field    string    `json:"field"`
	Old      string    `json:"old"`
	New      string    `json:"new"`
	Hash     string    `json:"hash"` // SHA-256 over the event and the hash before it, hexadecimal
}

// Fields of events that are about the assessment as a whole, beside the facts.
const (
	FieldQuestionnaire = "questionnaire" // New is the questionnaire's digest; always the first event
	FieldOrigin        = "origin"        // New is where the questionnaire comes from, as JSON; since schema 2
	FieldRevision      = "revision"      // New is the signature as JSON
)

// Stamp is t as events carry it: UTC, to the millisecond.
func Stamp(t time.Time) time.Time { return t.UTC().Truncate(time.Millisecond) }
