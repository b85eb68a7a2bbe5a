package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"yourside/model"
)

var keyNew = bind("new", "n", "n")

// home lists the assessments, the one changed last first.
type home struct {
	still
	sh      *shell
	rows    []Row
	loaded  bool
	broken  error
	opening bool // an assessment is being read
	list
	w, h int
}

func newHome(sh *shell) *home { return &home{sh: sh} }

type listedMsg struct {
	rows []Row
	err  error
}

type openedMsg struct {
	to     screen
	of     *model.Assessment
	place  string
	resume bool // go on where it was left
	err    error
}

// Init reads the list, in nobody's colour, when what was changed in the assessment that was open
// is saved.
func (s *home) Init() tea.Cmd {
	s.sh.wear(model.Brand{})
	list := s.sh.List
	read := func() tea.Msg {
		rows, err := list()
		return listedMsg{rows, err}
	}
	if s.sh.session == nil {
		return read
	}
	return tea.Batch(s.sh.session.flush(), s.sh.session.whenIdle(func() tea.Cmd { return read }))
}

func (s *home) Title() (left, right string) { return "Yourside", s.sh.words.Code() }

// Resize makes room for as many assessments as fit: two lines each, below a
// heading.
func (s *home) Resize(w, h int) {
	s.w, s.h = w, h
	s.follow(len(s.rows), (h-2)/2)
}

func (s *home) Keys() []key.Binding {
	if len(s.rows) == 0 {
		return []key.Binding{keyNew, keyQuitQ}
	}
	return append([]key.Binding{keyOpen, keyContinue, keyNew, keyQuitQ}, listKeys()...)
}

func (s *home) Update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case listedMsg:
		s.rows, s.broken, s.loaded = msg.rows, msg.err, true
		s.follow(len(s.rows), s.shown)
	case openedMsg:
		if msg.to == s && s.opening {
			return s.opened(msg)
		}
	case tea.KeyPressMsg:
		return s.key(msg)
	}
	return s, nil
}

func (s *home) key(k tea.KeyPressMsg) (screen, tea.Cmd) {
	switch {
	case key.Matches(k, keyNew):
		s.opening = false
		return newStart(s.sh, s.rows), nil
	case len(s.rows) == 0 || s.opening:
	case key.Matches(k, keyOpen), key.Matches(k, keyContinue):
		return s, s.open(key.Matches(k, keyContinue))
	default:
		s.keys(k)
	}
	return s, nil
}

// open reads the assessment under the cursor, when what was changed in the one
// that was open is saved.
func (s *home) open(resume bool) tea.Cmd {
	s.opening = true
	load, row := s.sh.Load, s.rows[s.at]
	read := func() tea.Msg {
		of, err := load(row.ID)
		return openedMsg{s, of, row.Place, resume, err}
	}
	if s.sh.session == nil {
		return read
	}
	return s.sh.session.whenIdle(func() tea.Cmd { return read })
}

// opened shows the overview, or the question to go on with on top of it.
func (s *home) opened(msg openedMsg) (screen, tea.Cmd) {
	s.opening = false
	if msg.err != nil {
		s.sh.say(s.sh.explain(msg.err))
		return s, nil
	}
	next := newOverview(s.sh.open(msg.of, msg.place))
	if msg.resume {
		next.goOn()
	}
	return next, nil
}

func (s *home) View() string {
	w := s.sh.words.Screen
	switch {
	case s.broken != nil:
		return strings.Join(indent(wrap(s.sh.explain(s.broken), s.w-4)), "\n")
	case !s.loaded:
		return ""
	case len(s.rows) == 0:
		var lines []string
		for _, line := range w.Welcome {
			lines = append(lines, "")
			lines = append(lines, indent(wrap(line, s.w-4))...)
		}
		return strings.Join(lines, "\n")
	}
	lines := []string{"  " + s.sh.theme.dim.Render(w.HomeHeading), ""}
	for i := s.from; i < min(s.from+s.shown, len(s.rows)); i++ {
		lines = append(lines, s.row(i)...)
	}
	return strings.Join(lines, "\n")
}

func (s *home) row(i int) []string {
	t, r := s.sh.theme, s.rows[i]
	here, name := "  ", model.CleanLine(r.Organisation)
	if i == s.at {
		here, name = t.accent.Render(t.here)+" ", t.strong.Render(name)
	}
	p := r.Progress
	count := s.sh.words.Sprintf("%d / %d", p.Answered, p.Applicable)
	top := spread("  "+here+name, t.bar(p.Answered, p.Applicable, 10)+"  "+count+"  ", s.w)
	about := model.CleanLine(joined(" · ", r.Service, r.Questionnaire+" "+r.Version, r.ID))
	below := spread("    "+t.dim.Render(about), t.dim.Render(s.sh.words.Sprintf(s.sh.words.Screen.Changed, r.Updated.Local().Format("2006-01-02 15:04")))+"  ", s.w)
	return []string{top, below}
}

func indent(lines []string) []string {
	for i, line := range lines {
		lines[i] = "  " + line
	}
	return lines
}

// joined puts what is not empty between separators.
func joined(separator string, parts ...string) string {
	var kept []string
	for _, s := range parts {
		if s != "" {
			kept = append(kept, s)
		}
	}
	return strings.Join(kept, separator)
}
