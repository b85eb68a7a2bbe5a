package report

import "slices"

// table is rows of cells under a header that is repeated on every page.
type table struct {
	*layout
	widths []float64
	header []string
	about  string // stands above what goes on from another page
	onPage bool   // the header stands on this page
	tree   *element
}

// row is cells beside one another that are ready to be placed.
type row struct {
	cells  [][]line
	name   string // stands by what of it goes on on another page
	anchor string // names the place where it begins; may be empty
	stays  bool   // on the page on which the next row begins
}

// How much of a page a row may take and still be kept whole, and what of a
// longer one stands on the page on which it begins. Rows that stay together do
// so up to most of a page: more would leave too much of the one before blank.
const (
	page     = bottom - top
	wholeRow = page * 0.3
	firstCut = 5 // lines
	together = page * 0.6
)

func (l *layout) table(widths []float64, header ...string) *table {
	return &table{layout: l, widths: widths, header: header}
}

// cell sets text to the width of a column.
func (t *table) cell(column int, s style, text string) []line {
	return t.lines(s, text, t.widths[column]-2*padding)
}

// tall is how much room a row takes.
func (r row) tall() float64 {
	tallest := 0.0
	for _, c := range r.cells {
		tallest = max(tallest, height(c))
	}
	return tallest + 2*padding
}

// begin is how much of a row must fit on the page on which it begins.
func (r row) begin() float64 {
	if r.tall() <= wholeRow {
		return r.tall()
	}
	least := row{}
	for _, c := range r.cells {
		least.cells = append(least.cells, c[:min(len(c), firstCut)])
	}
	return least.tall()
}

// need is how much must fit on the page on which the first of these rows
// begins: it, and those that stay with it.
func need(rows []row) float64 {
	sum := 0.0
	for i, r := range rows {
		if !r.stays || i == len(rows)-1 {
			return min(sum+r.begin(), together)
		}
		sum += r.tall()
	}
	return 0
}

// paired makes the first two rows stay together, and the last two: no row
// stands alone under a heading or at the top of a page.
func paired(rows []row) []row {
	if n := len(rows); n > 1 {
		rows[0].stays, rows[n-2].stays = true, true
	}
	return rows
}

// rows places rows one under another. One that does not fit goes to the next
// page; a long one is cut, and goes on there under "continued".
func (t *table) rows(rows []row) {
	for i, r := range rows {
		h := need(rows[i:])
		if !t.onPage {
			h += t.headerHeight()
		}
		if t.y+h > bottom {
			t.breakPage()
		}
		t.head()
		if r.anchor != "" {
			t.anchor(r.anchor)
		}
		t.place(r)
	}
}

// row places one row.
func (t *table) row(cells ...[]line) { t.rows([]row{{cells: cells}}) }

// place places a row where the table is, over as many pages as it takes.
func (t *table) place(r row) {
	cells := t.grid(len(r.cells))
	for {
		rest, more := t.part(r.cells, cells)
		if !more {
			return
		}
		t.breakPage()
		t.head()
		r.cells = rest
		label, at := t.goesOn(r.name)
		r.cells[at] = append(label, r.cells[at]...)
	}
}

// goesOn is what stands above the rest of a row that was cut, and in which
// column: by its name in the first if that fits on one line, else where the
// bare word does.
func (t *table) goesOn(name string) (label []line, column int) {
	if label = t.cell(0, small, joined(" ", name, t.words.Pack.Continued)); len(label) == 1 {
		return label, 0
	}
	for column := range t.widths {
		if label = t.cell(column, small, t.words.Pack.Continued); len(label) == 1 {
			return label, column
		}
	}
	return label, 0
}

// part places as many lines of each cell as fit, and returns the others: of a
// cell that is cut never the last line alone.
func (t *table) part(cells [][]line, elements []*element) (rest [][]line, more bool) {
	x, from, lowest := left, t.y, 0.0
	rest = make([][]line, len(cells))
	for column, lines := range cells {
		leave := t.into(elements[column])
		y, fit := from+padding, fitting(lines, bottom-from-2*padding)
		for _, n := range lines[:fit] {
			t.put(n, x+padding, y)
			y += n.leading
		}
		if fit < len(lines) {
			rest[column], more = lines[fit:], true
		}
		leave()
		lowest = max(lowest, y)
		x += t.widths[column]
	}
	t.y = lowest + padding
	t.add(op{kind: opLine, x: left, y: t.y, w: width, shade: faint})
	return rest, more
}

// fitting is how many lines are placed in a height.
func fitting(lines []line, h float64) int {
	fit := 0
	for fit < len(lines) && lines[fit].leading <= h {
		h -= lines[fit].leading
		fit++
	}
	if fit == len(lines)-1 && fit > 2 {
		fit--
	}
	return fit
}

func (t *table) breakPage() {
	t.newPage()
	t.onPage = false
	defer t.into(&furnish)()
	if t.about != "" {
		t.block(t.oneLine(small, t.about, t.words.Pack.Continued), left)
	}
}

func (t *table) headerHeight() float64 {
	if len(t.header) == 0 {
		return 0
	}
	tallest := 0.0
	for column, name := range t.header {
		tallest = max(tallest, height(t.cell(column, tag, name)))
	}
	return tallest + 2*padding
}

// head places the header, once a page.
func (t *table) head() {
	if t.onPage || len(t.header) == 0 {
		return
	}
	t.onPage = true
	h := t.headerHeight()
	t.add(op{kind: opFill, x: left, y: t.y, w: width, h: h, shade: light})
	x := left
	elements := t.headings()
	for column, name := range t.header {
		leave := t.into(elements[column])
		y := t.y + padding
		for _, n := range t.cell(column, tag, name) {
			t.put(n, x+padding, y)
			y += n.leading
		}
		leave()
		x += t.widths[column]
	}
	t.y += h
}

// headings are the elements of the header; on a page on which the table goes on
// it is furniture.
func (t *table) headings() []*element {
	if t.tree == nil {
		return t.grid(len(t.header))
	}
	return slices.Repeat([]*element{&furnish}, len(t.header))
}

// grid adds a row to the tree, with an element for every cell. The first row of
// a table with a header names its columns, the first cell of any other the row.
func (t *table) grid(cells int) []*element {
	headings, class := 1, ofRow
	if t.tree == nil {
		t.tree = t.now.child("Table", "")
		if len(t.header) > 0 {
			headings, class = cells, ofColumn
		}
	}
	tr := t.tree.child("TR", "")
	elements := make([]*element, cells)
	for i := range elements {
		elements[i] = tr.child("TD", "")
		if i < headings {
			elements[i].role, elements[i].entries = "TH", class
		}
	}
	return elements
}
