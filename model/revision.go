package model

import (
	"encoding/json"
	"slices"
	"strings"
	"time"
)

// Revision is an assessment as it was signed: frozen, numbered, with the hash
// of its content.
type Revision struct {
	Number   int       `json:"number"`
	SignedAt time.Time `json:"signed_at"`
	Signature
	Actor  string `json:"actor,omitempty"`  // at whose computer: the actor of the event of signing
	SHA256 string `json:"sha256,omitempty"` // of the canonical JSON of the revision, hexadecimal
}

// Signature is who signed and what they declared. It is a statement by a
// person, not a cryptographic signature.
type Signature struct {
	Name         string   `json:"name"`
	Role         string   `json:"role"`
	Declarations []string `json:"declarations"`
}

// Declarations are what a signer confirms, one by one.
func Declarations() []string { return []string{"truthful", "aware", "plan", "authorised"} }

// Check refuses a signature without name or role, or without one of the
// declarations.
func (s Signature) Check() error {
	for _, part := range []struct{ name, text string }{{"name", s.Name}, {"role", s.Role}} {
		if strings.TrimSpace(part.text) == "" {
			return Refuse("signature-incomplete", part.name)
		}
		if _, err := (Field{part.name, shortLimit, false}).check(part.text); err != nil {
			return err
		}
	}
	for _, wanted := range Declarations() {
		if !slices.Contains(s.Declarations, wanted) {
			return Refuse("declaration-missing", wanted)
		}
	}
	return nil
}

// EventText is the revision as the event of its signing carries it.
func (r Revision) EventText() string {
	b, _ := json.Marshal(r)
	return string(b)
}

func revisionOf(e Event) Revision {
	var r Revision
	_ = json.Unmarshal([]byte(e.New), &r) // a broken one shows as the zero revision; verify reports it
	return r
}
