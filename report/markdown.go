package report

import (
	"bufio"
	"io"
	"strings"

	"yourside/model"
)

// writeMarkdown writes what the pack says as CommonMark, for a wiki or a ticket.
func writeMarkdown(w io.Writer, p *Pack) error {
	m := &markdown{bufio.NewWriter(w)}
	words := p.Words.Pack
	m.heading(1, p.Title+": "+p.Organisation+" · "+p.Subtitle)
	m.paragraph(p.Status)
	m.paragraph(p.MustPass.Summary)
	m.list(p.MustPass.Items)
	m.rows([]Row{{words.ProgressHeading, p.Progress}, {words.ComplianceHeading, p.Compliance}})
	m.heading(2, words.Sections.Facts)
	m.rows(p.Facts)
	m.rows(p.Source)
	m.heading(2, words.Sections.Questions)
	for _, d := range p.Domains {
		m.heading(3, d.Title)
		for _, q := range d.Questions {
			m.heading(4, q.Number+". "+q.Ask)
			for _, r := range q.Rows {
				m.row(r.Row)
			}
			m.write("\n")
		}
	}
	m.heading(2, words.Sections.Gaps)
	if len(p.Gaps) == 0 {
		m.paragraph(words.NoGaps)
	}
	for _, g := range p.Gaps {
		m.heading(4, g.Number+". "+g.Text)
		m.rows([]Row{{words.Answer, g.Answer}, {words.ColumnSeverity, g.Severity}, {words.Plan, gapPlan(p, g)}})
	}
	m.heading(2, words.Sections.Declaration)
	m.rows(p.Declaration.Signer)
	m.heading(2, words.Sections.Integrity)
	m.rows(p.Hashes)
	m.paragraph(words.IntegrityCaveat)
	return m.out.Flush()
}

type markdown struct{ out *bufio.Writer }

func (m *markdown) heading(level int, text string) {
	m.write(strings.Repeat("#", level) + " " + inline(text) + "\n\n")
}

func (m *markdown) paragraph(text string) {
	if text != "" {
		m.write(inline(text) + "\n\n")
	}
}

func (m *markdown) list(lines []Line) {
	for _, l := range lines {
		m.write("- " + inline(l.Text) + "\n")
	}
	if len(lines) > 0 {
		m.write("\n")
	}
}

// rows are names and values; one without a value is left out.
func (m *markdown) rows(rows []Row) {
	for _, r := range rows {
		m.row(r)
	}
	m.write("\n")
}

func (m *markdown) row(r Row) {
	if r.Value != "" {
		m.write("- **" + inline(r.Name) + "**: " + inline(r.Value) + "\n")
	}
}

func (m *markdown) write(text string) { _, _ = m.out.WriteString(text) } // Flush tells what went wrong

// marks are the characters that mean something to CommonMark.
var marks = func() *strings.Replacer {
	var pairs []string
	for _, c := range "\\`*_{}[]<>()#+-.!|~&" {
		pairs = append(pairs, string(c), `\`+string(c))
	}
	return strings.NewReplacer(append(pairs, "\n", "  \n  ")...)
}()

// inline is a text that means nothing to CommonMark, its lines kept apart.
func inline(text string) string { return marks.Replace(strings.TrimSpace(model.Clean(text))) }
