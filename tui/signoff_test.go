package tui_test

// Signing, and the pack: what must be there before, what is frozen, and what
// is written where.

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"yourside/internal/store"
	"yourside/model"
	"yourside/report"
	"yourside/tui"
)

func TestSigningAsksForEverythingAndFreezesARevision(t *testing.T) {
	t.Parallel()
	r := answered(t, "en")
	r.to(2)
	r.drive("2", "esc", "s")
	r.sees("becomes revision 1", "1 must-pass duty not fulfilled:", "1   Is multi-factor", "1 question still open", "3 gaps, 2 without a plan (ctrl+g)")
	r.drive("ctrl+s")
	r.sees("Name is missing")
	r.type_("Daan Visser")
	r.drive("ctrl+s")
	r.sees("Role is missing")
	r.type_("CISO")
	for i, id := range model.Declarations() {
		r.drive("ctrl+s")
		r.sees("not confirmed yet: " + english.Declarations[id][:30])
		if n := len(r.stored("wolk").Revisions()); n != 0 {
			t.Fatalf("signed with %d declarations", i)
		}
		r.drive("space")
	}
	r.drive("space", "ctrl+s") // the last was unticked again
	r.sees("not confirmed yet")
	r.drive("space", "enter")
	r.sees("signed: revision 1", "Signed as revision 1.")
	revisions := r.stored("wolk").Revisions()
	if len(revisions) != 1 {
		t.Fatalf("there are %d revisions", len(revisions))
	}
	if one := revisions[0]; one.Name != "Daan Visser" || one.Role != "CISO" || !slices.Equal(one.Declarations, model.Declarations()) {
		t.Errorf("signed was %+v", one)
	}
	r.sees(revisions[0].SHA256)
	r.drive("1", "enter", "x", "esc")
	r.sees("signed: revision 1")
	r.drive("y")
	r.sees("empty → revision 1, signed by Daan Visser (CISO)")
	r.drive("esc", "u")
	r.sees("There is nothing to undo.") // signing cannot be undone past
	r.answers("ask2", "value", "yearly")
	r.to(2)
	r.drive("1", "u")
	r.answers("ask2", "value", "yearly")
	r.drive("esc", "s")
	r.sees("becomes revision 2")
}

func TestNothingAnsweredIsNothingToSign(t *testing.T) {
	t.Parallel()
	r := newRig(t).open("en")
	r.drive("s")
	r.sign()
	r.sees("wolk has no answers yet; there is nothing to sign")
	if n := len(r.stored("wolk").Revisions()); n != 0 {
		t.Errorf("there are %d revisions", n)
	}
}

// sign fills in the form for signing and confirms it.
func (r *rig) sign() {
	r.t.Helper()
	r.type_("Daan Visser\nCISO\n")
	for range model.Declarations() {
		r.drive("space", "down")
	}
	r.drive("ctrl+s")
}

// at60 is the smallest window: what is signed must be readable there too.
func TestWhatIsSignedCanBeReadInTheSmallestWindow(t *testing.T) {
	t.Parallel()
	r := answered(t, "en")
	r.size(60, 15)
	r.drive("s")
	read := ""
	for range 6 {
		read += " " + strings.Join(strings.Fields(r.screen()), " ")
		r.drive("tab")
	}
	for _, id := range model.Declarations() {
		if !strings.Contains(read, english.Declarations[id]) {
			t.Errorf("%q cannot be read", english.Declarations[id])
		}
	}
	if items := r.stored("wolk").Items(model.DateOf(day)); !strings.Contains(read, report.SayProgress(english, items)) {
		t.Error("the progress cannot be read")
	}
}

func TestWhatAnotherProgramAddedIsLookedAtBeforeItIsSigned(t *testing.T) {
	t.Parallel()
	r := answered(t, "en")
	r.drive("s")
	r.elsewhere(model.Change{Question: "ask2", Field: "value", New: "never"})
	r.sign()
	r.sees("something was changed in between; nothing was signed", "3 gaps")
	if n := len(r.stored("wolk").Revisions()); n != 0 {
		t.Fatalf("there are %d revisions", n)
	}
	r.drive("ctrl+s")
	r.sees("Signed as revision 1.")
}

// elsewhere is a change by another program on the same file.
func (r *rig) elsewhere(changes ...model.Change) {
	r.t.Helper()
	s := r.second()
	a, err := s.Load(context.Background(), "wolk")
	must(r.t, err)
	_, err = s.Save(context.Background(), "wolk", store.Batch{
		Changes: changes, By: store.Stamp{Actor: "bram", At: r.clock.now()}, Seen: len(a.Events),
	})
	must(r.t, err)
}

func TestAPackIsWrittenWhereItIsSaidInItsOwnLanguage(t *testing.T) {
	t.Parallel()
	r := answered(t, "nl")
	r.drive("p")
	r.sees("concept: zoals het nu is, niet ondertekend", "Vertrouwelijk", "wolk-draft-nl.pdf")
	r.drive("down", "right")
	r.sees("English", "Confidential", "wolk-draft-en.pdf")
	r.drive("ctrl+s")
	path := filepath.Join(r.dir, "wolk-draft-en.pdf")
	r.sees("Het dossier staat in", "yourside verify")
	if b, err := os.ReadFile(path); err != nil || !bytes.HasPrefix(b, []byte("%PDF-")) {
		t.Fatalf("the pack is not there: %v", err)
	}
	r.drive("L")
	r.sees("The pack is in")
	r.drive("esc")
	r.at("home", "overview")

	r.drive("p", "left", "ctrl+s") // the same again: English is proposed now
	r.sees("exists already; it was not overwritten")
	must(t, os.WriteFile(path, []byte("other"), 0o600))
	r.drive("ctrl+s")
	if b, _ := os.ReadFile(path); string(b) != "other" {
		t.Fatal("a file was overwritten that nobody gave up")
	}
	r.drive("tab", "space", "enter")
	r.sees("The pack is in")
	if b, _ := os.ReadFile(path); !bytes.HasPrefix(b, []byte("%PDF-")) {
		t.Error("the file was not overwritten")
	}
}

func TestASignedRevisionIsProposedAndAnOwnNameIsKept(t *testing.T) {
	t.Parallel()
	r := answered(t, "en")
	r.drive("s")
	r.sign()
	r.drive("p")
	r.at("home", "overview", "pack")
	r.sees("final: revision 1 as signed", "wolk-final-en.pdf")
	r.drive("right")
	r.sees("draft: as it is now, not signed", "wolk-draft-en.pdf")
	r.drive("left", "down", "down")
	r.fill("Internal")
	r.drive("down", "ctrl+u")
	r.paste(filepath.Join(r.dir, "mine.pdf"))
	r.drive("up", "up", "right")
	r.sees("Nederlands", "Internal")
	r.misses("wolk-final", "Vertrouwelijk")
	r.drive("ctrl+s")
	r.sees("The pack is in")
	if _, err := os.Stat(filepath.Join(r.dir, "mine.pdf")); err != nil {
		t.Error(err)
	}
}

func TestAPackNeedsAPathThatCanBeWritten(t *testing.T) {
	t.Parallel()
	r := answered(t, "en")
	r.drive("p", "down", "down", "down", "ctrl+u", "ctrl+s")
	r.sees("say where the pack is to go")
	r.paste(filepath.Join(r.dir, "there is no such folder", "pack.pdf"))
	r.misses("say where the pack is to go")
	r.drive("ctrl+s")
	r.sees("cannot be written")
	r.at("home", "overview", "pack")
	r.drive("esc")
	r.at("home", "overview")
}

func TestWhileAPackIsMadeItsSectionsAreShownAndQuittingWaits(t *testing.T) {
	t.Parallel()
	r := answered(t, "en")
	write, started, finish := r.world.Pack, make(chan struct{}), make(chan struct{})
	r.world.Pack = func(o tui.PackOrder, progress func(string)) (tui.PackDone, error) {
		progress("a section")
		close(started)
		<-finish
		return write(o, func(string) {})
	}
	tui.SetWorld(r.m, r.world)
	r.drive("p")
	r.press("ctrl+s")
	r.until(func() bool { return strings.Contains(r.screen(), "The pack is being made: a section") })
	<-started
	r.press("esc")
	r.press("q")
	r.at("home", "overview", "pack")
	r.press("ctrl+c")
	r.sees("One moment: everything is being saved.")
	if r.quit {
		t.Fatal("it ended with half a pack")
	}
	close(finish)
	r.wait()
	if !r.quit {
		t.Error("it did not end when the pack was there")
	}
	if _, err := os.Stat(filepath.Join(r.dir, "wolk-draft-en.pdf")); err != nil {
		t.Error(err)
	}
}
