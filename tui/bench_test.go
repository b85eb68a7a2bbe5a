package tui_test

// How long a key takes until its screen can be painted: Update and View, with
// the write it starts left out. Next to it stand the smallest Bubble Tea model
// there is, and the first frame.

import (
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"yourside/internal/integrity"
	"yourside/internal/lang"
	"yourside/model"
	"yourside/tui"
)

// large is the sample with n questions in ten domains, of which every tenth
// depends on another.
func large(b testing.TB, n int) *model.Questionnaire {
	b.Helper()
	q := sample()
	kinds := q.Questions
	q.Questions, q.Domains = nil, nil
	for d := range 10 {
		id := fmt.Sprint("domain", d)
		q.Domains = append(q.Domains, model.Domain{ID: id, Title: both("Domein "+id, "Domain "+id)})
		for i := d * n / 10; i < (d+1)*n/10; i++ {
			one := kinds[i%len(kinds)]
			one.ID, one.Domain, one.ShowIf = fmt.Sprint("large", i), id, nil
			if i%10 == 9 {
				one.ShowIf = &model.Condition{Question: fmt.Sprint("large", i-i%len(kinds)), Is: []string{"yes"}}
			}
			q.Questions = append(q.Questions, one)
		}
	}
	must(b, integrity.Fill(q))
	return q
}

// quiet is an interface without a database, in a questionnaire of n questions
// of which two in three are answered.
func quiet(b testing.TB, n int) tea.Model {
	b.Helper()
	a := model.New("large", large(b, n))
	for i := range a.Questionnaire.Questions {
		if i%3 > 0 {
			_, err := a.Set(model.Answer{Question: a.Questionnaire.Questions[i].ID, Value: "unknown", Note: strings.Repeat("A note of some length. ", 10)})
			must(b, err)
		}
	}
	world := tui.World{
		Now: func() time.Time { return day }, After: func(time.Duration, tea.Msg) tea.Cmd { return nil },
		Save: func(string, tui.Batch) ([]model.Event, error) { return nil, nil },
		List: func() ([]tui.Row, error) { return nil, nil },
	}
	m := tui.New(world, tui.Options{Words: lang.Find("nl"), Open: a})
	m, _ = m.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	return m
}

func BenchmarkKey(b *testing.B) {
	for _, n := range []int{84, 300, 5000} {
		for _, way := range []struct {
			name         string
			there, again []string
		}{
			{"move on a question", []string{"enter"}, []string{"down", "up"}},
			{"next question", []string{"enter"}, []string{"right"}},
			{"answer", []string{"enter"}, []string{"1", "3"}},
			{"overview", nil, []string{"down", "up"}},
			{"gaps", []string{"h"}, []string{"down", "up"}},
			{"search", []string{"/"}, []string{"m", "backspace"}},
			{"note", []string{"enter", "t"}, []string{"x", "backspace"}},
			{"details", []string{"enter", "e"}, []string{"x", "backspace"}},
			{"signoff", []string{"s"}, []string{"x", "backspace"}},
			{"history", []string{"y"}, []string{"down", "up"}},
		} {
			b.Run(fmt.Sprintf("%s of %d", way.name, n), func(b *testing.B) {
				m := quiet(b, n)
				for _, k := range way.there {
					m, _ = m.Update(keyOf(k))
				}
				_ = m.View()
				b.ResetTimer()
				for i := range b.N {
					m, _ = m.Update(keyOf(way.again[i%len(way.again)]))
					_ = m.View()
				}
			})
		}
	}
}

func BenchmarkFirstFrame(b *testing.B) {
	for _, n := range []int{84, 300, 5000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			a := model.New("large", large(b, n))
			for b.Loop() {
				m := tui.New(tui.World{Now: func() time.Time { return day }}, tui.Options{Words: lang.Find("nl"), Open: a, Question: "large0"})
				m, _ = m.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
				_ = m.View()
			}
		})
	}
}

// BenchmarkKeyInAnEmptyProgram is what there is to compare with.
func BenchmarkKeyInAnEmptyProgram(b *testing.B) {
	var m tea.Model = empty{}
	for b.Loop() {
		m, _ = m.Update(keyOf("x"))
		_ = m.View()
	}
}

type empty struct{}

func (empty) Init() tea.Cmd                         { return nil }
func (e empty) Update(tea.Msg) (tea.Model, tea.Cmd) { return e, nil }
func (empty) View() tea.View                        { return tea.NewView("hello") }
