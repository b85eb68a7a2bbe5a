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

	RegisterIntro, ColumnPiece, ColumnQuestion, ColumnUse string
}
