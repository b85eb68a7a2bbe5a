package model

import (
	"maps"
	"slices"
	"strings"
	"unicode"
)

// lookalikes are the letters of Cyrillic and Greek that most typefaces draw as
// a Latin letter.
const lookalikes = "АВЕЅІЈКМНОРСТУХаеіјорсухѕһԁԛԝ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧιονυ"

// mixedScripts returns the first word of a text that passes for a Latin one and
// is not: it has Cyrillic or Greek letters among Latin ones, or only such that
// look like Latin ones in a text that has those too. Empty if there is none.
func mixedScripts(s string) string {
	latin := func(r rune) bool { return unicode.Is(unicode.Latin, r) }
	other := func(r rune) bool { return unicode.In(r, unicode.Cyrillic, unicode.Greek) }
	plain := func(r rune) bool { return !strings.ContainsRune(lookalikes, r) }
	for _, word := range strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }) {
		hidden := !strings.ContainsFunc(word, plain) && strings.ContainsFunc(s, latin)
		if strings.ContainsFunc(word, other) && (strings.ContainsFunc(word, latin) || hidden) {
			return word
		}
	}
	return ""
}

// script warns of a name that passes for another: a vendor that is none.
func (l *lint) script(key, s string) {
	if word := mixedScripts(s); word != "" {
		l.doubtful(key, Refuse("script-mixed", Cut(word, 40)))
	}
}

func (l *lint) scripts(key string, t Text) {
	for _, code := range slices.Sorted(maps.Keys(t)) {
		l.script(key, t[code])
	}
}
