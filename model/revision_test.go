package model

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// Signing: what a signature must have, and that the event of a signing tells
// the revision back.

func TestASignatureIsCompleteOrRefused(t *testing.T) {
	whole := func(change func(*Signature)) Signature {
		s := Signature{Name: "A. Smith", Role: "CISO", Declarations: Declarations()}
		change(&s)
		return s
	}
	for _, c := range []struct {
		name string
		s    Signature
		code string
	}{
		{"with name, role and every declaration it is complete", whole(func(*Signature) {}), ""},
		{"the order of the declarations does not matter", whole(func(s *Signature) { s.Declarations = []string{"authorised", "plan", "aware", "truthful"} }), ""},
		{"without a name it is not", whole(func(s *Signature) { s.Name = "" }), "signature-incomplete"},
		{"blanks are no name", whole(func(s *Signature) { s.Name = " \t" }), "signature-incomplete"},
		{"without a role it is not", whole(func(s *Signature) { s.Role = "\n" }), "signature-incomplete"},
		{"a name can be too long", whole(func(s *Signature) { s.Name = strings.Repeat("x", shortLimit+1) }), "too-long"},
		{"a role can be too long", whole(func(s *Signature) { s.Role = strings.Repeat("x", shortLimit+1) }), "too-long"},
		{"a second may sign", whole(func(s *Signature) { s.SecondName, s.SecondRole = "B. Jones", "director" }), ""},
		{"who signs second has a role", whole(func(s *Signature) { s.SecondName = "B. Jones" }), "signature-incomplete"},
		{"a second role is somebody's", whole(func(s *Signature) { s.SecondName, s.SecondRole = " ", "director" }), "signature-incomplete"},
		{"a second name can be too long", whole(func(s *Signature) { s.SecondName, s.SecondRole = strings.Repeat("x", shortLimit+1), "x" }), "too-long"},
		{"without declarations it is not", whole(func(s *Signature) { s.Declarations = nil }), "declaration-missing"},
		{"every declaration is needed", whole(func(s *Signature) { s.Declarations = s.Declarations[1:] }), "declaration-missing"},
		{"one declaration twice is not two", whole(func(s *Signature) { s.Declarations[3] = s.Declarations[2] }), "declaration-missing"},
		{"another declaration is none of them", whole(func(s *Signature) { s.Declarations[0] = "true" }), "declaration-missing"},
	} {
		t.Run(c.name, func(t *testing.T) { refusedWith(t, c.s.Check(), c.code) })
	}
}

func TestARevisionIsReadBackFromItsEvent(t *testing.T) {
	at := time.Date(2026, 5, 31, 12, 0, 0, 5_000_000, time.UTC)
	r := Revision{Number: 1, SignedAt: at, Signature: Signature{Name: "Zoë <\"&\u2028>", Role: "CISO", SecondName: "B", SecondRole: "C", Declarations: Declarations()}, SHA256: strings.Repeat("a", 64)}
	a := New("example", sample())
	a.Apply(Event{Seq: 1, At: at, Field: FieldRevision, New: r.EventText()})
	a.Apply(Event{Seq: 2, At: at, Field: FieldRevision, New: "{"}) // verify reports it; it must not take the history down
	if diff := cmp.Diff([]Revision{r, {}}, a.Revisions()); diff != "" {
		t.Error(diff)
	}
	if strings.Contains(Revision{Number: 1}.EventText(), "sha256") {
		t.Error("a revision that has no hash yet has one in its event")
	}
}
