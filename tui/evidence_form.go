package tui

import (
	"path"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"yourside/internal/lang"
	"yourside/model"
)

var (
	keyComplete = bind("complete", "tab", "tab")
	keyNextDown = bind("next-down", "↓", "down")
)

// evidenceForm asks for a file or a link, and what it shows.
type evidenceForm struct {
	s  *session
	id string
	*form
	reading bool
}

// placed refuses no place at all; what is there is seen when it is read.
func placed(text string) error {
	if text == "" {
		return model.Refuse("evidence-location", text)
	}
	return nil
}

// completedMsg is the paths that begin with what was typed.
type completedMsg struct {
	to    *evidenceForm
	typed string
	paths []string
	err   error
}

func newEvidenceForm(s *session, id string) *evidenceForm {
	w := func() *lang.Words { return s.sh.words }
	marks := []choice{{"", func() string { return w().Screen.EvidenceWhole }}}
	for _, mark := range model.Marks() {
		marks = append(marks, choice{mark, func() string { return w().Fields[mark] }})
	}
	today := s.sh.today()
	f := &evidenceForm{s: s, id: id, form: newForm(s.sh,
		textItem(s.sh, "place", func() string { return w().Screen.EvidencePlace }, func() string { return w().Screen.EvidencePlaceHint }, "", placed),
		textItem(s.sh, "represents", func() string { return w().Screen.EvidenceRepresents }, func() string { return w().Screen.RepresentsHint }, "",
			func(text string) error { return model.Evidence{Represents: text, Recorded: today}.CheckDates() }),
		textItem(s.sh, "until", func() string { return w().Screen.EvidenceUntil }, func() string { return w().Screen.UntilHint }, "",
			func(text string) error {
				return model.Evidence{ValidUntil: model.Date(text), Recorded: today}.CheckDates()
			}),
		choiceItem("mark", func() string { return w().Screen.EvidenceMark }, marks...),
		tickItem("keep", func() string { return w().Screen.EvidenceKeep }),
	)}
	f.item("place").line.tail = true
	return f
}

func (f *evidenceForm) Init() tea.Cmd { return nil }
func (f *evidenceForm) Typing() bool  { return true }
func (f *evidenceForm) about() string { return f.id }

func (f *evidenceForm) Title() (left, right string) {
	return f.s.sh.words.Screen.EvidenceAdd, f.s.name(f.id)
}

// completes tells whether tab fills in a path now.
func (f *evidenceForm) completes() bool { return f.items[f.at].name == "place" }

func (f *evidenceForm) Keys() []key.Binding {
	if f.completes() {
		return []key.Binding{keyComplete, keyOnward, keySubmit, keyCancel, keyNextDown}
	}
	return f.form.Keys()
}

func (f *evidenceForm) Update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case inspectedMsg:
		if msg.from == f && msg.err == nil {
			return nil, nil
		}
		f.reading = f.reading && msg.from != f
		return f, nil
	case completedMsg:
		f.completed(msg)
		return f, nil
	case tea.KeyPressMsg:
		switch {
		case key.Matches(msg, keyCancel):
			return nil, nil
		case f.completes() && key.Matches(msg, keyComplete):
			return f, f.complete()
		}
	}
	if f.reading || !f.form.Update(msg) {
		return f, nil
	}
	f.reading = true
	f.s.sh.say(f.s.sh.words.Screen.EvidenceReading)
	return f, f.s.inspect(f, f.id, f.value("place"), model.Evidence{
		Represents: f.value("represents"), ValidUntil: model.Date(f.value("until")), Recorded: f.s.sh.today(),
		Mark: f.value("mark"), Kept: f.value("keep") != "",
	})
}

// complete looks which files there are that begin with what was typed.
func (f *evidenceForm) complete() tea.Cmd {
	typed, look := f.item("place").line.Value(), f.s.sh.Complete
	return func() tea.Msg {
		paths, err := look(typed)
		return completedMsg{f, typed, paths, err}
	}
}

// completed fills in what all of the paths begin with, and names them when
// there are more.
func (f *evidenceForm) completed(msg completedMsg) {
	line := f.item("place").line
	if msg.to != f || line.Value() != msg.typed {
		return
	}
	switch {
	case msg.err != nil:
		f.s.sh.say(f.s.sh.explain(msg.err))
		return
	case len(msg.paths) == 0:
		f.s.sh.say(f.s.sh.words.Screen.CompleteNone)
		return
	case len(msg.paths) > 1:
		f.s.sh.say(namesIn(msg.paths))
	}
	line.Set(shared(msg.paths))
}

// namesIn are the names at the end of paths, as many as a notice can show.
func namesIn(paths []string) string {
	var names []string
	for _, p := range paths[:min(len(paths), 20)] {
		names = append(names, path.Base(strings.ReplaceAll(p, `\`, "/")))
	}
	return strings.Join(names, "  ")
}

// shared is what texts have in common at their beginning, in whole characters.
func shared(texts []string) string {
	same := texts[0]
	for _, text := range texts[1:] {
		for !strings.HasPrefix(text, same) {
			same = first(same, len(same)-1)
		}
	}
	return same
}
