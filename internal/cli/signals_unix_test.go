//go:build !windows

package cli_test

// Signals and windows that close: everything is saved, also what is being
// typed, and the terminal is as it was.

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

// begun is a place with one assessment.
func begun(t testing.TB, lang string) place {
	t.Helper()
	p := newPlace(t, lang)
	p.do(t, "new", "--questionnaire", "zoho", "--org", "Voorbeeld BV")
	return p
}

// typing opens the question about MFA, answers it, and leaves a note half typed.
func (p place) typing(t testing.TB) *terminal {
	t.Helper()
	w := p.open(t, "open", id, "--question", mfa)
	w.sees("Vraag 20 ·")
	w.types("1")
	w.sees("●1 ja", "opgeslagen ")
	w.types("t")
	w.sees("Toelichting")
	w.types("half een zin")
	w.sees("half een zin", "nog niet opgeslagen")
	return w
}

func (p place) checkTyped(t testing.TB) {
	t.Helper()
	if got := p.questions(t, id)[mfa]; value(got) != "yes" || got.Note != "half een zin" {
		t.Errorf("stored is %q with the note %q", value(got), got.Note)
	}
	if out := p.do(t, "doctor"); strings.Contains(out, "!!") {
		t.Errorf("the doctor says %s", out)
	}
}

func TestASignalSavesWhatIsTypedAndRestoresTheTerminal(t *testing.T) {
	t.Parallel()
	for _, s := range []syscall.Signal{syscall.SIGTERM, syscall.SIGHUP, syscall.SIGINT, syscall.SIGQUIT} {
		t.Run(s.String(), func(t *testing.T) {
			t.Parallel()
			p := begun(t, "nl")
			w := p.typing(t)
			must(t, w.cmd.Process.Signal(s))
			if code := w.ends(); code != 128+int(s) {
				t.Errorf("it ended with %d, expected %d", code, 128+int(s))
			}
			w.restored()
			w.sees("Voorbeeld BV: 1 van ", "Alles is opgeslagen.")
			p.checkTyped(t)
		})
	}
}

func TestSignalsThatComeTogetherDoNotCutTheSavingShort(t *testing.T) {
	t.Parallel()
	p := begun(t, "nl")
	w := p.typing(t)
	for _, s := range []syscall.Signal{syscall.SIGTERM, syscall.SIGHUP, syscall.SIGCONT, syscall.SIGINT} {
		must(t, w.cmd.Process.Signal(s))
	}
	if code := w.ends(); code <= 128 {
		t.Errorf("it ended with %d", code)
	}
	w.restored()
	p.checkTyped(t)
}

func TestAWindowThatIsClosedSavesWhatIsTyped(t *testing.T) {
	t.Parallel()
	for round := range 5 {
		t.Run(strconv.Itoa(round), func(t *testing.T) {
			t.Parallel()
			p := begun(t, "nl")
			w := p.typing(t)
			must(t, w.file.Close())
			if code := w.ends(); code != 129 {
				t.Errorf("it ended with %d, expected 129", code)
			}
			p.checkTyped(t)
		})
	}
}

// shell is the program as a job of a shell that tells when it is stopped, and
// takes it up again at enter, twice. The job's process id is in a file.
const shell = `set -m
sh -c 'echo $$ >pid; exec "$0" open "$1" --question "$2"' "$0" "$1" "$2"
echo "stopped once"
read x
fg >/dev/null
echo "stopped twice"
read x
fg >/dev/null
echo "ended with $?"`

func TestAStopGivesTheTerminalBackAndAContinueRedraws(t *testing.T) {
	t.Parallel()
	for name, stop := range map[string]func(*terminal, int){
		"ctrl+z":               func(w *terminal, _ int) { w.types(ctrlZ) },
		"SIGTSTP from outside": func(w *terminal, pid int) { must(w.t, syscall.Kill(pid, syscall.SIGTSTP)) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := begun(t, "nl")
			c := exec.Command("sh", "-c", shell, program(t), id, mfa)
			c.Dir, c.Env = p.dir, p.env()
			w := inWindow(t, c)
			w.sees("Vraag 20 ·")
			w.types("1")
			w.sees("●1 ja", "opgeslagen ")
			text, err := os.ReadFile(filepath.Join(p.dir, "pid"))
			must(t, err)
			pid, err := strconv.Atoi(strings.TrimSpace(string(text)))
			must(t, err)
			stop(w, pid)
			w.sees("stopped once")
			w.restored()
			w.types(enter)
			w.sees("Vraag 20 ·", "●1 ja", "? hulp")
			w.types("2")
			w.sees("●2 gedeeltelijk", "opgeslagen ")
			stop(w, pid)
			w.sees("stopped twice")
			w.restored()
			p.do(t, "answer", id, mfa, "no") // somebody else, in the meantime
			w.resize(100, 30)
			w.types(enter)
			w.sees("Vraag 20 ·", "●2 gedeeltelijk", "? hulp")
			w.types("1")
			w.sees("●1 ja", "Een ander programma heeft dit ook gewijzigd")
			w.types(ctrlC)
			w.sees("ended with 0")
			if code := w.ends(); code != 0 {
				t.Errorf("the shell ended with %d", code)
			}
			w.restored()
			if got := p.questions(t, id)[mfa]; value(got) != "yes" {
				t.Errorf("stored is %q", value(got))
			}
		})
	}
}

func TestWithoutAShellToComeBackFromAStopIsNotTaken(t *testing.T) {
	t.Parallel()
	p := begun(t, "nl")
	w := p.open(t, "open", id, "--question", mfa)
	w.sees("Vraag 20 ·")
	w.types(ctrlZ, "2")
	w.sees("●2 gedeeltelijk", "opgeslagen ")
	must(t, w.cmd.Process.Signal(syscall.SIGTSTP))
	w.types("3")
	w.sees("●3 nee", "opgeslagen ")
	w.types(ctrlC)
	if code := w.ends(); code != 0 {
		t.Errorf("it ended with %d", code)
	}
	w.restored()
}

func TestOnATerminalThatCannotPlaceTextNothingIsDrawn(t *testing.T) {
	t.Parallel()
	p := begun(t, "nl")
	for _, c := range []struct{ name, line string }{
		{"a dumb terminal", `TERM=dumb "$0"`},
		{"opening on a dumb terminal", `TERM=dumb "$0" open ` + id},
		{"the example on a dumb terminal", `TERM=dumb "$0" demo`},
		{"input that is no terminal", `"$0" </dev/null`},
		{"output that is no terminal", `"$0" open ` + id + ` | cat; exit 2`},
		{"the example into a pipe", `"$0" demo | cat; exit 2`},
	} {
		t.Run(c.name, func(t *testing.T) {
			command := exec.Command("sh", "-c", c.line, program(t))
			command.Dir, command.Env = p.dir, p.env()
			w := inWindow(t, command)
			if code := w.ends(); code != 2 {
				t.Errorf("it ended with %d", code)
			}
			out := w.output()
			if strings.Contains(out, "\x1b") || !strings.HasPrefix(out, "yourside: ") || !strings.Contains(out, "yourside: hint: ") || !strings.Contains(out, "list, show, questions, answer") {
				t.Errorf("on the terminal is %q", out)
			}
			if dumb := strings.Contains(c.line, "TERM=dumb"); dumb != strings.Contains(out, "deze terminal (TERM=dumb) kan het volledige scherm niet tonen") {
				t.Errorf("on the terminal is %q", out)
			}
		})
	}
}

func TestACrashOfTheWindowItself(t *testing.T) {
	p := begun(t, "nl")
	w := p.typing(t)
	must(t, w.cmd.Process.Kill())
	w.ends()
	if got := p.questions(t, id)[mfa]; value(got) != "yes" {
		t.Errorf("what the screen said was saved is %q", value(got))
	}
	if out := p.do(t, "doctor"); strings.Contains(out, "!!") {
		t.Errorf("the doctor says %s", out)
	}
}
