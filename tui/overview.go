package tui

import (
	"slices"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"yourside/model"
	"yourside/report"
)

var (
	keySign  = bind("sign", "s", "s")
	keyFacts = bind("facts", "i", "i")
)

// overview is one assessment by its domains.
type overview struct {
	still
	s       *session
	domains []model.Domain // that have questions
	then    string         // the question to go on to at once
	list
	w, h int
}

func newOverview(s *session) *overview {
	o := &overview{s: s}
	for _, d := range s.of.Questionnaire.Domains {
		if slices.ContainsFunc(s.of.Questionnaire.Questions, func(q model.Question) bool { return q.Domain == d.ID }) {
			o.domains = append(o.domains, d)
		}
	}
	return o
}

// goOn makes the overview go on at once to where the assessment was left.
func (o *overview) goOn() {
	o.then = o.whereLeft()
	if q := o.s.of.Questionnaire.Question(o.then); q != nil {
		o.at = max(0, slices.IndexFunc(o.domains, func(d model.Domain) bool { return d.ID == q.Domain }))
	}
}

// continueMsg goes on to a question as soon as the overview is there, so that
// going back from it leads here.
type continueMsg struct{ to *overview }

func (o *overview) Init() tea.Cmd {
	if o.then == "" {
		return nil
	}
	return func() tea.Msg { return continueMsg{o} }
}

func (o *overview) Title() (left, right string) {
	return o.s.of.Facts.Organisation, joined(" · ", o.s.of.Facts.Service, o.s.sh.words.Code())
}

func (o *overview) Resize(w, h int) {
	o.w, o.h = w, h
	o.follow(len(o.domains), h-len(o.summary()))
}

func (o *overview) Keys() []key.Binding {
	keys := []key.Binding{keyOpen, keyContinue, keyGaps, keyFindings, keySearch, keySign, keyPack}
	if slices.ContainsFunc(o.s.items(), mustLeft) {
		keys = append(keys, keyMust)
	}
	return append(append(keys, keyUndo, keyFacts, keyHistory, keyBack), listKeys()...)
}

func (o *overview) Update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case continueMsg:
		if msg.to == o && o.then != "" {
			at := o.then
			o.then = ""
			return newQuestion(o.s, at), nil
		}
	case tea.KeyPressMsg:
		return o.key(msg)
	}
	return o, nil
}

func (o *overview) key(k tea.KeyPressMsg) (screen, tea.Cmd) {
	switch {
	case o.keys(k):
	case len(o.domains) == 0 && key.Matches(k, keyOpen, keyContinue): // nothing is asked
	case key.Matches(k, keyOpen):
		return newQuestion(o.s, o.firstIn(o.domains[o.at].ID)), nil
	case key.Matches(k, keyContinue):
		return newQuestion(o.s, o.whereLeft()), nil
	case key.Matches(k, keyMust):
		return o.must(), nil
	case key.Matches(k, keyGaps):
		return newGaps(o.s), nil
	case key.Matches(k, keyFindings):
		return newFindings(o.s), nil
	case key.Matches(k, keySearch):
		return newSearch(o.s), nil
	case key.Matches(k, keySign):
		return newSignoff(o.s), nil
	case key.Matches(k, keyPack):
		return newPack(o.s), nil
	case key.Matches(k, keyFacts):
		return newFacts(o.s), nil
	case key.Matches(k, keyHistory):
		return newHistory(o.s, ""), nil
	case key.Matches(k, keyUndo):
		_, cmd := undo(o.s)
		return o, cmd
	}
	return o, nil
}

// must is the first must-pass question that is not fulfilled, or else the first
// that is open.
func (o *overview) must() screen {
	failed, open := model.MustPass(o.s.items())
	for _, i := range append(failed, open...) {
		return newQuestion(o.s, i.ID)
	}
	return o
}

// firstIn is the first open question of a domain, or its first that applies.
func (o *overview) firstIn(domain string) string {
	items := model.InDomain(o.s.items(), domain)
	for _, fits := range []func(model.Item) bool{model.Item.Open, func(i model.Item) bool { return i.Applies }} {
		if found := model.Select(items, fits); len(found) > 0 {
			return found[0].ID
		}
	}
	return items[0].ID
}

// whereLeft is the question last looked at, or else the first open one; empty
// when nothing is asked.
func (o *overview) whereLeft() string {
	if o.s.of.Questionnaire.Question(o.s.place) != nil {
		return o.s.place
	}
	if open := model.Select(o.s.items(), model.Item.Open); len(open) > 0 {
		return open[0].ID
	}
	for _, i := range o.s.items() {
		return i.ID
	}
	return ""
}

func (o *overview) View() string {
	lines := o.summary()
	items := o.s.items()
	for i := o.from; i < min(o.from+o.shown, len(o.domains)); i++ {
		lines = append(lines, o.row(i, model.InDomain(items, o.domains[i].ID)))
	}
	return strings.Join(o.s.sh.foot(lines, o.s.sh.brand, o.w, o.h), "\n")
}

// summary is what stands above the domains: must-pass in words first, then the
// numbers, each with its base.
func (o *overview) summary() []string {
	t, w, items := o.s.sh.theme, o.s.sh.words, o.s.items()
	q, p := o.s.of.Questionnaire, model.ProgressOf(items)
	lines := []string{spread("  "+t.strong.Render(model.CleanLine(q.Title.In(w.Code())))+" "+t.dim.Render(model.CleanLine(q.Version)),
		t.bar(p.Answered, p.Applicable, 10)+"  "+w.Sprintf("%d / %d", p.Answered, p.Applicable)+"  ", o.w)}
	lines = append(lines, o.mustPass(items)...)
	said := []string{w.Pack.ComplianceHeading + ": " + report.SayCompliance(w, items)}
	if revisions := o.s.of.Revisions(); len(revisions) > 0 {
		said = append(said, w.Sprintf(w.Screen.LastSigned, len(revisions)))
	}
	if found := o.s.sayFindings(model.High); found != "" {
		said = append(said, found)
	}
	if one := strings.Join(said, "  ·  "); ansi.StringWidth(one) <= o.w-4 {
		said = []string{one}
	}
	for _, line := range said {
		lines = append(lines, "  "+t.dim.Render(cut(line, o.w-4)))
	}
	return append(lines, "")
}

// mustPass says which must-pass duties are not fulfilled and which are open, by
// their numbers: in a line, or two when they do not fit.
func (o *overview) mustPass(items []model.Item) []string {
	t, w := o.s.sh.theme, o.s.sh.words
	failed, open := model.MustPass(items)
	said := []string{}
	if len(failed) > 0 {
		said = append(said, t.gap+" "+w.Count(w.Screen.MustFailed, len(failed))+": "+o.s.numbers(failed))
	}
	render := t.warn.Render
	switch {
	case len(open) > 0 && len(failed) > 0:
		said = append(said, w.Sprintf(w.Screen.MustOpenToo, numbersOf(open)))
	case len(open) > 0:
		render = t.dim.Render
		said = append(said, w.Count(w.Screen.MustOpen, len(open))+": "+o.s.numbers(open))
	}
	if one := strings.Join(said, "; "); ansi.StringWidth(one) <= o.w-4 && one != "" {
		said = []string{one}
	}
	var lines []string
	for _, line := range said {
		for _, part := range wrap(line, o.w-4) {
			lines = append(lines, "  "+render(part))
		}
	}
	return lines
}

// numbers are the numbers of questions, with the word for those.
func (s *session) numbers(items []model.Item) string {
	return s.sh.words.CountWith(s.sh.words.Screen.Questions, len(items), numbersOf(items))
}

func numbersOf(items []model.Item) string {
	var all []string
	for _, i := range items {
		all = append(all, strconv.Itoa(i.Number))
	}
	return strings.Join(all, ", ")
}

func (o *overview) row(i int, items []model.Item) string {
	t, w := o.s.sh.theme, o.s.sh.words
	p := model.ProgressOf(items)
	here, name := "    ", model.CleanLine(o.domains[i].Title.In(w.Code()))
	name = pad(name, min(34, max(18, o.w-46)))
	if i == o.at {
		here, name = "  "+t.accent.Render(t.here)+" ", t.strong.Render(name)
	}
	score := ""
	if percent, ok := model.ComplianceOf(items).Percent(); ok {
		score = w.Sprintf("%3d %%", percent)
	}
	line := here + name + " " + t.bar(p.Answered, p.Applicable, 10) + pad(w.Sprintf(" %3d/%d", p.Answered, p.Applicable), 8) + pad(score, 6)
	gaps := ""
	if n := count(items, model.Item.Gap); n > 0 {
		gaps = t.warn.Render(t.gap + " " + w.Count(w.Pack.DomainGaps, n))
	}
	if ansi.StringWidth(line)+ansi.StringWidth(gaps)+2 <= o.w {
		line += " " + gaps
	}
	return line
}

// count is how many items are something.
func count(items []model.Item, is func(model.Item) bool) int {
	n := 0
	for _, i := range items {
		if is(i) {
			n++
		}
	}
	return n
}

// undo takes back the last change, says what it was, and returns its question;
// empty when there is nothing to undo.
func undo(s *session) (question string, cmd tea.Cmd) {
	settled, before := s.settle(), s.items()
	changes, cmd := s.undo()
	if len(changes) == 0 {
		s.sh.say(s.sh.words.Screen.NothingToUndo)
		return "", settled
	}
	question = changes[0].Question
	said := s.sh.words.Sprintf(s.sh.words.Screen.Undone, s.name(question), s.part(changes[0].Field))
	s.sh.say(joined("; ", said, s.shift(before)))
	return question, tea.Batch(settled, cmd)
}
