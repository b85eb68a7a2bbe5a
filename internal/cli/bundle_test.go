package cli_test

// A questionnaire behind the program, seen from the commands. That it works in
// real programs is in testdata/script/bundle.txtar.

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"yourside/internal/archive"
	"yourside/internal/cli"
)

// handedOut is a world in which the program has a questionnaire of its own
// behind it: Zoho's, with something changed.
type handedOut struct {
	world
	self string
}

func newHandedOut(t *testing.T, lang string, change ...string) handedOut {
	t.Helper()
	f, _, err := archive.Load(os.DirFS(filepath.Join(here, "..", "..", "questionnaires", "zoho")))
	must(t, err)
	for name, content := range f {
		f[name] = []byte(strings.NewReplacer(change...).Replace(string(content)))
	}
	f.Seal()
	zip, err := f.Zip()
	must(t, err)
	b, err := archive.Bundle([]byte("a program"), zip)
	must(t, err)
	w := newWorld(t, lang)
	return handedOut{w, w.file("program", string(b))}
}

func (h handedOut) run(args ...string) ran {
	var out, err bytes.Buffer
	env := h.env(args...)
	env.Self, env.Out, env.Err = h.self, &out, &err
	code := cli.Main(context.Background(), env)
	return ran{code, out.String(), err.String()}
}

func (h handedOut) refs(t *testing.T) (refs []string) {
	t.Helper()
	r := h.run("questionnaire", "list", "--json")
	var list []struct{ ID, Version, Source string }
	if err := json.Unmarshal([]byte(r.out), &list); err != nil {
		t.Fatalf("%v: %s", err, r.err)
	}
	for _, q := range list {
		refs = append(refs, q.ID+"@"+q.Version+" "+q.Source)
	}
	return refs
}

func TestWhatIsBundledTakesThePlaceOfTheSameVersionInEveryCopy(t *testing.T) {
	same := newHandedOut(t, "en").refs(t)
	newer := newHandedOut(t, "en", "2020-07-12.1", "2020-07-12.9").refs(t)
	if same[0] != "zoho@2020-07-12.1 bundled" || strings.Contains(strings.Join(same[1:], " "), "zoho@") {
		t.Errorf("the same version: %q", same)
	}
	if newer[0] != "zoho@2020-07-12.9 bundled" || !strings.Contains(strings.Join(newer[1:], " "), "zoho@2020-07-12.1 builtin") {
		t.Errorf("a newer version: %q", newer)
	}
}

func TestAnIDAloneIsThatOfTheBundle(t *testing.T) {
	h := newHandedOut(t, "en", "2020-07-12.1", "2020-07-12.9")
	if r := h.run("new", "--questionnaire", "zoho", "--org", "Zon", "--id", "zon"); r.code != 0 {
		t.Fatal(r.err)
	}
	var shown struct{ Questionnaire struct{ Version string } }
	must(t, json.Unmarshal([]byte(h.run("show", "zon", "--json").out), &shown))
	if shown.Questionnaire.Version != "2020-07-12.9" {
		t.Errorf("it is made with %s", shown.Questionnaire.Version)
	}
}

// Whoever bundles with a newer program than the one that runs may bring what
// that does not understand yet.
func TestABundleThatIsNotUnderstoodIsSaid(t *testing.T) {
	for lang, said := range map[string]string{"nl": "questionnaire.yaml, regel 1: format is 2", "en": "questionnaire.yaml, line 1: format is 2"} {
		h := newHandedOut(t, lang, "format: 1", "format: 2")
		if r := h.run("questionnaire", "list"); r.code != cli.ExitRefused || !strings.Contains(r.first(), said) {
			t.Errorf("list: %d, %s", r.code, r.err)
		}
		if r := h.run("doctor"); r.code != cli.ExitRefused || !strings.Contains(r.out, said) {
			t.Errorf("doctor: %d, %s%s", r.code, r.out, r.err)
		}
		if r := h.run("list"); r.code != cli.ExitDone {
			t.Errorf("list of assessments: %d, %s", r.code, r.err)
		}
	}
}
