// Which files are not taken for one of ours: those of others, and ours with
// anything more or less in them.
package report_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/jung-kurt/gofpdf"

	"yourside/model"
	"yourside/report"
)

// byHand is a whole PDF, as small as one can be.
const byHand = "%PDF-1.4\n1 0 obj\n<</Type /Catalog /Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type /Pages /Kids [] /Count 0>>\nendobj\n" +
	"xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000056 00000 n \ntrailer\n<</Size 3 /Root 1 0 R>>\nstartxref\n106\n%%EOF\n"

// plain is a PDF as gofpdf makes it by itself.
func plain(t *testing.T, compressed bool) []byte {
	t.Helper()
	f := gofpdf.New("P", "mm", "A4", "")
	f.SetCompression(compressed)
	f.SetAttachments([]gofpdf.Attachment{{Content: []byte("{}"), Filename: "assessment.json"}})
	f.AddPage()
	f.SetFont("Helvetica", "", 12)
	f.Text(20, 20, "Not a pack")
	var b bytes.Buffer
	if err := f.Output(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestForeignFilesAreRefused(t *testing.T) {
	for name, b := range map[string][]byte{
		"nothing": nil, "a text": []byte("Hello"), "only a header": []byte("%PDF-1.7\n"), "made by hand": []byte(byHand),
		"made with gofpdf": plain(t, false), "made with gofpdf, compressed": plain(t, true),
		"an end without a beginning": []byte("\nstartxref\n1\n%%EOF\n"), "an end that points outside": []byte("%PDF-1.4\nstartxref\n999999999999\n%%EOF\n"),
	} {
		t.Run(name, func(t *testing.T) {
			if _, _, err := report.ReadPDF(b); !model.Refused(err, "pdf-foreign") {
				t.Errorf("it is not refused with pdf-foreign but %v", err)
			}
			if v, err := report.Verify(b, version, nil); err != nil || v.Intact || v.Document != nil {
				t.Errorf("verify says %+v, %v", v, err)
			}
		})
	}
}

func TestFilesWithAnythingMoreOrLessAreNotTakenApart(t *testing.T) {
	pdf := samples(t)[0].pdf
	if err := report.TakeApart(pdf); err != nil {
		t.Fatal(err)
	}
	with := func(old, with string, n int) []byte {
		return bytes.Replace(bytes.Clone(pdf), []byte(old), []byte(with), n)
	}
	cases := map[string][]byte{
		"an appended update":              append(bytes.Clone(pdf), "9 0 obj\n<<>>\nendobj\nxref\n9 1\n0000000009 00000 n \ntrailer\n<</Size 10>>\nstartxref\n9\n%%EOF\n"...),
		"an appended line end":            append(bytes.Clone(pdf), '\n'),
		"an appended blank":               append(bytes.Clone(pdf), ' '),
		"a comment before the header":     append([]byte("%x\n"), pdf...),
		"a longer header":                 with("%PDF-1.7\n", "%PDF-1.7 and more\n", 1),
		"another header":                  with("%PDF-1.7\n", "%FDF-1.7\n", 1),
		"an object that does not end":     with("endobj\n3 0 obj", "endxxx\n3 0 obj", 1),
		"an object under another number":  with("endobj\n3 0 obj", "endobj\n4 0 obj", 1),
		"a table of another form":         with("xref\n0 ", "xref\n1 ", 1),
		"a free object":                   with(" 00000 n \n", " 00000 f \n", 1),
		"two objects at one place":        with(string(entry(pdf, 2)), string(entry(pdf, 3)), 1),
		"an object far outside":           with(string(entry(pdf, 2)), "9999999999 00000 n \n", 1),
		"something before the trailer":    with("\ntrailer\n", "\n%x\ntrailer\n", 1),
		"something after the trailer":     with(">]>>\nstartxref", ">]>>\n%x\nstartxref", 1),
		"a dictionary in the trailer":     with("/Size ", "/X <</Y 1>> /Size ", 1),
		"two ends":                        append(bytes.Clone(pdf), "\nstartxref\n9\n%%EOF\n"...),
		"the other line ends":             bytes.ReplaceAll(pdf, []byte("\n"), []byte("\r\n")),
		"the whole file twice":            append(bytes.Clone(pdf), pdf...),
		"a table that is longer than all": with("xref\n0 ", "xref\n0 9", 1),
	}
	for i := range 60 {
		at := len(pdf) * i / 60
		cases[fmt.Sprintf("cut at byte %d", at)] = pdf[:at]
		cases[fmt.Sprintf("without the first %d bytes", at+1)] = pdf[at+1:]
		cases[fmt.Sprintf("without byte %d", at)] = append(bytes.Clone(pdf[:at]), pdf[at+1:]...)
	}
	between := bytes.Index(pdf, []byte("endobj\n3 0 obj")) + len("endobj\n")
	for _, hidden := range []string{"%\n", " ", "\n", "999 0 obj\n<</S /JavaScript /JS (x)>>\nendobj\n", "xref\n0 0\ntrailer\n<<>>\nstartxref\n0\n%%EOF\n"} {
		cases[fmt.Sprintf("%q between the objects, with every place set right", hidden)] = inserted(t, pdf, between, hidden)
		cases[fmt.Sprintf("%q before the objects, with every place set right", hidden)] = inserted(t, pdf, len("%PDF-1.7\n"), hidden)
		cases[fmt.Sprintf("%q before the table, with every place set right", hidden)] = inserted(t, pdf, bytes.LastIndex(pdf, []byte("xref\n0 ")), hidden)
	}
	for name, b := range cases {
		if bytes.Equal(b, pdf) {
			t.Errorf("%s: nothing was changed", name)
		}
		if err := report.TakeApart(b); !model.Refused(err, "pdf-foreign") {
			t.Errorf("%s: it is taken apart, or %v", name, err)
		}
	}
}

// inserted puts bytes into a file, and sets the table right as somebody would
// who wants to hide them.
func inserted(t *testing.T, pdf []byte, at int, hidden string) []byte {
	t.Helper()
	table := bytes.LastIndex(pdf, []byte("xref\n0 "))
	moved := func(offset int) int {
		if offset >= at {
			return offset + len(hidden)
		}
		return offset
	}
	rest := string(pdf[table:])
	for line := range strings.Lines(string(pdf[table:])) {
		if strings.HasSuffix(line, " 00000 n \n") {
			rest = strings.Replace(rest, line, fmt.Sprintf("%010d 00000 n \n", moved(int(number(t, line)))), 1)
		}
	}
	rest = strings.Replace(rest, fmt.Sprintf("startxref\n%d\n", table), fmt.Sprintf("startxref\n%d\n", moved(table)), 1)
	file := string(pdf[:at]) + hidden + string(pdf[at:table]) + rest
	if got := len(openPDF(t, []byte(file)).pages); got == 0 {
		t.Fatal("the places are not right")
	}
	return []byte(file)
}

// entry is the line of an object in the table.
func entry(pdf []byte, n int) []byte {
	from := bytes.LastIndex(pdf, []byte("xref\n0 ")) // of the table; startxref has no nought
	lines := bytes.SplitAfter(pdf[from:], []byte("\n"))
	return lines[2+n]
}
