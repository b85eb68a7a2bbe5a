package cli

import (
	"cmp"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"yourside/internal/lang"
	"yourside/model"
)

// fullQuestionnaire has what model leaves out of a questionnaire's canonical
// form.
type fullQuestionnaire struct {
	*model.Questionnaire
	Brand     shownBrand     `json:"brand,omitzero"`
	Questions []fullQuestion `json:"questions"`
	Digest    string         `json:"digest"`
	Source    model.Source   `json:"source"`
}

// fullQuestion has every key that a script may ask for, also when it is empty.
type fullQuestion struct {
	*model.Question
	Covers   []string       `json:"covers"`
	Provided []string       `json:"provided"`
	MustPass bool           `json:"must_pass"`
	Options  []model.Option `json:"options"`
}

func full(q *model.Questionnaire) fullQuestionnaire {
	f := fullQuestionnaire{q, brandOf(q), []fullQuestion{}, q.Digest, cmp.Or(q.Origin.Source, "path")}
	for i := range q.Questions {
		one := &q.Questions[i]
		f.Questions = append(f.Questions, fullQuestion{
			one, append([]string{}, one.Covers...), append([]string{}, one.Provided...), one.MustPass, append([]model.Option{}, one.Options...),
		})
	}
	return f
}

func (a *app) questionnaireShow() *cobra.Command {
	cmd := a.command("questionnaire show", cobra.ExactArgs(1), func(_ *cobra.Command, args []string) error {
		q, err := a.chosen(args[0])
		if err != nil {
			return err
		}
		if a.json {
			return a.printJSON(full(q))
		}
		p := preview{a.words, q.Named(a.words.AnyVendor), q.Nameless()}
		return a.print("%s", strings.Join(p.lines(), "\n"))
	})
	cmd.ValidArgsFunction = a.completeChosen
	return cmd
}

// completeChosen gives a shell the names of questionnaires, and lets it go on
// with those of files.
func (a *app) completeChosen(cmd *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
	names, _ := a.completeQuestionnaire(cmd, nil, typed)
	return names, cobra.ShellCompDirectiveDefault
}

// preview is a questionnaire in the words in which it will be asked.
type preview struct {
	words *lang.Words
	of    *model.Questionnaire
	any   bool // it is about any vendor
}

func (p preview) lines() []string {
	code, domain := p.words.Code(), ""
	lines := append([]string{p.of.Title.In(code) + " (" + p.of.ID + " " + p.of.Version + ")", p.of.About.In(code)}, p.brand()...)
	for i := range p.of.Questions {
		one := &p.of.Questions[i]
		if one.Domain != domain {
			domain = one.Domain
			lines = append(lines, "", strings.ToUpper(p.of.Domain(domain).Title.In(code)))
		}
		lines = append(append(lines, ""), p.question(i+1, one)...)
	}
	return lines
}

func (p preview) question(number int, q *model.Question) []string {
	code, w := p.words.Code(), p.words
	lines := []string{w.Sprintf("%d. %s", number, q.Ask.In(code)), "   " + p.sort(q)}
	add := func(name, text string) {
		if text != "" {
			lines = append(lines, "   "+name+": "+text)
		}
	}
	provided, duty := p.of.Halves(q)
	for _, c := range provided {
		add(w.VendorHalf(p.of.Vendor.Name, p.any), c.Text.In(code)+" ["+c.ID+"]")
	}
	add(w.Screen.Duty, q.Duty.In(code))
	for _, c := range duty {
		add(w.Screen.Duty, c.Text.In(code)+" ["+c.ID+"]")
	}
	add(w.Screen.Why, q.Help.In(code))
	add(w.Screen.Where, q.Where.In(code))
	add(w.Screen.Evidence, q.Evidence.In(code))
	for _, o := range q.Options {
		lines = append(lines, "   - "+o.Text.In(code)+" ("+o.ID+")")
	}
	if q.ShowIf != nil {
		lines = append(lines, "   "+p.condition(q.ShowIf))
	}
	return lines
}

// sort is a question's id, kind and weight.
func (p preview) sort(q *model.Question) string {
	kind := p.words.Kinds[string(q.Kind)]
	if q.Number != nil && len(q.Number.Unit) > 0 {
		kind += " (" + q.Number.Unit.In(p.words.Code()) + ")"
	}
	parts := []string{q.ID, kind, p.words.Weights[string(q.Weight)]}
	if q.MustPass {
		parts = append(parts, p.words.MustPass)
	}
	return strings.Join(parts, " · ")
}

func (p preview) condition(c *model.Condition) string {
	at := slices.IndexFunc(p.of.Questions, func(q model.Question) bool { return q.ID == c.Question })
	var values []string
	for _, value := range c.Is {
		values = append(values, p.of.Questions[at].Say(value, p.words))
	}
	return p.words.Sprintf(p.words.Kit.ShowIf, at+1, strings.Join(values, "; "))
}
