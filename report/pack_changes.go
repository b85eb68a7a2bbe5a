package report

import (
	"cmp"
	"slices"
	"strconv"

	"yourside/internal/lang"
	"yourside/model"
)

// Changes is what is different since the previous revision.
type Changes struct {
	Intro string
	Rows  []Changed
}

// Changed is one part of the facts or of an answer that is different.
type Changed struct {
	Line        // the number of the question; none for the facts
	What        string
	Before, Now string
}

// changedPart is what an event is about.
type changedPart struct{ question, field string }

// changes compares the assessment with what it was when the previous revision
// was signed. What was changed and changed back is no change.
func (b *builder) changes() Changes {
	c := b.w.Pack.Chapters
	before, signed := b.previous()
	if signed == 0 {
		return Changes{Intro: c.ChangesFirst}
	}
	was, is := map[changedPart]model.Event{}, map[changedPart]model.Event{}
	var parts []changedPart
	for i, e := range b.a.Events {
		part := changedPart{e.Question, e.Field}
		if i < signed {
			was[part] = e
			continue
		}
		if _, again := is[part]; !again && e.Field != model.FieldRevision {
			parts = append(parts, part)
		}
		is[part] = e
	}
	x := Changes{Intro: b.w.Sprintf(c.ChangesSince, before.Number, b.w.Date(string(model.DateOf(before.SignedAt.UTC()))), before.Name)}
	for _, part := range parts {
		if was[part].New != is[part].New {
			x.Rows = append(x.Rows, b.changed(was[part], is[part]))
		}
	}
	slices.SortStableFunc(x.Rows, func(x, y Changed) int { return cmp.Compare(b.numberOf(x.Question), b.numberOf(y.Question)) })
	if len(x.Rows) == 0 {
		x.Intro += " " + c.ChangesNone
	}
	return x
}

// previous is the last revision before this one, and how many events there were
// when it was signed; none if this is the first.
func (b *builder) previous() (before model.Revision, signed int) {
	seen := 0
	for i, e := range b.a.Events {
		if e.Question != "" || e.Field != model.FieldRevision {
			continue
		}
		if r := b.a.Revisions()[seen]; b.doc.Revision == nil || r.Number < b.doc.Revision.Number {
			before, signed = r, i+1
		}
		seen++
	}
	return before, signed
}

func (b *builder) changed(was, is model.Event) Changed {
	x := Changed{What: b.w.Field(is.Field), Before: b.sayEvent(was), Now: b.sayEvent(is)}
	if n := b.numberOf(is.Question); n > 0 {
		x.Line = Line{strconv.Itoa(n), is.Question}
	}
	return x
}

// numberOf is the number of a question; 0 of what is none.
func (b *builder) numberOf(question string) int {
	return 1 + slices.IndexFunc(b.q.Questions, func(q model.Question) bool { return q.ID == question })
}

// dated are the parts that are a day.
var dated = []string{"design", "existence", "operation", "due", "accepted-until", "period-from", "period-until"}

func (b *builder) sayEvent(e model.Event) string {
	value := SayValue(b.w, b.a, e, e.New)
	if slices.Contains(dated, e.Field) {
		value = b.w.Date(value)
	}
	return cmp.Or(value, b.w.Screen.Nothing)
}

// SayValue puts in words a value that an event replaced, or put in its place:
// what is stored as an id or as JSON is said as a person would. An answer that
// the question does not have any more is said as it was stored.
func SayValue(w *lang.Words, a *model.Assessment, e model.Event, value string) string {
	q := a.Questionnaire.Question(e.Question)
	switch {
	case value == "":
		return ""
	case q != nil && e.Field == "value":
		return cmp.Or(q.Say(value, w), value)
	case q != nil && e.Field == model.FieldCarried:
		return w.Sprintf(w.Pack.Chapters.CarriedFrom, value)
	case q != nil && model.IsEvidence(e.Field):
		return sayEvidence(w, value)
	case e.Field == model.FieldQuestionnaire:
		return a.Questionnaire.Title.In(w.Code()) + " " + a.Questionnaire.Version
	case e.Field == model.FieldOrigin:
		return SayOrigin(w, a)
	case e.Field == model.FieldRevision:
		return saySigned(w, a, value)
	}
	return value
}

func saySigned(w *lang.Words, a *model.Assessment, value string) string {
	for _, r := range a.Revisions() {
		if r.EventText() == value {
			return w.Sprintf(w.Screen.SignedBy, r.Number, r.Name, r.Role) + SaySecond(w, r.Signature)
		}
	}
	return value
}

// sayEvidence puts a piece of evidence in words, as it stood when it was last
// seen.
func sayEvidence(w *lang.Words, value string) string {
	e, ok := model.ReadEvidence(value)
	if !ok {
		return value
	}
	return joined(" · ", model.CleanLine(e.Name), w.Fields[e.Mark], sayState(w, e, max(e.Checked, e.Recorded)), sayDates(w, e))
}
