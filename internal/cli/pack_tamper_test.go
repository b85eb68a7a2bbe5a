package cli_test

// Ways to tamper with a bundle: each is found, also by whoever makes
// SHA256SUMS fit again.

import (
	"archive/zip"
	"bytes"
	"crypto/ed25519"
	"crypto/rand"
	"encoding/json"
	"encoding/pem"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/crypto/ssh"

	"yourside/internal/archive"
	"yourside/internal/cli"
)

// bundled is a world with a signed revision, and the files of its bundle; signed
// with a key that the world trusts.
func bundled(t *testing.T) (world, archive.Folder) {
	t.Helper()
	w := newWorld(t, "en")
	w.do("new", "--questionnaire", "zoho", "--org", "Zon", "--id", "zon")
	w.do("answer", "zon", "zoho.mfa.enforced", "yes", "--note", "Since May")
	for _, name := range []string{"policy.pdf", "export.csv"} {
		w.do("evidence", "add", "zon", "zoho.mfa.enforced", w.file(name, "content of "+name))
	}
	w.do("sign", "zon", "--name", "A", "--role", "B", "--accept", "all")
	key := w.trusted()
	path := w.path("pack.zip")
	w.do("pack", "zon", "--bundle", path, "--ssh-sign", key)
	return w, unpacked(t, path)
}

// trusted is the file of a new key, which the world trusts.
func (w world) trusted() string {
	w.t.Helper()
	public, private, err := ed25519.GenerateKey(rand.Reader)
	must(w.t, err)
	block, err := ssh.MarshalPrivateKey(private, "")
	must(w.t, err)
	key, err := ssh.NewPublicKey(public)
	must(w.t, err)
	must(w.t, os.WriteFile(filepath.Join(w.dir, "allowed_signers"), append([]byte("Zon "), ssh.MarshalAuthorizedKey(key)...), 0o600))
	return w.file("key", string(pem.EncodeToMemory(block)))
}

func (w world) path(name string) string { return filepath.Join(filepath.Dir(w.dir), name) }

func unpacked(t *testing.T, path string) archive.Folder {
	t.Helper()
	z, err := zip.OpenReader(path)
	must(t, err)
	defer z.Close()
	f := archive.Folder{}
	for _, one := range z.File {
		f[one.Name], err = fs.ReadFile(z, one.Name)
		must(t, err)
	}
	return f
}

// verifies is the exit code for a bundle, and the results by name.
func (w world) verifies(b []byte) (int, map[string]string) {
	w.t.Helper()
	r := w.run("verify", w.file("tampered.zip", string(b)), "--json")
	var said struct {
		Checks []struct{ What, Result string }
	}
	if err := json.Unmarshal([]byte(r.out), &said); err != nil {
		w.t.Fatalf("%v: %s", err, r.err)
	}
	results := map[string]string{}
	for _, c := range said.Checks {
		results[c.What] = c.Result
	}
	return r.code, results
}

func rezipped(t *testing.T, f archive.Folder) []byte {
	t.Helper()
	b, err := f.Zip()
	must(t, err)
	return b
}

// evidenceOf is the place of the evidence with a name.
func evidenceOf(f archive.Folder, name string) string {
	return slices.DeleteFunc(slices.Collect(maps.Keys(f)), func(place string) bool { return !strings.HasSuffix(place, name) })[0]
}

func edit(name, from, to string) func(archive.Folder) {
	return func(f archive.Folder) { f[name] = bytes.Replace(f[name], []byte(from), []byte(to), 1) }
}

func TestATamperedBundleIsNotIntact(t *testing.T) {
	w, f := bundled(t)
	_, other := bundled(t)
	w.do("answer", "zon", "zoho.mfa.enforced", "no")
	w.do("sign", "zon", "--name", "A", "--role", "B", "--accept", "all")
	w.do("pack", "zon", "--bundle", w.path("later.zip"))
	later := unpacked(t, w.path("later.zip"))
	policy, export := evidenceOf(f, "policy.pdf"), evidenceOf(f, "export.csv")
	if code, results := w.verifies(rezipped(t, f)); code != cli.ExitDone || results["signature"] != "good" || results["evidence"] != "good" {
		t.Fatalf("untouched it ends with %d: %v", code, results)
	}
	for name, c := range map[string]struct {
		change func(archive.Folder)
		sealed string // the check that finds it, when SHA256SUMS is made to fit
	}{
		"a flipped byte of the PDF":             {func(f archive.Folder) { f["pack.pdf"][len(f["pack.pdf"])/2] ^= 1 }, "seal"},
		"bytes behind the PDF":                  {func(f archive.Folder) { f["pack.pdf"] = append(f["pack.pdf"], "% more"...) }, "ending"},
		"half a PDF":                            {func(f archive.Folder) { f["pack.pdf"] = f["pack.pdf"][:len(f["pack.pdf"])/2] }, "readable"},
		"no PDF":                                {func(f archive.Folder) { delete(f, "pack.pdf") }, "readable"},
		"the JSON as PDF":                       {func(f archive.Folder) { f["pack.pdf"] = f["assessment.json"] }, "parts"},
		"a later PDF":                           {func(f archive.Folder) { f["pack.pdf"] = later["pack.pdf"] }, "twin"},
		"a later JSON":                          {func(f archive.Folder) { f["assessment.json"] = later["assessment.json"] }, "twin"},
		"a JSON of somebody else":               {func(f archive.Folder) { f["assessment.json"] = other["README.txt"] }, "twin"},
		"another answer in the JSON":            {edit("assessment.json", `"value":"yes"`, `"value":"no"`), "twin"},
		"a space behind the JSON":               {func(f archive.Folder) { f["assessment.json"] = append(f["assessment.json"], ' ') }, "twin"},
		"an empty JSON":                         {func(f archive.Folder) { f["assessment.json"] = nil }, "twin"},
		"no JSON":                               {func(f archive.Folder) { delete(f, "assessment.json") }, "twin"},
		"other evidence":                        {func(f archive.Folder) { f[policy] = []byte("another policy") }, "evidence"},
		"evidence that is empty":                {func(f archive.Folder) { f[policy] = nil }, "evidence"},
		"two pieces of evidence swapped":        {func(f archive.Folder) { f[policy], f[export] = f[export], f[policy] }, "evidence"},
		"evidence under another name":           {func(f archive.Folder) { f[policy+".txt"] = f[policy]; delete(f, policy) }, "parts"},
		"evidence that is gone":                 {func(f archive.Folder) { delete(f, policy) }, "readme"},
		"evidence besides":                      {func(f archive.Folder) { f["evidence/0123456789ab-more.pdf"] = []byte("more") }, "parts"},
		"a file besides":                        {func(f archive.Folder) { f["notes.txt"] = []byte("more") }, "parts"},
		"a hidden file besides":                 {func(f archive.Folder) { f[".notes"] = nil }, "parts"},
		"a file with a capital besides":         {func(f archive.Folder) { f["Pack.PDFx"] = nil }, "parts"},
		"another README":                        {edit("README.txt", "yourside verify", "true"), "readme"},
		"a README that leaves evidence out":     {edit("README.txt", "policy.pdf", "policy.txt"), "readme"},
		"no README":                             {func(f archive.Folder) { delete(f, "README.txt") }, "readme"},
		"the README of a later bundle":          {func(f archive.Folder) { f["README.txt"] = later["README.txt"] }, "readme"},
		"everything of a later one but the PDF": {func(f archive.Folder) { maps.Copy(f, later); f["pack.pdf"] = bytes.Clone(other["pack.pdf"]) }, "twin"},
	} {
		t.Run(name, func(t *testing.T) {
			changed := archive.Folder{}
			for name, content := range f {
				changed[name] = bytes.Clone(content)
			}
			c.change(changed)
			if code, results := w.verifies(rezipped(t, changed)); code != cli.ExitFound || results["sums"] != "bad" {
				t.Errorf("it ends with %d: %v", code, results)
			}
			changed.Seal()
			if code, results := w.verifies(rezipped(t, changed)); code != cli.ExitFound || results[c.sealed] != "bad" {
				t.Errorf("sealed anew it ends with %d, and %s is not bad: %v", code, c.sealed, results)
			}
		})
	}
}

func TestTamperedSumsAndSignaturesAreFound(t *testing.T) {
	w, f := bundled(t)
	_, other := bundled(t)
	for name, c := range map[string]struct {
		change func(archive.Folder)
		what   string
	}{
		"sums that fit other files": {func(f archive.Folder) { f["README.txt"] = nil; f["SHA256SUMS"] = f.Sums() }, "signature"},
		"no sums":                   {func(f archive.Folder) { delete(f, "SHA256SUMS") }, "sums"},
		"empty sums":                {func(f archive.Folder) { f["SHA256SUMS"] = nil }, "sums"},
		"a line that is gone":       {func(f archive.Folder) { _, f["SHA256SUMS"], _ = bytes.Cut(f["SHA256SUMS"], []byte("\n")) }, "sums"},
		"a path that leads away": {func(f archive.Folder) {
			f["SHA256SUMS"] = append(f["SHA256SUMS"], strings.Repeat("0", 64)+"  ../x\n"...)
		}, "sums"},
		"another order of lines": {func(f archive.Folder) {
			a, b, _ := bytes.Cut(f["SHA256SUMS"], []byte("\n"))
			f["SHA256SUMS"] = slices.Concat(b, a, []byte("\n"))
		}, "signature"},
		"a signature of other sums": {func(f archive.Folder) { f["SHA256SUMS.sig"] = other["SHA256SUMS.sig"] }, "signature"},
		"half a signature":          {func(f archive.Folder) { f["SHA256SUMS.sig"] = f["SHA256SUMS.sig"][:80] }, "signature"},
		"a signature that is empty": {func(f archive.Folder) { f["SHA256SUMS.sig"] = nil }, "signature"},
	} {
		changed := maps.Clone(f)
		changed["SHA256SUMS"] = bytes.Clone(f["SHA256SUMS"])
		c.change(changed)
		if code, results := w.verifies(rezipped(t, changed)); code != cli.ExitFound || results[c.what] != "bad" {
			t.Errorf("%s: it ends with %d: %v", name, code, results)
		}
	}
}

// Between the files of a .zip there are bytes too: of names, times and lengths.
func TestAFlippedByteAnywhereInABundleIsFound(t *testing.T) {
	w, f := bundled(t)
	b := rezipped(t, f)
	directory := bytes.Index(b, []byte("PK\x01\x02"))
	places := []int{0, 4, 10, 26, 30, len(b) / 3, len(b) / 2, directory - 1}
	for at := directory; at < len(b); at += 37 {
		places = append(places, at)
	}
	for _, at := range append(places, len(b)-1) {
		changed := bytes.Clone(b)
		changed[at] ^= 1
		r := w.run("verify", w.file("flipped", string(changed)))
		if r.code != cli.ExitFound {
			t.Errorf("byte %d of %d: it ends with %d", at, len(b), r.code)
		}
	}
	for name, changed := range map[string][]byte{"before": append([]byte("PK"), b...), "behind": append(bytes.Clone(b), 0), "cut": b[:len(b)-30]} {
		if code, results := w.verifies(changed); code != cli.ExitFound || results["zip"] != "bad" {
			t.Errorf("%s: it ends with %d: %v", name, code, results)
		}
	}
}
