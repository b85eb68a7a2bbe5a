package store

// How long it takes to open, load and list. The goals are in ratios or in what
// comes on top, so each benchmark measures both sides in one run.

import (
	"database/sql"
	"fmt"
	"os"
	"testing"
	"time"

	"yourside/model"
)

// many puts n assessments with answers to all of q's questions in a database,
// in one transaction; edits is how often each was answered.
func many(b *testing.B, path string, n, edits int, q *model.Questionnaire) {
	b.Helper()
	s := openAt(b, path)
	must(b, s.inTx(background, func(tx *sql.Tx) error {
		for i := range n {
			a := model.New(fmt.Sprintf("assessment-%05d", i), q)
			if err := s.insert(background, tx, a, q); err != nil {
				return err
			}
			changes := []model.Change{{Field: model.FieldQuestionnaire, New: q.Digest}, {Field: "organisation", New: fmt.Sprintf("Voorbeeld %d BV", i)}}
			for edit := range edits {
				for k := range q.Questions {
					one := &q.Questions[k]
					changes = append(changes,
						model.Change{Question: one.ID, Field: "value", New: valueFor(one, k+edit)},
						model.Change{Question: one.ID, Field: "note", New: fmt.Sprintf("What was done about duty %d, by whom it was done and where that is written down, as of edit %d.", k, edit)})
				}
			}
			events, err := appendEvents(background, tx, a.ID, changes, by("anna", i))
			if err != nil {
				return err
			}
			for _, e := range events {
				a.Apply(e)
			}
			if err := summarise(background, tx, a); err != nil {
				return err
			}
		}
		return nil
	}))
	must(b, s.Close())
}

// BenchmarkOpen opens and closes, and reports how much of it is the inspection
// of the whole file.
func BenchmarkOpen(b *testing.B) {
	for _, c := range []struct{ assessments, questions, edits int }{{0, 0, 0}, {20, 78, 1}, {20, 300, 1}, {20, 300, 3}} {
		b.Run(fmt.Sprintf("%d assessments of %d questions answered %d times", c.assessments, c.questions, c.edits), func(b *testing.B) {
			path := newPath(b)
			many(b, path, c.assessments, c.edits, questionnaire(b, c.questions))
			info, err := os.Stat(path)
			must(b, err)
			var inspecting time.Duration
			for b.Loop() {
				s, err := Open(background, path)
				must(b, err)
				must(b, s.Close())
				b.StopTimer()
				started := time.Now()
				_, err = inspect(background, path, migrations)
				must(b, err)
				inspecting += time.Since(started)
				b.StartTimer()
			}
			b.ReportMetric(float64(inspecting.Microseconds())/float64(b.N)/1000, "inspect-ms/op")
			b.ReportMetric(float64(info.Size())/1e6, "MB")
		})
	}
}

// BenchmarkLoad loads and verifies an assessment of 300 questions, and reports
// what comes on top of an empty one.
func BenchmarkLoad(b *testing.B) {
	for _, edits := range []int{1, 3} {
		b.Run(fmt.Sprintf("300 questions answered %d times", edits), func(b *testing.B) {
			full, empty := newPath(b), newPath(b)
			many(b, full, 1, edits, questionnaire(b, 300))
			many(b, empty, 1, 0, questionnaire(b, 300))
			s, bare := openAt(b, full), openAt(b, empty)
			var onEmpty time.Duration
			events := 0
			for b.Loop() {
				events = len(load(b, s, "assessment-00000").Events)
				b.StopTimer()
				started := time.Now()
				load(b, bare, "assessment-00000")
				onEmpty += time.Since(started)
				b.StartTimer()
			}
			b.ReportMetric(float64((b.Elapsed()-onEmpty).Microseconds())/float64(b.N)/1000, "more-than-empty-ms/op")
			b.ReportMetric(float64(events), "events")
		})
	}
}

func BenchmarkListOfTenThousand(b *testing.B) {
	path := newPath(b)
	many(b, path, 10_000, 1, questionnaire(b, 6))
	s := openAt(b, path)
	for b.Loop() {
		all, err := s.List(background)
		must(b, err)
		if len(all) != 10_000 {
			b.Fatalf("%d in the list", len(all))
		}
	}
}
