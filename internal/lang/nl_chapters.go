package lang

var dutchChapters = Chapters{
	EvidenceRow:    "Bewijs %d",
	HashStart:      "SHA-256 %s…",
	Seen:           "%s, gezien op %s",
	Represents:     "gaat over %s",
	Recorded:       "vastgelegd op %s",
	ValidUntil:     "geldig tot en met %s",
	Kept:           "een kopie is bewaard",
	Bytes:          Plural{"%d byte", "%d bytes"},
	RegisterNone:   "Bij de antwoorden is geen bewijs vastgelegd.",
	RegisterIntro:  "Elk bewijsstuk één keer, met de vragen waarbij het hoort. Van een bestand staat hier de hele SHA-256: bereken die van het bestand dat u krijgt en vergelijk. Een verwijzing heeft geen hash; wat erachter staat, kan veranderen. De stand geldt op de dag waarop het dossier is gemaakt.",
	ColumnPiece:    "Bewijsstuk",
	ColumnQuestion: "Vraag",
	ColumnUse:      "Bij deze vraag",
}
