package cli

import (
	"io"
	"os"
	"os/signal"

	tea "charm.land/bubbletea/v2"

	"yourside/tui"
)

// prepareSystem does nothing here: files in a user's profile are the user's
// alone, and writing to a closed pipe is an error.
func prepareSystem() {}

// watchSignals turns an interrupt from outside into a way out that saves and
// restores the console. The function it returns ends the watch and gives the
// signal that ended the program, or nil.
func watchSignals(p *tea.Program) (stop func() os.Signal) {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt)
	done := make(chan os.Signal, 1)
	go func() {
		var last os.Signal
		for last = range signals {
			p.Send(tui.Leave{})
		}
		done <- last
	}()
	return func() os.Signal {
		signal.Stop(signals)
		close(signals)
		return <-done
	}
}

// pause does nothing: a console has no jobs.
func pause(*tea.Program) {}

func exitCode(os.Signal) int { return ExitRefused }

func keyboardOf(r io.Reader) io.Reader { return r }
