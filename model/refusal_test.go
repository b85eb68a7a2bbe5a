package model

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"

	"yourside/internal/lang"
)

// Refusals: a code and its causes, found by code and put in words.

func TestARefusalIsFoundByItsCodeHoweverDeepItIs(t *testing.T) {
	chain := fmt.Errorf("saving: %w", Refuse("row-wrong", 3).Because(
		Refuse("answer-refused", "sample.mfa").Because(fmt.Errorf("checking: %w", Refuse("date-invalid", "soon").Because(fs.ErrInvalid)))))
	for _, code := range []string{"row-wrong", "answer-refused", "date-invalid"} {
		if !Refused(chain, code) {
			t.Errorf("%s is not found", code)
		}
	}
	if Refused(chain, "date-range") || Refused(nil, "date-invalid") || Refused(errors.New("date-invalid"), "date-invalid") {
		t.Error("a code is found that is not there")
	}
	if !errors.Is(chain, fs.ErrInvalid) {
		t.Error("the first cause is not found")
	}
	if want := "saving: row wrong 3: answer refused sample.mfa: checking: date invalid soon: " + fs.ErrInvalid.Error(); chain.Error() != want {
		t.Errorf("%q, want %q", chain.Error(), want)
	}
}

// speech is a language of a few refusals, so that these tests do not hang on the
// wording of the program.
var speech = &lang.Words{Refusals: map[string]lang.Told{
	"file-write":     {Sentence: "writing %s", Hint: "choose another"},
	"answers-broken": {Sentence: "answers in %s", Hint: "mend them"},
	"csv-invalid":    {Sentence: "line %d", Hint: "use quotes"},
	"json-depth":     {Sentence: "deeper than %d"},
}}

func TestExplainTellsEveryCauseAndTheInnermostHint(t *testing.T) {
	for _, c := range []struct {
		name           string
		err            error
		sentence, hint string
	}{
		{"one refusal has its sentence and its hint", Refuse("csv-invalid", 7), "line 7", "use quotes"},
		{"a refusal may have no hint", Refuse("json-depth", 100), "deeper than 100", ""},
		{"a cause comes behind it, and its hint goes before", Refuse("answers-broken", "a.csv").Because(Refuse("csv-invalid", 7)), "answers in a.csv: line 7", "use quotes"},
		{"a cause without a hint leaves the outer one", Refuse("answers-broken", "a.csv").Because(Refuse("json-depth", 100)), "answers in a.csv: deeper than 100", "mend them"},
		{"of three the middle one may have the hint",
			Refuse("answers-broken", "a").Because(Refuse("csv-invalid", 7).Because(Refuse("json-depth", 9))), "answers in a: line 7: deeper than 9", "use quotes"},
		{"the cause may be no refusal", Refuse("file-write", "a.pdf").Because(fs.ErrPermission), "writing a.pdf: permission denied", "choose another"},
		{"what wraps a refusal in code is not told", fmt.Errorf("in the store: %w", Refuse("json-depth", 100)), "deeper than 100", ""},
		{"an error that is no refusal is said as it is", errors.New("disk on fire"), "disk on fire", ""},
		{"a code without words is said as it is", Refuse("never-heard", "x"), "never heard [x]", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			sentence, hint := Explain(c.err, speech)
			if sentence != c.sentence || hint != c.hint {
				t.Errorf("%q, %q; want %q, %q", sentence, hint, c.sentence, c.hint)
			}
		})
	}
}

func TestExplainCleansWhatFillsItIn(t *testing.T) {
	for _, err := range []error{
		Refuse("file-write", "a\x1b[2J\n.pdf"),
		Refuse("file-write", "a").Because(Refuse("file-write", "\u202e")),
		Refuse("file-write", "a").Because(errors.New("b\x1b]52;\nc")),
		errors.New("a\u009b\n" + strings.Repeat("x", 100_000)),
	} {
		sentence, hint := Explain(err, speech)
		if got := sentence + hint; CleanLine(got) != got || len(got) > 1_000 {
			t.Errorf("said %.80q in %d bytes", got, len(got))
		}
	}
}

func TestBecauseNamesTheCauseOfThisRefusal(t *testing.T) {
	cause := errors.New("why")
	if err := Refuse("file-write", "x").Because(cause); errors.Unwrap(err) != cause || !errors.Is(err, cause) {
		t.Errorf("the cause of %v is %v", err, errors.Unwrap(err))
	}
	if err := Refuse("file-write", "x").Because(nil); err.Error() != "file write x" || errors.Unwrap(err) != nil {
		t.Errorf("without a cause it is %v", err)
	}
}
