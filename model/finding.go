package model

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// Finding is something that a look at the answers turned up, which an auditor
// will ask about.
type Finding struct {
	Code     string // internal/lang has words for it, and for why it matters
	Severity Weight
	Item     Item  // the question that it is about, and where it is mended
	Args     []any // what fills in the words
}

// ID names a finding within its assessment: "past-due:zoho.mfa.enforced".
func (f Finding) ID() string { return f.Code + ":" + f.Item.ID }

// review is what the rules look at.
type review struct {
	of    *Assessment
	items []Item
	on    Date
	notes map[string][]Item // by note, in the order of the questionnaire
	about map[string][]Item // by clause
}

// rule is one thing that can be found of a question that applies. It returns
// what fills in its words, or false.
type rule struct {
	code     string
	severity func(Item) Weight
	found    func(*review, Item) ([]any, bool)
}

// rules are all that can be found, in the order in which findings of one
// severity are shown. Adding one is adding a line, and its words.
var rules = []rule{
	{"must-pass-failed", always(High), when(Item.Failed)},
	{"must-pass-open", always(High), when(func(i Item) bool { return i.MustPass && i.Open() })},
	{"evidence-changed", always(High), inState(EvidenceChanged)},
	{"evidence-missing", always(High), inState(EvidenceMissing)},
	{"evidence-expired", always(Medium), inState(EvidenceExpired)},
	{"evidence-none", Item.Severity, when(unshown)},
	{"evidence-later", always(Low), shownLater},
	{"past-due", Item.Severity, pastDue},
	{"unplanned", Item.Severity, when(unplanned)},
	{"risk-ended", Item.Severity, riskEnded},
	{"risk-unreasoned", always(Medium), when(func(i Item) bool { return i.Gap() && i.Answer.Accepted != "" && i.Answer.Reason == "" })},
	{"alternative-unreasoned", always(Medium), when(func(i Item) bool { return i.Verdict == Alternative && i.Answer.Reason == "" })},
	{"contradicted", always(Medium), contradicted},
	{"reconfirm", always(Medium), carried},
	{"cadence-overdue", always(Medium), overdue},
	{"unknown-left", always(Medium), when(func(i Item) bool { return i.Verdict == Unknown })},
	{"same-note", always(Low), sameNote},
}

// FindingCodes returns the code of everything that can be found.
func FindingCodes() []string {
	codes := make([]string, len(rules))
	for i, r := range rules {
		codes[i] = r.code
	}
	return codes
}

// Findings looks at the answers as they stand on a day and returns what it
// finds, most severe first, then in the order of the rules and of the
// questionnaire.
func (a *Assessment) Findings(on Date) []Finding {
	r := a.review(on)
	var all []Finding
	for _, rule := range rules {
		for _, i := range r.items {
			if args, found := rule.found(r, i); found {
				all = append(all, Finding{rule.code, rule.severity(i), i, args})
			}
		}
	}
	slices.SortStableFunc(all, func(x, y Finding) int {
		return cmp.Compare(severityRank[x.Severity], severityRank[y.Severity])
	})
	return all
}

func (a *Assessment) review(on Date) *review {
	r := &review{a, Select(a.Items(on), func(i Item) bool { return i.Applies }), on, map[string][]Item{}, map[string][]Item{}}
	for _, i := range r.items {
		note := strings.TrimSpace(i.Answer.Note)
		r.notes[note] = append(r.notes[note], i)
		for _, clause := range i.Covers {
			r.about[clause] = append(r.about[clause], i)
		}
	}
	return r
}

func always(w Weight) func(Item) Weight { return func(Item) Weight { return w } }

// when makes a rule of what can be seen of a question by itself.
func when(is func(Item) bool) func(*review, Item) ([]any, bool) {
	return func(_ *review, i Item) ([]any, bool) { return nil, is(i) }
}

// inState finds the first evidence that is in a state.
func inState(state string) func(*review, Item) ([]any, bool) {
	return func(r *review, i Item) ([]any, bool) {
		for _, e := range i.Attached {
			if e.On(r.on) == state {
				return []any{CleanLine(e.Name)}, true
			}
		}
		return nil, false
	}
}

// unshown is a duty that weighs much, is said to be fulfilled, and is shown by
// nothing.
func unshown(i Item) bool {
	return (i.Verdict == Yes || i.Verdict == Alternative) && i.Severity() == High && len(i.Attached) == 0
}

// shownLater finds evidence of a time after the answer was given.
func shownLater(_ *review, i Item) ([]any, bool) {
	for _, e := range i.Attached {
		if i.Answer.Answered() && e.Shown() > DateOf(i.Answer.At) {
			return []any{CleanLine(e.Name), string(e.Shown())}, true
		}
	}
	return nil, false
}

func pastDue(r *review, i Item) ([]any, bool) {
	return []any{i.Answer.Due}, i.Gap() && i.Answer.Due != "" && Date(i.Answer.Due) < r.on
}

// unplanned is a gap that nobody will close by any day, and whose risk is not
// accepted.
func unplanned(i Item) bool {
	return i.Gap() && i.Answer.Accepted == "" && (i.Answer.Owner == "" || i.Answer.Due == "")
}

func riskEnded(r *review, i Item) ([]any, bool) {
	return []any{i.Answer.Accepted}, i.Gap() && i.Answer.Accepted != "" && Date(i.Answer.Accepted) < r.on
}

// contradicted finds a question that is said not to apply while another about
// the same clause was answered as if it does.
func contradicted(r *review, i Item) ([]any, bool) {
	if i.Verdict != NotApplicable {
		return nil, false
	}
	for _, clause := range i.Covers {
		for _, other := range r.about[clause] {
			if other.Answer.Answered() && other.Verdict != NotApplicable && other.Verdict != Unknown {
				return []any{other.Number, clause}, true
			}
		}
	}
	return nil, false
}

// carried finds an answer that was given to other words.
func carried(r *review, i Item) ([]any, bool) {
	from := r.of.Carried(i.ID)
	return []any{from}, from != "" && i.Answer.Answered()
}

// overdue finds a duty that is to be shown again and was not in time.
func overdue(r *review, i Item) ([]any, bool) {
	last := i.lastShown()
	return []any{string(last)}, i.Cadence != "" && last != "" && last < i.Cadence.Before(r.on)
}

// lastShown is the last day on which an answer was shown to hold, or else was
// given; empty when there is none.
func (i Item) lastShown() Date {
	if !i.Answer.Answered() || i.Verdict == NotApplicable {
		return ""
	}
	last := max(Date(i.Answer.Existence), Date(i.Answer.Operation))
	for _, e := range i.Attached {
		last = max(last, e.Shown())
	}
	if i.Kind == KindDate {
		last = max(last, Date(i.Answer.Value))
	}
	if last == "" {
		last = DateOf(i.Answer.At)
	}
	return last
}

// A note of this many characters that stands with this many answers was copied.
const (
	copiedLength = 15
	copiedTimes  = 4
)

// sameNote finds the first of the answers that have the same note.
func sameNote(r *review, i Item) ([]any, bool) {
	note := strings.TrimSpace(i.Answer.Note)
	same := r.notes[note]
	return []any{len(same)}, utf8.RuneCountInString(note) >= copiedLength && len(same) >= copiedTimes && same[0].ID == i.ID
}
