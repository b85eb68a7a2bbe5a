package store

// Two and more at work on one file, each with a handle of its own: nothing is
// lost, the chain holds, every event says what was there before it, and the
// list tells what the assessments add up to.

import (
	"fmt"
	"slices"
	"sync"
	"testing"

	"yourside/model"
)

// together is an assessment that several change at once, and what they were
// told was saved.
type together struct {
	t     *testing.T
	path  string
	mu    sync.Mutex
	saved []model.Event
}

func newTogether(t *testing.T) *together {
	t.Helper()
	w := &together{t: t, path: newPath(t)}
	a, err := openAt(t, w.path).Create(background, "shared", questionnaire(t, 20), facts, by("anna", 0))
	must(t, err)
	w.saved = a.Events
	return w
}

func (w *together) told(events []model.Event) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.saved = append(w.saved, events...)
}

// change saves one change: mostly an answer, now and then a fact, in a few
// places that others change as well.
func (w *together) change(s *Store, a *model.Assessment, who string, n int) error {
	q := &a.Questionnaire.Questions[n%4]
	x := a.Answer(q.ID)
	x.Value, x.Reason, x.Note = valueFor(q, n), "because", fmt.Sprintf("%s %d", who, n)
	changes, err := a.Set(x)
	if n%7 == 3 {
		changes, err = a.Describe(model.Facts{Organisation: fmt.Sprintf("%s %d BV", who, n), Service: "CRM"})
	}
	if err != nil {
		return err
	}
	events, err := s.Save(background, "shared", Batch{Changes: changes, By: by(who, n), Place: q.ID, Seen: len(a.Events), Progress: model.ProgressOf(a.Items(""))})
	a.Stored(events)
	w.told(events)
	return err
}

// check looks at what there is now with a handle that had no part in it.
func (w *together) check() {
	w.t.Helper()
	s := openAt(w.t, w.path)
	a := load(w.t, s, "shared") // verifies the chain
	bySeq := func(x, y model.Event) int { return x.Seq - y.Seq }
	slices.SortFunc(w.saved, bySeq)
	if !slices.Equal(w.saved, a.Events) {
		w.t.Errorf("%d events were reported as saved, %d are there, or they differ", len(w.saved), len(a.Events))
	}
	now := map[[2]string]string{}
	for _, e := range a.Events {
		part := [2]string{e.Question, e.Field}
		if e.Old != now[part] {
			w.t.Errorf("event %d says that %q was there, it was %q", e.Seq, e.Old, now[part])
		}
		now[part] = e.New
	}
	checkList(w.t, s, a)
}

// checkList compares the line of an assessment in the list with the assessment.
func checkList(t *testing.T, s *Store, a *model.Assessment) {
	t.Helper()
	want := Summary{
		ID: a.ID, Organisation: a.Facts.Organisation, Service: a.Facts.Service, Progress: model.ProgressOf(a.Items("")),
		Updated: a.Updated, Questionnaire: a.Questionnaire.ID, Version: a.Questionnaire.Version,
	}
	for range 2 { // made anew where it was stale, and then as stored
		all, err := s.List(background)
		must(t, err)
		at := slices.IndexFunc(all, func(one Summary) bool { return one.ID == a.ID })
		if at < 0 {
			t.Fatalf("%s is not in the list", a.ID)
		}
		got := all[at]
		got.Place, got.stale = "", false
		if got != want {
			t.Errorf("the list says\n%+v, the assessment is\n%+v", got, want)
		}
	}
	stale, err := one[int](background, s.db, "SELECT count(*) FROM assessment WHERE summary_at <> events")
	must(t, err)
	if stale != 0 {
		t.Errorf("%d summaries are stale after they were listed", stale)
	}
}

func TestTwoWhoTakeTurnsLoseNothing(t *testing.T) {
	w := newTogether(t)
	one, two := openAt(t, w.path), openAt(t, w.path)
	stale := map[*Store]*model.Assessment{one: load(t, one, "shared"), two: load(t, two, "shared")}
	for n := range 60 {
		s, who := one, "one"
		if n%2 == 1 {
			s, who = two, "two"
		}
		if n%9 == 0 { // else each goes on from what it knows, as a screen does
			stale[s] = load(t, s, "shared")
		}
		must(t, w.change(s, stale[s], who, n))
		if n%5 == 0 {
			checkList(t, s, load(t, s, "shared"))
		}
	}
	w.check()
}

func TestManyAtTheSameTimeLoseNothing(t *testing.T) {
	t.Parallel()
	w := newTogether(t)
	workers, rounds := 5, 30
	if testing.Short() {
		rounds = 10
	}
	var all sync.WaitGroup
	for i := range workers {
		s := openAt(t, w.path)
		must(t, patient(s))
		all.Go(func() {
			who := fmt.Sprint("worker ", i)
			for n := range rounds {
				a, err := s.Load(background, "shared")
				if err == nil {
					err = w.change(s, a, who, n)
				}
				if err == nil && n%10 == i {
					_, err = s.List(background) // others save while it makes summaries anew
				}
				if err != nil {
					t.Errorf("%s, round %d: %v", who, n, err)
					return
				}
			}
		})
	}
	all.Wait()
	w.check()
	if want := len(w.saved); want < workers*rounds {
		t.Errorf("%d events for %d changes", want, workers*rounds)
	}
}

func TestASummaryThatWasBehindIsNotTakenForCurrent(t *testing.T) {
	w := newTogether(t)
	s := openAt(t, w.path)
	a := load(t, s, "shared")
	changes, err := a.Describe(model.Facts{Organisation: "Renamed BV", Service: "ERP"})
	must(t, err)
	events, err := s.Save(background, "shared", Batch{Changes: changes, By: by("anna", 1), Seen: len(a.Events)})
	must(t, err)
	a.Stored(events)
	answer(t, s, a, model.Answer{Question: questionID(0), Value: "one"}, by("anna", 2))
	checkList(t, s, load(t, s, "shared"))
}

func TestSigningLeavesTheListRight(t *testing.T) {
	w := newTogether(t)
	s := openAt(t, w.path)
	for n := range 4 {
		if n%2 == 1 { // with a summary that is behind
			a := load(t, s, "shared")
			must(t, w.change(s, a, "anna", 3+7*n))
		}
		_, err := s.Sign(background, "shared", signature, by("chris", n), freeze)
		must(t, err)
		checkList(t, s, load(t, s, "shared"))
	}
}
