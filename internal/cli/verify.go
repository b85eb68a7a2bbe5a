package cli

import (
	"github.com/spf13/cobra"

	"yourside/internal/archive"
	"yourside/model"
	"yourside/report"
)

func (a *app) verifyCommand() *cobra.Command {
	var against string
	cmd := a.command("verify", cobra.ExactArgs(1), func(_ *cobra.Command, args []string) error {
		b, err := a.readFile(args[0], archive.Packs.MaxZip())
		if err != nil {
			return err
		}
		var earlier []byte
		if against != "" {
			if earlier, err = a.earlier(against); err != nil {
				return err
			}
		}
		v, err := a.verify(b, earlier)
		if err != nil {
			return err
		}
		own, err := a.ownDigest(v.Document)
		if err != nil {
			return err
		}
		v.Recognise(own)
		a.found = !v.Intact
		if a.json {
			return a.printJSON(v)
		}
		return a.printVerified(v)
	})
	cmd.Flags().StringVar(&against, "against", "", a.flag("against"))
	return a.checksSignatures(cmd)
}

// verify looks at a pack, an export or a bundle.
func (a *app) verify(b, earlier []byte) (*report.Verification, error) {
	if !archive.Zipped(b) {
		return report.Verify(b, Program(), earlier)
	}
	bundle, err := a.openedPack(b)
	if err != nil {
		return nil, err
	}
	return report.VerifyBundle(bundle, Program(), earlier)
}

// ownDigest is the digest of the program's own questionnaire with the id and the
// version of a document's; empty when it has none.
func (a *app) ownDigest(d *report.Document) (string, error) {
	all, err := a.handed()
	if err != nil || d == nil {
		return "", err
	}
	for _, h := range all {
		if h.head.Ref() == d.Questionnaire.Ref() {
			q, err := h.whole()
			if err != nil {
				return "", err
			}
			return q.Digest, nil
		}
	}
	return "", nil
}

func (a *app) printVerified(v *report.Verification) error {
	w := a.words.Commands
	rows := [][]string{}
	for _, c := range v.Checks {
		said := a.words.Checks[c.What]
		sign, words := "ok", said.Good
		switch c.Result {
		case report.Bad:
			sign, words = "!!", said.Bad
		case report.None:
			sign, words = "--", said.None
		}
		rows = append(rows, []string{sign, said.What, words})
	}
	if err := a.printTable(rows); err != nil {
		return err
	}
	if v.Signed != nil {
		o := model.Origin{Signature: v.Signed.State, Name: v.Signed.Name, Key: v.Signed.Key}
		if err := a.print("\n"+w.SignedBundle, a.signature(o)); err != nil {
			return err
		}
	}
	if v.Document != nil {
		if err := a.printAbout(v); err != nil {
			return err
		}
	}
	verdict := w.VerifyIntact
	if !v.Intact {
		verdict = w.VerifyAltered
	}
	if err := a.print("%s", verdict); err != nil {
		return err
	}
	return a.print("%s", a.words.Pack.IntegrityCaveat)
}

// printAbout says what a file is about: whose it is, and by which questionnaire.
func (a *app) printAbout(v *report.Verification) error {
	x := v.Document.Assessment()
	q := x.Questionnaire
	err := a.print("\n"+a.words.Commands.VerifyAbout, x.ID, model.CleanLine(x.Facts.Organisation),
		model.CleanLine(q.Title.In(a.words.Code())), q.ID, model.CleanLine(q.Version), model.CleanLine(q.Vendor.Name), v.SHA256)
	r := v.Document.Revision
	if err != nil || r == nil {
		return err
	}
	return a.print("%s", model.CleanLine(a.words.Sprintf(a.words.Screen.SignedBy, r.Number, r.Name, r.Role)+report.SaySecond(a.words, r.Signature)))
}
