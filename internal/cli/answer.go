package cli

import (
	"github.com/spf13/cobra"

	"yourside/internal/store"
	"yourside/model"
)

func (a *app) answerCommand() *cobra.Command {
	var file string
	flags := map[string]*string{}
	cmd := a.command("answer", cobra.RangeArgs(1, 3), func(cmd *cobra.Command, args []string) error {
		given := map[string]string{}
		for name, text := range flags {
			if cmd.Flags().Changed(name) {
				given[name] = *text
			}
		}
		if len(args) == 3 {
			given["value"] = args[2]
		}
		switch {
		case file != "" && (len(args) != 1 || len(given) > 0):
			return usage(model.Refuse("flags-together", "--from", "QID"))
		case file != "":
			return a.answerFrom(args[0], file)
		case len(args) < 2 || len(given) == 0:
			return wrongArguments(cmd)
		}
		return a.answer(args[0], []row{{question: args[1], parts: given}})
	})
	for _, name := range model.AnswerFields() {
		if name != "value" { // an argument
			flags[name] = cmd.Flags().String(name, "", a.flag(name))
		}
	}
	cmd.Flags().StringVar(&file, "from", "", a.flag("answers-from"))
	return cmd
}

// answerFrom stores the answers in a file.
func (a *app) answerFrom(id, file string) error {
	b, err := a.readFile(file, maxAnswers)
	if err != nil {
		return err
	}
	rows, err := readAnswers(b)
	if err != nil {
		return model.Refuse("answers-broken", file).Because(err)
	}
	return a.answer(id, rows)
}

// answer stores answers, all or none: every one is looked at before the first
// is stored, and every bad one is named.
func (a *app) answer(id string, rows []row) error {
	return a.withAssessment(id, func(s *store.Store, x *model.Assessment) error {
		batch := store.Batch{By: a.stamp(), Seen: len(x.Events)}
		var bad []error
		for _, r := range rows {
			changes, err := r.set(x, a.today())
			if err != nil {
				bad = append(bad, err)
			}
			batch.Changes = append(batch.Changes, changes...)
		}
		if len(bad) > 0 {
			return a.refuseRows(bad, len(rows))
		}
		items := x.Items(a.today())
		batch.Progress = model.ProgressOf(items)
		events, err := s.Save(a.ctx, id, batch)
		if err != nil {
			return err
		}
		a.sayAnswered(items, rows, len(events))
		if a.json {
			return a.printJSON(shownEvents(events))
		}
		return nil
	})
}

// refuseRows says what is wrong with each bad row, and refuses them all. A
// single answer needs no more than its own line.
func (a *app) refuseRows(bad []error, all int) error {
	if all == 1 {
		return bad[0]
	}
	for _, err := range bad {
		sentence, _ := a.explain(err)
		a.say("yourside: %s", sentence)
	}
	return model.Refuse("answers-refused", len(bad), all)
}

// sayAnswered confirms what was stored, and tells of answers that do not count
// now because their question is not asked, and of those that set a duty aside
// without a reason.
func (a *app) sayAnswered(items []model.Item, rows []row, events int) {
	w := a.words.Commands
	if events == 0 {
		a.say("%s", w.AnswerSame)
	} else {
		a.say("%s", a.words.Count(w.AnswerSaved, len(rows)))
	}
	given := map[string]bool{}
	for _, r := range rows {
		given[r.question] = true
	}
	for _, i := range items {
		switch {
		case !given[i.ID]:
		case !i.Applies && i.Answer.Answered():
			a.say(w.AnswerHidden, i.ID)
		case i.Unexplained():
			a.say(w.AnswerUnexplained, i.ID)
		}
	}
}
