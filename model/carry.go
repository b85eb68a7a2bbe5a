package model

// FieldCarried is the part of a question that says from which assessment its
// answer came. It is empty again when the answer is given anew.
const FieldCarried = "carried"

// Carried is the id of the assessment from which an answer was carried forward
// to a question that reads differently now; empty when there is nothing to
// confirm.
func (a *Assessment) Carried(question string) string { return a.carried[question] }

// CarryFrom takes the answers of an earlier assessment forward to the
// questions that are still there, and returns what that changes. An answer to a
// question whose meaning changed is to be confirmed. What does not fit any more,
// as an option that is gone, is left out.
func (a *Assessment) CarryFrom(earlier *Assessment) []Change {
	var all []Change
	for i := range a.Questionnaire.Questions {
		q := &a.Questionnaire.Questions[i]
		was := earlier.Questionnaire.Question(q.ID)
		if was == nil {
			continue
		}
		changes, err := a.Set(earlier.Answer(q.ID))
		if err != nil || len(changes) == 0 {
			continue
		}
		all = append(all, changes...)
		if was.Digest != q.Digest {
			a.carried[q.ID] = earlier.ID
			all = append(all, Change{q.ID, FieldCarried, "", earlier.ID})
		}
	}
	return all
}

// Confirm says that an answer that was carried forward holds, and returns what
// that changes.
func (a *Assessment) Confirm(question string) []Change {
	from := a.carried[question]
	if from == "" {
		return nil
	}
	delete(a.carried, question)
	return []Change{{question, FieldCarried, from, ""}}
}
