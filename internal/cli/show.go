package cli

import (
	"slices"
	"time"

	"github.com/spf13/cobra"

	"yourside/internal/store"
	"yourside/model"
	"yourside/report"
)

type shown struct {
	ID            string             `json:"id"`
	Organisation  string             `json:"organisation"`
	Service       string             `json:"service"`
	Scope         string             `json:"scope"`
	PeriodFrom    string             `json:"period_from"`
	PeriodUntil   string             `json:"period_until"`
	Contact       string             `json:"contact"`
	Questionnaire shownQuestionnaire `json:"questionnaire"`
	Progress      model.Progress     `json:"progress"`
	Compliance    shownCompliance    `json:"compliance"`
	MustFulfilled []string           `json:"must_pass_fulfilled"`
	MustFailed    []string           `json:"must_pass_failed"`
	MustSetAside  []string           `json:"must_pass_not_applicable"`
	MustUncounted []string           `json:"must_pass_uncounted"`
	MustOpen      []string           `json:"must_pass_open"`
	Gaps          int                `json:"gaps"`
	Domains       []shownDomain      `json:"domains"`
	Revisions     []shownRevision    `json:"revisions"`
	CreatedAt     time.Time          `json:"created_at"`
	UpdatedAt     time.Time          `json:"updated_at"`
	Events        int                `json:"events"`
	Head          string             `json:"head"`
}

type shownQuestionnaire struct {
	ID      string `json:"id"`
	Version string `json:"version"`
	Digest  string `json:"digest"`

	Origin model.Origin `json:"origin,omitzero"` // missing where nobody recorded it
}

// shownCompliance has no score while no answer counts.
type shownCompliance struct {
	Score *int `json:"score"`
	Base  int  `json:"base"`
}

type shownDomain struct {
	ID         string          `json:"id"`
	Progress   model.Progress  `json:"progress"`
	Compliance shownCompliance `json:"compliance"`
	Gaps       int             `json:"gaps"`
}

type shownRevision struct {
	Number   int       `json:"number"`
	SignedAt time.Time `json:"signed_at"`
	Name     string    `json:"name"`
	Role     string    `json:"role"`
	SHA256   string    `json:"sha256"`

	SecondName string `json:"second_name,omitempty"`
	SecondRole string `json:"second_role,omitempty"`
}

func (a *app) showCommand() *cobra.Command {
	return a.command("show", cobra.ExactArgs(1), func(_ *cobra.Command, args []string) error {
		return a.withAssessment(args[0], func(_ *store.Store, x *model.Assessment) error {
			if a.json {
				return a.printJSON(a.shown(x))
			}
			return a.printShown(x)
		})
	})
}

// withAssessment reads an assessment from the store.
func (a *app) withAssessment(id string, do func(*store.Store, *model.Assessment) error) error {
	unknown := model.Refuse("assessment-unknown", model.Cut(id, 64))
	return a.withStored(unknown, func(s *store.Store) error {
		x, err := s.Load(a.ctx, id)
		if err != nil {
			return err
		}
		return do(s, x)
	})
}

func (a *app) shown(x *model.Assessment) shown {
	items := x.Items(a.today())
	musts := model.MustsOf(items)
	length, head := x.Head()
	one := shown{
		ID: x.ID, Organisation: x.Facts.Organisation, Service: x.Facts.Service, Scope: x.Facts.Scope,
		PeriodFrom: x.Facts.From, PeriodUntil: x.Facts.Until, Contact: x.Facts.Contact,
		Questionnaire: shownQuestionnaire{x.Questionnaire.ID, x.Questionnaire.Version, x.Questionnaire.Digest, x.Origin},
		Progress:      model.ProgressOf(items), Compliance: complianceOf(items),
		MustFulfilled: idsOf(musts.Fulfilled), MustFailed: idsOf(musts.Failed), MustSetAside: idsOf(musts.SetAside),
		MustUncounted: idsOf(musts.Uncounted), MustOpen: idsOf(musts.Open), Gaps: len(model.Gaps(items)),
		Domains: []shownDomain{}, Revisions: []shownRevision{},
		CreatedAt: x.Created, UpdatedAt: x.Updated, Events: length, Head: head,
	}
	for _, d := range x.Questionnaire.Domains {
		in := model.InDomain(items, d.ID)
		one.Domains = append(one.Domains, shownDomain{d.ID, model.ProgressOf(in), complianceOf(in), len(model.Gaps(in))})
	}
	for _, r := range x.Revisions() {
		one.Revisions = append(one.Revisions, shownRevision{r.Number, r.SignedAt, r.Name, r.Role, r.SHA256, r.SecondName, r.SecondRole})
	}
	return one
}

func complianceOf(items []model.Item) shownCompliance {
	c := model.ComplianceOf(items)
	if percent, ok := c.Percent(); ok {
		return shownCompliance{&percent, c.Base}
	}
	return shownCompliance{nil, c.Base}
}

func idsOf(items []model.Item) []string {
	ids := []string{}
	for _, i := range items {
		ids = append(ids, i.ID)
	}
	return ids
}

func (a *app) printShown(x *model.Assessment) error {
	w, items := a.words.Commands, x.Items(a.today())
	rows := [][]string{
		{a.words.Facts["organisation"], x.Facts.Organisation},
		{w.ShowQuestionnaire, x.Questionnaire.Title.In(a.words.Code()) + " (" + x.Questionnaire.ID + " " + x.Questionnaire.Version + ")"},
		{a.words.Pack.ProgressHeading, report.SayProgress(a.words, items)},
		{a.words.Pack.ComplianceHeading, report.SayCompliance(a.words, items)},
		{w.ShowMustPass, report.SayMustPass(a.words, items)},
		{w.ShowGaps, a.words.Sprintf("%d", len(model.Gaps(items)))},
	}
	if by := report.SayOrigin(a.words, x); by != "" {
		rows = slices.Insert(rows, 2, []string{a.words.Pack.QuestionsBy, by})
	}
	for _, r := range x.Revisions() {
		rows = append(rows, []string{
			a.words.Pack.RevisionNumber, a.words.Sprintf(w.ShowRevision, r.Number, a.words.Moment(r.SignedAt), r.Name, r.Role) +
				report.SaySecond(a.words, r.Signature),
		})
	}
	if err := a.printTable(rows); err != nil {
		return err
	}
	table := [][]string{{}, w.ShowHeader[:]}
	for _, d := range x.Questionnaire.Domains {
		in := model.InDomain(items, d.ID)
		p := model.ProgressOf(in)
		table = append(table, []string{
			d.Title.In(a.words.Code()), a.words.Sprintf("%d/%d", p.Answered, p.Applicable), report.SayCompliance(a.words, in),
			a.words.Sprintf("%d", len(model.Gaps(in))),
		})
	}
	return a.printTable(table)
}
