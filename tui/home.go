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
	sh     *shell
	rows   []Row
	loaded bool
	broken error
	resume string // id of the assessment being opened to go on where it was left
	list
	w, h int
}

func newHome(sh *shell) *home { return &home{sh: sh} }

type listedMsg struct {
	rows []Row
	err  error
}

type openedMsg struct {
	to    screen
	of    *model.Assessment
	place string
	err   error
}

func (s *home) Init() tea.Cmd {
	list := s.sh.List
	return func() tea.Msg {
		rows, err := list()
		return listedMsg{rows, err}
	}
}

func (s *home) Title() (left, right string) { return "Yourside", s.sh.words.Code() }

func (s *home) Resize(w, h int) {
	s.w, s.h = w, h
	s.follow(len(s.rows), s.shown())
}

// shown is how many assessments fit: two lines each.
func (s *home) shown() int { return max(1, (s.h-3)/2) }

func (s *home) Keys() []key.Binding {
	keys := []key.Binding{keyNew}
	if len(s.rows) > 0 {
		keys = append([]key.Binding{keyOpen, keyContinue}, keys...)
	}
	return append(keys, keyLanguage, keyQuitQ)
}

func (s *home) Update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case listedMsg:
		s.rows, s.broken, s.loaded = msg.rows, msg.err, true
		s.follow(len(s.rows), s.shown())
	case openedMsg:
		if msg.to == s {
			return s.opened(msg)
		}
	case tea.KeyPressMsg:
		switch {
		case key.Matches(msg, keyNew):
			return newStart(s.sh), nil
		case len(s.rows) == 0:
		case key.Matches(msg, keyOpen):
			return s, s.load("")
		case key.Matches(msg, keyContinue):
			return s, s.load(s.rows[s.at].Place)
		default:
			s.keys(msg, len(s.rows), s.shown())
		}
	}
	return s, nil
}

// opened shows the overview, or the question to go on with on top of it.
func (s *home) opened(msg openedMsg) (screen, tea.Cmd) {
	if msg.err != nil {
		s.sh.say(s.sh.explain(msg.err))
		return s, nil
	}
	next := newOverview(s.sh.open(msg.of, msg.place))
	if s.resume != "" {
		next.at = next.rowOf(msg.place)
		next.then = msg.place
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
	for i := s.from; i < min(s.from+s.shown(), len(s.rows)); i++ {
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
	about := joined(" · ", model.CleanLine(r.Service), r.Questionnaire+" "+r.Version)
	below := spread("    "+t.dim.Render(about), t.dim.Render(s.sh.words.Sprintf(s.sh.words.Screen.Changed, r.Updated.Local().Format("2006-01-02 15:04")))+"  ", s.w)
	return []string{top, below}
}

// load reads the assessment under the cursor.
func (s *home) load(resume string) tea.Cmd {
	s.resume = resume
	load, id, place := s.sh.Load, s.rows[s.at].ID, s.rows[s.at].Place
	return func() tea.Msg {
		of, err := load(id)
		return openedMsg{s, of, place, err}
	}
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
