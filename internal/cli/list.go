package cli

import (
	"time"

	"github.com/spf13/cobra"

	"yourside/internal/store"
	"yourside/model"
)

type listed struct {
	ID            string         `json:"id"`
	Organisation  string         `json:"organisation"`
	Service       string         `json:"service"`
	Questionnaire string         `json:"questionnaire"`
	Version       string         `json:"version"`
	Progress      model.Progress `json:"progress"`
	UpdatedAt     time.Time      `json:"updated_at"`
}

func (a *app) listCommand() *cobra.Command {
	return a.command("list", cobra.NoArgs, func(*cobra.Command, []string) error {
		var all []store.Summary
		err := a.withStored(nil, func(s *store.Store) (err error) {
			all, err = s.List(a.ctx)
			return err
		})
		switch {
		case err != nil:
			return err
		case a.json:
			rows := []listed{}
			for _, one := range all {
				rows = append(rows, listed{one.ID, one.Organisation, one.Service, one.Questionnaire, one.Version, one.Progress, one.Updated})
			}
			return a.printJSON(rows)
		}
		return a.printList(all)
	})
}

func (a *app) printList(all []store.Summary) error {
	w := a.words.Commands
	if len(all) == 0 {
		a.say("%s", w.ListEmpty)
		return nil
	}
	rows := [][]string{w.ListHeader[:]}
	for _, one := range all {
		p := one.Progress
		rows = append(rows, []string{
			one.ID, one.Organisation, one.Questionnaire + " " + one.Version,
			a.words.Sprintf("%d/%d", p.Answered, p.Applicable), one.Updated.Local().Format("2006-01-02 15:04"),
		})
	}
	return a.printTable(rows)
}
