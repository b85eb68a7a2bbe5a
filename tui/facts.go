package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"yourside/model"
)

// factItems are the items of a form for the facts of an assessment.
func factItems(sh *shell, f model.Facts) []*formItem {
	var items []*formItem
	for _, name := range model.FactFields() {
		items = append(items, textItem(name, sh.words.Facts[name], sh.words.FactHints[name], *f.Field(name),
			func(s string) error { return model.CheckFact(name, s) }))
	}
	return items
}

// factsOf are the facts that were filled in.
func factsOf(f *form) model.Facts {
	var facts model.Facts
	for _, name := range model.FactFields() {
		*facts.Field(name) = f.value(name)
	}
	return facts
}

// blameFacts puts what is wrong with the facts beside the item it is about.
func blameFacts(f *form, err error) {
	switch {
	case model.Refused(err, "organisation-required"):
		f.blame("organisation", err)
	case model.Refused(err, "period-reversed"):
		f.blame("period-until", err)
	default:
		f.sh.say(f.sh.explain(err))
	}
}

// facts changes what an assessment is about.
type facts struct {
	s *session
	*form
}

func newFacts(s *session) *facts { return &facts{s, newForm(s.sh, factItems(s.sh, s.of.Facts)...)} }

func (f *facts) Init() tea.Cmd               { return nil }
func (f *facts) Typing() bool                { return true }
func (f *facts) Title() (left, right string) { return f.s.sh.words.Screen.FactsTitle, f.s.of.ID }
func (f *facts) Keys() []key.Binding         { return f.form.Keys() }

func (f *facts) Update(msg tea.Msg) (screen, tea.Cmd) {
	if k, ok := msg.(tea.KeyPressMsg); ok && key.Matches(k, keyCancel) {
		return nil, nil
	}
	submitted, cmd := f.form.Update(msg)
	if !submitted {
		return f, cmd
	}
	changes, err := f.s.of.Describe(factsOf(f.form))
	if err != nil {
		blameFacts(f.form, err)
		return f, nil
	}
	return nil, f.s.save(changes)
}
