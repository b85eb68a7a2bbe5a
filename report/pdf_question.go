package report

import "yourside/model"

func placeQuestions(l *layout, p *Pack, _ string) {
	l.text(body, p.Words.Pack.QuestionsIntro)
	for _, d := range p.Domains {
		var blocks []block
		for _, q := range d.Questions {
			blocks = append(blocks, l.measured(q))
		}
		need := 40.0
		if len(blocks) > 0 {
			need = blocks[0].need + 30
		}
		l.heading(d.Title, domainAnchor(d.ID), need)
		l.text(small, d.Progressed+"  ·  "+d.Complied)
		l.gap(6)
		for _, b := range blocks {
			l.question(b)
		}
		if len(d.NotAsked) > 0 {
			l.room(40)
			l.text(tag, p.Words.Pack.NotAskedHeading)
			for _, n := range d.NotAsked {
				lines := lead(l.lines(small, n.Text, width), questionAnchor(n.Question))
				l.room(lines[0].leading)
				l.anchor(questionAnchor(n.ID)) // the matrix leads here
				l.block(lines, left)
			}
			l.gap(8)
		}
	}
}

// signs stand beside the words of a status; they never stand alone.
var signs = map[model.Status]string{
	model.Yes: "✓", model.Partly: "◐", model.No: "✗", model.Alternative: "⇄", model.NotApplicable: "–",
	model.Unknown: "?", model.Blank: "○",
}

// block is a question that is ready to be placed.
type block struct {
	Question
	head []line
	band float64 // height of the band with number and wording
	need float64 // what must fit on the page on which it begins
	rows [][][]line
	*table
}

// measured makes the block of a question: number and wording in a band, and
// what was said under it. A short one stays on one page; of a longer one at
// least the band and the first rows do.
func (l *layout) measured(q Question) block {
	inner := width - 68
	b := block{Question: q, table: l.table([]float64{110, width - 110})}
	b.head = append(l.lines(strong, q.Ask, inner), l.lines(small, q.Badges, inner)...)
	b.band = height(b.head) + 2*padding
	b.again = l.lines(small, q.Number+" "+l.words.Pack.Continued, width)
	whole := b.band
	for i, r := range q.Rows {
		look := body
		if r.Name == l.words.Pack.Answer && len(r.Value) < 200 {
			look = strong
		}
		cells := [][]line{b.cell(0, name, r.Name), b.cell(1, look, r.Value)}
		b.rows, whole = append(b.rows, cells), whole+tall(cells)
		if i < 3 {
			b.need = min(whole, (bottom-top)/2)
		}
	}
	if whole < (bottom-top)*0.3 {
		b.need = whole
	}
	return b
}

func (l *layout) question(b block) {
	l.room(b.need)
	l.anchor(questionAnchor(b.ID))
	l.bookmarks = append(l.bookmarks, bookmark{2, b.Number + ". " + b.Ask, questionAnchor(b.ID)})
	l.add(op{kind: opFill, x: left, y: l.y, w: width, h: min(b.band, bottom-l.y), shade: light})
	l.put(l.line(h2, l.gate(bold, b.Number)), left+padding, l.y+padding)
	l.put(l.line(h2, l.gate(bold, signs[b.Verdict])), right-22, l.y+padding)
	l.y += padding
	l.block(b.head, left+34)
	l.y += padding
	for _, cells := range b.rows {
		b.row(cells...)
	}
	l.gap(12)
}
