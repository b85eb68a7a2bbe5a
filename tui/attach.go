package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"yourside/model"
)

// Evidence is read in commands, as a file can be large or far away; what was
// read becomes part of the session, whichever screen is shown by then.

type (
	inspectedMsg struct {
		from     *evidenceForm
		question string
		e        model.Evidence
		err      error
	}
	checkedMsg struct {
		question string
		pieces   []model.Evidence // in the state that was found
		err      error
	}
)

// inspect reads what is at a path or a link, to be attached to an answer.
func (s *session) inspect(from *evidenceForm, question, place string, e model.Evidence) tea.Cmd {
	s.working++
	inspect := s.sh.Inspect
	return func() tea.Msg {
		e, err := inspect(place, e)
		if err == nil {
			err = e.Check()
		}
		return forSession{s, inspectedMsg{from, question, e, err}}
	}
}

// inspected attaches what was read, or says why it cannot be evidence.
func (s *session) inspected(msg inspectedMsg) tea.Cmd {
	err, changes := msg.err, []model.Change(nil)
	if err == nil {
		changes, err = s.of.Attach(msg.question, msg.e)
	}
	if err != nil {
		s.sh.warn(s.sh.explain(err))
		return nil
	}
	s.sh.say("") // it is read
	return s.attached(changes)
}

// attached remembers how to undo a change of evidence, and saves it.
func (s *session) attached(changes []model.Change) tea.Cmd {
	s.asked = nil
	s.undone = append(s.undone, changes)
	return s.save(changes)
}

// detach takes a piece of evidence away.
func (s *session) detach(question string, number int) tea.Cmd {
	changes, err := s.of.Detach(question, number)
	if err != nil {
		s.sh.say(s.sh.explain(err))
		return nil
	}
	s.sh.say(s.sh.words.Sprintf(s.sh.words.Screen.EvidenceTaken, number))
	return s.attached(changes)
}

// check reads the files of an answer again.
func (s *session) check(question string) tea.Cmd {
	s.working++
	s.sh.say(s.sh.words.Screen.EvidenceReading)
	state, today := s.sh.State, s.sh.today()
	pieces := slices.DeleteFunc(slices.Clone(s.of.Evidence(question)), model.Evidence.IsLink)
	return func() tea.Msg {
		for i := range pieces {
			found, err := state(pieces[i])
			if err != nil {
				return forSession{s, checkedMsg{question, nil, err}}
			}
			pieces[i].State, pieces[i].Checked = found, today
		}
		return forSession{s, checkedMsg{question, pieces, nil}}
	}
}

// checked takes in what was found of files, and says it. What was found before
// is not stored again, and what was taken away meanwhile stays away.
func (s *session) checked(msg checkedMsg) tea.Cmd {
	if msg.err != nil {
		s.sh.warn(s.sh.explain(msg.err))
		return nil
	}
	var all []model.Change
	other := 0
	for _, found := range msg.pieces {
		if found.State != model.EvidenceUnchanged {
			other++
		}
		same := func(e model.Evidence) bool { return e.Number == found.Number && e.State != found.State }
		if slices.ContainsFunc(s.of.Evidence(msg.question), same) {
			changes, _ := s.of.Attach(msg.question, found) // it was evidence before
			all = append(all, changes...)
		}
	}
	s.asked = nil
	w := s.sh.words
	if s.sh.say(w.Count(w.Screen.EvidenceSame, len(msg.pieces))); other > 0 {
		s.sh.say(w.Sprintf(w.Screen.EvidenceOther, other, len(msg.pieces)))
	}
	return s.save(all)
}
