//go:build !windows

package cli_test

// How long a start takes, beside that of the emptiest programs: the goals are
// ratios. Each benchmark measures both sides in one run, turn by turn, and
// reports the ratio of the medians.

import (
	"fmt"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// compare measures ours and theirs in turn and reports both and their ratio.
func compare(b *testing.B, ours, theirs func() time.Duration) {
	b.Helper()
	var mine, other []time.Duration
	for b.Loop() {
		mine = append(mine, ours())
		other = append(other, theirs())
	}
	slices.Sort(mine)
	slices.Sort(other)
	x, y := mine[len(mine)/2], other[len(other)/2]
	b.ReportMetric(float64(x.Microseconds())/1000, "ms/ours")
	b.ReportMetric(float64(y.Microseconds())/1000, "ms/theirs")
	b.ReportMetric(float64(x)/float64(y), "ratio")
	b.ReportMetric(0, "ns/op") // of the two together: says nothing
}

func timed(do func()) func() time.Duration {
	return func() time.Duration {
		start := time.Now()
		do()
		return time.Since(start)
	}
}

// other builds a program of testdata.
func other(b *testing.B, name string) string {
	b.Helper()
	path := filepath.Join(b.TempDir(), name)
	if out, err := exec.Command("go", "build", "-buildvcs=false", "-o", path, "./testdata/"+name).CombinedOutput(); err != nil {
		b.Fatalf("%v: %s", err, out)
	}
	return path
}

// BenchmarkVersion is --version beside a program that prints a line; the goal
// is a ratio of 3.
func BenchmarkVersion(b *testing.B) {
	ours, theirs := program(b), other(b, "hello")
	run := func(path string, args ...string) func() time.Duration {
		return timed(func() { must(b, exec.Command(path, args...).Run()) })
	}
	compare(b, run(ours, "--version"), run(theirs))
}

// BenchmarkFirstFrame is the time from the start to the first frame, with 20
// assessments in the database, beside an empty program of the same version of
// Bubble Tea, in a window that answers no question; the goal is a ratio of 1.15.
func BenchmarkFirstFrame(b *testing.B) {
	p, theirs := newPlace(b, "nl"), other(b, "empty")
	for n := range 20 {
		p.do(b, "new", "--questionnaire", "zoho", "--org", fmt.Sprintf("Voorbeeld %d", n))
	}
	frame := func(path, text string) func() time.Duration {
		return func() time.Duration {
			c := exec.Command(path)
			c.Dir, c.Env = p.dir, p.env()
			start := time.Now()
			w := inWindow(b, c)
			w.sees(text)
			took := time.Since(start)
			must(b, c.Process.Kill())
			_ = c.Wait()
			return took
		}
	}
	compare(b, frame(program(b), "Uw zelfbeoordelingen"), frame(theirs, "Welkom"))
}

// BenchmarkAnswer is one answer by a command, beside asking the version: what
// is between them is opening, checking, storing and closing.
func BenchmarkAnswer(b *testing.B) {
	p := begun(b, "nl")
	n := 0
	compare(b, timed(func() {
		n++
		must(b, p.command(b, "answer", id, mfa, "yes", "--note", fmt.Sprint(n)).Run())
	}), timed(func() { must(b, p.command(b, "--version").Run()) }))
}
