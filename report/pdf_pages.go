package report

import (
	"slices"
	"strconv"
)

// part is one chapter of the pack.
type part struct {
	name  string
	place func(*layout, *Pack, string)
}

// parts are the chapters in their order; the cover comes before them.
func parts(p *Pack) []part {
	s := p.Words.Pack.Sections
	return []part{
		{s.HowToRead, placeHowToRead},
		{s.Contents, placeContents},
		{s.Summary, placeSummary},
		{s.Facts, placeFacts},
		{s.Matrix, placeMatrix},
		{s.Questions, placeQuestions},
		{s.Gaps, placeGaps},
		{s.Exceptions, placeExceptions},
		{s.Register, placeRegister},
		{s.Findings, placeFindings},
		{s.Changes, placeChanges},
		{s.Frameworks, placeFrameworks},
		{s.Declaration, placeDeclaration},
		{s.Glossary, placeGlossary},
		{s.Integrity, placeIntegrity},
	}
}

// place puts a whole pack on pages.
func (l *layout) place(p *Pack) {
	l.accent = accentOf(p)
	if p.Summary {
		placeBrief(l, p)
		return
	}
	placeCover(l, p)
	for i, part := range parts(p) {
		l.section(strconv.Itoa(i+1)+"  "+part.name, chapter(i))
		part.place(l, p, chapter(i))
	}
}

// Names of anchors.
func chapter(i int) string          { return "chapter " + strconv.Itoa(i) }
func domainAnchor(id string) string { return "domain " + id }
func questionAnchor(id string) string {
	return "question " + id
}
func clauseAnchor(id string) string { return "clause " + id }

func placeHowToRead(l *layout, p *Pack, _ string) {
	for _, paragraph := range slices.Concat(p.Words.Pack.HowToRead, []string{p.Words.Pack.Withdrawn}) {
		l.text(body, paragraph)
		l.gap(7)
	}
	l.disclaimer(p)
}

// placeContents lists chapters and domains with the pages they are on.
func placeContents(l *layout, p *Pack, _ string) {
	entry := func(s style, indent float64, name, target string) {
		defer l.begin("P")()
		lines := lead(l.lines(s, name, width-indent-40), target)
		l.room(height(lines))
		l.block(lines, left+indent)
		n := lines[len(lines)-1]
		baseline := l.y - n.leading + (n.leading+n.size*0.7)/2
		l.add(op{kind: opLink, x: right - 30, y: l.y - n.leading, w: 30, h: n.leading, target: target})
		l.add(op{kind: opPageNumber, x: right, y: baseline, face: s.face, size: s.size, shade: s.shade, target: target})
		if dots := right - 34 - (left + indent + n.width + 6); dots > 0 {
			l.add(op{kind: opLine, x: left + indent + n.width + 6, y: baseline, w: dots, shade: light})
		}
	}
	for i, part := range parts(p) {
		l.gap(3)
		entry(strong, 0, strconv.Itoa(i+1)+"  "+part.name, chapter(i))
		if part.name == p.Words.Pack.Sections.Questions {
			for _, d := range p.Domains {
				entry(body, 18, d.Title, domainAnchor(d.ID))
			}
		}
	}
}

func placeSummary(l *layout, p *Pack, _ string) {
	w := p.Words.Pack
	l.mustPass(p)
	l.gap(10)
	l.numbers(p)
	l.gap(10)
	l.text(body, w.SummaryIntro)
	l.gap(6)
	l.chart(p)
	if len(p.Gaps) > 0 {
		l.dueMatrix(p)
	}
	l.heading(w.WorstGaps, "", 130)
	if len(p.TopGaps) == 0 {
		l.text(body, w.NoGaps)
		l.openToo(p)
		return
	}
	l.gapTable(p, p.TopGaps)
	l.gap(6)
	l.text(small, w.AllGaps)
}

func placeFacts(l *layout, p *Pack, _ string) {
	l.text(body, p.Words.Pack.FactsIntro)
	l.gap(6)
	l.rows("", p.Facts)
	l.heading(p.Words.Pack.SourceHeading, "", 40)
	l.rows("", slices.Concat(p.Origin, p.Source))
}

func placeMatrix(l *layout, p *Pack, _ string) {
	w := p.Words.Pack
	l.text(body, p.MatrixIntro)
	l.gap(6)
	if p.SectionTitles != "" {
		l.text(body, p.SectionTitles)
		l.gap(6)
	}
	l.rows(w.WhoIsResponsible, p.Responsibilities)
	for _, s := range p.Matrix {
		t := l.table([]float64{92, 92, width - 244, 60}, w.ColumnClause, w.ColumnWho, w.ColumnText, w.ColumnQuestions)
		t.about = s.Title
		var rows []row
		for _, r := range s.Rows {
			who := p.Words.Sprintf(w.ActsAs, r.Responsibility, r.Actor)
			rows = append(rows, row{anchor: clauseAnchor(r.ID), cells: [][]line{
				t.cell(0, id, r.ID), t.cell(1, name, who), t.cell(2, body, r.Text), t.links(3, r.Questions),
			}})
		}
		l.heading(s.Title, "", t.headerHeight()+need(paired(rows)))
		t.rows(rows)
	}
}

// links are the numbers of questions, each leading there.
func (t *table) links(column int, to []Line) []line {
	if len(to) == 0 {
		return t.cell(column, body, t.words.Pack.NoQuestion)
	}
	return t.list(body, "", to, t.widths[column]-2*padding)
}

// list is short texts after one another, each leading to its question, over as
// many lines as it takes.
func (l *layout) list(s style, intro string, to []Line, width float64) []line {
	var words []line
	for i, n := range to {
		comma := ","
		if i == len(to)-1 {
			comma = ""
		}
		words = append(words, lead([]line{l.line(s, l.gate(s.face, n.Text))}, questionAnchor(n.Question))[0].with(l.line(s, comma)))
	}
	return l.flow(s, l.lines(s, intro, width), words, width)
}

// flow adds words to lines, over as many lines as it takes.
func (l *layout) flow(s style, done, words []line, width float64) []line {
	blank := l.line(s, " ")
	for _, word := range words {
		now := &done[len(done)-1]
		switch {
		case len(now.runs) == 0:
			*now = word
		case now.width+blank.width+word.width <= width:
			*now = now.with(blank).with(word)
		default:
			done = append(done, word)
		}
	}
	return done
}

func placeGaps(l *layout, p *Pack, _ string) {
	if len(p.Gaps) == 0 {
		l.text(body, p.Words.Pack.NoGaps)
		l.openToo(p)
		return
	}
	l.text(body, p.Words.Pack.GapsIntro)
	l.openToo(p)
	l.gap(6)
	l.gapTable(p, p.Gaps)
}

// openToo says which questions have no answer, beside the gaps.
func (l *layout) openToo(p *Pack) {
	if len(p.Open) > 0 {
		l.gap(4)
		l.block(l.list(strong, p.OpenIntro, p.Open, width), left)
	}
}

func (l *layout) gapTable(p *Pack, gaps []Gap) {
	w := p.Words.Pack
	t := l.table([]float64{30, 220, 76, width - 326}, "#", w.ColumnGap, w.ColumnSeverity, w.ColumnPlan)
	var rows []row
	for _, g := range gaps {
		asked := append(lead(t.cell(1, body, g.Text), questionAnchor(g.Question)), t.cell(1, strong, g.Answer)...)
		severity := t.cell(2, body, g.Severity)
		if g.MustPass {
			severity = append(severity, t.cell(2, tag, p.Words.MustPass)...)
		}
		rows = append(rows, row{cells: [][]line{
			lead(t.cell(0, body, g.Number), questionAnchor(g.Question)), asked, severity, t.cell(3, body, gapPlan(p, g)),
		}})
	}
	t.rows(paired(rows))
}

func gapPlan(p *Pack, g Gap) string {
	named := func(field, value string) string {
		if value == "" {
			return ""
		}
		return p.Words.Fields[field] + ": " + value
	}
	none := ""
	if g.Unplanned {
		none = p.Words.Pack.NoPlan
	}
	return joined("\n", g.Action, named("owner", g.Owner), named("due", g.Due), g.Accepted, none)
}

func placeExceptions(l *layout, p *Pack, _ string) {
	w := p.Words.Pack
	if len(p.Exceptions) == 0 {
		l.text(body, w.NoExceptions)
		return
	}
	l.text(body, w.ExceptionsIntro)
	l.gap(6)
	t := l.table([]float64{30, 210, width - 240}, "#", w.ColumnException, w.ColumnReason)
	var rows []row
	for _, e := range p.Exceptions {
		asked := append(lead(t.cell(1, body, e.Text), questionAnchor(e.Question)), t.cell(1, strong, e.Kind)...)
		rows = append(rows, row{cells: [][]line{lead(t.cell(0, body, e.Number), questionAnchor(e.Question)), asked, t.cell(2, body, e.Reason)}})
	}
	t.rows(paired(rows))
}

func placeDeclaration(l *layout, p *Pack, _ string) {
	d := p.Declaration
	l.text(body, d.Intro)
	l.gap(8)
	box := "☐"
	if d.Signed {
		box = "☑"
	}
	for _, s := range d.Statements {
		lines := l.lines(body, s, width-22)
		l.room(height(lines) + 6)
		l.put(l.line(body, l.gate(sans, box)), left, l.y)
		l.block(lines, left+22)
		l.gap(6)
	}
	l.gap(8)
	if d.Signed {
		l.rows("", d.Signer)
		l.gap(8)
	}
	l.rows(d.AsOf, d.Standing)
	l.gap(8)
	l.text(small, p.Words.Pack.IntegrityCaveat)
}

func placeGlossary(l *layout, p *Pack, _ string) {
	t := l.table([]float64{150, width - 150})
	for _, term := range p.Words.Pack.Glossary {
		t.row(t.cell(0, strong, term[0]), t.cell(1, body, term[1]))
	}
}

func placeIntegrity(l *layout, p *Pack, _ string) {
	l.text(body, p.Words.Pack.IntegrityIntro)
	l.gap(6)
	t := l.table([]float64{170, width - 170})
	for _, r := range p.Hashes {
		t.row(t.cell(0, small, r.Name), t.cell(1, code, r.Value))
	}
	l.gap(10)
	for _, step := range p.Words.Pack.Recipe {
		l.text(body, step)
		l.gap(6)
	}
	l.text(body, p.Words.Pack.Withdrawn)
	l.gap(6)
	l.text(strong, p.Words.Pack.IntegrityCaveat)
}
