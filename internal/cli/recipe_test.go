package cli_test

// The recipe of docs/auditors.md, followed by a program that knows nothing of
// this one.

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

func TestAPackIsCheckedWithoutThisProgram(t *testing.T) {
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("SKIPPED: there is no python3 to check a pack with")
	}
	script := filepath.Join(here, "..", "..", "docs", "example", "check_pack.py")
	w := newWorld(t, "en")
	w.do("new", "--questionnaire", "zoho", "--org", "Voorbeeld BV")
	w.do("answer", id, mfa, "partly", "--note", "„één” & <twee>\n\ttab, 漢字 \U0001F44D and a \\ and a \"", "--due", "2027-01-01")
	w.do("sign", id, "--name", "A. Smith", "--role", "CISO", "--accept", "all")
	w.do("answer", id, mfa, "yes")
	content := w.do("export", id, "--format", "json")
	path := w.file("assessment.json", content)
	out, err := exec.Command(python, script, path).CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	signed := w.do("verify", path)
	sum := strings.Fields(string(out))[4]
	if !strings.Contains(signed, sum) || !strings.Contains(string(out), "events in the history") {
		t.Errorf("it says %s, and verify says %s", out, signed)
	}
	for what, changed := range map[string]string{
		"another answer":             strings.Replace(content, `"new":"partly"`, `"new":"yes"`, 1),
		"another id":                 strings.Replace(content, `"id":"`+id, `"id":"`+id+`2`, 1),
		"another question":           strings.Replace(content, "Zoho", "Zohoo", 1),
		"a blank":                    strings.Replace(content, `,"as_of"`, `, "as_of"`, 1),
		"an event that is not there": strings.Replace(content, `"seq":2`, `"seq":3`, 1),
	} {
		if changed == content {
			t.Fatalf("%s: nothing was changed", what)
		}
		must(t, os.WriteFile(path, []byte(changed), 0o600))
		if out, err := exec.Command(python, script, path).CombinedOutput(); err == nil {
			t.Errorf("%s: it says %s", what, out)
		}
	}
}
