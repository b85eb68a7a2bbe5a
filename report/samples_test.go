// The packs that most tests look at: made once, of the filled-in assessment.
package report_test

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/text/unicode/norm"

	"github.com/go-fonts/dejavu/dejavusans"
	"github.com/go-fonts/liberation/liberationsansregular"
	"golang.org/x/image/font/sfnt"

	"yourside/model"
	"yourside/report"
)

// sample is a pack with its PDF, made and read back.
type sample struct {
	name  string
	doc   *report.Document
	pack  *report.Pack
	pdf   []byte
	read  *openedPDF
	items []model.Item
}

var made struct {
	sync.Mutex
	samples []*sample
	story   map[string][]byte
}

// samples are a draft in both languages, a first revision, and a second
// revision whose document tells of the first.
func samples(t testing.TB) []*sample {
	t.Helper()
	made.Lock()
	defer made.Unlock()
	if made.samples != nil {
		return made.samples
	}
	c := filled(t)
	draft := c.draft()
	first := read(t, c.sign("Mirjam de Boer \u202e", "directeur"))
	c.answer(c.a.Questionnaire.Questions[0].ID, func(x *model.Answer) { x.Value, x.Note = "partly", "Changed after signing." })
	second := read(t, c.sign("Mirjam de Boer", "directeur"))
	for _, s := range []*sample{
		{name: "a draft in Dutch", doc: draft, pack: build(t, draft, options("nl"))},
		{name: "a draft in English", doc: draft, pack: build(t, draft, options("en"))},
		{name: "a first revision in Dutch", doc: first, pack: build(t, first, options("nl"))},
		{name: "a second revision in English", doc: second, pack: build(t, second, options("en"))},
	} {
		s.pdf = print(t, s.pack)
		s.read = openPDF(t, s.pdf)
		s.items = s.doc.Assessment().Items(s.doc.AsOf)
		made.samples = append(made.samples, s)
	}
	return made.samples
}

// each runs a test on every sample.
func each(t *testing.T, test func(*testing.T, *sample)) {
	t.Helper()
	for _, s := range samples(t) {
		t.Run(s.name, func(t *testing.T) { test(t, s) })
	}
}

// chapters are the titles of the chapters, in their order.
func (s *sample) chapters() []string {
	n := s.pack.Words.Pack.Sections
	return []string{
		n.HowToRead, n.Contents, n.Summary, n.Facts, n.Matrix, n.Questions,
		n.Gaps, n.Exceptions, n.Register, n.Findings, n.Changes, n.Frameworks, n.Declaration, n.Glossary, n.Integrity,
	}
}

// pagesOf are the pages of a chapter, by its place in the list.
func (s *sample) pagesOf(chapter int) []*pdfPage {
	var starts []int
	for _, b := range s.read.bookmarks {
		if b.level == 0 {
			starts = append(starts, b.page)
		}
	}
	starts = append(starts, len(s.read.pages)+1)
	return s.read.pages[starts[chapter]-1 : starts[chapter+1]-1]
}

// continued tells whether a piece says that something goes on from the page
// before.
func (s *sample) continued(x piece) bool {
	return strings.HasSuffix(x.text, s.pack.Words.Pack.Continued)
}

// textOf is the text of a chapter without blanks, as if it were one long page.
func (s *sample) textOf(chapter int) string {
	var b strings.Builder
	for _, p := range s.pagesOf(chapter) {
		whole := *p
		whole.pieces = slices.DeleteFunc(slices.Clone(p.pieces), s.continued)
		b.WriteString(whole.body())
	}
	return b.String()
}

// Places of chapters in the list.
const (
	howToRead, contents, facts    = 0, 1, 3
	matrix, questions             = 4, 5
	gaps, exceptions, register    = 6, 7, 8
	findings, changed, frameworks = 9, 10, 11
	declaration, integrityChapter = 12, 14
)

var textFonts = sync.OnceValue(func() (fonts []*sfnt.Font) {
	for _, b := range [][]byte{liberationsansregular.TTF, dejavusans.TTF} {
		f, err := sfnt.Parse(slices.Clone(b))
		if err != nil {
			panic(err)
		}
		fonts = append(fonts, f)
	}
	return fonts
})

// printed is a text as a pack must print it: cleaned and composed, with a mark
// for what neither font has or what lies beyond U+FFFF; and without blanks.
func printed(s string) string {
	var b strings.Builder
	var buf sfnt.Buffer
	for _, r := range norm.NFC.String(model.Clean(s)) {
		has := func(f *sfnt.Font) bool { at, err := f.GlyphIndex(&buf, r); return err == nil && at != 0 }
		if r > 0xffff || (r != '\n' && !slices.ContainsFunc(textFonts(), has)) {
			b.WriteString(mark(r))
		} else {
			b.WriteRune(r)
		}
	}
	return squeezed(b.String())
}
