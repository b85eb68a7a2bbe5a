package lang

var dutchCopies = Copies{
	Summary:   "Managementsamenvatting",
	SummaryOf: "Samenvatting van dossier %s. Lange teksten zijn ingekort (…); in het volledige dossier staat alles.",
	Second:    "Mede ondertekend door", AlsoSigned: " en door %s (%s)",
	WithoutProvider: Plural{"De %d bepaling die alleen de leverancier aangaat, staat niet in dit exemplaar; hieronder telt zij mee.", "De %d bepalingen die alleen de leverancier aangaan, staan niet in dit exemplaar; hieronder tellen zij mee."},
	MoreMust:        Plural{"… en nog %d die niet vervuld of opzijgezet is.", "… en nog %d die niet vervuld of opzijgezet zijn."},
	MoreDomains:     Plural{"… en nog %d domein: zie het volledige dossier.", "… en nog %d domeinen: zie het volledige dossier."},
	MoreGaps:        Plural{"… en nog %d hiaat: zie het volledige dossier.", "… en nog %d hiaten: zie het volledige dossier."},
	Severities:      "Bevindingen",
	SeverityRow:     "hoog: %d · midden: %d · laag: %d",
	SeverityHint:    "Wat bij het nalopen van de antwoorden opviel, naar ernst: bewijs dat ontbreekt, een datum die voorbij is, een hiaat zonder plan.",
	CheckHeading:    "Zo controleert u dit",
	CheckIt: "Met Yourside: yourside verify samenvatting.pdf. Het programma rekent de bijgevoegde inhoud (assessment.json) na, maakt deze pagina's opnieuw en vergelijkt ze byte voor byte. " +
		"Het volledige dossier van dezelfde inhoud draagt hetzelfde dossiernummer. In de bijlage zit de hele geschiedenis: wie deze samenvatting heeft, kan alles lezen.",
}
