package report

import "slices"

func placeCover(l *layout, p *Pack) {
	l.newPage()
	l.gap(26)
	beside := l.logo(p)
	l.block(l.lines(style{bold, 10, 16, soft}, p.Title, width-beside), left)
	l.text(display, p.Organisation)
	l.text(title, p.Subtitle)
	l.coverRule(p)
	l.gap(16)
	l.text(strong, p.Status)
	l.gap(14)
	l.mustPass(p)
	l.gap(12)
	l.numbers(p)
	l.gap(14)
	l.rows(p.Words.Pack.CoverFacts, p.CoverFacts)
	l.gap(10)
	l.rows(p.Words.Pack.CoverIdentity, slices.Concat(p.Source[:2], p.Origin, p.Hashes[:2]))
	l.gap(10)
	l.text(small, p.Words.Pack.SelfDeclaration)
	l.coverFoot(p)
}

// mustPass is the box with the result in words, that comes before any number.
func (l *layout) mustPass(p *Pack) {
	inner := width - 24
	lines := append(l.lines(tag, p.Words.Pack.MustHeading, inner), l.lines(strong, p.MustPass.Summary, inner)...)
	for _, item := range p.MustPass.Items {
		lines = append(lines, lead(l.lines(body, item.Text, inner), questionAnchor(item.Question))...)
	}
	if len(p.MustPass.Open) > 0 {
		lines = append(lines, l.list(body, p.MustPass.OpenIntro, p.MustPass.Open, inner)...)
	}
	if h := height(lines) + 16; h < bottom-top { // else it is text over several pages
		l.room(h)
		l.add(op{kind: opFrame, x: left, y: l.y, w: width, h: h, shade: ink})
		l.y += 8
	}
	l.block(lines, left+12)
	l.y += 8
}

// numbers are progress and compliance side by side, each with its base.
func (l *layout) numbers(p *Pack) {
	const wide, narrow = width * 0.62, width * 0.38
	progress := append(l.lines(tag, p.Words.Pack.ProgressHeading, wide-12), l.lines(strong, p.Progress, wide-12)...)
	compliance := append(l.lines(tag, p.Words.Pack.ComplianceHeading, narrow), l.lines(strong, p.Compliance, narrow)...)
	tallest := max(height(progress), height(compliance))
	l.room(tallest)
	from := l.y
	l.block(progress, left)
	l.y = from
	l.block(compliance, left+wide)
	l.y = from + tallest
}

// rows is a small table of names and values under a heading.
func (l *layout) rows(heading string, rows []Row) {
	if heading != "" {
		l.room(40)
		l.text(tag, heading)
	}
	t := l.table([]float64{140, width - 140})
	for _, r := range rows {
		t.row(t.cell(0, name, r.Name), t.cell(1, body, r.Value))
	}
}
