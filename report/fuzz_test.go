// Whatever file it is given, verify answers: it never panics, and never finds
// a file intact that is not one of those that were made here. As the seeds are
// long: go test -fuzz FuzzVerify -fuzzminimizetime 1x
package report_test

import (
	"bytes"
	"testing"

	"yourside/report"
)

func FuzzVerify(f *testing.F) {
	content, pdf := signedTwice(f)
	f.Add(content)
	f.Add(pdf)
	f.Add([]byte(byHand))
	f.Add([]byte("%PDF-1.7\n"))
	f.Add([]byte("{}"))
	f.Fuzz(func(t *testing.T, b []byte) {
		v, err := report.Verify(b, "another version", nil)
		if err != nil {
			t.Fatalf("without an earlier file nothing is refused: %v", err)
		}
		if v.Intact && !bytes.HasPrefix(b, []byte("%PDF-")) && !bytes.Equal(b, content) {
			again, err := v.Document.Canonical()
			if err != nil || !bytes.Equal(again, b) {
				t.Errorf("it is found intact, and not canonical")
			}
		}
		if v.Intact && bytes.HasPrefix(b, []byte("%PDF-")) && !bytes.Equal(b, pdf) {
			t.Errorf("another PDF is found intact")
		}
		if content, _, err := report.ReadPDF(b); err == nil {
			if _, err := report.ReadDocument(content); (err == nil) != (v.Document != nil) {
				t.Errorf("ReadPDF and Verify disagree: %v", err)
			}
		}
	})
}
