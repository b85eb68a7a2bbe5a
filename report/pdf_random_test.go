// Packs of random small questionnaires in which every text is hostile, and
// packs with an answer that is very long.
package report_test

import (
	"bytes"
	"flag"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"yourside/internal/integrity"
	"yourside/internal/lang"
	"yourside/model"
	"yourside/report"
)

// How many random packs are placed on pages, and one of how many is drawn, read
// back and verified as PDF too.
var (
	randomPacks = flag.Uint64("packs", 150, "number of random packs")
	drawnPacks  = flag.Uint64("drawn", 25, "one in so many is drawn")
)

// chance draws the parts of a random assessment; the same number draws the
// same.
type chance struct {
	*rand.Rand
	t testing.TB
}

var (
	letters = []rune("abcdefghij ABC-.,()[]<>\\/%{}$&\"'éßñΩЖ✓☐€–…„” \u00a0\u2003🚀👩漢字한אبกि\u0301\u0308\u034f\u200d\ufe0f\ufffd\ufffe")
	dangers = []rune("\x00\x07\x1b\x7f\u0085\u009b\u061c\u200b\u200e\u202e\u2028\u2060\u2066\ufeff\u00ad\U000e0041\t\r\n")
)

// wording is a text that a questionnaire may hold.
func (c *chance) wording(most int) string {
	runes := make([]rune, 1+c.IntN(most))
	for i := range runes {
		runes[i] = letters[c.IntN(len(letters))]
	}
	return string(runes)
}

// anything is a text that a person may have pasted.
func (c *chance) anything(most int) string {
	switch c.IntN(6) {
	case 0:
		return hostile[c.IntN(len(hostile))]
	case 1:
		return strings.Repeat(c.wording(3), 1+c.IntN(most))
	case 2:
		return c.wording(20) + string(dangers[c.IntN(len(dangers))]) + "-5 " + c.wording(20)
	case 3:
		b := make([]byte, c.IntN(30))
		for i := range b {
			b[i] = byte(c.IntN(256))
		}
		return string(b)
	}
	return c.wording(most)
}

// short is anything that fits in a short field; it may be cut in the middle of
// a character.
func (c *chance) short() string {
	s := c.anything(60)
	return s[:min(len(s), 200)]
}

func (c *chance) text(most int) model.Text {
	return model.Text{"nl": c.wording(most), "en": c.wording(most) + "\n" + c.wording(3)}
}

func (c *chance) pick(from ...string) string { return from[c.IntN(len(from))] }

// questionnaire draws one with up to six questions of every kind.
func (c *chance) questionnaire() *model.Questionnaire {
	counts := []float64{0, 0.5, 1}
	q := &model.Questionnaire{
		Format: 1, ID: "random", Version: c.wording(10), Vendor: model.Vendor{Name: c.wording(40), IncidentContact: c.wording(20)},
		Languages: []string{"nl", "en"}, Title: c.text(60), About: c.text(60), Documents: []model.Document{{ID: "doc", Title: c.wording(60)}},
		Domains: []model.Domain{{ID: "one", Title: c.text(200)}, {ID: "two", Title: c.text(20)}},
	}
	for i := range 1 + c.IntN(6) {
		q.Clauses = append(q.Clauses, model.Clause{
			ID: fmt.Sprintf("C-%d", i), Document: "doc", Section: c.wording(100), Text: c.text(150),
			Responsibility: model.Responsibilities()[c.IntN(3)], Actor: model.Actor(c.pick("customer", "provider")),
		})
	}
	for i := range 1 + c.IntN(6) {
		x := model.Question{
			ID: fmt.Sprintf("question-%d", i), Domain: []string{"one", "two"}[i/3], Covers: []string{q.Clauses[c.IntN(len(q.Clauses))].ID},
			Kind: model.Kinds()[c.IntN(len(model.Kinds()))], Ask: c.text(150), Weight: model.Weight(c.pick("high", "medium", "low")),
			MustPass: c.IntN(2) == 0, References: map[string][]string{c.wording(20): {c.wording(9), c.wording(9)}},
		}
		if x.Kind == model.KindChoice || x.Kind == model.KindMulti {
			x.Options = []model.Option{{ID: "a", Text: c.text(90), Counts: &counts[c.IntN(3)]}, {ID: "b", Text: c.text(9)}}
		}
		if on := i - 1; on >= 0 && q.Questions[on].Closed() && q.Questions[on].ShowIf == nil && c.IntN(2) == 0 {
			values := q.Questions[on].Values()
			x.ShowIf = &model.Condition{Question: q.Questions[on].ID, Is: values[:1+c.IntN(len(values))]}
		}
		q.Questions = append(q.Questions, x)
	}
	q.Holds = model.Holds{Clauses: len(q.Clauses), Questions: len(q.Questions)}
	for _, p := range q.Lint() {
		if !p.Warning {
			c.t.Fatalf("the random questionnaire is broken: %s[%d] %s %v", p.List, p.Index, p.Key, p.What)
		}
	}
	if err := integrity.Fill(q); err != nil {
		c.t.Fatal(err)
	}
	return q
}

// document draws an assessment, signed or not.
func (c *chance) document() *report.Document {
	q := c.questionnaire()
	k := begin(c.t, "random-"+fmt.Sprint(c.IntN(1000)), q, model.Facts{
		Organisation: "x" + c.short(), Service: c.short(), Scope: c.anything(200), From: c.pick("", "2026-01-01"), Contact: c.short(),
	})
	for range c.IntN(8) {
		x := &q.Questions[c.IntN(len(q.Questions))]
		k.by = strings.ToValidUTF8(c.short(), "?")
		k.answer(x.ID, func(a *model.Answer) { c.change(x, a) })
		if c.IntN(10) == 0 {
			k.sign("name "+c.short(), "role "+c.short())
		}
	}
	if c.IntN(2) == 0 {
		return read(c.t, k.sign("name "+c.short(), "role "+c.short()))
	}
	return k.draft()
}

func (c *chance) change(q *model.Question, a *model.Answer) {
	switch values := q.Values(); {
	case values != nil:
		a.Value = values[c.IntN(len(values))]
	case q.Kind == model.KindText:
		a.Value = c.anything(100)
	case q.Kind == model.KindNumber:
		a.Value = c.pick("1", "-12,5", "unknown")
	default:
		a.Value = c.pick("2026-11-01", "1990-01-01", "2100-12-31", "not-applicable", "")
	}
	a.Note, a.Reason, a.Action, a.Owner = c.anything(150), "r"+c.anything(50), c.anything(100), c.short()
	a.Due, a.Accepted, a.Existence = c.pick("", "2027-01-31"), c.pick("", "2027-01-31"), c.pick("", "2025-02-28")
}

func TestRandomPacksAreMadeAndIntact(t *testing.T) {
	many := *randomPacks
	if testing.Short() {
		many /= 5
	}
	for seed := range many {
		c := &chance{rand.New(rand.NewPCG(seed, 42)), t}
		d := c.document()
		o := report.Options{Language: c.pick(lang.Codes()...), Label: labelOf(c.anything(200)), Program: version}
		p := build(t, d, o)
		if pages, err := report.Place(p); err != nil || pages < 10 {
			t.Fatalf("pack %d came on %d pages: %v", seed, pages, err)
		}
		intact(t, fmt.Sprintf("document %d", seed), p.Content)
		if seed%*drawnPacks == 0 {
			pdf := print(t, p)
			intact(t, fmt.Sprintf("pack %d", seed), pdf)
			openPDF(t, pdf)
		}
	}
}

// intact fails unless a file is found intact.
func intact(t *testing.T, name string, b []byte) {
	t.Helper()
	v, err := report.Verify(b, version, nil)
	if err != nil || !v.Intact {
		t.Fatalf("%s is not intact: %v, %v", name, err, v)
	}
}

// continuedOn counts the pages of a chapter that say that they go on.
func (s *sample) continuedOn(chapter int) int {
	pages := 0
	for _, p := range s.pagesOf(chapter) {
		if slices.ContainsFunc(p.pieces, s.continued) {
			pages++
		}
	}
	return pages
}

func TestLongNoteGoesOnOverItsPages(t *testing.T) {
	for name, note := range map[string]string{
		"100,000 characters in words":        strings.Repeat("All that was looked at, and by whom: see below 🚀. ", 2000),
		"100,000 characters without a blank": "🚀" + strings.Repeat("0123456789", 10_000),
		"2,000 lines":                        strings.Repeat("-5 degrees\n", 2000),
	} {
		t.Run(name, func(t *testing.T) {
			c := begin(t, "long-note", synthetic(t, 3), filledFacts)
			c.answer("question.2", func(x *model.Answer) {
				x.Value, x.Note, x.Action = "unknown", note, strings.ReplaceAll(note[:9990], "🚀", "x")
			})
			p := build(t, c.draft(), options("nl"))
			var b bytes.Buffer
			replaced, err := report.WritePDFProgress(&b, p, nil)
			if err != nil {
				t.Fatal(err)
			}
			s := &sample{pack: p, read: openPDF(t, b.Bytes())}
			if want := strings.Count(note, "🚀"); replaced != want {
				t.Errorf("%d characters are said to be replaced, not %d", replaced, want)
			}
			if !strings.Contains(s.textOf(questions), printed(note)) {
				t.Error("the note is not in the pack in full")
			}
			if all, on := len(s.pagesOf(questions)), s.continuedOn(questions); on < all-2 || all < 15 {
				t.Errorf("of %d pages of questions %d say that they go on", all, on)
			}
			if all, on := len(s.pagesOf(gaps)), s.continuedOn(gaps); on != all-1 || all < 2 {
				t.Errorf("of %d pages of gaps %d say that they go on", all, on)
			}
			intact(t, "the pack", b.Bytes())
		})
	}
}
