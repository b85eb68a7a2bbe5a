package tui

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"yourside/model"
)

// Answers save themselves. One write is under way at a time, and the newest
// answer goes last; a failed write keeps its changes and is tried again.

// How long typing must rest before a text is saved, and how long a failed save
// waits.
const (
	restTime  = 2 * time.Second
	retryTime = 2 * time.Second
)

// forSession is a result for one session: the one that is open when it comes
// may be another.
type forSession struct {
	to   *session
	what tea.Msg
}

type (
	savedMsg struct {
		batch  Batch
		events []model.Event
		err    error
	}
	retryMsg    struct{}
	reloadedMsg struct {
		of  *model.Assessment
		err error
	}
	idleMsg struct{ strokes int } // typing rested since that many strokes
)

// save puts changes behind those that wait. Of the same part only the newest
// value is kept, with the oldest that it replaces.
func (s *session) save(changes []model.Change) tea.Cmd {
	s.pending = merge(s.pending, changes)
	return s.next()
}

func merge(pending, changes []model.Change) []model.Change {
	for _, c := range changes {
		same := func(p model.Change) bool { return p.Question == c.Question && p.Field == c.Field }
		if at := slices.IndexFunc(pending, same); at >= 0 {
			c.Old = pending[at].Old
			pending = slices.Delete(pending, at, at+1)
		}
		pending = append(pending, c)
	}
	return pending
}

// unsaved tells whether there is something to write.
func (s *session) unsaved() bool {
	return len(s.pending) > 0 || (s.closing && s.place != s.placed)
}

// next starts the next write, unless one is under way or waits its turn, or
// there is nothing to write.
func (s *session) next() tea.Cmd {
	if s.writing || s.waits || !s.unsaved() {
		return nil
	}
	b := Batch{Changes: s.pending, Place: s.place, Seen: len(s.of.Events), Progress: model.ProgressOf(s.items())}
	s.pending, s.writing = nil, true
	save, id := s.sh.Save, s.of.ID
	return func() tea.Msg {
		events, err := save(id, b)
		return forSession{s, savedMsg{b, events, err}}
	}
}

// flush saves everything, the text being typed and the place too.
func (s *session) flush() tea.Cmd {
	s.closing = true
	return tea.Batch(s.settle(), s.next())
}

// idle tells whether nothing is being written or waits to be.
func (s *session) idle() bool {
	return !s.writing && !s.unsaved() && s.draft == nil && s.working == 0
}

// whenIdle does something as soon as nothing is left to save.
func (s *session) whenIdle(do func() tea.Cmd) tea.Cmd {
	cmd := tea.Batch(s.settle(), s.next())
	if s.idle() {
		return tea.Batch(cmd, do())
	}
	s.then = do
	return cmd
}

// callOff gives up what waited for everything to be saved, and tells whether
// anything did.
func (s *session) callOff() bool {
	if s == nil {
		return false
	}
	waited := s.then != nil
	s.then = nil
	return waited
}

// update handles what comes back from the disk and the clock.
func (s *session) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case savedMsg:
		return s.saved(msg)
	case retryMsg:
		s.waits = false
		return s.next()
	case idleMsg:
		if s.strokes == msg.strokes {
			return s.settle()
		}
	case reloadedMsg:
		s.reloaded(msg)
	case inspectedMsg:
		s.working--
		return tea.Batch(s.inspected(msg), s.continued())
	case checkedMsg:
		s.working--
		return tea.Batch(s.checked(msg), s.continued())
	}
	return nil
}

func (s *session) saved(msg savedMsg) tea.Cmd {
	s.writing = false
	if msg.err != nil && len(msg.batch.Changes) > 0 {
		s.failure, s.waits = msg.err, true
		s.pending = merge(slices.Clone(msg.batch.Changes), s.pending)
		return s.sh.After(retryTime, forSession{s, retryMsg{}})
	}
	s.placed = msg.batch.Place // a place that cannot be stored is no reason to wait or to alarm
	s.closing = s.closing && s.place != s.placed
	if len(msg.batch.Changes) > 0 {
		s.failure, s.savedAt = nil, s.sh.Now()
	}
	elsewhere := len(msg.events) > 0 && msg.events[0].Seq != msg.batch.Seen+1
	s.of.Stored(msg.events)
	s.asked = nil
	var again tea.Cmd
	if elsewhere {
		s.sh.warn(s.sh.words.Screen.ChangedElsewhere)
		again = s.reload()
	}
	return tea.Batch(again, s.next(), s.continued())
}

// continued does what waited for everything to be saved.
func (s *session) continued() tea.Cmd {
	if s.then == nil || !s.idle() {
		return nil
	}
	do := s.then
	s.then = nil
	return do()
}

// reload reads the assessment again: something else changed it.
func (s *session) reload() tea.Cmd {
	load, id := s.sh.Load, s.of.ID
	return func() tea.Msg {
		of, err := load(id)
		return forSession{s, reloadedMsg{of, err}}
	}
}

// reloaded takes in what was read, with what waits to be saved on top of it.
func (s *session) reloaded(msg reloadedMsg) {
	if msg.err != nil {
		s.sh.warn(s.sh.explain(msg.err))
		return
	}
	if s.writing {
		return // the save that is under way will find the same and read again
	}
	s.become(msg.of)
	mine := map[string]model.Answer{}
	for _, c := range s.pending {
		if c.Question == "" {
			*s.of.Facts.Field(c.Field) = c.New
			continue
		}
		if s.of.Take(c) {
			continue
		}
		x, known := mine[c.Question]
		if !known {
			x = s.of.Answer(c.Question)
		}
		*x.Field(c.Field) = c.New
		mine[c.Question] = x
	}
	for _, x := range mine {
		_, _ = s.change(x) // it was an answer before
	}
}

// become is the same assessment as it was read again.
func (s *session) become(of *model.Assessment) {
	*s.of = *of
	s.asked = nil
}
