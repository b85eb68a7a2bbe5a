package tui_test

// Keys and what is said of them: what a screen offers works, what works is in
// the help, and no key means two things.

import (
	"slices"
	"strings"
	"testing"

	"charm.land/bubbles/v2/key"
	"github.com/charmbracelet/x/ansi"

	"yourside/internal/lang"
	"yourside/model"
	"yourside/tui"
)

// others are ways to screens that need no picture of their own.
var others = []way{
	{"number being typed", func(r *rig) { r.to(4); r.type_("9") }},
	{"signoff at a declaration", func(r *rig) { r.drive("s", "down", "down") }},
	{"answer pointed at", func(r *rig) { r.to(1); r.drive("down") }},
	{"change in full", func(r *rig) {
		r.to(1)
		r.drive("t")
		r.paste(strings.Repeat("regel\n", 60))
		r.drive("esc", "y", "enter")
	}},
	{"everything answered", func(r *rig) { r.to(8); r.drive("1") }},
	{"signed", func(r *rig) { r.drive("s"); r.sign() }},
	{"pack made", func(r *rig) {
		r.drive("p", "down", "down", "down", "ctrl+u")
		r.paste(r.dir + "pack.pdf")
		r.drive("down", "space", "ctrl+s")
	}},
	{"no gaps", func(r *rig) {
		r.to(1)
		r.drive("1", "enter", "enter", "enter")
		r.type_("100\n")
		r.drive("h")
	}},
}

func everyWay() []way { return append(slices.Clone(ways), others...) }

func TestEveryKeyUnderAScreenDoesSomething(t *testing.T) {
	t.Parallel()
	r := answered(t, "nl")
	for _, code := range lang.Codes() {
		for _, way := range everyWay() {
			t.Run(way.name+"/"+code, func(t *testing.T) {
				r.again(t, way, tui.Options{Words: lang.Find(code)})
				bindings := tui.FooterKeys(r.m)
				if len(bindings) == 0 {
					t.Fatal("no keys are shown")
				}
				for _, b := range bindings {
					given := b.Help().Desc == "choose" // one digit may mean the answer that is given
					for _, k := range b.Keys() {
						if strings.HasSuffix(way.name, "refused") && slices.Contains([]string{"accept", "submit"}, b.Help().Desc) {
							continue // it is refused once more
						}
						r.again(t, way, tui.Options{Words: lang.Find(code)})
						if r.works(k) {
							continue
						}
						if !given {
							t.Errorf("%s (%s) does nothing:\n%s", k, b.Help().Desc, r.screen())
						}
						given = false
					}
				}
			})
		}
	}
}

// works tells whether a key changes anything.
func (r *rig) works(k string) bool {
	r.t.Helper()
	before := tui.Fingerprint(r.m)
	suspended := r.suspended
	r.quit = false
	r.drive(k)
	return r.quit || r.suspended > suspended || tui.Fingerprint(r.m) != before
}

func TestEveryKeyInTheHelpWorksSomewhereOnItsScreen(t *testing.T) {
	t.Parallel()
	r := answered(t, "en")
	idle := map[string]bool{} // keys that did nothing yet, by screen
	done := map[string]bool{}
	for _, way := range everyWay() {
		r.again(t, way, tui.Options{Words: english})
		name := tui.Screens(r.m)[len(tui.Screens(r.m))-1]
		for _, b := range tui.AllKeys(r.m) {
			for _, k := range b.Keys() {
				if tui.Typing(r.m) && len(k) == 1 {
					continue // text
				}
				it := name + ": " + k + " (" + b.Help().Desc + ")"
				for _, first := range []string{"", "down", "end", "pgdown"} { // a key may be at its end
					if done[it] {
						break
					}
					r.again(t, way, tui.Options{Words: english})
					if first != "" {
						r.drive(first)
					}
					done[it] = r.works(k)
				}
				idle[it] = !done[it]
			}
		}
	}
	for it, is := range idle {
		if is {
			t.Errorf("%s does nothing", it)
		}
	}
}

// keyboard is every key that a person may try.
func keyboard() []string {
	keys := strings.Split("enter esc tab shift+tab up down left right pgup pgdown home end backspace delete space f1 f2 f3", " ")
	for c := '!'; c <= '~'; c++ {
		keys = append(keys, string(c))
	}
	for c := 'a'; c <= 'z'; c++ {
		keys = append(keys, "ctrl+"+string(c))
	}
	return keys
}

func TestWhatTheHelpDoesNotNameDoesNothing(t *testing.T) {
	t.Parallel()
	r := answered(t, "en")
	for _, way := range everyWay() {
		t.Run(way.name, func(t *testing.T) {
			r.again(t, way, tui.Options{Words: english})
			if tui.Typing(r.m) {
				return // keys are text, and the keys for editing it that every program has
			}
			var named []string
			for _, b := range tui.AllKeys(r.m) {
				named = append(named, b.Keys()...)
			}
			r.drive("f3") // a notice that is there goes with any key
			for _, k := range keyboard() {
				if !slices.Contains(named, k) && r.works(k) {
					t.Errorf("%s does something that the help does not name", k)
					r.again(t, way, tui.Options{Words: english})
				}
			}
		})
	}
}

func TestNoKeyMeansTwoThings(t *testing.T) {
	t.Parallel()
	r := answered(t, "en")
	for _, way := range everyWay() {
		r.again(t, way, tui.Options{Words: english})
		means := map[string]string{}
		for _, b := range tui.AllKeys(r.m) {
			for _, k := range b.Keys() {
				if other, taken := means[k]; taken && other != b.Help().Desc {
					t.Errorf("on %s the key %s means %s and %s", way.name, k, other, b.Help().Desc)
				}
				means[k] = b.Help().Desc
			}
		}
	}
}

func TestTheHelpListsExactlyTheKeysOfTheScreen(t *testing.T) {
	t.Parallel()
	r := answered(t, "en")
	r.h = 60 // so that nothing scrolls
	for _, way := range everyWay() {
		r.again(t, way, tui.Options{Words: english})
		if strings.HasPrefix(way.name, "help") {
			continue
		}
		want := map[string]bool{}
		for _, b := range tui.AllKeys(r.m) {
			want[line(b)] = true
		}
		r.drive("f1")
		said := strings.Join(strings.Fields(r.screen()), " ")
		for l := range want {
			if !strings.Contains(said, l) {
				t.Errorf("on %s the help does not say %q:\n%s", way.name, l, r.screen())
			}
		}
		rows := 0
		for _, row := range strings.Split(r.screen(), "\n")[3:] {
			if strings.HasPrefix(row, "  ") && !strings.HasPrefix(row, "   ") {
				rows++
			}
		}
		foot := len(strings.Split(ansi.Wrap(english.Screen.HelpFoot, 76, ""), "\n"))
		if rows != len(want)+foot {
			t.Errorf("on %s the help has %d keys, expected %d:\n%s", way.name, rows-foot, len(want), r.screen())
		}
	}
}

// line is what the help says of a key.
func line(b key.Binding) string {
	return strings.ReplaceAll(b.Help().Key, "space", english.Screen.Space) + " " + english.Keys[b.Help().Desc].Long
}

func TestEveryBindingHasItsWordsInEveryLanguage(t *testing.T) {
	t.Parallel()
	r := answered(t, "en")
	used := map[string]bool{}
	for _, way := range everyWay() {
		r.again(t, way, tui.Options{Words: english})
		for _, b := range tui.AllKeys(r.m) {
			used[b.Help().Desc] = true
		}
	}
	for _, code := range lang.Codes() {
		words := lang.Find(code).Keys
		for name := range used {
			if words[name].Long == "" {
				t.Errorf("%s has no words for the key %s", code, name)
			}
			if (words[name].Short == "") != (english.Keys[name].Short == "") {
				t.Errorf("%s is shown under the screen in one language only", name)
			}
		}
		for name := range words {
			if !used[name] {
				t.Errorf("%s has words for a key %s that no screen has", code, name)
			}
		}
	}
}

func TestEveryKindOfAnswerHasAField(t *testing.T) {
	for _, k := range model.Kinds() {
		if !tui.HasField(k) {
			t.Errorf("there is no field for kind %q", k)
		}
	}
}
