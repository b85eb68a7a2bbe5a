package cli

import "github.com/spf13/cobra"

func (a *app) openCommand() *cobra.Command {
	var question, preview string
	cmd := a.command("open", cobra.MaximumNArgs(1), func(cmd *cobra.Command, args []string) error {
		id := ""
		if len(args) == 1 {
			id = args[0]
		}
		if preview != "" && id == "" {
			return a.preview(preview, question)
		}
		if preview != "" || (id == "" && question != "") {
			return wrongArguments(cmd)
		}
		return a.openScreen(id, question)
	})
	cmd.Flags().StringVar(&question, "question", "", a.flag("question"))
	cmd.Flags().StringVar(&preview, "preview", "", a.flag("preview"))
	return cmd
}
