package tui_test

// The real questionnaires on the screen: nothing of a question is cut off, in
// the smallest window neither.

import (
	"fmt"
	"strings"
	"testing"

	"yourside/internal/lang"
	"yourside/model"
	"yourside/questionnaires"
	"yourside/tui"
)

func TestEveryQuestionCanBeReadToItsEndInTheSmallestWindow(t *testing.T) {
	t.Parallel()
	all, err := questionnaires.All()
	must(t, err)
	r := newRig(t)
	for _, q := range all {
		for _, code := range lang.Codes() {
			t.Run(q.ID+"/"+code, func(t *testing.T) {
				r.t = t
				r.with(tui.Options{Words: lang.Find(code), Open: about(t, q)})
				r.drive("/", "enter")
				named := q.Named("Wolkenhuis")
				for i := range q.Questions {
					r.reads(named, &named.Questions[i], code)
					r.drive("/")
					r.type_(fmt.Sprint(min(i+2, len(q.Questions))))
					r.drive("enter")
				}
			})
		}
	}
}

// about is an assessment with a vendor, where the questionnaire is about any.
func about(t *testing.T, q *model.Questionnaire) *model.Assessment {
	a := model.New("reading", q)
	_, err := a.Describe(model.Facts{Organisation: "Voorbeeld BV", Vendor: "Wolkenhuis"})
	must(t, err)
	return a
}

// reads checks that all of a question is there in a high window, and that what
// is there can be paged to in the smallest.
func (r *rig) reads(q *model.Questionnaire, one *model.Question, code string) {
	r.t.Helper()
	r.size(60, 500)
	high := r.screen()
	said := strings.Join(strings.Fields(high), "")
	provided, duty := q.Halves(one)
	texts := []string{one.Ask.In(code), one.Duty.In(code), one.Help.In(code), one.Where.In(code), one.Evidence.In(code)}
	for _, c := range append(provided, duty...) {
		texts = append(texts, c.Text.In(code)+" ["+c.ID+"]")
	}
	for _, o := range one.Options {
		texts = append(texts, o.Text.In(code))
	}
	for _, text := range texts {
		if want := strings.Join(strings.Fields(model.Clean(text)), ""); !strings.Contains(said, want) {
			r.t.Errorf("%s: not on the screen is %q:\n%s", one.ID, want, strings.TrimSpace(high))
		}
	}
	r.size(60, 15)
	seen := map[string]bool{}
	for range 100 {
		page := r.screen()
		for line := range strings.SplitSeq(page, "\n") {
			seen[line] = true
		}
		if r.drive("pgdown"); r.screen() == page {
			break
		}
	}
	for range one.Values() {
		r.drive("down")
		for line := range strings.SplitSeq(r.screen(), "\n") {
			seen[line] = true
		}
	}
	lines := strings.Split(high, "\n")
	for n, line := range lines[2 : len(lines)-2] {
		// The cursor stands elsewhere by now: what it points at is the same.
		if line != "" && !seen[line] && !seen[strings.Replace(line, "›", " ", 1)] {
			r.t.Errorf("%s: line %d cannot be reached: %q", one.ID, n, line)
		}
	}
	r.size(80, 24)
}
