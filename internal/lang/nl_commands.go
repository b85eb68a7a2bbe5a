package lang

var dutchCommands = Commands{
	Each: map[string]Command{
		"yourside": {
			Use: "yourside [opdracht]", Short: "Uw kant van de cloud, aangetoond",
			Long: "Yourside loopt met u door wat u zelf moet doen bij een clouddienst, bewaart de antwoorden\nin één bestand, en maakt er een due-diligencedossier (PDF) van voor uw auditor.\n\nZonder opdracht opent het volledige scherm.",
			Example: "  yourside\n  yourside demo\n  yourside new --questionnaire zoho --org \"Voorbeeld BV\"\n  yourside answer voorbeeld-bv-zoho zoho.mfa.enforced yes --note \"Afgedwongen sinds mei\"\n" +
				"  yourside sign voorbeeld-bv-zoho --name \"A. de Vries\" --role CISO --accept all\n  yourside pack voorbeeld-bv-zoho -o dossier.pdf",
		},
		"new": {
			Use: "new --questionnaire Q --org NAAM", Short: "nieuwe zelfbeoordeling; geeft het id",
			Long:    "Begint een zelfbeoordeling van één organisatie bij één dienst en geeft het id.\nZonder --id wordt het id gemaakt van de organisatie en de vragenlijst.\nMet --from komen de antwoorden en gegevens van een eerdere zelfbeoordeling mee, zonder het bewijs.\nWat is veranderd, bevestigt u opnieuw.",
			Example: "  yourside new --questionnaire zoho --org \"Voorbeeld BV\" --service \"Zoho CRM\"\n  yourside new --from voorbeeld-bv-zoho --period-from 2027-01-01 --period-until 2027-12-31",
		},
		"open": {
			Use: "open [ID]", Short: "opent het volledige scherm bij een zelfbeoordeling",
			Long: "Opent het volledige scherm bij een zelfbeoordeling; zonder ID bij het begin.\n" +
				"Met --preview loopt u door een vragenlijst die u schrijft; wat u antwoordt, wordt niet bewaard.",
			Example: "  yourside open voorbeeld-bv-zoho\n  yourside open voorbeeld-bv-zoho --question zoho.mfa.enforced\n  yourside open --preview mijn-vragenlijst",
		},
		"list": {
			Use: "list", Short: "alle zelfbeoordelingen", Long: "Toont alle zelfbeoordelingen, de laatst gewijzigde eerst.",
			Example: "  yourside list\n  yourside list --json",
		},
		"show": {
			Use: "show ID", Short: "één zelfbeoordeling: voortgang, naleving, domeinen, hiaten",
			Long: "Toont hoe een zelfbeoordeling ervoor staat. Voortgang en naleving staan er altijd met hun basis.", Example: "  yourside show voorbeeld-bv-zoho",
		},
		"questions": {
			Use: "questions ID", Short: "de vragen van een zelfbeoordeling met hun stand",
			Long: "Toont de vragen met hun antwoord. Met --open alleen wat nog open staat, met --gaps alleen de hiaten.", Example: "  yourside questions voorbeeld-bv-zoho --open",
		},
		"answer": {
			Use: "answer ID VRAAG WAARDE", Short: "beantwoordt een vraag, of veel vragen uit een bestand",
			Long: "Legt een antwoord vast. De WAARDE is een status (yes, partly, no, alternative, not-applicable, unknown),\n" +
				"een getal, een datum, een optie of tekst, naar de soort van de vraag. Een lege WAARDE haalt het antwoord weg.\n" +
				"Wat u niet noemt, blijft zoals het is. Met --from komen de antwoorden uit een bestand (JSON of CSV), alles of niets.",
			Example: "  yourside answer voorbeeld-bv-zoho zoho.mfa.enforced yes --existence 2026-10-01\n" +
				"  yourside answer voorbeeld-bv-zoho zoho.backup.own not-applicable --reason \"Geen gegevens in Zoho\"\n  yourside answer voorbeeld-bv-zoho --from antwoorden.csv",
		},
		"evidence": {
			Use: "evidence", Short: "bewijs bij antwoorden: bestanden en verwijzingen",
			Long:    "Legt vast welke bestanden en verwijzingen een antwoord aantonen. Van een bestand worden SHA-256, grootte en\nsoort bewaard; het blijft staan waar het staat, tenzij u --keep geeft.",
			Example: "  yourside evidence add voorbeeld-bv-zoho zoho.mfa.enforced mfa-beleid.pdf --represents 2026-10-01 --valid-until 2027-10-01\n  yourside evidence check voorbeeld-bv-zoho",
		},
		"evidence add": {
			Use: "add ID VRAAG BESTAND|URL", Short: "voegt bewijs toe aan een antwoord",
			Long:    "Voegt een bestand of een https-verwijzing toe aan een antwoord. Met --mark hoort het bij opzet, bestaan of werking.",
			Example: "  yourside evidence add voorbeeld-bv-zoho zoho.mfa.enforced export.csv --mark existence --represents 2026-10-01 --keep",
		},
		"evidence list": {Use: "list ID [VRAAG]", Short: "het bewijs van een zelfbeoordeling", Long: "Toont het bewijs en hoe het was toen het voor het laatst is nagekeken.", Example: "  yourside evidence list voorbeeld-bv-zoho"},
		"evidence check": {
			Use: "check ID", Short: "kijkt na of bestanden er nog zijn en gelijk zijn", Long: "Leest elk bestand opnieuw en vergelijkt het met de vastgelegde SHA-256.\nEindigt met 3 als er bewijs gewijzigd, zoek of verlopen is.",
			Example: "  yourside evidence check voorbeeld-bv-zoho",
		},
		"evidence remove": {Use: "remove ID VRAAG N", Short: "haalt bewijs weg bij een antwoord", Long: "Haalt bewijs nummer N weg. In de geschiedenis blijft het staan.", Example: "  yourside evidence remove voorbeeld-bv-zoho zoho.mfa.enforced 1"},
		"history": {
			Use: "history ID [VRAAG]", Short: "wie wat wanneer heeft veranderd", Long: "Toont alle wijzigingen, de oudste eerst.",
			Example: "  yourside history voorbeeld-bv-zoho zoho.mfa.enforced",
		},
		"check": {
			Use: "check ID", Short: "bevindingen: waar een auditor naar zal vragen",
			Long:    "Loopt de antwoorden na: doorslaggevende plichten, bewijs, plannen, einddata, aanvaarde risico's, tegenspraak.\nEindigt met 3 als er een bevinding is van ten minste de ernst bij --fail-on.",
			Example: "  yourside check voorbeeld-bv-zoho\n  yourside check voorbeeld-bv-zoho --fail-on high --json",
		},
		"sign": {
			Use: "sign ID --name NAAM --role FUNCTIE --accept all", Short: "ondertekent: bevriest de volgende revisie",
			Long: "Bevriest de zelfbeoordeling als genummerde revisie. Met --accept all bevestigt u de vier verklaringen:\n" +
				"de antwoorden zijn juist en volledig; u kent de hiaten en uitzonderingen; u staat achter het plan;\nu bent bevoegd om dit te verklaren.\n\nDe revisie bevat de hele geschiedenis: ook eerdere antwoorden, en tekst die u hebt gewijzigd of weggehaald.",
			Example: "  yourside sign voorbeeld-bv-zoho --name \"A. de Vries\" --role CISO --accept all\n  yourside sign voorbeeld-bv-zoho --name \"A. de Vries\" --role CISO --accept all \\\n    --second-name \"B. Bos\" --second-role directeur",
		},
		"pack": {
			Use: "pack ID -o BESTAND.pdf|--bundle BESTAND.zip", Short: "maakt het dossier als PDF, of een bundel met het bewijs",
			Long:    "Maakt het due-diligencedossier van de laatste ondertekende revisie, of met --draft een concept van nu.\nDe taal van het dossier is die van --lang.\n\nIn de PDF zit als bijlage de hele geschiedenis: ook eerdere antwoorden, en tekst die u hebt gewijzigd of\nweggehaald. Wie het dossier krijgt, kan dat lezen.\n\nMet --bundle krijgt u een .zip met het dossier, de inhoud als JSON, de bewijsbestanden die nog zijn zoals\nvastgelegd, en SHA256SUMS, die --ssh-sign ondertekent.",
			Example: "  yourside pack voorbeeld-bv-zoho -o dossier.pdf\n  yourside pack voorbeeld-bv-zoho --draft --lang en -o draft.pdf\n  yourside pack voorbeeld-bv-zoho --summary -o samenvatting.pdf\n  yourside pack voorbeeld-bv-zoho --bundle dossier.zip --ssh-sign ~/.ssh/id_ed25519",
		},
		"export": {
			Use: "export ID --format VORM", Short: "schrijft een zelfbeoordeling in een andere vorm",
			Long:    "Schrijft de zelfbeoordeling naar een bestand of naar de standaarduitvoer.",
			Example: "  yourside export voorbeeld-bv-zoho --format json -o voorbeeld.json",
		},
		"import": {
			Use: "import BESTAND", Short: "leest een export (JSON) weer in",
			Long:    "Leest een geëxporteerde zelfbeoordeling in met haar hele geschiedenis. Wat na de export is veranderd, wordt geweigerd.",
			Example: "  yourside import voorbeeld.json",
		},
		"verify": {
			Use: "verify BESTAND", Short: "controleert een dossier (PDF), bundel (.zip) of export (JSON)",
			Long: "Rekent de hashes en de geschiedenis na, maakt het dossier opnieuw en vergelijkt het. Een database is niet nodig.\n" +
				"Met --against wordt ook nagegaan of de geschiedenis die van een eerder dossier voortzet.\nVan een bundel worden ook alle bestanden, het bewijs en de handtekening gecontroleerd.\nEindigt met 3 als er iets niet klopt.",
			Example: "  yourside verify dossier.pdf\n  yourside verify dossier-2027.pdf --against dossier-2026.pdf\n  yourside verify dossier.zip --signers allowed_signers",
		},
		"questionnaire": {
			Use: "questionnaire", Short: "vragenlijsten tonen, schrijven en controleren",
			Long: "Toont de vragenlijsten die er zijn, voegt er een toe en helpt er een te schrijven:\neen begin, controles, een proef, verschillen.", Example: "  yourside questionnaire list\n  yourside questionnaire lint mijn-vragenlijst",
		},
		"questionnaire list": {Use: "list", Short: "de vragenlijsten", Long: "Toont de vragenlijsten in dit programma en die u hebt toegevoegd, met al hun versies.", Example: "  yourside questionnaire list"},
		"questionnaire show": {
			Use: "show VRAGENLIJST|PAD", Short: "één vragenlijst, zoals die wordt gevraagd",
			Long:    "Toont de vragen zoals ze worden gesteld: van een vragenlijst met zijn id of id@versie, of van een map of .zip.",
			Example: "  yourside questionnaire show zoho\n  yourside questionnaire show mijn-vragenlijst",
		},
		"questionnaire new": {
			Use: "new MAP", Short: "een begin met uitleg, om er zelf een te schrijven",
			Long:    "Maakt een map met een kleine vragenlijst in het Nederlands en Engels, zonder problemen en met uitleg naast elke sleutel.\nDe map mag er nog niet zijn, of moet leeg zijn.",
			Example: "  yourside questionnaire new mijn-vragenlijst",
		},
		"questionnaire diff": {
			Use: "diff OUD NIEUW", Short: "wat er tussen twee versies is veranderd",
			Long:    "Zegt per id wat er is veranderd, en welke bewaarde antwoorden opnieuw moeten worden bevestigd.\nElk van de twee is een id, een id@versie, een map of een .zip.",
			Example: "  yourside questionnaire diff mijn-vragenlijst-2025.zip mijn-vragenlijst\n  yourside questionnaire diff zoho mijn-zoho --json",
		},
		"questionnaire schema": {
			Use: "schema [questionnaire|clauses|questions]", Short: "het JSON Schema van de drie bestanden, voor editors",
			Long:    "Schrijft het JSON Schema (draft 2020-12) van een van de drie bestanden naar de standaarduitvoer; zonder naam alle drie.",
			Example: "  yourside questionnaire schema questions > questions.schema.json",
		},
		"questionnaire add": {
			Use: "add MAP|ZIP", Short: "voegt een vragenlijst toe", Long: "Leest een map met een vragenlijst, of een .zip ervan, en zet die in de database.\n" +
				"Een nieuwe versie verandert niets aan zelfbeoordelingen die er al zijn.\nDezelfde versie met een andere inhoud wordt geweigerd.",
			Example: "  yourside questionnaire add vragenlijst.zip",
		},
		"questionnaire lint": {
			Use: "lint MAP", Short: "controleert een vragenlijst", Long: "Leest een map met een vragenlijst streng en noemt elk probleem met bestand en regel.\nEindigt met 3 als er problemen zijn.",
			Example: "  yourside questionnaire lint mijn-vragenlijst",
		},
		"questionnaire pack": {
			Use: "pack MAP -o BESTAND.zip", Short: "maakt één bestand van een vragenlijst, als u wilt ondertekend",
			Long: "Maakt een .zip van een map met een vragenlijst, met SHA256SUMS erbij; dezelfde map geeft hetzelfde bestand.\n" +
				"Met --sign ondertekent u het met uw SSH-sleutel. Wie uw openbare sleutel heeft, kan dat controleren:\nmet dit programma of met ssh-keygen -Y verify -n yourside-questionnaire.\n" +
				"De wachtwoordzin van de sleutel wordt gevraagd, of komt uit YOURSIDE_KEY_PASSPHRASE.",
			Example: "  yourside questionnaire pack mijn-vragenlijst -o mijn-vragenlijst.zip --sign ~/.ssh/id_ed25519",
		},
		"backup": {Use: "backup BESTAND", Short: "maakt een kopie van de database", Long: "Schrijft een kopie van de hele database, ook terwijl er iemand aan werkt.", Example: "  yourside backup yourside-2026-12.db"},
		"restore": {
			Use: "restore BESTAND", Short: "zet een kopie terug", Long: "Zet een kopie op de plaats van de database. De database die er stond, blijft ernaast bewaard.",
			Example: "  yourside restore yourside-2026-12.db",
		},
		"bundle": {
			Use: "bundle --questionnaire MAP -o BESTAND", Short: "maakt een kopie van dit programma met een vragenlijst erin",
			Long: "Maakt een kopie van dit programma met een vragenlijst (een map of .zip) erin, die bovenaan de lijst staat. Zo geeft u\n" +
				"één bestand uit handen. Bij elk gebruik wordt gecontroleerd of de vragenlijst nog heel is. Met --binary neemt u een\n" +
				"ander programma, bijvoorbeeld Yourside voor een ander systeem.\n\n" +
				"Onderteken een programma voor Windows pas ná het bundelen; een eerdere digitale handtekening klopt daarna niet meer.\n" +
				"Op macOS kan een gebundeld programma niet worden ondertekend: geef daar de .zip bij een ondertekende Yourside.",
			Example: "  yourside bundle --questionnaire mijn-vragenlijst.zip -o mijn-yourside\n  yourside bundle --questionnaire mijn-vragenlijst --binary yourside.exe -o mijn-yourside.exe",
		},
		"doctor": {Use: "doctor", Short: "hoe het staat met bestand, schema, taal en terminal", Long: "Controleert de database en de omgeving en zegt wat er mis is. Verandert niets.", Example: "  yourside doctor"},
		"demo": {
			Use: "demo", Short: "een ingevuld voorbeeld", Long: "Opent een ingevuld voorbeeld (Voorbeeld BV, verzonnen) in een tijdelijke database; met -o wordt het dossier ervan gemaakt.",
			Example: "  yourside demo\n  yourside demo -o voorbeeld.pdf --lang nl",
		},
		"completion": {
			Use: "completion SHELL", Short: "aanvulling voor bash, zsh, fish of powershell", Long: "Schrijft de aanvulling voor uw shell naar de standaarduitvoer.",
			Example: "  source <(yourside completion bash)\n  yourside completion fish > ~/.config/fish/completions/yourside.fish",
		},
		"man": {Use: "man [OPDRACHT]", Short: "de handleiding (man-pagina)", Long: "Schrijft de man-pagina van het programma of van een opdracht naar de standaarduitvoer.", Example: "  yourside man | man -l -"},
	},
	Flags: map[string]string{
		"db": "`BESTAND` met de database (of YOURSIDE_DB)", "lang": "`TAAL`: nl of en (of YOURSIDE_LANG)", "json": "uitvoer voor programma's",
		"no-color": "geen kleur (ook NO_COLOR)", "help": "deze hulp", "version": "versie",
		"questionnaire": "id van de `VRAGENLIJST`, of id@versie", "org": "`NAAM` van de organisatie", "service": "welke `DIENST` van de leverancier", "vendor": "`NAAM` van de leverancier, bij de algemene vragenlijst",
		"scope": "`REIKWIJDTE`: welk deel van de organisatie, welke gegevens", "period-from": "`DATUM` waarop de periode begint (jjjj-mm-dd)",
		"period-until": "`DATUM` waarop de periode eindigt (jjjj-mm-dd)", "contact": "`WIE` een auditor kan vragen", "id": "`ID` van de zelfbeoordeling",
		"open": "alleen wat nog open staat", "gaps": "alleen de hiaten", "question": "id van de `VRAAG` om te openen",
		"preview": "loop door de vragenlijst in `PAD`, een map of .zip; er wordt niets bewaard",
		"note":    "toelichtende `TEKST`", "reason": "`REDEN` (nodig bij not-applicable)", "design": "opzet: `DATUM` (jjjj-mm-dd)",
		"existence": "bestaan: `DATUM` (jjjj-mm-dd)", "operation": "werking: `DATUM` (jjjj-mm-dd)", "action": "`ACTIE`: wat er gaat gebeuren",
		"fail-on": "eindig met 3 vanaf deze `ERNST`: low, medium of high (standaard low)", "carry": "neem de antwoorden van zelfbeoordeling `ID` mee, om te bevestigen",
		"represents": "`DATUM` of periode (2026-01-01/2026-06-30) waarover het gaat", "valid-until": "`DATUM` tot en met wanneer het geldt (jjjj-mm-dd)",
		"mark": "`KENMERK` waar het bij hoort: design (opzet), existence (bestaan) of operation (werking)", "keep": "bewaar een kopie naast de database",
		"owner": "`WIE` het doet", "due": "`DATUM` waarop het klaar is (jjjj-mm-dd)", "accepted-until": "risico aanvaard tot en met `DATUM` (jjjj-mm-dd)",
		"answers-from": "`BESTAND` met antwoorden, JSON of CSV; - is de standaardinvoer",
		"name":         "`NAAM` van de ondertekenaar", "role": "`FUNCTIE` van de ondertekenaar", "accept": "`all`: alle vier de verklaringen bevestigen",
		"output-pdf": "`BESTAND` om te schrijven; - is de standaarduitvoer", "output": "`BESTAND` om te schrijven; - is de standaarduitvoer",
		"output-demo": "schrijf het dossier naar `BESTAND` in plaats van het scherm te openen",
		"revision":    "ondertekende revisie `N` (standaard de laatste)", "revision-export": "ondertekende revisie `N` in plaats van de stand van nu",
		"draft": "concept van de stand van nu", "force": "overschrijf een bestand dat er al is", "label": "`TEKST` over vertrouwelijkheid, op elke pagina; ook TLP: CLEAR, GREEN, AMBER, AMBER+STRICT of RED",
		"second-name": "`NAAM` van wie mede ondertekent", "second-role": "`FUNCTIE` van wie mede ondertekent",
		"without-provider": "laat uit de matrix weg wat alleen de leverancier aangaat",
		"summary":          "alleen een managementsamenvatting van twee pagina's",
		"sign":             "geheime SSH-sleutel (`BESTAND`) om mee te ondertekenen",
		"bundle":           "bundel (`BESTAND`.zip) om te schrijven, met het bewijs; - is de standaarduitvoer", "ssh-sign": "geheime SSH-sleutel (`BESTAND`) om de bundel mee te ondertekenen",
		"signers": "`BESTAND` met sleutels die u vertrouwt (anders allowed_signers naast de database)",
		"binary":  "programma (`BESTAND`) waar de vragenlijst in komt, in plaats van dit", "questionnaire-bundle": "`MAP` of .zip met de vragenlijst",
		"format": "`VORM`", "against": "eerder dossier of eerdere export (`BESTAND`) om mee te vergelijken",
	},
	ManHeadings: map[string]string{
		"name": "NAAM", "synopsis": "OVERZICHT", "description": "BESCHRIJVING", "commands": "OPDRACHTEN", "options": "OPTIES",
		"global": "OPTIES BIJ ELKE OPDRACHT", "exit": "EINDCODE", "examples": "VOORBEELDEN", "network": "NETWERK", "see": "ZIE OOK",
	},
	ExitCodes: [4]string{
		"gedaan", "geweigerd of mislukt: één regel zegt waarom, en één geeft een tip als u er iets aan kunt doen", "verkeerd gebruikt",
		"een controle heeft iets gevonden: verify, check, evidence check of questionnaire lint",
	},
	Usage: "Gebruik:", CommandWord: "opdracht", Examples: "Voorbeelden:", CommandsHeading: "Opdrachten:", FlagsHeading: "Opties:", GlobalFlags: "Opties bij elke opdracht:",
	More:    "„yourside OPDRACHT --help” vertelt meer over een opdracht.",
	Promise: "Yourside maakt geen netwerkverbinding en verstuurt niets.",

	EvidenceAdded: "Bewijs toegevoegd: %s (nummer %d bij %s).", EvidenceRemoved: "Bewijs %d bij %s is weggehaald.", EvidenceNone: "Er is nog geen bewijs vastgelegd.",
	EvidenceHeader: [7]string{"VRAAG", "NR", "STAND", "GAAT OVER", "GELDIG TOT EN MET", "SHA-256", "NAAM"},
	CarriedOver:    "Meegenomen antwoorden: %d; te bevestigen omdat de vraag is veranderd: %d.",
	FindingsNone:   "Niets gevonden om te verbeteren.",
	ListEmpty:      "Er zijn nog geen zelfbeoordelingen. Begin met: yourside new --questionnaire zoho --org NAAM",
	ListHeader:     [5]string{"ID", "ORGANISATIE", "VRAGENLIJST", "BEANTWOORD", "GEWIJZIGD"},
	QuestionsNone:  "Geen vragen om te tonen.",

	ShowQuestionnaire: "Vragenlijst", ShowMustPass: "Doorslaggevend", ShowGaps: "Hiaten",
	ShowRevision:        "%d, ondertekend op %s door %s (%s)",
	ShowHeader:          [4]string{"DOMEIN", "BEANTWOORD", "NALEVING", "HIATEN"},
	QuestionsHeader:     [4]string{"NR", "ID", "ANTWOORD", "VRAAG"},
	HistoryHeader:       [7]string{"NR", "TIJD", "DOOR", "VRAAG", "WAT", "OUD", "NIEUW"},
	CoverageHeader:      [3]string{"DOMEIN", "VRAGEN", "BEPALINGEN"},
	QuestionnaireHeader: [7]string{"ID", "VERSIE", "BRON", "VRAGEN", "BEPALINGEN", "DIGEST", "TITEL"},
	AnswerSaved:         Plural{"%d antwoord opgeslagen.", "%d antwoorden opgeslagen."},
	AddWarnings:         Plural{"Let op: %d waarschuwing; die ziet u met: yourside questionnaire lint %s", "Let op: %d waarschuwingen; die ziet u met: yourside questionnaire lint %s"},
	AddAside:            "%s alleen betekent nog steeds %s; voor deze zegt u %s.",
	AddSame:             "%s is er al; er is niets veranderd.",
	AnswerSame:          "Dat was het antwoord al; er is niets veranderd.",
	AnswerHidden:        "Let op: %s wordt nu niet gesteld. Het antwoord is bewaard, maar telt niet mee.",
	ImportUnsigned:      "Let op: de handtekening van revisie %d is niet overgenomen: in het bestand staat niet op wiens computer die is gezet.",
	AnswerUnexplained:   "Let op: bij %s staat geen reden. Een auditor vraagt ernaar: geef die met --reason.",
	SignState:           "Nog open vragen: %d. Doorslaggevende plichten: %d niet vervuld, %d open. Hiaten zonder plan: %d.",
	SignSame:            "Sinds revisie %d is er niets veranderd.",
	SignClock:           "Let op: de klok staat vóór de laatste wijziging. Controleren met verify meldt dat.",
	Signed:              "revisie %d, SHA-256 %s",
	Packed:              "Dossier geschreven: %s (%s)",
	PackLeft:            Plural{"%d bewijsbestand zit niet in de bundel: weg, veranderd of te groot. README.txt noemt het.", "%d bewijsbestanden zitten niet in de bundel: weg, veranderd of te groot. README.txt noemt ze."},
	PackReplaced:        Plural{"Let op: %d teken kon niet worden afgedrukt en staat er als [U+…].", "Let op: %d tekens konden niet worden afgedrukt en staan er als [U+…]."},
	VerifyAbout:         "%s · %s\nVragenlijst: %s (%s %s), leverancier: %s\nSHA-256 van de inhoud: %s",
	VerifyIntact:        "Ongeschonden: alles wat na te rekenen is, klopt.",
	VerifyAltered:       "NIET ongeschonden: zie de regels met !!.",
	Severities:          map[string]string{"error": "fout", "warning": "waarschuwing"},
	LintClean:           "%s: geen problemen (%d vragen, %d bepalingen).",
	Exported:            "Export geschreven: %s",
	ZipWritten:          "Geschreven: %s (%s %s)\nkenmerk van de vragenlijst: %s\nSHA-256 van het bestand: %s",
	ZipSigned:           "Ondertekend met sleutel %s",
	ZipLeft:             "Niet ingepakt, want het hoort niet bij een vragenlijst: %s",
	KeyLoose:            "Let op: anderen op deze computer kunnen de sleutel %[1]s lezen; herstel dat met: chmod 600 %[1]s",
	AskPassphrase:       "Wachtwoordzin van %s:",
	BundleFor:           "Programma voor %s/%s",
	SignedBy:            "Handtekening onder de vragenlijst: %s",
	SignedBundle:        "Handtekening onder de bundel: %s",
	BundleNotes: map[string]string{
		"windows": "Let op: onderteken het programma voor Windows nu pas; een handtekening overleeft het bundelen niet.",
		"darwin":  "Let op: macOS kan een gebundeld programma niet ondertekenen en houdt een download ervan tegen. Geef de .zip bij een ondertekende Yourside, of zeg hoe uw klant het toestaat.",
	},
	BackedUp:     "Kopie geschreven: %s",
	Restored:     "%s is teruggezet als %s.",
	RestoredOver: "De database die er stond, heet nu %s.",
	DemoIntro:    "Dit is een verzonnen voorbeeld. Wat u hier verandert, wordt bij het stoppen weggegooid.",

	DoctorOK: "goed", DoctorBad: "NIET GOED", DoctorAbsent: "er is nog geen database; de eerste zelfbeoordeling maakt hem",
	DoctorVersion: "Versie", DoctorFile: "Databasebestand", DoctorState: "Toestand", DoctorSize: "Grootte",
	DoctorSchema: "Schema", DoctorIntegrity: "Integriteit", DoctorAssessments: "Zelfbeoordelingen",
	DoctorPermissions: "Rechten", DoctorLanguage: "Taal", DoctorLocale: "Landinstelling", DoctorTerminal: "Terminal", DoctorEditor: "Editor",
	DoctorNone: "niet ingesteld", DoctorSync: "de map wordt gesynchroniseerd met een clouddienst, die een database kopieert terwijl erin wordt geschreven",
	DoctorSyncHint: "maak een kopie in een gewone map met: yourside backup BESTAND, en ga verder met: yourside --db BESTAND",
	DoctorRestore:  "bewaar het bestand, en zet een back-up terug met: yourside restore BESTAND",
	DoctorLoose:    "anderen kunnen dit bestand lezen", DoctorLooseHint: "maak het bestand van u alleen met: chmod 600 %s",
	DoctorAltered: "buiten Yourside om veranderd: %s",
	DoctorScreen:  "volledig scherm mogelijk", DoctorNoScreen: "geen volledig scherm hier; de opdrachten werken wel",
	DoctorBundle: "Meegeleverd", DoctorNoBundle: "geen vragenlijst", DoctorBundled: "%s %s, %s, handtekening: %s",
	DoctorSQLite: "SQLite", DoctorLog: "Logboek (-wal)", DoctorLogged: "er ligt een logboek: een ander programma is bezig, of is afgebroken",
}
