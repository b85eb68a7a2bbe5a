package archive

// A questionnaire behind a program: found, replaced and checked, in programs
// for every system.

import (
	"bytes"
	"encoding/binary"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"yourside/model"
)

// compiled is a small program for a system.
func compiled(t *testing.T, goos, goarch string) []byte {
	t.Helper()
	dir := t.TempDir()
	must(t, os.WriteFile(filepath.Join(dir, "go.mod"), []byte("module yourside\n"), 0o600))
	must(t, os.WriteFile(filepath.Join(dir, "main.go"), []byte("package main\n\nfunc main() { println(\"here\") }\n"), 0o600))
	c := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", "out", ".")
	c.Dir, c.Env = dir, append(os.Environ(), "GOOS="+goos, "GOARCH="+goarch, "CGO_ENABLED=0", "GOWORK=off")
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	b, err := os.ReadFile(filepath.Join(dir, "out"))
	must(t, err)
	return b
}

func bundle(t *testing.T, program, zip []byte) []byte {
	t.Helper()
	b, err := Bundle(program, zip)
	must(t, err)
	return b
}

// found is what is behind a program that is a file.
func found(t *testing.T, program []byte) ([]byte, error) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "program")
	must(t, os.WriteFile(path, program, 0o700))
	return Bundled(path)
}

func TestWhatWasBundledIsFoundInProgramsForEverySystem(t *testing.T) {
	for _, system := range []string{runtime.GOOS + "/" + runtime.GOARCH, "darwin/arm64", "windows/amd64"} {
		goos, goarch, _ := strings.Cut(system, "/")
		program := compiled(t, goos, goarch)
		if zip, err := found(t, program); zip != nil || err != nil {
			t.Errorf("%s: before there was %q, %v", system, zip, err)
		}
		for length := range 9 {
			zip := bytes.Repeat([]byte("z"), length)
			b := bundle(t, program, zip)
			if got, err := found(t, b); err != nil || !bytes.Equal(got, zip) || len(b)%8 != 0 {
				t.Errorf("%s, %d bytes: %q, %v", system, length, got, err)
			}
		}
		if gotOS, gotArch, ok := Platform(bundle(t, program, []byte("zip"))); !ok || gotOS != goos || gotArch != goarch {
			t.Errorf("%s is for %s/%s, %v", system, gotOS, gotArch, ok)
		}
	}
}

func TestABundleIsReplacedAndNotStacked(t *testing.T) {
	for length := range 9 {
		program := append([]byte("\x7fELF"), bytes.Repeat([]byte("p"), length)...)
		once := bundle(t, program, []byte("second"))
		twice := bundle(t, bundle(t, program, bytes.Repeat([]byte("first"), length)), []byte("second"))
		if !bytes.Equal(once, twice) {
			t.Errorf("after %d bytes: %d bytes, and %d over another", length, len(once), len(twice))
		}
	}
}

// Windows puts a signature behind everything, where the header of the program
// says that it is.
func TestASignatureOfWindowsComesBehindTheBundle(t *testing.T) {
	b := bundle(t, compiled(t, "windows", "amd64"), []byte("zip"))
	header := binary.LittleEndian.Uint32(b[0x3c:])
	entry := b[header+24+112+4*8:]
	binary.LittleEndian.PutUint32(entry, uint32(len(b)))
	binary.LittleEndian.PutUint32(entry[4:], 16)
	signed := append(b, make([]byte, 16)...)
	if zip, err := found(t, signed); err != nil || string(zip) != "zip" {
		t.Errorf("behind it is found %q, %v", zip, err)
	}
	if _, err := Bundle(signed, []byte("zip")); !model.Refused(err, "program-signed") {
		t.Errorf("bundling with it gives %v", err)
	}
}

func TestABundleThatWasChangedIsRefused(t *testing.T) {
	program, zip := []byte("\x7fELF program"), []byte("the questionnaire")
	whole := bundle(t, program, zip)
	end := len(whole) - trailerSize
	for at := range whole {
		changed := bytes.Clone(whole)
		changed[at] ^= 0x10
		got, err := found(t, changed)
		inZip := at >= len(program) && at < len(program)+len(zip)
		inNumbers := at >= end+len(magic)
		switch {
		case inZip || inNumbers:
			if got != nil || !model.Refused(err, "bundle-damaged") {
				t.Errorf("byte %d: %q, %v", at, got, err)
			}
		case at >= end: // the sign that there is a bundle
			if got != nil || err != nil {
				t.Errorf("byte %d: %q, %v", at, got, err)
			}
		default: // the program itself, or the zeros
			if !bytes.Equal(got, zip) || err != nil {
				t.Errorf("byte %d: %q, %v", at, got, err)
			}
		}
	}
	for _, numbers := range [][2]uint64{{1 << 63, 1 << 63}, {^uint64(0), 20}, {20, ^uint64(0)}, {0, uint64(Questionnaires.MaxZip())}, {0, 0}} {
		changed := bytes.Clone(whole)
		binary.BigEndian.PutUint64(changed[end+16:], numbers[0])
		binary.BigEndian.PutUint64(changed[end+24:], numbers[1])
		if _, err := found(t, changed); !model.Refused(err, "bundle-damaged") {
			t.Errorf("%d gives %v", numbers, err)
		}
		if _, err := Bundle(changed, zip); !model.Refused(err, "bundle-damaged") {
			t.Errorf("bundling over %d gives %v", numbers, err)
		}
	}
}

func TestAnythingElseHasNoBundle(t *testing.T) {
	for _, content := range []string{"", "MZ", "#!/bin/sh\n", strings.Repeat("x", 200), "MZ" + strings.Repeat("\xff", 200), string(magic[:])} {
		if zip, err := found(t, []byte(content)); zip != nil || err != nil {
			t.Errorf("%.10q: %q, %v", content, zip, err)
		}
		if _, _, ok := Platform([]byte(content)); ok {
			t.Errorf("%.10q is a program", content)
		}
	}
	if zip, err := Bundled(filepath.Join(t.TempDir(), "nope")); zip != nil || err != nil {
		t.Errorf("no file: %q, %v", zip, err)
	}
}
