package archive

// A .zip that is written is the same bytes every time and one that other tools
// can read; a .zip that is read may come from anybody.

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"yourside/model"
)

var sample = map[string]string{
	"questionnaire.yaml": "format: 1\nid: probe\n",
	"clauses.yaml":       "- id: P-1\n",
	"questions.yaml":     "- id: probe.one\n",
	"logo.png":           "\x89PNG\r\n\x1a\n",
}

// on is a folder with the sample in it, and with other files when those are
// given.
func on(t *testing.T, files ...map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for _, some := range append([]map[string]string{sample}, files...) {
		for name, content := range some {
			path := filepath.Join(dir, name)
			must(t, os.MkdirAll(filepath.Dir(path), 0o700))
			must(t, os.WriteFile(path, []byte(content), 0o600))
		}
	}
	return dir
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func loaded(t *testing.T, dir string) Folder {
	t.Helper()
	f, _, err := Load(os.DirFS(dir))
	must(t, err)
	return f
}

func packed(t *testing.T, f Folder) []byte {
	t.Helper()
	b, err := f.Zip()
	must(t, err)
	return b
}

// contents are the files in a file system.
func contents(t *testing.T, dir fs.FS) map[string]string {
	t.Helper()
	all := map[string]string{}
	must(t, fs.WalkDir(dir, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(dir, name)
		all[name] = string(b)
		return err
	}))
	return all
}

func TestTheSameFolderIsTheSameZip(t *testing.T) {
	first, second := on(t), on(t, map[string]string{"notes.txt": "left out", ".git/config": "left out", "logo.gif": "left out"})
	must(t, os.Chtimes(filepath.Join(second, "clauses.yaml"), time.Now(), time.Date(2031, 5, 6, 7, 8, 9, 0, time.UTC)))
	must(t, os.Chmod(filepath.Join(second, "questions.yaml"), 0o444))
	var zips [][]byte
	for _, dir := range []string{first, second} {
		f := loaded(t, dir)
		f.Seal()
		zips = append(zips, packed(t, f))
	}
	if !bytes.Equal(zips[0], zips[1]) {
		t.Error("the same files make another .zip")
	}
	z, err := zip.NewReader(bytes.NewReader(zips[0]), int64(len(zips[0])))
	must(t, err)
	var names []string
	for _, f := range z.File {
		names = append(names, f.Name)
		if f.Mode() != 0o644 || !f.Modified.Equal(time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)) {
			t.Errorf("%s has mode %s and time %s", f.Name, f.Mode(), f.Modified)
		}
	}
	if want := []string{"SHA256SUMS", "clauses.yaml", "logo.png", "questionnaire.yaml", "questions.yaml"}; !slices.Equal(names, want) {
		t.Errorf("in it are %q", names)
	}
	_, left, err := Load(os.DirFS(second))
	if want := []string{".git", "logo.gif", "notes.txt"}; err != nil || !slices.Equal(left, want) {
		t.Errorf("left out are %q, %v", left, err)
	}
}

func TestWhatWasPackedIsReadBack(t *testing.T) {
	f := loaded(t, on(t))
	f.Seal()
	dir, err := Questionnaires.Unzip(packed(t, f))
	must(t, err)
	got := contents(t, dir)
	delete(got, sumsFile)
	if diff := cmp.Diff(sample, got); diff != "" {
		t.Error(diff)
	}
}

func TestOtherToolsReadIt(t *testing.T) {
	for _, tool := range []string{"unzip", "sha256sum"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("SKIPPED: there is no %s here", tool)
		}
	}
	f := loaded(t, on(t))
	f.Seal()
	dir := t.TempDir()
	must(t, os.WriteFile(filepath.Join(dir, "q.zip"), packed(t, f), 0o600))
	for _, line := range []string{"unzip -q q.zip", "sha256sum --strict -c SHA256SUMS"} {
		words := strings.Fields(line)
		c := exec.Command(words[0], words[1:]...)
		c.Dir = dir
		if out, err := c.CombinedOutput(); err != nil {
			t.Errorf("%s: %v\n%s", line, err, out)
		}
	}
}

func TestALinkIsNotFollowedOutOfTheFolder(t *testing.T) {
	dir := on(t)
	must(t, os.Remove(filepath.Join(dir, "logo.png")))
	if err := os.Symlink(filepath.Join(on(t), "logo.png"), filepath.Join(dir, "logo.png")); err != nil {
		t.Skipf("SKIPPED: no links here: %v", err)
	}
	if _, _, err := Load(os.DirFS(dir)); !model.Refused(err, "file-irregular") {
		t.Errorf("the link gives %v", err)
	}
}

// entry is one file in a .zip of somebody else's making.
type entry struct {
	zip.FileHeader
	content string
}

func named(names ...string) (all []entry) {
	for _, name := range names {
		all = append(all, entry{zip.FileHeader{Name: name}, "x"})
	}
	return all
}

func zipOf(t *testing.T, entries []entry) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, e := range entries {
		w, err := z.CreateHeader(&e.FileHeader)
		must(t, err)
		if !strings.HasSuffix(e.Name, "/") {
			_, err = w.Write([]byte(e.content))
			must(t, err)
		}
	}
	must(t, z.Close())
	return b.Bytes()
}

func moded(mode fs.FileMode) []entry {
	e := entry{zip.FileHeader{Name: "clauses.yaml"}, "/etc/passwd"}
	e.SetMode(mode)
	return []entry{e}
}

// deflated are files that become much larger than the .zip is.
func deflated(size, number int) (all []entry) {
	content := strings.Repeat("\x00", size)
	for n := range number {
		all = append(all, entry{zip.FileHeader{Name: string(rune('a' + n)), Method: zip.Deflate}, content})
	}
	return all
}

func TestAHostileZipIsRefused(t *testing.T) {
	many := make([]string, Questionnaires.entries+1)
	for i := range many {
		many[i] = strings.Repeat("a", i+1)
	}
	for name, of := range map[string]struct {
		entries []entry
		code    string
	}{
		"a path upwards":                 {named("../clauses.yaml"), "zip-path"},
		"a path upwards in the middle":   {named("a/../../clauses.yaml"), "zip-path"},
		"an absolute path":               {named("/etc/passwd"), "zip-path"},
		"a path of Windows":              {named(`..\clauses.yaml`), "zip-path"},
		"a drive of Windows":             {named("C:clauses.yaml"), "zip-path"},
		"a NUL in a name":                {named("clauses.yaml\x00.png"), "zip-path"},
		"a name that is no UTF-8":        {named("clauses\xff.yaml"), "zip-path"},
		"the folder itself":              {named("./"), "zip-path"},
		"an empty part":                  {named("a//b"), "zip-path"},
		"no name":                        {named(""), "zip-path"},
		"a link":                         {moded(fs.ModeSymlink | 0o777), "zip-irregular"},
		"a device":                       {moded(fs.ModeDevice | 0o666), "zip-irregular"},
		"a pipe":                         {moded(fs.ModeNamedPipe | 0o666), "zip-irregular"},
		"a folder that is called a file": {moded(fs.ModeDir | 0o755), "zip-irregular"},
		"a name twice":                   {named("clauses.yaml", "questions.yaml", "clauses.yaml"), "zip-double"},
		"a name in other capitals":       {named("clauses.yaml", "Clauses.yaml"), "zip-double"},
		"a file and a folder":            {named("clauses.yaml", "clauses.yaml/"), "zip-double"},
		"an encrypted file":              {[]entry{{zip.FileHeader{Name: "clauses.yaml", Flags: 1}, "x"}}, "zip-encrypted"},
		"more files than there may be":   {named(many...), "zip-many"},
		"a bomb":                         {deflated(int(Questionnaires.file)+1, 1), "file-large"},
		"a bomb in parts":                {deflated(int(Questionnaires.file), 5), "zip-large"},
	} {
		t.Run(name, func(t *testing.T) {
			b := zipOf(t, of.entries)
			dir, err := Questionnaires.Unzip(b)
			if dir != nil || !model.Refused(err, of.code) {
				t.Errorf("%d bytes give %v, expected %s", len(b), err, of.code)
			}
		})
	}
}

// say changes what the central directory of a .zip says of its first entry.
func say(b []byte, at int, value uint32) []byte {
	b = bytes.Clone(b)
	binary.LittleEndian.PutUint32(b[bytes.Index(b, []byte("PK\x01\x02"))+at:], value)
	return b
}

func TestAZipThatLiesIsRefused(t *testing.T) {
	bomb := zipOf(t, deflated(int(Questionnaires.file)+1, 1))
	good := zipOf(t, named("clauses.yaml", "questions.yaml"))
	for name, b := range map[string][]byte{
		"of its length, too short":  say(bomb, 24, 10),
		"of its length, just right": say(bomb, 24, uint32(Questionnaires.file)),
		"of its length, too long":   say(good, 24, 1000),
		"of its checksum":           say(good, 16, 0),
		"of where it is":            say(good, 42, 1<<30),
	} {
		if dir, err := Questionnaires.Unzip(b); dir != nil || !model.Refused(err, "zip-damaged") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if dir, err := Questionnaires.Unzip(say(bomb, 24, 1<<31)); dir != nil || !model.Refused(err, "file-large") {
		t.Errorf("of its length, very long: %v", err)
	}
}

// Whatever happens to a .zip on its way: it is refused, or what is in it is
// what was put there.
func TestAZipThatWasDamagedIsRefusedOrTheSame(t *testing.T) {
	f := loaded(t, on(t))
	f.Seal()
	whole := packed(t, f)
	dir, err := Questionnaires.Unzip(whole)
	must(t, err)
	want := contents(t, dir)
	for n := range whole {
		if _, err := Questionnaires.Unzip(whole[:n]); !model.Refused(err, "zip-broken") {
			t.Errorf("cut to %d bytes: %v", n, err)
		}
		flipped := bytes.Clone(whole)
		flipped[n] ^= 0x20
		dir, err := Questionnaires.Unzip(flipped)
		var refused *model.Refusal
		switch {
		case err != nil && !errors.As(err, &refused):
			t.Errorf("byte %d flipped: %v", n, err)
		case err != nil:
			continue
		}
		got := contents(t, dir)
		for name, content := range got { // names have no checksum: SHA256SUMS is there for that
			if original, there := want[name]; there && original != content {
				t.Errorf("byte %d flipped: %s changed unseen", n, name)
			}
		}
		if len(got) != len(want) || (want[sumsFile] == got[sumsFile] && check(dir, nil).Signature != model.SignatureBad && !cmp.Equal(got, want)) {
			t.Errorf("byte %d flipped: %q unseen", n, slices.Sorted(maps.Keys(got)))
		}
	}
}

func TestAFolderInAZipIsFound(t *testing.T) {
	for name, entries := range map[string][]entry{
		"what is in the folder": named("clauses.yaml", "questions.yaml"),
		"the folder":            named("probe/", "probe/clauses.yaml", "probe/questions.yaml"),
		"the folder, unnamed":   named("probe/clauses.yaml", "probe/questions.yaml"),
	} {
		dir, err := Questionnaires.Unzip(zipOf(t, entries))
		if err != nil || len(contents(t, dir)) != 2 {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if _, err := fs.Stat(dir, "clauses.yaml"); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestWhatAUserNamesIsOpened(t *testing.T) {
	dir := on(t)
	f := loaded(t, dir)
	good, bad, text := filepath.Join(dir, "good.zip"), filepath.Join(dir, "bad.zip"), filepath.Join(dir, "clauses.yaml")
	must(t, os.WriteFile(good, packed(t, f), 0o600))
	must(t, os.WriteFile(bad, zipOf(t, named("../x")), 0o600))
	for path, code := range map[string]string{dir: "", good: "", bad: "zip-path", text: "folder-missing", filepath.Join(dir, "nope"): "folder-missing"} {
		_, err := Open(path)
		if (code == "" && err != nil) || (code != "" && !model.Refused(err, code)) {
			t.Errorf("%s gives %v, expected %q", path, err, code)
		}
	}
}

func FuzzUnzip(f *testing.F) {
	f.Add([]byte("PK"))
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, _ := z.Create("probe/clauses.yaml")
	_, _ = w.Write([]byte("x"))
	_ = z.Close()
	f.Add(b.Bytes())
	f.Fuzz(func(t *testing.T, b []byte) {
		dir, err := Questionnaires.Unzip(b)
		if err != nil {
			return
		}
		total := 0
		for name, content := range contents(t, dir) {
			if total += len(content); len(content) > int(Questionnaires.file) || total > int(Questionnaires.total) || !fs.ValidPath(name) {
				t.Errorf("%q has %d bytes", name, len(content))
			}
		}
	})
}
