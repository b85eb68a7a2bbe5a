package cli

import (
	"os"
	"path/filepath"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"yourside/internal/store"
	"yourside/model"
	"yourside/report"
	"yourside/tui"
)

// openScreen opens the full-screen interface, at an assessment or at home.
// Without a terminal, or on one that cannot place text, it is refused.
func (a *app) openScreen(id, question string) error {
	switch {
	case a.dumb():
		return usage(model.Refuse("screen-dumb"))
	case !a.fullScreen():
		return usage(model.Refuse("screen-needed"))
	}
	if _, err := a.bundled(); err != nil { // said before anything is begun
		return err
	}
	options := tui.Options{Words: a.words, ASCII: !a.unicode(), Question: question, PackPath: a.packFolder()}
	if id == "" {
		return a.withStore(func(s *store.Store) error { return a.run(tui.New(a.world(s), options)) })
	}
	return a.withAssessment(id, func(s *store.Store, x *model.Assessment) error {
		if question != "" && x.Questionnaire.Question(question) == nil {
			return model.Refuse("question-unknown", model.Cut(question, 64))
		}
		options.Open = x
		return a.run(tui.New(a.world(s), options))
	})
}

// fullScreen tells whether there is a terminal that can place text.
func (a *app) fullScreen() bool { return a.OnScreen && !a.dumb() }

// dumb tells whether there is a terminal that can only write on.
func (a *app) dumb() bool { return a.OnScreen && a.Getenv("TERM") == "dumb" }

// run runs the interface until it ends, and says in a line how it ended.
func (a *app) run(m tea.Model) error {
	g := &guard{Model: m}
	var p *tea.Program
	options := []tea.ProgramOption{
		tea.WithContext(a.ctx), tea.WithInput(keyboardOf(a.In)), tea.WithOutput(a.Out), tea.WithoutSignalHandler(), tea.WithFPS(120),
		tea.WithFilter(func(_ tea.Model, msg tea.Msg) tea.Msg {
			if _, ok := msg.(tea.SuspendMsg); !ok {
				return msg
			}
			pause(p)
			return tea.ClearScreen() // whatever was done in between stands there
		}),
	}
	if a.noColor || a.Getenv("NO_COLOR") != "" {
		options = append(options, tea.WithColorProfile(colorprofile.ASCII))
	}
	p = tea.NewProgram(g, options...)
	g.quit = p.Quit
	stop := watchSignals(p)
	_, err := p.Run()
	a.signal = stop()
	if log := g.crashed(); log != "" {
		return model.Refuse("crash", log)
	}
	if line := tui.Summary(g.Model); line != "" {
		a.say("%s", line)
	}
	if err != nil && a.signal == nil {
		return model.Refuse("screen-failed").Because(err)
	}
	return nil
}

// unicode tells whether the terminal's encoding is UTF-8. Where no locale says
// so, it is taken to be.
func (a *app) unicode() bool {
	locale := strings.ToUpper(a.Locale)
	switch {
	case locale == "C" || locale == "POSIX":
		return false
	case !strings.Contains(locale, "."):
		return true
	}
	return strings.Contains(locale, "UTF-8") || strings.Contains(locale, "UTF8")
}

// packFolder is where the screen proposes to write packs: where the user is.
func (a *app) packFolder() string {
	dir, err := os.Getwd()
	if err != nil {
		return ""
	}
	return dir + string(filepath.Separator)
}

// world is what the screens need of the outside. Errors reach them translated.
func (a *app) world(s *store.Store) tui.World {
	return tui.World{
		Now: a.Now, Actor: a.Actor,
		After: func(d time.Duration, msg tea.Msg) tea.Cmd {
			return tea.Tick(d, func(time.Time) tea.Msg { return msg })
		},
		List: func() ([]tui.Row, error) { return a.rows(s) },
		Load: func(id string) (*model.Assessment, error) {
			x, err := s.Load(a.ctx, id)
			return x, translated(err)
		},
		Create: func(questionnaire string, facts model.Facts) (*model.Assessment, error) {
			q, err := a.prepared(s, questionnaire, "", facts)
			if err != nil {
				return nil, translated(err)
			}
			x, err := a.create(s, q, "", facts)
			return x, translated(err)
		},
		Save: func(id string, b tui.Batch) ([]model.Event, error) {
			events, err := s.Save(a.ctx, id, store.Batch{Changes: b.Changes, By: a.stamp(), Place: b.Place, Seen: b.Seen, Progress: b.Progress})
			return events, translated(err)
		},
		Sign: func(id string, sig model.Signature) (model.Revision, error) {
			r, err := a.sign(s, id, sig)
			return r, translated(err)
		},
		Pack: func(o tui.PackOrder, progress func(string)) (tui.PackDone, error) {
			done, err := a.packOrder(s, o, progress)
			return done, translated(err)
		},
		Questionnaires: func() ([]*model.Questionnaire, error) {
			heads, err := a.heads(s)
			return heads, translated(err)
		},
		Inspect: func(place string, e model.Evidence) (model.Evidence, error) {
			e, err := a.evidenceAt(place, e)
			return e, translated(err)
		},
		State:    a.stateOf,
		Complete: completePath,
		Edit:     a.edit,
	}
}

// rows are the assessments in the list at home.
func (a *app) rows(s *store.Store) ([]tui.Row, error) {
	all, err := s.List(a.ctx)
	rows := make([]tui.Row, len(all))
	for i, one := range all {
		rows[i] = tui.Row{
			ID: one.ID, Organisation: one.Organisation, Service: one.Service, Questionnaire: one.Questionnaire,
			Version: one.Version, Progress: one.Progress, Updated: one.Updated, Place: one.Place,
		}
	}
	return rows, translated(err)
}

// packOrder makes a pack that was ordered on the screen.
func (a *app) packOrder(s *store.Store, o tui.PackOrder, progress func(string)) (tui.PackDone, error) {
	x, err := s.Load(a.ctx, o.ID)
	if err != nil {
		return tui.PackDone{}, err
	}
	done, err := a.pack(s, x, packing{
		to: o.To, draft: o.Draft, force: o.Force, progress: progress,
		options: report.Options{Language: o.Language, Label: o.Label, Program: Program()},
	})
	return tui.PackDone{ID: done.ID, SHA256: done.SHA256, Path: o.To, Replaced: done.Replaced}, err
}
