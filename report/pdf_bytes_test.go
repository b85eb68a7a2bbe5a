// The same document, language and program version give the same bytes: twice in
// a process, at the same time, and in another process; and making them prints
// nothing.
package report_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"yourside/report"
)

// otherProcess is where the test binary, when it runs as another process,
// leaves its PDFs.
const otherProcess = "YOURSIDE_TEST_PACKS"

func TestMain(m *testing.M) {
	if dir := os.Getenv(otherProcess); dir != "" {
		os.Exit(packsInto(dir))
	}
	os.Exit(m.Run())
}

// packsInto makes the PDFs of the filled-in assessment and nothing else; what
// goes wrong is told by the exit code, as printing is what is tested.
func packsInto(dir string) (code int) {
	defer func() {
		if recover() != nil {
			code = 9
		}
	}()
	var t testing.T
	d := filled(&t).draft()
	for _, o := range []report.Options{options("nl"), options("en")} {
		if os.WriteFile(filepath.Join(dir, o.Language+".pdf"), print(&t, build(&t, d, o)), 0o600) != nil {
			return 8
		}
	}
	return 0
}

func TestAnotherProcessMakesTheSameBytesAndPrintsNothing(t *testing.T) {
	dir := t.TempDir()
	cmd := exec.CommandContext(t.Context(), os.Args[0])
	cmd.Env = append(os.Environ(), otherProcess+"="+dir, "TZ=Pacific/Kiritimati", "LANG=nl_NL", "GOMAXPROCS=1")
	said, err := cmd.CombinedOutput()
	if err != nil || len(said) > 0 {
		t.Errorf("the other process ended with %v and printed %q", err, said)
	}
	for _, s := range samples(t)[:2] {
		other, err := os.ReadFile(filepath.Join(dir, s.pack.Language+".pdf"))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(other, s.pdf) {
			t.Errorf("%s is another file in another process", s.name)
		}
	}
}

func TestPacksMadeAtTheSameTimeAreTheSame(t *testing.T) {
	s := samples(t)[2]
	made := make([]bytes.Buffer, 4)
	errs := make([]error, len(made))
	var wait sync.WaitGroup
	for i := range made {
		wait.Go(func() {
			p, err := report.Build(s.doc, options("nl"))
			if err == nil {
				err = report.WritePDF(&made[i], p)
			}
			errs[i] = err
		})
	}
	wait.Wait()
	for i := range made {
		if errs[i] != nil || !bytes.Equal(made[i].Bytes(), s.pdf) {
			t.Errorf("pack %d differs (%v)", i, errs[i])
		}
	}
}

func TestLanguageLabelAndProgramEachDecideTheBytes(t *testing.T) {
	d := filledSynthetic(t, 3).draft()
	seen := map[string]report.Options{}
	for _, o := range []report.Options{
		{Language: "nl", Label: "a", Program: "1"}, {Language: "en", Label: "a", Program: "1"},
		{Language: "nl", Label: "b", Program: "1"}, {Language: "nl", Label: "a", Program: "2"}, {Language: "nl", Program: "1"},
	} {
		pdf := string(print(t, build(t, d, o)))
		if was, ok := seen[pdf]; ok {
			t.Errorf("%v gives the same file as %v", o, was)
		}
		seen[pdf] = o
	}
}

func TestProgressTellsEveryChapterInOrder(t *testing.T) {
	s := samples(t)[1]
	var told []string
	_, err := report.WritePDFProgress(&bytes.Buffer{}, s.pack, func(section string) { told = append(told, section) })
	if err != nil {
		t.Fatal(err)
	}
	for i, name := range s.chapters() {
		if i >= len(told) || !strings.HasSuffix(told[i], name) {
			t.Fatalf("told %q, not %q", told, s.chapters())
		}
	}
	if len(told) != len(s.chapters()) {
		t.Errorf("told of %d chapters, not %d", len(told), len(s.chapters()))
	}
}

// full is a disk on which nothing fits.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, os.ErrClosed }

func TestFailureToWriteIsReported(t *testing.T) {
	if err := report.WritePDF(full{}, samples(t)[0].pack); err == nil {
		t.Error("nothing was written, and nothing said of it")
	}
}
