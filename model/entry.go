package model

import "strings"

// Enter is Set for an answer as somebody enters it on a day. What is new in it
// must be possible on that day: date-future refuses what was done, written down
// or shown on a day that has not come, date-past a risk that is accepted until
// a day that is over. What was stored before stays as it is.
func (a *Assessment) Enter(x Answer, today Date) ([]Change, error) {
	q, old := a.Questionnaire.Question(x.Question), a.Answer(x.Question)
	for _, f := range answerFields {
		is := *f.of(&x)
		if q == nil || is == *f.of(&old) {
			continue
		}
		if err := q.CheckDay(f.Name, is, today); err != nil {
			return nil, Refuse("answer-refused", q.ID).Because(err)
		}
	}
	return a.Set(x)
}

// CheckDay returns the refusal that says why a part of an answer cannot be
// entered on a day. It looks at the calendar only: what is no date at all is
// for Check and CheckAnswerField.
func (q *Question) CheckDay(field, s string, today Date) error {
	d, err := ParseDate(strings.TrimSpace(s))
	if err != nil {
		return nil
	}
	switch field {
	case "value":
		if q.tellsWhen() && d > today {
			return Refuse("date-future", string(d), string(today))
		}
	case "design", "existence", "operation":
		if d > today {
			return Refuse("date-future", string(d), string(today))
		}
	case "accepted-until":
		if d < today {
			return Refuse("date-past", string(d), string(today))
		}
	}
	return nil
}

// tellsWhen tells whether the question asks when something was done last: it
// wants a date, and a fresh one.
func (q *Question) tellsWhen() bool {
	return q.Kind == KindDate && q.Date != nil && (q.Date.Yes != "" || q.Date.Partly != "")
}
