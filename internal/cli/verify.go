package cli

import (
	"github.com/spf13/cobra"

	"yourside/model"
	"yourside/report"
)

func (a *app) verifyCommand() *cobra.Command {
	var against string
	cmd := a.command("verify", cobra.ExactArgs(1), func(_ *cobra.Command, args []string) error {
		b, err := a.readFile(args[0], maxPack)
		if err != nil {
			return err
		}
		var earlier []byte
		if against != "" {
			if earlier, err = a.readFile(against, maxPack); err != nil {
				return err
			}
		}
		v, err := report.Verify(b, Program(), earlier)
		if err != nil {
			return err
		}
		a.found = !v.Intact
		if a.json {
			return a.printJSON(v)
		}
		return a.printVerified(v)
	})
	cmd.Flags().StringVar(&against, "against", "", a.flag("against"))
	return cmd
}

func (a *app) printVerified(v *report.Verification) error {
	w := a.words.Commands
	rows := [][]string{}
	for _, c := range v.Checks {
		said := a.words.Checks[c.What]
		sign, words := "ok", said.Good
		switch c.Result {
		case report.Bad:
			sign, words = "!!", said.Bad
		case report.None:
			sign, words = "--", said.None
		}
		rows = append(rows, []string{sign, said.What, words})
	}
	if err := a.printTable(rows); err != nil {
		return err
	}
	if d := v.Document; d != nil {
		if err := a.print("\n"+w.VerifyAbout, d.ID, model.CleanLine(d.Facts["organisation"]), v.SHA256); err != nil {
			return err
		}
	}
	verdict := w.VerifyIntact
	if !v.Intact {
		verdict = w.VerifyAltered
	}
	if err := a.print("%s", verdict); err != nil {
		return err
	}
	return a.print("%s", a.words.Pack.IntegrityCaveat)
}
