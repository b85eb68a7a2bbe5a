// What a pack costs: time, memory and bytes, by the number of questions.
package report_test

import (
	"fmt"
	"io"
	"testing"

	"yourside/report"
)

var sizes = []int{78, 150, 780, 1500}

func BenchmarkPack(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprintf("%d questions", n), func(b *testing.B) {
			d := filledSynthetic(b, n).draft()
			pdf := print(b, build(b, d, options("en")))
			pages := len(openPDF(b, pdf).pages)
			b.SetBytes(int64(len(pdf)))
			b.ReportAllocs()
			for b.Loop() {
				p, err := report.Build(d, options("en"))
				if err != nil {
					b.Fatal(err)
				}
				if err := report.WritePDF(io.Discard, p); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(pages), "pages")
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*pages), "µs/page")
		})
	}
}

func BenchmarkVerify(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprintf("%d questions", n), func(b *testing.B) {
			pdf := print(b, build(b, filledSynthetic(b, n).draft(), options("en")))
			b.SetBytes(int64(len(pdf)))
			b.ReportAllocs()
			for b.Loop() {
				v, err := report.Verify(pdf, version, nil)
				if err != nil || !v.Intact {
					b.Fatal(err, v.Checks)
				}
			}
		})
	}
}
