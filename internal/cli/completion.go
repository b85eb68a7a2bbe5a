package cli

import (
	"slices"

	"github.com/spf13/cobra"

	"yourside/internal/store"
	"yourside/model"
)

func (a *app) completionCommand() *cobra.Command {
	cmd := a.command("completion", cobra.ExactArgs(1), func(cmd *cobra.Command, args []string) error {
		root := cmd.Root()
		switch args[0] {
		case "bash":
			return outputError(root.GenBashCompletionV2(a.out, true))
		case "zsh":
			return outputError(root.GenZshCompletion(a.out))
		case "fish":
			return outputError(root.GenFishCompletion(a.out, true))
		case "powershell":
			return outputError(root.GenPowerShellCompletionWithDesc(a.out))
		}
		return usage(model.Refuse("shell-unknown", model.Cut(args[0], 20)))
	})
	cmd.ValidArgs = []string{"bash", "zsh", "fish", "powershell"}
	cmd.ValidArgsFunction = nil
	return cmd
}

// takesFile lets a shell complete the name of a file.
func takesFile(cmd *cobra.Command) *cobra.Command {
	cmd.ValidArgsFunction = nil
	return cmd
}

// takesID lets a shell complete the id of an assessment, and after it those of
// its questions where the command takes one.
func (a *app) takesID(cmd *cobra.Command) *cobra.Command {
	cmd.ValidArgsFunction = func(_ *cobra.Command, args []string, _ string) (ids []string, _ cobra.ShellCompDirective) {
		_ = a.withStored(nil, func(s *store.Store) (err error) {
			switch {
			case len(args) == 0:
				ids, err = a.assessmentIDs(s)
			case len(args) == 1 && slices.Contains([]string{"answer", "history"}, cmd.Name()):
				ids, err = a.questionIDs(s, args[0])
			}
			return err
		})
		return ids, cobra.ShellCompDirectiveNoFileComp
	}
	return cmd
}

func (a *app) assessmentIDs(s *store.Store) (ids []string, err error) {
	all, err := s.List(a.ctx)
	for _, one := range all {
		ids = append(ids, one.ID)
	}
	return ids, err
}

func (a *app) questionIDs(s *store.Store, id string) (ids []string, err error) {
	x, err := s.Load(a.ctx, id)
	if err != nil {
		return nil, err
	}
	return idsOf(x.Items(a.today())), nil
}
