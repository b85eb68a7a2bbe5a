package report

import (
	"slices"

	"yourside/model"
)

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
	*table
	head []line
	band float64 // height of the band with number and wording
	need float64 // what must fit on the page on which it begins
	said []row
}

// measured makes the block of a question: number and wording in a band, and
// what was said under it. It stays on one page unless it takes most of one.
func (l *layout) measured(q Question) block {
	inner := width - 68
	b := block{Question: q, table: l.table([]float64{110, width - 110})}
	b.head = append(l.lines(strong, q.Ask, inner), l.lines(small, q.Badges, inner)...)
	b.band = height(b.head) + 2*padding
	b.about = q.Number + "  " + q.Ask
	whole := b.band
	for _, r := range q.Rows {
		look := body
		if r.Name == l.words.Pack.Answer && len(r.Value) < 200 {
			look = strong
		}
		value := l.cite(b.cell(1, look, r.Value), r.Cites)
		named := b.cell(0, name, r.Name)
		if r.Piece != "" {
			named = lead(named, pieceAnchor(r.Piece))
		}
		one := row{cells: [][]line{named, value}, name: r.Name}
		b.said, whole = append(b.said, one), whole+one.tall()
	}
	for i := range b.said {
		b.said[i].stays = whole <= together || b.staysAt(i)
	}
	b.need = min(b.band+need(b.said), together)
	return b
}

// staysAt tells which rows of a long block stay with the next: up to the note,
// so that an answer is not parted from it, and the last three, so that no page
// begins with the references alone.
func (b block) staysAt(i int) bool {
	w := b.words.Pack
	untilNote := slices.IndexFunc(b.said, func(r row) bool { return r.name == w.Note })
	if untilNote < 0 {
		untilNote = slices.IndexFunc(b.said, func(r row) bool { return r.name == w.Answer })
	}
	return i < untilNote || i >= len(b.said)-3
}

func (l *layout) question(b block) {
	l.room(b.need)
	l.anchor(questionAnchor(b.ID))
	l.bookmarks = append(l.bookmarks, bookmark{2, b.Number + ". " + b.Ask, questionAnchor(b.ID)})
	end := l.begin("H3")
	l.add(op{kind: opFill, x: left, y: l.y, w: width, h: min(b.band, bottom-l.y), shade: light})
	l.put(l.line(h2, l.gate(bold, b.Number)), left+padding, l.y+padding)
	l.put(l.line(h2, l.gate(bold, signs[b.Verdict])), right-22, l.y+padding)
	l.y += padding
	l.block(b.head, left+34)
	end()
	l.y += padding
	b.rows(b.said)
	l.gap(12)
}
