package tui

// Ticking by the digits, where some answers stand alone.

import (
	"strconv"
	"testing"

	tea "charm.land/bubbletea/v2"

	"yourside/model"
)

func TestAnAnswerThatStandsAloneTakesTheOtherTicksAway(t *testing.T) {
	q := &model.Question{Kind: model.KindMulti, Options: []model.Option{{ID: "logs"}, {ID: "scan"}, {ID: "none", Exclusive: true}, {ID: "other"}}}
	values := q.Values()
	for _, c := range []struct {
		name   string
		before string
		press  string
		after  string
	}{
		{"it is ticked alone", "", "none", "none"},
		{"it takes the others away", "logs,scan", "none", "none"},
		{"one before it takes it away", "none", "logs", "logs"},
		{"one after it takes it away", "none", "other", "other"},
		{"it is unticked", "none", "none", ""},
		{"unknown takes it away", "none", "unknown", "unknown"},
		{"it takes unknown away", "unknown", "none", "none"},
		{"the others go together", "logs", "other", "logs,other"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := newMultiField(nil, q, c.before)
			for i, v := range values {
				if v != c.press {
					continue
				}
				key := strconv.Itoa(i + 1)
				got, changed := f.Update(tea.KeyPressMsg{Code: rune(key[0]), Text: key})
				if stored, err := q.Check(got); !changed || err != nil || stored != c.after {
					t.Errorf("%q becomes %q (%v), want %q", c.before, got, err, c.after)
				}
			}
		})
	}
}
