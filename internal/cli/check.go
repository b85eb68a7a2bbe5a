package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"yourside/internal/store"
	"yourside/model"
)

// severities are how severe a finding can be, the least first.
var severities = []string{string(model.Low), string(model.Medium), string(model.High)}

type shownFinding struct {
	ID       string `json:"id"`
	Severity string `json:"severity"`
	Question string `json:"question"`
	What     string `json:"what"`
	Why      string `json:"why"`
	Code     string `json:"code"`
}

func (a *app) checkCommand() *cobra.Command {
	failOn := string(model.Low)
	cmd := a.command("check", cobra.ExactArgs(1), func(cmd *cobra.Command, args []string) error {
		least := slices.Index(severities, failOn)
		if least < 0 {
			return usage(model.Refuse("value-unknown", model.Cut(failOn, 40), strings.Join(severities, ", ")))
		}
		return a.withAssessment(args[0], func(s *store.Store, x *model.Assessment) error {
			if err := a.checkEvidence(s, x); err != nil {
				return err
			}
			findings := x.Findings(a.today())
			for _, f := range findings {
				a.found = a.found || slices.Index(severities, string(f.Severity)) >= least
			}
			return a.printFound(findings)
		})
	})
	cmd.Flags().StringVar(&failOn, "fail-on", failOn, a.flag("fail-on"))
	cmd.Flags().Lookup("fail-on").DefValue = "" // the help says it, in words
	return cmd
}

func (a *app) printFound(findings []model.Finding) error {
	shown := []shownFinding{}
	for _, f := range findings {
		what, why := a.words.Finding(f.Code, f.Args...)
		shown = append(shown, shownFinding{f.ID(), string(f.Severity), f.Item.ID, what, why, f.Code})
	}
	if a.json {
		return a.printJSON(shown)
	}
	if len(shown) == 0 {
		a.say("%s", a.words.Commands.FindingsNone)
		return nil
	}
	for i, f := range shown {
		item := findings[i].Item
		err := a.print("%s  %d. %s (%s)\n      %s %s", a.words.Weights[f.Severity], item.Number, item.Ask.In(a.words.Code()), f.Question, f.What, f.Why)
		if err != nil {
			return err
		}
	}
	return nil
}
