package model

// Text is one piece of wording in several languages, by language code
// ("nl", "en").
type Text map[string]string

// In returns the wording in lang, or else in English, or else in whichever
// language comes first in the alphabet; empty if there is none at all.
func (t Text) In(lang string) string {
	if s := t[lang]; s != "" {
		return s
	}
	if s := t["en"]; s != "" {
		return s
	}
	first := ""
	for code, s := range t {
		if s != "" && (first == "" || code < first) {
			first = code
		}
	}
	return t[first]
}
