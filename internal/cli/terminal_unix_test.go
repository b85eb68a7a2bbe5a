//go:build !windows

package cli_test

// A terminal for the real program: keys go in, and the last screen is what a
// person would see. What is waited for is seen on the screen or is the end of
// the program, and a deadline makes waiting in vain a failure.

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/creack/pty"
	"github.com/hinshun/vt10x"
)

// patience is how long anything may take before it is taken for stuck.
const patience = 30 * time.Second

// terminal is a program in a window of its own.
type terminal struct {
	t    testing.TB
	cmd  *exec.Cmd
	file *os.File // the window's side
	done chan struct{}

	settings *term.State // before the program changed any

	mu      sync.Mutex
	screen  vt10x.Terminal
	raw     bytes.Buffer
	changed chan struct{} // closed at the next output
}

// place is where a program runs: its data and its settings.
type place struct{ dir, lang string }

func newPlace(t testing.TB, lang string) place { return place{t.TempDir(), lang} }

func (p place) db() string { return filepath.Join(p.dir, "data", "yourside", "yourside.db") }

func (p place) env(more ...string) []string {
	return append([]string{
		"HOME=" + p.dir, "XDG_DATA_HOME=" + filepath.Join(p.dir, "data"), "YOURSIDE_LANG=" + p.lang, "USER=tester", "LANG=nl_NL.UTF-8",
		"TERM=xterm-256color", "PATH=" + os.Getenv("PATH"), "TMPDIR=" + p.dir,
	}, more...)
}

// command is the program in this place, not on a terminal.
func (p place) command(t testing.TB, args ...string) *exec.Cmd {
	c := exec.Command(program(t), args...)
	c.Dir, c.Env = p.dir, p.env()
	return c
}

// do runs the program in this process, on the data of the place, and returns
// what it printed.
func (p place) do(t testing.TB, args ...string) string {
	t.Helper()
	return world{t, filepath.Dir(p.db()), p.lang}.do(args...)
}

// open starts the program in a window of 80 by 24.
func (p place) open(t testing.TB, args ...string) *terminal {
	t.Helper()
	c := p.command(t, args...)
	return inWindow(t, c)
}

func inWindow(t testing.TB, c *exec.Cmd) *terminal {
	t.Helper()
	file, inside, err := pty.Open()
	must(t, err)
	w := watch(t, file)
	w.cmd = c
	c.Stdin, c.Stdout, c.Stderr = inside, inside, inside
	c.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	must(t, c.Start())
	must(t, inside.Close())
	t.Cleanup(func() {
		if c.ProcessState == nil { // it leads a group of what was started here
			_ = syscall.Kill(-c.Process.Pid, syscall.SIGKILL)
			_ = c.Wait()
		}
	})
	return w
}

// watch is the window of a terminal, of 80 by 24.
func watch(t testing.TB, file *os.File) *terminal {
	t.Helper()
	w := &terminal{t: t, file: file, done: make(chan struct{}), changed: make(chan struct{})}
	w.screen = vt10x.New(vt10x.WithSize(80, 24))
	must(t, pty.Setsize(file, &pty.Winsize{Rows: 24, Cols: 80}))
	w.settings = w.now()
	go w.read()
	t.Cleanup(func() {
		_ = file.Close()
		<-w.done
	})
	return w
}

// read takes the output in until the window or the program is gone.
func (w *terminal) read() {
	defer close(w.done)
	b := make([]byte, 64<<10)
	for {
		n, err := w.file.Read(b)
		w.mu.Lock()
		w.raw.Write(b[:n])
		_, _ = w.screen.Write(b[:n])
		close(w.changed)
		w.changed = make(chan struct{})
		w.mu.Unlock()
		if err != nil {
			return
		}
	}
}

// text is the screen, line by line, without the blanks at the ends.
func (w *terminal) text() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	lines := strings.Split(w.screen.String(), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n")
}

// output is everything that was written, codes and all.
func (w *terminal) output() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.raw.String()
}

// until waits until something holds of the terminal.
func (w *terminal) until(what string, holds func() bool) {
	w.t.Helper()
	deadline := time.NewTimer(patience)
	defer deadline.Stop()
	for {
		w.mu.Lock()
		changed := w.changed
		w.mu.Unlock()
		if holds() {
			return
		}
		select {
		case <-changed:
		case <-w.done:
			if !holds() {
				w.t.Fatalf("the window closed before %s:\n%s", what, w.text())
			}
			return
		case <-deadline.C:
			w.t.Fatalf("waited in vain for %s; on the screen is\n%s", what, w.text())
		}
	}
}

// sees waits until the screen has every one of some texts.
func (w *terminal) sees(texts ...string) {
	w.t.Helper()
	w.until(fmt.Sprintf("%q", texts), func() bool {
		now := w.text()
		for _, text := range texts {
			if !strings.Contains(now, text) {
				return false
			}
		}
		return true
	})
}

// Keys that are no letters.
const (
	enter, esc, up, down, right, left = "\r", "\x1b", "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D"
	tab, space, backspace             = "\t", " ", "\x7f"
	ctrlC, ctrlE, ctrlS, ctrlU, ctrlZ = "\x03", "\x05", "\x13", "\x15", "\x1a"
)

// types types keys; what they lead to is to be waited for.
func (w *terminal) types(keys ...string) {
	w.t.Helper()
	for _, k := range keys {
		_, err := w.file.WriteString(k)
		must(w.t, err)
	}
}

func (w *terminal) resize(columns, rows int) {
	w.t.Helper()
	w.mu.Lock()
	w.screen.Resize(columns, rows)
	w.mu.Unlock()
	must(w.t, pty.Setsize(w.file, &pty.Winsize{Rows: uint16(rows), Cols: uint16(columns)}))
}

// ends waits for the end of the program and returns its exit code.
func (w *terminal) ends() int {
	w.t.Helper()
	ended := make(chan error, 1)
	go func() { ended <- w.cmd.Wait() }()
	select {
	case err := <-ended:
		var exit *exec.ExitError
		if err != nil && !errors.As(err, &exit) {
			w.t.Fatal(err)
		}
	case <-time.After(patience):
		w.t.Fatalf("the program does not end; on the screen is\n%s", w.text())
	}
	select {
	case <-w.done:
	case <-time.After(patience):
		w.t.Fatal("the window stays open")
	}
	return w.cmd.ProcessState.ExitCode()
}

// now is the terminal's settings: whether it echoes, and the like.
func (w *terminal) now() *term.State {
	w.t.Helper()
	state, err := term.GetState(w.file.Fd())
	must(w.t, err)
	return state
}

// restored checks that the terminal is as it was: its settings, the usual
// screen, a cursor, and no modes left on.
func (w *terminal) restored() {
	w.t.Helper()
	if !reflect.DeepEqual(w.now(), w.settings) {
		w.t.Errorf("the settings are %+v, they were %+v", w.now(), w.settings)
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.screen.Mode()&vt10x.ModeAltScreen != 0 {
		w.t.Error("the alternate screen is still on")
	}
	if !w.screen.CursorVisible() {
		w.t.Error("the cursor is hidden")
	}
	out := w.raw.String()
	for name, mode := range map[string]string{"bracketed paste": "2004", "the mouse": "1000", "mouse movement": "1003", "focus": "1004", "the alternate screen": "1049"} {
		if on, off := strings.LastIndex(out, "\x1b[?"+mode+"h"), strings.LastIndex(out, "\x1b[?"+mode+"l"); on > off {
			w.t.Errorf("%s is still on", name)
		}
	}
	if on, off := strings.LastIndex(out, "\x1b[?25l"), strings.LastIndex(out, "\x1b[?25h"); on > off {
		w.t.Error("the cursor was hidden last")
	}
}
