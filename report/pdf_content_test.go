// What is in the PDF: every word of the assessment, unshortened and under its
// own question, and on every page what that page must carry.
package report_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"yourside/model"
)

// mark is how a character is printed that cannot be printed.
func mark(r rune) string { return fmt.Sprintf("[U+%04X]", r) }

func TestEveryAnswerStandsInFullUnderItsQuestion(t *testing.T) {
	each(t, func(t *testing.T, s *sample) {
		text := s.textOf(questions)
		var asked []model.Item
		for _, i := range s.items {
			if i.Applies {
				asked = append(asked, i)
			}
		}
		if len(asked) < 60 || len(model.Gaps(s.items)) < 20 {
			t.Fatalf("%d questions and %d gaps are too few to show anything", len(asked), len(model.Gaps(s.items)))
		}
		code := s.pack.Words.Code()
		for n, i := range asked {
			_, rest, found := strings.Cut(text, printed(i.Ask.In(code)))
			if !found {
				t.Fatalf("question %d does not come after the one before it", i.Number)
			}
			text = rest
			block := rest
			if n+1 < len(asked) {
				block, _, _ = strings.Cut(rest, printed(asked[n+1].Ask.In(code)))
			}
			for what, said := range saidOf(s, i) {
				if !strings.Contains(block, printed(said)) {
					t.Errorf("question %d: its %s does not stand under it in full:\n%s\nin\n%s", i.Number, what, printed(said), block)
				}
			}
		}
	})
}

// saidOf is everything that was said with an answer, by what it is.
func saidOf(s *sample, i model.Item) map[string]string {
	w := s.pack.Words
	said := map[string]string{
		"note": i.Answer.Note, "reason": i.Answer.Reason, "author": i.Answer.By,
		"design": w.Date(i.Answer.Design), "existence": w.Date(i.Answer.Existence), "operation": w.Date(i.Answer.Operation),
		"evidence": i.Evidence.In(w.Code()), "id": i.ID, "duty in words": i.Duty.In(w.Code()),
	}
	if i.Gap() {
		said["action"], said["owner"] = i.Answer.Action, i.Answer.Owner
		said["due date"], said["risk"] = w.Date(i.Answer.Due), w.Date(i.Answer.Accepted)
	}
	values := []string{i.Answer.Value}
	if i.Kind == model.KindMulti {
		values = strings.Split(i.Answer.Value, ",")
	}
	for _, value := range values {
		said["answer "+value] = i.Say(value, w)
	}
	if !i.Answer.Answered() {
		said["answer"] = w.Pack.NotAnswered
	}
	for _, e := range i.Attached {
		state := w.EvidenceStates[e.On(s.doc.AsOf)]
		said["evidence "+e.Name], said["state of "+e.Name] = model.CleanLine(e.Name), state
		said["validity of "+e.Name] = w.Date(string(e.ValidUntil))
		said["hash of "+e.Name] = e.SHA256[:min(len(e.SHA256), 12)]
	}
	provided, duty := s.doc.Questionnaire.Halves(i.Question)
	for _, c := range append(provided, duty...) {
		said["clause "+c.ID] = c.Text.In(w.Code())
	}
	for framework, ids := range i.References {
		said["reference "+framework] = strings.Join(ids, ", ")
	}
	return said
}

func TestQuestionsThatWereNotAskedAreNamed(t *testing.T) {
	each(t, func(t *testing.T, s *sample) {
		text, count := s.textOf(questions), 0
		for _, i := range s.items {
			if !i.Applies {
				count++
				if !strings.Contains(text, printed(fmt.Sprintf("%d. %s", i.Number, i.Ask.In(s.pack.Words.Code())))) {
					t.Errorf("question %d was not asked and is not named", i.Number)
				}
			}
		}
		if count == 0 {
			t.Error("every question was asked: nothing was tested")
		}
	})
}

func TestEveryClauseStandsInTheMatrixInItsOrder(t *testing.T) {
	each(t, func(t *testing.T, s *sample) {
		text := s.textOf(matrix)
		for _, c := range s.doc.Questionnaire.Clauses {
			_, rest, found := strings.Cut(text, printed(c.ID))
			if !found || !strings.Contains(rest, printed(c.Text.In(s.pack.Words.Code()))) {
				t.Fatalf("clause %s does not stand in the matrix in full, after the one before it", c.ID)
			}
			text = rest
		}
	})
}

func TestChaptersSayWhatTheyAreFor(t *testing.T) {
	each(t, func(t *testing.T, s *sample) {
		f := s.doc.Assessment().Facts
		want := map[int][]string{
			facts:            {f.Organisation, f.Service, f.Scope, f.Contact, s.doc.Questionnaire.Vendor.Name, s.doc.Digest},
			integrityChapter: {s.pack.ID, s.pack.SHA256, s.doc.Digest, s.doc.Events[len(s.doc.Events)-1].Hash, version, s.pack.Words.Pack.Withdrawn},
			howToRead:        {s.pack.Words.Pack.Withdrawn},
			gaps:             nil, exceptions: nil, register: nil, declaration: s.pack.Declaration.Statements,
		}
		for _, g := range s.pack.Gaps {
			want[gaps] = append(want[gaps], g.Text, g.Severity)
		}
		for _, e := range s.pack.Exceptions {
			want[exceptions] = append(want[exceptions], e.Text)
		}
		for _, e := range s.doc.Evidence {
			want[register] = append(want[register], e.SHA256, model.CleanLine(e.Name), e.Location, s.pack.Words.Date(string(e.Recorded)))
		}
		if r := s.doc.Revision; r != nil {
			want[declaration] = append(want[declaration], r.Name, r.Role, s.pack.Words.Moment(r.SignedAt))
		}
		for chapter, texts := range want {
			said := s.textOf(chapter)
			for _, text := range texts {
				if !strings.Contains(said, printed(text)) {
					t.Errorf("%q does not say %q", s.chapters()[chapter], text)
				}
			}
		}
	})
}

func TestEveryPageCarriesItsNumberThePackAndTheLabel(t *testing.T) {
	each(t, func(t *testing.T, s *sample) {
		for _, p := range s.read.pages {
			around := strings.Split(p.around(), "\n")
			for _, want := range []string{s.pack.ID, s.pack.Label, fmt.Sprintf(s.pack.Words.Pack.PageOf, p.number, len(s.read.pages))} {
				found := false
				for _, said := range around {
					found = found || said == want
				}
				if !found {
					t.Errorf("page %d does not carry %q but %q", p.number, want, around)
				}
			}
		}
	})
}

func TestOnlyDraftsHaveAWatermarkAndTheyOnEveryPage(t *testing.T) {
	each(t, func(t *testing.T, s *sample) {
		for _, p := range s.read.pages {
			var turned []string
			for _, x := range p.pieces {
				if x.turned {
					turned = append(turned, x.text)
				}
			}
			want := ""
			if s.doc.Revision == nil {
				want = strings.ToUpper(s.pack.Words.Pack.Watermark)
			}
			if got := strings.Join(turned, ","); got != want {
				t.Errorf("page %d has watermark %q, not %q", p.number, got, want)
			}
		}
	})
}

func TestNothingInThePDFActsByItself(t *testing.T) {
	each(t, func(t *testing.T, s *sample) {
		for n, body := range s.read.objects {
			dictionary, _, _ := strings.Cut(body, "stream\n")
			for _, key := range []string{"/URI", "/JavaScript", "/JS", "/OpenAction", "/AA ", "/Launch", "/A <<", "/SubmitForm", "/GoToR", "/Encrypt"} {
				if strings.Contains(dictionary, key) {
					t.Errorf("object %d holds %s", n, key)
				}
			}
		}
	})
}

func TestWithoutTheVendorsOwnClausesTheRestStaysAndCounts(t *testing.T) {
	s := samples(t)[1]
	o := options("en")
	o.WithoutProvider = true
	p := build(t, s.doc, o)
	b := print(t, p)
	pdf := openPDF(t, b)
	var said strings.Builder
	for _, page := range pdf.pages {
		said.WriteString(page.body())
	}
	in := map[string]bool{}
	for _, section := range p.Matrix {
		for _, r := range section.Rows {
			in[r.ID] = true
		}
	}
	left := 0
	for _, c := range s.doc.Questionnaire.Clauses {
		if in[c.ID] == (c.Responsibility == model.Provider) {
			t.Errorf("clause %s of the %s: in the matrix is %v", c.ID, c.Responsibility, in[c.ID])
		}
		if c.Responsibility == model.Provider {
			left++
		}
	}
	notice := p.Words.Count(p.Words.Copies.WithoutProvider, left)
	if left == 0 || !strings.Contains(squeezed(said.String()), squeezed(printed(notice))) {
		t.Errorf("it does not say %q", notice)
	}
	if !slices.Equal(p.Responsibilities, s.pack.Responsibilities) {
		t.Errorf("the counts became %v", p.Responsibilities)
	}
	if intact, found := verified(t, b, version, nil); !intact {
		t.Errorf("not intact: %v", found)
	}
}
