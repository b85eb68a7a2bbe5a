package cli

// The guard between Bubble Tea and the screens: a crash anywhere in them ends
// the interface once and leaves a report.

import (
	"os"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// fragile is a screen that crashes where it is told to.
type fragile struct{ at string }

func (f fragile) crash(here string) {
	if f.at == here {
		panic("crash in " + here)
	}
}

func (f fragile) Init() tea.Cmd {
	f.crash("Init")
	return func() tea.Msg { f.crash("a command of Init"); return nil }
}

func (f fragile) Update(tea.Msg) (tea.Model, tea.Cmd) {
	f.crash("Update")
	whole := func() tea.Msg { return "whole" }
	broken := func() tea.Msg { f.crash("a command of a batch"); return "broken" }
	return f, tea.Batch(whole, tea.Batch(broken, whole))
}

func (f fragile) View() tea.View {
	f.crash("View")
	return tea.NewView("")
}

// all runs a command and everything that it leads to, and returns how many
// messages came out.
func all(cmd tea.Cmd) int {
	if cmd == nil {
		return 0
	}
	switch msg := cmd().(type) {
	case nil:
		return 0
	case tea.BatchMsg:
		n := 0
		for _, c := range msg {
			n += all(c)
		}
		return n
	}
	return 1
}

func TestACrashAnywhereInTheScreensIsCaught(t *testing.T) {
	for at, messages := range map[string]int{"Init": 3, "a command of Init": 3, "Update": 0, "a command of a batch": 2, "View": 3, "nothing": 3} {
		t.Run(at, func(t *testing.T) {
			t.Setenv("TMPDIR", t.TempDir())
			ends := make(chan bool, 10)
			g := &guard{Model: fragile{at}, quit: func() { ends <- true }}
			all(g.Init())
			m, cmd := g.Update(nil)
			if m != g {
				t.Errorf("after Update the model is %T", m)
			}
			if n := all(cmd); n != messages {
				t.Errorf("%d messages came out, expected %d", n, messages)
			}
			g.View()
			if at == "nothing" {
				if g.crashed() != "" || len(ends) > 0 {
					t.Error("it ended though nothing crashed")
				}
				return
			}
			<-ends
			g.View() // again, as Bubble Tea may ask until it has ended
			b, err := os.ReadFile(g.crashed())
			if err != nil || !strings.Contains(string(b), "crash in "+at) || !strings.Contains(string(b), "fragile") {
				t.Errorf("the report is %q, %v", b, err)
			}
			if len(ends) > 0 {
				t.Error("it was ended twice")
			}
		})
	}
}
