package tui

import (
	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"yourside/model"
)

var (
	keyType   = bind("type", "a", "a")
	keyAccept = bind("accept", "↵", "enter")
	keyCancel = bind("cancel", "esc", "esc")
)

// inputField takes a number, a date or words on a line. A key opens it, or the
// first digit of a number or date; enter takes the answer, esc leaves it.
type inputField struct {
	sh    *shell
	q     *model.Question
	value string
	input textinput.Model
	fault string
}

func newInputField(sh *shell, q *model.Question, value string) field {
	f := &inputField{sh: sh, q: q, value: value, input: newInput()}
	f.input.CharLimit = 10_000
	return f
}

// newInput is a line to type on, with the terminal's own cursor.
func newInput() textinput.Model {
	in := textinput.New()
	in.Prompt = ""
	in.SetVirtualCursor(false)
	in.SetStyles(textinput.Styles{})
	return in
}

func (f *inputField) Typing() bool { return f.input.Focused() }

func (f *inputField) Keys() []key.Binding {
	if f.Typing() {
		return []key.Binding{keyAccept, keyCancel}
	}
	return []key.Binding{keyType}
}

func (f *inputField) Resize(w int) { f.input.SetWidth(max(5, w-labels-2)) }

func (f *inputField) Update(msg tea.Msg) (string, bool, tea.Cmd) {
	k, isKey := msg.(tea.KeyPressMsg)
	if !f.Typing() {
		if !isKey {
			return "", false, nil
		}
		return "", false, f.begin(k)
	}
	switch {
	case isKey && key.Matches(k, keyCancel):
		f.end()
		return "", false, nil
	case isKey && key.Matches(k, keyAccept):
		value, err := f.q.Check(f.input.Value())
		if err != nil {
			f.fault = f.sh.explain(err)
			return "", false, nil
		}
		f.end()
		return value, true, nil
	}
	var cmd tea.Cmd
	f.input, cmd = f.input.Update(msg)
	f.fault = ""
	return "", false, cmd
}

// begin opens the line: with what was answered, or with the digit that was
// typed.
func (f *inputField) begin(k tea.KeyPressMsg) tea.Cmd {
	number := f.q.Kind != model.KindText && (digit(k) > 0 || k.String() == "0")
	switch {
	case number:
		f.input.SetValue(k.String())
	case key.Matches(k, keyType):
		f.input.SetValue(model.Clean(f.plain()))
	default:
		return nil
	}
	f.input.CursorEnd()
	return f.input.Focus()
}

// plain is the value to go on typing at: not a status that stands for it.
func (f *inputField) plain() string {
	if f.value == string(model.NotApplicable) || f.value == string(model.Unknown) {
		return ""
	}
	return f.value
}

func (f *inputField) end() {
	f.input.Blur()
	f.fault = ""
}

func (f *inputField) View() string {
	t, w := f.sh.theme, f.sh.words
	name := t.strong.Render(pad(w.Pack.Answer, labels))
	line := name
	switch {
	case f.Typing():
		line += f.input.View()
	case f.value != "":
		line += t.selected.Render(" " + model.CleanLine(f.q.Say(f.value, w)) + " ")
	default:
		line += t.dim.Render(w.Sprintf(w.Screen.TypeHint[string(f.q.Kind)], f.unit()))
	}
	if f.fault != "" {
		line += "\n" + t.warn.Render(f.fault)
	}
	return line
}

func (f *inputField) unit() string {
	if f.q.Number == nil {
		return ""
	}
	return f.q.Number.Unit.In(f.sh.words.Code())
}

func (f *inputField) Cursor() *tea.Cursor {
	if !f.Typing() {
		return nil
	}
	return below(f.input.Cursor(), 0, labels)
}
