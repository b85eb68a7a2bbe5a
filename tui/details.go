package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"yourside/internal/lang"
	"yourside/model"
)

// details changes the parts of an answer beside its value and note: reason,
// marks, and the plan for a gap.
type details struct {
	s  *session
	id string
	*form
	warned bool // of what cannot be kept
}

func newDetails(s *session, id string) *details {
	x, w := s.of.Answer(id), func() *lang.Words { return s.sh.words }
	var items []*formItem
	for _, name := range model.AnswerFields() {
		if name != "value" && name != "note" {
			items = append(items, textItem(s.sh, name,
				func() string { return w().Fields[name] }, func() string { return w().Screen.DetailHints[name] },
				*x.Field(name), func(text string) error { return model.CheckAnswerField(name, text) }))
		}
	}
	return &details{s: s, id: id, form: newForm(s.sh, items...)}
}

func (d *details) Init() tea.Cmd { return nil }
func (d *details) Typing() bool  { return true }

func (d *details) Title() (left, right string) {
	return d.s.sh.words.Screen.DetailsTitle, d.s.name(d.id)
}

// Update saves what is filled in by itself, as the note does: there is nothing
// to submit. Leaving shows first what cannot be kept.
func (d *details) Update(msg tea.Msg) (screen, tea.Cmd) {
	k, isKey := msg.(tea.KeyPressMsg)
	if isKey && key.Matches(k, keyDone) {
		return d.leave()
	}
	i := d.items[d.at]
	before := i.line.Value()
	if d.form.Update(msg) {
		return nil, d.s.settle()
	}
	if i.line.Value() != before {
		d.warned = false
		if text := i.value(); i.check(text) == nil {
			return d, d.s.typed(d.id, i.name, text)
		}
		d.s.untyped(d.id, i.name)
	}
	if d.items[d.at] != i {
		i.examine()
		return d, d.s.settle()
	}
	return d, nil
}

// leave goes back, unless there is something that cannot be kept and was not
// shown yet.
func (d *details) leave() (screen, tea.Cmd) {
	cmd := d.s.settle()
	if d.warned || d.check() {
		return nil, cmd
	}
	d.warned = true
	return d, cmd
}

// Keys leaves out cancelling: what was typed is kept.
func (d *details) Keys() []key.Binding {
	return []key.Binding{keyOnward, keyDone, keyNext, keyPrevious, keySubmit}
}
