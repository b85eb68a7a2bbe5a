package tui

import (
	"strings"

	"yourside/model"
)

// labels is the width of the column of names.
const labels = 14

// explained is what explains a question, as it was laid out last.
type explained struct {
	of    *model.Question
	w     int
	lang  string
	lines []string
}

// explanation is everything above the answer. It stays the same from key to
// key, so it is laid out once.
func (q *question) explanation() []string {
	code, of := q.s.sh.words.Code(), q.item().Question
	if q.above.of != of || q.above.w != q.w || q.above.lang != code {
		q.above = explained{of, q.w, code, q.explain(of)}
	}
	return q.above.lines
}

func (q *question) explain(of *model.Question) []string {
	w, t := q.s.sh.words, q.s.sh.theme
	room := q.w - 4
	var lines []string
	for _, line := range wrap(of.Ask.In(w.Code()), room) {
		lines = append(lines, t.strong.Render(line))
	}
	lines = append(lines, "")
	add := func(name, text string) {
		if text != "" {
			lines = append(lines, label(t.accent.Render(name), wrap(text, room-labels), labels)...)
		}
	}
	provided, duty := q.s.of.Questionnaire.Halves(of)
	add(w.VendorHalf(model.CleanLine(q.s.of.Questionnaire.Vendor.Name), q.s.of.Source.Nameless()), cite(provided, w.Code()))
	add(w.Screen.Duty, joined("\n", of.Duty.In(w.Code()), cite(duty, w.Code())))
	add(w.Screen.Why, of.Help.In(w.Code()))
	add(w.Screen.Where, of.Where.In(w.Code()))
	add(w.Screen.Evidence, of.Evidence.In(w.Code()))
	return indent(lines)
}

// cite is clauses with their ids.
func cite(clauses []*model.Clause, lang string) string {
	var lines []string
	for _, c := range clauses {
		lines = append(lines, c.Text.In(lang)+" ["+c.ID+"]")
	}
	return strings.Join(lines, "\n")
}

// pinned is the answer and what was said with it.
func (q *question) pinned() []string {
	if q.reason != nil {
		return append([]string{""}, indent(q.reason.lines())...)
	}
	return append(indent(strings.Split(q.field.View(), "\n")), q.said()...)
}

// said is what the answer counts as, and a line for each part of it beside its
// value.
func (q *question) said() []string {
	w, t, item := q.s.sh.words, q.s.sh.theme, q.item()
	x, lines := item.Answer, []string(nil)
	for _, line := range wrap(q.hidden(item), q.w-4) {
		if line != "" {
			lines = append(lines, "  "+t.warn.Render(line))
		}
	}
	if q.s.of.Carried(q.id) != "" && x.Answered() {
		lines = append(lines, "  "+t.warn.Render(cut(t.gap+" "+w.Screen.Reconfirm, q.w-4)))
	}
	if counts := q.counts(item); counts != "" {
		lines = append(lines, "  "+cut(counts, q.w-4))
	}
	one := func(name, text string) {
		if text != "" {
			lines = append(lines, "  "+t.dim.Render(pad(name, labels))+cut(model.CleanLine(first(text, 4*max(q.w, 1))), q.w-4-labels))
		}
	}
	one(w.Pack.Reason, x.Reason)
	one(w.Pack.Note, x.Note)
	plan := q.s.plan(x, q.w)
	if item.Gap() && q.s.past(x) {
		plan = w.Screen.Past + " " + plan
	}
	one(w.Pack.Plan, plan)
	one(w.Pack.Marks, q.marks(x))
	one(w.Screen.Evidence, q.s.countEvidence(item.Attached))
	return lines
}

// hidden says because of which other question this one is not asked; empty when
// it is.
func (q *question) hidden(item model.Item) string {
	if item.Applies {
		return ""
	}
	w := q.s.sh.words
	line := w.Sprintf(w.Screen.HiddenNow, q.s.item(item.ShowIf.Question).Number)
	if item.Answer.Answered() {
		line += " " + w.Screen.HiddenKept
	}
	return line
}

// counts says what an answer counts as that does not say so itself.
func (q *question) counts(item model.Item) string {
	w, t := q.s.sh.words, q.s.sh.theme
	switch {
	case item.Kind == model.KindStatus || !item.Applies || !item.Answer.Answered() || item.Verdict == model.NotApplicable:
		return ""
	case item.Verdict == model.Blank:
		return t.dim.Render(w.Pack.CountsNothing)
	case item.Gap():
		return t.warn.Render(w.Sprintf(w.Pack.CountsAs, w.Status(string(item.Verdict))) + " — " + w.Screen.IsGap)
	}
	return t.accent.Render(w.Sprintf(w.Pack.CountsAs, w.Status(string(item.Verdict))))
}
