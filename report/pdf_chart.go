package report

import (
	"slices"
	"strconv"
)

// shades of the parts of a bar, told apart without colour; each is named in
// the legend and carries its number where it is wide enough.
var shades = [5]grey{60, 140, 210, paper, paper}

// striped is the part that is told apart by stripes.
const striped = 3

// chart is one bar for each domain, as long as its share of the questions, and
// the numbers it stands for beside it.
func (l *layout) chart(p *Pack) {
	l.legend(p.Words.Pack.Legend)
	for _, d := range p.Domains {
		l.chartRow(lead(l.lines(body, d.Title, chartName-8), domainAnchor(d.ID)), d, unitOf(p))
	}
}

// How wide the names in the chart are, and the numbers beside the bars.
const chartName, chartNumbers = 140.0, 166.0

// barRoom is how wide a bar can be.
const barRoom = width - chartName - chartNumbers - 20

// unitOf is how long a bar is for each question: that of the largest domain
// fills the room that there is.
func unitOf(p *Pack) float64 {
	most := 1
	for _, d := range p.Domains {
		most = max(most, d.Progress.Applicable)
	}
	return barRoom / float64(most)
}

// chartSaid is the numbers that a bar stands for.
func (l *layout) chartSaid(d Domain) []line {
	return append(l.lines(small, d.Progressed, chartNumbers), l.lines(small, d.Complied, chartNumbers)...)
}

func chartHeight(label, said []line) float64 { return max(height(label), height(said), 18) + 6 }

func (l *layout) chartRow(label []line, d Domain, unit float64) {
	said := l.chartSaid(d)
	h := chartHeight(label, said)
	l.room(h)
	from := l.y
	l.block(label, left)
	end := l.figure(joined(": ", d.Title, joined("; ", d.Progressed, d.Complied)), left+chartName, from+2, barRoom, barHeight)
	l.bars(d.Share, left+chartName, from+2, unit)
	end()
	l.y = from
	l.block(said, right-chartNumbers)
	l.y = from + h
	l.add(op{kind: opLine, x: left, y: l.y - 3, w: width, shade: light})
}

const barHeight = 14.0

// bars draws the parts of one bar, unit points for each question.
func (l *layout) bars(s Share, x, y, unit float64) {
	const h = barHeight
	for i, n := range [5]int{s.Fulfilled, s.Partly, s.Unfulfilled, s.Informing, s.Open} {
		if n == 0 {
			continue
		}
		w := float64(n) * unit
		l.add(op{kind: opFill, x: x, y: y, w: w, h: h, shade: shades[i]})
		l.stripes(i, x, y, w, h)
		l.add(op{kind: opFrame, x: x, y: y, w: w, h: h, shade: soft})
		look := style{bold, 8, h, ink}
		if shades[i] < 140 {
			look.shade = paper
		}
		if number := l.line(look, strconv.Itoa(n)); number.width+3 < w {
			l.put(number, x+(w-number.width)/2, y)
		}
		x += w
	}
}

func (l *layout) stripes(part int, x, y, w, h float64) {
	for at := y + 2.5; part == striped && at < y+h; at += 2.5 {
		l.add(op{kind: opLine, x: x, y: at, w: w, shade: rule})
	}
}

func (l *layout) legend(names [5]string) {
	x := left
	for i, name := range names {
		label := l.line(small, l.gate(sans, name))
		if x+14+label.width > right {
			x, l.y = left, l.y+14
		}
		l.add(op{kind: opFill, x: x, y: l.y + 1, w: 9, h: 8, shade: shades[i]})
		l.stripes(i, x, l.y+1, 9, 8)
		l.add(op{kind: opFrame, x: x, y: l.y + 1, w: 9, h: 8, shade: soft})
		l.put(label, x+13, l.y)
		x += 13 + label.width + 14
	}
	l.gap(20)
}

// dueMatrix is a box for each severity and term, with the number of gaps in it.
func (l *layout) dueMatrix(p *Pack) {
	const label = 70.0
	c, m, most := p.Words.Pack.Chapters, p.DueMatrix, 0
	for _, counts := range m.Counts {
		most = max(most, slices.Max(counts[:]))
	}
	wide := (width - label) / float64(len(c.DueColumns))
	tallest := 0.0
	for _, term := range c.DueColumns {
		tallest = max(tallest, height(l.lines(tag, term, wide-8)))
	}
	const tall = 22.0
	l.heading(c.DueHeading, "", 20+tallest+tall*float64(len(m.Counts)))
	l.text(small, c.DueIntro)
	l.gap(6)
	for i, term := range c.DueColumns {
		for n, words := range l.lines(tag, term, wide-8) {
			l.put(words, left+label+wide*float64(i)+4, l.y+float64(n)*words.leading)
		}
	}
	l.gap(tallest + 3)
	for i, counts := range m.Counts {
		l.put(l.line(style{sans, 9.5, tall, ink}, l.gate(sans, m.Severities[i])), left, l.y)
		for n, count := range counts {
			l.box(left+label+wide*float64(n), wide, tall, count, most)
		}
		l.gap(tall)
	}
	l.gap(4)
}

// box is a number in a box that is the darker the nearer it is to the most.
func (l *layout) box(x, w, h float64, count, most int) {
	shade := paper
	if count > 0 {
		shade = light - grey(70*count/most)
	}
	l.add(op{kind: opFill, x: x, y: l.y, w: w, h: h, shade: shade})
	l.add(op{kind: opFrame, x: x, y: l.y, w: w, h: h, shade: rule})
	number := l.line(style{bold, 10, h, ink}, strconv.Itoa(count))
	l.put(number, x+(w-number.width)/2, l.y)
}
