package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"yourside/model"
)

// marks are the parts of an answer that say how far a measure was shown, and
// the key that sets each. The letters are those that Dutch auditors know.
var marks = []struct {
	name string
	key  key.Binding
}{
	{"design", keyDesign}, {"existence", keyExistence}, {"operation", keyOperation},
}

// mark sets a mark to today, or takes one of today away. Another day is filled
// in with the plan.
func (q *question) mark(name string) tea.Cmd {
	x := q.s.of.Answer(q.id)
	part, today := x.Field(name), string(q.s.sh.today())
	if *part == today {
		today = ""
	}
	*part = today
	return q.take(x, q.s.set)
}

// marks are which marks an answer has, with their days where there is room;
// empty when there is nothing to mark.
func (q *question) marks(x model.Answer) string {
	if !x.Answered() && x.Design+x.Existence+x.Operation == "" {
		return ""
	}
	t := q.s.sh.theme
	var short, dated, long []string
	for _, m := range marks {
		sign, day := t.unmarked, *x.Field(m.name)
		if day != "" {
			sign = t.mark
		}
		short = append(short, m.key.Help().Key+" "+sign)
		dated = append(dated, joined(" ", m.key.Help().Key, sign, day))
		long = append(long, joined(" ", m.key.Help().Key, sign, strings.ToLower(q.s.sh.words.Fields[m.name]), day))
	}
	for _, form := range [][]string{long, dated} {
		if said := strings.Join(form, "  "); ansi.StringWidth(said) <= q.w-4-labels {
			return said
		}
	}
	return strings.Join(short, " ")
}
