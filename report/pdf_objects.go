package report

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strconv"

	"yourside/model"
)

// objects is a PDF file taken apart: what stands between "n 0 obj" and
// "endobj" of each, and its trailer. Only files as gofpdf or the finisher
// write them can be taken apart: one header, all objects, one table, one
// trailer, nothing in between and nothing after. Whatever else a PDF may hold
// is refused, so that nothing can hide in it.
type objects struct {
	bodies  [][]byte // by number; 0 is not used
	trailer []byte
}

var (
	startForm = regexp.MustCompile(`\nstartxref\n(\d{1,12})\n%%EOF\n$`)
	tableForm = regexp.MustCompile(`^xref\n0 (\d{1,7})\n0000000000 65535 f \n`)
	entryForm = regexp.MustCompile(`^(\d{10}) 00000 n \n$`)

	lengthForm  = regexp.MustCompile(`/Length (\d{1,10})\b`)
	headerForm  = regexp.MustCompile(`^%PDF-1\.\d\n`)
	trailerForm = regexp.MustCompile(`^trailer\n<<(?:[^<>]|<[0-9a-f]*>)*>>\nstartxref\n\d+\n%%EOF\n$`)
)

const (
	entrySize = 20
	closing   = "endobj\n"
)

// takeApart reads a PDF file, or refuses it with pdf-foreign.
func takeApart(b []byte) (*objects, error) {
	foreign := func(why string) (*objects, error) {
		return nil, model.Refuse("pdf-foreign").Because(fmt.Errorf("%s", why))
	}
	m := startForm.FindSubmatch(b[max(0, len(b)-64):])
	if m == nil {
		return foreign("the file does not end as a pack does")
	}
	table, _ := strconv.Atoi(string(m[1]))
	if table <= 0 || table >= len(b) {
		return foreign("the table of objects is not where the file says")
	}
	m = tableForm.FindSubmatch(b[table:])
	if m == nil {
		return foreign("the table of objects has another form")
	}
	size, _ := strconv.Atoi(string(m[1]))
	entries := b[table+len(m[0]):]
	if size < 2 || len(entries) < (size-1)*entrySize {
		return foreign("the table of objects was cut short")
	}
	o := &objects{bodies: make([][]byte, size), trailer: entries[(size-1)*entrySize:]}
	if !trailerForm.Match(o.trailer) {
		return foreign("the trailer has another form")
	}
	numbers := map[int]int{} // by offset
	var offsets []int
	for n := 1; n < size; n++ {
		m := entryForm.FindSubmatch(entries[(n-1)*entrySize : n*entrySize])
		if m == nil {
			return foreign("the table of objects has another form")
		}
		offset, _ := strconv.Atoi(string(m[1]))
		numbers[offset], offsets = n, append(offsets, offset)
	}
	slices.Sort(offsets)
	at := len(headerForm.Find(b))
	if bytes.HasPrefix(b[at:], []byte(binaryMark)) {
		at += len(binaryMark)
	}
	for i, offset := range offsets {
		end := table
		if i+1 < len(offsets) {
			end = offsets[i+1]
		}
		opening := fmt.Appendf(nil, "%d 0 obj\n", numbers[offset])
		if at == 0 || offset != at || end > table || !bytes.HasPrefix(b[at:], opening) {
			return foreign("there is something between the objects")
		}
		if end-at < len(opening)+len(closing) || !bytes.HasSuffix(b[at:end], []byte(closing)) {
			return foreign("an object does not end")
		}
		body := b[at+len(opening) : end-len(closing)]
		if !single(body) {
			return foreign("there is something behind an object")
		}
		o.bodies[numbers[offset]], at = body, end
	}
	return o, nil
}

// single tells whether a body is that of one object: no other may follow it
// that the table does not list.
func single(body []byte) bool {
	dictionary, content, isStream := bytes.Cut(body, []byte("stream\n"))
	if bytes.Contains(dictionary, []byte("endobj")) {
		return false
	}
	if !isStream {
		return true
	}
	m := lengthForm.FindSubmatch(dictionary)
	if m == nil {
		return false
	}
	length, _ := strconv.Atoi(string(m[1]))
	return length <= len(content) && string(content[length:]) == "\nendstream\n"
}

// put adds an object and returns its number.
func (o *objects) put(body []byte) int {
	o.bodies = append(o.bodies, body)
	return len(o.bodies) - 1
}

// write puts the file together under the finisher's header; trailer is what
// stands in the trailer beside the size.
func (o *objects) write(trailer string) []byte {
	var b bytes.Buffer
	size := 1 << 10
	for _, body := range o.bodies {
		size += len(body) + 2*entrySize + len(closing)
	}
	b.Grow(size)
	b.WriteString("%PDF-1.7\n" + binaryMark)
	offsets := make([]int, len(o.bodies))
	for n := 1; n < len(o.bodies); n++ {
		offsets[n] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n", n)
		b.Write(o.bodies[n])
		b.WriteString("endobj\n")
	}
	table := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(o.bodies))
	for _, offset := range offsets[1:] {
		fmt.Fprintf(&b, "%010d 00000 n \n", offset)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d %s>>\nstartxref\n%d\n%%%%EOF\n", len(o.bodies), trailer, table)
	return b.Bytes()
}
