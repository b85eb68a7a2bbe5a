//go:build unix

package disk

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"yourside/model"
)

// What only Unix has: modes, links, pipes, and a limit that stands for a full
// disk.

func TestWhatIsWrittenIsReadableByItsOwnerOnly(t *testing.T) {
	was := syscall.Umask(0)
	defer syscall.Umask(was)
	dir := t.TempDir()
	path := filepath.Join(dir, "pack.pdf")
	put(t, path, "readable by everybody")
	if err := Write(path, true, text("mine")); err != nil {
		t.Fatal(err)
	}
	fresh := filepath.Join(dir, "fresh.pdf")
	if err := Write(fresh, false, func(w io.Writer) error {
		for _, name := range names(t, dir) {
			if info, err := os.Stat(filepath.Join(dir, name)); err != nil || info.Mode().Perm() != 0o600 {
				t.Errorf("while it is written %s has mode %v (%v)", name, info.Mode(), err)
			}
		}
		return text("mine")(w)
	}); err != nil {
		t.Fatal(err)
	}
	copied, err := Copy(path, dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range []string{path, fresh, copied} {
		if info, err := os.Stat(p); err != nil || info.Mode() != 0o600 {
			t.Errorf("%s has mode %v (%v)", filepath.Base(p), info.Mode(), err)
		}
	}
}

func TestALinkIsNotFollowedAndNotReplaced(t *testing.T) {
	dir := t.TempDir()
	target, link, dangling := filepath.Join(dir, "target"), filepath.Join(dir, "link"), filepath.Join(dir, "dangling")
	put(t, target, "as it was")
	for name, to := range map[string]string{link: target, dangling: filepath.Join(dir, "none")} {
		if err := os.Symlink(to, name); err != nil {
			t.Fatal(err)
		}
	}
	for _, path := range []string{link, dangling} {
		for _, force := range []bool{false, true} {
			if err := Write(path, force, text("x")); !model.Refused(err, "file-irregular") {
				t.Errorf("%s, force %t: %v", filepath.Base(path), force, err)
			}
		}
		if placed, err := Place(target, path); placed || err != nil {
			t.Errorf("%s was replaced: %t, %v", filepath.Base(path), placed, err)
		}
	}
	holds(t, target, "as it was")
	if got := names(t, dir); !slices.Equal(got, []string{"dangling", "link", "target"}) {
		t.Errorf("left are %q", got)
	}
	if b, err := Read(link, 100); string(b) != "as it was" || err != nil { // whom a user names to be read may be a link
		t.Errorf("read through the link: %q, %v", b, err)
	}
}

// A pipe that nobody writes to would be waited for for ever.
func TestAPipeIsNoFile(t *testing.T) {
	dir := t.TempDir()
	pipe := filepath.Join(dir, "pipe")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	for name, do := range map[string]func() error{
		"read":      func() error { _, err := Read(pipe, 100); return err },
		"copied":    func() error { _, err := Copy(pipe, dir); return err },
		"written":   func() error { return Write(pipe, false, text("x")) },
		"forced":    func() error { return Write(pipe, true, text("x")) },
		"a device":  func() error { _, err := Read(os.DevNull, 100); return err },
		"a folder":  func() error { _, err := Read(dir, 100); return err },
		"copy of a": func() error { _, err := Copy(dir, dir); return err },
	} {
		done := make(chan error, 1)
		go func() { done <- do() }()
		select {
		case err := <-done:
			if !model.Refused(err, "file-irregular") {
				t.Errorf("%s: %v", name, err)
			}
		case <-time.After(10 * time.Second):
			t.Errorf("%s: it waits", name)
		}
	}
	if got := names(t, dir); !slices.Equal(got, []string{"pipe"}) {
		t.Errorf("left are %q", got)
	}
}

// A limit on the size of a file fails a write in the middle, as a full disk
// does.
func TestAFullDiskLeavesNothing(t *testing.T) {
	var was syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &was); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	path, big := filepath.Join(dir, "pack.pdf"), filepath.Join(dir, "big")
	put(t, path, "as it was")
	put(t, big, strings.Repeat("x", 100_000))
	before := names(t, dir)
	limit := was
	limit.Cur = 64 << 10 // more than the log of this test itself
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &was); err != nil {
			t.Error(err)
		}
	}()
	for name, do := range map[string]func() error{
		"forced":                  func() error { return Write(path, true, text(strings.Repeat("x", 100_000))) },
		"written":                 func() error { return Write(filepath.Join(dir, "fresh"), false, text(strings.Repeat("x", 100_000))) },
		"written in small pieces": func() error { return Write(filepath.Join(dir, "fresh"), false, pieces(1000, 90)) },
		"copied":                  func() error { _, err := Copy(big, dir); return err },
	} {
		if err := do(); !model.Refused(err, "file-write") || !errors.Is(err, syscall.EFBIG) {
			t.Errorf("%s: %v", name, err)
		}
	}
	holds(t, path, "as it was")
	if got := names(t, dir); !slices.Equal(got, before) {
		t.Errorf("there is %q, and there was %q", got, before)
	}
}

// pieces writes so little at a time that the last of it is on no disk yet when
// it has been written.
func pieces(size, n int) func(io.Writer) error {
	return func(w io.Writer) error {
		for range n {
			if _, err := w.Write([]byte(strings.Repeat("x", size))); err != nil {
				return fmt.Errorf("a piece: %w", err)
			}
		}
		return nil
	}
}

func TestAPanicLeavesNothing(t *testing.T) {
	dir := t.TempDir()
	func() {
		defer func() {
			if recover() == nil {
				t.Error("the panic was swallowed")
			}
		}()
		_ = Write(filepath.Join(dir, "pack.pdf"), false, func(io.Writer) error { panic("halfway") })
	}()
	if got := names(t, dir); got != nil {
		t.Errorf("left are %q", got)
	}
}
