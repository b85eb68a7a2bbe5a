package model

import "testing"

// Names that pass for others: the letters below that look Latin are Cyrillic or
// Greek where the name of the case says so.

func TestNamesThatPassForOthersAreFound(t *testing.T) {
	for _, c := range []struct{ name, text, found string }{
		{"a Latin name", "Zoho", ""},
		{"a Latin name with accents", "Société Générale ÆØÅ", ""},
		{"a Cyrillic o among Latin letters", "Z\u043eho", "Z\u043eho"},
		{"a Greek o among Latin letters", "The Z\u03bfho cloud", "Z\u03bfho"},
		{"a Cyrillic name", "Яндекс", ""},
		{"a Cyrillic name beside a Latin word", "Яндекс Cloud", ""},
		{"a Greek letter beside Latin words", "Vitamin Ω test", ""},
		{"a word of look-alikes beside a Latin one", "\u0421\u0420\u0410 Cloud", "\u0421\u0420\u0410"},
		{"a word of look-alikes by itself", "\u0421\u0420\u0410", ""},
		{"a micro sign", "5 µm grid", ""},
		{"digits and signs between", "A4-\u0410 x", "\u0410"},
		{"nothing", "", ""},
	} {
		if got := mixedScripts(c.text); got != c.found {
			t.Errorf("%s: found %q, want %q", c.name, got, c.found)
		}
	}
}
