package report

import (
	"slices"
	"strconv"
	"strings"

	"yourside/model"
)

// facts is the business information: what the assessment is about.
func (b *builder) facts() []Row {
	var rows []Row
	f := b.a.Facts
	add := func(name, value string) {
		if value == "" {
			value = b.w.Pack.NotGiven
		}
		rows = append(rows, Row{name, value})
	}
	add(b.w.Facts["organisation"], f.Organisation)
	add(b.w.Facts["service"], f.Service)
	add(b.w.Facts["scope"], f.Scope)
	add(b.w.Pack.Period, b.period(f))
	add(b.w.Facts["contact"], f.Contact)
	add(b.w.Pack.Vendor, b.q.Vendor.Name)
	if s := b.q.Vendor.IncidentContact; s != "" {
		add(b.w.Pack.IncidentContact, s)
	}
	if s := b.q.Vendor.StatusPage; s != "" {
		add(b.w.Pack.StatusPage, s)
	}
	if s := b.q.Brand.Contact; s != "" {
		add(b.w.Pack.BrandContact, s)
	}
	return rows
}

// coverFacts is what of it was given and is not on the cover already.
func (b *builder) coverFacts() []Row {
	f := b.a.Facts
	var rows []Row
	for _, r := range []Row{
		{b.w.Facts["service"], f.Service}, {b.w.Facts["scope"], f.Scope}, {b.w.Pack.Period, b.period(f)},
		{b.w.Facts["contact"], f.Contact}, {b.w.Pack.Vendor, b.q.Vendor.Name},
		{b.w.Pack.BrandContact, b.q.Brand.Contact},
	} {
		if r.Value != "" {
			rows = append(rows, r)
		}
	}
	return rows
}

func (b *builder) period(f model.Facts) string {
	switch {
	case f.From != "" && f.Until != "":
		return b.w.Sprintf(b.w.Pack.PeriodBoth, b.w.Date(f.From), b.w.Date(f.Until))
	case f.From != "":
		return b.w.Sprintf(b.w.Pack.PeriodFrom, b.w.Date(f.From))
	case f.Until != "":
		return b.w.Sprintf(b.w.Pack.PeriodUntil, b.w.Date(f.Until))
	}
	return ""
}

// origin is whose questions they are.
func (b *builder) origin() []Row {
	by := SayOrigin(b.w, b.a)
	if by == "" {
		return nil
	}
	return []Row{{b.w.Pack.QuestionsBy, by}}
}

// source is where the questions come from.
func (b *builder) source() []Row {
	rows := []Row{
		{b.w.Pack.Questionnaire, b.q.Title.In(b.w.Code()) + " (" + b.q.ID + " " + b.q.Version + ")"},
		{b.w.Pack.Digest, b.doc.Digest},
	}
	for _, d := range b.q.Documents {
		published := b.w.Pack.Undated
		if d.Published != "" {
			published = b.w.Sprintf(b.w.Pack.Published, b.w.Date(string(d.Published)))
		}
		text := joined("; ", d.Title, b.foreign(d.Language), published)
		if d.SHA256 != "" {
			text += "; SHA-256 " + d.SHA256
		}
		rows = append(rows, Row{b.w.Pack.Document, text})
	}
	return rows
}

// foreign says in which language a text is that is not in that of the pack.
func (b *builder) foreign(language string) string {
	if language == "" || language == b.w.Code() {
		return ""
	}
	return b.w.Sprintf(b.w.Pack.InLanguage, b.w.Language(language))
}

// sectionTitles says that the titles in the matrix are in another language.
func (b *builder) sectionTitles() string {
	var names []string
	for _, d := range b.q.Documents {
		if name := b.w.Language(d.Language); b.foreign(d.Language) != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return ""
	}
	return b.w.Sprintf(b.w.Pack.SectionTitles, strings.Join(names, ", "))
}

func (b *builder) domains() []Domain {
	var all []Domain
	for _, d := range b.q.Domains {
		items := model.InDomain(b.items, d.ID)
		if len(items) == 0 {
			continue
		}
		one := Domain{
			ID: d.ID, Title: d.Title.In(b.w.Code()), Progress: model.ProgressOf(items),
			Share: shareOf(items), Progressed: b.short(items), Complied: b.compliance(items), Gaps: len(model.Gaps(items)),
		}
		for _, i := range items {
			if i.Applies {
				one.Questions = append(one.Questions, b.question(i))
			} else {
				one.NotAsked = append(one.NotAsked, b.notAsked(i))
			}
		}
		all = append(all, one)
	}
	return all
}

// short is the progress in few words, with the base.
func (b *builder) short(items []model.Item) string {
	p := model.ProgressOf(items)
	return b.w.Sprintf(b.w.Pack.ProgressShort, p.Answered, p.Applicable, p.NotApplicable, p.Open)
}

func shareOf(items []model.Item) Share {
	var s Share
	for _, i := range items {
		switch {
		case !i.Applies || i.Verdict == model.NotApplicable:
		case i.Open():
			s.Open++
		case i.Verdict == model.Yes || i.Verdict == model.Alternative:
			s.Fulfilled++
		case i.Verdict == model.Partly:
			s.Partly++
		case i.Verdict == model.Blank:
			s.Informing++
		default:
			s.Unfulfilled++
		}
	}
	return s
}

func (b *builder) notAsked(i model.Item) Unasked {
	on := b.q.Question(i.ShowIf.Question)
	number := 1 + slices.IndexFunc(b.q.Questions, func(q model.Question) bool { return q.ID == on.ID })
	text := b.w.Sprintf(b.w.Pack.NotAsked, i.Number, i.Ask.In(b.w.Code()), number)
	if !b.a.Answer(on.ID).Answered() {
		text = b.w.Sprintf(b.w.Pack.NotAskedYet, i.Number, i.Ask.In(b.w.Code()), number)
	}
	if i.Answer.Answered() {
		text += " " + b.w.Pack.NotAskedKept
	}
	return Unasked{i.ID, Line{text, on.ID}}
}

func (b *builder) responsibilities() []Row {
	count := map[model.Responsibility]int{}
	for _, row := range b.clauses {
		count[row.Clause.Responsibility]++
	}
	var rows []Row
	for _, r := range model.Responsibilities() {
		rows = append(rows, Row{b.w.Responsibilities[string(r)], b.w.Count(b.w.Pack.Clauses, count[r])})
	}
	return rows
}

func (b *builder) matrix() []MatrixSection {
	number := map[string]int{}
	for _, i := range b.items {
		number[i.ID] = i.Number
	}
	var sections []MatrixSection
	for _, row := range b.printed() {
		c := row.Clause
		if n := len(sections); n == 0 || sections[n-1].Title != c.Section {
			sections = append(sections, MatrixSection{Title: c.Section})
		}
		r := MatrixRow{
			ID: c.ID, Responsibility: b.w.Responsibilities[string(c.Responsibility)],
			Actor: b.w.Actors[string(c.Actor)], Text: c.Text.In(b.w.Code()),
		}
		for _, q := range row.Questions {
			r.Questions = append(r.Questions, Line{strconv.Itoa(number[q.ID]), q.ID})
		}
		last := &sections[len(sections)-1]
		last.Rows = append(last.Rows, r)
	}
	return sections
}

// printed is the clauses that stand in the matrix.
func (b *builder) printed() []model.MatrixRow {
	return slices.DeleteFunc(slices.Clone(b.clauses), func(r model.MatrixRow) bool { return b.leftOut(r.Clause) })
}

// leftOut tells whether a clause does not stand in the matrix.
func (b *builder) leftOut(c *model.Clause) bool {
	return b.o.WithoutProvider && c.Responsibility == model.Provider
}

// withoutProvider says how many clauses were left out of the matrix.
func (b *builder) withoutProvider() string {
	return b.w.Count(b.w.Copies.WithoutProvider, len(b.clauses)-len(b.printed()))
}

func (b *builder) gaps() []Gap {
	var all []Gap
	for _, i := range model.Gaps(b.items) {
		answer := b.say(i)
		if counts := b.counts(i); counts != "" {
			answer += "\n" + b.w.Sprintf(b.w.Pack.CountsAs, counts)
		}
		all = append(all, Gap{
			Line: Line{i.Ask.In(b.w.Code()), i.ID}, Number: strconv.Itoa(i.Number), Answer: answer,
			Severity: b.w.Weights[string(i.Severity())], MustPass: i.MustPass,
			Action: i.Answer.Action, Owner: i.Answer.Owner, Due: b.due(i.Answer), Accepted: b.accepted(i),
			Unplanned: !i.Planned(b.doc.AsOf),
		})
	}
	return all
}

// open is the questions without an answer: a gap may hide in each of them.
func (b *builder) open() (intro string, questions []Line) {
	open := model.Select(b.items, model.Item.Open)
	if len(open) == 0 {
		return "", nil
	}
	return b.w.Count(b.w.Pack.GapsOpen, len(open)) + " ", numbered(open)
}

func (b *builder) exceptions() []Exception {
	var all []Exception
	for _, i := range model.Select(b.items, model.Item.Exception) {
		kind, reason := b.w.Status(string(i.Verdict)), b.reason(i)
		if i.Gap() {
			kind = b.acceptedUntil(i)
		}
		if reason == "" {
			reason = i.Answer.Note
		}
		if reason == "" {
			reason = b.w.Pack.NoReason
		}
		all = append(all, Exception{Line{i.Ask.In(b.w.Code()), i.ID}, strconv.Itoa(i.Number), kind, reason})
	}
	return all
}

func (b *builder) declaration() Declaration {
	d := Declaration{
		Intro: b.w.Pack.DeclareDraft, AsOf: b.w.Sprintf(b.w.Pack.StandingOn, b.w.Date(string(b.doc.AsOf))), Standing: b.standing(),
	}
	for _, id := range model.Declarations() {
		d.Statements = append(d.Statements, b.w.Declarations[id])
	}
	if r := b.doc.Revision; r != nil {
		d.Signed, d.Intro = true, b.w.Pack.DeclareSigned
		d.Signer = []Row{
			{b.w.Pack.Name, r.Name}, {b.w.Pack.Role, r.Role}, {b.w.Pack.SignedOn, b.w.Moment(r.SignedAt)},
			{b.w.Pack.RevisionNumber, strconv.Itoa(r.Number)},
		}
		if r.SecondName != "" {
			d.Signer = slices.Insert(d.Signer, 2, Row{b.w.Copies.Second, b.w.Sprintf("%s (%s)", r.SecondName, r.SecondRole)})
		}
	}
	return d
}

// standing is what a signer signed with: what was open, must-pass or without a
// plan on that day.
func (b *builder) standing() []Row {
	p, gaps := model.ProgressOf(b.items), len(model.Gaps(b.items))
	return []Row{
		{b.w.Pack.OpenHeading, b.w.Sprintf(b.w.Pack.OpenOf, p.Open, p.Applicable)},
		{b.w.Pack.MustHeading, SayMustPass(b.w, b.items)},
		{b.w.Pack.GapsHeading, b.w.Sprintf(b.w.Pack.GapsUnplanned, gaps, len(model.Unplanned(b.items, b.doc.AsOf)))},
	}
}

// hashes is what an auditor compares.
func (b *builder) hashes(p *Pack) []Row {
	length, head := b.a.Head()
	return []Row{
		{b.w.Pack.PackID, p.ID},
		{b.w.Pack.ContentHash, p.SHA256},
		{b.w.Pack.Digest, b.doc.Digest},
		{b.w.Pack.ChainLength, b.w.Count(b.w.Pack.Events, length)},
		{b.w.Pack.ChainHead, head},
		{b.w.Pack.Program, "Yourside " + p.Program},
	}
}
