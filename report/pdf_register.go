package report

// pieceAnchor names a piece of evidence in the register.
func pieceAnchor(number string) string { return "piece " + number }

// placeRegister lists all evidence: what each piece is, and where it is used.
func placeRegister(l *layout, p *Pack, _ string) {
	c := p.Words.Pack.Chapters
	if len(p.Register) == 0 {
		l.text(body, c.RegisterNone)
		return
	}
	l.text(body, c.RegisterIntro)
	l.gap(6)
	const number, piece, question = 30, 282, 44
	t := l.table([]float64{number, piece, question, width - number - piece - question}, "#", c.ColumnPiece, c.ColumnQuestion, c.ColumnUse)
	for _, x := range p.Register {
		t.rows(t.piece(x))
	}
}

// piece is a row for each use of a piece of evidence; what the piece is stands
// beside the first.
func (t *table) piece(x Piece) []row {
	var rows []row
	for _, u := range x.Uses {
		rows = append(rows, row{cells: [][]line{
			nil, nil, lead(t.cell(2, body, u.Text), questionAnchor(u.Question)), t.cell(3, small, u.Said),
		}})
	}
	rows[0].anchor = pieceAnchor(x.Number)
	rows[0].cells[0] = t.cell(0, strong, x.Number)
	rows[0].cells[1] = t.described(x)
	return paired(rows)
}

// described is what a piece is: its names, where it is, its hash, and its size
// and type.
func (t *table) described(x Piece) []line {
	var lines []line
	add := func(s style, texts ...string) {
		for _, text := range texts {
			if text != "" {
				lines = append(lines, t.cell(1, s, text)...)
			}
		}
	}
	add(strong, x.Names...)
	add(small, x.Locations...)
	add(id, x.SHA256)
	add(small, x.Kind)
	return lines
}
