package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"yourside/internal/lang"
	"yourside/model"
)

// details changes the parts of an answer beside its value and note: the plan
// for a gap, the reason, and the marks.
type details struct {
	s   *session
	id  string
	ask []string // the question, as many lines as there is room for
	*form
	warned string // what was shown that cannot be kept
}

// detailFields are the parts in the order in which they are filled in: what
// will be done comes first.
var detailFields = []string{"action", "owner", "due", "accepted-until", "reason", "design", "existence", "operation"}

func newDetails(s *session, id string) *details {
	s.visit(id)
	x, w := s.of.Answer(id), func() *lang.Words { return s.sh.words }
	var items []*formItem
	for _, name := range detailFields {
		items = append(items, textItem(s.sh, name,
			func() string { return w().Fields[name] }, func() string { return w().Screen.DetailHints[name] },
			*x.Field(name), s.checkPart(x, name)))
	}
	return &details{s: s, id: id, form: newForm(s.sh, items...)}
}

// checkPart is the check of one part of an answer by itself. A day that was
// stored is not looked at again.
func (s *session) checkPart(x model.Answer, name string) func(string) error {
	q := s.of.Questionnaire.Question(x.Question)
	return func(text string) error {
		if err := model.CheckAnswerField(name, text); err != nil || text == *x.Field(name) {
			return err
		}
		return q.CheckDay(name, text, s.sh.today())
	}
}

func (d *details) Init() tea.Cmd { return nil }
func (d *details) Typing() bool  { return true }
func (d *details) about() string { return d.id }

func (d *details) Title() (left, right string) {
	return d.s.sh.words.Screen.DetailsTitle, d.s.name(d.id)
}

// Resize gives the question a few lines, and the form the rest.
func (d *details) Resize(w, h int) {
	d.ask = wrap(d.s.item(d.id).Ask.In(d.s.sh.words.Code()), w-4)
	if most := max(2, h/6); len(d.ask) > most {
		d.ask = append(d.ask[:most-1], cut(strings.Join(d.ask[most-1:], " "), w-4))
	}
	d.form.Resize(w, h-len(d.ask)-1)
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
		d.warned = ""
		if text := i.value(); i.check(text) == nil {
			return d, d.s.typed(d.id, i.name, text)
		}
		d.s.untyped(d.id, i.name)
	}
	if d.items[d.at] != i {
		return d, d.s.settle()
	}
	return d, nil
}

// leave goes back. What cannot be kept is shown first, and when one leaves all
// the same it is said what that was.
func (d *details) leave() (screen, tea.Cmd) {
	cmd, unkept := d.Settle()
	if unkept == "" {
		return nil, cmd
	}
	if unkept == d.warned {
		d.s.sh.warn(d.s.sh.words.Sprintf(d.s.sh.words.Screen.UnkeptLast, unkept))
		return nil, cmd
	}
	d.warned = unkept
	return d, cmd
}

// Settle keeps every part that can be kept, and names those that cannot; the
// cursor is in the first of them.
func (d *details) Settle() (tea.Cmd, string) {
	cmd := d.s.settle()
	d.form.check()
	x, unkept := d.s.of.Answer(d.id), []string{}
	for _, i := range d.items {
		if i.touched() && i.value() != *x.Field(i.name) {
			unkept = append(unkept, d.s.sh.unkept(i.line.Value(), d.s.name(d.id), i.label()))
		}
	}
	return cmd, strings.Join(unkept, "; ")
}

func (d *details) View() string {
	lines := []string{}
	for _, line := range d.ask {
		lines = append(lines, d.s.sh.theme.dim.Render(line))
	}
	return strings.Join(append(indent(lines), "", d.form.View()), "\n")
}

func (d *details) Cursor() *tea.Cursor { return below(d.form.Cursor(), len(d.ask)+1, 0) }

// Keys leaves out cancelling: what was typed is kept.
func (d *details) Keys() []key.Binding {
	return []key.Binding{keyOnward, keyDone, keyNext, keyPrevious, keySubmit}
}
