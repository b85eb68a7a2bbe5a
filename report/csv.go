package report

import (
	"encoding/csv"
	"io"
)

// writeCSV writes one row for each question: UTF-8 with a byte order mark, which
// Excel needs, comma, and line ends as RFC 4180 has them.
func writeCSV(w io.Writer, p *Pack) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return err
	}
	return writeRows(w, questionSheet(p))
}

func writeRows(w io.Writer, s sheet) error {
	out := csv.NewWriter(w)
	out.UseCRLF = true
	for _, row := range append([][]string{s.header}, s.rows...) {
		cells := make([]string, len(row))
		for i, text := range row {
			cells[i] = cell(text)
		}
		if err := out.Write(cells); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}
