package tui

import (
	tea "charm.land/bubbletea/v2"

	"yourside/model"
)

// editedMsg is what was made of a text in the user's own editor.
type editedMsg struct {
	to   screen
	text string
	err  error
}

// edit runs the user's own editor in the screen's place.
func edit(sh *shell, to screen, text string) tea.Cmd {
	editor, err := sh.Edit(text)
	if err != nil {
		sh.say(sh.explain(err))
		return nil
	}
	return tea.Exec(editor, func(err error) tea.Msg {
		if err != nil {
			return editedMsg{to, "", model.Refuse("editor-failed").Because(err)}
		}
		text, err := editor.Text()
		return editedMsg{to, text, err}
	})
}

// edit edits the note of the question.
func (q *question) edit() tea.Cmd {
	x := q.s.of.Answer(q.id)
	return edit(q.s.sh, q, x.Note)
}

// edited takes in the note that came out of the editor.
func (q *question) edited(msg editedMsg) tea.Cmd {
	if msg.to != q {
		return nil
	}
	if msg.err != nil {
		q.s.sh.say(q.s.sh.explain(msg.err))
		return nil
	}
	x := q.s.of.Answer(q.id)
	if x.Note = firstRunes(msg.text, noteLimits["note"]); x.Note != msg.text {
		q.s.sh.warn(q.s.sh.words.Sprintf(q.s.sh.words.Screen.LineFull, noteLimits["note"]))
	}
	return q.take(x, q.s.set)
}
