package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"yourside/internal/store"
	"yourside/model"
	"yourside/report"
)

func (a *app) signCommand() *cobra.Command {
	var sig model.Signature
	var accept string
	cmd := a.command("sign", cobra.ExactArgs(1), func(cmd *cobra.Command, args []string) error {
		for _, flag := range []struct{ name, value string }{{"--name", sig.Name}, {"--role", sig.Role}, {"--accept", accept}} {
			if strings.TrimSpace(flag.value) == "" {
				return required(cmd, flag.name)
			}
		}
		if accept != "all" {
			return usage(model.Refuse("accept-invalid", model.Cut(accept, 40)))
		}
		sig.Declarations = model.Declarations()
		return a.withAssessment(args[0], func(s *store.Store, x *model.Assessment) error {
			r, err := a.sign(s, args[0], sig)
			if err != nil {
				return err
			}
			a.saySigned(x)
			if a.json {
				return a.printJSON(shownRevision{r.Number, r.SignedAt, r.Name, r.Role, r.SHA256, r.SecondName, r.SecondRole})
			}
			return a.print(a.words.Commands.Signed, r.Number, r.SHA256)
		})
	})
	f := cmd.Flags()
	f.StringVar(&sig.Name, "name", "", a.flag("name"))
	f.StringVar(&sig.Role, "role", "", a.flag("role"))
	f.StringVar(&sig.SecondName, "second-name", "", a.flag("second-name"))
	f.StringVar(&sig.SecondRole, "second-role", "", a.flag("second-role"))
	f.StringVar(&accept, "accept", "", a.flag("accept"))
	return cmd
}

// saySigned says beside the data how an assessment stood when it was signed:
// whoever signs from a script sees no screen that shows it.
func (a *app) saySigned(x *model.Assessment) {
	w, items := a.words.Commands, x.Items(a.today())
	failed, open := model.MustPass(items)
	a.say(w.SignState, model.ProgressOf(items).Open, len(failed), len(open), len(model.Unplanned(items, a.today())))
	if last := len(x.Revisions()); last > 0 && x.Events[len(x.Events)-1].Field == model.FieldRevision {
		a.say(w.SignSame, last)
	}
	if a.Now().Before(x.Updated) {
		a.say("%s", w.SignClock)
	}
}

// sign freezes the next revision. An assessment without a single answer has
// nothing to sign.
func (a *app) sign(s *store.Store, id string, sig model.Signature) (model.Revision, error) {
	x, err := s.Load(a.ctx, id)
	if err != nil {
		return model.Revision{}, err
	}
	p := model.ProgressOf(x.Items(a.today()))
	if p.Answered+p.NotApplicable == 0 {
		return model.Revision{}, model.Refuse("sign-empty", id)
	}
	if err := a.checkEvidence(s, x); err != nil { // what is signed says how it is found
		return model.Revision{}, err
	}
	return s.Sign(a.ctx, id, sig, a.stamp(), report.Freeze)
}
