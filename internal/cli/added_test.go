package cli_test

// An added questionnaire that was changed in the database by another program:
// it is refused by name, and what does not need it goes on.

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// probe is a folder with a questionnaire of one question.
func probe(w world) string {
	w.t.Helper()
	dir := w.t.TempDir()
	for name, content := range map[string]string{
		"questionnaire.yaml": `{format: 1, id: probe, version: "1", vendor: {name: Probe}, languages: [nl, en], title: {nl: Proef, en: Probe},
  about: {nl: Een proef., en: A probe.}, documents: [{id: doc, title: Document, language: en}],
  domains: [{id: one, title: {nl: Eén, en: One}}], holds: {clauses: 1, questions: 1}}`,
		"clauses.yaml": `[{id: P-1, document: doc, section: One, responsibility: customer, actor: customer, text: {nl: De klant doet iets., en: The customer does something.}}]`,
		"questions.yaml": `[{id: probe.something, domain: one, covers: [P-1], kind: status, ask: {nl: "Doet u iets zeldzaams?", en: "Do you do something rare?"},
  help: {nl: Het doet ertoe., en: It matters.}, evidence: {nl: Een foto., en: A photograph.}, weight: low}]`,
	} {
		must(w.t, os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600))
	}
	return dir
}

func TestAnAddedQuestionnaireThatWasChangedOutsideIsRefused(t *testing.T) {
	w := newWorld(t, "nl")
	w.do("questionnaire", "add", probe(w))
	b, err := os.ReadFile(w.db())
	must(t, err)
	changed := bytes.ReplaceAll(b, []byte("iets zeldzaams"), []byte("iets bijzonder"))
	if bytes.Equal(b, changed) {
		t.Fatal("the question is not found in the file")
	}
	must(t, os.WriteFile(w.db(), changed, 0o600))
	for _, line := range []string{"new --questionnaire probe --org X", "questionnaire show probe@1", "questionnaire add " + probe(w)} {
		r := w.run(args(line)...)
		if r.code != 1 || !strings.HasPrefix(r.first(), "yourside: de vragenlijst sha256:") || !strings.Contains(r.err, "hint: zet een back-up terug") {
			t.Errorf("%s ended with %d and %q", line, r.code, r.err)
		}
	}
	if r := w.run("doctor"); r.code != 1 || !strings.Contains(r.out, "!!  Vragenlijst        buiten Yourside om veranderd: probe@1") {
		t.Errorf("doctor ended with %d and said %s", r.code, r.out)
	}
	if out := w.do("questionnaire", "list"); !strings.Contains(out, "probe ") {
		t.Errorf("listed are %s", out)
	}
	after, err := os.ReadFile(w.db())
	must(t, err)
	if !bytes.Equal(after, changed) {
		t.Error("the file was changed")
	}
	w.do("new", "--questionnaire", "zoho", "--org", "Voorbeeld BV")
}
