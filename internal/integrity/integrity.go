// Package integrity is what is hashed and how: canonical JSON (RFC 8785),
// SHA-256 over it, and the chain that ties each event to the one before.
//
// Its rule: whoever has the recipe and the file can recompute every hash that
// Yourside prints, with any JSON and SHA-256 library. A hash shows that
// something changed; it never proves who wrote it.
package integrity

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/gowebpki/jcs"

	"yourside/model"
)

// Canonical returns v as canonical JSON, RFC 8785.
func Canonical(v any) ([]byte, error) {
	b, err := encode(v)
	if err != nil {
		return nil, fmt.Errorf("writing canonical JSON: %w", err)
	}
	canonical, err := jcs.Transform(b)
	if err != nil {
		return nil, fmt.Errorf("writing canonical JSON: %w", err)
	}
	return canonical, nil
}

// encode writes JSON in which only what must be is escaped.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}

// Hash returns the SHA-256 of b in hexadecimal.
func Hash(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// Digest returns "sha256:" and the hash of v's canonical JSON.
func Digest(v any) (string, error) {
	b, err := Canonical(v)
	if err != nil {
		return "", err
	}
	return "sha256:" + Hash(b), nil
}

// Fill computes the digests of a questionnaire and of its questions and puts
// them in their fields.
func Fill(q *model.Questionnaire) error {
	for i := range q.Questions {
		d, err := Digest(q.Questions[i].Meaning())
		if err != nil {
			return err
		}
		q.Questions[i].Digest = d
	}
	d, err := Digest(q)
	if err != nil {
		return err
	}
	q.Digest = d
	return nil
}

// ChainHash returns the hash of an event: take the event's JSON, leave out
// hash, add assessment (the id) and prev (the hash of the event before it,
// empty for the first), and take the SHA-256 of the canonical form.
func ChainHash(assessment, prev string, e model.Event) (string, error) {
	b, err := link{e.Actor, assessment, e.At.UTC(), e.Field, e.New, e.Old, prev, e.Question, e.Seq}.canonical()
	if err != nil {
		return "", fmt.Errorf("hashing event %d: %w", e.Seq, err)
	}
	return Hash(b), nil
}

// link is what is hashed of an event, with its keys in the order of RFC 8785.
type link struct {
	Actor      string    `json:"actor"`
	Assessment string    `json:"assessment"`
	At         time.Time `json:"at"`
	Field      string    `json:"field"`
	New        string    `json:"new"`
	Old        string    `json:"old"`
	Prev       string    `json:"prev"`
	Question   string    `json:"question"`
	Seq        int       `json:"seq"`
}

// canonical is Canonical without its second pass over what is in order already:
// every event is hashed each time an assessment is opened. Only what
// encoding/json escapes and RFC 8785 does not needs that pass.
func (l link) canonical() ([]byte, error) {
	for _, s := range []string{l.Actor, l.Assessment, l.Field, l.New, l.Old, l.Prev, l.Question} {
		if strings.ContainsAny(s, "\u2028\u2029") || !utf8.ValidString(s) {
			return Canonical(l)
		}
	}
	return encode(l)
}

// VerifyChain recomputes the chain of an assessment's events and refuses the
// first that does not fit, with chain-broken. A time that is not written in
// UTC, to the millisecond, does not fit: whoever follows the recipe hashes it
// as it is written.
func VerifyChain(assessment string, events []model.Event) error {
	prev := ""
	for i, e := range events {
		want, err := ChainHash(assessment, prev, e)
		if err != nil {
			return err
		}
		_, offset := e.At.Zone()
		if e.Seq != i+1 || e.Hash != want || offset != 0 || !e.At.Equal(e.At.Truncate(time.Millisecond)) {
			return model.Refuse("chain-broken", i+1)
		}
		prev = e.Hash
	}
	return nil
}
