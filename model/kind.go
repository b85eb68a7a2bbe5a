package model

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Kind is what sort of answer a question takes.
type Kind string

// The six kinds.
const (
	KindStatus Kind = "status" // one of the statuses
	KindChoice Kind = "choice" // one of the question's options
	KindMulti  Kind = "multi"  // any of the question's options, joined by commas
	KindNumber Kind = "number" // a decimal number in the question's unit
	KindDate   Kind = "date"   // a day
	KindText   Kind = "text"   // words
)

// Status is how a duty stands according to its answer.
type Status string

// The statuses, and Blank for what has no answer or none that counts.
const (
	Blank         Status = ""
	Yes           Status = "yes"
	Partly        Status = "partly"
	No            Status = "no"
	Alternative   Status = "alternative"
	NotApplicable Status = "not-applicable"
	Unknown       Status = "unknown"
)

// Statuses returns the six statuses in the order in which they are offered.
func Statuses() []Status {
	return []Status{Yes, Partly, No, Alternative, NotApplicable, Unknown}
}

// Voice puts values in the words and forms of one language.
type Voice interface {
	Code() string                // language code, as "nl"
	Status(status string) string // word for a status
	Number(decimal string) string
	Date(iso string) string
}

// kinds is everything that differs from one kind of answer to another. Each
// kind also accepts unknown and not-applicable: those are handled before this
// table is asked. Adding a kind is adding an entry here and a field in tui.
var kinds = map[Kind]struct {
	closed  bool                                                // has a fixed list of answers
	check   func(*Question, string) (string, error)             // the value as it is stored, or why it is none
	verdict func(q *Question, value string, on Date) Status     // what it counts as; Blank counts nothing
	say     func(q *Question, value string, voice Voice) string // in words
}{
	KindStatus: {true, checkStatus, statusItself, sayStatus},
	KindChoice: {true, checkChoice, choiceCounts, sayOptions},
	KindMulti:  {true, checkMulti, choiceCounts, sayOptions},
	KindNumber: {false, checkNumber, numberCounts, sayNumber},
	KindDate:   {false, checkDate, dateCounts, sayDate},
	KindText:   {false, checkText, countsNothing, sayText},
}

// Kinds returns the kinds of answer in alphabetical order.
func Kinds() []Kind {
	var all []Kind
	for k := range kinds {
		all = append(all, k)
	}
	slices.Sort(all)
	return all
}

// Closed tells whether the question has a fixed list of answers, so that a
// condition can depend on it.
func (q *Question) Closed() bool { return kinds[q.Kind].closed }

// Values lists the answers that a closed question can have, unknown and
// not-applicable among them; nil for an open one.
func (q *Question) Values() []string {
	if !q.Closed() {
		return nil
	}
	var all []string
	for _, o := range q.Options {
		all = append(all, o.ID)
	}
	for _, s := range Statuses() {
		if q.Kind == KindStatus || universal(string(s)) {
			all = append(all, string(s))
		}
	}
	return all
}

// universal tells whether a value is an answer to a question of any kind.
func universal(value string) bool {
	return value == string(NotApplicable) || value == string(Unknown)
}

// Check returns the value in the form in which it is stored, or the refusal
// that says why it cannot be an answer. An empty value takes the answer away.
func (q *Question) Check(value string) (string, error) {
	value = strings.TrimSpace(value)
	if value == "" || universal(value) {
		return value, nil
	}
	return kinds[q.Kind].check(q, value)
}

// Verdict is what a value counts as on a day; the day matters to how fresh a
// date is. Blank means that it counts nothing: there is no value, or the
// question only informs.
func (q *Question) Verdict(value string, on Date) Status {
	if value == "" || universal(value) {
		return Status(value)
	}
	return kinds[q.Kind].verdict(q, value, on)
}

// Say puts a value in words; empty for an empty value.
func (q *Question) Say(value string, voice Voice) string {
	switch {
	case value == "":
		return ""
	case universal(value):
		return voice.Status(value)
	}
	return kinds[q.Kind].say(q, value, voice)
}

func checkStatus(_ *Question, value string) (string, error) {
	if !slices.Contains(Statuses(), Status(value)) {
		return "", Refuse("status-invalid", Cut(value, 40))
	}
	return value, nil
}

func checkChoice(q *Question, value string) (string, error) {
	if q.Option(value) == nil {
		return "", Refuse("option-invalid", Cut(value, 40), strings.Join(optionIDs(q), ", "))
	}
	return value, nil
}

// checkMulti puts the options in the order of the question, each once. One
// that excludes the others is the only one.
func checkMulti(q *Question, value string) (string, error) {
	chosen := map[string]bool{}
	for part := range strings.SplitSeq(value, ",") {
		id, err := checkChoice(q, strings.TrimSpace(part))
		if err != nil {
			return "", err
		}
		chosen[id] = true
	}
	var ids []string
	for _, id := range optionIDs(q) {
		if chosen[id] {
			ids = append(ids, id)
		}
	}
	alone := func(id string) bool { return q.Option(id).Exclusive }
	if at := slices.IndexFunc(ids, alone); at >= 0 && len(ids) > 1 {
		return "", Refuse("option-exclusive", ids[at])
	}
	return strings.Join(ids, ","), nil
}

var decimal = regexp.MustCompile(`^-?\d{1,15}(?:[.,]\d{1,6})?$`)

// checkNumber takes a decimal point or comma and stores a point.
func checkNumber(q *Question, value string) (string, error) {
	if !decimal.MatchString(value) {
		return "", Refuse("number-invalid", Cut(value, 40))
	}
	value = strings.Replace(value, ",", ".", 1)
	if q.Number == nil {
		return value, nil
	}
	return q.Number.check(value)
}

// check refuses a number that the rule does not take. A whole one loses the
// noughts behind its point.
func (r *NumberRule) check(value string) (string, error) {
	n := numberOf(value)
	switch {
	case r.Whole && n != math.Trunc(n):
		return "", Refuse("number-whole", value)
	case r.Min != nil && n < *r.Min:
		return "", Refuse("number-low", value, formatNumber(*r.Min))
	case r.Max != nil && n > *r.Max:
		return "", Refuse("number-high", value, formatNumber(*r.Max))
	case r.Whole:
		value, _, _ = strings.Cut(value, ".")
	}
	return value, nil
}

func checkDate(_ *Question, value string) (string, error) {
	d, err := ParseDate(value)
	return string(d), err
}

func checkText(_ *Question, value string) (string, error) {
	if err := checkLength("value", value); err != nil {
		return "", err
	}
	return value, nil
}

func statusItself(_ *Question, value string, _ Date) Status { return Status(value) }

func countsNothing(*Question, string, Date) Status { return Blank }

// choiceCounts adds up what the chosen options count, to one at most.
func choiceCounts(q *Question, value string, _ Date) Status {
	sum, counts := 0.0, false
	for id := range strings.SplitSeq(value, ",") {
		if o := q.Option(id); o != nil && o.Counts != nil {
			sum, counts = sum+*o.Counts, true
		}
	}
	switch {
	case !counts:
		return Blank
	case sum >= 1:
		return Yes
	case sum > 0:
		return Partly
	}
	return No
}

func numberCounts(q *Question, value string, _ Date) Status {
	rule := q.Number
	if rule == nil || (rule.Yes == nil && rule.Partly == nil) {
		return Blank
	}
	switch n := numberOf(value); {
	case rule.Yes.hold(n):
		return Yes
	case rule.Partly.hold(n):
		return Partly
	}
	return No
}

// dateCounts holds a day that has not come yet for no, as nothing was done on it.
func dateCounts(q *Question, value string, on Date) Status {
	rule := q.Date
	if rule == nil || (rule.Yes == "" && rule.Partly == "") {
		return Blank
	}
	switch d := Date(value); {
	case d > on:
		return No
	case rule.Yes != "" && d >= rule.Yes.Before(on):
		return Yes
	case rule.Partly != "" && d >= rule.Partly.Before(on):
		return Partly
	}
	return No
}

func sayStatus(_ *Question, value string, voice Voice) string { return voice.Status(value) }

func sayOptions(q *Question, value string, voice Voice) string {
	var said []string
	for id := range strings.SplitSeq(value, ",") {
		if o := q.Option(id); o != nil {
			said = append(said, o.Text.In(voice.Code()))
		}
	}
	return strings.Join(said, "; ")
}

func sayNumber(q *Question, value string, voice Voice) string {
	if q.Number == nil {
		return voice.Number(value)
	}
	return strings.TrimSpace(voice.Number(value) + " " + q.Number.Unit.In(voice.Code()))
}

func sayDate(_ *Question, value string, voice Voice) string { return voice.Date(value) }

func sayText(_ *Question, value string, _ Voice) string { return value }

// hold tells whether n lies within the bounds; no bounds hold nothing.
func (b *Bounds) hold(n float64) bool {
	return b != nil && (b.AtLeast == nil || n >= *b.AtLeast) && (b.AtMost == nil || n <= *b.AtMost)
}

func optionIDs(q *Question) []string {
	ids := make([]string, len(q.Options))
	for i, o := range q.Options {
		ids[i] = o.ID
	}
	return ids
}

func numberOf(value string) float64 {
	n, _ := strconv.ParseFloat(value, 64)
	return n
}

func formatNumber(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }

// splitValue returns the parts of a value: the chosen options of a multi
// question, else the value itself.
func splitValue(q *Question, value string) []string {
	if q != nil && q.Kind == KindMulti {
		return strings.Split(value, ",")
	}
	return []string{value}
}
