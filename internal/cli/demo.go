package cli

import (
	"embed"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"yourside/internal/store"
	"yourside/model"
	"yourside/questionnaires"
	"yourside/report"
	"yourside/tui"
)

// The example's answers in each language, in the form of answer --from.
//
//go:embed demo/*.json
var demoAnswers embed.FS

const demoID = "voorbeeld-bv-zoho"

// demoBy is who filled in the example, and when: it does not change from day
// to day.
var demoBy = store.Stamp{Actor: "Sanne Bakker", At: time.Date(2026, 11, 2, 9, 30, 0, 0, time.UTC)}

func (a *app) demoCommand() *cobra.Command {
	var how packing
	cmd := a.command("demo", cobra.NoArgs, func(*cobra.Command, []string) error {
		switch {
		case how.to == "" && a.dumb():
			return usage(model.Refuse("demo-dumb"))
		case how.to == "" && !a.fullScreen():
			return usage(model.Refuse("demo-screen"))
		case how.to != "" && a.isDatabase(how.to):
			return model.Refuse("output-database", how.to)
		}
		return inTemporary(func(dir string) error {
			a.db = filepath.Join(dir, "demo.db")
			return a.withStore(func(s *store.Store) error { return a.showDemo(s, how) })
		})
	})
	cmd.Flags().StringVarP(&how.to, "output", "o", "", a.flag("output-demo"))
	cmd.Flags().BoolVar(&how.draft, "draft", false, a.flag("draft"))
	cmd.Flags().BoolVar(&how.force, "force", false, a.flag("force"))
	return cmd
}

// showDemo opens the example, or writes its pack.
func (a *app) showDemo(s *store.Store, how packing) error {
	x, err := a.demo(s)
	if err != nil {
		return err
	}
	if how.to == "" {
		a.say("%s", a.words.Commands.DemoIntro)
		return a.run(tui.New(a.world(s), tui.Options{Words: a.words, ASCII: !a.unicode(), Open: x, PackPath: a.packFolder(), Temporary: true}))
	}
	how.options = report.Options{Language: a.words.Code(), Label: a.words.Pack.LabelDefault, Program: Program()}
	done, err := a.pack(s, x, how)
	if err == nil && how.to != "-" {
		a.say(a.words.Commands.Packed, how.to, done.ID)
	}
	return err
}

// demo fills in the example and signs it.
func (a *app) demo(s *store.Store) (*model.Assessment, error) {
	q, err := questionnaires.Find("zoho")
	if err != nil {
		return nil, err
	}
	d := a.words.Demo
	x, err := s.Create(a.ctx, demoID, q, model.Facts{
		Organisation: d.Organisation, Service: d.Service, Scope: d.Scope, From: "2026-01-01", Until: "2026-10-31", Contact: d.Contact,
	}, demoBy)
	if err != nil {
		return nil, err
	}
	b, err := demoAnswers.ReadFile("demo/" + a.words.Code() + ".json")
	if err != nil {
		return nil, err
	}
	rows, err := readAnswers(b)
	if err != nil {
		return nil, err
	}
	batch := store.Batch{By: demoBy, Seen: len(x.Events)}
	for _, r := range rows {
		changes, err := r.set(x, model.DateOf(demoBy.At))
		if err != nil {
			return nil, err
		}
		batch.Changes = append(batch.Changes, changes...)
	}
	batch.Progress = model.ProgressOf(x.Items(model.DateOf(demoBy.At)))
	if _, err := s.Save(a.ctx, x.ID, batch); err != nil {
		return nil, err
	}
	sig := model.Signature{Name: d.Signer, Role: d.Role, Declarations: model.Declarations()}
	if _, err := s.Sign(a.ctx, x.ID, sig, demoBy, report.Freeze); err != nil {
		return nil, err
	}
	return s.Load(a.ctx, x.ID)
}
