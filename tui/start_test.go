package tui_test

// A new assessment: what is refused and where that is said, and what is stored
// when it is right.

import (
	"context"
	"testing"

	"yourside/model"
)

// listed is how many assessments the database has.
func (r *rig) listed() int {
	r.t.Helper()
	all, err := r.store.List(context.Background())
	must(r.t, err)
	return len(all)
}

func TestAnEmptyHomeWelcomesAndOffersToBegin(t *testing.T) {
	t.Parallel()
	r := newRig(t).begin("en")
	r.sees("Welcome.", "Press n to begin.")
	r.drive("enter", "v", "esc", "down")
	r.at("home")
	r.drive("n")
	r.at("home", "start")
}

func TestANewAssessmentIsRefusedUntilItIsRight(t *testing.T) {
	t.Parallel()
	r := newRig(t).begin("en")
	r.drive("n", "ctrl+s")
	r.sees("the name of the organisation is missing")
	r.type_("Voorbeeld BV") // the cursor was put there
	r.misses("the name of the organisation is missing")
	r.drive("tab", "tab", "tab")
	r.type_("2026-10-31")
	r.drive("tab")
	r.type_("2026-01-32")
	r.drive("ctrl+s")
	r.sees(`"2026-01-32" is not a date`)
	r.drive("backspace")
	r.type_("1")
	r.misses("is not a date")
	r.drive("ctrl+s")
	r.sees("the period starts on 2026-10-31 and ends before that, on 2026-01-31")
	if r.listed() != 0 {
		t.Error("what was refused was stored")
	}
	r.drive("backspace", "backspace", "backspace", "backspace", "backspace")
	r.type_("12-31")
	r.drive("ctrl+s")
	r.at("home", "overview")
	want := model.Facts{Organisation: "Voorbeeld BV", From: "2026-10-31", Until: "2026-12-31"}
	if got := r.stored("made-sample").Facts; got != want {
		t.Errorf("stored are %+v, expected %+v", got, want)
	}
	r.drive("esc")
	r.at("home")
	r.sees("Voorbeeld BV", "0 / 7") // ask7 is not asked yet
}

func TestEnterGoesThroughTheFormAndConfirmsAtTheEnd(t *testing.T) {
	t.Parallel()
	r := newRig(t).begin("nl")
	r.drive("n", "right", "enter")
	r.type_("Zon\nCRM\nalles\n\n\n")
	r.paste("Jan\n\x1b]52;c;aGFsbG8=\x07")
	r.drive("enter")
	r.at("home", "overview")
	got := r.stored("made-zoho").Facts
	want := model.Facts{Organisation: "Zon", Service: "CRM", Scope: "alles", Contact: "Jan [U+001B]]52;c;aGFsbG8=[U+0007]"}
	if got != want {
		t.Errorf("stored are %+v, expected %+v", got, want)
	}
}

func TestTheVendorIsAskedWhereTheQuestionnaireIsAboutAny(t *testing.T) {
	t.Parallel()
	r := newRig(t).begin("nl")
	r.drive("n")
	r.misses("Leverancier")
	r.drive("left")
	r.sees("Algemeen", "uw leverancier", "Leverancier  verplicht")
	r.drive("enter")
	r.type_("Zon")
	r.drive("ctrl+s")
	r.sees("de naam van de leverancier ontbreekt")
	r.type_("Wolkenhuis")
	r.drive("ctrl+s")
	r.at("home", "overview")
	r.sees("gedeelde verantwoordelijkheid met Wolkenhuis")
	if got := r.stored("made-generic").Facts; got != (model.Facts{Organisation: "Zon", Vendor: "Wolkenhuis"}) {
		t.Errorf("%+v", got)
	}
	r.drive("i", "tab")
	r.sees("│ Wolkenhuis")
}

func TestAFormThatIsLeftMakesNothing(t *testing.T) {
	t.Parallel()
	r := newRig(t).begin("en")
	r.drive("n", "tab")
	r.type_("Voorbeeld")
	r.drive("esc")
	r.at("home", "start")
	r.sees("What you filled in here will be lost.", "Press esc again")
	r.drive("!", "esc")
	r.at("home", "start") // asked once more, as something was typed since
	r.drive("esc")
	r.at("home")
	if r.listed() != 0 {
		t.Error("an assessment was made")
	}
}

func TestAFormThatIsBeingStoredIsNotLeft(t *testing.T) {
	t.Parallel()
	r := newRig(t).begin("en")
	r.drive("n", "tab", "Z")
	r.press("ctrl+s")
	r.press("esc")
	r.press("ctrl+s")
	r.wait()
	r.at("home", "overview")
	if r.listed() != 1 {
		t.Errorf("%d assessments were made", r.listed())
	}
}

func TestHelpOverTheNewFormKeepsWhatWasTypedAndOffersEachQuestionnaireOnce(t *testing.T) {
	t.Parallel()
	r := newRig(t).begin("en")
	r.drive("n", "tab")
	r.type_("Voorbeeld")
	r.drive("f1")
	r.at("home", "start", "help")
	r.drive("f1")
	r.at("home", "start")
	r.sees("│ Voorbeeld", "1/3")
}

func TestASecondAssessmentOfTheSameIsAskedAboutFirst(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	_, err := r.world.Create("zoho", model.Facts{Organisation: "Zon NV"})
	must(t, err)
	_, err = r.world.Create("sample", model.Facts{Organisation: "Ster BV"})
	must(t, err)
	r.world.Create = func(string, model.Facts) (*model.Assessment, error) {
		return r.createFrom(sample()), nil
	}
	r.begin("nl")
	r.sees("made-zoho", "made-sample") // what tells two of the same apart
	r.drive("n", "tab")
	r.type_("zon nv")
	r.drive("home", "up", "right", "ctrl+s")
	r.at("home", "start")
	r.sees("Zon NV heeft met deze vragenlijst al een zelfbeoordeling (made-zoho).")
	r.drive("left", "ctrl+s") // with another there is none
	r.at("home", "overview")
}

func TestAPasteOfLinesOnAQuestionSaysWhereItGoes(t *testing.T) {
	t.Parallel()
	r := answered(t, "nl")
	r.to(1)
	r.paste("een\ntwee")
	r.sees("druk op t om te plakken")
	r.answers("ask1", "value", "partly")
}
