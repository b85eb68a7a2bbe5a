package report

// table is rows of cells under a header that is repeated on every page.
type table struct {
	*layout
	widths []float64
	header []string
	again  []line // stands above what goes on from another page
	onPage bool   // the header stands on this page
}

func (l *layout) table(widths []float64, header ...string) *table {
	return &table{layout: l, widths: widths, header: header}
}

// cell sets text to the width of a column.
func (t *table) cell(column int, s style, text string) []line {
	return t.lines(s, text, t.widths[column]-2*padding)
}

// tall is how much room a row takes.
func tall(cells [][]line) float64 {
	tallest := 0.0
	for _, c := range cells {
		tallest = max(tallest, height(c))
	}
	return tallest + 2*padding
}

// row places one row. A row that does not fit goes to the next page; one that
// is taller than half a page is cut, and goes on there under "continued".
func (t *table) row(cells ...[]line) {
	need := tall(cells)
	if !t.onPage {
		need += t.headerHeight()
	}
	if l := t.layout; l.y+min(need, (bottom-top)/2) > bottom {
		t.breakPage()
	}
	t.head()
	for {
		rest, more := t.part(cells)
		if !more {
			return
		}
		t.breakPage()
		t.head()
		cells = rest
		at := t.roomFor(t.words.Pack.Continued)
		cells[at] = append(t.cell(at, small, t.words.Pack.Continued), cells[at]...)
	}
}

// roomFor is the first column in which a few words fit on one line.
func (t *table) roomFor(words string) int {
	for column := range t.widths {
		if len(t.cell(column, small, words)) == 1 {
			return column
		}
	}
	return 0
}

// part places as many lines of each cell as fit, and returns the others.
func (t *table) part(cells [][]line) (rest [][]line, more bool) {
	x, from, lowest := left, t.y, 0.0
	rest = make([][]line, len(cells))
	for column, lines := range cells {
		y := from + padding
		for i, n := range lines {
			if y+n.leading+padding > bottom {
				rest[column], more = lines[i:], true
				break
			}
			t.put(n, x+padding, y)
			y += n.leading
		}
		lowest = max(lowest, y)
		x += t.widths[column]
	}
	t.y = lowest + padding
	t.add(op{kind: opLine, x: left, y: t.y, w: width, shade: faint})
	return rest, more
}

func (t *table) breakPage() {
	t.newPage()
	t.onPage = false
	t.block(t.again, left)
}

func (t *table) headerHeight() float64 {
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
	for column, name := range t.header {
		y := t.y + padding
		for _, n := range t.cell(column, tag, name) {
			t.put(n, x+padding, y)
			y += n.leading
		}
		x += t.widths[column]
	}
	t.y += h
}
