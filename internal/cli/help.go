package cli

import (
	"strings"

	"github.com/spf13/cobra"
)

// dress gives the commands their help, in the language of this run.
func (a *app) dress(root *cobra.Command) {
	w := a.words.Commands
	root.SetFlagErrorFunc(flagError)
	root.SetUsageTemplate(strings.NewReplacer(
		"[COMMAND]", "["+w.CommandWord+"]", "USAGE", w.Usage, "EXAMPLES", w.Examples, "COMMANDS", w.CommandsHeading, "GLOBAL", w.GlobalFlags,
		"FLAGS", w.FlagsHeading, "MORE", w.More, "PROMISE", w.Promise,
	).Replace(usageTemplate))
	root.SetHelpTemplate("{{with (or .Long .Short)}}{{.}}\n\n{{end}}{{.UsageString}}")
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
