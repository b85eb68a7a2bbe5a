package lang

var englishChapters = Chapters{
	EvidenceRow:    "Evidence %d",
	HashStart:      "SHA-256 %s…",
	Seen:           "%s, seen on %s",
	Represents:     "about %s",
	Recorded:       "recorded on %s",
	ValidUntil:     "valid until %s",
	Kept:           "a copy is kept",
	Bytes:          Plural{"%d byte", "%d bytes"},
	RegisterNone:   "No evidence is recorded with the answers.",
	RegisterIntro:  "Every piece of evidence once, with the questions that it belongs to. For a file the whole SHA-256 is here: compute that of the file you are given and compare. A link has no hash; what is behind it can change. The state is that on the day of the pack.",
	ColumnPiece:    "Piece of evidence",
	ColumnQuestion: "Question",
	ColumnUse:      "With this question",
}
