package model

import (
	"errors"
	"fmt"
	"strings"
)

// Refusal says that something cannot be done, in a form that can be put in any
// language: a code and what fills in its sentence. The sentences, and the
// hints that go with them, are in internal/lang under the same code.
type Refusal struct {
	Code string // kebab case, as "date-invalid"
	Args []any
	Err  error // why, or nil
}

// Refuse makes a refusal. The code must be written out at the call: a test
// collects the codes from the source and asks every language for them.
func Refuse(code string, args ...any) *Refusal {
	return &Refusal{Code: code, Args: args}
}

// Because adds the cause to a refusal.
func (r *Refusal) Because(err error) *Refusal {
	r.Err = err
	return r
}

// Error gives the code, what fills it in, and the cause: for logs and tests,
// not for people.
func (r *Refusal) Error() string {
	var b strings.Builder
	b.WriteString(strings.ReplaceAll(r.Code, "-", " "))
	for _, arg := range r.Args {
		fmt.Fprintf(&b, " %v", arg)
	}
	if r.Err != nil {
		b.WriteString(": " + r.Err.Error())
	}
	return b.String()
}

// Unwrap gives the cause, for errors.Is and errors.As.
func (r *Refusal) Unwrap() error { return r.Err }

// Refused tells whether err is, or was caused by, a refusal with this code.
func Refused(err error, code string) bool {
	for err != nil {
		var r *Refusal
		if !errors.As(err, &r) {
			return false
		}
		if r.Code == code {
			return true
		}
		err = r.Err
	}
	return false
}
