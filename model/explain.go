package model

import "errors"

// Teller gives the sentence and the hint for a refusal in one language; the
// hint is empty when there is nothing that a person can do.
type Teller interface {
	Tell(code string, args ...any) (sentence, hint string)
}

// Explain puts an error in words: refusals in the teller's language, from the
// outermost to the cause, and the hint of the innermost that has one. What
// fills them in is cleaned, and so is any error that is no refusal.
func Explain(err error, teller Teller) (sentence, hint string) {
	var r *Refusal
	if !errors.As(err, &r) {
		return CleanLine(Cut(err.Error(), 400)), ""
	}
	args := make([]any, len(r.Args))
	for i, arg := range r.Args {
		if s, ok := arg.(string); ok {
			arg = CleanLine(s)
		}
		args[i] = arg
	}
	sentence, hint = teller.Tell(r.Code, args...)
	if r.Err == nil {
		return sentence, hint
	}
	why, better := Explain(r.Err, teller)
	if better != "" {
		hint = better
	}
	return sentence + ": " + why, hint
}
