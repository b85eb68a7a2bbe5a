package tui

import "yourside/model"

// The plan for a gap, as every screen says it: who, by when, until when the
// risk is accepted, and what. What may be long comes last.

// plan is the plan in an answer, as much as a line of w columns can show.
func (s *session) plan(x model.Answer, w int) string {
	words, accepted := s.sh.words, ""
	if x.Accepted != "" {
		accepted = words.Sprintf(words.Pack.AcceptedUntil, x.Accepted)
	}
	return model.CleanLine(first(joined(" · ", x.Owner, x.Due, accepted, x.Action), 4*max(w, 1)))
}

// past tells whether a day of the plan has passed: by which something was to be
// done, or until which the risk was accepted.
func (s *session) past(x model.Answer) bool {
	today := string(s.sh.today())
	return (x.Due != "" && x.Due < today) || (x.Accepted != "" && x.Accepted < today)
}

// mustLeft tells whether a must-pass question still keeps from passing: it is
// not fulfilled or has no answer.
func mustLeft(i model.Item) bool { return i.MustPass && (i.Gap() || i.Open()) }
