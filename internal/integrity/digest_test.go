package integrity

import (
	"encoding/json"
	"testing"

	"yourside/model"
)

// Digests: a question's hangs on what gives an answer its meaning and on
// nothing else, a questionnaire's on everything that is in it.

func small() *model.Questionnaire {
	return &model.Questionnaire{
		Format: 1, ID: "small", Title: model.Text{"en": "Small"},
		Clauses: []model.Clause{{ID: "C-1", Text: model.Text{"en": "Zoë <does> it"}}},
		Questions: []model.Question{{
			ID: "small.one", Kind: model.KindChoice, Ask: model.Text{"nl": "Doet u het?", "en": "Do you?"}, Help: model.Text{"en": "Why"}, Weight: model.Low,
			Options: []model.Option{{ID: "all", Counts: new(1.0), Text: model.Text{"en": "All"}}, {ID: "some", Counts: new(0.5), Text: model.Text{"en": "Some"}}},
		}},
	}
}

func filled(t *testing.T, change func(*model.Questionnaire)) *model.Questionnaire {
	t.Helper()
	q := small()
	change(q)
	if err := Fill(q); err != nil {
		t.Fatal(err)
	}
	return q
}

func TestADigestHangsOnTheMeaning(t *testing.T) {
	was := filled(t, func(*model.Questionnaire) {})
	for _, c := range []struct {
		name             string
		change           func(*model.Questionnaire)
		question, answer bool // the digest of the questionnaire changes, that of the question too
	}{
		{"nothing", func(*model.Questionnaire) {}, false, false},
		{"the wording in one language", func(q *model.Questionnaire) { q.Questions[0].Ask["nl"] = "Doet u dat?" }, true, true},
		{"the kind", func(q *model.Questionnaire) { q.Questions[0].Kind = model.KindMulti }, true, true},
		{"the text of an option", func(q *model.Questionnaire) { q.Questions[0].Options[0].Text["en"] = "Every" }, true, true},
		{"the id of an option", func(q *model.Questionnaire) { q.Questions[0].Options[0].ID = "every" }, true, true},
		{"the order of the options", func(q *model.Questionnaire) {
			o := q.Questions[0].Options
			o[0], o[1] = o[1], o[0]
		}, true, true},
		{"what an option counts", func(q *model.Questionnaire) { *q.Questions[0].Options[0].Counts = 0 }, true, false},
		{"the id of the question", func(q *model.Questionnaire) { q.Questions[0].ID = "small.two" }, true, false},
		{"the help", func(q *model.Questionnaire) { q.Questions[0].Help["en"] = "Because" }, true, false},
		{"the weight", func(q *model.Questionnaire) { q.Questions[0].Weight = model.High }, true, false},
		{"a clause", func(q *model.Questionnaire) { q.Clauses[0].Text["en"] = "Zoë does it" }, true, false},
		{"the version", func(q *model.Questionnaire) { q.Version = "2" }, true, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			is := filled(t, c.change)
			if changed := is.Digest != was.Digest; changed != c.question {
				t.Errorf("the questionnaire's digest changed: %t", changed)
			}
			if changed := is.Questions[0].Digest != was.Questions[0].Digest; changed != c.answer {
				t.Errorf("the question's digest changed: %t", changed)
			}
		})
	}
}

// The meaning is written out as its canonical form is defined: a script that
// compares digests of two versions can make it too.
func TestTheDigestOfAQuestionIsThatOfItsMeaningWrittenOut(t *testing.T) {
	q := filled(t, func(*model.Questionnaire) {})
	meaning := `{"ask":{"en":"Do you?","nl":"Doet u het?"},"kind":"choice",` +
		`"options":[{"id":"all","text":{"en":"All"}},{"id":"some","text":{"en":"Some"}}]}`
	if got := q.Questions[0].Digest; got != "sha256:"+sum(meaning) {
		t.Errorf("the digest is %s, want that of %s", got, meaning)
	}
	none := filled(t, func(q *model.Questionnaire) { q.Questions[0].Options = nil })
	if got := none.Questions[0].Digest; got != "sha256:"+sum(`{"ask":{"en":"Do you?","nl":"Doet u het?"},"kind":"choice","options":[]}`) {
		t.Errorf("without options it is %s", got)
	}
}

func TestAQuestionnaireKeepsItsDigestWhenItIsStored(t *testing.T) {
	q := filled(t, func(*model.Questionnaire) {})
	b, err := Canonical(q)
	if err != nil || q.Digest != "sha256:"+Hash(b) {
		t.Fatalf("the digest %s is not that of %s (%v)", q.Digest, b, err)
	}
	var again model.Questionnaire
	if err := ReadStrict(b, &again); err != nil {
		t.Fatal(err)
	}
	digest := again.Questions[0].Digest
	if err := Fill(&again); err != nil || again.Digest != q.Digest || again.Questions[0].Digest != digest {
		t.Errorf("read back it has %s, want %s (%v)", again.Digest, q.Digest, err)
	}
	if !json.Valid(b) {
		t.Errorf("%s is no JSON", b)
	}
}
