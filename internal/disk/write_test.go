package disk

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"yourside/model"
)

// Writing: a file is whole or not there, whatever happens while it is made,
// and nothing is left beside it.

// names lists what is in a directory.
func names(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, e := range entries {
		all = append(all, e.Name())
	}
	return all
}

func holds(t *testing.T, path, want string) {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(b) != want {
		t.Errorf("%s holds %.40q, want %.40q", filepath.Base(path), b, want)
	}
}

func put(t *testing.T, path, content string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

func text(s string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, s)
		return err
	}
}

func TestAFileIsWrittenWhole(t *testing.T) {
	for name, content := range map[string]string{
		"nothing": "", "a line": "a line\n", "more than any buffer": strings.Repeat("0123456789", 100_000),
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, "pack.pdf")
			if err := Write(path, false, text(content)); err != nil {
				t.Fatal(err)
			}
			holds(t, path, content)
			if got := names(t, dir); !slices.Equal(got, []string{"pack.pdf"}) {
				t.Errorf("beside it are %q", got)
			}
		})
	}
}

func TestWhatFailsHalfwayLeavesNothing(t *testing.T) {
	cause := errors.New("the printer is on fire")
	refusal := model.Refuse("pdf-failed").Because(cause)
	for name, half := range map[string]int{"before the first byte": 0, "in the first bytes": 10, "after more than any buffer": 1 << 20} {
		for _, force := range []bool{false, true} {
			for _, failure := range []error{cause, refusal} {
				dir := t.TempDir()
				path := filepath.Join(dir, "pack.pdf")
				if force {
					put(t, path, "as it was")
				}
				before := names(t, dir)
				err := Write(path, force, func(w io.Writer) error {
					if _, err := w.Write(bytes.Repeat([]byte{'x'}, half)); err != nil {
						t.Fatal(err)
					}
					return failure
				})
				code := "file-write"
				if failure == error(refusal) {
					code = "pdf-failed"
				}
				if !model.Refused(err, code) || !errors.Is(err, cause) {
					t.Errorf("%s: %v, want %s because of %v", name, err, code, cause)
				}
				if got := names(t, dir); !slices.Equal(got, before) {
					t.Errorf("%s: there is %q, and there was %q", name, got, before)
				}
				if force {
					holds(t, path, "as it was")
				}
			}
		}
	}
}

func TestWhatIsThereIsNotOverwritten(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "pack.pdf")
	put(t, path, "as it was")
	err := Write(path, false, func(io.Writer) error {
		t.Error("it began to write")
		return nil
	})
	if !model.Refused(err, "file-exists") {
		t.Errorf("got %v", err)
	}
	holds(t, path, "as it was")
}

func TestAFileThatComesInTheMeantimeIsNotOverwritten(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "pack.pdf")
	err := Write(path, false, func(w io.Writer) error {
		put(t, path, "of somebody else")
		return text("ours")(w)
	})
	if !model.Refused(err, "file-exists") {
		t.Errorf("got %v", err)
	}
	holds(t, path, "of somebody else")
	if got := names(t, dir); len(got) != 1 {
		t.Errorf("left are %q", got)
	}
}

func TestOfManyThatWriteTheSameFileOneDoes(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "pack.pdf")
	type outcome struct {
		content string
		err     error
	}
	done, start := make(chan outcome), make(chan struct{})
	const writers = 8
	for n := range writers {
		go func() {
			content := strings.Repeat(string(rune('a'+n)), 50_000)
			<-start
			done <- outcome{content, Write(path, false, text(content))}
		}()
	}
	close(start)
	written := ""
	for range writers {
		switch o := <-done; {
		case o.err == nil && written == "":
			written = o.content
		case o.err == nil:
			t.Error("two of them wrote it")
		case !model.Refused(o.err, "file-exists"):
			t.Error(o.err)
		}
	}
	holds(t, path, written)
	if got := names(t, dir); len(got) != 1 {
		t.Errorf("left are %q", got)
	}
}

func TestForceReplacesARegularFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "pack.pdf")
	for _, content := range []string{"made", "made anew, and longer", "short"} {
		if err := Write(path, true, text(content)); err != nil {
			t.Fatal(err)
		}
		holds(t, path, content)
	}
	if got := names(t, dir); len(got) != 1 {
		t.Errorf("left are %q", got)
	}
}

func TestADirectoryIsNeverReplaced(t *testing.T) {
	for _, force := range []bool{false, true} {
		dir := t.TempDir()
		if err := Write(dir, force, text("x")); !model.Refused(err, "file-irregular") {
			t.Errorf("force %t: %v", force, err)
		}
		for _, path := range []string{filepath.Join(dir, "none", "pack.pdf"), filepath.Join(dir, "none") + string(filepath.Separator)} {
			if err := Write(path, force, text("x")); !model.Refused(err, "file-write") {
				t.Errorf("force %t: %s gives %v", force, path, err)
			}
		}
		put(t, filepath.Join(dir, "file"), "as it was")
		if err := Write(filepath.Join(dir, "file", "pack.pdf"), force, text("x")); !model.Refused(err, "file-write") {
			t.Errorf("force %t: under a file it gives %v", force, err)
		}
		if got := names(t, dir); !slices.Equal(got, []string{"file"}) {
			t.Errorf("force %t: it left %q", force, got)
		}
	}
}

func TestAMessageNamesThePathOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "none", "pack.pdf")
	err := Write(path, false, text("x"))
	if got := strings.Count(err.Error(), "pack.pdf"); got != 1 || !errors.Is(err, os.ErrNotExist) {
		t.Errorf("%v", err)
	}
}

func TestPlaceGivesAFileItsNameOnce(t *testing.T) {
	dir := t.TempDir()
	first, second, to := filepath.Join(dir, "first"), filepath.Join(dir, "second"), filepath.Join(dir, "name")
	put(t, first, "first")
	put(t, second, "second")
	if placed, err := Place(first, to); !placed || err != nil {
		t.Fatalf("placed: %t, %v", placed, err)
	}
	if placed, err := Place(second, to); placed || err != nil {
		t.Errorf("the second was placed: %t, %v", placed, err)
	}
	holds(t, to, "first")
	holds(t, second, "second")
	if placed, err := Place(filepath.Join(dir, "none"), filepath.Join(dir, "other")); placed || !model.Refused(err, "file-write") {
		t.Errorf("what is not there was placed: %t, %v", placed, err)
	}
	if placed, err := Place(second, filepath.Join(dir, "none", "name")); placed || !model.Refused(err, "file-write") {
		t.Errorf("it was placed where there is no directory: %t, %v", placed, err)
	}
	if placed, err := Place(second, filepath.Join(first, "name")); placed || !model.Refused(err, "file-write") {
		t.Errorf("it was placed under a file: %t, %v", placed, err)
	}
}
