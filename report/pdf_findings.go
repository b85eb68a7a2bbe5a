package report

// placeFindings lists what a look at the answers turned up.
func placeFindings(l *layout, p *Pack, _ string) {
	w, c := p.Words.Pack, p.Words.Pack.Chapters
	if len(p.Findings) == 0 {
		l.text(body, c.FindingsNone)
		return
	}
	l.text(body, c.FindingsIntro)
	l.gap(6)
	t := l.table([]float64{30, 64, 215, width - 309}, "#", w.ColumnSeverity, c.ColumnFinding, c.ColumnWhy)
	var rows []row
	for _, f := range p.Findings {
		found := append(t.cell(2, strong, f.What), lead(t.cell(2, small, f.Text), questionAnchor(f.Question))...)
		rows = append(rows, row{cells: [][]line{
			lead(t.cell(0, body, f.Number), questionAnchor(f.Question)), t.cell(1, body, f.Severity), found, t.cell(3, body, f.Why),
		}})
	}
	t.rows(paired(rows))
}

// placeChanges lists what is different since the previous revision.
func placeChanges(l *layout, p *Pack, _ string) {
	c := p.Words.Pack.Chapters
	l.text(body, p.Changes.Intro)
	l.gap(6)
	if len(p.Changes.Rows) == 0 {
		return
	}
	t := l.table([]float64{30, 90, 180, width - 300}, "#", c.ColumnPart, c.ColumnBefore, c.ColumnNow)
	var rows []row
	for _, x := range p.Changes.Rows {
		number := t.cell(0, body, x.Text)
		if x.Question != "" {
			number = lead(number, questionAnchor(x.Question))
		}
		rows = append(rows, row{cells: [][]line{number, t.cell(1, name, x.What), t.cell(2, body, x.Before), t.cell(3, body, x.Now)}})
	}
	t.rows(paired(rows))
}

// placeFrameworks lists the questions by what they refer to.
func placeFrameworks(l *layout, p *Pack, _ string) {
	w, c := p.Words.Pack, p.Words.Pack.Chapters
	if len(p.Frameworks) == 0 {
		l.text(body, c.FrameworksNone)
		return
	}
	l.text(body, c.FrameworksIntro)
	for _, f := range p.Frameworks {
		t := l.table([]float64{110, width - 110}, f.Name, c.ColumnStanding)
		t.about = f.Name
		var rows []row
		for _, r := range f.References {
			rows = append(rows, row{cells: [][]line{t.cell(0, body, r.ID), t.standings(r.Questions)}, name: r.ID})
		}
		l.heading(f.Name, "", 20+t.headerHeight()+need(paired(rows)))
		l.text(small, w.Indicative)
		l.gap(4)
		t.rows(rows)
	}
}

// standings are the numbers of questions, each leading there, with how they
// were answered.
func (t *table) standings(all []Standing) []line {
	var words []line
	for i, s := range all {
		status := " " + s.Status
		if i < len(all)-1 {
			status += ","
		}
		number := lead([]line{t.line(body, t.gate(sans, s.Text))}, questionAnchor(s.Question))[0]
		words = append(words, number.with(t.line(body, t.gate(sans, status))))
	}
	return t.flow(body, t.lines(body, "", t.widths[1]), words, t.widths[1]-2*padding)
}
