package lang

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// Every language is whole: each has every text that another has, with the same
// places to fill in.

// mayBeEmpty are the texts that need not be there, by their type and name: a
// refusal about which nobody can do anything, a key that is not shown under the
// screen, a check that always finds something. What is empty in one language
// is empty in all.
var mayBeEmpty = []string{"Told.Hint", "Key.Short", "Check.None"}

// text is one text of the program, in each language by its code.
type text struct {
	path     string // as "Screen.Orders[due]"
	optional bool
	in       map[string]string
}

// texts walks all languages at once and returns every text.
func texts(t *testing.T) []text {
	t.Helper()
	found := map[string]*text{}
	var order []string
	for _, w := range all {
		walk(t, "", false, reflect.ValueOf(*w), func(path string, optional bool, s string) {
			if found[path] == nil {
				found[path] = &text{path, optional, map[string]string{}}
				order = append(order, path)
			}
			found[path].in[w.code] = s
		})
	}
	var all []text
	for _, path := range order {
		all = append(all, *found[path])
	}
	return all
}

// walk calls visit with every string in v. A kind of value that it does not
// know is an error: nothing may be passed over.
func walk(t *testing.T, path string, optional bool, v reflect.Value, visit func(path string, optional bool, s string)) {
	switch v.Kind() {
	case reflect.String:
		visit(path, optional, v.String())
	case reflect.Struct:
		for i := range v.NumField() {
			name := v.Type().Field(i).Name
			walk(t, strings.TrimPrefix(path+"."+name, "."), slices.Contains(mayBeEmpty, v.Type().Name()+"."+name), v.Field(i), visit)
		}
	case reflect.Map:
		if v.Len() == 0 {
			t.Errorf("%s is empty", path)
		}
		keys := v.MapKeys()
		slices.SortFunc(keys, func(a, b reflect.Value) int { return strings.Compare(a.String(), b.String()) })
		for _, key := range keys {
			walk(t, fmt.Sprintf("%s[%s]", path, key), optional, v.MapIndex(key), visit)
		}
	case reflect.Slice, reflect.Array:
		if v.Len() == 0 {
			t.Errorf("%s is empty", path)
		}
		for i := range v.Len() {
			walk(t, fmt.Sprintf("%s[%d]", path, i), optional, v.Index(i), visit)
		}
	default:
		t.Errorf("%s is of kind %s, which this test does not look into", path, v.Kind())
	}
}

func TestEveryTextIsThereInEveryLanguage(t *testing.T) {
	for _, text := range texts(t) {
		for _, code := range Codes() {
			s, there := text.in[code]
			switch {
			case !there:
				t.Errorf("%s: %s is not there", code, text.path)
			case s == "" && !text.optional:
				t.Errorf("%s: %s is empty", code, text.path)
			case (s == "") != (text.in[Codes()[0]] == ""):
				t.Errorf("%s: %s is empty, or is not, while in %s it is the other way round", code, text.path, Codes()[0])
			case s != strings.TrimRight(s, " \n"):
				t.Errorf("%s: %s has blanks at its end: %q", code, text.path, s)
			}
		}
	}
	if n := len(texts(t)); n < 600 {
		t.Errorf("only %d texts were looked at", n)
	}
}

// place is a place in a text that is filled in: %d, %[2]s, %q.
var place = regexp.MustCompile(`%(?:\[(\d+)\])?[-+# 0]*\d*(?:\.\d+)?([a-zA-Z%])`)

// places lists which argument goes in with which verb, in the order of the
// arguments, so that a language may put them in an order of its own.
func places(s string) (verbs []string, rest string) {
	next := 1
	for _, m := range place.FindAllStringSubmatch(s, -1) {
		if m[2] == "%" {
			continue
		}
		if m[1] != "" {
			next, _ = strconv.Atoi(m[1])
		}
		verbs = append(verbs, fmt.Sprintf("%d%s", next, m[2]))
		next++
	}
	slices.Sort(verbs)
	return verbs, place.ReplaceAllString(s, "")
}

func TestEveryTextHasTheSamePlacesInEveryLanguage(t *testing.T) {
	for _, text := range texts(t) {
		first, _ := places(text.in[Codes()[0]])
		for _, code := range Codes() {
			verbs, rest := places(text.in[code])
			if !slices.Equal(verbs, first) {
				t.Errorf("%s has the places %q in %s and %q in %s", text.path, first, Codes()[0], verbs, code)
			}
			if len(first) > 0 && strings.Contains(rest, "%") {
				t.Errorf("%s: %s is filled in, and has a %% that is no place: %q", code, text.path, text.in[code])
			}
		}
	}
}

// One and many are about the same thing.
func TestOneHasThePlacesOfMany(t *testing.T) {
	byPath := map[string]text{}
	for _, text := range texts(t) {
		byPath[text.path] = text
	}
	pairs := 0
	for path, one := range byPath {
		many, ok := byPath[strings.TrimSuffix(path, ".One")+".Many"]
		if !ok || !strings.HasSuffix(path, ".One") {
			continue
		}
		pairs++
		for _, code := range Codes() {
			x, _ := places(one.in[code])
			y, _ := places(many.in[code])
			if !slices.Equal(x, y) {
				t.Errorf("%s: %s has the places %q and %q", code, path, x, y)
			}
		}
	}
	if pairs == 0 {
		t.Error("there are no texts about one and many")
	}
}

// A text that is the same in two languages was forgotten, or is a name or a
// word that they share: those are short. An example may be commands only.
func TestLongTextsAreTranslated(t *testing.T) {
	for _, text := range texts(t) {
		if s := text.in["nl"]; len(strings.Fields(s)) > 6 && s == text.in["en"] && !strings.HasSuffix(text.path, ".Example") {
			t.Errorf("%s is the same in both languages: %q", text.path, s)
		}
	}
}
