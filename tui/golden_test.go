package tui_test

// Every screen as it is seen, in both languages, without colours: whatever a
// screen says it must say in signs and words.

import (
	"regexp"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"

	"yourside/internal/lang"
	"yourside/model"
	"yourside/tui"
)

type way struct {
	name string
	go_  func(*rig)
}

// ways are the screens, and the keys that lead to each from the overview of
// the answered sample.
var ways = []way{
	{"overview", func(*rig) {}},
	{"home", func(r *rig) { r.drive("esc") }},
	{"start", func(r *rig) { r.drive("esc", "n") }},
	{"question status", func(r *rig) { r.to(1) }},
	{"question choice", func(r *rig) { r.to(2) }},
	{"question multi", func(r *rig) { r.to(3); r.drive("up", "up", "up") }},
	{"question number", func(r *rig) { r.to(4) }},
	{"question number typing refused", func(r *rig) { r.to(4); r.type_("1000\n") }},
	{"question date", func(r *rig) { r.to(5) }},
	{"question text", func(r *rig) { r.to(6) }},
	{"question hidden", func(r *rig) { r.to(7) }},
	{"question long options", func(r *rig) { r.to(8); r.drive("down", "down", "down") }},
	{"reason", func(r *rig) { r.to(1); r.drive("4") }},
	{"reason refused", func(r *rig) { r.to(1); r.drive("x", "enter") }},
	{"note", func(r *rig) { r.to(1); r.drive("t") }},
	{"details", func(r *rig) { r.to(1); r.drive("e") }},
	{"details refused", func(r *rig) { r.to(1); r.drive("e", "tab", "tab"); r.type_("9"); r.drive("esc") }},
	{"gaps", func(r *rig) { r.drive("h") }},
	{"evidence", func(r *rig) { r.to(1); r.drive("b") }},
	{"evidence none", func(r *rig) { r.to(2); r.drive("b") }},
	{"evidence added to", func(r *rig) { r.to(1); r.drive("b", "n") }},
	{"evidence refused", func(r *rig) { r.to(1); r.drive("b", "n", "down"); r.type_("x"); r.drive("ctrl+s") }},
	{"findings", func(r *rig) { r.drive("f") }},
	{"history", func(r *rig) { r.drive("y") }},
	{"history of question", func(r *rig) { r.to(1); r.drive("y") }},
	{"search", func(r *rig) { r.drive("/"); r.type_("mfa") }},
	{"search nothing", func(r *rig) { r.drive("/"); r.type_("qqq") }},
	{"help", func(r *rig) { r.drive("?") }},
	{"help of form", func(r *rig) { r.drive("i", "f1") }},
	{"facts", func(r *rig) { r.drive("i") }},
	{"signoff", func(r *rig) { r.drive("s") }},
	{"signoff refused", func(r *rig) { r.drive("s", "ctrl+s") }},
	{"pack", func(r *rig) { r.drive("p") }},
}

func TestEveryScreenLooksAsItDid(t *testing.T) {
	r := answered(t, "nl")
	for _, code := range lang.Codes() {
		for _, way := range ways {
			t.Run(way.name+"/"+code, func(t *testing.T) {
				r.again(t, way, tui.Options{Words: lang.Find(code)})
				golden.RequireEqual(t, r.screen())
			})
		}
	}
}

func TestScreensInSmallerAndLargerWindows(t *testing.T) {
	r := answered(t, "nl")
	for _, size := range []struct {
		name string
		w, h int
	}{{"60x15", 60, 15}, {"120x40", 120, 40}} {
		r.w, r.h = size.w, size.h
		for _, way := range ways {
			switch way.name {
			case "overview", "question status", "question long options", "details refused", "help", "signoff", "findings", "evidence", "evidence added to":
				t.Run(way.name+"/"+size.name, func(t *testing.T) {
					r.again(t, way, tui.Options{Words: lang.Find("nl")})
					golden.RequireEqual(t, r.screen())
				})
			}
		}
	}
}

func TestATerminalThatKnowsOnlyASCII(t *testing.T) {
	r := answered(t, "nl")
	for _, way := range ways {
		t.Run(way.name, func(t *testing.T) {
			r.again(t, way, tui.Options{Words: lang.Find("nl"), ASCII: true})
			for _, c := range r.m.View().Content {
				if c >= 0x80 {
					t.Fatalf("%q is on the screen:\n%s", c, r.screen())
				}
			}
			if way.name == "question status" {
				golden.RequireEqual(t, r.screen())
			}
		})
	}
}

// again starts the interface anew over the same database and goes a way.
func (r *rig) again(t *testing.T, w way, o tui.Options) {
	t.Helper()
	r.t, r.timers = t, nil
	o.Open, o.PackPath = r.stored("wolk"), "/home/anna/"
	w.go_(r.with(o))
}

func TestTheFirstScreenAndTheOneAfterSigningLookAsTheyDid(t *testing.T) {
	t.Parallel()
	hash := regexp.MustCompile("[0-9a-f]{64}")
	for _, code := range lang.Codes() {
		t.Run("home empty/"+code, func(t *testing.T) {
			golden.RequireEqual(t, newRig(t).begin(code).screen())
		})
		t.Run("signed/"+code, func(t *testing.T) {
			r := answered(t, code)
			r.drive("s")
			r.sign()
			golden.RequireEqual(t, hash.ReplaceAllString(r.screen(), "(SHA-256)"))
		})
	}
}

func TestAWindowThatIsTooSmallSaysSoAndTakesNoKeys(t *testing.T) {
	r := answered(t, "en")
	r.to(1)
	r.size(59, 24)
	r.sees("Please enlarge the window to 60×15 or more (now", "Quit: q.")
	r.drive("1", "t")
	r.size(60, 15)
	r.at("home", "overview", "question")
	r.answers("ask1", "value", "partly")
	r.drive("t")
	r.size(59, 24)
	r.drive("q") // nobody sees what it would be typed in
	if !r.quit {
		t.Error("it did not end")
	}
}

func TestTheKeysStayWhateverIsSaid(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {60, 15}, {120, 40}} {
		r := answered(t, "nl")
		r.size(size[0], size[1])
		r.to(1)
		r.sees("opgeslagen 14:02:11", "1…6 kies", "↵ volgende", "esc terug", "? hulp")
		if size[0] >= 80 {
			r.sees("e plan", "u ongedaan", "/ zoek", "h hiaten")
		}
		r.elsewhere(model.Change{Question: "ask2", Field: "note", New: "x"})
		r.drive("3")
		r.sees("Een ander programma heeft dit ook gewijzigd", "1…6 kies", "esc terug", "? hulp")
		for keys, back := range map[string]string{"t": "esc klaar", "e": "esc klaar", "/": "esc annuleren", "h": "esc terug"} {
			r.drive(keys)
			r.sees(back)
			r.drive("esc")
		}
		r.drive("t")
		r.sees("ctrl+e eigen editor")
		r.drive("esc", "esc", "s")
		r.sees("esc annuleren")
		r.drive("esc", "p")
		r.sees("esc annuleren")
	}
}

func TestTheTimeOfSavingIsThatOfTheQuestionShown(t *testing.T) {
	r := newRig(t).open("nl")
	r.to(1)
	r.drive("1")
	r.sees("opgeslagen 14:02:11")
	r.drive("enter")
	r.sees("Vraag 2 ·")
	r.misses("opgeslagen")
	r.drive("left")
	r.sees("Vraag 1 ·", "opgeslagen 14:02:11")
	r.clock.advance(48 * time.Hour)
	r.drive("right", "left")
	r.sees("opgeslagen 2026-11-24 14:02")
}
