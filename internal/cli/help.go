package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"yourside/model"
)

// dress gives the commands their help, in the language of this run.
func (a *app) dress(root *cobra.Command) {
	w := a.words.Commands
	root.SetFlagErrorFunc(flagError)
	root.SetUsageTemplate(strings.NewReplacer(
		"[COMMAND]", "["+w.CommandWord+"]", "USAGE", w.Usage, "EXAMPLES", w.Examples, "COMMANDS", w.CommandsHeading, "GLOBAL", w.GlobalFlags,
		"FLAGS", w.FlagsHeading, "MORE", w.More, "PROMISE", w.Promise,
	).Replace(usageTemplate))
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) {
		fmt.Fprint(a.out, cmd.Long+"\n\n"+cmd.UsageString()) // a.out remembers an error
	})
}

const usageTemplate = `USAGE
  {{if .HasAvailableSubCommands}}{{.CommandPath}} [COMMAND]{{else}}{{.UseLine}}{{end}}
{{- if .HasExample}}

EXAMPLES
{{.Example}}
{{- end}}
{{- if .HasAvailableSubCommands}}

COMMANDS
{{- range .Commands}}{{if .IsAvailableCommand}}
  {{rpad .Name .NamePadding}} {{.Short}}{{end}}{{end}}
{{- end}}
{{- if .HasAvailableLocalFlags}}

FLAGS
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}
{{- end}}
{{- if .HasAvailableInheritedFlags}}

GLOBAL
{{.InheritedFlags.FlagUsages | trimTrailingWhitespaces}}
{{- end}}
{{- if .HasAvailableSubCommands}}

MORE

PROMISE
{{- end}}
`

// helpCommand is what people type who do not know --help.
func (a *app) helpCommand() *cobra.Command {
	return &cobra.Command{
		Use: "help", Hidden: true, SilenceErrors: true, SilenceUsage: true,
		RunE: func(cmd *cobra.Command, args []string) error {
			about, rest, err := cmd.Root().Find(args)
			if err != nil || len(rest) > 0 {
				return usage(model.Refuse("command-unknown", model.Cut(args[0], 40)))
			}
			return about.Help()
		},
	}
}
