package cli

import (
	"strconv"

	"github.com/spf13/cobra"

	"yourside/internal/store"
	"yourside/model"
)

type shownQuestion struct {
	ID      string  `json:"id"`
	Number  int     `json:"number"`
	Domain  string  `json:"domain"`
	Kind    string  `json:"kind"`
	Applies bool    `json:"applies"`
	Value   *string `json:"value"`
	Verdict string  `json:"verdict"`
	Note    string  `json:"note"`
	Reason  string  `json:"reason"`
	Action  string  `json:"action"`
	Owner   string  `json:"owner"`
	Due     string  `json:"due"`
	Digest  string  `json:"digest"`

	Accepted string            `json:"accepted_until"`
	Marks    map[string]string `json:"marks"`
}

func (a *app) questionsCommand() *cobra.Command {
	var open, gaps bool
	cmd := a.command("questions", cobra.ExactArgs(1), func(_ *cobra.Command, args []string) error {
		if open && gaps {
			return usage(model.Refuse("flags-together", "--open", "--gaps"))
		}
		return a.withAssessment(args[0], func(_ *store.Store, x *model.Assessment) error {
			items := x.Items(a.today())
			switch {
			case open:
				items = model.Select(items, model.Item.Open)
			case gaps:
				items = model.Gaps(items)
			}
			if a.json {
				return a.printQuestionsJSON(items)
			}
			return a.printQuestions(items)
		})
	})
	cmd.Flags().BoolVar(&open, "open", false, a.flag("open"))
	cmd.Flags().BoolVar(&gaps, "gaps", false, a.flag("gaps"))
	return cmd
}

func (a *app) printQuestionsJSON(items []model.Item) error {
	rows := []shownQuestion{}
	for _, i := range items {
		x := i.Answer
		row := shownQuestion{
			i.ID, i.Number, i.Domain, string(i.Kind), i.Applies, nil, string(i.Verdict),
			x.Note, x.Reason, x.Action, x.Owner, x.Due, i.Digest,
			x.Accepted, marksOf(x),
		}
		if x.Answered() {
			row.Value = &x.Value
		}
		rows = append(rows, row)
	}
	return a.printJSON(rows)
}

// marksOf are the marks that an answer has, in the form of answer --from.
func marksOf(x model.Answer) map[string]string {
	marks := map[string]string{}
	for _, name := range []string{"design", "existence", "operation"} {
		if date := *x.Field(name); date != "" {
			marks[name] = date
		}
	}
	return marks
}

func (a *app) printQuestions(items []model.Item) error {
	if len(items) == 0 {
		a.say("%s", a.words.Commands.QuestionsNone)
		return nil
	}
	rows := [][]string{a.words.Commands.QuestionsHeader[:]}
	for _, i := range items {
		state := i.Say(i.Answer.Value, a.words)
		switch {
		case !i.Applies:
			state = a.words.Screen.NotAsked
		case state == "":
			state = a.words.Screen.Open
		}
		rows = append(rows, []string{strconv.Itoa(i.Number), i.ID, model.Cut(state, 40), i.Ask.In(a.words.Code())})
	}
	return a.printTable(rows)
}
