// Where links and bookmarks lead: to the page, and the place on it, that they
// promise by their own text.
package report_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"yourside/model"
)

// promise is the text over which a link lies, and where it leads. Lines under
// one another that lead to the same place are one promise.
type promise struct {
	text     string // without blanks
	from, to int    // pages
	landing  string // the text at the place it leads to
}

// promises reads the links of a page.
func promises(o *openedPDF, p *pdfPage) []promise {
	var all []promise
	var first, last pdfLink
	for _, l := range p.links {
		var text strings.Builder
		for _, x := range p.upright() {
			if x.y > l.y1 && x.y < l.y2 && x.x > l.x1-0.1 && x.x+x.width < l.x2+0.5 {
				text.WriteString(x.text)
			}
		}
		one := promise{text: squeezed(text.String()), from: p.number, to: l.page}
		if l.page > 0 && l.page <= len(o.pages) {
			one.landing = o.pages[l.page-1].from(l.to)
		}
		same := len(all) > 0 && last.page == l.page && last.to == l.to
		besides, under := last.y1 == l.y1 && near(last.x2, l.x1), last.y2 == l.y1 && near(first.x1, l.x1)
		if same && (besides || under) {
			all[len(all)-1].text += one.text
		} else {
			all, first = append(all, one), l
		}
		last = l
	}
	return all
}

func near(a, b float64) bool { return a-b < 0.1 && b-a < 0.1 }

// heading is a place that links lead to: the text that it begins with.
type heading struct{ number, title string }

// headings are all places of a pack that can be led to.
func headings(s *sample) []heading {
	var all []heading
	for i, name := range s.chapters() {
		all = append(all, heading{strconv.Itoa(i + 1), strconv.Itoa(i+1) + printed(name)})
	}
	for _, d := range s.pack.Domains {
		all = append(all, heading{"", printed(d.Title)})
	}
	for _, c := range s.doc.Questionnaire.Clauses {
		all = append(all, heading{"[" + c.ID + "]", c.ID})
	}
	for _, i := range s.items {
		all = append(all, heading{strconv.Itoa(i.Number), printed(i.Ask.In(s.pack.Words.Code()))})
	}
	for _, x := range s.pack.Register {
		begins := []rune(printed(append(x.Names, x.Locations...)[0]))
		all = append(all, heading{x.Number, x.Number + string(begins[:10])})
	}
	return all
}

// landed finds the heading with which a text begins: a chapter or domain by its
// title, a question by its number, with its wording in the same band.
func landed(s *sample, text string, all []heading) (heading, bool) {
	for _, h := range all {
		band := text[:min(len(text), len(h.title)+400)]
		question := h.number != "" && !strings.HasPrefix(h.title, h.number)
		if strings.HasPrefix(text, h.title) || (question && strings.HasPrefix(text, h.number) && strings.Contains(band, firstLine(h.title))) {
			return h, true
		}
	}
	return heading{}, false
}

// firstLine is as much of a wording as surely stands on its first line.
func firstLine(s string) string {
	runes := []rune(s)
	return string(runes[:min(len(runes), 40)])
}

func TestEveryLinkLeadsToWhatItSays(t *testing.T) {
	each(t, func(t *testing.T, s *sample) {
		all := headings(s)
		count := 0
		for _, p := range s.read.pages {
			for _, l := range promises(s.read, p) {
				count++
				h, ok := landed(s, l.landing, all)
				if !ok {
					t.Errorf("page %d: the link over %q leads to page %d, where no heading stands but %.60q", l.from, l.text, l.to, l.landing)
					continue
				}
				keeps := l.text == h.number || strings.Contains(l.text, h.title) || // the number, or the wording itself
					l.text == strconv.Itoa(l.to) || // a page number, in the contents
					strings.HasSuffix(l.text, h.number+".") || strings.Contains(l.text, "vraag"+h.number+".") || strings.Contains(l.text, "question"+h.number+".") ||
					l.text == "Bewijs"+h.number || l.text == "Evidence"+h.number // in the register
				if !keeps {
					t.Errorf("page %d: the link over %q leads to %q", l.from, l.text, h.number+" "+h.title)
				}
			}
		}
		if count < 250 {
			t.Errorf("only %d links", count)
		}
	})
}

// linksIn are the promises of a chapter.
func linksIn(s *sample, chapter int) []promise {
	var all []promise
	for _, p := range s.pagesOf(chapter) {
		all = append(all, promises(s.read, p)...)
	}
	return all
}

func TestContentsNameEveryChapterAndDomainWithItsPage(t *testing.T) {
	each(t, func(t *testing.T, s *sample) {
		var want []string
		for i, name := range s.chapters() {
			want = append(want, strconv.Itoa(i+1)+printed(name))
			if i == questions {
				for _, d := range s.pack.Domains {
					want = append(want, printed(d.Title))
				}
			}
		}
		links := linksIn(s, contents)
		if len(links) != 2*len(want) {
			t.Fatalf("%d links in the contents, not %d", len(links), 2*len(want))
		}
		for i, title := range want {
			name, page := links[2*i], links[2*i+1]
			if name.text != title || page.text != strconv.Itoa(name.to) || page.to != name.to || !strings.HasPrefix(name.landing, title) {
				t.Errorf("%q stands as %q on page %q; it is on page %d, where %.60q stands", title, name.text, page.text, name.to, name.landing)
			}
		}
	})
}

func TestEveryGapAndExceptionLeadsToItsQuestion(t *testing.T) {
	each(t, func(t *testing.T, s *sample) {
		type row struct{ number, ask string }
		rows := map[int][]row{}
		for _, g := range s.pack.Gaps {
			rows[gaps] = append(rows[gaps], row{g.Number, g.Text})
		}
		for _, e := range s.pack.Exceptions {
			rows[exceptions] = append(rows[exceptions], row{e.Number, e.Text})
		}
		for chapter, want := range rows {
			links := linksIn(s, chapter)
			for _, r := range want {
				for _, text := range []string{r.number, printed(r.ask)} {
					at := slices.IndexFunc(links, func(l promise) bool { return l.text == text })
					if at < 0 || !strings.HasPrefix(links[at].landing, r.number) {
						t.Errorf("%q of question %s is no link to it", text, r.number)
					}
				}
			}
		}
	})
}

func TestEveryNumberInTheMatrixLeadsToItsQuestion(t *testing.T) {
	each(t, func(t *testing.T, s *sample) {
		var want, got []string
		for _, row := range s.doc.Questionnaire.Matrix() {
			for _, q := range row.Questions {
				i := slices.IndexFunc(s.items, func(i model.Item) bool { return i.ID == q.ID })
				want = append(want, strconv.Itoa(s.items[i].Number))
			}
		}
		for _, l := range linksIn(s, matrix) {
			got = append(got, l.text)
		}
		if !slices.Equal(got, want) {
			t.Errorf("the numbers in the matrix are\n%v, not\n%v", got, want)
		}
	})
}

func TestEveryClauseThatAQuestionCitesLeadsToTheMatrix(t *testing.T) {
	each(t, func(t *testing.T, s *sample) {
		var want, got []string
		for _, i := range s.items {
			provided, duty := s.doc.Questionnaire.Halves(i.Question)
			for _, c := range append(provided, duty...) {
				if i.Applies {
					want = append(want, "["+c.ID+"]")
				}
			}
		}
		from, to := s.pagesOf(matrix), s.pagesOf(questions)
		for _, l := range linksIn(s, questions) {
			if !strings.HasPrefix(l.text, "[") {
				continue
			}
			got = append(got, l.text)
			if !strings.HasPrefix(l.landing, strings.Trim(l.text, "[]")) || l.to < from[0].number || l.to >= to[0].number {
				t.Errorf("page %d: %s leads to page %d, to %.60q", l.from, l.text, l.to, l.landing)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%d clauses are links, of %d that are cited", len(got), len(want))
		}
	})
}

func TestBookmarksFollowTheChaptersDomainsAndQuestions(t *testing.T) {
	each(t, func(t *testing.T, s *sample) {
		type entry struct {
			level int
			title string
		}
		var want []entry
		for i, name := range s.chapters() {
			want = append(want, entry{0, strconv.Itoa(i+1) + printed(name)})
			if i != questions {
				continue
			}
			for _, d := range s.pack.Domains {
				want = append(want, entry{1, printed(d.Title)})
				for _, q := range d.Questions {
					want = append(want, entry{2, q.Number + "." + printed(q.Ask)})
				}
			}
		}
		if len(s.read.bookmarks) != len(want) {
			t.Fatalf("%d bookmarks, not %d", len(s.read.bookmarks), len(want))
		}
		for i, b := range s.read.bookmarks {
			if got := (entry{b.level, squeezed(b.title)}); got != want[i] {
				t.Errorf("bookmark %d is %v, not %v", i+1, got, want[i])
			}
			landing := s.read.pages[b.page-1].from(b.y)
			number, ask, isQuestion := strings.Cut(want[i].title, ".")
			if b.level < 2 && !strings.HasPrefix(landing, want[i].title) ||
				b.level == 2 && (!isQuestion || !strings.HasPrefix(landing, number) || !strings.Contains(landing, firstLine(ask))) {
				t.Errorf("bookmark %q leads to page %d, where %.80q stands", b.title, b.page, landing)
			}
		}
	})
}
