package report

import (
	"slices"

	"yourside/model"
)

// How many lines a text may take in the summary, and how many must-pass duties
// are named one by one: whatever is in a pack, its summary has two pages.
const (
	briefLines = 2
	briefMusts = 5
)

// placeBrief puts the management summary on two pages: how it stands, and what
// is to be done about it with how to check all of it.
func placeBrief(l *layout, p *Pack) {
	l.briefPage(p.Title)
	l.briefHead(p)
	l.briefMusts(p)
	l.gap(10)
	l.numbers(p)
	l.gap(10)
	l.briefChart(p)
	l.briefPage(p.Words.Pack.WorstGaps)
	end := l.begin("H1")
	l.text(h2, p.Words.Pack.WorstGaps)
	end()
	l.gap(6)
	last := l.scratch()
	last.briefLast(p)
	l.briefGaps(p, bottom-(last.y-top))
	l.briefLast(p)
}

// briefPage begins a page of the summary.
func (l *layout) briefPage(name string) {
	if l.progress != nil {
		l.progress(name)
	}
	l.newPage()
	l.anchor(name)
	l.bookmarks = append(l.bookmarks, bookmark{0, name, name})
}

// scratch is an empty page to measure on.
func (l *layout) scratch() *layout {
	s := &layout{typesetter: typesetter{fonts: l.fonts}, tags: newTags(), words: l.words, anchors: map[string]anchor{}}
	s.newPage()
	return s
}

// brief is text of which no more than some lines are printed.
func (l *layout) brief(s style, text string, width float64, most int) []line {
	end := l.line(s, "…")
	lines := l.lines(s, model.CleanLine(text), width-end.width)
	if len(lines) <= most {
		return lines
	}
	lines = lines[:most]
	lines[most-1] = lines[most-1].with(end)
	return lines
}

// briefRows is a small table of which every cell is kept short.
func (l *layout) briefRows(rows []Row) {
	t := l.table([]float64{140, width - 140})
	for _, r := range rows {
		t.row(t.cell(0, name, r.Name), l.brief(body, r.Value, t.widths[1]-2*padding, briefLines))
	}
}

func (l *layout) briefHead(p *Pack) {
	end := l.begin("H1")
	l.text(style{bold, 10, 16, soft}, p.Title)
	end()
	l.block(l.brief(style{bold, 20, 26, ink}, p.Organisation, width, briefLines), left)
	l.block(l.brief(title, p.Subtitle, width, briefLines), left)
	l.coverRule(p)
	l.gap(14)
	l.block(l.brief(strong, p.Status, width, 3), left)
	l.gap(4)
	l.block(l.brief(small, p.Words.Sprintf(p.Words.Copies.SummaryOf, p.ID), width, briefLines), left)
	l.gap(10)
}

// briefMusts is the box with the result in words, that comes before any number.
func (l *layout) briefMusts(p *Pack) {
	inner := width - 24
	lines := append(l.lines(tag, p.Words.Pack.MustHeading, inner), l.lines(strong, p.MustPass.Summary, inner)...)
	named := min(len(p.MustPass.Items), briefMusts)
	for _, item := range p.MustPass.Items[:named] {
		lines = append(lines, l.brief(body, item.Text, inner, briefLines)...)
	}
	if more := len(p.MustPass.Items) - named; more > 0 {
		lines = append(lines, l.lines(body, p.Words.Count(p.Words.Copies.MoreMust, more), inner)...)
	}
	l.add(op{kind: opFrame, x: left, y: l.y, w: width, h: height(lines) + 16, shade: ink})
	l.y += 8
	l.block(lines, left+12)
	l.y += 8
}

// briefChart is the chart of the domains for which there is room on the page.
func (l *layout) briefChart(p *Pack) {
	l.legend(p.Words.Pack.Legend)
	for i, d := range p.Domains {
		label := l.brief(body, d.Title, chartName-8, briefLines)
		if l.y+chartHeight(label, l.chartSaid(d)) > bottom-body.leading {
			l.text(body, p.Words.Count(p.Words.Copies.MoreDomains, len(p.Domains)-i))
			return
		}
		l.chartRow(label, d, unitOf(p))
	}
}

// briefGaps are the worst gaps, as many as end above a place on the page.
func (l *layout) briefGaps(p *Pack, until float64) {
	w := p.Words
	if len(p.Gaps) == 0 {
		l.text(body, w.Pack.NoGaps)
	}
	t := l.table([]float64{28, 192, 88, 84, width - 392}, "#", w.Pack.ColumnGap, w.Pack.ColumnSeverity, w.Fields["owner"], w.Fields["due"])
	for i, g := range p.Gaps {
		r := t.briefGap(p, g)
		if l.y+t.headerHeight()+r.tall() > until-body.leading-padding {
			l.gap(padding)
			l.text(body, w.Count(w.Copies.MoreGaps, len(p.Gaps)-i))
			return
		}
		t.rows([]row{r})
	}
}

func (t *table) briefGap(p *Pack, g Gap) row {
	cell := func(column int, s style, text string) []line {
		return t.brief(s, text, t.widths[column]-2*padding, briefLines)
	}
	severity := cell(2, body, g.Severity)
	if g.MustPass {
		severity = append(severity, cell(2, tag, p.Words.MustPass)...)
	}
	owner := g.Owner
	if g.Unplanned {
		owner = joined(" · ", g.Owner, p.Words.Pack.NoPlan)
	}
	return row{cells: [][]line{
		t.cell(0, body, g.Number), append(cell(1, body, g.Text), cell(1, strong, g.Answer)...),
		severity, cell(3, body, owner), t.brief(body, joined(" ", g.Due, g.Accepted), t.widths[4]-2*padding, 2*briefLines),
	}}
}

// briefLast is what stands at the end: how many findings there are, who signed,
// and how to check it.
func (l *layout) briefLast(p *Pack) {
	w := p.Words
	l.heading(w.Copies.Severities, "", 0)
	count := map[model.Weight]int{}
	for _, f := range p.Assessment.Findings(p.AsOf) {
		count[f.Severity]++
	}
	l.text(strong, w.Sprintf(w.Copies.SeverityRow, count[model.High], count[model.Medium], count[model.Low]))
	l.text(small, w.Copies.SeverityHint)
	l.heading(w.Pack.Sections.Declaration, "", 0)
	if !p.Declaration.Signed {
		l.text(body, p.Status)
	}
	l.briefRows(slices.Concat(p.Declaration.Signer, p.Declaration.Standing))
	l.heading(w.Copies.CheckHeading, "", 0)
	l.briefRows(p.Hashes[:2])
	l.gap(4)
	l.text(small, w.Copies.CheckIt)
	l.text(small, w.Pack.IntegrityCaveat)
}
