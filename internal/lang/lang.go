// Package lang is every word of the program that a person reads, in each of
// its languages. What a questionnaire says is not here: it carries its own
// languages.
//
// Its rule: a language is a value of Words that is whole. A test walks all of
// them and fails on a word that is missing in one.
package lang

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Words is the whole program in one language. Maps are by the names under
// which model knows the things they are words for.
type Words struct {
	code    string // as "nl"
	name    string // of the language, in itself
	decimal string // sign between units and tenths
	months  [12]string

	Statuses         map[string]string
	Responsibilities map[string]string
	Whose            map[string]string // of a question, by its responsibility
	Actors           map[string]string
	Weights          map[string]string
	Kinds            map[string]string
	Fields           map[string]string // parts of an answer
	Facts            map[string]string // parts of the facts
	FactHints        map[string]string
	Events           map[string]string // fields of events that are neither
	Declarations     map[string]string
	Sources          map[string]string // of questionnaires
	Signatures       map[string]string // how the signature under a questionnaire is
	Frameworks       map[string]string
	Languages        map[string]string // of documents, by code
	Exports          map[string]string
	Checks           map[string]Check // results of verify
	EvidenceStates   map[string]string
	MustPass         string
	Provides         string // heading of the vendor's half; vendor
	ProvidesAny      string // the same, where the questionnaire is about any vendor
	AnyVendor        string // in place of a vendor that is not named yet

	Pack     Pack
	Copies   Copies
	Screen   Screen
	Keys     Keys
	Commands Commands
	Kit      Kit
	Bundle   Bundle
	Refusals map[string]Told
	Findings map[string]Finding
	Demo     Demo
}

// Told is what is said of a refusal: the sentence, with places for what fills
// it in, and what a person can do, or nothing.
type Told struct{ Sentence, Hint string }

// Check is what verify says of one thing that it looked at.
type Check struct{ What, Good, Bad, None string }

// Plural is a text about a number of things, with a %d for the number.
type Plural struct{ One, Many string }

// Key is the help for a key: the short word under the screen, and what it does
// in full.
type Key struct{ Short, Long string }

var all = []*Words{&dutch, &english}

// Codes returns the codes of the languages that there are.
func Codes() []string {
	codes := make([]string, len(all))
	for i, w := range all {
		codes[i] = w.code
	}
	return codes
}

// Find returns the words of a language, English when there is no such.
func Find(code string) *Words {
	for _, w := range all {
		if w.code == code {
			return w
		}
	}
	return &english
}

// Known tells whether there is a language with this code.
func Known(code string) bool { return Find(code).code == code }

// Next returns the language after this one.
func (w *Words) Next() *Words {
	for i, other := range all {
		if other == w {
			return all[(i+1)%len(all)]
		}
	}
	return w
}

// Code returns the language's code, as "nl".
func (w *Words) Code() string { return w.code }

// Name returns the language's name in itself, as "Nederlands".
func (w *Words) Name() string { return w.name }

// Sprintf fills in a text. Numbers are written without separators, so that
// years and ids stay what they are.
func (w *Words) Sprintf(text string, args ...any) string { return fmt.Sprintf(text, args...) }

// Count is the text for n things.
func (w *Words) Count(p Plural, n int) string { return w.CountWith(p, n, n) }

// CountWith is Count for a text with more to fill in; n decides between one and
// many.
func (w *Words) CountWith(p Plural, n int, args ...any) string {
	if n == 1 {
		return fmt.Sprintf(p.One, args...)
	}
	return fmt.Sprintf(p.Many, args...)
}

// Status is the word for a status; empty for none.
func (w *Words) Status(status string) string { return w.Statuses[status] }

// Language is the name of the language with this code; the code itself when
// there is no name for it.
func (w *Words) Language(code string) string {
	base, _, _ := strings.Cut(code, "-")
	if name := w.Languages[base]; name != "" {
		return name
	}
	return code
}

// Number writes a decimal number that is stored with a point.
func (w *Words) Number(decimal string) string { return strings.Replace(decimal, ".", w.decimal, 1) }

// Date writes a day that is stored as 2026-12-15; anything else as it is.
func (w *Words) Date(iso string) string {
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return iso
	}
	return w.day(t)
}

// Moment writes a day and a time to the minute, in UTC.
func (w *Words) Moment(t time.Time) string {
	t = t.UTC()
	return w.day(t) + " " + t.Format("15:04") + " UTC"
}

func (w *Words) day(t time.Time) string {
	return strconv.Itoa(t.Day()) + " " + w.months[t.Month()-1] + " " + strconv.Itoa(t.Year())
}

// VendorHalf is the heading of the vendor's half of a question. Of any vendor it
// is not known what it does.
func (w *Words) VendorHalf(vendor string, any bool) string {
	if any {
		return w.Sprintf(w.ProvidesAny, vendor)
	}
	return w.Sprintf(w.Provides, vendor)
}

// Tell gives the sentence and the hint of a refusal; a code that is not known
// is said as it is.
func (w *Words) Tell(code string, args ...any) (sentence, hint string) {
	told, ok := w.Refusals[code]
	if !ok {
		return strings.ReplaceAll(code, "-", " ") + strings.TrimSuffix(fmt.Sprintf(" %v", args), " []"), ""
	}
	return fill(told.Sentence, args), fill(told.Hint, args)
}

// fill puts arguments in the places a text has for them: in order, of which
// there may be fewer than arguments, or by number as %[2]s.
func fill(text string, args []any) string {
	places := strings.Count(text, "%") - 2*strings.Count(text, "%%")
	if !strings.Contains(text, "%[") {
		args = args[:min(len(args), places)]
	}
	if places == 0 {
		return strings.ReplaceAll(text, "%%", "%")
	}
	return fmt.Sprintf(text, args...)
}
