package tui_test

// The world behind the interface in the tests: a real database in a directory
// of its own, real packs, and a clock.

import (
	"context"
	"io"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"yourside/internal/disk"
	"yourside/internal/lang"
	"yourside/internal/store"
	"yourside/model"
	"yourside/questionnaires"
	"yourside/report"
	"yourside/tui"
)

// clock is read by commands too.
type clock struct {
	sync.Mutex
	at time.Time
}

func (c *clock) now() time.Time {
	c.Lock()
	defer c.Unlock()
	return c.at
}

func (c *clock) advance(d time.Duration) {
	c.Lock()
	defer c.Unlock()
	c.at = c.at.Add(d)
}

// newRig is a rig with an empty database and no interface yet.
func newRig(t testing.TB) *rig {
	t.Helper()
	r := &rig{t: t, whole: t, dir: t.TempDir() + string(filepath.Separator), clock: &clock{at: day}, results: make(chan tea.Msg, 1024), w: 80, h: 24}
	r.path = filepath.Join(t.TempDir(), "yourside.db")
	r.store = openStore(t, r.path)
	r.world = r.over(r.store)
	return r
}

func openStore(t testing.TB, path string) *store.Store {
	t.Helper()
	s, err := store.Open(context.Background(), path)
	must(t, err)
	t.Cleanup(func() { _ = s.Close() })
	return s
}

// over is the world over a database, as internal/cli makes it.
func (r *rig) over(s *store.Store) tui.World {
	ctx := context.Background()
	by := func() store.Stamp { return store.Stamp{Actor: "anna", At: r.clock.now()} }
	return tui.World{
		Now: r.clock.now, Actor: "anna",
		After: func(d time.Duration, msg tea.Msg) tea.Cmd {
			r.timers = append(r.timers, timer{d, msg})
			return nil
		},
		List: func() ([]tui.Row, error) {
			all, err := s.List(ctx)
			rows := make([]tui.Row, len(all))
			for i, one := range all {
				rows[i] = tui.Row{
					ID: one.ID, Organisation: one.Organisation, Service: one.Service, Questionnaire: one.Questionnaire,
					Version: one.Version, Progress: one.Progress, Updated: one.Updated, Place: one.Place,
				}
			}
			return rows, err
		},
		Load: func(id string) (*model.Assessment, error) { return s.Load(ctx, id) },
		Create: func(ref string, facts model.Facts) (*model.Assessment, error) {
			q, err := find(ref)
			if err != nil {
				return nil, err
			}
			return s.Create(ctx, "made-"+q.ID, q, facts, by())
		},
		Save: func(id string, b tui.Batch) ([]model.Event, error) {
			return s.Save(ctx, id, store.Batch{Changes: b.Changes, By: by(), Place: b.Place, Seen: b.Seen, Progress: b.Progress})
		},
		Sign: func(id string, sig model.Signature) (model.Revision, error) {
			return s.Sign(ctx, id, sig, by(), report.Freeze)
		},
		Pack:           func(o tui.PackOrder, progress func(string)) (tui.PackDone, error) { return writePack(s, o, progress) },
		Inspect:        r.inspect,
		State:          state,
		Complete:       func(path string) ([]string, error) { return filepath.Glob(path + "*") },
		Questionnaires: offered,
		Edit:           func(string) (tui.Editor, error) { return nil, model.Refuse("editor-none") },
	}
}

// inspect reads a file of at most a megabyte, or takes a link.
func (r *rig) inspect(place string, e model.Evidence) (model.Evidence, error) {
	e.Name, e.Location = filepath.Base(place), place
	if strings.Contains(place, "://") {
		return e, nil
	}
	e.Location = "file://" + place
	var err error
	e.SHA256, e.Size, err = disk.Sum(place, 1<<20)
	return e, err
}

// state reads the file of evidence again.
func state(e model.Evidence) (string, error) {
	switch sum, _, err := disk.Sum(strings.TrimPrefix(e.Location, "file://"), 1<<20); {
	case err != nil:
		return model.EvidenceMissing, nil
	case sum != e.SHA256:
		return model.EvidenceChanged, nil
	}
	return model.EvidenceUnchanged, nil
}

// offered are the sample, one questionnaire about a vendor and the one about any.
func offered() ([]*model.Questionnaire, error) {
	all := []*model.Questionnaire{sample()}
	for _, id := range []string{"zoho", "generic"} {
		q, err := questionnaires.Find(id)
		if err != nil {
			return nil, err
		}
		all = append(all, q)
	}
	return all, nil
}

// find reads one of those by its id, with or without the version.
func find(ref string) (*model.Questionnaire, error) {
	id, _, _ := strings.Cut(ref, "@")
	if id == "sample" {
		return sample(), nil
	}
	return questionnaires.Find(id)
}

func writePack(s *store.Store, o tui.PackOrder, progress func(string)) (tui.PackDone, error) {
	a, err := s.Load(context.Background(), o.ID)
	if err != nil {
		return tui.PackDone{}, err
	}
	d := report.NewDocument(a, nil)
	if !o.Draft {
		content, err := s.Revision(context.Background(), a, len(a.Revisions()))
		if err != nil {
			return tui.PackDone{}, err
		}
		if d, err = report.ReadDocument(content); err != nil {
			return tui.PackDone{}, err
		}
	}
	p, err := report.Build(d, report.Options{Language: o.Language, Label: o.Label, Program: "test"})
	if err != nil {
		return tui.PackDone{}, err
	}
	done := tui.PackDone{ID: p.ID, SHA256: p.SHA256, Path: o.To}
	err = disk.Write(o.To, o.Force, func(w io.Writer) error {
		done.Replaced, err = report.WritePDFProgress(w, p, progress)
		return err
	})
	return done, err
}

// begin starts the interface in a language, at home.
func (r *rig) begin(code string) *rig { return r.with(tui.Options{Words: lang.Find(code)}) }

func (r *rig) with(o tui.Options) *rig {
	r.t.Helper()
	if o.PackPath == "" {
		o.PackPath = r.dir
	}
	r.m = tui.New(r.world, o)
	r.size(r.w, r.h)
	r.start(r.m.Init())
	r.wait()
	return r
}

// open makes an assessment of the sample and starts the interface in it.
func (r *rig) open(code string) *rig {
	r.t.Helper()
	return r.with(tui.Options{Words: lang.Find(code), Open: r.create()})
}

// create makes an assessment of the sample.
func (r *rig) create() *model.Assessment {
	r.t.Helper()
	return r.createFrom(sample())
}

func (r *rig) createFrom(q *model.Questionnaire) *model.Assessment {
	r.t.Helper()
	a, err := r.store.Create(context.Background(), "wolk", q, model.Facts{Organisation: "Voorbeeld BV", Service: "Cloud"},
		store.Stamp{Actor: "anna", At: r.clock.now()})
	must(r.t, err)
	return a
}

// second is the connection of another program.
func (r *rig) second() *store.Store {
	r.t.Helper()
	if r.other == nil {
		r.other = openStore(r.whole, r.path)
	}
	return r.other
}

// stored is the assessment as it is in the database, read through a second
// connection: what it says is on the disk.
func (r *rig) stored(id string) *model.Assessment {
	r.t.Helper()
	a, err := r.second().Load(context.Background(), id)
	must(r.t, err)
	return a
}

// answers checks a part of an answer in the database.
func (r *rig) answers(question, field, want string) {
	r.t.Helper()
	x := r.stored("wolk").Answer(question)
	if got := *x.Field(field); got != want {
		r.t.Errorf("stored as %s of %s is %q, expected %q", field, question, model.Cut(got, 200), want)
	}
}
