package cli

import (
	"io"

	"github.com/spf13/cobra"

	"yourside/internal/store"
	"yourside/model"
	"yourside/report"
)

// packing is what a pack is made of and where it goes.
type packing struct {
	to       string // the PDF; may be empty when there is a bundle
	bundle   string // the .zip; may be empty
	key      string // file of the SSH key that signs the bundle; may be empty
	revision int    // 0 is the last
	draft    bool
	force    bool
	options  report.Options
	progress func(section string)
}

func (a *app) packCommand() *cobra.Command {
	var p packing
	cmd := a.command("pack", cobra.ExactArgs(1), func(cmd *cobra.Command, args []string) error {
		switch {
		case p.to == "" && p.bundle == "":
			return required(cmd, "-o")
		case p.key != "" && p.bundle == "":
			return required(cmd, "--bundle")
		case p.to == "-" && p.bundle == "-":
			return usage(model.Refuse("flags-together", "-o -", "--bundle -"))
		case p.draft && p.revision != 0:
			return usage(model.Refuse("flags-together", "--draft", "--revision"))
		case cmd.Flags().Changed("revision") && p.revision < 1:
			return impossible(cmd, "--revision", cmd.Flag("revision").Value.String())
		}
		p.options.Language, p.options.Program = a.words.Code(), Program()
		if !cmd.Flags().Changed("label") {
			p.options.Label = a.words.Pack.LabelDefault
		}
		return a.withAssessment(args[0], func(s *store.Store, x *model.Assessment) error {
			done, err := a.pack(s, x, p)
			if err != nil {
				return err
			}
			for _, path := range []string{p.to, p.bundle} {
				if path != "" && path != "-" {
					a.say(a.words.Commands.Packed, path, done.ID)
				}
			}
			if done.Fingerprint != "" {
				a.say(a.words.Commands.ZipSigned, done.Fingerprint)
			}
			if len(done.Left) > 0 {
				a.say("%s", a.words.Count(a.words.Commands.PackLeft, len(done.Left)))
			}
			if done.Replaced > 0 {
				a.say("%s", a.words.Count(a.words.Commands.PackReplaced, done.Replaced))
			}
			return nil
		})
	})
	f := cmd.Flags()
	f.StringVarP(&p.to, "output", "o", "", a.flag("output-pdf"))
	f.StringVar(&p.bundle, "bundle", "", a.flag("bundle"))
	f.StringVar(&p.key, "ssh-sign", "", a.flag("ssh-sign"))
	f.IntVar(&p.revision, "revision", 0, a.flag("revision"))
	f.BoolVar(&p.draft, "draft", false, a.flag("draft"))
	f.BoolVar(&p.force, "force", false, a.flag("force"))
	f.StringVar(&p.options.Label, "label", "", a.flag("label"))
	f.BoolVar(&p.options.Summary, "summary", false, a.flag("summary"))
	f.BoolVar(&p.options.WithoutProvider, "without-provider", false, a.flag("without-provider"))
	return cmd
}

// packed is a pack that was written.
type packed struct {
	ID, SHA256 string
	Replaced   int // characters printed as a placeholder

	Left        report.Left // evidence that is not in the bundle
	Fingerprint string      // of the key that signed the bundle
}

// pack makes a pack and writes it.
func (a *app) pack(s *store.Store, x *model.Assessment, how packing) (packed, error) {
	d, err := a.document(s, x, how)
	if err != nil {
		return packed{}, err
	}
	p, err := report.Build(d, how.options)
	if err != nil {
		return packed{}, err
	}
	done := packed{ID: p.ID, SHA256: p.SHA256}
	if how.bundle != "" {
		err = a.packBundle(&done, d, p, how)
		return done, err
	}
	err = a.writeFile(how.to, how.force, func(w io.Writer) error {
		done.Replaced, err = report.WritePDFProgress(w, p, how.progress)
		return err
	})
	return done, err
}

// document is what a pack is about: a signed revision as it was frozen, or the
// assessment as it is now when a draft was asked for.
func (a *app) document(s *store.Store, x *model.Assessment, how packing) (*report.Document, error) {
	if how.draft {
		return report.NewDocument(x, nil), nil
	}
	number := how.revision
	if number == 0 {
		number = len(x.Revisions())
	}
	if number == 0 {
		return nil, model.Refuse("revision-none", x.ID)
	}
	content, err := s.Revision(a.ctx, x, number)
	if err != nil {
		return nil, err
	}
	return report.ReadDocument(content)
}
