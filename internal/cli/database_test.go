package cli_test

// A database file that is not plainly ours, whole and of a version we know:
// every command refuses it with its own words and leaves it byte for byte.

import (
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// damages make a file of another kind out of a whole database.
var damages = []struct {
	name   string
	of     func(whole []byte) []byte
	nl, en string
}{
	{"of no bytes", func([]byte) []byte { return nil },
		"het bestand is leeg (0 bytes) en dus geen database", "the file is empty (0 bytes) and so no database"},
	{"with text in it", func([]byte) []byte { return bytes.Repeat([]byte("Geachte lezer,\n"), 500) },
		"dit is geen database van Yourside; het bestand is niet aangeraakt", "this is not a database of Yourside; it was not touched"},
	{"of another program", patched(68, 0x0badcafe),
		"dit is geen database van Yourside; het bestand is niet aangeraakt", "this is not a database of Yourside; it was not touched"},
	{"of a newer version", patched(60, 99),
		"het bestand is van een nieuwere versie (schema 99, deze versie kent 2); het is niet aangeraakt", "the file was written by a newer version (schema 99, this one knows 2); it was not touched"},
	{"that was cut short", func(whole []byte) []byte { return whole[:len(whole)/2+100] },
		"het bestand is afgekapt; het is niet aangeraakt", "the file was cut short; it was not touched"},
	{"that was cut in its header", func(whole []byte) []byte { return whole[:60] },
		"het bestand is afgekapt; het is niet aangeraakt", "the file was cut short; it was not touched"},
	{"with a page of noise", func(whole []byte) []byte {
		b := bytes.Clone(whole)
		for i := 4096; i < 3*4096; i++ {
			b[i] = byte(i * 7)
		}
		return b
	}, "het bestand is beschadigd; het is niet aangeraakt", "the file is damaged; it was not touched"},
}

func patched(at int, n uint32) func([]byte) []byte {
	return func(whole []byte) []byte {
		b := bytes.Clone(whole)
		binary.BigEndian.PutUint32(b[at:], n)
		return b
	}
}

func TestADatabaseThatIsNotOursOrNotWholeIsLeftAsItIs(t *testing.T) {
	w := newWorld(t, "nl")
	w.do("new", "--questionnaire", "zoho", "--org", "Voorbeeld BV")
	w.do("answer", id, mfa, "yes")
	out := w.file("out.json", w.do("export", id, "--format", "json"))
	whole, err := os.ReadFile(w.db())
	must(t, err)
	for _, d := range damages {
		t.Run("a file "+d.name, func(t *testing.T) {
			must(t, os.WriteFile(w.db(), d.of(whole), 0o600))
			before := tree(t, w.dir)
			as := world{t, w.dir, "nl"}
			for _, line := range []string{
				"list", "show " + id, "questions " + id + " --json", "answer " + id + " " + mfa + " no", "new --questionnaire zoho --org X",
				"history " + id, "sign " + id + " --name A --role B --accept all", "pack " + id + " --draft -o " + out + ".pdf",
				"export " + id + " --format json", "import " + out, "backup " + out + ".db",
			} {
				checkDamageSaid(t, as, line, d.nl)
			}
			if r := as.run("doctor"); r.code != 1 || !strings.Contains(r.out, "!!  Toestand         NIET GOED: "+d.nl) || !strings.Contains(r.err, "\nyourside: hint: ") {
				t.Errorf("doctor ended with %d and said %s", r.code, r.out)
			}
			checkDamageSaid(t, world{t, w.dir, "en"}, "list", d.en)
			sameTree(t, before, tree(t, w.dir))
		})
	}
	must(t, os.WriteFile(w.db(), whole, 0o600))
	if got := w.do("export", id, "--format", "json"); got == "" {
		t.Error("the whole file is not read any more")
	}
}

func checkDamageSaid(t *testing.T, w world, line, said string) {
	t.Helper()
	r := w.run(args(line)...)
	lines := strings.Split(r.err, "\n")
	if r.code != 1 || r.out != "" || !strings.HasPrefix(lines[0], "yourside: ") || !strings.Contains(lines[0], w.db()) || !strings.Contains(lines[0], said) {
		t.Errorf("%s: %s ended with %d, printed %q and said %q", w.lang, line, r.code, r.out, r.err)
	}
	if len(lines) != 3 || !strings.HasPrefix(lines[1], "yourside: hint: ") {
		t.Errorf("%s: %s gave no hint: %q", w.lang, line, r.err)
	}
	checkTongue(t, w.lang, strings.ReplaceAll(r.err, w.db(), ""))
}

func TestADatabaseThatIsNoRegularFile(t *testing.T) {
	w := newWorld(t, "en")
	must(t, os.MkdirAll(w.db(), 0o700))
	r := w.run("list")
	if r.code != 1 || !strings.HasSuffix(r.first(), "yourside.db: this is not a regular file") || !strings.Contains(r.err, "--db") {
		t.Errorf("it ended with %d and %q", r.code, r.err)
	}
	must(t, os.Remove(w.db()))
	must(t, os.Symlink("nowhere", w.db()))
	before := tree(t, w.dir)
	if r := w.run("new", "--questionnaire", "zoho", "--org", "X"); r.code != 1 || !strings.HasPrefix(r.err, "yourside: opening ") {
		t.Errorf("it ended with %d and %q", r.code, r.err)
	}
	sameTree(t, before, tree(t, w.dir))
}

func TestAnAnswerThatWasChangedOutsideIsRefused(t *testing.T) {
	w := newWorld(t, "nl")
	w.do("new", "--questionnaire", "zoho", "--org", "Voorbeeld BV")
	w.do("answer", id, mfa, "no", "--note", "een zeldzaam woord")
	b, err := os.ReadFile(w.db())
	must(t, err)
	changed := bytes.ReplaceAll(b, []byte("een zeldzaam woord"), []byte("een gewoon-- woord"))
	if bytes.Equal(b, changed) {
		t.Fatal("the note is not found in the file")
	}
	must(t, os.WriteFile(w.db(), changed, 0o600))
	r := w.run("show", id)
	if r.code != 1 || !strings.HasPrefix(r.first(), "yourside: zelfbeoordeling "+id+" is buiten Yourside om veranderd en wordt niet geopend") || !strings.Contains(r.err, "yourside restore") {
		t.Errorf("show ended with %d and %q", r.code, r.err)
	}
	if r := w.run("answer", id, mfa, "yes"); r.code != 1 {
		t.Errorf("answer ended with %d", r.code)
	}
	if r := w.run("doctor"); r.code != 1 || !strings.Contains(r.out, "buiten Yourside om veranderd: "+id) || !strings.Contains(r.err, "hint: bewaar het bestand, en zet een back-up terug met: yourside restore BESTAND") {
		t.Errorf("doctor ended with %d and said %s", r.code, r.out)
	}
	w.do("list") // the others can still be worked on
	after, err := os.ReadFile(w.db())
	must(t, err)
	if !bytes.Equal(after, changed) {
		t.Error("the file was changed")
	}
}

func TestReadingMakesNothing(t *testing.T) {
	w := newWorld(t, "en")
	for _, line := range []string{"list", "list --json", "show x", "questions x", "history x", "answer x y yes", "export x --format json", "pack x --draft -o y.pdf",
		"backup y.db", "doctor", "sign x --name A --role B --accept all", "new --questionnaire nope --org X", "new --questionnaire zoho --org X --id -",
		"questionnaire list", "questionnaire show zoho", "questionnaire show nope", "questionnaire add nope", "__complete new --questionnaire z"} {
		w.run(args(line)...)
		if _, err := os.Stat(w.dir); !os.IsNotExist(err) {
			t.Fatalf("%s made %s", line, w.dir)
		}
	}
	w.do("new", "--questionnaire", "zoho", "--org", "X", "--id", "one")
	info, err := os.Stat(w.dir)
	must(t, err)
	if info.Mode().Perm() != 0o700 {
		t.Errorf("the folder has mode %v", info.Mode())
	}
	before := tree(t, w.dir)
	for _, line := range []string{"list", "questionnaire list", "questionnaire show zoho", "show one", "questions one --json", "history one", "export one --format json", "doctor", "pack one --draft -o " + filepath.Join(filepath.Dir(w.dir), "x.pdf")} {
		w.do(args(line)...)
	}
	sameTree(t, before, tree(t, w.dir))
}
