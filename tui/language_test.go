package tui_test

// The language can be changed on any screen, also while typing, and no word of
// the other one stays behind.

import (
	"testing"

	"yourside/internal/lang"
	"yourside/tui"
)

func TestNoWordOfTheOtherLanguageStaysBehind(t *testing.T) {
	t.Parallel()
	r := answered(t, "nl")
	for _, way := range ways {
		t.Run(way.name, func(t *testing.T) {
			direct := map[string]string{}
			for _, code := range lang.Codes() {
				r.again(t, way, tui.Options{Words: lang.Find(code)})
				direct[code] = r.screen()
			}
			if direct["nl"] == direct["en"] {
				t.Fatal("both languages say the same")
			}
			for _, code := range lang.Codes() {
				other := lang.Find(code).Next().Code()
				r.again(t, way, tui.Options{Words: lang.Find(other)})
				r.drive("f2")
				if way.name == "pack" { // the language of the pack is chosen apart
					r.drive("down", "right", "up")
				}
				if got := r.screen(); got != direct[code] {
					t.Errorf("from %s to %s it says\n%s\nexpected\n%s", other, code, got, direct[code])
				}
			}
		})
	}
}

func TestTheLetterLIsTextWhileTypingAndChangesTheLanguageOtherwise(t *testing.T) {
	t.Parallel()
	r := newRig(t).open("nl")
	r.drive("L")
	r.sees("0 / 7", "resume", "Sample · shared responsibility")
	r.to(1)
	r.drive("t", "L")
	r.sees("Note")
	r.drive("f2")
	r.sees("Toelichting")
	r.drive("esc", "L")
	r.sees("Note          L")
	r.answers("ask1", "note", "L")
}

func TestWhatWasSignedAndPackedIsSaidInTheLanguageOfTheScreen(t *testing.T) {
	t.Parallel()
	r := answered(t, "nl")
	r.drive("s")
	r.sign()
	r.sees("Ondertekend als revisie 1.")
	r.drive("L")
	r.sees("Signed as revision 1.")
	r.misses("revisie")
	r.drive("p", "ctrl+s")
	r.sees("The pack is in")
	r.drive("L")
	r.sees("Het dossier staat in")
}
