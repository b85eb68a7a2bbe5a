package cli

import (
	"github.com/spf13/cobra"

	"yourside/internal/archive"
	"yourside/internal/store"
	"yourside/model"
	"yourside/questionnaires"
)

type addedQuestionnaire struct {
	ID        string               `json:"id"`
	Version   string               `json:"version"`
	Digest    string               `json:"digest"`
	Signature model.SignatureState `json:"signature"`
	SignedBy  string               `json:"signed_by,omitempty"`
	Key       string               `json:"key,omitempty"`
}

func (a *app) questionnaireAdd() *cobra.Command {
	return a.command("questionnaire add", cobra.ExactArgs(1), func(_ *cobra.Command, args []string) error {
		q, err := a.readToAdd(args[0])
		if err != nil {
			return err
		}
		if q, err = a.add(q); err != nil {
			return err
		}
		a.saySignature(q.Origin)
		if err := a.sayMeant(q); err != nil {
			return err
		}
		if a.json {
			o := q.Origin
			return a.printJSON(addedQuestionnaire{q.ID, q.Version, q.Digest, o.Signature, o.Name, o.Key})
		}
		return a.print("%s %s", q.ID, q.Version)
	})
}

// sayMeant tells when the id of what was added means another questionnaire.
func (a *app) sayMeant(q *model.Questionnaire) error {
	return a.withAnyStore(func(s *store.Store) error {
		meant, err := a.questionnaire(s, q.ID)
		if err == nil && meant.Ref() != q.Ref() {
			a.say(a.words.Commands.AddAside, q.ID, meant.Ref(), q.Ref())
		}
		return err
	})
}

// readToAdd reads a folder or .zip strictly. What is only a warning does not
// keep it out, but is said.
func (a *app) readToAdd(path string) (*model.Questionnaire, error) {
	dir, err := archive.Open(path)
	if err != nil {
		return nil, err
	}
	o, err := a.origin(dir)
	if o.Signature == model.SignatureBad {
		return nil, model.Refuse("signature-bad").Because(err)
	}
	if err != nil {
		return nil, err
	}
	q, warnings, err := questionnaires.ReadWarned(dir)
	if model.Refused(err, "questionnaire-broken") {
		why, _ := a.explain(err)
		return nil, model.Refuse("add-refused", path, why)
	}
	if err != nil {
		return nil, err
	}
	o.Source = model.Added
	q.Origin = o
	if warnings > 0 {
		a.say("%s", a.words.CountWith(a.words.Commands.AddWarnings, warnings, warnings, path))
	}
	return q, nil
}

// add puts a questionnaire with those that there are, and returns it as it is
// there: one that was there already stays as it was, but for a signature that
// can be checked now. What is refused makes no database.
func (a *app) add(q *model.Questionnaire) (there *model.Questionnaire, err error) {
	err = a.withAnyStore(func(s *store.Store) (err error) {
		there, err = a.sameAs(s, q)
		return err
	})
	if err != nil {
		return nil, err
	}
	if there == nil || q.Origin.Better(there.Origin) {
		err = a.withStore(func(s *store.Store) error {
			added, err := s.AddQuestionnaire(a.ctx, q, a.stamp())
			if err == nil && !added { // it is there
				there, err = a.sameAs(s, q)
			}
			return err
		})
	}
	if err != nil || there == nil {
		return q, err
	}
	a.say(a.words.Commands.AddSame, there.Ref())
	return there, nil
}

// sameAs is the questionnaire that is there already with the content of q, or
// nil. The same id and version with other content is refused, wherever that
// comes from: else nobody knows which of the two was answered.
func (a *app) sameAs(s *store.Store, q *model.Questionnaire) (*model.Questionnaire, error) {
	if err := q.Origin.Check(); err != nil {
		return nil, err
	}
	there, err := a.questionnaire(s, q.Ref())
	switch {
	case model.Refused(err, "questionnaire-unknown"):
		return nil, nil
	case err != nil:
		return nil, err
	case there.Digest != q.Digest:
		return nil, model.Refuse("questionnaire-differs", q.Ref())
	}
	return there, nil
}
