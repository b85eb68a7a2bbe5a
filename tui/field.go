package tui

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"yourside/model"
)

// field is where one kind of answer is given. Update tells the new value when
// the answer changed.
type field interface {
	Update(tea.Msg) (value string, changed bool)
	View() string
	Cursor() *tea.Cursor
	Resize(w, h int) // h is how many lines it may take: 3 or more
	Keys() []key.Binding
	Typing() bool
	Set(value string) // the answer became another
	Pointed() bool    // enter means an answer: the cursor was moved to one that is not given
}

// fields makes the field for each kind of answer. Adding a kind is adding an
// entry to model's table, a file, and a line here.
var fields = map[model.Kind]func(*shell, *model.Question, string) field{
	model.KindStatus: newChoiceField,
	model.KindChoice: newChoiceField,
	model.KindMulti:  newMultiField,
	model.KindNumber: newInputField,
	model.KindDate:   newInputField,
	model.KindText:   newTextField,
}

func newField(sh *shell, q *model.Question, value string) field {
	return fields[q.Kind](sh, q, value)
}

// digit is the number on a key, 1 to 9; 0 when it has none.
func digit(k tea.KeyPressMsg) int {
	if s := k.String(); len(s) == 1 && s[0] >= '1' && s[0] <= '9' {
		return int(s[0] - '0')
	}
	return 0
}

// Pointed tells whether the cursor was moved to an option that is not ticked.
func (f *multiField) Pointed() bool {
	return f.moved && !slices.Contains(f.chosen, f.values[f.at])
}

// Pointed is never so: what is typed has no cursor over answers.
func (f *inputField) Pointed() bool { return false }

// Pointed is never so: words are typed on a screen of their own.
func (f *textField) Pointed() bool { return false }
