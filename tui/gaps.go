package tui

import (
	"cmp"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"yourside/model"
)

var keySort = bind("sort", "o", "o")

// gaps is the plan: every answer that leaves a duty unfulfilled, with what
// will be done about it.
type gaps struct {
	still
	s     *session
	items []model.Item
	order int
	list
	w, h int
}

// orders are the ways to sort gaps; worst first is how they come.
var orders = []struct {
	word string // its name in internal/lang
	by   func(a, b model.Item) int
}{
	{"severity", func(model.Item, model.Item) int { return 0 }},
	{"due", func(a, b model.Item) int { return cmp.Compare(last(a.Answer.Due), last(b.Answer.Due)) }},
	{"owner", func(a, b model.Item) int { return cmp.Compare(last(a.Answer.Owner), last(b.Answer.Owner)) }},
	{"number", func(a, b model.Item) int { return cmp.Compare(a.Number, b.Number) }},
}

// last sorts what is empty behind everything else.
func last(s string) string { return cmp.Or(s, "\uffff") }

func newGaps(s *session) *gaps {
	g := &gaps{s: s}
	g.sort()
	return g
}

func (g *gaps) sort() {
	g.items = model.Gaps(g.s.items())
	slices.SortStableFunc(g.items, orders[g.order].by)
	g.follow(len(g.items), g.shown)
}

// Init sorts anew: something may have changed on the way back here.
func (g *gaps) Init() tea.Cmd {
	g.sort()
	return nil
}

func (g *gaps) Title() (left, right string) {
	w := g.s.sh.words
	bare, past := "", ""
	if n := len(model.Unplanned(g.items, g.s.sh.today())); n > 0 {
		bare = w.Sprintf(w.Screen.GapsBare, n)
	}
	if n := count(g.items, func(i model.Item) bool { return g.s.past(i.Answer) }); n > 0 {
		past = w.Sprintf(w.Screen.GapsPast, n)
	}
	total := joined(", ", w.Count(w.Pack.DomainGaps, len(g.items)), bare, past)
	return w.Screen.GapsTitle, total + " · " + w.Screen.Orders[orders[g.order].word]
}

// Resize makes room for as many gaps as fit: two lines each.
func (g *gaps) Resize(w, h int) {
	g.w, g.h = w, h
	g.follow(len(g.items), h/2)
}

func (g *gaps) Keys() []key.Binding {
	if len(g.items) == 0 {
		return []key.Binding{keyUndo, keyBack}
	}
	return append([]key.Binding{keyOpen, keyDetails, keySort, keyUndo, keyBack}, listKeys()...)
}

func (g *gaps) Update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case savedMsg, reloadedMsg:
		g.sort()
	case tea.KeyPressMsg:
		return g.key(msg)
	}
	return g, nil
}

func (g *gaps) key(k tea.KeyPressMsg) (screen, tea.Cmd) {
	if key.Matches(k, keyUndo) {
		_, cmd := undo(g.s)
		g.sort()
		return g, cmd
	}
	if len(g.items) == 0 {
		return g, nil
	}
	switch {
	case g.keys(k):
	case key.Matches(k, keyOpen):
		return newQuestion(g.s, g.items[g.at].ID), nil
	case key.Matches(k, keyDetails):
		return newDetails(g.s, g.items[g.at].ID), nil
	case key.Matches(k, keySort):
		g.order = (g.order + 1) % len(orders)
		g.sort()
	}
	return g, nil
}

func (g *gaps) View() string {
	w := g.s.sh.words
	if len(g.items) == 0 {
		return "\n  " + w.Pack.NoGaps
	}
	var lines []string
	for i := g.from; i < min(g.from+g.shown, len(g.items)); i++ {
		lines = append(lines, g.row(i)...)
	}
	return strings.Join(lines, "\n")
}

// row is a gap: the duty, and below it the answer and the plan.
func (g *gaps) row(i int) []string {
	t, w, item := g.s.sh.theme, g.s.sh.words, g.items[i]
	here, ask := "  ", model.CleanLine(item.Ask.In(w.Code()))
	if i == g.at {
		here = t.accent.Render(t.here) + " "
		ask = t.strong.Render(ask)
	}
	severity := w.Weights[string(item.Severity())]
	if item.MustPass {
		severity = t.must + " " + w.MustPass
	}
	top := spread("  "+here+g.s.number(item)+ask, severity+"  ", g.w)
	plan := g.s.plan(item.Answer, g.w)
	switch {
	case !item.Planned(g.s.sh.today()) && !g.s.past(item.Answer):
		plan = t.dim.Render(w.Pack.NoPlan)
	case g.s.past(item.Answer):
		plan = t.warn.Render(w.Screen.Past) + " " + plan
	}
	answer := t.status(item.Verdict, w.Status(string(item.Verdict)))
	return []string{top, cut("        "+answer+"  "+plan, g.w)}
}
