package model

// Where the questions of an assessment come from: recorded at its beginning,
// read back from its events, and taken from nobody else.

import "testing"

func TestTheOriginOfTheQuestionsIsRecordedAndReadBack(t *testing.T) {
	for _, source := range Sources() {
		for _, state := range SignatureStates() {
			q := sample()
			q.Origin = Origin{source, state, "Jansen \"& co\" <x>", "SHA256:abc+/"}
			a := New("one", q)
			for i, c := range q.Beginning() {
				a.Apply(Event{Seq: i + 1, Field: c.Field, New: c.New})
			}
			if a.Origin != q.Origin {
				t.Errorf("recorded is %+v, read back is %+v", q.Origin, a.Origin)
			}
			if bad := state == SignatureBad; Refused(q.Origin.Check(), "signature-bad") != bad {
				t.Errorf("whether %s is refused: %v", state, !bad)
			}
		}
	}
}

func TestAnAssessmentFromBeforeOriginsWereRecordedHasNone(t *testing.T) {
	q := sample()
	if n := len(q.Beginning()); n != 1 {
		t.Errorf("of a questionnaire from nowhere are recorded %d things", n)
	}
}

func TestAnOriginThatNobodyCouldHaveRecordedIsNone(t *testing.T) {
	for _, text := range []string{
		"", "{", "[]", `{"source":"added"}`, `{"signature":"good","name":"Eve"}`, `{"source":"heaven","signature":"good"}`,
		`{"source":"added","signature":"splendid"}`, `{"source":1,"signature":"good"}`,
	} {
		a := New("one", sample())
		a.Apply(Event{Seq: 1, Field: FieldOrigin, New: text})
		if a.Origin != (Origin{}) {
			t.Errorf("%s is taken for %+v", text, a.Origin)
		}
	}
}

func TestAQuestionnaireIsCalledByIDAndVersion(t *testing.T) {
	q := &Questionnaire{ID: "zoho", Version: "2020-07-12.1"}
	if q.Ref() != "zoho@2020-07-12.1" {
		t.Error(q.Ref())
	}
}
