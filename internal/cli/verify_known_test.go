package cli_test

// The questionnaire in a file against those in the program: one that goes by
// the name and version of ours with other questions is seen, though everything
// in the file fits together, and can be imported all the same.

import (
	"strings"
	"testing"
	"time"

	"yourside/internal/cli"
	"yourside/internal/integrity"
	"yourside/model"
	builtin "yourside/questionnaires"
	"yourside/report"
)

func TestAQuestionnaireByTheNameOfOursIsSeen(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(*model.Questionnaire)
		code   int
		said   string
	}{
		{"ours", func(*model.Questionnaire) {}, cli.ExitDone, "ok  known questionnaire  the questionnaire is the one of this program"},
		{"fewer must-pass duties", func(q *model.Questionnaire) { q.Questions[0].MustPass = !q.Questions[0].MustPass }, cli.ExitFound,
			"!!  known questionnaire  the questionnaire is not the one in this program with that id and version"},
		{"another version", func(q *model.Questionnaire) { q.Version = "2031-01-01.1" }, cli.ExitDone,
			"--  known questionnaire  this program has no questionnaire with that id and version to compare with"},
		{"another vendor's", func(q *model.Questionnaire) { q.ID = "other" }, cli.ExitDone,
			"--  known questionnaire  this program has no questionnaire with that id and version to compare with"},
	} {
		t.Run(c.name, func(t *testing.T) {
			q, err := builtin.Find("zoho")
			must(t, err)
			c.change(q)
			must(t, integrity.Fill(q))
			w := newWorld(t, "en")
			path := w.file("draft.json", documentOf(t, q))
			r := w.run("verify", path)
			if r.code != c.code || !strings.Contains(r.out, c.said) || strings.Count(r.out, "\n!! ") != strings.Count(c.said, "!! ") {
				t.Errorf("it ends with %d and says\n%s%s", r.code, r.out, r.err)
			}
			w.do("import", path)
		})
	}
}

// documentOf is an export of an assessment that was just begun.
func documentOf(t *testing.T, q *model.Questionnaire) string {
	t.Helper()
	changes, err := model.New("probe", q).Describe(model.Facts{Organisation: "Voorbeeld BV"})
	must(t, err)
	changes = append([]model.Change{{Field: model.FieldQuestionnaire, New: q.Digest}}, changes...)
	var events []model.Event
	prev := ""
	for i, x := range changes {
		e := model.Event{Seq: i + 1, At: model.Stamp(noon.Add(time.Duration(i) * time.Second)), Actor: "x", Field: x.Field, New: x.New}
		e.Hash, err = integrity.ChainHash("probe", prev, e)
		must(t, err)
		events, prev = append(events, e), e.Hash
	}
	b, err := report.NewDocument(model.Replay("probe", q, events), nil).Canonical()
	must(t, err)
	return string(b)
}
