package cli

import (
	"errors"
	"io/fs"
	"path/filepath"

	"github.com/spf13/cobra"

	"yourside/internal/archive"
	"yourside/model"
)

// checksSignatures gives a command the flag that says which keys are trusted.
func (a *app) checksSignatures(cmd *cobra.Command) *cobra.Command {
	cmd.Flags().StringVar(&a.trusted, "signers", "", a.flag("signers"))
	return cmd
}

// signers are the keys that the user trusts: those of --signers, or else those
// in the file beside the database, if there is one.
func (a *app) signers() (archive.Signers, error) {
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
	s, err := archive.ReadSigners(b, a.Now())
	if err != nil {
		return nil, model.Refuse("signers-refused", path).Because(err)
	}
	return s, nil
}

// signature puts in words who signed.
func (a *app) signature(o archive.Origin) string {
	said := a.words.Signatures[string(o.State)]
	if o.Name != "" {
		said += ", " + o.Name
	}
	if o.Fingerprint != "" {
		said += ", " + o.Fingerprint
	}
	return said
}
