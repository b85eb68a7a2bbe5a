package tui

import (
	"slices"
	"strconv"
	"strings"
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

	asked []model.Item    // what items returned last, or nil when something changed
	day   model.Date      // on which that was so
	found []model.Finding // of those, or nil when nobody asked
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
	if day := s.sh.today(); s.asked == nil || s.day != day {
		s.asked, s.day, s.found = s.of.Items(day), day, nil
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
	s.asked = nil
	changes, err := s.of.Enter(x, s.sh.today())
	if err != nil || len(changes) == 0 {
		return nil, err
	}
	s.undone = append(s.undone, changes)
	return s.save(changes), nil
}

// give is set for an answer that is given anew: one that was carried forward is
// confirmed by it.
func (s *session) give(x model.Answer) (tea.Cmd, error) {
	before := len(s.undone)
	cmd, err := s.set(x)
	if err != nil {
		return nil, err
	}
	changes := s.of.Confirm(x.Question)
	if len(changes) == 0 {
		return cmd, nil
	}
	cmd = tea.Batch(cmd, s.attached(changes))
	s.undone = append(s.undone[:before], slices.Concat(s.undone[before:]...)) // one key undoes both
	return cmd, nil
}

// change makes an answer that was one before part of the assessment in memory,
// whatever the day is now.
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
	x, changes := s.of.Answer(last[0].Question), []model.Change(nil)
	for _, c := range last {
		if back := (model.Change{Question: c.Question, Field: c.Field, Old: c.New, New: c.Old}); s.of.Take(back) {
			changes = append(changes, back)
			continue
		}
		*x.Field(c.Field) = c.Old
	}
	more, err := s.change(x)
	if err != nil && len(changes) == 0 { // another program made it one that goes with other parts
		return nil, nil
	}
	return last, s.save(append(changes, more...))
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

// settle makes the text that is being typed part of its answer, or says why it
// cannot be.
func (s *session) settle() tea.Cmd {
	cmd, _ := s.settled()
	return cmd
}

// settled is settle, and names what could not be kept.
func (s *session) settled() (cmd tea.Cmd, unkept string) {
	d := s.draft
	if d == nil {
		return nil, ""
	}
	s.draft = nil
	x := s.of.Answer(d.question)
	*x.Field(d.field) = d.text
	give := s.set
	if d.field == "value" {
		give = s.give
	}
	cmd, err := give(x)
	if err != nil {
		s.sh.warn(s.sh.explain(err))
		unkept = s.sh.unkept(d.text, s.name(d.question), s.sh.words.Fields[d.field])
	}
	return cmd, unkept
}

// state is what is said of saving: of one question when the screen is about
// one, as what was saved of another says nothing of it.
func (s *session) state(question string) string {
	w, at := s.sh.words.Screen, s.savedAt
	if question != "" {
		at = s.of.Answer(question).At
	}
	switch {
	case s.draft != nil:
		return s.sh.theme.dim.Render(w.Typing)
	case s.writing || len(s.pending) > 0:
		return s.sh.theme.dim.Render(w.Saving)
	case at.IsZero():
		return ""
	}
	return s.sh.theme.dim.Render(s.sh.words.Sprintf(w.Saved, s.clock(at)))
}

// clock is a moment: the time when it was today, else the day too.
func (s *session) clock(at time.Time) string {
	if at = at.Local(); model.DateOf(at) == model.DateOf(s.sh.Now()) {
		return at.Format(time.TimeOnly)
	}
	return at.Format("2006-01-02 15:04")
}

// anyOpen tells whether a question has no answer yet.
func (s *session) anyOpen() bool { return slices.ContainsFunc(s.items(), model.Item.Open) }

// shift says which questions came and went since the questions were as before;
// empty when none did.
func (s *session) shift(before []model.Item) string {
	var came, kept, went []string
	for i, now := range s.items() {
		number := strconv.Itoa(now.Number)
		switch {
		case now.Applies == before[i].Applies:
		case now.Applies:
			came = append(came, number)
		case now.Answer.Answered():
			kept = append(kept, number)
		default:
			went = append(went, number)
		}
	}
	w, said := s.sh.words, []string(nil)
	if n := len(came); n > 0 {
		said = append(said, w.CountWith(w.Screen.CameIn, n, n, strings.Join(came, ", ")))
	}
	if n := len(went); n > 0 {
		said = append(said, w.CountWith(w.Screen.WentOut, n, strings.Join(went, ", ")))
	}
	if n := len(kept); n > 0 {
		said = append(said, w.CountWith(w.Screen.WentOutKept, n, strings.Join(kept, ", ")))
	}
	return strings.Join(said, "; ")
}

// summary is the line that is printed when the program has ended, with what
// could not be kept.
func (s *session) summary(unkept string) string {
	p := model.ProgressOf(s.items())
	w := s.sh.words
	line := w.Sprintf(w.Screen.Summary, model.CleanLine(s.of.Facts.Organisation), p.Answered, p.Applicable)
	if unkept != "" {
		line += " " + w.Sprintf(w.Screen.UnkeptLast, unkept)
	}
	switch {
	case !s.idle():
		return line + " " + w.Screen.NotAllSaved
	case s.sh.temporary:
		return line + " " + w.Screen.ThrownAway
	case unkept != "":
		return line
	}
	return line + " " + w.Screen.AllSaved
}
