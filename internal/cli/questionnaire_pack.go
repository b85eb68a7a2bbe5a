package cli

import (
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"yourside/internal/archive"
	"yourside/internal/integrity"
	"yourside/model"
	"yourside/questionnaires"
)

func (a *app) questionnairePack() *cobra.Command {
	var to, keyFile string
	var force bool
	cmd := a.command("questionnaire pack", cobra.ExactArgs(1), func(cmd *cobra.Command, args []string) error {
		switch {
		case to == "":
			return required(cmd, "-o")
		case to == "-" && a.json:
			return usage(model.Refuse("flags-together", "-o -", "--json"))
		}
		f, err := a.gathered(args[0])
		if err != nil {
			return err
		}
		q, err := readable(f)
		if err != nil {
			return err
		}
		done := zipped{File: to, ID: q.ID, Version: q.Version, Digest: q.Digest}
		if done.Fingerprint, err = a.seal(f, archive.Questionnaires, keyFile); err != nil {
			return err
		}
		b, err := f.Zip()
		if err != nil {
			return err
		}
		if err := a.writeFile(to, force, writing(b)); err != nil {
			return err
		}
		done.SHA256 = integrity.Hash(b)
		return a.printZipped(done)
	})
	flags := cmd.Flags()
	flags.StringVarP(&to, "output", "o", "", a.flag("output-pdf"))
	flags.StringVar(&keyFile, "sign", "", a.flag("sign"))
	flags.BoolVar(&force, "force", false, a.flag("force"))
	return cmd
}

// zipped is a file with a questionnaire in it that was written.
type zipped struct {
	File        string `json:"file"`
	ID          string `json:"id"`
	Version     string `json:"version"`
	Digest      string `json:"digest"`        // of the questionnaire
	SHA256      string `json:"sha256"`        // of the file
	Fingerprint string `json:"key,omitempty"` // of the key it was signed with
}

func (a *app) printZipped(done zipped) error {
	if a.json {
		return a.printJSON(done)
	}
	w := a.words.Commands
	a.say(w.ZipWritten, done.File, done.ID, done.Version, done.Digest, done.SHA256)
	if done.Fingerprint != "" {
		a.say(w.ZipSigned, done.Fingerprint)
	}
	return nil
}

// gathered reads the files of a questionnaire, and says which others there
// were.
func (a *app) gathered(path string) (archive.Folder, error) {
	dir, err := archive.Open(path)
	if err != nil {
		return nil, err
	}
	f, left, err := archive.Load(dir)
	if err != nil {
		return nil, err
	}
	left = slices.DeleteFunc(left, func(name string) bool { return strings.HasPrefix(name, ".") })
	if len(left) > 0 {
		a.say(a.words.Commands.ZipLeft, model.Cut(strings.Join(left, ", "), 200))
	}
	return f, nil
}

// readable reads the questionnaire as whoever gets the .zip will read it.
func readable(f archive.Folder) (*model.Questionnaire, error) {
	b, err := f.Zip()
	if err != nil {
		return nil, err
	}
	dir, err := archive.Questionnaires.Unzip(b)
	if err != nil {
		return nil, err
	}
	return questionnaires.Read(dir)
}

// seal signs a folder, as an archive of a kind, with the key in a file, if one is named, and returns the
// fingerprint of the key.
func (a *app) seal(f archive.Folder, kind archive.Kind, keyFile string) (string, error) {
	if keyFile == "" {
		f.Seal()
		return "", nil
	}
	k, err := a.key(keyFile)
	if err != nil {
		return "", err
	}
	return k.Fingerprint(), f.Sign(kind, k)
}

func writing(b []byte) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := w.Write(b)
		return err
	}
}
