package tui_test

// Evidence on the screen: added, looked at again, taken away and brought back,
// and what of it is stored.

import (
	"os"
	"path/filepath"
	"testing"

	"yourside/model"
	"yourside/tui"
)

// evidence checks the names and states of the evidence in the database.
func (r *rig) evidence(question string, want ...string) {
	r.t.Helper()
	r.wait()
	var got []string
	for _, e := range r.stored("wolk").Evidence(question) {
		got = append(got, e.Name+" "+e.On(model.DateOf(day)))
	}
	if len(got) != len(want) {
		r.t.Fatalf("stored is %q, expected %q; the screen is\n%s", got, want, r.screen())
	}
	for i := range want {
		if got[i] != want[i] {
			r.t.Errorf("stored is %q, expected %q", got[i], want[i])
		}
	}
}

func TestEvidenceIsAddedCheckedRemovedAndBroughtBack(t *testing.T) {
	r := newRig(t).open("nl")
	file := filepath.Join(r.dir, "mfa beleid.txt")
	must(t, os.WriteFile(file, []byte("verplicht"), 0o600))
	r.to(1)
	r.drive("b", "n")
	r.paste(r.dir + "mfa")
	r.drive("tab")
	r.drive("down")
	r.paste("2026-01-01/2026-06-30")
	r.drive("down")
	r.paste("1-10-2027")
	r.drive("down", "right", "ctrl+s")
	r.at("home", "overview", "question", "evidence")
	r.sees("mfa beleid.txt", "ongewijzigd", "Opzet · over 2026-01-01/2026-06-30 · geldig t/m 2027-10-01", "Bewijs  1")
	r.misses("Het bestand wordt gelezen.")
	r.evidence("ask1", "mfa beleid.txt unchanged")

	must(t, os.WriteFile(file, []byte("vrijwillig"), 0o600))
	r.drive("c")
	r.sees("1 van 1 bestanden gewijzigd of niet te vinden.", "▲ gewijzigd")
	r.evidence("ask1", "mfa beleid.txt changed")
	r.drive("backspace")
	r.evidence("ask1")
	r.drive("u")
	r.sees("Ongedaan gemaakt: Vraag 1, Bewijs 1")
	r.evidence("ask1", "mfa beleid.txt changed")
	r.drive("esc")
	r.sees("1 · 1 gewijzigd")
	r.drive("y")
	r.sees("Bewijs 1")
	r.misses("evidence-1", "{")
}

func TestWhatCannotBeEvidenceIsSaidAndNothingIsStored(t *testing.T) {
	r := newRig(t).open("en")
	r.to(1)
	r.drive("b", "n")
	for _, place := range []string{r.dir + "nowhere.pdf", r.dir, "http://plain.example"} {
		r.drive("ctrl+u")
		r.paste(place)
		r.drive("ctrl+s")
		r.at("home", "overview", "question", "evidence", "evidenceForm")
		r.sees("File or link")
		r.evidence("ask1")
	}
}

func TestCompletingFillsInWhatTheNamesHaveInCommon(t *testing.T) {
	r := newRig(t).open("en")
	for _, name := range []string{"beleid-2025.pdf", "beleid-2026.pdf"} {
		must(t, os.WriteFile(filepath.Join(r.dir, name), nil, 0o600))
	}
	r.to(1)
	r.drive("b", "n")
	r.paste(r.dir + "be")
	r.drive("tab")
	r.sees("beleid-202", "beleid-2025.pdf  beleid-2026.pdf")
	r.type_("6")
	r.drive("tab", "ctrl+s")
	r.evidence("ask1", "beleid-2026.pdf unchanged")
}

func TestEvidenceThatIsReadWhileSomethingElseIsShownIsKept(t *testing.T) {
	r := newRig(t).open("en")
	read := make(chan struct{})
	inspect := r.world.Inspect
	r.world.Inspect = func(place string, e model.Evidence) (model.Evidence, error) {
		<-read
		return inspect(place, e)
	}
	r.again(t, way{go_: func(*rig) {}}, tui.Options{Words: english})
	r.to(1)
	r.drive("b", "n")
	r.paste("https://example.com/late")
	r.press("ctrl+s")
	r.press("esc")
	r.press("esc")
	close(read)
	r.evidence("ask1", "late link")
	r.sees("Evidence")
}
