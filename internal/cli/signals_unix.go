//go:build !windows

package cli

import (
	"io"
	"os"
	"os/signal"
	"syscall"

	tea "charm.land/bubbletea/v2"
	"golang.org/x/sys/unix"

	"yourside/tui"
)

// prepareSystem makes every file that this process creates the user's alone,
// and turns writing to a pipe that nobody reads any more into an error.
func prepareSystem() {
	unix.Umask(0o077)
	signal.Notify(make(chan os.Signal, 1), syscall.SIGPIPE)
}

// watchSignals turns signals into a way out that saves and restores the
// terminal, and a stop from outside into one that the screen survives. Only
// the same signal again insists: a logout sends several at once, and they must
// not cut the saving short. The function it returns ends the watch and gives
// the signal that ended the program, or nil.
func watchSignals(p *tea.Program) (stop func() os.Signal) {
	signals := make(chan os.Signal, 8)
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT, syscall.SIGTSTP)
	done := make(chan os.Signal, 1)
	go func() {
		var first os.Signal
		for s := range signals {
			switch {
			case s == syscall.SIGTSTP:
				p.Send(tea.SuspendMsg{})
			case first == nil, s == first && s != syscall.SIGHUP:
				first = s
				p.Send(tui.Leave{})
			}
		}
		done <- first
	}()
	return func() os.Signal {
		signal.Stop(signals)
		close(signals)
		return <-done
	}
}

// pause gives the terminal back, stops the job that this process is part of,
// and takes the terminal again on SIGCONT. Go keeps its handler for SIGTSTP
// once it was asked for, so the stop itself is a SIGSTOP.
func pause(p *tea.Program) {
	if alone() || p.ReleaseTerminal() != nil {
		return
	}
	continued := make(chan os.Signal, 1)
	signal.Notify(continued, syscall.SIGCONT)
	defer signal.Stop(continued)
	_ = unix.Kill(0, unix.SIGSTOP)
	<-continued
	_ = p.RestoreTerminal()
}

// alone tells whether there is no shell in this session that could wake us.
func alone() bool {
	ours, err1 := unix.Getsid(0)
	parents, err2 := unix.Getsid(unix.Getppid())
	return err1 != nil || err2 != nil || ours != parents
}

// exitCode is the code by which a shell knows that a signal ended a program.
func exitCode(s os.Signal) int {
	if n, ok := s.(syscall.Signal); ok {
		return 128 + int(n)
	}
	return ExitRefused
}

// keyboard is the terminal to read from. That its window was closed is no
// error, which would end the program at once, but a hangup, which saves first.
type keyboard struct{ *os.File }

func (k keyboard) Read(b []byte) (int, error) {
	n, err := k.File.Read(b)
	if err != nil {
		_ = unix.Kill(unix.Getpid(), unix.SIGHUP)
		return n, io.EOF
	}
	return n, nil
}

func keyboardOf(r io.Reader) io.Reader {
	if f, ok := r.(*os.File); ok {
		return keyboard{f}
	}
	return r
}
