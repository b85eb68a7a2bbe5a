package model

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// Every kind of answer: what it stores and refuses, what it counts as on a
// day, and how it is said.

func TestCheckStoresAnAnswerOrSaysWhyNot(t *testing.T) {
	for _, c := range []struct {
		name, question, given, stored, refused string
	}{
		{"a status is stored as it is", "sample.mfa", "partly", "partly", ""},
		{"white space around it goes", "sample.mfa", " \tyes\n", "yes", ""},
		{"a status has one spelling", "sample.mfa", "Yes", "", "status-invalid"},
		{"an option is no status", "sample.mfa", "own", "", "status-invalid"},
		{"an option is stored as its id", "sample.place", "half", "half", ""},
		{"a choice is one option", "sample.place", "own,half", "", "option-invalid"},
		{"a status is no option", "sample.place", "yes", "", "option-invalid"},
		{"options come in the order of the question, each once", "sample.tools", "other, scan,logs ,scan", "logs,scan,other", ""},
		{"one option will do", "sample.tools", "scan", "scan", ""},
		{"an option that is not there spoils the others", "sample.tools", "scan,own", "", "option-invalid"},
		{"a comma at the end leaves an option empty", "sample.tools", "scan,", "", "option-invalid"},
		{"unknown does not go together with an option", "sample.tools", "scan,unknown", "", "option-invalid"},
		{"an option that stands alone is an answer by itself", "sample.tools", "none", "none", ""},
		{"an option that stands alone, twice, is that option", "sample.tools", "none,none", "none", ""},
		{"an option that stands alone does not go together with another", "sample.tools", "none,scan", "", "option-exclusive"},
		{"nor with one that comes after it", "sample.tools", "other, none", "", "option-exclusive"},
		{"a number is stored as it is", "sample.share", "12.50", "12.50", ""},
		{"a decimal comma becomes a point", "sample.share", "12,5", "12.5", ""},
		{"the lowest number is an answer", "sample.share", "0", "0", ""},
		{"the highest number is an answer", "sample.share", "100", "100", ""},
		{"a number under the lowest is refused", "sample.share", "-0.1", "", "number-low"},
		{"a number over the highest is refused", "sample.share", "100,000001", "", "number-high"},
		{"thousands are not separated", "sample.share", "1.000,5", "", "number-invalid"},
		{"a number has no exponent", "sample.share", "1e1", "", "number-invalid"},
		{"a number has no sign but minus", "sample.share", "+1", "", "number-invalid"},
		{"a number is no infinity", "sample.share", "Inf", "", "number-invalid"},
		{"digits are those of ASCII", "sample.share", "１２", "", "number-invalid"},
		{"a number has six decimals at most", "sample.share", "1.1234567", "", "number-invalid"},
		{"a number has fifteen digits at most", "sample.share", "1234567890123456", "", "number-invalid"},
		{"a count is stored as it is", "sample.accounts", "12", "12", ""},
		{"nought is a count", "sample.accounts", "0", "0", ""},
		{"a count with only noughts behind the comma is whole", "sample.accounts", "12,00", "12", ""},
		{"there is no half person", "sample.accounts", "2.5", "", "number-whole"},
		{"nor the smallest part of one", "sample.accounts", "1,000001", "", "number-whole"},
		{"a date is stored as it is", "sample.tested", "2026-02-28", "2026-02-28", ""},
		{"a date that has not come yet is an answer", "sample.tested", "2099-12-31", "2099-12-31", ""},
		{"a day that is not in the calendar is refused", "sample.tested", "2026-02-29", "", "date-invalid"},
		{"a date has two digits for the month", "sample.tested", "2026-2-3", "", "date-invalid"},
		{"a date has no time", "sample.tested", "2026-02-03T10:00:00Z", "", "date-invalid"},
		{"a date before 1990 is refused", "sample.tested", "1989-12-31", "", "date-range"},
		{"a date after 2100 is refused", "sample.tested", "2101-01-01", "", "date-range"},
		{"text is stored as it is", "sample.story", "Eén\nén twee", "Eén\nén twee", ""},
		{"text that is as long as may be is stored", "sample.story", strings.Repeat("é", longLimit), strings.Repeat("é", longLimit), ""},
		{"text that is longer is refused", "sample.story", strings.Repeat("é", longLimit+1), "", "too-long"},
	} {
		t.Run(c.name, func(t *testing.T) {
			stored, err := counting().Question(c.question).Check(c.given)
			refusedWith(t, err, c.refused)
			if stored != c.stored {
				t.Errorf("stored %q, want %q", stored, c.stored)
			}
		})
	}
}

// counting is the sample with a question after a number of accounts.
func counting() *Questionnaire {
	q := sample()
	q.Questions = append(q.Questions, ask("sample.accounts", "data", KindNumber, Low, func(q *Question) {
		q.Number = &NumberRule{Unit: both("accounts"), Min: new(0.0), Whole: true}
	}))
	return q
}

// What a saved answer hangs on does not change with the rules for new ones.
func TestTheRulesOfAnswersAreNoPartOfWhatAQuestionMeans(t *testing.T) {
	ruled, free := counting(), counting()
	free.Question("sample.tools").Option("none").Exclusive = false
	free.Question("sample.accounts").Number.Whole = false
	for i := range ruled.Questions {
		if diff := cmp.Diff(ruled.Questions[i].Meaning(), free.Questions[i].Meaning()); diff != "" {
			t.Errorf("%s: %s", ruled.Questions[i].ID, diff)
		}
	}
}

func TestEveryKindTakesUnknownNotApplicableAndNothing(t *testing.T) {
	q := sample()
	for i := range q.Questions {
		one := &q.Questions[i]
		for _, value := range []string{"", "unknown", "not-applicable"} {
			stored, err := one.Check(" " + value + " ")
			if stored != value || err != nil {
				t.Errorf("%s stores %q as %q, %v", one.Kind, value, stored, err)
			}
			if got := one.Verdict(value, today); got != Status(value) {
				t.Errorf("%s counts %q as %q", one.Kind, value, got)
			}
			if got := one.Say(value, dutch); got != dutch.Statuses[value] {
				t.Errorf("%s says %q as %q", one.Kind, value, got)
			}
		}
	}
}

func TestVerdictIsWhatAnAnswerCountsAs(t *testing.T) {
	bare := sample()
	bare.Question("sample.share").Number = nil
	bare.Question("sample.tested").Date = nil
	noYes := sample()
	noYes.Question("sample.share").Number.Yes = nil
	noYes.Question("sample.tested").Date.Yes = ""
	noPartly := sample()
	noPartly.Question("sample.share").Number.Partly = nil
	noPartly.Question("sample.tested").Date.Partly = ""
	atMost := sample()
	atMost.Question("sample.share").Number.Yes = &Bounds{AtLeast: new(10.0), AtMost: new(20.0)}
	for _, c := range []struct {
		name            string
		of              *Questionnaire
		question, value string
		counts          Status
	}{
		{"a status counts as itself", sample(), "sample.mfa", "alternative", Alternative},
		{"an option that counts one is yes", sample(), "sample.place", "own", Yes},
		{"an option that counts a half is partly", sample(), "sample.place", "half", Partly},
		{"an option that counts nought is no", sample(), "sample.place", "none", No},
		{"an option without a count counts nothing", sample(), "sample.place", "other", Blank},
		{"an option that is gone counts nothing", sample(), "sample.place", "gone", Blank},
		{"two halves are one", sample(), "sample.tools", "logs,scan", Yes},
		{"one half is partly", sample(), "sample.tools", "scan,none", Partly},
		{"more than one is yes still", sample(), "sample.tools", "logs,scan,test", Yes},
		{"an option without a count does not spoil the others", sample(), "sample.tools", "scan,other", Partly},
		{"nought and no count is no", sample(), "sample.tools", "none,other", No},
		{"a number on the bound of yes is yes", sample(), "sample.share", "95", Yes},
		{"a number under the bound of yes is partly", sample(), "sample.share", "94.999999", Partly},
		{"a number on the bound of partly is partly", sample(), "sample.share", "50.5", Partly},
		{"a number under every bound is no", sample(), "sample.share", "50.499999", No},
		{"a number without a rule counts nothing", bare, "sample.share", "95", Blank},
		{"a number that cannot be yes can be partly", noYes, "sample.share", "95", Partly},
		{"a number that is not yes and cannot be partly is no", noPartly, "sample.share", "94", No},
		{"a range includes its lower end", atMost, "sample.share", "10", Yes},
		{"a range includes its upper end", atMost, "sample.share", "20", Yes},
		{"beyond a range the next one is asked", atMost, "sample.share", "51", Partly},
		{"beyond every range it is no", atMost, "sample.share", "20.000001", No},
		{"today is fresh", sample(), "sample.tested", "2026-05-31", Yes},
		{"a day that has not come yet is no", sample(), "sample.tested", "2026-06-01", No},
		{"the last day of the period is fresh", sample(), "sample.tested", "2026-02-28", Yes},
		{"a day before it is partly", sample(), "sample.tested", "2026-02-27", Partly},
		{"the last day of the longer period is partly", sample(), "sample.tested", "2025-05-31", Partly},
		{"a day before that is no", sample(), "sample.tested", "2025-05-30", No},
		{"a date without a rule counts nothing", bare, "sample.tested", "2026-05-31", Blank},
		{"a date that cannot be yes can be partly", noYes, "sample.tested", "2026-05-31", Partly},
		{"a date that is not yes and cannot be partly is no", noPartly, "sample.tested", "2026-02-27", No},
		{"text counts nothing", sample(), "sample.story", "yes", Blank},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := c.of.Question(c.question).Verdict(c.value, today); got != c.counts {
				t.Errorf("%s counts as %q, want %q", c.value, got, c.counts)
			}
		})
	}
}

func TestSayPutsAnAnswerInWords(t *testing.T) {
	noUnit := sample()
	noUnit.Question("sample.share").Number = nil
	for _, c := range []struct {
		name            string
		of              *Questionnaire
		question, value string
		dutch, english  string
	}{
		{"a status has its word", sample(), "sample.mfa", "partly", "gedeeltelijk", "partly"},
		{"an option has its text", sample(), "sample.place", "half", "Half, in het Nederlands", "Half, in English"},
		{"options stand in a row", sample(), "sample.tools", "logs,none", "Logs, in het Nederlands; None, in het Nederlands", "Logs, in English; None, in English"},
		{"a number has its sign and its unit", sample(), "sample.share", "12.5", "12,5 percent, in het Nederlands", "12.5 percent, in English"},
		{"a number without a rule has no unit", noUnit, "sample.share", "12.5", "12,5", "12.5"},
		{"a date has the name of its month", sample(), "sample.tested", "2026-03-01", "1 maart 2026", "1 March 2026"},
		{"text is said as it is", sample(), "sample.story", "a\nb", "a\nb", "a\nb"},
	} {
		t.Run(c.name, func(t *testing.T) {
			q := c.of.Question(c.question)
			if got := q.Say(c.value, dutch); got != c.dutch {
				t.Errorf("Dutch: %q, want %q", got, c.dutch)
			}
			if got := q.Say(c.value, english); got != c.english {
				t.Errorf("English: %q, want %q", got, c.english)
			}
		})
	}
}

// A kind that was added to the table in part, or that the tests do not know,
// is named here.
func TestEveryKindIsWhole(t *testing.T) {
	q := sample()
	for _, kind := range Kinds() {
		k := kinds[kind]
		if k.check == nil || k.verdict == nil || k.say == nil {
			t.Errorf("%s lacks a check, a verdict or a way to say it", kind)
		}
		if dutch.Kinds[string(kind)] == "" || english.Kinds[string(kind)] == "" {
			t.Errorf("%s has no word in every language", kind)
		}
		at := slices.IndexFunc(q.Questions, func(one Question) bool { return one.Kind == kind })
		if at < 0 {
			t.Errorf("the sample has no question of kind %s", kind)
			continue
		}
		one := &q.Questions[at]
		if one.Closed() != (one.Values() != nil) {
			t.Errorf("%s is closed: %t, but has the values %q", kind, one.Closed(), one.Values())
		}
		for _, value := range one.Values() {
			if stored, err := one.Check(value); stored != value || err != nil {
				t.Errorf("%s offers %q and stores %q, %v", kind, value, stored, err)
			}
		}
	}
	if got := len(Kinds()); got != len(kinds) || !slices.IsSorted(Kinds()) {
		t.Errorf("Kinds() gives %q of %d kinds", Kinds(), len(kinds))
	}
}

// What was stored once is stored the same again, counts as something that has
// a word, can be said, and is on the list of a question that has one.
func TestAnAcceptedAnswerIsAnAnswer(t *testing.T) {
	q := sample()
	rapid.Check(t, func(t *rapid.T) {
		one := &q.Questions[rapid.IntRange(0, len(q.Questions)-1).Draw(t, "question")]
		stored, err := one.Check(anyValue().Draw(t, "value"))
		if err != nil {
			return
		}
		if again, err := one.Check(stored); again != stored || err != nil {
			t.Fatalf("%q is stored as %q, %v", stored, again, err)
		}
		if v := one.Verdict(stored, today); v != Blank && !slices.Contains(Statuses(), v) {
			t.Fatalf("%q counts as %q", stored, v)
		}
		for _, part := range splitValue(one, stored) {
			if one.Closed() && part != "" && !slices.Contains(one.Values(), part) {
				t.Fatalf("%q is an answer, and not one of %q", part, one.Values())
			}
		}
		if said := one.Say(stored, dutch); (said == "") != (stored == "") {
			t.Fatalf("%q is said as %q", stored, said)
		}
	})
}

// anyValue makes answers of every kind, good and bad.
func anyValue() *rapid.Generator[string] {
	return rapid.OneOf(
		rapid.SampledFrom([]string{"", "yes", "partly", "no", "alternative", "not-applicable", "unknown", "own", "half", "none", "other"}),
		rapid.Map(rapid.SliceOfN(rapid.SampledFrom([]string{"logs", "scan", "test", "none", "other", "gone", "unknown", " scan "}), 1, 4), func(ids []string) string { return strings.Join(ids, ",") }),
		rapid.StringMatching(`-?[0-9]{1,16}([.,][0-9]{1,7})?`),
		rapid.StringMatching(`(19|20|21)[0-9]{2}-[01][0-9]-[0-3][0-9]`),
		rapid.String(),
	)
}
