package cli

import (
	"mime"
	"net/url"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"yourside/internal/disk"
	"yourside/internal/store"
	"yourside/model"
)

// maxEvidence is the largest file that can be evidence, in bytes.
const maxEvidence = 1 << 30

func (a *app) evidenceCommand() *cobra.Command {
	cmd := a.command("evidence", cobra.ArbitraryArgs, func(cmd *cobra.Command, args []string) error {
		if len(args) > 0 {
			return usage(model.Refuse("command-unknown", model.Cut(args[0], 40)))
		}
		return cmd.Help()
	})
	cmd.AddCommand(a.takesID(a.evidenceAdd()), a.takesID(a.evidenceList()), a.takesID(a.evidenceCheck()), a.takesID(a.evidenceRemove()))
	return cmd
}

type shownEvidence struct {
	Question string `json:"question"`
	model.Evidence
	State string `json:"state"` // as it is now
}

func (a *app) shownEvidence(question string, e model.Evidence) shownEvidence {
	return shownEvidence{question, e, e.On(a.today())}
}

func (a *app) evidenceAdd() *cobra.Command {
	var e model.Evidence
	var valid string
	cmd := a.command("evidence add", cobra.ExactArgs(3), func(_ *cobra.Command, args []string) error {
		e.Recorded, e.ValidUntil = a.today(), model.Date(valid)
		return a.withAssessment(args[0], func(s *store.Store, x *model.Assessment) error {
			if x.Questionnaire.Question(args[1]) == nil {
				return model.Refuse("question-unknown", model.Cut(args[1], 64))
			}
			e, err := a.evidenceAt(args[2], e)
			if err != nil {
				return err
			}
			changes, err := x.Attach(args[1], e)
			if err != nil {
				return err
			}
			if err := a.save(s, x, changes); err != nil {
				return err
			}
			all := x.Evidence(args[1])
			return a.printAdded(a.shownEvidence(args[1], all[len(all)-1]))
		})
	})
	f := cmd.Flags()
	f.StringVar(&e.Represents, "represents", "", a.flag("represents"))
	f.StringVar(&valid, "valid-until", "", a.flag("valid-until"))
	f.StringVar(&e.Mark, "mark", "", a.flag("mark"))
	f.BoolVar(&e.Kept, "keep", false, a.flag("keep"))
	return cmd
}

func (a *app) printAdded(e shownEvidence) error {
	if a.json {
		return a.printJSON(e)
	}
	a.say(a.words.Commands.EvidenceAdded, model.CleanLine(e.Name), e.Number, e.Question)
	return nil
}

// evidenceAt fills in what the file or link itself tells.
func (a *app) evidenceAt(place string, e model.Evidence) (model.Evidence, error) {
	if strings.Contains(place, "://") {
		e.Name, e.Location, e.Kept = place, place, false
		return e, nil
	}
	path, err := filepath.Abs(place)
	if err != nil {
		return e, model.Refuse("file-unreadable", place).Because(err)
	}
	if err := e.CheckDates(); err != nil { // before anything is kept
		return e, err
	}
	e.Name = strings.ToValidUTF8(filepath.Base(path), "\uFFFD")
	e.Location = locationOf(path)
	e.Type, _, _ = strings.Cut(mime.TypeByExtension(filepath.Ext(path)), ";")
	if !e.Kept {
		e.SHA256, e.Size, err = disk.Sum(path, maxEvidence)
		return e, err
	}
	dir, err := a.evidenceFolder()
	if err != nil {
		return e, err
	}
	e.SHA256, e.Size, err = disk.Keep(path, dir, maxEvidence)
	return e, err
}

// evidenceFolder is where copies of evidence are kept: beside the database.
func (a *app) evidenceFolder() (string, error) {
	db, err := a.database()
	return filepath.Join(filepath.Dir(db), "evidence"), err
}

// locationOf is a path as a URL, in which any name can be written.
func locationOf(path string) string {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") { // a drive letter
		path = "/" + path
	}
	return (&url.URL{Scheme: "file", Path: path}).String()
}

// fileOf is where the file of a piece of evidence is to be found.
func (a *app) fileOf(e model.Evidence) (string, error) {
	if e.Kept {
		dir, err := a.evidenceFolder()
		return filepath.Join(dir, e.SHA256), err
	}
	u, err := url.Parse(e.Location)
	if err != nil {
		return "", model.Refuse("evidence-location", model.Cut(e.Location, 80))
	}
	path := u.Path
	if runtime.GOOS == "windows" {
		path = strings.TrimPrefix(path, "/")
	}
	return filepath.FromSlash(path), nil
}

func (a *app) evidenceList() *cobra.Command {
	return a.command("evidence list", cobra.RangeArgs(1, 2), func(_ *cobra.Command, args []string) error {
		return a.withAssessment(args[0], func(_ *store.Store, x *model.Assessment) error {
			only := strings.Join(args[1:], "")
			if only != "" && x.Questionnaire.Question(only) == nil {
				return model.Refuse("question-unknown", model.Cut(only, 64))
			}
			return a.printEvidence(x, only)
		})
	})
}

func (a *app) printEvidence(x *model.Assessment, only string) error {
	shown := []shownEvidence{}
	for _, q := range x.Questionnaire.Questions {
		for _, e := range x.Evidence(q.ID) {
			if only == "" || only == q.ID {
				shown = append(shown, a.shownEvidence(q.ID, e))
			}
		}
	}
	if a.json {
		return a.printJSON(shown)
	}
	if len(shown) == 0 {
		a.say("%s", a.words.Commands.EvidenceNone)
		return nil
	}
	rows := [][]string{a.words.Commands.EvidenceHeader[:]}
	for _, e := range shown {
		rows = append(rows, []string{
			e.Question, strconv.Itoa(e.Number), a.words.EvidenceStates[e.State], e.Represents, string(e.ValidUntil),
			e.SHA256[:min(12, len(e.SHA256))], model.CleanLine(e.Name),
		})
	}
	return a.printTable(rows)
}

func (a *app) evidenceCheck() *cobra.Command {
	return a.command("evidence check", cobra.ExactArgs(1), func(_ *cobra.Command, args []string) error {
		return a.withAssessment(args[0], func(s *store.Store, x *model.Assessment) error {
			if err := a.checkEvidence(s, x); err != nil {
				return err
			}
			for _, q := range x.Questionnaire.Questions {
				for _, e := range x.Evidence(q.ID) {
					state := e.On(a.today())
					a.found = a.found || (state != model.EvidenceUnchanged && state != model.EvidenceLink)
				}
			}
			return a.printEvidence(x, "")
		})
	})
}

// checkEvidence reads every file that is evidence again, and stores what is
// another state than was found before.
func (a *app) checkEvidence(s *store.Store, x *model.Assessment) error {
	var changes []model.Change
	for _, q := range x.Questionnaire.Questions {
		for _, e := range x.Evidence(q.ID) {
			if e.IsLink() {
				continue
			}
			state, err := a.stateOf(e)
			if err != nil {
				return err
			}
			if state == e.State {
				continue
			}
			e.State, e.Checked = state, a.today()
			changed, err := x.Attach(q.ID, e)
			if err != nil {
				return err
			}
			changes = append(changes, changed...)
		}
	}
	return a.save(s, x, changes)
}

// stateOf reads the file of a piece of evidence again.
func (a *app) stateOf(e model.Evidence) (string, error) {
	path, err := a.fileOf(e)
	if err != nil {
		return "", err
	}
	sum, _, err := disk.Sum(path, maxEvidence)
	switch {
	case err == nil && sum == e.SHA256:
		return model.EvidenceUnchanged, nil
	case model.Refused(err, "file-unreadable"):
		return model.EvidenceMissing, nil
	}
	return model.EvidenceChanged, nil
}

func (a *app) evidenceRemove() *cobra.Command {
	return a.command("evidence remove", cobra.ExactArgs(3), func(cmd *cobra.Command, args []string) error {
		number, err := strconv.Atoi(args[2])
		if err != nil {
			return impossible(cmd, "N", args[2])
		}
		return a.withAssessment(args[0], func(s *store.Store, x *model.Assessment) error {
			changes, err := x.Detach(args[1], number)
			if err != nil {
				return err
			}
			if err := a.save(s, x, changes); err != nil {
				return err
			}
			a.say(a.words.Commands.EvidenceRemoved, number, args[1])
			return nil
		})
	})
}

// save stores changes that were made in an assessment just read.
func (a *app) save(s *store.Store, x *model.Assessment, changes []model.Change) error {
	if len(changes) == 0 {
		return nil
	}
	_, err := s.Save(a.ctx, x.ID, store.Batch{
		Changes: changes, By: a.stamp(), Seen: len(x.Events), Progress: model.ProgressOf(x.Items(a.today())),
	})
	return err
}
