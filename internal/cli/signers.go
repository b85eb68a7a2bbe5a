package cli

import (
	"errors"
	"io/fs"
	"path/filepath"

	"github.com/spf13/cobra"

	"yourside/internal/archive"
	"yourside/model"
	"yourside/questionnaires"
)

// checksSignatures gives a command the flag that says which keys are trusted.
func (a *app) checksSignatures(cmd *cobra.Command) *cobra.Command {
	cmd.Flags().StringVar(&a.trusted, "signers", "", a.flag("signers"))
	return cmd
}

// signers are the keys that the user trusts for archives of a kind: those of --signers, or else those
// in the file beside the database, if there is one.
func (a *app) signers(k archive.Kind) (archive.Signers, error) {
	path := a.trusted
	if path == "" {
		db, err := a.database()
		if err != nil {
			return nil, nil
		}
		path = filepath.Join(filepath.Dir(db), "allowed_signers")
	}
	b, err := a.readFile(path, maxKey)
	switch {
	case a.trusted == "" && errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, err
	}
	s, err := k.ReadSigners(b, a.Now())
	if err != nil {
		return nil, model.Refuse("signers-refused", path).Because(err)
	}
	return s, nil
}

// origin says who signed a folder. The error says what is wrong with the
// signature, or that nobody can tell.
func (a *app) origin(dir fs.FS) (model.Origin, error) {
	trusted, err := a.signers(archive.Questionnaires)
	if err != nil {
		return model.Origin{}, err
	}
	return archive.Questionnaires.Check(dir, trusted)
}

// saySignature says who signed a questionnaire.
func (a *app) saySignature(o model.Origin) { a.say(a.words.Commands.SignedBy, a.signature(o)) }

// signature puts in words who signed.
func (a *app) signature(o model.Origin) string {
	said := a.words.Signatures[string(o.Signature)]
	for _, more := range []string{o.Name, o.Key} {
		if more != "" {
			said += ", " + more
		}
	}
	return said
}

// unsealed says who signed a folder, if anybody did, and returns what is wrong
// with that as a problem of the questionnaire.
func (a *app) unsealed(dir fs.FS) ([]questionnaires.Problem, error) {
	o, err := a.origin(dir)
	if o.Signature != model.SignatureNone && o.Signature != "" {
		a.saySignature(o)
	}
	var why *model.Refusal
	if o.Signature != model.SignatureBad || !errors.As(err, &why) {
		return nil, err
	}
	return []questionnaires.Problem{{File: "SHA256SUMS", Line: 1, What: why}}, nil
}
