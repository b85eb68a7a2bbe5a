package cli

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"yourside/model"
)

func (a *app) manCommand() *cobra.Command {
	return a.command("man", cobra.ArbitraryArgs, func(cmd *cobra.Command, args []string) error {
		about, rest, err := cmd.Root().Find(args)
		if err != nil || len(rest) > 0 {
			return usage(model.Refuse("command-unknown", model.Cut(args[0], 40)))
		}
		_, err = io.WriteString(a.out, a.manPage(about))
		return outputError(err)
	})
}

// manPage is the manual page of a command, in the macros of man(7). It is made
// here and not by cobra, which has its headings in English only and today's
// date in it.
func (a *app) manPage(cmd *cobra.Command) string {
	h := a.words.Commands.ManHeadings
	name := strings.ReplaceAll(cmd.CommandPath(), " ", "-")
	var p page
	p.macro(".TH", strings.ToUpper(name), "1", "", "Yourside "+Program(), "Yourside")
	p.lines(".nh", ".ad l")
	p.section(h["name"], roff(name)+` \- `+roff(cmd.Short))
	p.section(h["synopsis"], bold(cmd.UseLine()))
	p.section(h["description"], paragraphs(cmd.Long))
	if cmd.HasAvailableSubCommands() {
		p.section(h["commands"], manCommands(cmd), ".PP", roff(a.words.Commands.More))
	}
	p.section(h["options"], manFlags(cmd.NonInheritedFlags()))
	p.section(h["global"], manFlags(cmd.InheritedFlags()))
	p.section(h["exit"], manCodes(a.words.Commands.ExitCodes))
	p.section(h["examples"], ".nf", roff(cmd.Example), ".fi")
	if cmd.HasParent() {
		p.section(h["see"], ".BR yourside (1)")
	} else {
		p.section(h["network"], roff(a.words.Commands.Promise))
	}
	return p.String()
}

// page is a manual page that is being written.
type page struct{ strings.Builder }

func (p *page) lines(lines ...string) {
	for _, line := range lines {
		p.WriteString(line + "\n")
	}
}

func (p *page) macro(name string, args ...string) {
	p.WriteString(name)
	for _, arg := range args {
		fmt.Fprintf(p, " %q", arg)
	}
	p.WriteString("\n")
}

// section writes what there is under a heading; nothing when there is nothing.
func (p *page) section(heading string, body ...string) {
	if body[0] == "" {
		return
	}
	p.macro(".SH", heading)
	p.lines(body...)
}

func manCommands(cmd *cobra.Command) string {
	var b strings.Builder
	for _, sub := range cmd.Commands() {
		if sub.IsAvailableCommand() {
			fmt.Fprintf(&b, ".TP\n%s\n%s\n", bold(sub.Name()), roff(sub.Short))
		}
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func manCodes(codes [4]string) string {
	var b strings.Builder
	for code, means := range codes {
		fmt.Fprintf(&b, ".TP\n%s\n%s\n", bold(strconv.Itoa(code)), roff(means))
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func manFlags(flags *pflag.FlagSet) string {
	var b strings.Builder
	flags.VisitAll(func(f *pflag.Flag) {
		value, about := pflag.UnquoteUsage(f)
		name := bold("--" + f.Name)
		if f.Shorthand != "" {
			name = bold("-"+f.Shorthand) + ", " + name
		}
		if f.Value.Type() != "bool" {
			name += " " + roff(value)
		}
		fmt.Fprintf(&b, ".TP\n%s\n%s\n", name, roff(about))
	})
	return strings.TrimSuffix(b.String(), "\n")
}

func paragraphs(text string) string { return strings.ReplaceAll(roff(text), "\n\n", "\n.PP\n") }

func bold(text string) string { return `\fB` + roff(text) + `\fR` }

// roff keeps text from being taken for what man(7) understands: a line that
// begins with a full stop or an apostrophe, a backslash, and hyphens, which
// would become another character.
func roff(text string) string {
	lines := strings.Split(strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(text), "\n")
	for i, line := range lines {
		if strings.HasPrefix(line, ".") || strings.HasPrefix(line, "'") {
			lines[i] = `\&` + line
		}
	}
	return strings.Join(lines, "\n")
}
