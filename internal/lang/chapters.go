package lang

// Chapters is the words of the pack's chapters on evidence, findings, changes
// and frameworks.
type Chapters struct {
	EvidenceRow  string // number in the register
	HashStart    string // beginning of the hash
	Seen         string // state, date
	Represents   string // date or period
	Recorded     string // date
	ValidUntil   string // date
	Kept         string
	Bytes        Plural
	RegisterNone string

	CarriedFrom  string // id of the assessment
	ChangesSince string // revision, date, name

	RegisterIntro, ColumnPiece, ColumnQuestion, ColumnUse string
	FindingsIntro, FindingsNone, ColumnFinding, ColumnWhy string
	ChangesFirst, ChangesNone                             string
	ColumnPart, ColumnBefore, ColumnNow                   string
	FrameworksIntro, FrameworksNone, ColumnStanding       string
	NotAsked                                              string
	DueHeading, DueIntro                                  string
	DueColumns                                            [4]string // past, within three months, later, no date
}
