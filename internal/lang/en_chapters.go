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

	CarriedFrom:  "carried over from %s; the question has changed since",
	ChangesSince: "What is different from revision %d, signed on %s by %s. A change that was undone is not listed; the whole history is in the attachment.",
	ChangesFirst: "No revision was signed before this pack; there is nothing to compare it with.",
	ChangesNone:  "Nothing has changed.",
	ColumnPart:   "Part",
	ColumnBefore: "Was",
	ColumnNow:    "Is now",

	FindingsIntro: "What the check of the answers turned up on the day of this pack. Nothing is left out. The number leads to the question.",
	FindingsNone:  "The check of the answers turned up no findings.",
	ColumnFinding: "Finding",
	ColumnWhy:     "Why it matters",

	FrameworksIntro: "Which questions refer to which number of a standard or law, with their answer. The text of the standard is not here.",
	FrameworksNone:  "The questions do not refer to standards or laws.",
	ColumnStanding:  "Questions with their answer",
	NotAsked:        "not asked",

	DueHeading: "Gaps by severity and due date",
	DueIntro:   "Each box holds the number of gaps. The darker the box, the more there are.",
	DueColumns: [4]string{"past due", "within three months", "later", "no due date"},
}
