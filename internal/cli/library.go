package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"yourside/internal/store"
	"yourside/model"
	"yourside/questionnaires"
)

// held is a questionnaire that there is.
type held struct {
	head  *model.Questionnaire // all of it but clauses and questions
	by    store.Stamp          // who added it, and when; of one that was added
	whole func() (*model.Questionnaire, error)
}

// library is every questionnaire that there is, in the order in which they are
// listed, which is that of model.Sources: the one behind this copy of the
// program, those in every copy by alphabet, then those that were added, the
// newest first. Without a store there are none of those.
func (a *app) library(s *store.Store) ([]held, error) {
	all, err := a.handed()
	if err != nil || s == nil {
		return all, err
	}
	added, err := s.Added(a.ctx)
	for _, one := range added {
		all = append(all, held{one.Head, one.By, func() (*model.Questionnaire, error) { return s.Whole(a.ctx, one) }})
	}
	return all, err
}

// handed is what comes with the program. What is behind this copy takes the
// place of the same id and version in every copy.
func (a *app) handed() ([]held, error) {
	all, err := a.bundled()
	if err != nil {
		return nil, err
	}
	everywhere, err := builtin()
	for _, b := range all {
		everywhere = slices.DeleteFunc(everywhere, func(h held) bool { return h.head.Ref() == b.head.Ref() })
	}
	return append(all, everywhere...), err
}

// builtin is what is in every copy of the program.
func builtin() ([]held, error) {
	heads, err := questionnaires.Heads()
	var all []held
	for _, head := range heads {
		all = append(all, held{head: head, whole: func() (*model.Questionnaire, error) { return questionnaires.Find(head.ID) }})
	}
	return all, err
}

// preferred is which questionnaire is meant when only its id is given: one that
// was added and is signed by somebody trusted, what the user was handed, what
// everybody has, and only then what was added without that: a stranger's does
// not take another's place by having its id.
var preferred = []func(model.Origin) bool{
	func(o model.Origin) bool { return o.Source == model.Added && o.Signature == model.SignatureGood },
	func(o model.Origin) bool { return o.Source == model.Bundled },
	func(o model.Origin) bool { return o.Source == model.Builtin },
	func(o model.Origin) bool { return o.Source == model.Added },
}

// questionnaire reads the questionnaire that is meant by "id@version", or by an
// id alone: then the newest of the kind that is preferred. None is refused with
// questionnaire-unknown.
func (a *app) questionnaire(s *store.Store, name string) (*model.Questionnaire, error) {
	all, err := a.library(s)
	if err != nil {
		return nil, err
	}
	id, version, exact := strings.Cut(name, "@")
	for _, is := range preferred {
		for _, h := range all {
			if is(h.head.Origin) && h.head.ID == id && (!exact || h.head.Version == version) {
				return h.whole()
			}
		}
	}
	return nil, model.Refuse("questionnaire-unknown", model.Cut(name, 64))
}

// digested is the library with every digest: of those in the program that takes
// reading all of them.
func (a *app) digested(s *store.Store) ([]held, error) {
	all, err := a.library(s)
	for i := range all {
		if h := &all[i]; err == nil && h.head.Digest == "" {
			h.head, err = h.whole()
		}
	}
	return all, err
}

// heads are the questionnaires that there are, to choose from.
func (a *app) heads(s *store.Store) ([]*model.Questionnaire, error) {
	all, err := a.library(s)
	heads := make([]*model.Questionnaire, len(all))
	for i, h := range all {
		heads[i] = h.head
	}
	return heads, err
}

// completeQuestionnaire gives a shell the names of questionnaires: ids, and ids
// with a version.
func (a *app) completeQuestionnaire(_ *cobra.Command, args []string, _ string) (names []string, _ cobra.ShellCompDirective) {
	_ = a.withAnyStore(func(s *store.Store) error {
		heads, err := a.heads(s)
		for _, q := range heads {
			names = append(names, q.ID, q.Ref())
		}
		return err
	})
	slices.Sort(names)
	return slices.Compact(names), cobra.ShellCompDirectiveNoFileComp
}
