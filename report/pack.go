package report

import (
	"slices"
	"strconv"
	"strings"

	"yourside/internal/integrity"
	"yourside/internal/lang"
	"yourside/model"
)

// Options are how a pack is made; with the document they decide every byte.
type Options struct {
	Language string `json:"language"`          // "nl" or "en"
	Label    string `json:"label"`             // confidentiality, on every page; may be empty
	Program  string `json:"program"`           // version of the program
	Summary  bool   `json:"summary,omitempty"` // two pages for who decides, of the same content

	WithoutProvider bool `json:"without_provider,omitempty"` // leaves out of the matrix what only the vendor does
}

// Pack is what an auditor gets, in one language and ready to be drawn.
type Pack struct {
	Options
	Words   *lang.Words
	Draft   bool
	ID      string     // assessment, revision and the start of the hash
	SHA256  string     // of Content, hexadecimal
	Content []byte     // the document's canonical JSON
	AsOf    model.Date // the day as of which the answers are judged

	Title, Organisation, Subtitle string
	Status                        string // draft, or which revision, signed by whom and when
	MustPass                      MustPass
	Progress, Compliance          string // each with its base
	Facts, CoverFacts             []Row
	Origin                        []Row // whose questions they are: one row, or none where nobody recorded it
	Source                        []Row // the questionnaire and the vendor's documents
	Domains                       []Domain
	TopGaps                       []Gap
	Responsibilities              []Row  // how many clauses of each
	MatrixIntro, SectionTitles    string // the latter is empty where the source is in the pack's own language
	Matrix                        []MatrixSection
	Gaps                          []Gap
	OpenIntro                     string // that there are questions without an answer beside the gaps; empty if there are none
	Open                          []Line // those; the number is the text
	Exceptions                    []Exception
	Register                      []Piece
	Findings                      []Found
	DueMatrix                     DueMatrix
	Changes                       Changes
	Frameworks                    []Framework
	Declaration                   Declaration
	Hashes                        []Row

	Accent     string // the vendor's colour, as "#1a5fb4"; may be empty
	Logo       []byte // PNG; may be empty
	Disclaimer string // of the vendor; may be empty

	Document   *Document // what all of it is made from
	Assessment *model.Assessment
	Items      []model.Item // every question as it stands on that day
}

// Row is a name and what it is.
type Row struct{ Name, Value string }

// MustPass is the result on the duties on which the vendor's own assurance
// depends.
type MustPass struct {
	Summary string
	Items   []Line // those that are not fulfilled, or were set aside, with the reason

	OpenIntro string
	Open      []Line // those that are not answered; the number is the text
}

// Line is one line of text that leads to a question.
type Line struct {
	Text     string
	Question string // id
}

// Domain is one subject, with how it stands and its questions.
type Domain struct {
	ID, Title            string
	Progress             model.Progress
	Share                Share
	Progressed, Complied string // in words, each with its base
	Gaps                 int
	Questions            []Question
	NotAsked             []Unasked
}

// Unasked is a question that does not apply by the answer to another one, to
// which its line leads.
type Unasked struct {
	ID string
	Line
}

// Share is how the applicable questions of a domain divide, in numbers of
// questions.
type Share struct{ Fulfilled, Partly, Unfulfilled, Informing, Open int }

// Question is a question in full.
type Question struct {
	ID       string
	Number   string
	Ask      string
	Verdict  model.Status
	Answer   string // in words
	Badges   string // responsibility, weight, must-pass
	Rows     []Said // provided, duty, note, marks, …
	Answered bool
}

// Said is a row of a question, with the ids of the clauses that it cites as
// [id], or the number in the register of the evidence that it is about.
type Said struct {
	Row
	Cites []string
	Piece string
}

// MatrixSection is the clauses of one section of the vendor's document.
type MatrixSection struct {
	Title string
	Rows  []MatrixRow
}

// MatrixRow is one clause with who answers for it and the questions about it.
type MatrixRow struct {
	ID, Responsibility, Actor, Text string
	Questions                       []Line // the number is the text
}

// Gap is an answer that leaves a duty unfulfilled, with the plan for it.
type Gap struct {
	Line
	Number, Answer, Severity string // the answer with what it counts as
	MustPass                 bool
	Action, Owner, Due       string
	Accepted                 string // until when, and why
	Unplanned                bool
}

// Exception is an answer that sets a duty aside, with its reason.
type Exception struct {
	Line
	Number, Kind, Reason string
}

// Declaration is who signed, when, and what they declared.
type Declaration struct {
	Signed     bool
	Intro      string
	Statements []string
	Signer     []Row
	AsOf       string // heading of how it stood
	Standing   []Row  // what was open, not fulfilled or without a plan
}

// Build says what a pack of the document says.
func Build(d *Document, o Options) (*Pack, error) {
	label, err := labelled(o.Label)
	if err != nil {
		return nil, err
	}
	o.Label = label
	content, err := d.Canonical()
	if err != nil {
		return nil, err
	}
	a := d.Assessment()
	b := &builder{
		o: o, doc: d, w: lang.Find(o.Language), q: a.Questionnaire, a: a, items: a.Items(d.AsOf), pieces: map[string]int{},
	}
	b.clauses = b.q.Matrix()
	p := &Pack{
		Options: o, Words: b.w, Draft: d.Revision == nil, AsOf: d.AsOf,
		Content: content, SHA256: integrity.Hash(content),
		Organisation: a.Facts.Organisation, Title: b.w.Pack.Title, Document: d, Assessment: a, Items: b.items,
	}
	if o.Summary {
		p.Title = b.w.Copies.Summary
	}
	p.Subtitle = joined(" · ", b.q.Vendor.Name, a.Facts.Service)
	p.ID = b.packID(p.SHA256)
	p.Status = b.status()
	p.MustPass = b.mustPass()
	p.Progress, p.Compliance = b.progress(b.items), b.compliance(b.items)
	p.Facts, p.CoverFacts, p.Source = b.facts(), b.coverFacts(), b.source()
	p.Origin = b.origin()
	p.Register = b.register() // before the questions, which lead to it
	p.Domains = b.domains()
	p.MatrixIntro = b.w.Pack.MatrixIntro
	if a.Source.Nameless() {
		p.MatrixIntro = b.w.Pack.MatrixIntroAny
	}
	p.SectionTitles = b.sectionTitles()
	if o.WithoutProvider {
		p.MatrixIntro += " " + b.withoutProvider()
	}
	p.Responsibilities, p.Matrix = b.responsibilities(), b.matrix()
	p.Gaps, p.Exceptions = b.gaps(), b.exceptions()
	p.OpenIntro, p.Open = b.open()
	p.TopGaps = p.Gaps[:min(len(p.Gaps), 5)]
	p.Findings, p.DueMatrix = b.findings(), b.dueMatrix()
	p.Changes, p.Frameworks = b.changes(), b.frameworks()
	p.Declaration = b.declaration()
	p.Hashes = b.hashes(p)
	p.Accent, p.Logo = b.q.Brand.Accent, b.q.Brand.Logo
	p.Disclaimer = model.CleanLine(strings.TrimSpace(b.q.Brand.Disclaimer.In(b.w.Code())))
	return p, nil
}

// builder is what every part of a pack is made from.
type builder struct {
	o       Options
	doc     *Document
	w       *lang.Words
	q       *model.Questionnaire
	a       *model.Assessment
	items   []model.Item
	clauses []model.MatrixRow
	pieces  map[string]int // of evidence: its number in the register
}

// packID names a pack shortly: enough of the hash to tell two apart by eye.
func (b *builder) packID(hash string) string {
	version := b.w.Pack.DraftShort
	if r := b.doc.Revision; r != nil {
		version = b.w.Sprintf("r%d", r.Number)
	}
	return b.doc.ID + " " + version + " " + hash[:16]
}

func (b *builder) status() string {
	r := b.doc.Revision
	if r == nil {
		return b.w.Sprintf(b.w.Pack.StatusDraft, b.w.Date(string(b.doc.AsOf)))
	}
	signed := b.w.Sprintf(b.w.Pack.StatusSigned, r.Number, b.w.Date(string(b.doc.AsOf)), r.Name, r.Role, SaySecond(b.w, r.Signature))
	p := model.ProgressOf(b.items)
	if p.Open == 0 {
		return signed + " " + b.w.Pack.SignedNoneOpen
	}
	return signed + " " + b.w.CountWith(b.w.Pack.SignedOpen, p.Applicable, p.Open, p.Applicable)
}

func (b *builder) mustPass() MustPass {
	musts := model.MustsOf(b.items)
	m := MustPass{Summary: SayMustPass(b.w, b.items), OpenIntro: b.w.Pack.MustOpen + " "}
	for _, i := range slices.Concat(musts.Failed, musts.Uncounted) {
		m.Items = append(m.Items, b.line(i, b.say(i)))
	}
	for _, i := range musts.SetAside {
		reason := model.Cut(model.CleanLine(b.reason(i)), 90) // in full at the question
		m.Items = append(m.Items, b.line(i, joined(": ", b.say(i), reason)))
	}
	m.Open = numbered(musts.Open)
	return m
}

// numbered is questions by their numbers alone.
func numbered(items []model.Item) []Line {
	var all []Line
	for _, i := range items {
		all = append(all, Line{strconv.Itoa(i.Number), i.ID})
	}
	return all
}

// SayMustPass puts in words how the must-pass duties stand. What was declared
// not applicable is not fulfilled: it is counted apart.
func SayMustPass(w *lang.Words, items []model.Item) string {
	m := model.MustsOf(items)
	all, fulfilled, uncounted := m.All(), len(m.Fulfilled), len(m.Uncounted)
	switch {
	case all == 0:
		return w.Pack.MustNone
	case fulfilled == all:
		return w.Count(w.Pack.MustPassed, all)
	}
	said := w.Sprintf(w.Pack.MustStand, fulfilled, all, len(m.Failed), len(m.SetAside), len(m.Open))
	if uncounted > 0 {
		said += " " + w.Sprintf(w.Pack.MustUncounted, uncounted)
	}
	return said
}

// line is a question by its number and wording, and how it was answered.
func (b *builder) line(i model.Item, answer string) Line {
	return Line{b.w.Sprintf("%d. %s (%s)", i.Number, i.Ask.In(b.w.Code()), answer), i.ID}
}

// say is an item's answer in words; of several choices, each on its own line.
func (b *builder) say(i model.Item) string {
	if _, err := model.ParseDate(i.Answer.Value); err == nil && i.Kind == model.KindDate {
		return b.done(i.Answer.Value)
	}
	if i.Kind != model.KindMulti {
		return i.Say(i.Answer.Value, b.w)
	}
	var lines []string
	for id := range strings.SplitSeq(i.Answer.Value, ",") {
		lines = append(lines, i.Say(id, b.w))
	}
	return strings.Join(lines, "\n")
}

// progress says how far the items are, with the base.
func (b *builder) progress(items []model.Item) string { return SayProgress(b.w, items) }

// compliance says how the answered items score, with the base.
func (b *builder) compliance(items []model.Item) string { return SayCompliance(b.w, items) }

// SayProgress puts in words how far items are, never without the base.
func SayProgress(w *lang.Words, items []model.Item) string {
	p := model.ProgressOf(items)
	if p.Applicable == 0 {
		return w.Sprintf(w.Pack.ProgressNone, p.NotApplicable)
	}
	said := w.Sprintf(w.Pack.Progress, p.Answered, p.Applicable, p.NotApplicable, p.Open)
	if hidden := len(items) - p.Applicable - p.NotApplicable; hidden > 0 {
		said += w.Sprintf(w.Pack.ProgressHidden, hidden)
	}
	return said
}

// SayCompliance puts in words how the answers among items score, never without
// the base, and how many only inform: those two add up to what was answered.
func SayCompliance(w *lang.Words, items []model.Item) string {
	c := model.ComplianceOf(items)
	said := w.Pack.ComplianceNone
	if percent, ok := c.Percent(); ok {
		said = w.CountWith(w.Pack.Compliance, c.Base, percent, c.Base)
	}
	if informing := model.ProgressOf(items).Answered - c.Base; informing > 0 {
		said += "; " + w.Sprintf(w.Pack.Informing, informing)
	}
	return said
}

// SaySecond puts in words who signed beside the first, to stand after that;
// empty if nobody did.
func SaySecond(w *lang.Words, s model.Signature) string {
	if s.SecondName == "" {
		return ""
	}
	return w.Sprintf(w.Copies.AlsoSigned, s.SecondName, s.SecondRole)
}

// SayOrigin puts in words whose questions an assessment has and how the
// signature under them was; empty where nobody recorded it. Without a signature
// that is trusted, the vendor is whom the questionnaire itself names.
func SayOrigin(w *lang.Words, a *model.Assessment) string {
	o, by := a.Origin, a.Source.Vendor.Name
	switch {
	case o == model.Origin{}:
		return ""
	case o.Source == model.Builtin:
		return w.Pack.QuestionsBuiltin
	case o.Name != "":
		by = o.Name
	case a.Source.Nameless():
		by = w.Pack.QuestionsUnknown
	}
	return joined(" · ", w.Sprintf(w.Pack.QuestionsSigned, by, w.Signatures[string(o.Signature)]), o.Key)
}

// joined puts what is not empty between separators.
func joined(separator string, parts ...string) string {
	var kept []string
	for _, s := range parts {
		if s != "" {
			kept = append(kept, s)
		}
	}
	return strings.Join(kept, separator)
}
