package report

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"strconv"
	"unicode/utf16"
)

// structure writes the tree of elements into a file: each element an object
// that knows its parent and, by page and mark, its text; each page and link one
// that finds its element through the parent tree. ISO 32000-1, 14.7.
type structure struct {
	*objects
	tags
	numbers map[*element]int
	places  [][]int // objects of the links of every page
}

// classes are the attributes that many elements share: what a heading of a
// table is of.
const (
	classes  = "/Row <</O /Table /Scope /Row>> /Column <</O /Table /Scope /Column>>"
	ofRow    = "/C/Row"
	ofColumn = "/C/Column"
)

const annotationStart = "<</Type /Annot "

// structure adds the tree and returns the number of its root.
func (o *objects) structure(t tags) (root int, err error) {
	s := structure{objects: o, tags: t, numbers: map[*element]int{}}
	links := 0
	for page := range t.owners {
		if err := s.page(page, len(t.owners)+links); err != nil {
			return 0, err
		}
		links += len(t.links[page])
	}
	root = o.put(nil)
	s.number(t.document)
	o.bodies[root] = fmt.Appendf(nil, "<</Type /StructTreeRoot /K %d 0 R /ParentTree %d 0 R /ParentTreeNextKey %d /ClassMap <<%s>>>>\n",
		s.numbers[t.document], s.parents(), len(t.owners)+links, classes)
	s.write(t.document, root)
	return root, nil
}

// pageObject is where gofpdf puts a page, from 0.
func pageObject(page int) int { return 3 + 2*page }

// page gives a page its key in the parent tree, and its links objects of their
// own with keys from a first one on.
func (s *structure) page(page, key int) error {
	at := pageObject(page)
	if at >= len(s.bodies) || !bytes.HasPrefix(s.bodies[at], []byte("<</Type /Page\n")) {
		return fmt.Errorf("page %d is not where gofpdf puts it", page+1)
	}
	before, rest, _ := bytes.Cut(s.bodies[at], []byte("/Annots ["))
	list, after, _ := bytes.Cut(rest, []byte("]\n/"))
	places := make([]int, 0, len(s.links[page]))
	annotations := bytes.Split(list, []byte(annotationStart))[1:]
	if len(annotations) != len(s.links[page]) {
		return fmt.Errorf("page %d has %d links, not the %d that were placed", page+1, len(annotations), len(s.links[page]))
	}
	references := ""
	for i, annotation := range annotations {
		n := s.put(fmt.Appendf(nil, "%s/StructParent %d %s\n", annotationStart, key+i, annotation))
		places, references = append(places, n), references+strconv.Itoa(n)+" 0 R "
	}
	s.places = append(s.places, places)
	own := fmt.Sprintf("/StructParents %d /Tabs /S\n", page)
	if len(annotations) > 0 {
		s.bodies[at] = fmt.Appendf(nil, "%s%s/Annots [%s]\n/%s", before, own, references, after)
		return nil
	}
	s.bodies[at] = bytes.Replace(s.bodies[at], []byte("/Contents "), []byte(own+"/Contents "), 1)
	return nil
}

// number gives an element and all that is in it objects.
func (s *structure) number(e *element) {
	s.numbers[e] = s.put(nil)
	for _, k := range e.kids {
		if k.element != nil {
			s.number(k.element)
		}
	}
}

// write fills in the objects of an element and of all that is in it.
func (s *structure) write(e *element, parent int) {
	var kids bytes.Buffer
	own, on := s.numbers[e], e.page()
	for _, k := range e.kids {
		if k.element != nil {
			fmt.Fprintf(&kids, "%d 0 R ", s.numbers[k.element])
			s.write(k.element, own)
			continue
		}
		switch {
		case k.link > 0:
			fmt.Fprintf(&kids, "<</Type/OBJR%s/Obj %d 0 R>> ", pageEntry(k.page, on), s.places[k.page][k.link-1])
		case k.page == on:
			fmt.Fprintf(&kids, "%d ", k.mark-1)
		default:
			fmt.Fprintf(&kids, "<</Type/MCR%s/MCID %d>> ", pageEntry(k.page, on), k.mark-1)
		}
	}
	s.bodies[own] = fmt.Appendf(nil, "<</S/%s/P %d 0 R%s%s/K[%s]>>\n", e.role, parent, e.entries, pageEntry(on, -1), bytes.TrimSpace(kids.Bytes()))
}

// page is the page of the first text that an element itself holds; -1 if it
// holds none.
func (e *element) page() int {
	for _, k := range e.kids {
		if k.mark > 0 {
			return k.page
		}
	}
	return -1
}

// pageEntry says on which page something is, unless that is known.
func pageEntry(page, known int) string {
	if page == known {
		return ""
	}
	return fmt.Sprintf("/Pg %d 0 R", pageObject(page))
}

// parents adds the parent tree: by page the elements of its marks, and by link
// its element.
func (s *structure) parents() int {
	var b bytes.Buffer
	for page, owners := range s.owners {
		fmt.Fprintf(&b, "%d [", page)
		for _, e := range owners {
			fmt.Fprintf(&b, "%d 0 R ", s.numbers[e])
		}
		b.WriteString("]\n")
	}
	key := len(s.owners)
	for _, links := range s.links {
		for _, e := range links {
			fmt.Fprintf(&b, "%d %d 0 R\n", key, s.numbers[e])
			key++
		}
	}
	return s.put(fmt.Appendf(nil, "<</Nums [%s]>>\n", b.Bytes()))
}

// textString is text as a string of PDF: UTF-16, in hexadecimal digits.
func textString(s string) string {
	b := []byte{0xfe, 0xff}
	for _, unit := range utf16.Encode([]rune(s)) {
		b = append(b, byte(unit>>8), byte(unit))
	}
	return "<" + hex.EncodeToString(b) + ">"
}
