// Where pages break: a question stays together where it can, and where it
// cannot it breaks where a reader loses least.
package report

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"yourside/internal/lang"
)

// anyQuestion draws a question with some of the rows that there can be, from
// one word to more than a page.
func anyQuestion(t *rapid.T, words *lang.Pack, number int) Question {
	text := func(label string, most int) string {
		return strings.TrimSpace(strings.Repeat("twelve words ", rapid.IntRange(1, most).Draw(t, label)))
	}
	q := Question{ID: fmt.Sprint("q", number), Number: fmt.Sprint(number), Ask: text("ask", 20), Badges: "weight"}
	add := func(name string, most int) { q.Rows = append(q.Rows, Said{Row: Row{name, text(name, most)}}) }
	add("Vendor does", 80)
	add(words.Duty, 80)
	add(words.Answer, 30)
	if rapid.Bool().Draw(t, "counts") {
		add(words.Counts, 1)
	}
	if rapid.Bool().Draw(t, "noted") {
		add(words.Note, rapid.SampledFrom([]int{5, 60, 300, 700}).Draw(t, "long"))
	}
	if rapid.Bool().Draw(t, "planned") {
		add(words.Plan, 60)
	}
	add(words.EvidenceHint, 20)
	add(words.AnsweredBy, 1)
	add(words.References, 20)
	return q
}

func TestQuestionsBreakWhereAReaderLosesLeast(t *testing.T) {
	words, fonts := lang.Find("nl"), setter(t).fonts
	rapid.Check(t, func(t *rapid.T) {
		l := &layout{typesetter: typesetter{fonts: fonts}, tags: newTags(), words: words, anchors: map[string]anchor{}}
		l.newPage()
		for n := range rapid.IntRange(1, 8).Draw(t, "questions") {
			b := l.measured(anyQuestion(t, &words.Pack, n+1))
			whole, at := b.band, map[string]string{}
			for i, r := range b.said {
				whole += r.tall()
				at[r.name] = fmt.Sprint(b.ID, " ", r.name)
				b.said[i].anchor = at[r.name]
			}
			l.question(b)
			on := func(name string) int { return l.anchors[at[name]].page }
			began, ended := l.anchors[questionAnchor(b.ID)].page, len(l.pages)
			if whole <= together && began != ended {
				t.Errorf("question %s takes %.0f of %.0f points and goes from page %d to %d", b.Number, whole, page, began, ended)
			}
			if note := on(words.Pack.Note); note > 0 && note != on(words.Pack.Answer) {
				t.Errorf("question %s has its answer on page %d and its note on page %d", b.Number, on(words.Pack.Answer), note)
			}
			if last := on(words.Pack.References); last != on(words.Pack.AnsweredBy) || last != on(words.Pack.EvidenceHint) {
				t.Errorf("question %s has its last row alone on page %d", b.Number, last)
			}
		}
	})
}

func TestACellIsNotCutBeforeItsLastLine(t *testing.T) {
	for lines, want := range map[int][]int{ // for 0, 1, 2, … lines of room
		1: {0, 1, 1, 1},
		2: {0, 1, 2, 2},
		3: {0, 1, 2, 3, 3},
		4: {0, 1, 2, 2, 4},
		9: {0, 1, 2, 3, 4, 5, 6, 7, 7, 9},
	} {
		for room, fit := range want {
			if got := fitting(make([]line, 0, lines), 0); got != 0 {
				t.Errorf("%d lines of none were placed", got)
			}
			all := make([]line, lines)
			for i := range all {
				all[i].style = body
			}
			if got := fitting(all, float64(room)*body.leading); got != fit {
				t.Errorf("of %d lines %d were placed in the room for %d, not %d", lines, got, room, fit)
			}
		}
	}
}

func TestWordsAtTheEndOfALineAreThereWhateverComesBefore(t *testing.T) {
	l, err := newLayout(lang.Find("nl"))
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"", "short", strings.Repeat("much longer than a line ", 40), strings.Repeat("W", 900), "two\nlines"} {
		lines := l.oneLine(small, text, "(vervolg)")
		said := ""
		for _, r := range lines[0].runs {
			said += r.text
		}
		if len(lines) != 1 || lines[0].width > width || !strings.HasSuffix(said, "(vervolg)") || strings.Contains(said, "…") != (len(text) > 100) {
			t.Errorf("%.30q became %q, %.0f points wide", text, said, lines[0].width)
		}
	}
}
