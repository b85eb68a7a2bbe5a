package cli

import (
	"github.com/spf13/cobra"

	"yourside/internal/store"
	"yourside/model"
)

func (a *app) backupCommand() *cobra.Command {
	return a.command("backup", cobra.ExactArgs(1), func(_ *cobra.Command, args []string) error {
		if a.isDatabase(args[0]) {
			return model.Refuse("output-database", args[0])
		}
		return a.withStore(func(s *store.Store) error {
			if err := s.Backup(a.ctx, args[0]); err != nil {
				return err
			}
			a.say(a.words.Commands.BackedUp, args[0])
			return nil
		})
	})
}

func (a *app) restoreCommand() *cobra.Command {
	return a.command("restore", cobra.ExactArgs(1), func(_ *cobra.Command, args []string) error {
		moved, err := store.Restore(a.ctx, args[0], a.dbPath())
		if err != nil {
			return err
		}
		a.say(a.words.Commands.Restored, args[0], a.dbPath())
		if moved != "" {
			a.say(a.words.Commands.RestoredOver, moved)
		}
		return nil
	})
}
