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

	// Who signed beside the first, and declared the same; may be nobody.
	SecondName string `json:"second_name,omitempty"`
	SecondRole string `json:"second_role,omitempty"`
}

// signers are the name and the role of everybody who signed.
func (s Signature) signers() [][2]string {
	all := [][2]string{{s.Name, s.Role}}
	if s.SecondName != "" || s.SecondRole != "" {
		all = append(all, [2]string{s.SecondName, s.SecondRole})
	}
	return all
}

// signerParts are what a signature calls the name and role of each signer.
var signerParts = [2][2]string{{"name", "role"}, {"second-name", "second-role"}}

// Declarations are what a signer confirms, one by one.
func Declarations() []string { return []string{"truthful", "aware", "plan", "authorised"} }

// Check refuses a signature of which a name or role is missing, or one of the
// declarations.
func (s Signature) Check() error {
	for i, signer := range s.signers() {
		for j, part := range signerParts[i] {
			if strings.TrimSpace(signer[j]) == "" {
				return Refuse("signature-incomplete", part)
			}
			if _, err := (Field{part, shortLimit, false}).check(signer[j]); err != nil {
				return err
			}
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
