package cli

import (
	"runtime/debug"
	"sync"

	tea "charm.land/bubbletea/v2"
)

// guard stands between Bubble Tea and the screens. A crash in one of them, or
// in a command of theirs, ends the interface as quitting does, with the
// terminal restored and a report on disk; Bubble Tea itself would write the
// stack over the screen.
type guard struct {
	tea.Model
	quit func()

	mu  sync.Mutex
	log string // path of the report; empty while nothing crashed
}

// Init implements tea.Model.
func (g *guard) Init() (cmd tea.Cmd) {
	defer func() { g.caught(recover()) }()
	return g.watched(g.Model.Init())
}

// Update implements tea.Model.
func (g *guard) Update(msg tea.Msg) (next tea.Model, cmd tea.Cmd) {
	defer func() { g.caught(recover()) }()
	next = g
	g.Model, cmd = g.Model.Update(msg)
	return next, g.watched(cmd)
}

// View implements tea.Model.
func (g *guard) View() (v tea.View) {
	defer func() { g.caught(recover()) }()
	return g.Model.View()
}

// watched is a command whose crash, and that of what it leads to, is caught.
func (g *guard) watched(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer func() { g.caught(recover()) }()
		msg = cmd()
		if batch, ok := msg.(tea.BatchMsg); ok {
			for i := range batch {
				batch[i] = g.watched(batch[i])
			}
		}
		return msg
	}
}

// caught writes the report of the first crash and asks the interface to end.
func (g *guard) caught(cause any) {
	if cause == nil {
		return
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.log == "" {
		g.log = crashLog(cause, debug.Stack())
		go g.quit()
	}
}

// crashed is the path of the report of a crash, or empty.
func (g *guard) crashed() string {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.log
}
