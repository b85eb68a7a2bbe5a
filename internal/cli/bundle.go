package cli

import (
	"github.com/spf13/cobra"

	"yourside/internal/archive"
	"yourside/internal/disk"
	"yourside/internal/integrity"
	"yourside/model"
	"yourside/questionnaires"
)

// maxProgram is the limit of a program to bundle with, in bytes.
const maxProgram = 512 << 20

// bundling is what a bundle is made of and where it goes.
type bundling struct {
	questionnaire, program, to string
	force                      bool
}

func (a *app) bundleCommand() *cobra.Command {
	var how bundling
	cmd := a.command("bundle", cobra.NoArgs, func(cmd *cobra.Command, _ []string) error {
		switch {
		case how.questionnaire == "":
			return required(cmd, "--questionnaire")
		case how.to == "":
			return required(cmd, "-o")
		case how.to == "-" && a.json:
			return usage(model.Refuse("flags-together", "-o -", "--json"))
		}
		done, err := a.bundle(how)
		if err != nil {
			return err
		}
		return a.printBundle(done)
	})
	f := cmd.Flags()
	f.StringVar(&how.questionnaire, "questionnaire", "", a.flag("questionnaire-bundle"))
	f.StringVarP(&how.to, "output", "o", "", a.flag("output-pdf"))
	f.StringVar(&how.program, "binary", "", a.flag("binary"))
	f.BoolVar(&how.force, "force", false, a.flag("force"))
	return a.checksSignatures(cmd)
}

// bundledProgram is a program that was written, with its questionnaire.
type bundledProgram struct {
	zipped
	System    string        `json:"system"`
	Processor string        `json:"processor"`
	Signature archive.State `json:"signature"`
	Name      string        `json:"signed_by,omitempty"`

	origin archive.Origin
}

// bundle puts a questionnaire behind a program and writes that.
func (a *app) bundle(how bundling) (done bundledProgram, err error) {
	if how.program == "" {
		how.program = a.Self
	}
	program, err := disk.Read(how.program, maxProgram)
	if err != nil {
		return done, err
	}
	system, processor, ok := archive.Platform(program)
	if !ok {
		return done, model.Refuse("program-foreign", how.program)
	}
	zip, q, err := a.toBundle(how.questionnaire)
	if err != nil {
		return done, err
	}
	b, err := archive.Bundle(program, zip)
	if err != nil {
		return done, err
	}
	return bundledProgram{
		zipped{how.to, q.ID, q.Version, q.Digest, integrity.Hash(b), q.origin.Fingerprint},
		system, processor, q.origin.State, q.origin.Name, q.origin,
	}, a.writeProgram(how.to, how.force, b)
}

// sealed is a questionnaire with what is known of who signed it.
type sealed struct {
	*model.Questionnaire
	origin archive.Origin
}

// toBundle makes a .zip of a questionnaire that a user named, with the
// signature that it has.
func (a *app) toBundle(path string) ([]byte, sealed, error) {
	f, err := a.gathered(path)
	if err != nil {
		return nil, sealed{}, err
	}
	if !f.Signed() {
		if err := f.Seal(nil); err != nil {
			return nil, sealed{}, err
		}
	}
	zip, err := f.Zip()
	if err != nil {
		return nil, sealed{}, err
	}
	q, err := a.opened(zip)
	if err != nil {
		return nil, sealed{}, model.Refuse("bundle-refused", path).Because(err)
	}
	return zip, q, nil
}

// opened reads a questionnaire from a .zip. One that is not what was signed is
// refused.
func (a *app) opened(zip []byte) (sealed, error) {
	dir, err := archive.Unzip(zip)
	if err != nil {
		return sealed{}, err
	}
	trusted, err := a.signers()
	if err != nil {
		return sealed{}, err
	}
	o := archive.Check(dir, trusted)
	if o.State == archive.Bad {
		return sealed{}, o.Why
	}
	q, err := questionnaires.Read(dir)
	return sealed{q, o}, err
}

// bundled is the questionnaire behind this program, or nothing.
func (a *app) bundled() (q sealed, there bool, err error) {
	zip, err := archive.Bundled(a.Self)
	if err != nil || zip == nil {
		return q, false, err
	}
	q, err = a.opened(zip)
	return q, err == nil, err
}

// writeProgram is writeFile for a program, which can be run.
func (a *app) writeProgram(path string, force bool, b []byte) error {
	if path == "-" || a.isDatabase(path) {
		return a.writeFile(path, force, writing(b))
	}
	return disk.WriteProgram(path, force, writing(b))
}

func (a *app) printBundle(done bundledProgram) error {
	if a.json {
		return a.printJSON(done)
	}
	w := a.words.Commands
	a.say(w.ZipWritten, done.File, done.ID, done.Version, done.Digest, done.SHA256)
	a.say(w.BundleFor, done.System, done.Processor)
	a.say(w.BundleSigned, a.signature(done.origin))
	if note := w.BundleNotes[done.System]; note != "" {
		a.say("%s", note)
	}
	return nil
}
