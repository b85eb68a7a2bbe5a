package report

import "io"

// Exporter writes a pack in one format.
type Exporter struct {
	Name  string // of the format, as it is asked for
	Ext   string // of a file in it
	Write func(io.Writer, *Pack) error
}

// Exporters are the formats in which a pack can be written, beside the PDF.
// Adding one is adding a file, a line here, and its words in internal/lang.
var Exporters = []Exporter{
	{"json", "json", writeJSON},
	{"csv", "csv", writeCSV},
	{"xlsx", "xlsx", writeXLSX},
	{"markdown", "md", writeMarkdown},
	{"oscal", "json", writeAssessmentResults},
	{"oscal-ssp", "json", writeSystemSecurityPlan},
	{"ciso-assistant", "csv", writeAudit},
	{"ciso-assistant-library", "yaml", writeLibrary},
}

// writeJSON writes the pack's machine-readable twin.
func writeJSON(w io.Writer, p *Pack) error {
	_, err := w.Write(p.Content)
	return err
}
