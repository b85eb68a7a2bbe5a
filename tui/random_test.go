package tui_test

// Anything can be typed at any size: no panic, no line wider than the screen,
// nothing from data that steers the terminal. Each step is looked at by
// rig.look. The questionnaire, the facts and the answers are hostile too.

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"
	"time"

	"yourside/internal/integrity"
	"yourside/internal/lang"
	"yourside/model"
	"yourside/tui"
)

// hostile are texts that a terminal, a layout or a parser may trip over.
var hostile = []string{
	"\x1b]52;c;aGFsbG8=\x07", "\x1b[2J\x1b[H", "\x1b]0;title\x1b\\", "\u009b31m", "\u202egnp.exe", "\u2066\u2069\u200b\ufeff\u00ad",
	"a\r\nb\rc\td", "\x00\x01\x7f", "\xff\xfe\xc3", "\U000e0041", strings.Repeat("界", 300), strings.Repeat("x", 5000), "e\u0301\u0301\u0301\u0301",
	"👩‍👩‍👧‍👦🏳️‍🌈", strings.Repeat("\n", 500), "%s%d%!(EXTRA", strings.Repeat("word ", 400), "2026-12-15", "97,5", "unknown", "",
}

// poisoned is the sample with hostile texts in the place of its own.
func poisoned(t testing.TB) *model.Questionnaire {
	t.Helper()
	q := sample()
	n := 0
	spoil := func(t model.Text) {
		for code := range t {
			t[code] = valid(n) + t[code] + valid(n*7+3)
			n++
		}
	}
	spoil(q.Title)
	q.Vendor.Name += hostile[4]
	q.Version += hostile[1]
	for i := range q.Domains {
		spoil(q.Domains[i].Title)
	}
	for i := range q.Clauses {
		spoil(q.Clauses[i].Text)
	}
	for i := range q.Questions {
		o := &q.Questions[i]
		for _, t := range []model.Text{o.Ask, o.Help, o.Where, o.Evidence, o.Duty} {
			spoil(t)
		}
		for n := range o.Options {
			spoil(o.Options[n].Text)
		}
		if o.Number != nil {
			spoil(o.Number.Unit)
		}
	}
	must(t, integrity.Fill(q))
	return q
}

// valid is a hostile text in UTF-8, as a file or a database would have it.
func valid(n int) string { return strings.ToValidUTF8(hostile[n%len(hostile)], "\uFFFD") }

func TestNothingThatIsTypedAtAnySizeBreaksTheScreen(t *testing.T) {
	t.Parallel()
	const seeds, steps = 12, 500
	var visited sync.Map
	t.Run("seeds", func(t *testing.T) {
		for seed := range seeds {
			t.Run(fmt.Sprint(seed), func(t *testing.T) {
				t.Parallel()
				monkey(t, rand.New(rand.NewPCG(uint64(seed), 2026)), steps, &visited)
			})
		}
	})
	for _, name := range []string{"home", "start", "overview", "question", "note", "details", "gaps", "findings", "evidence", "evidenceForm", "history", "search", "help", "facts", "signoff", "pack"} {
		if _, was := visited.Load(name); !was {
			t.Errorf("the screen %s was never there", name)
		}
	}
}

// monkey does any things in a row.
func monkey(t *testing.T, dice *rand.Rand, steps int, visited *sync.Map) {
	r := newRig(t)
	a := r.poisonedAssessment()
	pick := func(texts []string) string { return texts[dice.IntN(len(texts))] }
	begin := func() {
		r.quit, r.timers = false, nil
		code, open := pick(lang.Codes()), a
		if dice.IntN(3) == 0 {
			open = nil
		}
		r.with(tui.Options{Words: lang.Find(code), ASCII: dice.IntN(4) == 0, Open: open})
	}
	begin()
	keys := keyboard()
	sizes := [][2]int{{80, 24}, {60, 15}, {120, 40}, {1, 1}, {20, 5}, {500, 200}, {61, 16}, {59, 80}, {200, 15}, {80, 24}}
	for range steps {
		switch n := dice.IntN(100); {
		case n < 2:
			r.drive("esc", "v", "b", "n")
		case n < 3:
			r.drive("esc", "esc", "p")
		case n < 55:
			r.drive(pick(keys))
		case n < 75: // keys that lead somewhere, so that all screens are seen
			r.drive(pick([]string{"enter", "esc", "down", "up", "tab", "space", "1", "3", "t", "e", "h", "/", "p", "f", "b", "s", "i", "y", "n", "v", "f1", "f2", "ctrl+s", "]"}))
		case n < 85:
			r.paste(pick(hostile))
		case n < 92:
			size := sizes[dice.IntN(len(sizes))]
			r.size(size[0], size[1])
		case n < 97:
			r.fire()
		default:
			r.clock.advance(time.Minute)
			r.elsewhere(model.Change{Question: fmt.Sprint("ask", 1+dice.IntN(8)), Field: "note", New: valid(dice.IntN(len(hostile)))})
		}
		visited.Store(tui.Screens(r.m)[len(tui.Screens(r.m))-1], true)
		if r.quit {
			r.keptEverything()
			a = r.stored("wolk")
			begin()
		}
	}
	r.size(80, 24)
	r.send(tui.Leave{})
	r.wait()
	if !r.quit || !tui.Idle(r.m) {
		t.Errorf("it did not end: %s", r.screen())
	}
	r.keptEverything()
}

// keptEverything checks that what was answered is what is stored, apart from
// what another program changed last.
func (r *rig) keptEverything() {
	r.t.Helper()
	mine := tui.Assessment(r.m)
	if mine == nil {
		return
	}
	stored := r.stored(mine.ID)
	last := map[string]string{}
	for _, e := range stored.Events {
		last[e.Question+" "+e.Field] = e.Actor
	}
	for i := range mine.Questionnaire.Questions {
		x, y := mine.Answer(mine.Questionnaire.Questions[i].ID), stored.Answer(mine.Questionnaire.Questions[i].ID)
		for _, field := range model.AnswerFields() {
			if is, was := *y.Field(field), *x.Field(field); is != was && last[x.Question+" "+field] != "bram" {
				r.t.Errorf("%s of %s is stored as %.100q and was %.100q", field, x.Question, is, was)
			}
		}
	}
	if mine.Facts != stored.Facts {
		r.t.Errorf("stored are %+v, they were %+v", stored.Facts, mine.Facts)
	}
}

// poisonedAssessment has hostile facts and answers, as an import could bring.
func (r *rig) poisonedAssessment() *model.Assessment {
	r.t.Helper()
	q := poisoned(r.t)
	a := r.createFrom(q)
	for i := range 6 {
		x := model.Answer{Question: fmt.Sprint("ask", i+1), Value: "unknown", Note: hostile[i], Reason: hostile[i+3], Action: hostile[i+6], Owner: hostile[i]}
		if i == 1 {
			x.Value = "never"
		}
		r.save(a, x)
	}
	for _, text := range hostile {
		if name := strings.ToValidUTF8(text, "\uFFFD"); strings.TrimSpace(name) != "" && len(name) < 3000 {
			r.attach(a, "ask1", model.Evidence{Name: name, Location: "https://example.com", Recorded: "2026-01-01"})
		}
	}
	var raw []model.Change // as nobody would be allowed to type them
	for i, field := range model.AnswerFields() {
		raw = append(raw, model.Change{Question: "ask8", Field: field, New: valid(i)}, model.Change{Question: fmt.Sprint("ask", 1+i%8), Field: field, New: valid(i + 9)})
	}
	for i, field := range model.FactFields() {
		raw = append(raw, model.Change{Field: field, New: valid(i + 2)})
	}
	r.elsewhere(raw...)
	return r.stored("wolk")
}

func TestErrorsFromOutsideDoNotSteerTheTerminal(t *testing.T) {
	t.Parallel()
	r := newRig(t).open("en")
	for _, text := range hostile {
		r.world.Save = func(string, tui.Batch) ([]model.Event, error) { return nil, fmt.Errorf("%s", text) }
		r.world.Load = func(string) (*model.Assessment, error) { return nil, fmt.Errorf("%s", text) }
		r.world.List = func() ([]tui.Row, error) { return nil, fmt.Errorf("%s", text) }
		tui.SetWorld(r.m, r.world)
		r.to(1)
		r.drive("1", "2", "esc")
		r.fire()
		r.sees("NOT SAVED")
	}
}
