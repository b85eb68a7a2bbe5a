//go:build !windows

package cli_test

// What a window does to the program: it gets another size, something is pasted
// into it, it has no colours; and what a crash inside looks like from it.

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/creack/pty"

	"yourside/internal/cli"
)

func TestAWindowOfAnySizeComesBackAsItWas(t *testing.T) {
	t.Parallel()
	p := begun(t, "nl")
	w := p.open(t, "open", id, "--question", mfa)
	w.sees("Vraag 20 ·", "Bewijs", "? hulp")
	before := w.text()
	w.resize(200, 50)
	w.sees("Is meervoudige verificatie (MFA) ingeschakeld voor alle gebruikers van uw Zoho-organisatie?", "? hulp")
	w.until("the footer at the bottom", func() bool {
		lines := strings.Split(w.text(), "\n")
		return len(lines) >= 50 && strings.HasSuffix(lines[49], "? hulp")
	})
	w.resize(40, 10)
	w.sees("Maak het venster groter")
	w.resize(1, 1)
	w.until("one character", func() bool { return len([]rune(strings.TrimSpace(w.text()))) == 1 })
	w.resize(80, 24)
	w.until("the screen as it was", func() bool { return w.text() == before })
	for n := range 100 {
		w.resize(20+n*7%180, 3+n*5%60)
	}
	w.resize(80, 24)
	w.until("the screen as it was", func() bool { return w.text() == before })
	w.types("2")
	w.sees("●2 gedeeltelijk", "opgeslagen ")
	w.types(ctrlC)
	if code := w.ends(); code != 0 {
		t.Errorf("it ended with %d", code)
	}
	w.restored()
}

func pasted(text string) string { return "\x1b[200~" + text + "\x1b[201~" }

func TestWhatIsPastedIsText(t *testing.T) {
	t.Parallel()
	p := begun(t, "nl")
	w := p.open(t, "open", id, "--question", mfa)
	w.sees("Vraag 20 ·")
	w.types(pasted("1\r2\rq\x1bL"), "t") // on a screen of keys it is no keys
	w.sees("Toelichting")
	var lines []string
	for n := range 200 {
		lines = append(lines, fmt.Sprintf("regel %d; \"aanhaling\", = en q", n+1))
	}
	w.types(pasted(strings.Join(lines, "\r")))
	w.sees("regel 200;", "nog niet opgeslagen")
	w.types(esc)
	w.sees("Vraag 20 ·", "opgeslagen ")
	w.types(ctrlC)
	if code := w.ends(); code != 0 {
		t.Errorf("it ended with %d", code)
	}
	got := p.questions(t, id)[mfa]
	if value(got) != "" || got.Note != strings.Join(lines, "\n") {
		t.Errorf("stored is the answer %q with a note of %d characters that begins %.60q, expected were %d", value(got), len(got.Note), got.Note, len(strings.Join(lines, "\n")))
	}
}

func TestWhatIsPastedDoesNotSteerTheTerminal(t *testing.T) {
	t.Parallel()
	p := begun(t, "nl")
	w := p.open(t, "open", id, "--question", mfa)
	w.sees("Vraag 20 ·")
	w.types("t")
	w.sees("Toelichting")
	w.types(pasted("begin \x1b]52;c;aGFsbG8=\x07 \u202e \x9b31m einde"))
	w.sees("einde")
	w.types(esc)
	w.sees("Vraag 20 ·", "einde")
	if out := w.output(); strings.Contains(out, "\x1b]52") || strings.Contains(out, "\u202e") || strings.Contains(out, "\u009b") {
		t.Error("what was pasted reached the terminal as it is")
	}
	w.types(ctrlC)
	w.ends()
}

// colours finds the codes that set a colour.
func colours(out string) (found []string) {
	for _, m := range regexp.MustCompile(`\x1b\[([0-9;:]*)m`).FindAllStringSubmatch(out, -1) {
		for _, part := range strings.FieldsFunc(m[1], func(r rune) bool { return r == ';' || r == ':' }) {
			n, err := strconv.Atoi(part)
			if err == nil && (n >= 30 && n <= 38 || n >= 40 && n <= 48 || n >= 90 && n <= 107) {
				found = append(found, m[0])
			}
		}
	}
	return found
}

func TestWithoutColourThereIsNone(t *testing.T) {
	t.Parallel()
	looked := func(t *testing.T, args []string, env ...string) string {
		t.Helper()
		p := begun(t, "nl")
		p.do(t, "answer", id, mfa, "no")
		c := p.command(t, args...)
		c.Env = p.env(env...)
		w := inWindow(t, c)
		w.sees("Voorbeeld BV")
		w.types(enter)
		w.sees("s onderteken", "1 hiaat")
		w.types("h")
		w.sees("Hiaten en plan")
		w.types(enter)
		w.sees("Vraag 20 ·", "●3 nee")
		w.types("x")
		w.sees("esc annuleren")
		w.types(esc)
		w.sees("●3 nee")
		w.types("?")
		w.sees("Toetsen op dit scherm")
		w.types(ctrlC)
		w.ends()
		w.restored()
		return w.output()
	}
	for name, out := range map[string]string{"NO_COLOR": looked(t, nil, "NO_COLOR=1"), "--no-color": looked(t, []string{"--no-color"})} {
		if found := colours(out); len(found) > 0 {
			t.Errorf("%s: %d codes set a colour, as %q", name, len(found), found[0])
		}
	}
	if found := colours(looked(t, nil)); len(found) == 0 {
		t.Error("with colour there is none either, so that nothing was tested")
	}
}

// TestACrashOnTheScreen runs the program in this process on a terminal of its
// own, with a clock that breaks when it is told to.
func TestACrashOnTheScreen(t *testing.T) {
	p := begun(t, "nl")
	t.Setenv("TMPDIR", p.dir)
	window, inside, err := pty.Open()
	must(t, err)
	w := watch(t, window)
	var broken atomic.Bool
	var said bytes.Buffer
	env := world{t, filepath.Dir(p.db()), "nl"}.env("open", id, "--question", mfa)
	env.In, env.Out, env.Err, env.OnScreen = inside, inside, &said, true
	env.Now = func() time.Time {
		if broken.Load() {
			panic("the clock broke")
		}
		return noon
	}
	ended := make(chan int, 1)
	go func() { ended <- cli.Main(context.Background(), env) }()
	w.sees("Vraag 20 ·")
	broken.Store(true)
	w.types("1")
	select {
	case code := <-ended:
		checkCrash(t, code, said.String(), "the clock broke")
	case <-time.After(patience):
		t.Fatal("it does not end")
	}
	must(t, inside.Close())
	<-w.done
	if out := w.output(); strings.Contains(out, "goroutine ") || strings.Contains(said.String(), "goroutine ") {
		t.Errorf("the stack is on the screen: %q", out)
	}
	w.restored()
}

// checkCrash checks how a crash ended: one line with the path of a report that
// has the cause in it, and a hint.
func checkCrash(t *testing.T, code int, said, cause string) {
	t.Helper()
	lines := strings.Split(strings.TrimSuffix(said, "\n"), "\n")
	if code != cli.ExitRefused || len(lines) != 2 || !strings.HasPrefix(lines[0], "yourside: er ging iets mis in het programma") || !strings.HasPrefix(lines[1], "yourside: hint: ") {
		t.Fatalf("it ended with %d and said %q", code, said)
	}
	at := strings.Index(lines[0], "Verslag: ")
	report := lines[0][at+len("Verslag: "):]
	b, err := os.ReadFile(report)
	must(t, err)
	if !strings.Contains(string(b), cause) || !strings.Contains(string(b), "goroutine ") || !strings.HasPrefix(string(b), "yourside ") {
		t.Errorf("the report is %q", b)
	}
	if info, err := os.Stat(report); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the report has mode %v", info.Mode())
	}
}

func TestACrashInACommand(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	w := newWorld(t, "nl")
	w.do("new", "--questionnaire", "zoho", "--org", "Voorbeeld BV")
	before := tree(t, w.dir)
	for _, line := range []string{"answer " + id + " " + mfa + " yes", "show " + id, "sign " + id + " --name A --role B --accept all", "new --questionnaire zoho --org X"} {
		var out, said bytes.Buffer
		env := w.env(args(line)...)
		env.Out, env.Err = &out, &said
		env.Now = func() time.Time { panic("the clock broke") }
		checkCrash(t, cli.Main(context.Background(), env), said.String(), "the clock broke")
		if out.Len() > 0 {
			t.Errorf("%s printed %q", line, out.String())
		}
	}
	after := tree(t, w.dir)
	delete(after, w.db()+"-wal") // what was open when it crashed
	delete(after, w.db()+"-shm")
	sameTree(t, before, after)
	w.do("show", id)
}
