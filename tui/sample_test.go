package tui_test

// A small questionnaire with one of everything that a screen can be asked to
// show: every kind of answer, a condition, more options than there are digits,
// and options that take several lines.

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"yourside/internal/integrity"
	"yourside/internal/lang"
	"yourside/model"
	"yourside/tui"
)

// both is a text in Dutch and English that tells which it is.
func both(nl, en string) model.Text { return model.Text{"nl": nl, "en": en} }

func number(n float64) *float64 { return &n }

// sample is the questionnaire; its questions are ask1, ask2 and so on.
func sample() *model.Questionnaire {
	none, half, whole := number(0), number(0.5), number(1)
	q := &model.Questionnaire{
		Format: 1, ID: "sample", Version: "2026-11-24.1", Vendor: model.Vendor{Name: "Wolk"}, Languages: []string{"nl", "en"},
		Title:     both("Voorbeeld · gedeelde verantwoordelijkheid", "Sample · shared responsibility"),
		About:     both("Een voorbeeld", "A sample"),
		Documents: []model.Document{{ID: "text", Title: "Gedeelde verantwoordelijkheid", Language: "nl"}},
		Domains: []model.Domain{
			{ID: "access", Title: both("Toegang en aanmelden", "Access and signing in")},
			{ID: "data", Title: both("Gegevens en herstel", "Data and restoring")},
		},
		Clauses: []model.Clause{
			{ID: "WLK-IAM-01", Document: "text", Section: "Toegang", Responsibility: model.Shared, Actor: model.ByProvider, Text: both("Wolk biedt meervoudige verificatie aan.", "Wolk offers multi-factor authentication.")},
			{ID: "WLK-IAM-02", Document: "text", Section: "Toegang", Responsibility: model.Shared, Actor: model.ByCustomer, Text: both("De klant zet meervoudige verificatie aan voor al zijn gebruikers.", "The customer turns on multi-factor authentication for all its users.")},
			{ID: "WLK-DAT-01", Document: "text", Section: "Toegang", Responsibility: model.Customer, Actor: model.ByCustomer, Text: both("De klant maakt zelf back-ups en oefent het terugzetten.", "The customer makes its own backups and practises restoring them.")},
		},
	}
	ask := func(domain string, kind model.Kind, nl, en string, more func(*model.Question)) {
		one := model.Question{
			ID: fmt.Sprintf("ask%d", len(q.Questions)+1), Domain: domain, Kind: kind, Ask: both(nl, en), Weight: model.Medium,
			Help:     both("Het is op orde als u het aan een auditor kunt laten zien, met een datum erbij.", "You are there when you can show it to an auditor, with a date."),
			Evidence: both("Schermafdruk met datum", "Screenshot with a date"), Covers: []string{"WLK-DAT-01"},
		}
		more(&one)
		q.Questions = append(q.Questions, one)
	}
	ask("access", model.KindStatus, "Is meervoudige verificatie (MFA) verplicht voor alle gebruikers?", "Is multi-factor authentication (MFA) required for all users?", func(o *model.Question) {
		o.MustPass, o.Weight = true, model.High
		o.Covers, o.Provided = []string{"WLK-IAM-01", "WLK-IAM-02"}, []string{"WLK-IAM-01"}
		o.Where = both("Beheer › Beveiliging › MFA", "Admin › Security › MFA")
	})
	ask("access", model.KindChoice, "Hoe vaak loopt u de lijst van gebruikers na?", "How often do you review the list of users?", func(o *model.Question) {
		o.Options = []model.Option{
			{ID: "monthly", Counts: whole, Text: both("Elke maand", "Every month")},
			{ID: "yearly", Counts: half, Text: both("Elk jaar", "Every year")},
			{ID: "never", Counts: none, Text: both("Nooit", "Never")},
		}
	})
	ask("access", model.KindMulti, "Welke maatregelen gelden voor apparaten?", "Which measures apply to devices?", func(o *model.Question) {
		for i := range 11 {
			o.Options = append(o.Options, model.Option{ID: fmt.Sprintf("m%d", i+1), Counts: half, Text: both(
				fmt.Sprintf("Maatregel %d die voor elk apparaat geldt", i+1), fmt.Sprintf("Measure %d that applies to every device", i+1))})
		}
	})
	ask("access", model.KindNumber, "Welk deel van de gebruikers meldt zich met MFA aan?", "Which part of the users signs in with MFA?", func(o *model.Question) {
		o.Number = &model.NumberRule{Unit: both("procent", "percent"), Min: number(0), Max: number(100), Yes: &model.Bounds{AtLeast: number(100)}, Partly: &model.Bounds{AtLeast: number(90)}}
	})
	ask("data", model.KindDate, "Wanneer heeft u het terugzetten voor het laatst geoefend?", "When did you last practise restoring?", func(o *model.Question) {
		o.Date = &model.DateRule{Yes: "P1Y", Partly: "P2Y"}
	})
	ask("data", model.KindText, "Welke accounts gebruiken nog geen MFA?", "Which accounts do not use MFA yet?", func(*model.Question) {})
	ask("data", model.KindStatus, "Is er nagegaan waarom nooit iemand de lijst naloopt?", "Was it looked into why nobody ever reviews the list?", func(o *model.Question) {
		o.ShowIf = &model.Condition{Question: "ask2", Is: []string{"never"}}
	})
	ask("data", model.KindChoice, "Wat is er besloten over versleuteling?", "What was decided about encryption?", func(o *model.Question) {
		long := strings.Repeat("met een lange uitleg die niet op één regel past ", 3)
		for i := range 12 {
			o.Options = append(o.Options, model.Option{ID: fmt.Sprintf("c%d", i+1), Counts: whole, Text: both(
				fmt.Sprintf("Besluit %d %s", i+1, long), fmt.Sprintf("Decision %d %s", i+1, long))})
		}
	})
	q.Holds = model.Holds{Clauses: len(q.Clauses), Questions: len(q.Questions)}
	if err := integrity.Fill(q); err != nil {
		panic(err)
	}
	for _, p := range q.Lint() {
		if !p.Warning {
			panic(fmt.Sprint(p))
		}
	}
	return q
}

// answered is the sample with answers of all sorts: gaps with and without a
// plan, an exception, notes and marks.
func answered(t testing.TB, code string) *rig {
	t.Helper()
	return answeredWith(t, tui.Options{Words: lang.Find(code)})
}

func answeredWith(t testing.TB, o tui.Options) *rig {
	t.Helper()
	r := newRig(t)
	r.clock.advance(-time.Hour)
	_, err := r.world.Create("sample", model.Facts{Organisation: "Zon NV"})
	must(t, err)
	r.clock.advance(time.Hour)
	a := r.create()
	for _, x := range []model.Answer{
		{Question: "ask1", Value: "partly", Note: "De twee gedeelde accounts van de servicedesk hebben nog geen MFA.\nDat verandert in december.",
			Action: "De gedeelde accounts vervangen door persoonlijke accounts met MFA.", Owner: "Kees Hoekstra", Due: "2026-12-15", Design: "2026-03-01", Existence: "2026-10-12"},
		{Question: "ask2", Value: "monthly"},
		{Question: "ask3", Value: "m2,m11"},
		{Question: "ask4", Value: "95.5"},
		{Question: "ask5", Value: "not-applicable", Reason: "Er zijn geen gegevens die terug te zetten zijn."},
		{Question: "ask6", Value: "servicedesk.utrecht@voorbeeld.example"},
	} {
		r.save(a, x)
	}
	for _, e := range []model.Evidence{
		{Mark: "existence", Name: "mfa-beleid.pdf", Location: "file:///bewijs/mfa-beleid.pdf", SHA256: strings.Repeat("9f2c", 16), Size: 1200,
			Represents: "2026-10-01", Recorded: "2026-10-12", ValidUntil: "2027-10-01"},
		{Name: "https://intranet.example/mfa", Location: "https://intranet.example/mfa", Recorded: "2026-03-01", ValidUntil: "2026-09-01"},
	} {
		r.attach(a, "ask1", e)
	}
	o.Open = a
	return r.with(o)
}

// save stores an answer as another run of the program would have.
func (r *rig) save(a *model.Assessment, x model.Answer) {
	r.t.Helper()
	changes, err := a.Set(x)
	must(r.t, err)
	events, err := r.world.Save(a.ID, tui.Batch{Changes: changes, Seen: len(a.Events), Progress: model.ProgressOf(a.Items(""))})
	must(r.t, err)
	a.Stored(events)
}

// attach stores evidence as another run of the program would have.
func (r *rig) attach(a *model.Assessment, question string, e model.Evidence) {
	r.t.Helper()
	changes, err := a.Attach(question, e)
	must(r.t, err)
	events, err := r.world.Save(a.ID, tui.Batch{Changes: changes, Seen: len(a.Events), Progress: model.ProgressOf(a.Items(""))})
	must(r.t, err)
	a.Stored(events)
}

// to opens the question with a number from the overview.
func (r *rig) to(number int) {
	r.t.Helper()
	r.drive("/")
	r.type_(fmt.Sprint(number))
	r.drive("enter")
}
