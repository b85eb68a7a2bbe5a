package model

import (
	"maps"
	"regexp"
	"slices"
	"unicode/utf8"
)

// What fits on a screen of 60 columns, in characters.
const (
	maxAsk    = 160
	maxOption = 110
	maxTitle  = 34
)

// vague are words that leave open what has to be done, and double are
// questions that ask two things, by language. They are advice: a vendor's own
// text may be no clearer.
var (
	vague = map[string]*regexp.Regexp{
		"en": regexp.MustCompile(`(?i)\b(appropriate|adequate|suitable|reasonable|sufficient) (\w+ )?(measures?|controls?|security|steps|safeguards)\b|\bas (needed|appropriate)\b|\bbest practices?\b`),
		"nl": regexp.MustCompile(`(?i)\b(passende|adequate|geschikte|redelijke|voldoende|gepaste) (\w+ )?(maatregelen|controles|beveiliging|stappen|waarborgen)\b|\bwaar nodig\b|\bbest practices?\b`),
	}
	double = map[string]*regexp.Regexp{
		"en": regexp.MustCompile(`(?i)\?.*\?|,? and (do|does|is|are|has|have|did|can|will|who|when|how) (you|it|they|that|this|the|your|all|there)\b`),
		"nl": regexp.MustCompile(`(?i)\?.*\?|,? en (heeft|hebben|is|zijn|wordt|worden|kunt|weet|weten|doet|wie|wanneer|hoe) (u|uw|het|zij|ze|dat|dit|de|alle|er|iemand)\b`),
	}
	place = regexp.MustCompile(`\{[a-z_]+\}`)
)

// advice looks at how a question reads: clearly, one thing at a time, and short
// enough for a small screen.
func (l *lint) advice(q *Question) {
	for _, code := range slices.Sorted(maps.Keys(q.Ask)) {
		if re := vague[code]; re != nil {
			l.clear("ask", re.FindString(q.Ask[code]))
			l.clear("duty", re.FindString(q.Duty[code]))
		}
		if re := double[code]; re != nil && re.MatchString(q.Ask[code]) {
			l.doubtful("ask", Refuse("ask-double", code))
		}
		l.fits("ask", q.Ask[code], maxAsk)
		for _, o := range q.Options {
			l.fits("options", o.Text[code], maxOption)
		}
	}
}

// clear warns of words that leave open what has to be done.
func (l *lint) clear(key, vague string) {
	if vague != "" {
		l.doubtful(key, Refuse("text-vague", vague))
	}
}

// fits warns of a text that fills a small screen.
func (l *lint) fits(key, s string, most int) {
	if n := utf8.RuneCountInString(s); n > most {
		l.doubtful(key, Refuse("text-long", key, n, most))
	}
}

// places checks a word between braces: only in a questionnaire that is about any
// vendor is something filled in there, and only the vendor's name.
func (l *lint) places(key, s string) {
	for _, found := range place.FindAllString(s, -1) {
		if (found == vendorPlace) != l.of.Nameless() {
			l.wrong(key, Refuse("place-unknown", Cut(found, 40)))
		}
	}
}
