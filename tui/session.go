package tui

import (
	"slices"
	"strconv"
	"time"

	tea "charm.land/bubbletea/v2"

	"yourside/model"
)

// session is the assessment that is open: what was answered, what is on its
// way to the disk, and what can be undone.
type session struct {
	sh      *shell
	of      *model.Assessment
	place   string // the question that is looked at
	placed  string // the one that is stored as such
	pending []model.Change
	writing bool
	waits   bool      // a failed write is tried again in a while
	closing bool      // the place is to be stored too
	failure error     // of the last save
	savedAt time.Time // of the last save, zero before it
	draft   *draft    // text that is being typed, or nil
	strokes int       // how often it changed
	undone  [][]model.Change
	then    func() tea.Cmd // to be done when nothing is left to save
	working int            // other work that must not be cut short

	asked []model.Item // what items returned last, or nil when something changed
	day   model.Date   // on which that was so
}

// draft is a text that is being typed and not an answer yet.
type draft struct {
	question, field, text string
}

// open makes an assessment the one that is open.
func (sh *shell) open(of *model.Assessment, place string) *session {
	sh.session = &session{sh: sh, of: of, place: place, placed: place}
	sh.wear(of.Questionnaire.Brand)
	return sh.session
}

// items are the questions as they stand today. A screen asks for them many
// times between two changes.
func (s *session) items() []model.Item {
	if day := model.DateOf(s.sh.Now()); s.asked == nil || s.day != day {
		s.asked, s.day = s.of.Items(day), day
	}
	return s.asked
}

// item is one question as it stands.
func (s *session) item(question string) model.Item {
	items := s.items()
	at := slices.IndexFunc(items, func(i model.Item) bool { return i.ID == question })
	return items[max(at, 0)]
}

// name is what a question is called: its number; one that is not there has its
// id.
func (s *session) name(question string) string {
	if s.of.Questionnaire.Question(question) == nil {
		return model.CleanLine(question)
	}
	return s.sh.words.Sprintf(s.sh.words.Screen.Question, s.item(question).Number)
}

// number is the number of a question in a column wide enough for all of them.
func (s *session) number(i model.Item) string {
	widest := len(strconv.Itoa(len(s.items())))
	return pad(strconv.Itoa(i.Number), max(4, widest+1))
}

// set takes an answer in, remembers how to undo it and saves it; or says why
// it cannot be one.
func (s *session) set(x model.Answer) (tea.Cmd, error) {
	changes, err := s.change(x)
	if err != nil || len(changes) == 0 {
		return nil, err
	}
	s.undone = append(s.undone, changes)
	return s.save(changes), nil
}

// change makes an answer part of the assessment in memory.
func (s *session) change(x model.Answer) ([]model.Change, error) {
	s.asked = nil
	return s.of.Set(x)
}

// undo takes back the last change and returns what it was; nothing when there
// is nothing to undo.
func (s *session) undo() ([]model.Change, tea.Cmd) {
	if len(s.undone) == 0 {
		return nil, nil
	}
	last := s.undone[len(s.undone)-1]
	s.undone = s.undone[:len(s.undone)-1]
	x := s.of.Answer(last[0].Question)
	for _, c := range last {
		*x.Field(c.Field) = c.Old
	}
	changes, err := s.change(x)
	if err != nil { // another program made it one that goes with other parts
		return nil, nil
	}
	return last, s.save(changes)
}

// visit remembers the question that is looked at; it is stored with the next
// save, or when the assessment is left.
func (s *session) visit(question string) { s.place = question }

// typed takes in a text that is being typed. It becomes an answer when typing
// rests, or when something else is done.
func (s *session) typed(question, field, text string) tea.Cmd {
	var cmd tea.Cmd
	if d := s.draft; d != nil && (d.question != question || d.field != field) {
		cmd = s.settle()
	}
	s.strokes++
	s.draft = &draft{question, field, text}
	return tea.Batch(cmd, s.sh.After(restTime, forSession{s, idleMsg{s.strokes}}))
}

// untyped forgets a text that is being typed, as it became one that cannot be.
func (s *session) untyped(question, field string) {
	if d := s.draft; d != nil && d.question == question && d.field == field {
		s.draft = nil
	}
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
		s.sh.warn(s.sh.explain(err))
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
