package cli

import (
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"yourside/internal/store"
	"yourside/model"
	"yourside/report"
)

type shownEvent struct {
	Seq      int       `json:"seq"`
	At       time.Time `json:"at"`
	Actor    string    `json:"actor"`
	Question string    `json:"question"`
	Field    string    `json:"field"`
	Old      string    `json:"old"`
	New      string    `json:"new"`
	Hash     string    `json:"hash"`
}

func shownEvents(events []model.Event) []shownEvent {
	rows := []shownEvent{}
	for _, e := range events {
		rows = append(rows, shownEvent(e))
	}
	return rows
}

func (a *app) historyCommand() *cobra.Command {
	return a.command("history", cobra.RangeArgs(1, 2), func(_ *cobra.Command, args []string) error {
		return a.withAssessment(args[0], func(_ *store.Store, x *model.Assessment) error {
			question := ""
			if len(args) == 2 {
				question = args[1]
				if x.Questionnaire.Question(question) == nil {
					return model.Refuse("question-unknown", model.Cut(question, 64))
				}
			}
			events := x.History(question)
			if a.json {
				return a.printJSON(shownEvents(events))
			}
			rows := [][]string{a.words.Commands.HistoryHeader[:]}
			for _, e := range events {
				rows = append(rows, []string{
					strconv.Itoa(e.Seq), e.At.Local().Format("2006-01-02 15:04:05"), e.Actor, e.Question, a.words.Field(e.Field),
					model.Cut(report.SayValue(a.words, x, e, e.Old), 40), model.Cut(report.SayValue(a.words, x, e, e.New), 60),
				})
			}
			return a.printTable(rows)
		})
	})
}
