package model

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Facts: what an assessment is about, checked as a whole and one by one.

func TestFactsAreCheckedAsAWhole(t *testing.T) {
	long := func(n int) string { return strings.Repeat("é", n) }
	for _, c := range []struct {
		name  string
		facts Facts
		code  string
	}{
		{"an organisation is enough", Facts{Organisation: "Example Ltd"}, ""},
		{"without an organisation there is no assessment", Facts{Service: "CRM"}, "organisation-required"},
		{"blanks are no organisation", Facts{Organisation: " \t\n"}, "organisation-required"},
		{"a name of 500 characters is not too long", Facts{Organisation: long(500)}, ""},
		{"a name of 501 is", Facts{Organisation: long(501)}, "too-long"},
		{"a scope may be longer", Facts{Organisation: "x", Scope: long(10_000)}, ""},
		{"but not endless", Facts{Organisation: "x", Scope: long(10_001)}, "too-long"},
		{"a period may be one day", Facts{Organisation: "x", From: "2026-01-01", Until: "2026-01-01"}, ""},
		{"a period may have no end", Facts{Organisation: "x", From: "2026-01-01"}, ""},
		{"a period may have no start", Facts{Organisation: "x", Until: "2026-01-01"}, ""},
		{"a period does not end before it starts", Facts{Organisation: "x", From: "2026-01-01", Until: "2025-12-31"}, "period-reversed"},
		{"a period starts on a day", Facts{Organisation: "x", From: "January"}, "date-invalid"},
		{"a period ends in our time", Facts{Organisation: "x", Until: "2101-01-01"}, "date-range"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := c.facts.Check()
			refusedWith(t, err, c.code)
		})
	}
}

func TestFactsAreStoredTrimmedAndWhole(t *testing.T) {
	got, err := Facts{" Example Ltd\n", "", " CRM", "a\n\nb ", " 2026-01-01 ", "2026-12-31\t", " \xff "}.Check()
	want := Facts{"Example Ltd", "", "CRM", "a\n\nb", "2026-01-01", "2026-12-31", "\uFFFD"}
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Error(diff, err)
	}
	again, err := got.Check()
	if again != got || err != nil {
		t.Errorf("checked again they are %+v, %v", again, err)
	}
}

func TestTheNamesOfTheFactsAreThoseOfTheFields(t *testing.T) {
	var f Facts
	for _, name := range FactFields() {
		*f.Field(name) = name
	}
	want := Facts{"organisation", "vendor", "service", "scope", "period-from", "period-until", "contact"}
	if f != want || f.Field("value") != nil {
		t.Errorf("%+v", f)
	}
}

func TestAFactIsCheckedByItself(t *testing.T) {
	for _, c := range []struct{ name, text, code string }{
		{"organisation", "", ""}, // that it must be there is said of the whole
		{"organisation", strings.Repeat("x", 501), "too-long"},
		{"period-from", " 2026-01-01 ", ""},
		{"period-from", "2026-13-01", "date-invalid"},
		{"period-until", "1989-01-01", "date-range"},
		{"scope", strings.Repeat("x", 10_001), "too-long"},
	} {
		refusedWith(t, CheckFact(c.name, c.text), c.code)
	}
}

func TestDescribeChangesNothingWhenItRefuses(t *testing.T) {
	a := New("example", sample())
	if changes, err := a.Describe(Facts{Organisation: "Example Ltd", Service: "CRM"}); err != nil || len(changes) != 2 {
		t.Fatalf("%v, %v", changes, err)
	}
	was := a.Facts
	changes, err := a.Describe(Facts{Organisation: "Other Ltd", From: "2026-02-30"})
	refusedWith(t, err, "date-invalid")
	if changes != nil || a.Facts != was {
		t.Errorf("refused, but %v made %+v", changes, a.Facts)
	}
	was.Service = ""
	changes, err = a.Describe(was)
	if diff := cmp.Diff([]Change{{"", "service", "CRM", ""}}, changes); diff != "" || err != nil {
		t.Error(diff, err)
	}
}
