//go:build !windows

package cli_test

// The main job on the screen, by the real program in a window: from a new
// assessment to a pack, and going on the next day where it was left.

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// answered is an answer given on the screen: the question's number, the keys,
// what the screen shows of it after that, and what must be stored.
type answered struct {
	number    int
	keys      []string
	shows     string
	id, value string
	reason    string
}

// twenty answers of every kind, each status among them.
var twenty = []answered{
	{number: 1, keys: []string{"1"}, shows: "●1 ja", id: "zoho.policy.own-part", value: "yes"},
	{number: 2, keys: []string{"2"}, shows: "●2 gedeeltelijk", id: "zoho.policy.laws", value: "partly"},
	{number: 3, keys: []string{"3"}, shows: "●3 nee", id: "zoho.policy.zoho-evidence", value: "no"},
	{number: 4, keys: []string{"4", "een ander beleid", enter}, shows: "●4 alternatieve", id: "zoho.policy.zoho-policies", value: "alternative", reason: "een ander beleid"},
	{number: 5, keys: []string{"5", "niet aan de orde", enter}, shows: "●5 niet van toepassing", id: "zoho.policy.suitability", value: "not-applicable", reason: "niet aan de orde"},
	{number: 6, keys: []string{"6"}, shows: "●6 weet ik nog niet", id: "zoho.policy.acceptable-use", value: "unknown"},
	{number: 12, keys: []string{"3", enter}, shows: "3 beheerdersaccounts", id: "zoho.admin.count", value: "3"},
	{number: 14, keys: []string{"2"}, shows: "●2 ", id: "zoho.access.ip-restriction", value: "decided-not"},
	{number: 15, keys: []string{"4"}, shows: "●4 ", id: "zoho.access-review.frequency", value: "annual"},
	{number: 16, keys: []string{"2026-10-01", enter}, shows: "1 oktober 2026", id: "zoho.access-review.last", value: "2026-10-01"},
	{number: 19, keys: []string{"2", "1"}, shows: "1 [✓]", id: "zoho.password.protection", value: "password-manager,no-sharing"},
	{number: 20, keys: []string{"2"}, shows: "●2 gedeeltelijk", id: "zoho.mfa.enforced", value: "partly"},
	{number: 21, keys: []string{"97,5", enter}, shows: "97,5 procent", id: "zoho.mfa.coverage", value: "97.5"},
	{number: 22, keys: []string{"2"}, shows: "●2 Code uit", id: "zoho.mfa.factor", value: "app"},
	{number: 23, keys: []string{"a", "- één kassa; = zonder", esc}, shows: "- één kassa; = zonder", id: "zoho.mfa.exceptions", value: "- één kassa; = zonder"},
	{number: 24, keys: []string{"6"}, shows: "6 [✓]", id: "zoho.device.measures", value: "none"},
	{number: 25, keys: []string{"w"}, shows: "●6 weet ik nog niet", id: "zoho.updates.automatic", value: "unknown"},
	{number: 28, keys: []string{down, space}, shows: "●2 gedeeltelijk", id: "zoho.updates.outdated-blocked", value: "partly"},
	{number: 30, keys: []string{"x", "geen gegevens", enter}, shows: "●5 niet van toepassing", id: "zoho.data.inventory", value: "not-applicable", reason: "geen gegevens"},
	{number: 31, keys: []string{"1"}, shows: "●1 ja", id: "zoho.data.controls", value: "yes"},
}

// goes goes to a question by its number, by way of searching.
func (w *terminal) goes(number int) {
	w.t.Helper()
	w.types("/")
	w.sees("Zoeken")
	w.types(fmt.Sprint(number))
	w.sees(fmt.Sprintf("/ %d", number))
	w.types(enter)
	w.sees(fmt.Sprintf("Vraag %d ·", number))
}

// backs goes back, screen by screen, to the one with a text.
func (w *terminal) backs(text string) {
	w.t.Helper()
	for !strings.Contains(w.text(), text) {
		before := w.text()
		w.types(esc)
		w.until("another screen", func() bool { return w.text() != before })
	}
}

// gives gives an answer and waits until the screen says that it is saved.
func (w *terminal) gives(a answered) {
	w.t.Helper()
	w.types(a.keys[0])
	if a.reason != "" {
		w.sees("esc annuleren")
	}
	w.types(a.keys[1:]...)
	w.sees(fmt.Sprintf("Vraag %d ·", a.number), a.shows, "opgeslagen ")
}

// stored is an answer as the program tells it without a screen.
type stored struct {
	ID, Note, Reason, Owner, Action string
	Value                           *string
	Applies                         bool
}

func (p place) questions(t testing.TB, id string) map[string]stored {
	t.Helper()
	var rows []stored
	must(t, json.Unmarshal([]byte(p.do(t, "questions", id, "--json")), &rows))
	all := map[string]stored{}
	for _, r := range rows {
		all[r.ID] = r
	}
	return all
}

func (p place) progress(t testing.TB, id string) (answered, applicable int) {
	t.Helper()
	var shown struct {
		Progress struct{ Answered, Applicable int }
	}
	must(t, json.Unmarshal([]byte(p.do(t, "show", id, "--json")), &shown))
	return shown.Progress.Answered, shown.Progress.Applicable
}

func value(s stored) string {
	if s.Value == nil {
		return ""
	}
	return *s.Value
}

func TestTheMainJobOnTheScreen(t *testing.T) {
	t.Parallel()
	p := newPlace(t, "nl")
	script := filepath.Join(p.dir, "my editor")
	must(t, os.WriteFile(script, []byte("#!/bin/sh\nprintf 'gezien: ' >\"$0.log\"; ls -l \"$2\" >>\"$0.log\"; cat \"$2\" >>\"$0.log\"; printf '%s uit de editor\\n' \"$1\" >\"$2\"\n"), 0o700))
	must(t, os.Rename(script, filepath.Join(p.dir, "editor")))
	c := p.command(t)
	c.Env = p.env("EDITOR=" + filepath.Join(p.dir, "editor") + " regel")
	w := inWindow(t, c)

	// A new assessment, in the form.
	w.sees("Welkom")
	w.types("n")
	w.sees("Nieuwe zelfbeoordeling", "1/")
	w.types(left) // past the first is the last
	w.sees("Zoho ·")
	w.types(enter, "Voorbeeld BV", enter, "Zoho CRM")
	w.sees("│ Voorbeeld BV", "│ Zoho CRM")
	w.types(ctrlS)
	w.sees("Voorbeeld BV", "0 / 70")

	for _, a := range twenty {
		w.goes(a.number)
		w.gives(a)
	}

	// A condition: three questions hang on this one, and go and come with its answer.
	w.goes(20)
	w.sees("Aanmelden  3/6")
	w.types("3")
	w.sees("●3 nee", "Aanmelden  3/4")
	w.types("1")
	w.sees("●1 ja", "Aanmelden  3/5")

	// Undone, once for each change.
	w.types("u")
	w.sees("●3 nee", "Aanmelden  3/4", "Ongedaan")
	w.types("u")
	w.sees("●2 gedeeltelijk", "Aanmelden  3/6")

	// A note in place, and one from the user's own editor.
	w.types("t")
	w.sees("Toelichting")
	w.types("regel één", enter, "regel twee")
	w.sees("regel één", "regel twee", "nog niet opgeslagen")
	w.types(esc)
	w.sees("Vraag 20 ·", "opgeslagen ")
	w.goes(31)
	w.types("t")
	w.sees("Toelichting")
	w.types("eerst dit")
	w.sees("eerst dit")
	w.types(ctrlE)
	w.sees("regel uit de editor")
	w.types(esc)
	w.sees("Vraag 31 ·", "regel uit de editor", "opgeslagen ")

	// Sign and pack.
	w.backs("s onderteken")
	w.types("s")
	w.sees("wordt revisie 1")
	w.types("A. de Vries", enter, "CISO", enter, space, enter, space, enter, space, enter, space)
	w.until("four ticks", func() bool { return strings.Count(w.text(), "[✓]") == 4 })
	w.types(ctrlS)
	w.sees("Ondertekend als revisie 1", "SHA-256")
	w.types("p")
	w.sees("Opslaan als", "definitief: revisie 1")
	w.types(ctrlS)
	w.sees("Het dossier staat in")
	w.backs("s onderteken")
	w.sees("ondertekend: revisie 1")
	w.types("q")
	if code := w.ends(); code != 0 {
		t.Errorf("it ended with %d", code)
	}
	w.restored()
	done, all := p.progress(t, "voorbeeld-bv-zoho")
	w.sees(fmt.Sprintf("Voorbeeld BV: %d van %d vragen beantwoord. Alles is opgeslagen.", done, all))

	checkTwenty(t, p)
	pack := filepath.Join(p.dir, "voorbeeld-bv-zoho-final-nl.pdf")
	if out := p.do(t, "verify", pack); !strings.Contains(out, "Ongeschonden") {
		t.Errorf("of the pack is said %s", out)
	}
	log, err := os.ReadFile(filepath.Join(p.dir, "editor.log"))
	must(t, err)
	if !strings.HasPrefix(string(log), "gezien: -rw-------") || !strings.HasSuffix(string(log), "\neerst dit") {
		t.Errorf("the editor saw %q", log)
	}
	if left, _ := filepath.Glob(filepath.Join(p.dir, "yourside-*.txt")); len(left) > 0 {
		t.Errorf("files of the editor lie about: %v", left)
	}

	// The next day, and the day after that: the same question, on top of its assessment.
	w = p.open(t)
	w.sees("Voorbeeld BV", fmt.Sprintf("%d / %d", done, all))
	w.types(enter)
	w.sees("s onderteken")
	w.goes(31)
	w.types(ctrlC)
	if code := w.ends(); code != 0 {
		t.Errorf("it ended with %d", code)
	}
	w.restored()
	w = p.open(t)
	w.sees("Voorbeeld BV")
	w.types("v")
	w.sees("Vraag 31 ·", "●1 ja", "regel uit de editor")
	w.types(esc)
	w.sees("s onderteken")
	w.types("q")
	if code := w.ends(); code != 0 {
		t.Errorf("it ended with %d", code)
	}
}

func checkTwenty(t *testing.T, p place) {
	t.Helper()
	all := p.questions(t, "voorbeeld-bv-zoho")
	for _, a := range twenty {
		if got := all[a.id]; value(got) != a.value || got.Reason != a.reason {
			t.Errorf("question %d is stored as %q with reason %q, expected %q with %q", a.number, value(got), got.Reason, a.value, a.reason)
		}
	}
	for question, note := range map[string]string{"zoho.mfa.enforced": "regel één\nregel twee", "zoho.data.controls": "regel uit de editor"} {
		if all[question].Note != note {
			t.Errorf("the note of %s is %q", question, all[question].Note)
		}
	}
}
