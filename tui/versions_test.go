package tui_test

// Two versions of one questionnaire: the one that is chosen is the one that an
// assessment is made with, and its history says where the questions come from.

import (
	"context"
	"testing"

	"yourside/internal/integrity"
	"yourside/internal/lang"
	"yourside/internal/store"
	"yourside/model"
	"yourside/tui"
)

// offer has the new form choose from what was added to the database: of the
// sample an older and a newer version.
func (r *rig) offer(versions ...string) {
	r.t.Helper()
	ctx := context.Background()
	for _, version := range versions {
		q := sample()
		q.Version, q.Origin = version, model.Origin{Source: model.Added, Signature: model.SignatureGood, Name: "Makerij"}
		must(r.t, integrity.Fill(q))
		_, err := r.store.AddQuestionnaire(ctx, q, store.Stamp{Actor: "anna", At: r.clock.now()})
		must(r.t, err)
	}
	r.world.Questionnaires = func() (heads []*model.Questionnaire, err error) {
		added, err := r.store.Added(ctx)
		for _, one := range added {
			heads = append(heads, one.Head)
		}
		return heads, err
	}
	r.world.Create = func(ref string, facts model.Facts) (*model.Assessment, error) {
		added, err := r.store.Added(ctx)
		for _, one := range added {
			if one.Head.Ref() == ref {
				q, err := r.store.Whole(ctx, one)
				if err != nil {
					return nil, err
				}
				return r.store.Create(ctx, "made", q, facts, store.Stamp{Actor: "anna", At: r.clock.now()})
			}
		}
		return nil, err
	}
}

func TestTheVersionThatIsChosenIsTheOneThatIsAnswered(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	r.offer("2026-01-01.1", "2026-06-01.1")
	r.begin("nl")
	r.drive("n")
	r.sees("2026-06-01.1", "1/2")
	r.drive("right")
	r.sees("2026-01-01.1", "2/2")
	r.drive("tab")
	r.type_("Zon")
	r.drive("ctrl+s")
	r.at("home", "overview")
	if got := r.stored("made").Source.Version; got != "2026-01-01.1" {
		t.Errorf("it was made with version %s", got)
	}
}

func TestTheHistorySaysWhereTheQuestionsComeFrom(t *testing.T) {
	t.Parallel()
	for code, want := range map[string]string{"nl": "Makerij · handtekening: goed", "en": "Makerij · signature: good"} {
		r := newRig(t)
		r.offer("2026-06-01.1")
		a, err := r.world.Create("sample@2026-06-01.1", model.Facts{Organisation: "Zon"})
		must(t, err)
		r.with(tui.Options{Words: lang.Find(code), Open: a})
		r.drive("y")
		r.sees(want)
	}
}
