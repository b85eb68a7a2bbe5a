package cli

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"yourside/internal/store"
	"yourside/model"
	"yourside/report"
)

func (a *app) exportCommand() *cobra.Command {
	var how packing
	var format string
	cmd := a.command("export", cobra.ExactArgs(1), func(cmd *cobra.Command, args []string) error {
		if format == "" {
			return required(cmd, "--format")
		}
		exporter, err := exporterOf(format)
		if err != nil {
			return usage(err)
		}
		if cmd.Flags().Changed("revision") && how.revision < 1 {
			return impossible(cmd, "--revision", cmd.Flag("revision").Value.String())
		}
		how.draft = how.revision == 0
		how.options = report.Options{Language: a.words.Code(), Label: a.words.Pack.LabelDefault, Program: Program()}
		return a.withAssessment(args[0], func(s *store.Store, x *model.Assessment) error {
			d, err := a.document(s, x, how)
			if err != nil {
				return err
			}
			p, err := report.Build(d, how.options)
			if err != nil {
				return err
			}
			err = a.writeFile(how.to, how.force, func(w io.Writer) error { return exporter.Write(w, p) })
			if err == nil && how.to != "-" {
				a.say(a.words.Commands.Exported, how.to)
			}
			return err
		})
	})
	f := cmd.Flags()
	f.StringVar(&format, "format", "", a.flag("format")+" ("+strings.Join(formats(), ", ")+")")
	f.StringVarP(&how.to, "output", "o", "-", a.flag("output"))
	f.Lookup("output").DefValue = "" // the help says it, in words
	f.IntVar(&how.revision, "revision", 0, a.flag("revision-export"))
	f.BoolVar(&how.force, "force", false, a.flag("force"))
	cmd.Long += a.formatWords()
	return cmd
}

func formats() []string {
	var names []string
	for _, e := range report.Exporters {
		names = append(names, e.Name)
	}
	return names
}

// formatWords says what each format is, for the help.
func (a *app) formatWords() string {
	var b strings.Builder
	b.WriteString("\n")
	for _, name := range formats() {
		fmt.Fprintf(&b, "\n  %-24s%s", name, a.words.Exports[name])
	}
	return b.String()
}

func exporterOf(format string) (report.Exporter, error) {
	at := slices.Index(formats(), format)
	if at < 0 {
		return report.Exporter{}, model.Refuse("format-export", model.Cut(format, 20), strings.Join(formats(), ", "))
	}
	return report.Exporters[at], nil
}

func (a *app) importCommand() *cobra.Command {
	return a.command("import", cobra.ExactArgs(1), func(_ *cobra.Command, args []string) error {
		b, err := a.readFile(args[0], maxPack)
		if err != nil {
			return err
		}
		d, err := report.ReadDocument(b)
		if err != nil {
			return model.Refuse("import-broken", args[0]).Because(lineOfFault(b, err))
		}
		if err := unaltered(b, d); err != nil {
			return err
		}
		x, contents, err := d.Restored()
		if err != nil {
			return err
		}
		return a.withStore(func(s *store.Store) error {
			if err := s.Import(a.ctx, x, contents); err != nil {
				return err
			}
			if d.Revision != nil && len(contents) < d.Revision.Number {
				a.say(a.words.Commands.ImportUnsigned, d.Revision.Number)
			}
			if a.json {
				return a.printJSON(map[string]string{"id": x.ID})
			}
			return a.print("%s", x.ID)
		})
	})
}

// unaltered refuses a document of which something does not fit together. The
// form of the JSON does not matter: somebody may have laid it out to read. Nor
// does the order in time: whose clock was set back has no other history.
func unaltered(b []byte, d *report.Document) error {
	v, err := report.Verify(b, Program(), nil)
	if err != nil {
		return err
	}
	for _, c := range v.Checks {
		if c.Result == report.Bad && c.What != "canonical" && c.What != "chronology" {
			return model.Refuse("import-altered", d.ID)
		}
	}
	return nil
}
