package model

import (
	"maps"
	"regexp"
	"slices"
	"strconv"
	"unicode/utf8"
)

// Problem is something wrong with a questionnaire, and where.
type Problem struct {
	Warning bool     // the questionnaire works, but not as well as it could
	List    string   // "questionnaire", "brand", "documents", "domains", "clauses" or "questions"
	Index   int      // which of the list, from 0
	Key     string   // the key that is wrong, or empty for the whole item
	What    *Refusal // what is wrong
}

// Limits of a questionnaire.
const (
	MaxQuestions = 5_000
	MaxClauses   = 20_000
	maxWording   = 4_000 // characters of one text
	maxLine      = 1_000_000
	maxLanguages = 20
)

// Lint returns the problems of a questionnaire that was read, in the order of
// its files. One with only warnings can be used.
func (q *Questionnaire) Lint() []Problem {
	l := &lint{of: q, actors: map[string]Actor{}}
	for _, c := range q.Clauses {
		l.actors[c.ID] = c.Actor
	}
	if n := len(q.Languages); n > maxLanguages { // every text is looked for in each
		l.at("questionnaire", 0)
		l.wrong("languages", Refuse("count-limit", "languages", n, maxLanguages))
		return l.problems
	}
	l.head()
	l.brand()
	l.documents()
	l.domains()
	l.clauses()
	l.questions()
	l.coverage()
	return l.problems
}

// lint gathers the problems of one questionnaire; list and index say where it
// is reading.
type lint struct {
	of       *Questionnaire
	problems []Problem
	list     string
	index    int
	actors   map[string]Actor // of every clause, by its id
}

func (l *lint) at(list string, index int)          { l.list, l.index = list, index }
func (l *lint) wrong(key string, what *Refusal)    { l.add(false, key, what) }
func (l *lint) doubtful(key string, what *Refusal) { l.add(true, key, what) }

func (l *lint) add(warning bool, key string, what *Refusal) {
	l.problems = append(l.problems, Problem{warning, l.list, l.index, key, what})
}

var (
	languageForm = regexp.MustCompile(`^[a-z]{2}$`)
	clauseForm   = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9.-]{0,62}[A-Za-z0-9]$`)
	partForm     = regexp.MustCompile(`^[a-z0-9][a-z0-9.-]{0,62}[a-z0-9]$|^[a-z0-9]$`)
	hashForm     = regexp.MustCompile(`^[0-9a-f]{64}$`)
)

func (l *lint) head() {
	q := l.of
	l.at("questionnaire", 0)
	if q.Format != 1 {
		l.wrong("format", Refuse("format-unknown", q.Format))
	}
	if err := CheckID(q.ID); err != nil {
		l.wrong("id", Refuse("id-invalid", Cut(q.ID, 40)))
	}
	l.line("version", q.Version, 64)
	l.line("vendor", q.Vendor.Name, 100)
	l.script("vendor", q.Vendor.Name)
	l.short("vendor", q.Vendor.IncidentContact, 200)
	l.short("vendor", q.Vendor.StatusPage, 200)
	if len(q.Languages) == 0 {
		l.wrong("languages", Refuse("value-missing", "languages"))
	}
	for i, code := range q.Languages {
		if !languageForm.MatchString(code) {
			l.wrong("languages", Refuse("language-invalid", Cut(code, 20)))
		} else if slices.Contains(q.Languages[:i], code) {
			l.wrong("languages", Refuse("id-double", code))
		}
	}
	l.text("title", q.Title, true)
	l.scripts("title", q.Title)
	l.text("about", q.About, false)
	l.count("clauses", q.Holds.Clauses, len(q.Clauses), MaxClauses)
	l.count("questions", q.Holds.Questions, len(q.Questions), MaxQuestions)
}

func (l *lint) documents() {
	seen := map[string]bool{}
	for i, d := range l.of.Documents {
		l.at("documents", i)
		l.id("id", d.ID, partForm, seen)
		l.line("title", d.Title, 300)
		l.script("title", d.Title)
		if d.Language != "" && !languageForm.MatchString(d.Language) {
			l.wrong("language", Refuse("language-invalid", Cut(d.Language, 20)))
		}
		if d.Published != "" {
			if _, err := ParseDate(string(d.Published)); err != nil {
				l.wrong("published", Refuse("date-invalid", Cut(string(d.Published), 40)))
			}
		}
		if d.SHA256 != "" && !hashForm.MatchString(d.SHA256) {
			l.wrong("sha256", Refuse("hash-invalid", Cut(d.SHA256, 70)))
		}
	}
}

func (l *lint) domains() {
	seen := map[string]bool{}
	for i, d := range l.of.Domains {
		l.at("domains", i)
		l.id("id", d.ID, partForm, seen)
		l.text("title", d.Title, true)
		l.scripts("title", d.Title)
		for _, code := range slices.Sorted(maps.Keys(d.Title)) {
			l.fits("title", d.Title[code], maxTitle)
		}
		used := func(q Question) bool { return q.Domain == d.ID }
		if !slices.ContainsFunc(l.of.Questions, used) {
			l.doubtful("id", Refuse("domain-unused", d.ID))
		}
	}
}

func (l *lint) clauses() {
	seen, documents := map[string]bool{}, map[string]bool{}
	for _, d := range l.of.Documents {
		documents[d.ID] = true
	}
	for i, c := range l.of.Clauses {
		l.at("clauses", i)
		l.id("id", c.ID, clauseForm, seen)
		if !documents[c.Document] {
			l.wrong("document", Refuse("reference-dangling", Cut(c.Document, 64)))
		}
		l.line("section", c.Section, 300)
		if c.Line < 0 || c.Line > maxLine {
			l.wrong("line", Refuse("value-unknown", strconv.Itoa(c.Line), "1 – "+strconv.Itoa(maxLine)))
		}
		if !slices.Contains(Responsibilities(), c.Responsibility) {
			l.wrong("responsibility", Refuse("value-unknown", Cut(string(c.Responsibility), 40), "customer, shared, provider"))
		}
		if c.Actor != ByCustomer && c.Actor != ByProvider {
			l.wrong("actor", Refuse("value-unknown", Cut(string(c.Actor), 40), "customer, provider"))
		}
		l.text("text", c.Text, true)
		for _, figure := range c.Figures {
			l.line("figures", figure, 200)
		}
	}
}

// coverage warns of every clause that leaves the customer something to do and
// that no question is about.
func (l *lint) coverage() {
	for i, row := range l.of.Matrix() {
		l.at("clauses", i)
		if row.Clause.Responsibility != Provider && len(row.Questions) == 0 {
			l.doubtful("id", Refuse("clause-uncovered", row.Clause.ID))
		}
	}
}

// id checks the form of an id and that it was not there before.
func (l *lint) id(key, id string, form *regexp.Regexp, seen map[string]bool) {
	switch {
	case !form.MatchString(id):
		l.wrong(key, Refuse("id-invalid", Cut(id, 40)))
	case seen[id]:
		l.wrong(key, Refuse("id-double", id))
	}
	seen[id] = true
}

// line checks a text that must be there, on one line.
func (l *lint) line(key, s string, limit int) {
	if s == "" {
		l.wrong(key, Refuse("value-missing", key))
	}
	l.short(key, s, limit)
}

// short checks a text on one line, and tells whether it is in order.
func (l *lint) short(key, s string, limit int) bool {
	n, safe := utf8.RuneCountInString(s), CleanLine(s) == s
	if n > limit {
		l.wrong(key, Refuse("too-long", key, n, limit))
	}
	if !safe {
		l.wrong(key, Refuse("text-unsafe", key))
	}
	return safe && n <= limit
}

// text checks a wording: in every language of the questionnaire and in no
// other, or in none at all where it may be left out.
func (l *lint) text(key string, t Text, required bool) {
	if len(t) == 0 && !required {
		return
	}
	for _, code := range l.of.Languages {
		if t[code] == "" {
			l.wrong(key, Refuse("language-missing", key, code))
		}
	}
	for _, code := range slices.Sorted(maps.Keys(t)) {
		s := t[code]
		if !slices.Contains(l.of.Languages, code) {
			l.wrong(key, Refuse("language-unlisted", key, Cut(code, 20)))
		}
		if n := utf8.RuneCountInString(s); n > maxWording {
			l.wrong(key, Refuse("too-long", key, n, maxWording))
		}
		if Clean(s) != s {
			l.wrong(key, Refuse("text-unsafe", key))
		}
		l.places(key, s)
	}
	if utf8.RuneCountInString(t["nl"]) > 20 && t["nl"] == t["en"] {
		l.doubtful(key, Refuse("language-same", key))
	}
}

func (l *lint) count(what string, promised, found, limit int) {
	switch {
	case found > limit:
		l.wrong("holds", Refuse("count-limit", what, found, limit))
	case promised != found:
		l.wrong("holds", Refuse("count-differs", what, promised, found))
	}
}
