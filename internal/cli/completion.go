package cli

import (
	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"

	"yourside/model"
)

func (a *app) completionCommand() *cobra.Command {
	cmd := a.command("completion", cobra.ExactArgs(1), func(cmd *cobra.Command, args []string) error {
		root := cmd.Root()
		switch args[0] {
		case "bash":
			return outputError(root.GenBashCompletionV2(a.Out, true))
		case "zsh":
			return outputError(root.GenZshCompletion(a.Out))
		case "fish":
			return outputError(root.GenFishCompletion(a.Out, true))
		case "powershell":
			return outputError(root.GenPowerShellCompletionWithDesc(a.Out))
		}
		return usage(model.Refuse("shell-unknown", model.Cut(args[0], 20)))
	})
	cmd.ValidArgs = []string{"bash", "zsh", "fish", "powershell"}
	cmd.ValidArgsFunction = nil
	return cmd
}

func (a *app) manCommand() *cobra.Command {
	return a.command("man", cobra.ArbitraryArgs, func(cmd *cobra.Command, args []string) error {
		page, rest, err := cmd.Root().Find(args)
		if err != nil || len(rest) > 0 {
			return usage(model.Refuse("command-unknown", model.Cut(args[0], 40)))
		}
		cmd.Root().DisableAutoGenTag = true // its date would differ from build to build
		header := &doc.GenManHeader{Section: "1", Source: "Yourside " + Program(), Manual: "Yourside"}
		return outputError(doc.GenMan(page, header, a.Out))
	})
}
