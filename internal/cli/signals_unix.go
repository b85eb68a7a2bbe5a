//go:build !windows

package cli

import (
	"os"
	"os/signal"
	"syscall"

	tea "charm.land/bubbletea/v2"
	"golang.org/x/sys/unix"

	"yourside/tui"
)

// Private makes every file that this process creates the user's alone.
func Private() { unix.Umask(0o077) }

// watchSignals turns signals into a way out that saves and restores the
// terminal, and a stop from outside into one that the screen survives. The
// function it returns ends the watch and gives the signal that ended the
// program, or nil.
func watchSignals(p *tea.Program) (stop func() os.Signal) {
	signals := make(chan os.Signal, 4)
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGTSTP)
	done := make(chan os.Signal, 1)
	go func() {
		var last os.Signal
		for s := range signals {
			if s == syscall.SIGTSTP {
				pause(p)
				continue
			}
			last = s
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

// pause gives the terminal back, stops, and takes it again on SIGCONT. Go
// keeps its handler for SIGTSTP once it was asked for, so the stop itself is a
// SIGSTOP.
func pause(p *tea.Program) {
	if p.ReleaseTerminal() != nil {
		return
	}
	_ = syscall.Kill(syscall.Getpid(), syscall.SIGSTOP)
	_ = p.RestoreTerminal()
}

// exitCode is the code by which a shell knows that a signal ended a program.
func exitCode(s os.Signal) int {
	if n, ok := s.(syscall.Signal); ok {
		return 128 + int(n)
	}
	return ExitRefused
}
