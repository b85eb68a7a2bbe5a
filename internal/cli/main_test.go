package cli_test

// The program for the tests in this package, in two forms: in the test's own
// process with a world of the test's making, and as the real binary, built
// once, for what happens between processes and on a terminal.

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"yourside/internal/cli"
)

func TestMain(m *testing.M) {
	cli.Prepare()
	code := m.Run()
	_ = os.RemoveAll(builtIn)
	os.Exit(code)
}

var (
	here, _ = os.Getwd() // the folder of this package
	builtIn string       // the folder of the binary
)

// built builds the real program, the first time that a test asks for it.
var built = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "yourside-built-*")
	if err != nil {
		return "", err
	}
	builtIn = dir
	path := filepath.Join(dir, "yourside"+executable)
	c := exec.Command("go", "build", "-buildvcs=false", "-o", path, "yourside")
	c.Dir = here
	out, err := c.CombinedOutput()
	if err != nil {
		err = fmt.Errorf("%w: %s", err, out)
	}
	return path, err
})

// executable is how the name of a program ends.
var executable = map[string]string{"windows": ".exe"}[runtime.GOOS]

func program(t testing.TB) string {
	t.Helper()
	path, err := built()
	must(t, err)
	return path
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// noon is when everything happens that a test does in its own process.
var noon = time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)

// world is a data directory of its own, and a program that runs in the test's
// process with that as its world.
type world struct {
	t    testing.TB
	dir  string
	lang string
}

func newWorld(t testing.TB, lang string) world {
	return world{t, filepath.Join(t.TempDir(), "data"), lang}
}

func (w world) db() string { return filepath.Join(w.dir, "yourside.db") }

// ran is how a run of the program ended.
type ran struct {
	code     int
	out, err string
}

func (r ran) first() string {
	line, _, _ := strings.Cut(r.err, "\n")
	return line
}

// run runs the program with nothing on its standard input.
func (w world) run(args ...string) ran { return w.runWith("", args...) }

func (w world) runWith(in string, args ...string) ran {
	var out, err bytes.Buffer
	env := w.env(args...)
	env.In, env.Out, env.Err = strings.NewReader(in), &out, &err
	code := cli.Main(context.Background(), env)
	return ran{code, out.String(), err.String()}
}

func (w world) env(args ...string) cli.Env {
	return cli.Env{
		Args: args, In: strings.NewReader(""), Out: io.Discard, Err: io.Discard,
		Getenv: func(name string) string {
			return map[string]string{"YOURSIDE_LANG": w.lang, "TERM": "xterm-256color"}[name]
		},
		Now: func() time.Time { return noon }, DataDir: w.dir, Actor: "tester", Locale: "nl_NL.UTF-8",
	}
}

// do is run for what must succeed; it returns what was printed.
func (w world) do(args ...string) string {
	w.t.Helper()
	r := w.run(args...)
	if r.code != cli.ExitDone {
		w.t.Fatalf("yourside %q ended with %d: %s", args, r.code, r.err)
	}
	return r.out
}

// file writes a file in the world's own folder and returns its path.
func (w world) file(name, content string) string {
	w.t.Helper()
	path := filepath.Join(filepath.Dir(w.dir), name)
	must(w.t, os.WriteFile(path, []byte(content), 0o600))
	return path
}

// tree is every file below a folder with its content, and every link with
// where it leads, to see that nothing changed.
func tree(t testing.TB, dir string) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		switch {
		case os.IsNotExist(err):
			return nil
		case err != nil:
			return err
		case d.Type()&os.ModeSymlink != 0:
			all[path], err = os.Readlink(path)
			return err
		case d.IsDir():
			all[path] = "folder"
			return nil
		}
		b, err := os.ReadFile(path)
		all[path] = string(b)
		return err
	})
	must(t, err)
	return all
}

func sameTree(t testing.TB, before, after map[string]string) {
	t.Helper()
	for path, content := range before {
		if now, ok := after[path]; !ok {
			t.Errorf("%s is gone", path)
		} else if now != content {
			t.Errorf("%s changed", path)
		}
	}
	for path := range after {
		if _, ok := before[path]; !ok {
			t.Errorf("%s was not there before", path)
		}
	}
}
