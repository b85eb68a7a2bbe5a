package report

import (
	"strings"

	"yourside/model"
)

// What was said with an answer is kept when the answer changes. Here is what of
// it belongs to the answer that there is now, and which of its dates hold.

// marks are the dates to which the measure was shown; a yes that was not shown
// to be in place is said to be a claim.
func (b *builder) marks(i model.Item) string {
	var said []string
	for _, mark := range []string{"design", "existence", "operation"} {
		if date := *i.Answer.Field(mark); date != "" {
			said = append(said, b.w.Sprintf(b.w.Pack.Mark, b.w.Fields[mark], b.done(date)))
		}
	}
	if i.Verdict == model.Yes && !b.existed(i) {
		said = append(said, b.w.Pack.Claim)
	}
	return strings.Join(said, "; ")
}

// done is the day on which something was done, and that it is still to come.
func (b *builder) done(date string) string {
	return joined(" ", b.w.Date(date), when(model.Date(date) > b.doc.AsOf, b.w.Pack.Ahead))
}

// plan is what will be done about a gap; an answer that is none has no plan.
func (b *builder) plan(i model.Item) string {
	if !i.Gap() {
		return ""
	}
	named := func(name, value string) string {
		if value == "" {
			return ""
		}
		return b.w.Fields[name] + ": " + value
	}
	x := i.Answer
	return joined("\n", x.Action, joined("; ", named("owner", x.Owner), named("due", b.due(x))))
}

// due is by when a gap is closed, and that this has passed.
func (b *builder) due(x model.Answer) string {
	if x.Due == "" {
		return ""
	}
	return joined(" ", b.w.Date(x.Due), when(model.Date(x.Due) < b.doc.AsOf, b.w.Pack.PastDue))
}

// accepted says until when the risk of a gap is accepted, and why; an answer
// that is no gap has no risk.
func (b *builder) accepted(i model.Item) string {
	if !i.Gap() || i.Answer.Accepted == "" {
		return ""
	}
	return joined(": ", b.acceptedUntil(i), b.reason(i))
}

// acceptedUntil is until when a risk is accepted, and that this has passed.
func (b *builder) acceptedUntil(i model.Item) string {
	until := i.Answer.Accepted
	return joined(" ", b.w.Sprintf(b.w.Pack.AcceptedUntil, b.w.Date(until)), when(model.Date(until) < b.doc.AsOf, b.w.Pack.Lapsed))
}

// reason is why an answer sets the duty aside. One that was given with another
// answer is said to be so, and left out where the answer needs none.
func (b *builder) reason(i model.Item) string {
	given := b.reasonGivenWith(i)
	switch {
	case given == model.Blank || sort(given) == sort(i.Verdict):
		return i.Answer.Reason
	case i.Answer.Reason == "" || !i.Exception():
		return ""
	}
	return b.w.Sprintf(b.w.Pack.ReasonEarlier, i.Answer.Reason, b.w.Status(string(given)))
}

// reasonGivenWith is what the answer counted as when its reason was written.
func (b *builder) reasonGivenWith(i model.Item) model.Status {
	value, given := "", model.Blank
	for _, e := range b.a.History(i.ID) {
		switch e.Field {
		case "value":
			value = e.New
		case "reason":
			given = i.Question.Verdict(value, b.doc.AsOf)
		}
	}
	return given
}

// sort is what a reason is given for: every gap has one and the same, that its
// risk is accepted.
func sort(s model.Status) model.Status {
	if s == model.Partly || s == model.Unknown {
		return model.No
	}
	return s
}

// when is the text if it is so, else nothing.
func when(so bool, text string) string {
	if so {
		return text
	}
	return ""
}
