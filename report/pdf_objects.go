package report

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"

	"yourside/model"
)

// objects is a PDF file taken apart: what stands between "n 0 obj" and
// "endobj" of each, and its trailer. Only files as gofpdf or the finisher
// write them can be taken apart: one header, all objects, one table, one
// trailer, nothing in between and nothing after. Whatever else a PDF may hold
// is refused, so that nothing can hide in it.
type objects struct {
	header  string
	bodies  [][]byte // by number; 0 is not used
	trailer []byte
}

var (
	startForm = regexp.MustCompile(`\nstartxref\n(\d{1,12})\n%%EOF\n$`)
	tableForm = regexp.MustCompile(`^xref\n0 (\d{1,7})\n0000000000 65535 f \n`)
	entryForm = regexp.MustCompile(`^(\d{10}) 00000 n \n$`)
)

const entrySize = 20

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
	offsets := make([]int, size)
	order := map[int]int{} // offset to number
	for n := 1; n < size; n++ {
		m := entryForm.FindSubmatch(entries[(n-1)*entrySize : n*entrySize])
		if m == nil {
			return foreign("the table of objects has another form")
		}
		offsets[n], _ = strconv.Atoi(string(m[1]))
		order[offsets[n]] = n
	}
	at := bytes.IndexByte(b, '\n') + 1
	if at == 1+len("%PDF-1.7") && bytes.HasPrefix(b[at:], []byte(binaryMark)) {
		at += len(binaryMark)
	}
	o.header = string(b[:at])
	for at < table {
		n, known := order[at]
		opening := fmt.Appendf(nil, "%d 0 obj\n", n)
		if !known || !bytes.HasPrefix(b[at:], opening) {
			return foreign("there is something between the objects")
		}
		end := nextObject(offsets, at, table)
		if end-at < len(opening)+len("endobj\n") || !bytes.HasSuffix(b[at:end], []byte("endobj\n")) {
			return foreign("an object does not end")
		}
		o.bodies[n] = b[at+len(opening) : end-len("endobj\n")]
		at = end
	}
	for n := 1; n < size; n++ {
		if o.bodies[n] == nil {
			return foreign("an object is missing")
		}
	}
	return o, nil
}

// nextObject is the first offset after at.
func nextObject(offsets []int, at, table int) int {
	next := table
	for _, offset := range offsets[1:] {
		if offset > at && offset < next {
			next = offset
		}
	}
	return next
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
