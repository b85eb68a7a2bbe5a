package store

// How long an acknowledged answer takes, against the least that a disk can do
// for it: one append and one fdatasync, taken in turns with it.

import (
	"fmt"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"yourside/model"
)

func BenchmarkSave(b *testing.B) {
	path := newPath(b)
	many(b, path, 20, 1, questionnaire(b, 78))
	s := openAt(b, path)
	a := load(b, s, "assessment-00007")
	bare, err := os.Create(filepath.Join(b.TempDir(), "bare"))
	must(b, err)
	defer bare.Close()
	line := make([]byte, 300) // about what an event is as JSON
	var appending time.Duration
	n := 0
	for b.Loop() {
		n++
		q := &a.Questionnaire.Questions[n%78]
		x := a.Answer(q.ID)
		x.Note, x.Reason = fmt.Sprintf("note %d", n), "because"
		changes, err := a.Set(x)
		must(b, err)
		events, err := s.Save(background, a.ID, Batch{Changes: changes, By: by("anna", n), Place: q.ID, Seen: len(a.Events), Progress: model.ProgressOf(a.Items(""))})
		must(b, err)
		a.Stored(events)
		b.StopTimer()
		started := time.Now()
		_, err = bare.Write(line)
		must(b, err)
		must(b, syscall.Fdatasync(int(bare.Fd())))
		appending += time.Since(started)
		b.StartTimer()
	}
	b.ReportMetric(float64(b.Elapsed())/float64(appending), "x-bare-append")
	b.ReportMetric(float64(appending.Microseconds())/float64(b.N), "bare-µs/op")
}
