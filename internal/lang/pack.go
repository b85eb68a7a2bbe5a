package lang

// Pack is the words of the due-diligence pack. Texts end up in a document that
// has to be read by somebody who never saw the program.
type Pack struct {
	Title, Subject        string
	StatusDraft           string // date
	StatusSigned          string // revision, date, name, role, the second signer
	SignedOpen            Plural // open, applicable
	SignedNoneOpen        string
	DraftShort, Watermark string
	PageOf                string // page, pages
	Continued             string
	Label                 string
	MustHeading           string
	MustNone              string
	MustPassed            Plural
	MustStand             string // fulfilled, all, not fulfilled, not applicable, open
	MustUncounted         string // answered without counting
	MustOpen              string
	Weight                string // weight
	ProgressShort         string // answered, applicable, not applicable, open
	Progress              string // answered, applicable, not applicable, open
	ProgressNone          string // not applicable
	ProgressHeading       string
	Compliance            Plural // percent, base
	ComplianceNone        string
	ComplianceHeading     string
	Informing             string // answers that count nothing
	NotGiven, NotAnswered string

	Sections         Sections
	HowToRead        []string
	Period           string
	PeriodBoth       string // from, until
	PeriodFrom       string
	PeriodUntil      string
	Vendor           string
	IncidentContact  string
	StatusPage       string
	BrandContact     string
	Disclaimer       string
	Questionnaire    string
	QuestionsBy      string
	QuestionsBuiltin string
	QuestionsUnknown string
	QuestionsSigned  string // name, how the signature was
	Digest           string
	Document         string
	Undated          string
	Published        string // date
	SummaryIntro     string
	Legend           [5]string // fulfilled, partly, unfulfilled, informing, open
	DomainGaps       Plural
	WorstGaps        string
	AllGaps          string
	NoGaps           string
	FactsIntro       string
	MatrixIntro      string
	MatrixIntroAny   string // where the questionnaire is about any vendor
	SectionTitles    string // language of the source
	InLanguage       string // language of the source
	Clauses          Plural
	ColumnClause     string
	ColumnWho        string
	ColumnText       string
	ColumnQuestions  string
	NoQuestion       string
	ActsAs           string // responsibility, actor
	QuestionsIntro   string
	NotAskedHeading  string
	NotAsked         string // number, question, number of the other
	NotAskedYet      string // number, question, number of the other
	NotAskedKept     string
	Duty             string
	Answer           string
	Reason           string
	Note             string
	Marks            string
	Mark             string // name, date
	Plan             string
	Accepted         string
	AcceptedUntil    string // date
	EvidenceHint     string
	AnsweredBy       string
	ByOn             string // name, date
	References       string
	Indicative       string
	Claim            string
	Counts           string
	PastDue          string
	Lapsed           string
	Ahead            string
	ReasonEarlier    string // reason, status of the answer with which it was given
	ProgressHidden   string // not asked
	CountsAs         string // status
	CountsNothing    string
	GapsIntro        string
	GapsOpen         Plural
	ColumnGap        string
	ColumnSeverity   string
	ColumnPlan       string
	NoPlan           string
	ExceptionsIntro  string
	NoExceptions     string
	ColumnException  string
	ColumnReason     string
	NoReason         string
	DeclareDraft     string
	DeclareSigned    string
	StandingOn       string // date
	OpenHeading      string
	OpenOf           string // open, applicable
	GapsHeading      string
	GapsUnplanned    string // gaps, without a plan
	Name             string
	Role             string
	SignedOn         string
	RevisionNumber   string
	Glossary         [][2]string
	IntegrityIntro   string
	PackID           string
	ContentHash      string
	ChainLength      string
	ChainHead        string
	Events           Plural
	Program          string
	Recipe           []string
	IntegrityCaveat  string
	Withdrawn        string // that the attachment holds what was withdrawn
	LabelDefault     string
	CoverFacts       string
	CoverIdentity    string
	SelfDeclaration  string
	SourceHeading    string
	WhoIsResponsible string

	Chapters Chapters
}

// Sections are the titles of the pack's parts.
type Sections struct {
	HowToRead, Contents, Summary, Facts, Matrix, Questions, Gaps, Exceptions, Evidence, Declaration, Glossary, Integrity string
	Register, Findings, Changes, Frameworks                                                                              string
}
