package questionnaires

import (
	"strings"
	"testing"
)

// Whether an answer carries over is told by the digest of its question. What
// the differences say of it is the same, whatever changed.
func TestADifferenceAsksForAnAnswerAgainWhenTheDigestChanged(t *testing.T) {
	changes := map[string]string{
		"Waarom, en": "Hoezo, en", "kind: text": "kind: status", "{nl: Enkele, en: Some}": "{nl: Enkele, en: A few}", "id: some,": "id: few,",
		"counts: 0.5": "counts: 0", "Een lijst.": "Een overzicht.", "weight: low": "weight: high", "at_least: 95": "at_least: 90", "cadence: P1Y": "cadence: P3M",
		"must_pass: true": "must_pass: false", "covers: [S-1]": "covers: []", "provided: [S-2]": "provided: []", "domain: two": "domain: one",
		"unit: {nl: procent, en: percent}, ": "", "nl: Hoeveel": "nl: Hoeveel procent",
	}
	again := 0
	for old, now := range changes {
		if !strings.Contains(small[questionsFile], old) {
			t.Fatalf("there is no %q", old)
		}
		changed := strings.Replace(small[questionsFile], old, now, 1)
		if old == "id: some," {
			changed = strings.Replace(changed, "is: [some", "is: [few", 1)
		}
		from, err := Read(folder(nil))
		if err != nil {
			t.Fatal(err)
		}
		to, err := Read(folder(map[string]string{questionsFile: changed}))
		if err != nil {
			t.Fatalf("%q: %v", now, err)
		}
		d := from.Diff(to)
		if len(d.Questions) == 0 {
			t.Errorf("%q for %q is no difference", now, old)
		}
		for _, x := range d.Questions {
			if x.Again != (from.Question(x.ID).Digest != to.Question(x.ID).Digest) {
				t.Errorf("%q for %q: to confirm again is %t", now, old, x.Again)
			}
			if x.Again {
				again++
			}
		}
	}
	if again != 5 {
		t.Errorf("%d changes ask for an answer again", again)
	}
}
