package tui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"yourside/model"
)

// details changes the parts of an answer beside its value and note: reason,
// marks, and the plan for a gap.
type details struct {
	s  *session
	id string
	*form
}

func newDetails(s *session, id string) *details {
	x := s.of.Answer(id)
	var items []*formItem
	for _, name := range model.AnswerFields() {
		if name != "value" && name != "note" {
			items = append(items, textItem(name, s.sh.words.Fields[name], s.sh.words.Screen.DetailHints[name], *x.Field(name),
				func(text string) error { return model.CheckAnswerField(name, text) }))
		}
	}
	return &details{s, id, newForm(s.sh, items...)}
}

func (d *details) Init() tea.Cmd               { return nil }
func (d *details) Typing() bool                { return true }
func (d *details) Title() (left, right string) { return d.s.sh.words.Screen.DetailsTitle, d.id }

// Update saves what is filled in by itself, as the note does: there is nothing
// to submit.
func (d *details) Update(msg tea.Msg) (screen, tea.Cmd) {
	if k, ok := msg.(tea.KeyPressMsg); ok && key.Matches(k, keyDone) {
		return nil, d.s.settle()
	}
	i := d.items[d.at]
	before := i.input.Value()
	submitted, cmd := d.form.Update(msg)
	if submitted {
		return nil, tea.Batch(cmd, d.s.settle())
	}
	if text := i.value(); i.input.Value() != before && i.check(text) == nil {
		return d, tea.Batch(cmd, d.s.typed(d.id, i.name, text))
	}
	if d.items[d.at] != i {
		return d, tea.Batch(cmd, d.s.settle())
	}
	return d, cmd
}

// Keys leaves out cancelling: what was typed is kept.
func (d *details) Keys() []key.Binding { return []key.Binding{keyOnward, keyNext, keyDone} }
