package lang

import (
	"slices"
	"testing"
	"time"
)

// Finding a language and putting things in its words and forms.

func TestLanguagesAreFoundByTheirCodes(t *testing.T) {
	if got := Codes(); !slices.Equal(got, []string{"nl", "en"}) {
		t.Errorf("the languages are %q", got)
	}
	names := map[string]bool{}
	for _, code := range Codes() {
		w := Find(code)
		if w.Code() != code || !Known(code) {
			t.Errorf("%s finds %s", code, w.Code())
		}
		names[w.Name()] = true
	}
	if len(names) != len(Codes()) {
		t.Errorf("their names are %v", names)
	}
	for _, code := range []string{"", "NL", "de", "nl_NL"} {
		if Find(code) != &english || Known(code) {
			t.Errorf("%q finds %s", code, Find(code).Name())
		}
	}
}

func TestNextGoesThroughEveryLanguageAndBack(t *testing.T) {
	w, seen := Find("nl"), []string(nil)
	for range Codes() {
		seen = append(seen, w.Code())
		w = w.Next()
	}
	if w != Find("nl") || !slices.Equal(slices.Sorted(slices.Values(seen)), slices.Sorted(slices.Values(Codes()))) {
		t.Errorf("it went through %q", seen)
	}
	other := &Words{}
	if other.Next() != other {
		t.Error("after a language that is none comes another")
	}
}

func TestNumbersAndDaysHaveTheFormOfTheLanguage(t *testing.T) {
	nl, en := Find("nl"), Find("en")
	for _, c := range []struct{ got, want string }{
		{nl.Number("12.50"), "12,50"}, {en.Number("12.50"), "12.50"}, {nl.Number("-3"), "-3"}, {nl.Number(""), ""},
		{nl.Date("2026-03-01"), "1 maart 2026"}, {en.Date("2026-12-31"), "31 December 2026"},
		{nl.Date("2026-02-30"), "2026-02-30"}, {nl.Date(""), ""}, {en.Date("soon"), "soon"},
		{nl.Moment(time.Date(2026, 3, 1, 0, 30, 59, 0, time.FixedZone("", 3600))), "28 februari 2026 23:30 UTC"},
		{en.Status("partly"), "partly"}, {nl.Status(""), ""}, {nl.Status("maybe"), ""},
		{nl.Field("due"), nl.Fields["due"]}, {nl.Field("scope"), nl.Facts["scope"]}, {nl.Field("revision"), nl.Events["revision"]}, {nl.Field("x"), "x"},
	} {
		if c.got != c.want {
			t.Errorf("%q, want %q", c.got, c.want)
		}
	}
	for n := range 12 {
		day := time.Date(2026, time.Month(n+1), 5, 0, 0, 0, 0, time.UTC)
		if got, want := en.Date(day.Format(time.DateOnly)), day.Format("2 January 2006"); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestCountChoosesBetweenOneAndMany(t *testing.T) {
	w, p := Find("en"), Plural{"%d thing", "%d things"}
	for n, want := range map[int]string{0: "0 things", 1: "1 thing", 2: "2 things", 11: "11 things", 1000: "1000 things", -1: "-1 things"} {
		if got := w.Count(p, n); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	share := Plural{"%d %% of %d answer", "%d %% of %d answers"}
	if got := w.CountWith(share, 1, 50, 1) + ", " + w.CountWith(share, 2, 50, 2); got != "50 % of 1 answer, 50 % of 2 answers" {
		t.Errorf("%q", got)
	}
}

func TestTellFillsInWhatATextHasPlacesFor(t *testing.T) {
	w := &Words{Refusals: map[string]Told{
		"none":    {"nothing", "try again"},
		"all":     {"%s is %d", "see %s"},
		"fewer":   {"%q only", ""},
		"later":   {"%q is wrong", "possible are: %[2]s"},
		"turned":  {"%[2]d of %[1]s", ""},
		"percent": {"100 %% of %d", "50 %%"},
	}}
	for _, c := range []struct {
		code           string
		args           []any
		sentence, hint string
	}{
		{"none", []any{"x", 1}, "nothing", "try again"},
		{"all", []any{"x", 1}, "x is 1", "see x"},
		{"fewer", []any{"x", 1, 2}, `"x" only`, ""},
		{"later", []any{"x", "a, b"}, `"x" is wrong`, "possible are: a, b"},
		{"turned", []any{"x", 2}, "2 of x", ""},
		{"percent", []any{7}, "100 % of 7", "50 %"},
		{"not-known", []any{"x", 1}, "not known [x 1]", ""},
		{"not-known", nil, "not known", ""},
	} {
		if sentence, hint := w.Tell(c.code, c.args...); sentence != c.sentence || hint != c.hint {
			t.Errorf("%s is told as %q, %q; want %q, %q", c.code, sentence, hint, c.sentence, c.hint)
		}
	}
}
