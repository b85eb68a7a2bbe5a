package disk

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"yourside/model"
)

// Reading: regular files up to a limit, and copies of them.

func TestReadTakesAFileUpToItsLimit(t *testing.T) {
	const limit = 3 << 20
	for _, c := range []struct {
		name string
		size int
		code string
	}{
		{"an empty file is read", 0, ""}, {"a byte is read", 1, ""}, {"the limit is read", limit, ""}, {"a byte more is refused", limit + 1, "file-large"},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "answers.json")
			content := strings.Repeat("x", c.size)
			put(t, path, content)
			b, err := Read(path, limit)
			if c.code == "" && (err != nil || string(b) != content) {
				t.Errorf("read %d bytes, %v", len(b), err)
			}
			if c.code != "" && (!model.Refused(err, c.code) || b != nil || !strings.HasSuffix(err.Error(), " 3")) {
				t.Errorf("read %d bytes, %v", len(b), err)
			}
		})
	}
}

func TestReadSaysWhatIsThere(t *testing.T) {
	dir := t.TempDir()
	if _, err := Read(filepath.Join(dir, "none"), 10); !model.Refused(err, "file-unreadable") || !errors.Is(err, fs.ErrNotExist) || strings.Count(err.Error(), "none") != 1 {
		t.Errorf("a file that is not there: %v", err)
	}
	if _, err := Read(dir, 10); !model.Refused(err, "file-irregular") {
		t.Errorf("a directory: %v", err)
	}
}

func TestReadFromStopsAtItsLimit(t *testing.T) {
	in := strings.NewReader(strings.Repeat("x", 100))
	if _, err := ReadFrom(in, "-", 10); !model.Refused(err, "file-large") || in.Len() != 100-11 {
		t.Errorf("%v, and %d bytes are left", err, in.Len())
	}
	broken := errors.New("broken")
	if b, err := ReadFrom(iotest.ErrReader(broken), "-", 10); !model.Refused(err, "file-unreadable") || !errors.Is(err, broken) || b != nil {
		t.Errorf("%q, %v", b, err)
	}
	if b, err := ReadFrom(iotest.OneByteReader(strings.NewReader("0123456789")), "-", 10); string(b) != "0123456789" || err != nil {
		t.Errorf("%q, %v", b, err)
	}
}

func TestCopyIsANewFile(t *testing.T) {
	from, dir := filepath.Join(t.TempDir(), "db"), t.TempDir()
	content := strings.Repeat("0123456789", 100_000)
	put(t, from, content)
	copied, err := Copy(from, dir)
	if err != nil || filepath.Dir(copied) != dir {
		t.Fatalf("%s, %v", copied, err)
	}
	holds(t, copied, content)
	if err := os.Remove(copied); err != nil {
		t.Fatal(err)
	}
	if _, err := Copy(filepath.Join(dir, "none"), dir); !model.Refused(err, "file-unreadable") {
		t.Errorf("what is not there: %v", err)
	}
	if _, err := Copy(from, filepath.Join(dir, "none")); !model.Refused(err, "file-write") {
		t.Errorf("to where there is no directory: %v", err)
	}
	if got := names(t, dir); !slices.Equal(got, nil) {
		t.Errorf("left are %q", got)
	}
}
