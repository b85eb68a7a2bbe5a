package model

import (
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
)

// worksheets are the topics for which facts can be collected.
var worksheets = []string{"mfa", "patching", "user-review", "dpia", "capacity", "restore-test"}

// questions checks every question by itself and against those before it.
func (l *lint) questions() {
	seen := map[string]bool{}
	earlier := map[string]*Question{}
	for i := range l.of.Questions {
		q := &l.of.Questions[i]
		l.at("questions", i)
		l.questionID(q, seen)
		l.place(q)
		l.clauseIDs("covers", q.Covers, "")
		l.clauseIDs("provided", q.Provided, ByProvider)
		l.wording(q)
		l.rating(q)
		l.condition(q, earlier)
		if _, known := kinds[q.Kind]; !known {
			l.wrong("kind", Refuse("value-unknown", Cut(string(q.Kind), 40), "status, choice, multi, number, date, text"))
			continue
		}
		l.options(q)
		l.number(q)
		l.date(q)
		l.advice(q)
		earlier[q.ID] = q
	}
}

func (l *lint) questionID(q *Question, seen map[string]bool) {
	switch {
	case CheckID(q.ID) != nil:
		l.wrong("id", Refuse("id-invalid", Cut(q.ID, 40)))
	case seen[q.ID]:
		l.wrong("id", Refuse("id-double", q.ID))
	}
	seen[q.ID] = true
}

// place checks that the question has a domain, and that it stands with the
// other questions of it, in the order of the domains.
func (l *lint) place(q *Question) {
	order := func(id string) int {
		return slices.IndexFunc(l.of.Domains, func(d Domain) bool { return d.ID == id })
	}
	here := order(q.Domain)
	switch {
	case here < 0:
		l.wrong("domain", Refuse("reference-dangling", Cut(q.Domain, 64)))
	case l.index > 0 && here < order(l.of.Questions[l.index-1].Domain):
		l.wrong("domain", Refuse("domain-order", q.Domain))
	}
}

func (l *lint) clauseIDs(key string, ids []string, actor Actor) {
	seen := map[string]bool{}
	for _, id := range ids {
		by, known := l.actors[id]
		switch {
		case seen[id]:
			l.wrong(key, Refuse("id-double", Cut(id, 64)))
		case !known:
			l.wrong(key, Refuse("reference-dangling", Cut(id, 64)))
		case actor != "" && by != actor:
			l.wrong(key, Refuse("clause-actor", id))
		}
		seen[id] = true
	}
}

func (l *lint) wording(q *Question) {
	l.text("ask", q.Ask, true)
	l.text("duty", q.Duty, false)
	l.text("help", q.Help, false)
	l.text("where", q.Where, false)
	l.text("evidence", q.Evidence, false)
	if len(q.Help) == 0 {
		l.doubtful("", Refuse("hint-missing", "help"))
	}
	if len(q.Evidence) == 0 {
		l.doubtful("", Refuse("hint-missing", "evidence"))
	}
}

func (l *lint) rating(q *Question) {
	if weightPoints[q.Weight] == 0 {
		l.wrong("weight", Refuse("value-unknown", Cut(string(q.Weight), 40), "high, medium, low"))
	}
	if q.Cadence != "" && !q.Cadence.Valid() {
		l.wrong("cadence", Refuse("period-invalid", Cut(string(q.Cadence), 40)))
	}
	if q.Worksheet != "" && !slices.Contains(worksheets, q.Worksheet) {
		l.wrong("worksheet", Refuse("value-unknown", Cut(q.Worksheet, 40), strings.Join(worksheets, ", ")))
	}
	l.references(q)
}

// references checks frameworks and ids, and warns of those that are not known:
// often a typing error, and an auditor looks them up.
func (l *lint) references(q *Question) {
	for _, framework := range slices.Sorted(maps.Keys(q.References)) {
		has := frameworks[framework]
		if l.short("references", framework, 64) && has == nil {
			l.doubtful("references", Refuse("reference-edition", framework, strings.Join(Frameworks(), ", ")))
		}
		for _, id := range q.References[framework] {
			if l.short("references", id, 64) && has != nil && !has(id) {
				l.doubtful("references", Refuse("reference-id", id, framework))
			}
		}
	}
}

// condition checks that it names an earlier, closed question that is always
// asked, and answers that this one can have.
func (l *lint) condition(q *Question, earlier map[string]*Question) {
	c := q.ShowIf
	if c == nil {
		return
	}
	on := earlier[c.Question]
	switch {
	case on == nil && l.of.Question(c.Question) == nil:
		l.wrong("show_if", Refuse("reference-dangling", Cut(c.Question, 64)))
	case on == nil:
		l.wrong("show_if", Refuse("condition-forward", c.Question))
	case !on.Closed():
		l.wrong("show_if", Refuse("condition-open", c.Question))
	case on.ShowIf != nil:
		l.wrong("show_if", Refuse("condition-chain", c.Question))
	case len(c.Is) == 0:
		l.wrong("show_if", Refuse("value-missing", "is"))
	default:
		for _, value := range c.Is {
			if !slices.Contains(on.Values(), value) {
				l.wrong("show_if", Refuse("option-invalid", Cut(value, 40), strings.Join(on.Values(), ", ")))
			}
		}
		missing := func(value string) bool { return !slices.Contains(c.Is, value) }
		if !slices.ContainsFunc(on.Values(), missing) {
			l.doubtful("show_if", Refuse("condition-idle", c.Question))
		}
	}
}

func (l *lint) options(q *Question) {
	chooses := q.Kind == KindChoice || q.Kind == KindMulti
	switch {
	case chooses && len(q.Options) < 2:
		l.wrong("options", Refuse("options-few"))
	case !chooses && len(q.Options) > 0:
		l.wrong("options", Refuse("key-misplaced", "options", string(q.Kind)))
	}
	seen := map[string]bool{}
	for _, o := range q.Options {
		l.id("options", o.ID, partForm, seen)
		if universal(o.ID) {
			l.wrong("options", Refuse("option-reserved", o.ID))
		}
		if o.Counts != nil && *o.Counts != 0 && *o.Counts != 0.5 && *o.Counts != 1 {
			l.wrong("options", Refuse("counts-invalid", formatNumber(*o.Counts)))
		}
		if o.Exclusive && q.Kind == KindChoice {
			l.wrong("options", Refuse("key-misplaced", "exclusive", string(q.Kind)))
		}
		l.text("options", o.Text, true)
	}
}

func (l *lint) number(q *Question) {
	if q.Number == nil {
		return
	}
	if q.Kind != KindNumber {
		l.wrong("number", Refuse("key-misplaced", "number", string(q.Kind)))
	}
	l.text("number", q.Number.Unit, false)
	for _, b := range []*Bounds{{q.Number.Min, q.Number.Max}, q.Number.Yes, q.Number.Partly} {
		if b == nil || !l.bound(b.AtLeast) || !l.bound(b.AtMost) {
			continue
		}
		if b.AtLeast != nil && b.AtMost != nil && *b.AtLeast > *b.AtMost {
			l.wrong("number", Refuse("bounds-reversed", formatNumber(*b.AtLeast), formatNumber(*b.AtMost)))
		}
	}
}

// bound refuses what no answer can be held against: infinity, what is no
// number at all (YAML has both), and more digits than an answer can have.
func (l *lint) bound(n *float64) bool {
	if n == nil || math.Abs(*n) < 1e15 {
		return true
	}
	l.wrong("number", Refuse("number-invalid", strconv.FormatFloat(*n, 'g', -1, 64)))
	return false
}

func (l *lint) date(q *Question) {
	if q.Date == nil {
		return
	}
	if q.Kind != KindDate {
		l.wrong("date", Refuse("key-misplaced", "date", string(q.Kind)))
	}
	for _, p := range []Period{q.Date.Yes, q.Date.Partly} {
		if p != "" && !p.Valid() {
			l.wrong("date", Refuse("period-invalid", Cut(string(p), 40)))
		}
	}
}
