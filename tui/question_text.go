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

// said is a line for each part of the answer beside its value.
func (q *question) said() []string {
	w, t, item := q.s.sh.words, q.s.sh.theme, q.item()
	var lines []string
	if !item.Applies {
		for _, line := range wrap(w.Screen.HiddenNow, q.w-4) {
			lines = append(lines, "  "+t.warn.Render(line))
		}
	}
	one := func(name, text string) {
		if text != "" {
			lines = append(lines, "  "+t.dim.Render(pad(name, labels))+cut(model.CleanLine(first(text, 4*max(q.w, 1))), q.w-4-labels))
		}
	}
	x := item.Answer
	one(w.Pack.Reason, x.Reason)
	one(w.Pack.Note, x.Note)
	one(w.Pack.Plan, q.plan(x))
	one(w.Pack.Marks, q.marks(x))
	return lines
}

func (q *question) plan(x model.Answer) string {
	w := q.s.sh.words
	named := func(field, value string) string {
		if value == "" {
			return ""
		}
		return strings.ToLower(w.Fields[field]) + " " + value
	}
	return joined(" · ", named("due", x.Due), named("owner", x.Owner), named("accepted-until", x.Accepted), x.Action)
}

func (q *question) marks(x model.Answer) string {
	var said []string
	for _, name := range []string{"design", "existence", "operation"} {
		if date := *x.Field(name); date != "" {
			said = append(said, q.s.sh.words.Fields[name]+" "+date)
		}
	}
	return strings.Join(said, " · ")
}
