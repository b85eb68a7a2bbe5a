// A reader of PDF that is small and knows nothing of how the pack was made: it
// follows the table of objects, inflates the streams, and returns for every
// page the text with its place and width, the links, and the bookmarks.
package report_test

import (
	"bytes"
	"compress/zlib"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// openedPDF is a PDF that was read.
type openedPDF struct {
	objects   map[int]string // what stands between "n 0 obj" and "endobj"
	trailer   string
	pages     []*pdfPage
	bookmarks []pdfBookmark
	widths    map[string]map[rune]float64 // by font; thousandths of the size
}

type pdfPage struct {
	number        int // from 1
	width, height float64
	pieces        []piece
	boxes         []pdfBox
	pictures      []pdfBox // where images are drawn
	strokes       []string // the colours that lines get, as they stand in the file
	links         []pdfLink
	commands      map[string]int // how often each operator stands in the content
}

// piece is one string of text that is shown, without blanks at its end, which
// nobody sees. y is the baseline, from the top.
type piece struct {
	text        string
	x, y, width float64
	size        float64
	font        string
	turned      bool // under a transformation: the watermark
	mark        int  // of the marked content that it is in, from 1; 0 for furniture
}

// pdfBox is a rectangle that is drawn; y from the top.
type pdfBox struct{ x1, y1, x2, y2 float64 }

// pdfLink is a link with the place that it leads to; y from the top.
type pdfLink struct {
	x1, y1, x2, y2 float64
	page           int // 0: it leads to no page
	to             float64
}

type pdfBookmark struct {
	level, page int
	y           float64
	title       string
}

var (
	lengthForm = regexp.MustCompile(`/Length (\d+)`)
	boxForm    = regexp.MustCompile(`/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]`)
	linkForm   = regexp.MustCompile(`/Subtype /Link /F 4 /Rect \[([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+)\] /Border \[0 0 0\] /Dest \[(\d+) 0 R /XYZ 0 ([-\d.]+) null\]>>`)
	destForm   = regexp.MustCompile(`/Dest \[(\d+) 0 R /XYZ 0 ([-\d.]+) null\]`)
)

// openPDF reads a PDF, and fails the test where it cannot.
func openPDF(t testing.TB, b []byte) *openedPDF {
	t.Helper()
	o := &openedPDF{objects: map[int]string{}, widths: map[string]map[rune]float64{}}
	file := string(b)
	at := int(number(t, after(file[len(file)-40:], "startxref\n")))
	table, trailer, found := strings.Cut(file[at:], "trailer\n")
	if !found {
		t.Fatal("there is no trailer")
	}
	o.trailer = trailer
	for n, entry := range strings.Split(strings.TrimSpace(table), "\n")[3:] {
		offset := int(number(t, entry))
		o.objects[n+1] = object(t, file[offset:], n+1)
	}
	root := o.objects[int(number(t, after(trailer, "/Root ")))]
	o.readPages(t, o.objects[int(number(t, after(root, "/Pages ")))])
	if strings.Contains(root, "/Outlines ") {
		outlines := o.objects[int(number(t, after(root, "/Outlines ")))]
		o.readBookmarks(t, int(number(t, after(outlines, "/First "))), 0)
	}
	return o
}

// object is the body of the object that a text begins with.
func object(t testing.TB, s string, n int) string {
	t.Helper()
	body, found := strings.CutPrefix(s, strconv.Itoa(n)+" 0 obj\n")
	if !found {
		t.Fatalf("object %d is not where the table says", n)
	}
	end := strings.Index(body, "endobj\n")
	if at := strings.Index(body[:end], "stream\n"); at >= 0 {
		dictionary := body[:at]
		m := lengthForm.FindStringSubmatch(dictionary)
		end = at + len("stream\n") + int(number(t, m[1])) + len("\nendstream\n")
	}
	if !strings.HasPrefix(body[end:], "endobj\n") {
		t.Fatalf("object %d does not end where its length says", n)
	}
	return body[:end]
}

// unpacked is the content of a stream object.
func (o *openedPDF) unpacked(t testing.TB, n int) []byte {
	t.Helper()
	dictionary, content, found := strings.Cut(o.objects[n], "stream\n")
	if !found {
		t.Fatalf("object %d is no stream", n)
	}
	content = content[:int(number(t, lengthForm.FindStringSubmatch(dictionary)[1]))]
	if !strings.Contains(dictionary, "/FlateDecode") {
		return []byte(content)
	}
	z, err := zlib.NewReader(strings.NewReader(content))
	if err != nil {
		t.Fatalf("object %d: %v", n, err)
	}
	b, err := io.ReadAll(z)
	if err != nil {
		t.Fatalf("object %d: %v", n, err)
	}
	return b
}

func (o *openedPDF) readPages(t testing.TB, pages string) {
	t.Helper()
	kids, _, _ := strings.Cut(after(pages, "/Kids ["), "]")
	byObject := map[int]int{}
	for i, kid := range strings.Split(strings.TrimSpace(kids), " R") {
		if kid != "" {
			byObject[int(number(t, kid))] = i + 1
		}
	}
	objects := make([]int, len(byObject))
	for n, page := range byObject {
		objects[page-1] = n
	}
	for i, n := range objects {
		body := o.objects[n]
		box := boxForm.FindStringSubmatch(body)
		if box == nil {
			box = boxForm.FindStringSubmatch(pages)
		}
		p := &pdfPage{number: i + 1, width: number(t, box[1]), height: number(t, box[2]), commands: map[string]int{}}
		o.readFonts(t, o.objects[int(number(t, after(body, "/Resources ")))])
		o.readContent(t, p, o.unpacked(t, int(number(t, after(body, "/Contents ")))))
		list, _, _ := strings.Cut(after(body, "/Annots ["), "]")
		for reference := range strings.SplitSeq(strings.TrimSuffix(list, " R "), " R ") {
			if reference == "" {
				continue
			}
			m := linkForm.FindStringSubmatch(o.objects[int(number(t, reference))])
			if m == nil {
				t.Fatalf("page %d has an annotation that is no link with flags and a place: %s", i+1, reference)
			}
			f := func(i int) float64 { return number(t, m[i]) }
			p.links = append(p.links, pdfLink{f(1), p.height - f(2), f(3), p.height - f(4), byObject[int(f(5))], p.height - f(6)})
		}
		o.pages = append(o.pages, p)
	}
	o.readDestinations(t, byObject)
}

// readDestinations remembers on which page each bookmark is, by its object.
func (o *openedPDF) readDestinations(t testing.TB, byObject map[int]int) {
	for n, body := range o.objects {
		if m := destForm.FindStringSubmatch(body); m != nil && strings.HasPrefix(body, "<</Title ") {
			page := byObject[int(number(t, m[1]))]
			o.objects[n] = body + "\n%page " + strconv.Itoa(page)
		}
	}
}

func (o *openedPDF) readBookmarks(t testing.TB, n, level int) {
	t.Helper()
	for n != 0 {
		body := o.objects[n]
		text, _ := literal(body[len("<</Title "):])
		m := destForm.FindStringSubmatch(body)
		o.bookmarks = append(o.bookmarks, pdfBookmark{
			level, int(number(t, after(body, "\n%page "))), o.pages[0].height - number(t, m[2]), utf16Text(strings.TrimPrefix(text, "\xfe\xff")),
		})
		if first := after(body, "/First "); first != "" {
			o.readBookmarks(t, int(number(t, first)), level+1)
		}
		next := after(body, "/Next ")
		if next == "" {
			return
		}
		n = int(number(t, next))
	}
}

// after is what follows the first place where a text stands; empty if nowhere.
func after(s, text string) string {
	_, rest, _ := strings.Cut(s, text)
	return rest
}

var numberForm = regexp.MustCompile(`^\s*-?\d*\.?\d+`)

// number reads the number that a text begins with.
func number(t testing.TB, s string) float64 {
	t.Helper()
	f, err := strconv.ParseFloat(strings.TrimSpace(numberForm.FindString(s)), 64)
	if err != nil {
		t.Fatalf("%.40q is no number", s)
	}
	return f
}

// info is an entry of the document's information, as text.
func (o *openedPDF) info(t testing.TB, name string) string {
	t.Helper()
	text, _ := literal(after(o.objects[int(number(t, after(o.trailer, "/Info ")))], "/"+name+" "))
	if bytes.HasPrefix([]byte(text), []byte("\xfe\xff")) {
		return utf16Text(text[2:])
	}
	return text
}
