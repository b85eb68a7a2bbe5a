//go:build !windows

package cli_test

// The preview of a questionnaire that somebody is writing: on the screen as an
// administrator will see it, said to be one, and gone afterwards.

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// writing is a place with a starter in the folder mine.
func writing(t testing.TB, lang string) place {
	t.Helper()
	p := newPlace(t, lang)
	p.do(t, "questionnaire", "new", filepath.Join(p.dir, "mine"))
	return p
}

// change replaces a text in a file of the questionnaire that is being written.
func (p place) change(t testing.TB, file, from, to string) {
	t.Helper()
	path := filepath.Join(p.dir, "mine", file)
	b, err := os.ReadFile(path)
	must(t, err)
	if !strings.Contains(string(b), from) {
		t.Fatalf("%s has no %q", file, from)
	}
	must(t, os.WriteFile(path, []byte(strings.Replace(string(b), from, to, 1)), 0o600))
}

func TestAPreviewWalksAndKeepsNothing(t *testing.T) {
	t.Parallel()
	p := writing(t, "nl")
	before := tree(t, p.dir)
	w := p.open(t, "open", "--preview", "mine", "--question", "example.mfa.enforced")
	w.sees("Is MFA verplicht voor al uw gebruikers?", "Beheer › Beveiliging", "Export van gebruikers")
	w.types("1")
	w.sees("●1 ja", "opgeslagen ")
	w.types("]")
	w.sees("Welke tweede stap gebruiken de meeste gebruikers?")
	w.backs("Eigen kopieën")
	w.sees("Proef, er wordt niets bewaard")
	w.types(ctrlC)
	if code := w.ends(); code != 0 {
		t.Errorf("it ended with %d", code)
	}
	w.restored()
	for _, said := range []string{"Dit is een proef van mine. Wat u antwoordt, wordt niet bewaard.", "De proef is voorbij; er is niets bewaard."} {
		if !strings.Contains(w.output(), said) {
			t.Errorf("it does not say %q", said)
		}
	}
	if strings.Contains(w.output(), "waarschuwing") {
		t.Error("it tells of a warning")
	}
	sameTree(t, before, tree(t, p.dir))
}

func TestAPreviewWithWarningsSaysHowMany(t *testing.T) {
	t.Parallel()
	p := writing(t, "en")
	p.change(t, "questions.yaml", "covers: [EX-ACC-03]", "covers: []")
	w := p.open(t, "open", "--preview", "mine")
	w.sees("Preview, nothing is kept")
	w.types(ctrlC)
	if code := w.ends(); code != 0 || !strings.Contains(w.output(), "There is 1 warning; see: yourside questionnaire lint mine") {
		t.Errorf("it ended with %d and said %q", code, w.output())
	}
}

func TestAPreviewOfWhatIsWrongIsRefused(t *testing.T) {
	t.Parallel()
	p := writing(t, "en")
	w := p.open(t, "open", "--preview", "mine", "--question", "example.mfa.none")
	if code := w.ends(); code != 1 || !strings.Contains(w.text(), "yourside: there is no question example.mfa.none in this questionnaire") {
		t.Errorf("it ended with %d and said %s", code, w.text())
	}
	p.change(t, "questions.yaml", "\n  kind: status", "\n  kind: state")
	before := tree(t, p.dir)
	w = p.open(t, "open", "--preview", "mine")
	if code := w.ends(); code != 1 || !strings.Contains(w.text(), `yourside: mine cannot be used: questions.yaml, line`) {
		t.Errorf("it ended with %d and said %s", code, w.text())
	}
	sameTree(t, before, tree(t, p.dir))
}
