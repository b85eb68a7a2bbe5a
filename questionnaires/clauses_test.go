package questionnaires

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"yourside/model"
)

// What a vendor's text holds was listed apart from the questionnaires, in
// testdata/clauses: a line for each clause with its id and who is responsible,
// and "counterpart" where what the vendor does leaves the customer something to
// do. A questionnaire that loses one of them, shifts the responsibility or no
// longer asks about what is the customer's, fails here.
func TestEveryClauseOfTheListIsThereAndAskedAbout(t *testing.T) {
	for _, q := range all(t) {
		t.Run(q.ID, func(t *testing.T) {
			list := filepath.Join("testdata", "clauses", q.ID+".txt")
			b, err := os.ReadFile(list)
			if errors.Is(err, fs.ErrNotExist) {
				t.Skipf("there is no list to hold %s against; make questionnaires/%s from the vendor's text, a line for each clause", q.ID, filepath.ToSlash(list))
			}
			if err != nil {
				t.Fatal(err)
			}
			lines := strings.Fields(strings.ReplaceAll(string(b), " ", "|"))
			for _, wrong := range againstList(q, lines) {
				t.Error(wrong)
			}
		})
	}
}

// againstList holds a questionnaire against the list and says what differs.
func againstList(q *model.Questionnaire, lines []string) []string {
	var wrong, listed []string
	for _, line := range lines {
		id, rest, _ := strings.Cut(line, "|")
		responsibility, counterpart, _ := strings.Cut(rest, "|")
		listed = append(listed, id)
		clause := q.Clause(id)
		switch {
		case clause == nil:
			wrong = append(wrong, id+" is missing")
		case string(clause.Responsibility) != responsibility:
			wrong = append(wrong, fmt.Sprintf("%s is the responsibility of %s, not of %s", id, clause.Responsibility, responsibility))
		case (responsibility != "provider" || counterpart == "counterpart") && !asked(q, id):
			wrong = append(wrong, "no question is about "+id)
		}
	}
	for _, clause := range q.Clauses {
		if !slices.Contains(listed, clause.ID) {
			wrong = append(wrong, clause.ID+" is not in the list")
		}
	}
	return wrong
}

func asked(q *model.Questionnaire, clause string) bool {
	return slices.ContainsFunc(q.Questions, func(one model.Question) bool { return slices.Contains(one.Covers, clause) })
}

// The comparison itself sees each kind of difference.
func TestTheListOfClausesIsHeldAgainstTheQuestionnaire(t *testing.T) {
	q := &model.Questionnaire{
		Clauses: []model.Clause{
			{ID: "A-1", Responsibility: "customer"}, {ID: "A-2", Responsibility: "shared"}, {ID: "A-3", Responsibility: "provider"},
			{ID: "A-4", Responsibility: "provider"}, {ID: "A-6", Responsibility: "provider"},
		},
		Questions: []model.Question{{ID: "a", Covers: []string{"A-1"}}},
	}
	got := againstList(q, []string{"A-1|shared", "A-2|shared", "A-3|provider|counterpart", "A-4|provider", "A-5|customer"})
	want := []string{
		"A-1 is the responsibility of customer, not of shared", "no question is about A-2", "no question is about A-3",
		"A-5 is missing", "A-6 is not in the list",
	}
	if !slices.Equal(got, want) {
		t.Errorf("the differences are %q, not %q", got, want)
	}
}
