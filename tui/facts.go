package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"yourside/model"
)

// factItems are the items of a form for the facts of an assessment. The vendor
// is asked when the questionnaire is about any.
func factItems(sh *shell, facts model.Facts, nameless func() bool) []*formItem {
	var items []*formItem
	for _, name := range model.FactFields() {
		item := textItem(sh, name,
			func() string { return sh.words.Facts[name] }, func() string { return sh.words.FactHints[name] },
			*facts.Field(name), func(s string) error { return model.CheckFact(name, s) })
		if name == "vendor" {
			item.wanted = nameless
		}
		items = append(items, item)
	}
	return items
}

// factsOf are facts with what was filled in.
func factsOf(f *form, facts model.Facts) model.Facts {
	for _, name := range model.FactFields() {
		if i := f.item(name); i.touched() {
			*facts.Field(name) = i.value()
		}
	}
	return facts
}

// blameFacts puts what is wrong with the facts beside the item it is about.
func blameFacts(f *form, err error) {
	switch {
	case model.Refused(err, "organisation-required"):
		f.blame("organisation", err)
	case model.Refused(err, "vendor-required"):
		f.blame("vendor", err)
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

func newFacts(s *session) *facts {
	return &facts{s, newForm(s.sh, factItems(s.sh, s.of.Facts, s.of.Source.Nameless)...)}
}

func (f *facts) Init() tea.Cmd               { return nil }
func (f *facts) Typing() bool                { return true }
func (f *facts) Title() (left, right string) { return f.s.sh.words.Screen.FactsTitle, f.s.of.ID }

func (f *facts) Update(msg tea.Msg) (screen, tea.Cmd) {
	if k, ok := msg.(tea.KeyPressMsg); ok && key.Matches(k, keyCancel) {
		return nil, nil
	}
	if !f.form.Update(msg) {
		return f, nil
	}
	cmd, err := f.take()
	if err != nil {
		blameFacts(f.form, err)
		return f, nil
	}
	return nil, cmd
}

// take makes what was filled in the facts.
func (f *facts) take() (tea.Cmd, error) {
	changes, err := f.s.of.Describe(factsOf(f.form, f.s.of.Facts))
	if err != nil {
		return nil, err
	}
	return f.s.save(changes), nil
}

// Settle keeps what was filled in, if it can be.
func (f *facts) Settle() (tea.Cmd, string) {
	cmd, err := f.take()
	if err == nil {
		return cmd, ""
	}
	f.check()
	blameFacts(f.form, err)
	i := f.items[f.at]
	return nil, f.s.sh.unkept(i.line.Value(), f.s.sh.words.Screen.FactsTitle, i.label())
}
