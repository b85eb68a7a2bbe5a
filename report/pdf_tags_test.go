// The tree of elements: what a screen reader finds in the file is what the
// pages show, in their order, and every link and picture is in it.
package report_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"
)

var (
	elementForm = regexp.MustCompile(`^<</S/(\w+)/P (\d+) 0 R(.*)/K\[(.*)\]>>\n$`)
	kidForm     = regexp.MustCompile(`<</Type/OBJR(?:/Pg (\d+) 0 R)?/Obj (\d+) 0 R>>|<</Type/MCR/Pg (\d+) 0 R/MCID (\d+)>>|(\d+) 0 R|(\d+)`)
	pageForm    = regexp.MustCompile(`/Pg (\d+) 0 R`)
)

// treeWalk is what comes of walking through the elements of a file.
type treeWalk struct {
	*openedPDF
	owner    map[stretch]int      // element
	marks    []placed             // in reading order
	row      int                  // the row, or what else stands in the document, that is walked through
	pagesOf  map[int]map[int]bool // by row: the objects of the pages that it is on
	linked   map[int]int          // element by object of a link
	pictures string               // the elements of all of them
	roles    map[string]int
	within   map[string]bool // "role in role"
}

// stretch is a stretch of marked content: the object of its page, and its mark.
type stretch struct{ page, mark int }

// precedes tells whether a stretch is shown before another.
func (p stretch) precedes(q stretch) bool {
	return p.page < q.page || p.page == q.page && p.mark < q.mark
}

// placed is a stretch with the row that it is in.
type placed struct {
	stretch
	row int
}

// spans tells whether a row stands on more than one page.
func (w *treeWalk) spans(row int) bool { return len(w.pagesOf[row]) > 1 }

// walked walks through the elements; each must name its parent.
func walked(t *testing.T, o *openedPDF) *treeWalk {
	t.Helper()
	w := &treeWalk{openedPDF: o, owner: map[stretch]int{}, pagesOf: map[int]map[int]bool{}, linked: map[int]int{}, roles: map[string]int{}, within: map[string]bool{}}
	root := int(number(t, after(w.catalog(t), "/StructTreeRoot ")))
	w.element(t, int(number(t, after(o.objects[root], "/K "))), root, "")
	return w
}

func (w *treeWalk) catalog(t *testing.T) string { return root(t, w.openedPDF) }

func (w *treeWalk) element(t *testing.T, n, parent int, in string) {
	t.Helper()
	m := elementForm.FindStringSubmatch(w.objects[n])
	if m == nil || int(number(t, m[2])) != parent {
		t.Fatalf("object %d is no element of %d: %.200s", n, parent, w.objects[n])
	}
	w.roles[m[1]]++
	w.within[m[1]+" in "+in] = true
	if in == "Document" || m[1] == "TR" {
		w.row = n
	}
	if m[1] == "Figure" {
		w.pictures += w.objects[n]
	}
	own := ""
	if p := pageForm.FindStringSubmatch(m[3]); p != nil {
		own = p[1]
	}
	for _, k := range kidForm.FindAllStringSubmatch(m[4], -1) {
		switch at := func(i int) int { return int(number(t, k[i])) }; {
		case k[2] != "":
			w.linked[at(2)] = n
		case k[4] != "":
			w.mark(t, at(3), at(4), n)
		case k[5] != "":
			w.element(t, at(5), n, m[1])
		default:
			w.mark(t, int(number(t, own)), at(6), n)
		}
	}
}

func (w *treeWalk) mark(t *testing.T, page, mark, element int) {
	t.Helper()
	key := stretch{page, mark}
	if w.owner[key] != 0 {
		t.Fatalf("mark %d of page object %d is in two elements", mark, page)
	}
	w.owner[key] = element
	w.marks = append(w.marks, placed{key, w.row})
	if w.pagesOf[w.row] == nil {
		w.pagesOf[w.row] = map[int]bool{}
	}
	w.pagesOf[w.row][page] = true
}

// parents is the parent tree: what stands under each key.
func (w *treeWalk) parents(t *testing.T) map[int]string {
	t.Helper()
	structure := w.objects[int(number(t, after(w.catalog(t), "/StructTreeRoot ")))]
	list := w.objects[int(number(t, after(structure, "/ParentTree ")))]
	found := map[int]string{}
	for line := range strings.Lines(strings.TrimSuffix(after(list, "/Nums ["), "]>>\n")) {
		key, value, _ := strings.Cut(line, " ")
		found[int(number(t, key))] = strings.TrimSuffix(value, "\n")
	}
	return found
}

// pageObjects are the objects of the pages, in their order.
func (w *treeWalk) pageObjects(t *testing.T) []int {
	t.Helper()
	pages := w.objects[int(number(t, after(w.catalog(t), "/Pages ")))]
	list, _, _ := strings.Cut(after(pages, "/Kids ["), "]")
	var found []int
	for _, kid := range strings.Split(strings.TrimSpace(list), " R") {
		if kid != "" {
			found = append(found, int(number(t, kid)))
		}
	}
	return found
}

func TestTextIsInTheTreeOnceAndInOrder(t *testing.T) {
	each(t, func(t *testing.T, s *sample) {
		w, shown := walked(t, s.read), map[stretch]string{}
		objects := w.pageObjects(t)
		for i, p := range s.read.pages {
			for _, x := range p.pieces {
				shown[stretch{objects[i], x.mark - 1}] += x.text
			}
		}
		text := map[string]bool{}
		for at, was := range w.marks {
			if shown[was.stretch] == "" {
				t.Errorf("page object %d has nothing under mark %d", was.page, was.mark)
			}
			text[shown[was.stretch]] = true
			if at == 0 {
				continue
			}
			before := w.marks[at-1] // a row over pages goes on cell by cell
			if cut := was.row == before.row && w.spans(was.row); !cut && !before.precedes(was.stretch) {
				t.Errorf("%q comes after %q", shown[was.stretch], shown[before.stretch])
			}
		}
		for i, p := range s.read.pages {
			goesOn := p.goesOn(s)
			for _, x := range p.pieces {
				if at := (stretch{objects[i], x.mark - 1}); x.mark > 0 && w.owner[at] == 0 {
					t.Errorf("page %d: %q is under a mark of no element", i+1, x.text)
				}
				if x.mark == 0 && !x.turned && !p.furniture(x) && x.y != goesOn && !text[x.text] {
					t.Errorf("page %d: %q is in no element", i+1, x.text)
				}
				if p.furniture(x) && x.mark > 0 && i > 0 {
					t.Errorf("page %d: %q is furniture and yet in an element", i+1, x.text)
				}
			}
		}
	})
}

// goesOn is where a page says of what it goes on with; 0 if it does not.
func (p *pdfPage) goesOn(s *sample) float64 {
	for _, x := range p.pieces {
		if x.mark == 0 && s.continued(x) {
			return x.y
		}
	}
	return 0
}

func TestEveryPageAndLinkFindsItsElement(t *testing.T) {
	each(t, func(t *testing.T, s *sample) {
		w := walked(t, s.read)
		parents, links := w.parents(t), 0
		for _, n := range w.pageObjects(t) {
			body := w.objects[n]
			owners := parents[int(number(t, after(body, "/StructParents ")))]
			for mark, owner := range strings.Split(strings.Trim(owners, "[] "), " 0 R") {
				if owner != "" && w.owner[stretch{n, mark}] != int(number(t, owner)) {
					t.Errorf("mark %d of page object %d has parent %s, and is in element %d", mark, n, owner, w.owner[stretch{n, mark}])
				}
			}
			list, _, _ := strings.Cut(after(body, "/Annots ["), "]")
			for link := range strings.SplitSeq(list, " 0 R ") {
				if link == "" {
					continue
				}
				links++
				at := int(number(t, link))
				if is := int(number(t, parents[int(number(t, after(w.objects[at], "/StructParent ")))])); is != w.linked[at] || is == 0 {
					t.Errorf("link %d has parent %d, and is in element %d", at, is, w.linked[at])
				}
			}
		}
		if links != len(w.linked) || links < 100 {
			t.Errorf("the pages have %d links, the tree %d", links, len(w.linked))
		}
	})
}

func TestTreeHasTheFormOfThePack(t *testing.T) {
	each(t, func(t *testing.T, s *sample) {
		w := walked(t, s.read)
		if got, want := w.roles["H1"], len(s.chapters()); got != want {
			t.Errorf("%d chapters in the tree, not %d", got, want)
		}
		questions := slices.DeleteFunc(slices.Clone(s.read.bookmarks), func(b pdfBookmark) bool { return b.level < 2 })
		if got, want := w.roles["H3"], len(questions); got != want {
			t.Errorf("%d questions in the tree, not %d", got, want)
		}
		for _, d := range s.pack.Domains {
			if !strings.Contains(w.pictures, "/Alt "+alternative(d.Title)) {
				t.Errorf("no picture says what it shows of %q", d.Title)
			}
		}
		allowed := []string{
			"Document in ", "H1 in Document", "H2 in Document", "H3 in Document", "P in Document", "Figure in Document", "Table in Document",
			"TR in Table", "TH in TR", "TD in TR", "Link in P", "Link in TD", "Link in TH",
		}
		for is := range w.within {
			if !slices.Contains(allowed, is) {
				t.Errorf("%s", is)
			}
		}
	})
}

// alternative is how what a picture shows begins in the file.
func alternative(text string) string {
	s := "<feff"
	for _, unit := range utf16.Encode([]rune(text)) {
		s += fmt.Sprintf("%04x", unit)
	}
	return s
}

func TestAnotherProgramHearsWhatThePackSays(t *testing.T) {
	s := samples(t)[1]
	file := filepath.Join(t.TempDir(), "pack.pdf")
	if err := os.WriteFile(file, s.pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	if !regexp.MustCompile(`Tagged: +yes`).MatchString(tool(t, "pdfinfo", file)) {
		t.Error("pdfinfo does not find the pack tagged")
	}
	heard := tool(t, "pdfinfo", "-enc", "UTF-8", "-struct-text", file)
	if strings.Contains(heard, "Error") {
		t.Errorf("pdfinfo finds errors in the tree: %.300s", heard)
	}
	for _, i := range s.items {
		if ask := strings.Join(strings.Fields(i.Ask.In("en")), " "); !strings.Contains(heard, ask) {
			t.Errorf("question %d is not heard with its blanks: %s", i.Number, ask)
		}
	}
}
