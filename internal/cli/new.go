package cli

import (
	"cmp"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"github.com/spf13/cobra"
	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"

	"yourside/internal/store"
	"yourside/model"
)

func (a *app) newCommand() *cobra.Command {
	var questionnaire, id, from string
	var facts model.Facts
	cmd := a.command("new", cobra.NoArgs, func(cmd *cobra.Command, _ []string) error {
		if from != "" {
			return a.newFrom(from, questionnaire, id, facts)
		}
		for _, flag := range []struct{ name, value string }{{"--questionnaire", questionnaire}, {"--org", facts.Organisation}} {
			if strings.TrimSpace(flag.value) == "" {
				return required(cmd, flag.name)
			}
		}
		var q *model.Questionnaire
		err := a.withAnyStore(func(s *store.Store) (err error) {
			q, err = a.prepared(s, questionnaire, id, facts)
			return err
		})
		if err != nil {
			return err
		}
		return a.withStore(func(s *store.Store) error {
			made, err := a.create(s, q, id, facts)
			if err != nil {
				return err
			}
			return a.printMade(made)
		})
	})
	f := cmd.Flags()
	f.StringVar(&questionnaire, "questionnaire", "", a.flag("questionnaire"))
	f.StringVar(&facts.Organisation, "org", "", a.flag("org"))
	f.StringVar(&facts.Vendor, "vendor", "", a.flag("vendor"))
	f.StringVar(&facts.Service, "service", "", a.flag("service"))
	f.StringVar(&facts.Scope, "scope", "", a.flag("scope"))
	f.StringVar(&facts.From, "period-from", "", a.flag("period-from"))
	f.StringVar(&facts.Until, "period-until", "", a.flag("period-until"))
	f.StringVar(&facts.Contact, "contact", "", a.flag("contact"))
	f.StringVar(&id, "id", "", a.flag("id"))
	_ = cmd.RegisterFlagCompletionFunc("questionnaire", a.completeQuestionnaire) // there is such a flag
	f.StringVar(&from, "from", "", a.flag("carry"))
	return cmd
}

func (a *app) printMade(made *model.Assessment) error {
	if a.json {
		return a.printJSON(map[string]string{"id": made.ID})
	}
	return a.print("%s", made.ID)
}

// newFrom makes an assessment with the answers of an earlier one. What is not
// said otherwise is as it was there: the questionnaire, in its version of now,
// and the facts, but for the period.
func (a *app) newFrom(from, questionnaire, id string, facts model.Facts) error {
	return a.withAssessment(from, func(s *store.Store, earlier *model.Assessment) error {
		for _, name := range model.FactFields() {
			if part := facts.Field(name); *part == "" && !strings.HasPrefix(name, "period-") {
				*part = *earlier.Facts.Field(name)
			}
		}
		q, err := a.prepared(s, cmp.Or(questionnaire, earlier.Source.ID), id, facts)
		if err != nil {
			return err
		}
		made, err := a.create(s, q, id, facts)
		if err != nil {
			return err
		}
		if err := a.save(s, made, made.CarryFrom(earlier)); err != nil {
			return err
		}
		a.sayCarried(made)
		return a.printMade(made)
	})
}

// sayCarried tells how many answers came along, and how many of them are to be
// confirmed.
func (a *app) sayCarried(made *model.Assessment) {
	answered, confirm := 0, 0
	for _, q := range made.Questionnaire.Questions {
		if made.Answer(q.ID).Answered() {
			answered++
		}
		if made.Carried(q.ID) != "" {
			confirm++
		}
	}
	a.say(a.words.Commands.CarriedOver, answered, confirm)
}

// prepared looks at everything that can be refused before there is a database,
// so that what is refused makes none.
func (a *app) prepared(s *store.Store, questionnaire, id string, facts model.Facts) (*model.Questionnaire, error) {
	if id != "" {
		if err := model.CheckID(id); err != nil {
			return nil, err
		}
	}
	q, err := a.questionnaire(s, questionnaire)
	if err != nil {
		return nil, err
	}
	_, err = model.New("prepared", q).Describe(facts)
	return q, err
}

// create makes an assessment; without an id it gets one from the names of the
// organisation and the questionnaire that is not taken.
func (a *app) create(s *store.Store, q *model.Questionnaire, id string, facts model.Facts) (*model.Assessment, error) {
	if id != "" {
		return s.Create(a.ctx, id, q, facts, a.stamp())
	}
	base := slug(facts.Organisation, q.ID)
	for n := 1; ; n++ {
		id := base
		if n > 1 {
			id += "-" + strconv.Itoa(n)
		}
		made, err := s.Create(a.ctx, id, q, facts, a.stamp())
		if !model.Refused(err, "id-taken") {
			return made, err
		}
	}
}

var notID = regexp.MustCompile(`[^a-z0-9]+`)

// slug makes an id of names: "Café Zon B.V." and "zoho" become
// "cafe-zon-b-v-zoho".
func slug(organisation, questionnaire string) string {
	bare, _, err := transform.String(transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn)), norm.NFC), organisation)
	if err != nil {
		bare = organisation
	}
	name := strings.Trim(notID.ReplaceAllString(strings.ToLower(bare), "-"), "-")
	name = strings.Trim(name[:min(len(name), max(0, 58-len(questionnaire)))], "-") // room for a number behind it
	if name == "" {
		return questionnaire
	}
	return name + "-" + questionnaire
}
