package cli

import (
	"path/filepath"

	"yourside/internal/store"
	"yourside/model"
	"yourside/tui"
)

// preview walks a questionnaire that somebody is writing, on the full screen
// and on a database that is gone afterwards.
func (a *app) preview(path, question string) error {
	if !a.fullScreen() {
		return usage(model.Refuse("preview-screen"))
	}
	q, warnings, err := readFolder(path)
	if err != nil {
		return err
	}
	if question != "" && q.Question(question) == nil {
		return model.Refuse("question-absent", model.Cut(question, 64))
	}
	w := a.words.Kit
	a.say(w.PreviewIntro, path)
	if warnings > 0 {
		a.say("%s", a.words.CountWith(w.PreviewWarnings, warnings, warnings, path))
	}
	err = inTemporary(func(dir string) error {
		a.db = filepath.Join(dir, "preview.db")
		return a.withStore(func(s *store.Store) error { return a.walk(s, q, question) })
	})
	if err == nil {
		a.say("%s", w.PreviewEnd)
	}
	return err
}

// walk opens an assessment that is there for this one time.
func (a *app) walk(s *store.Store, q *model.Questionnaire, question string) error {
	x, err := s.Create(a.ctx, "preview", q, model.Facts{Organisation: a.words.Kit.PreviewName, Vendor: a.words.AnyVendor}, a.stamp())
	if err != nil {
		return err
	}
	options := tui.Options{Words: a.words, ASCII: !a.unicode(), Open: x, Question: question, PackPath: a.packFolder()}
	return a.run(tui.New(a.world(s), options))
}
