package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"yourside/model"
)

var keyType = bind("type", "a", "a")

// inputField takes a number or a date on a line. A key opens it, or its first
// digit; enter takes the answer, esc leaves it.
type inputField struct {
	sh    *shell
	q     *model.Question
	value string
	line  *line
	fault error
	w     int
}

func newInputField(sh *shell, q *model.Question, value string) field {
	return &inputField{sh: sh, q: q, value: value, line: newLine(sh, 40, "")}
}

func (f *inputField) Typing() bool     { return f.line.Focused() }
func (f *inputField) Set(value string) { f.value = value }

func (f *inputField) Keys() []key.Binding {
	if f.Typing() {
		return []key.Binding{keyAccept, keyCancel}
	}
	return []key.Binding{keyType, keyDigit}
}

// keyDigit begins an answer with its first digit.
var keyDigit = bind("digit", "0…9", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9")

func (f *inputField) Resize(w, _ int) {
	f.w = w
	f.line.Resize(w - labels)
}

func (f *inputField) Update(msg tea.Msg) (string, bool) {
	k, isKey := msg.(tea.KeyPressMsg)
	switch {
	case !f.Typing():
		if isKey {
			f.begin(k)
		}
	case isKey && key.Matches(k, keyCancel):
		f.end()
	case isKey && key.Matches(k, keyAccept):
		typed := f.line.Value()
		if f.q.Kind == model.KindDate {
			typed = isoDate(typed)
		}
		value, err := f.q.Check(typed)
		if err == nil && value != f.value {
			err = f.q.CheckDay("value", value, f.sh.today())
		}
		if err != nil {
			f.fault = err
			return "", false
		}
		f.end()
		return value, true
	case f.line.Update(msg):
		f.fault = nil
	}
	return "", false
}

// begin opens the line: with what was answered, or with the digit that was
// typed.
func (f *inputField) begin(k tea.KeyPressMsg) {
	switch {
	case key.Matches(k, keyDigit):
		f.line.Set(k.String())
	case key.Matches(k, keyType):
		f.line.Set(f.plain())
	default:
		return
	}
	f.line.Focus()
}

// plain is the value to go on typing at: not a status that stands for it, and
// a number as it is written in the language of the screen.
func (f *inputField) plain() string {
	switch {
	case f.value == string(model.NotApplicable) || f.value == string(model.Unknown):
		return ""
	case f.q.Kind == model.KindNumber:
		return f.sh.words.Number(f.value)
	}
	return f.value
}

func (f *inputField) end() {
	f.line.Blur()
	f.fault = nil
}

func (f *inputField) View() string {
	t, w := f.sh.theme, f.sh.words
	line := ""
	switch {
	case f.Typing():
		line = f.line.View()
	case f.value != "":
		line = t.selected.Render(" " + model.CleanLine(f.q.Say(f.value, w)) + " ")
	default:
		line = t.dim.Render(joined(" ", w.Screen.TypeHint[string(f.q.Kind)], f.unit()))
	}
	lines := label(t.strong.Render(w.Pack.Answer), []string{line}, labels)
	if f.fault != nil {
		for _, said := range wrap(f.sh.explain(f.fault), f.w) {
			lines = append(lines, t.warn.Render(said))
		}
	}
	return strings.Join(lines, "\n")
}

// unit is what a number counts, between brackets.
func (f *inputField) unit() string {
	if f.q.Number == nil {
		return ""
	}
	return "(" + model.CleanLine(f.q.Number.Unit.In(f.sh.words.Code())) + ")"
}

func (f *inputField) Cursor() *tea.Cursor { return below(f.line.Cursor(), 0, labels) }
