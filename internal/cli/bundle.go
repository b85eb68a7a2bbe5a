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
	System    string               `json:"system"`
	Processor string               `json:"processor"`
	Signature model.SignatureState `json:"signature"`
	SignedBy  string               `json:"signed_by,omitempty"`

	origin model.Origin
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
	o := q.Origin
	return bundledProgram{
		zipped{how.to, q.ID, q.Version, q.Digest, integrity.Hash(b), o.Key}, system, processor, o.Signature, o.Name, o,
	}, a.writeProgram(how.to, how.force, b)
}

// toBundle makes a .zip of a questionnaire that a user named, with the
// signature that it has.
func (a *app) toBundle(path string) ([]byte, *model.Questionnaire, error) {
	f, err := a.gathered(path)
	if err != nil {
		return nil, nil, err
	}
	if !f.Signed() {
		f.Seal()
	}
	zip, err := f.Zip()
	if err != nil {
		return nil, nil, err
	}
	q, err := a.opened(zip)
	if err != nil {
		return nil, nil, model.Refuse("bundle-refused", path).Because(err)
	}
	return zip, q, nil
}

// opened reads a questionnaire from a .zip. One that is not what was signed is
// refused.
func (a *app) opened(zip []byte) (*model.Questionnaire, error) {
	dir, err := archive.Questionnaires.Unzip(zip)
	if err != nil {
		return nil, err
	}
	o, err := a.origin(dir)
	if err != nil {
		return nil, err
	}
	q, err := questionnaires.Read(dir)
	if err != nil {
		return nil, err
	}
	o.Source = model.Bundled
	q.Origin = o
	return q, nil
}

// bundled is the questionnaire behind this program, if there is one.
func (a *app) bundled() ([]held, error) {
	zip, err := archive.Bundled(a.Self)
	if err != nil || zip == nil {
		return nil, err
	}
	q, err := a.opened(zip)
	if err != nil {
		return nil, model.Refuse("bundle-unusable").Because(err)
	}
	return []held{{head: q, whole: func() (*model.Questionnaire, error) { return q, nil }}}, nil
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
	a.saySignature(done.origin)
	if note := w.BundleNotes[done.System]; note != "" {
		a.say("%s", note)
	}
	return nil
}
