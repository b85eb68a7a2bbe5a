package cli

import (
	"github.com/spf13/cobra"

	"yourside/internal/disk"
	"yourside/questionnaires"
)

func (a *app) questionnaireNew() *cobra.Command {
	return a.command("questionnaire new", cobra.ExactArgs(1), func(_ *cobra.Command, args []string) error {
		files, err := questionnaires.Starter()
		if err != nil {
			return err
		}
		if err := disk.WriteFolder(args[0], files); err != nil {
			return err
		}
		a.say(a.words.Kit.StarterWritten, args[0])
		return nil
	})
}
