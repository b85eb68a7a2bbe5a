package report

import "io"

// Exporter writes a pack in one format.
type Exporter struct {
	Ext   string // file name extension, and the name of the format
	About string // code of its description in internal/lang
	Write func(io.Writer, *Pack) error
}

// Exporters are the formats in which a pack can be written. Adding one is
// adding a file and a line here.
var Exporters = []Exporter{
	{"pdf", "export-pdf", WritePDF},
	{"json", "export-json", writeJSON},
}

// writeJSON writes the pack's machine-readable twin.
func writeJSON(w io.Writer, p *Pack) error {
	_, err := w.Write(p.Content)
	return err
}
