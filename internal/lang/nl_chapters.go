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

	CarriedFrom:  "overgenomen uit %s; de vraag is sindsdien veranderd",
	ChangesSince: "Wat er anders is dan in revisie %d, ondertekend op %s door %s. Een wijziging die is teruggedraaid, staat er niet bij; de hele geschiedenis staat in de bijlage.",
	ChangesFirst: "Vóór dit dossier is er geen revisie ondertekend; er is niets om mee te vergelijken.",
	ChangesNone:  "Er is niets veranderd.",
	ColumnPart:   "Onderdeel",
	ColumnBefore: "Was",
	ColumnNow:    "Is nu",

	FindingsIntro: "Wat de controle van de antwoorden opleverde op de dag van dit dossier. Er is niets weggelaten. Het nummer leidt naar de vraag.",
	FindingsNone:  "De controle van de antwoorden leverde geen bevindingen op.",
	ColumnFinding: "Bevinding",
	ColumnWhy:     "Waarom het telt",

	FrameworksIntro: "Welke vragen naar welk nummer in een norm of wet verwijzen, met hun antwoord. De tekst van de norm staat hier niet.",
	FrameworksNone:  "De vragen verwijzen niet naar normen of wetten.",
	ColumnStanding:  "Vragen met hun antwoord",
	NotAsked:        "niet gesteld",

	DueHeading: "Hiaten naar ernst en einddatum",
	DueIntro:   "In elk vak het aantal hiaten. Hoe donkerder het vak, hoe meer het er zijn.",
	DueColumns: [4]string{"einddatum voorbij", "binnen drie maanden", "later", "geen einddatum"},
}
