package tui

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"yourside/model"
)

// start makes a new assessment: which questionnaire, and what it is about.
type start struct {
	sh *shell
	*form
	heads  []*model.Questionnaire // the choices
	there  []Row                  // the assessments that there are
	asked  string                 // of which organisation and questionnaire it was said that there is one
	warned bool                   // it was said that leaving throws away what was typed
	busy   bool
}

func newStart(sh *shell, there []Row) *start {
	which := choiceItem("questionnaire", func() string { return sh.words.Screen.StartQuestionnaire })
	s := &start{sh: sh, there: there}
	s.form = newForm(sh, append([]*formItem{which}, factItems(sh, model.Facts{}, s.nameless)...)...)
	return s
}

// nameless tells whether the chosen questionnaire is about any vendor.
func (s *start) nameless() bool {
	return s.heads != nil && s.heads[s.items[0].choice].Nameless()
}

// View is the form, and under it what the vendor of the chosen questionnaire
// says.
func (s *start) View() string {
	if len(s.heads) == 0 {
		return s.form.View()
	}
	q := s.heads[s.items[0].choice]
	return strings.Join(s.sh.foot(strings.Split(s.form.View(), "\n"), q.Named(s.sh.words.AnyVendor).Brand, s.w, s.h), "\n")
}

type headsMsg struct {
	to    *start
	heads []*model.Questionnaire
	err   error
}

type createdMsg struct {
	to  *start
	of  *model.Assessment
	err error
}

func (s *start) Init() tea.Cmd {
	if len(s.items[0].choices) > 0 {
		return nil
	}
	read := s.sh.Questionnaires
	return func() tea.Msg {
		heads, err := read()
		return headsMsg{s, heads, err}
	}
}

func (s *start) Typing() bool                { return true }
func (s *start) Title() (left, right string) { return s.sh.words.Screen.StartTitle, s.sh.words.Code() }

func (s *start) Update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case headsMsg:
		if msg.to == s {
			s.offer(msg)
		}
		return s, nil
	case createdMsg:
		if msg.to == s {
			return s.created(msg)
		}
		return s, nil
	case tea.KeyPressMsg:
		if key.Matches(msg, keyCancel) {
			return s.leave(), nil
		}
		s.warned = false
	}
	if s.busy || !s.form.Update(msg) {
		return s, nil
	}
	return s, s.create()
}

// leave goes back; when something was typed, after it was said that this is
// thrown away.
func (s *start) leave() screen {
	switch {
	case s.busy && !s.sh.session.callOff():
		return s
	case s.busy || s.warned || s.touched() == nil:
		return nil
	}
	s.warned = true
	s.sh.say(s.sh.words.Screen.StartLeave)
	return s
}

// Settle keeps nothing: there is no assessment yet.
func (s *start) Settle() (tea.Cmd, string) {
	i := s.touched()
	if i == nil || s.busy {
		return nil, ""
	}
	return nil, s.sh.unkept(i.line.Value(), s.sh.words.Screen.StartTitle, i.label())
}

// offer fills in which questionnaires there are.
func (s *start) offer(msg headsMsg) {
	if msg.err != nil {
		s.sh.say(s.sh.explain(msg.err))
		return
	}
	s.heads, s.items[0].choices = msg.heads, nil
	for _, q := range msg.heads {
		s.items[0].choices = append(s.items[0].choices, choice{q.Ref(), func() string {
			return model.CleanLine(q.Named(s.sh.words.AnyVendor).Title.In(s.sh.words.Code()) + "  " + q.Version)
		}})
	}
	s.choose()
}

// created shows the overview of the new assessment in this screen's place.
func (s *start) created(msg createdMsg) (screen, tea.Cmd) {
	s.busy = false
	if msg.err != nil {
		s.sh.say(s.sh.explain(msg.err))
		return s, nil
	}
	return replace{newOverview(s.sh.open(msg.of, ""))}, nil
}

// facts are what was filled in, checked.
func (s *start) facts() (model.Facts, error) {
	facts, err := factsOf(s.form, model.Facts{}).Check()
	if err == nil && s.nameless() && facts.Vendor == "" {
		err = model.Refuse("vendor-required")
	}
	return facts, err
}

// twice tells whether there is an assessment of this organisation with this
// questionnaire already, and says so. Confirmed once more it is meant.
func (s *start) twice(facts model.Facts) bool {
	questionnaire := s.heads[s.items[0].choice].ID
	it := strings.ToLower(facts.Organisation) + "\n" + questionnaire
	at := slices.IndexFunc(s.there, func(r Row) bool {
		return strings.EqualFold(r.Organisation, facts.Organisation) && r.Questionnaire == questionnaire
	})
	if at < 0 || s.asked == it {
		return false
	}
	s.asked = it
	s.sh.say(s.sh.words.Sprintf(s.sh.words.Screen.StartTwice, s.there[at].Organisation, s.there[at].ID))
	return true
}

// create makes it, when what was changed in the assessment that was open is
// saved.
func (s *start) create() tea.Cmd {
	if len(s.items[0].choices) == 0 { // they are still being read, or it was said why not
		return nil
	}
	facts, err := s.facts()
	if err != nil {
		blameFacts(s.form, err)
		return nil
	}
	if s.twice(facts) {
		return nil
	}
	s.busy = true
	make, questionnaire := s.sh.Create, s.value("questionnaire")
	create := func() tea.Msg {
		of, err := make(questionnaire, facts)
		return createdMsg{s, of, err}
	}
	if s.sh.session == nil {
		return create
	}
	return s.sh.session.whenIdle(func() tea.Cmd { return create })
}
