package report

import (
	"fmt"
	"slices"
)

// element is a part of the text as a screen reader takes it: a heading, a
// paragraph, a table with its rows and cells, a link, a picture. What is in it
// is in the order in which it was placed.
type element struct {
	role    string // as ISO 32000-1 (14.8.4) names it
	entries string // what else its dictionary holds
	parent  *element
	kids    []kid
	to      string // the anchor that a link leads to
}

// kid is what an element holds: another element or, of a page (from 0), the
// text under a mark or a link's place.
type kid struct {
	element    *element
	page       int
	mark, link int // from 1
}

// tags is the tree of elements that grows while a layout places.
type tags struct {
	document *element
	now      *element
	owners   [][]*element // of every page, by mark
	links    [][]*element // of every page, by link
}

// furnish is no part of the text: what is placed in it is repeated on pages or
// only looks like something.
var furnish = element{role: "Artifact"}

// bare are the elements that hold paragraphs and not text itself.
var bare = []string{"Document", "Table", "TR"}

func newTags() tags {
	d := &element{role: "Document"}
	return tags{document: d, now: d}
}

// child adds an element to the end of another.
func (e *element) child(role, entries string) *element {
	c := &element{role: role, entries: entries, parent: e}
	e.kids = append(e.kids, kid{element: c})
	return c
}

// into makes an element the one in which things are placed, until what it
// returns is called.
func (t *tags) into(e *element) (leave func()) {
	was := t.now
	t.now = e
	return func() { t.now = was }
}

// begin opens an element, unless one that holds text is open already: a
// paragraph in a cell or a heading is text of it.
func (t *tags) begin(role string) (end func()) {
	if !slices.Contains(bare, t.now.role) {
		return t.into(t.now)
	}
	return t.into(t.now.child(role, ""))
}

// figure opens a picture: with what it shows in words, and where it is.
func (t *tags) figure(says string, x, y, w, h float64) (end func()) {
	box := fmt.Sprintf("[%.2f %.2f %.2f %.2f]", x, pageHeight-y-h, x+w, pageHeight-y)
	return t.into(t.now.child("Figure", "/Alt "+textString(says)+"/A<</O/Layout/Placement/Block/BBox"+box+">>"))
}

// linked is the link in the open element that leads to an anchor: the last
// thing in it if that does, as when a link goes on on the next line.
func (t *tags) linked(to string) *element {
	if n := len(t.now.kids); n > 0 && t.now.kids[n-1].element != nil && t.now.kids[n-1].element.to == to {
		return t.now.kids[n-1].element
	}
	c := t.now.child("Link", "")
	c.to = to
	return c
}

// tagged gives what is placed on a page its mark, or none if it is furniture.
// What follows more of the same element shares its mark.
func (t *tags) tagged(o op, page int, before []op) op {
	if t.now == &furnish || o.decorates() && t.now.role != "Figure" {
		return o
	}
	e := t.now
	if o.target != "" {
		e = t.linked(o.target)
	}
	if o.kind == opLink {
		t.links[page] = append(t.links[page], e)
		e.kids = append(e.kids, kid{page: page, link: len(t.links[page])})
		return o
	}
	last := len(t.owners[page])
	if last == 0 || before[len(before)-1].mark != last || t.owners[page][last-1] != e {
		t.owners[page] = append(t.owners[page], e)
		last++
		e.kids = append(e.kids, kid{page: page, mark: last})
	}
	o.mark = last
	return o
}

// decorates tells what says nothing by itself.
func (o op) decorates() bool {
	return o.kind == opFill || o.kind == opFrame || o.kind == opLine || o.kind == opAccent
}
