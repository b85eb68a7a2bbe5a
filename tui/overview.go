package tui

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"yourside/model"
	"yourside/report"
)

var (
	keySign  = bind("sign", "s", "s")
	keyPack  = bind("pack", "p", "p")
	keyFacts = bind("facts", "i", "i")
)

// overview is one assessment by its domains.
type overview struct {
	still
	s       *session
	domains []model.Domain
	then    string // the question to go on to at once
	list
	w, h int
}

func newOverview(s *session) *overview {
	o := &overview{s: s}
	for _, d := range s.of.Questionnaire.Domains {
		if len(model.InDomain(s.items(), d.ID)) > 0 {
			o.domains = append(o.domains, d)
		}
	}
	return o
}

// rowOf is the row of a question's domain, or the first.
func (o *overview) rowOf(question string) int {
	q := o.s.of.Questionnaire.Question(question)
	if q == nil {
		return 0
	}
	return max(0, slices.IndexFunc(o.domains, func(d model.Domain) bool { return d.ID == q.Domain }))
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
	o.follow(len(o.domains), o.shown())
}

func (o *overview) shown() int { return max(1, o.h-len(o.summary())) }

func (o *overview) Keys() []key.Binding {
	return []key.Binding{keyOpen, keyContinue, keyGaps, keySearch, keySign, keyPack, keyFacts, keyHistory, keyUndo, keyLanguage, keyBack}
}

func (o *overview) Update(msg tea.Msg) (screen, tea.Cmd) {
	if msg, ok := msg.(continueMsg); ok && msg.to == o && o.then != "" {
		at := o.then
		o.then = ""
		return newQuestion(o.s, at), nil
	}
	k, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return o, nil
	}
	switch {
	case o.keys(k, len(o.domains), o.shown()):
	case key.Matches(k, keyOpen):
		return newQuestion(o.s, o.firstIn(o.domains[o.at].ID)), nil
	case key.Matches(k, keyContinue):
		return newQuestion(o.s, o.whereLeft()), nil
	case key.Matches(k, keyGaps):
		return newGaps(o.s), nil
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
		return o, undo(o.s)
	}
	return o, nil
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

// whereLeft is the question last looked at, or else the first open one.
func (o *overview) whereLeft() string {
	if o.s.of.Questionnaire.Question(o.s.place) != nil {
		return o.s.place
	}
	if open := model.Select(o.s.items(), model.Item.Open); len(open) > 0 {
		return open[0].ID
	}
	return o.s.of.Questionnaire.Questions[0].ID
}

func (o *overview) View() string {
	lines := o.summary()
	items := o.s.items()
	for i := o.from; i < min(o.from+o.shown(), len(o.domains)); i++ {
		lines = append(lines, o.row(i, model.InDomain(items, o.domains[i].ID)))
	}
	return strings.Join(lines, "\n")
}

// summary is what stands above the domains: must-pass in words first, then the
// numbers, each with its base.
func (o *overview) summary() []string {
	t, w, items := o.s.sh.theme, o.s.sh.words, o.s.items()
	q, p := o.s.of.Questionnaire, model.ProgressOf(items)
	lines := []string{spread("  "+t.strong.Render(model.CleanLine(q.Title.In(w.Code())))+" "+t.dim.Render(q.Version),
		t.bar(p.Answered, p.Applicable, 10)+"  "+w.Sprintf("%d / %d", p.Answered, p.Applicable)+"  ", o.w)}
	failed, open := model.MustPass(items)
	if len(failed) > 0 {
		first := model.CleanLine(failed[0].Ask.In(w.Code()))
		lines = append(lines, "  "+t.warn.Render(cut(t.gap+" "+w.Count(w.Screen.MustFailed, len(failed))+": "+first, o.w-4)))
	} else if len(open) > 0 {
		lines = append(lines, "  "+t.dim.Render(cut(w.Count(w.Screen.MustOpen, len(open)), o.w-4)))
	}
	said := w.Pack.ComplianceHeading + ": " + report.SayCompliance(w, items)
	if revisions := o.s.of.Revisions(); len(revisions) > 0 {
		said += "  ·  " + w.Sprintf(w.Screen.LastSigned, len(revisions))
	}
	return append(lines, "  "+t.dim.Render(cut(said, o.w-4)), "")
}

func (o *overview) row(i int, items []model.Item) string {
	t, w := o.s.sh.theme, o.s.sh.words
	p := model.ProgressOf(items)
	here, name := "    ", model.CleanLine(o.domains[i].Title.In(w.Code()))
	nameWidth := min(34, max(20, o.w-46))
	name = pad(name, nameWidth)
	if i == o.at {
		here, name = "  "+t.accent.Render(t.here)+" ", t.strong.Render(name)
	}
	score := ""
	if percent, ok := model.ComplianceOf(items).Percent(); ok {
		score = w.Sprintf("%3d %%", percent)
	}
	line := here + name + " " + t.bar(p.Answered, p.Applicable, 10) + pad(w.Sprintf(" %3d/%d", p.Answered, p.Applicable), 8) + pad(score, 6)
	gaps := ""
	if n := len(model.Gaps(items)); n > 0 {
		gaps = t.warn.Render(t.gap + " " + w.Count(w.Pack.DomainGaps, n))
	}
	if ansi.StringWidth(line)+ansi.StringWidth(gaps)+2 <= o.w {
		line += " " + gaps
	}
	return line
}

// undo takes back the last change and says which question it was.
func undo(s *session) tea.Cmd {
	settled := s.settle()
	question, cmd := s.undo()
	if question == "" {
		s.sh.say(s.sh.words.Screen.NothingToUndo)
		return settled
	}
	s.sh.say(s.sh.words.Sprintf(s.sh.words.Screen.Undone, question))
	return tea.Batch(settled, cmd)
}
