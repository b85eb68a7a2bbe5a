package tui

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"yourside/model"
)

// How long typing must rest before a text is saved, and how long a failed save
// waits.
const (
	restTime  = 2 * time.Second
	retryTime = 2 * time.Second
)

// session is the assessment that is open: what was answered, what is on its
// way to the disk, and what can be undone. One write is under way at a time,
// and the newest answer goes last; a failed write keeps its changes and is
// tried again.
type session struct {
	sh      *shell
	of      *model.Assessment
	place   string // the question that is looked at
	placed  string // the one that is stored as such
	pending []model.Change
	writing bool
	failure error     // of the last save
	savedAt time.Time // of the last save, zero before it
	draft   *draft    // text that is being typed, or nil
	strokes int       // how often it changed
	undone  [][]model.Change
	then    func() tea.Cmd // to be done when nothing is left to save
	working int            // other work that must not be cut short
}

// draft is a text that is being typed and not an answer yet.
type draft struct {
	question, field, text string
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

// open makes an assessment the one that is open.
func (sh *shell) open(of *model.Assessment, place string) *session {
	sh.session = &session{sh: sh, of: of, place: place, placed: place}
	return sh.session
}

// items are the questions as they stand today.
func (s *session) items() []model.Item { return s.of.Items(model.DateOf(s.sh.Now())) }

// set takes an answer in, remembers how to undo it and saves it; or says why
// it cannot be one.
func (s *session) set(x model.Answer) (tea.Cmd, error) {
	changes, err := s.of.Set(x)
	if err != nil || len(changes) == 0 {
		return nil, err
	}
	s.undone = append(s.undone, changes)
	return s.save(changes), nil
}

// undo takes back the last change and returns its question; empty when there
// is nothing to undo.
func (s *session) undo() (string, tea.Cmd) {
	if len(s.undone) == 0 {
		return "", nil
	}
	last := s.undone[len(s.undone)-1]
	s.undone = s.undone[:len(s.undone)-1]
	x := s.of.Answer(last[0].Question)
	for _, c := range last {
		*x.Field(c.Field) = c.Old
	}
	changes, err := s.of.Set(x)
	if err != nil { // cannot be: it was an answer before
		return "", nil
	}
	return x.Question, s.save(changes)
}

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

// visit remembers the question that is looked at; it is stored with the next
// save, or when the program ends.
func (s *session) visit(question string) { s.place = question }

// next starts the next write, unless one is under way or there is nothing to
// write.
func (s *session) next() tea.Cmd {
	if s.writing || len(s.pending) == 0 {
		return nil
	}
	return s.write()
}

func (s *session) write() tea.Cmd {
	b := Batch{Changes: s.pending, Place: s.place, Seen: len(s.of.Events), Progress: model.ProgressOf(s.items())}
	s.pending, s.writing = nil, true
	save, id := s.sh.Save, s.of.ID
	return func() tea.Msg {
		events, err := save(id, b)
		return savedMsg{b, events, err}
	}
}

// flush saves everything, the text being typed and the place too.
func (s *session) flush() tea.Cmd {
	cmd := s.settle()
	if s.writing || (len(s.pending) == 0 && s.place == s.placed) {
		return cmd
	}
	return tea.Batch(cmd, s.write())
}

// idle tells whether nothing is being written or waits to be.
func (s *session) idle() bool {
	return !s.writing && len(s.pending) == 0 && s.draft == nil && s.working == 0
}

// whenIdle does something as soon as nothing is left to save.
func (s *session) whenIdle(do func() tea.Cmd) tea.Cmd {
	cmd := s.settle()
	if s.idle() {
		return tea.Batch(cmd, do())
	}
	s.then = do
	return cmd
}

// update handles what comes back from the disk and the clock.
func (s *session) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case savedMsg:
		return s.saved(msg)
	case retryMsg:
		return s.next()
	case idleMsg:
		if s.strokes == msg.strokes {
			return s.settle()
		}
	case reloadedMsg:
		s.reloaded(msg)
	}
	return nil
}

func (s *session) saved(msg savedMsg) tea.Cmd {
	s.writing = false
	if s.failure = msg.err; msg.err != nil {
		s.pending = merge(slices.Clone(msg.batch.Changes), s.pending)
		return s.sh.After(retryTime, retryMsg{})
	}
	s.placed, s.savedAt = msg.batch.Place, s.sh.Now()
	elsewhere := len(msg.events) > 0 && msg.events[0].Seq != msg.batch.Seen+1
	s.of.Stored(msg.events)
	if elsewhere {
		s.sh.say(s.sh.words.Screen.ChangedElsewhere)
		return tea.Batch(s.next(), s.reload())
	}
	if cmd := s.next(); cmd != nil {
		return cmd
	}
	return s.continued()
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
		return reloadedMsg{of, err}
	}
}

// reloaded takes in what was read, with what waits to be saved on top of it.
func (s *session) reloaded(msg reloadedMsg) {
	if msg.err != nil {
		s.sh.say(s.sh.explain(msg.err))
		return
	}
	if s.writing {
		return // the save that is under way will find the same and read again
	}
	*s.of = *msg.of
	for _, c := range s.pending {
		x := s.of.Answer(c.Question)
		*x.Field(c.Field) = c.New
		_, _ = s.of.Set(x)
	}
}

// typed takes in a text that is being typed. It becomes an answer when typing
// rests, or when something else is done.
func (s *session) typed(question, field, text string) tea.Cmd {
	var cmd tea.Cmd
	if d := s.draft; d != nil && (d.question != question || d.field != field) {
		cmd = s.settle()
	}
	s.strokes++
	s.draft = &draft{question, field, text}
	return tea.Batch(cmd, s.sh.After(restTime, idleMsg{s.strokes}))
}

// settle makes the text that is being typed part of its answer.
func (s *session) settle() tea.Cmd {
	d := s.draft
	if d == nil {
		return nil
	}
	s.draft = nil
	x := s.of.Answer(d.question)
	*x.Field(d.field) = d.text
	cmd, err := s.set(x)
	if err != nil {
		s.sh.say(s.sh.explain(err))
	}
	return cmd
}

// state is what the footer says of saving.
func (s *session) state() string {
	w := s.sh.words.Screen
	switch {
	case s.draft != nil:
		return s.sh.theme.dim.Render(w.Typing)
	case s.writing || len(s.pending) > 0:
		return s.sh.theme.dim.Render(w.Saving)
	case s.savedAt.IsZero():
		return ""
	}
	return s.sh.theme.dim.Render(s.sh.words.Sprintf(w.Saved, s.savedAt.Format("15:04:05")))
}

// summary is the line that is printed when the program has ended.
func (s *session) summary() string {
	p := model.ProgressOf(s.items())
	w := s.sh.words
	line := w.Sprintf(w.Screen.Summary, model.CleanLine(s.of.Facts.Organisation), p.Answered, p.Applicable)
	if s.idle() {
		return line + " " + w.Screen.AllSaved
	}
	return line + " " + w.Screen.NotAllSaved
}
