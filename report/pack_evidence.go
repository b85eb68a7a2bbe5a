package report

import (
	"slices"
	"strconv"
	"strings"

	"yourside/internal/lang"
	"yourside/model"
)

// Piece is a file or a link in the evidence register: once, however many
// answers it shows.
type Piece struct {
	Number    string
	Names     []string // as it was called where it was added
	SHA256    string   // of a file, in full
	Kind      string   // size and type
	Locations []string
	Uses      []Use
}

// Use is an answer that a piece of evidence shows, and what was said of the
// piece there.
type Use struct {
	Line // the number is the text
	Said string
}

// register is all evidence, in the order in which the questions use it. A file
// is known by its hash and a link by where it leads.
func (b *builder) register() []Piece {
	var all []Piece
	for _, i := range b.items {
		for _, e := range i.Attached {
			at := b.pieces[keyOf(e)] - 1
			if at < 0 {
				at = len(all)
				b.pieces[keyOf(e)] = at + 1
				all = append(all, Piece{Number: strconv.Itoa(at + 1), SHA256: e.SHA256, Kind: b.kindOf(e)})
			}
			all[at].take(e, Use{Line{strconv.Itoa(i.Number), i.ID}, b.use(e)})
		}
	}
	return all
}

func (p *Piece) take(e model.Evidence, u Use) {
	if name := model.CleanLine(e.Name); !slices.Contains(p.Names, name) && e.Name != e.Location {
		p.Names = append(p.Names, name)
	}
	if !slices.Contains(p.Locations, e.Location) {
		p.Locations = append(p.Locations, e.Location)
	}
	p.Uses = append(p.Uses, u)
}

// keyOf is by what two pieces of evidence are the same one.
func keyOf(e model.Evidence) string {
	if e.IsLink() {
		return e.Location
	}
	return e.SHA256
}

func (b *builder) kindOf(e model.Evidence) string {
	if e.IsLink() {
		return b.w.EvidenceStates[model.EvidenceLink]
	}
	return joined(" · ", b.w.Count(b.w.Pack.Chapters.Bytes, int(e.Size)), e.Type)
}

// use is what was said of a piece where it shows an answer.
func (b *builder) use(e model.Evidence) string {
	c := b.w.Pack.Chapters
	kept := when(e.Kept, c.Kept)
	return joined("\n", b.w.Fields[e.Mark], sayState(b.w, e, b.doc.AsOf), b.w.Sprintf(c.Recorded, b.w.Date(string(e.Recorded))), sayDates(b.w, e), kept)
}

// evidence is a row of its question for each piece that shows the answer.
func (b *builder) evidence(i model.Item) []Said {
	c := b.w.Pack.Chapters
	var rows []Said
	for _, e := range i.Attached {
		number, hash := b.pieces[keyOf(e)], ""
		if !e.IsLink() {
			hash = b.w.Sprintf(c.HashStart, e.SHA256[:12])
		}
		about := joined(" · ", b.w.Fields[e.Mark], sayState(b.w, e, b.doc.AsOf), hash)
		rows = append(rows, Said{
			Row:   Row{b.w.Sprintf(c.EvidenceRow, number), joined("\n", model.CleanLine(e.Name), about, sayDates(b.w, e))},
			Piece: strconv.Itoa(number),
		})
	}
	return rows
}

// existed tells whether something shows that the measure of an answer was in
// place: a date, or evidence that is still what it was.
func (b *builder) existed(i model.Item) bool {
	date := model.Date(i.Answer.Existence)
	return date != "" && date <= b.doc.AsOf || slices.ContainsFunc(i.Attached, func(e model.Evidence) bool {
		state := e.On(b.doc.AsOf)
		return e.Mark == "existence" && e.Shown() <= b.doc.AsOf && state != model.EvidenceChanged && state != model.EvidenceMissing
	})
}

// sayState puts the state of evidence on a day in words, and of a file when it
// was last seen.
func sayState(w *lang.Words, e model.Evidence, on model.Date) string {
	state := w.EvidenceStates[e.On(on)]
	if e.IsLink() {
		return state
	}
	return w.Sprintf(w.Pack.Chapters.Seen, state, w.Date(string(max(e.Checked, e.Recorded))))
}

// sayDates puts in words what evidence is about and how long it holds.
func sayDates(w *lang.Words, e model.Evidence) string {
	about, until := "", ""
	if from, to, period := strings.Cut(e.Represents, "/"); period {
		about = w.Sprintf(w.Pack.Chapters.Represents, w.Sprintf(w.Pack.PeriodBoth, w.Date(from), w.Date(to)))
	} else if from != "" {
		about = w.Sprintf(w.Pack.Chapters.Represents, w.Date(from))
	}
	if e.ValidUntil != "" {
		until = w.Sprintf(w.Pack.Chapters.ValidUntil, w.Date(string(e.ValidUntil)))
	}
	return joined("; ", about, until)
}
