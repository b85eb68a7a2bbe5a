package lang

var englishCommands = Commands{
	Each: map[string]Command{
		"yourside": {
			Use: "yourside [command]", Short: "Your side of the cloud, shown",
			Long: "Yourside walks you through what you must do yourself when you use a cloud service, keeps the\nanswers in one file, and makes a due-diligence pack (PDF) of them for your auditor.\n\nWithout a command it opens the full screen.",
			Example: "  yourside\n  yourside demo\n  yourside new --questionnaire zoho --org \"Example Ltd\"\n  yourside answer example-ltd-zoho zoho.mfa.enforced yes --note \"Enforced since May\"\n" +
				"  yourside sign example-ltd-zoho --name \"A. Smith\" --role CISO --accept all\n  yourside pack example-ltd-zoho -o pack.pdf",
		},
		"new": {
			Use: "new --questionnaire Q --org NAME", Short: "new assessment; prints its id",
			Long:    "Begins an assessment of one organisation and one service, and prints its id.\nWithout --id the id is made of the organisation and the questionnaire.\nWith --from the answers and facts of an earlier assessment come along, without the evidence.\nWhat has changed you confirm anew.",
			Example: "  yourside new --questionnaire zoho --org \"Example Ltd\" --service \"Zoho CRM\"\n  yourside new --from example-ltd-zoho --period-from 2027-01-01 --period-until 2027-12-31",
		},
		"open": {
			Use: "open [ID]", Short: "opens the full screen at an assessment",
			Long: "Opens the full screen at an assessment; without ID at the beginning.\n" +
				"With --preview it walks a questionnaire that you are writing; nothing that you answer is kept.",
			Example: "  yourside open example-ltd-zoho\n  yourside open example-ltd-zoho --question zoho.mfa.enforced\n  yourside open --preview my-questionnaire",
		},
		"list": {
			Use: "list", Short: "all assessments", Long: "Shows all assessments, the one changed last first.",
			Example: "  yourside list\n  yourside list --json",
		},
		"show": {
			Use: "show ID", Short: "one assessment: progress, compliance, domains, gaps",
			Long: "Shows how an assessment stands. Progress and compliance are always given with their base.", Example: "  yourside show example-ltd-zoho",
		},
		"questions": {
			Use: "questions ID", Short: "the questions of an assessment with their state",
			Long: "Shows the questions with their answers. With --open only those still open, with --gaps only the gaps.", Example: "  yourside questions example-ltd-zoho --open",
		},
		"answer": {
			Use: "answer ID QUESTION VALUE", Short: "answers one question, or many from a file",
			Long: "Keeps an answer. VALUE is a status (yes, partly, no, alternative, not-applicable, unknown), a number,\n" +
				"a date, an option or text, as the kind of the question has it. An empty VALUE takes the answer away.\n" +
				"What you do not name stays as it is. With --from the answers come from a file (JSON or CSV), all or none.",
			Example: "  yourside answer example-ltd-zoho zoho.mfa.enforced yes --existence 2026-10-01\n" +
				"  yourside answer example-ltd-zoho zoho.backup.own not-applicable --reason \"No data in Zoho\"\n  yourside answer example-ltd-zoho --from answers.csv",
		},
		"evidence": {
			Use: "evidence", Short: "evidence for answers: files and links",
			Long:    "Records which files and links show an answer. Of a file the SHA-256, size and type are kept; it stays where it\nis, unless you give --keep.",
			Example: "  yourside evidence add example-ltd-zoho zoho.mfa.enforced mfa-policy.pdf --represents 2026-10-01 --valid-until 2027-10-01\n  yourside evidence check example-ltd-zoho",
		},
		"evidence add": {
			Use: "add ID QUESTION FILE|URL", Short: "adds evidence to an answer",
			Long:    "Adds a file or an https link to an answer. With --mark it belongs to design, existence or operation.",
			Example: "  yourside evidence add example-ltd-zoho zoho.mfa.enforced export.csv --mark existence --represents 2026-10-01 --keep",
		},
		"evidence list": {Use: "list ID [QUESTION]", Short: "the evidence of an assessment", Long: "Shows the evidence and how it was when it was last looked at.", Example: "  yourside evidence list example-ltd-zoho"},
		"evidence check": {
			Use: "check ID", Short: "looks whether files are still there and the same", Long: "Reads every file again and compares it with the SHA-256 on record.\nExits with 3 when evidence is changed, missing or expired.",
			Example: "  yourside evidence check example-ltd-zoho",
		},
		"evidence remove": {Use: "remove ID QUESTION N", Short: "takes evidence away from an answer", Long: "Takes evidence number N away. It stays in the history.", Example: "  yourside evidence remove example-ltd-zoho zoho.mfa.enforced 1"},
		"history": {
			Use: "history ID [QUESTION]", Short: "who changed what when", Long: "Shows all changes, oldest first.",
			Example: "  yourside history example-ltd-zoho zoho.mfa.enforced",
		},
		"check": {
			Use: "check ID", Short: "findings: what an auditor will ask about",
			Long:    "Goes through the answers: must-pass duties, evidence, plans, due dates, accepted risks, contradictions.\nExits with 3 when there is a finding of at least the severity of --fail-on.",
			Example: "  yourside check example-ltd-zoho\n  yourside check example-ltd-zoho --fail-on high --json",
		},
		"sign": {
			Use: "sign ID --name NAME --role ROLE --accept all", Short: "signs: freezes the next revision",
			Long: "Freezes the assessment as a numbered revision. With --accept all you confirm the four declarations:\n" +
				"the answers are correct and complete; you know the gaps and exceptions; you agree with the plan;\nyou are authorised to declare this.\n\nThe revision holds the whole history: earlier answers too, and text that you changed or took away.",
			Example: "  yourside sign example-ltd-zoho --name \"A. Smith\" --role CISO --accept all\n  yourside sign example-ltd-zoho --name \"A. Smith\" --role CISO --accept all \\\n    --second-name \"B. Jones\" --second-role director",
		},
		"pack": {
			Use: "pack ID -o FILE.pdf|--bundle FILE.zip", Short: "makes the pack as PDF, or a bundle with its evidence",
			Long:    "Makes the due-diligence pack of the last signed revision, or with --draft a draft as of now.\nThe language of the pack is that of --lang.\n\nThe PDF carries the whole history as an attachment: earlier answers too, and text that you changed or took\naway. Whoever gets the pack can read it.\n\nWith --bundle you get a .zip with the pack, its content as JSON, the evidence files that are still as recorded,\nand SHA256SUMS, which --ssh-sign signs.",
			Example: "  yourside pack example-ltd-zoho -o pack.pdf\n  yourside pack example-ltd-zoho --draft --lang nl -o concept.pdf\n  yourside pack example-ltd-zoho --summary -o summary.pdf\n  yourside pack example-ltd-zoho --bundle pack.zip --ssh-sign ~/.ssh/id_ed25519",
		},
		"export": {
			Use: "export ID --format FORMAT", Short: "writes an assessment in another format",
			Long:    "Writes the assessment to a file or to standard output.",
			Example: "  yourside export example-ltd-zoho --format json -o example.json",
		},
		"import": {
			Use: "import FILE", Short: "takes an export (JSON) back",
			Long:    "Reads an exported assessment with all of its history. What was changed after the export is refused.",
			Example: "  yourside import example.json",
		},
		"verify": {
			Use: "verify FILE", Short: "checks a pack (PDF), a bundle (.zip) or an export (JSON)",
			Long: "Recomputes the hashes and the history, makes the pack again and compares it. It needs no database.\n" +
				"With --against it also checks that the history continues that of an earlier pack.\nOf a bundle it also checks every file, the evidence and the signature.\nEnds with 3 when something does not fit.",
			Example: "  yourside verify pack.pdf\n  yourside verify pack-2027.pdf --against pack-2026.pdf\n  yourside verify pack.zip --signers allowed_signers",
		},
		"questionnaire": {
			Use: "questionnaire", Short: "show, write and check questionnaires",
			Long: "Shows the questionnaires that there are, adds one, and helps to write one:\na starter, checks, a preview, differences.", Example: "  yourside questionnaire list\n  yourside questionnaire lint my-questionnaire",
		},
		"questionnaire list": {Use: "list", Short: "the questionnaires", Long: "Shows the questionnaires in this program and those that you added, in all their versions.", Example: "  yourside questionnaire list"},
		"questionnaire show": {
			Use: "show QUESTIONNAIRE|PATH", Short: "one questionnaire, as it will be asked",
			Long:    "Shows the questions as they will be asked: of a questionnaire by its id or id@version, or of a folder or .zip.",
			Example: "  yourside questionnaire show zoho\n  yourside questionnaire show my-questionnaire",
		},
		"questionnaire new": {
			Use: "new FOLDER", Short: "a commented starter to write your own from",
			Long:    "Makes a folder with a small questionnaire in Dutch and English that has no problems, with a comment beside each key.\nThe folder may not be there yet, or must be empty.",
			Example: "  yourside questionnaire new my-questionnaire",
		},
		"questionnaire diff": {
			Use: "diff OLD NEW", Short: "what changed between two versions",
			Long:    "Says what changed, by id, and which saved answers must be confirmed again.\nEach of the two is an id, an id@version, a folder or a .zip.",
			Example: "  yourside questionnaire diff my-questionnaire-2025.zip my-questionnaire\n  yourside questionnaire diff zoho my-zoho --json",
		},
		"questionnaire schema": {
			Use: "schema [questionnaire|clauses|questions]", Short: "the JSON Schema of the three files, for editors",
			Long:    "Writes the JSON Schema (draft 2020-12) of one of the three files to standard output; without a name all three.",
			Example: "  yourside questionnaire schema questions > questions.schema.json",
		},
		"questionnaire add": {
			Use: "add DIR|ZIP", Short: "adds a questionnaire", Long: "Reads a folder with a questionnaire, or a .zip of one, and puts it in the database.\n" +
				"A newer version changes nothing of the assessments that there are.\nThe same version with other content is refused.",
			Example: "  yourside questionnaire add questionnaire.zip",
		},
		"questionnaire lint": {
			Use: "lint FOLDER", Short: "checks a questionnaire", Long: "Reads a folder with a questionnaire strictly and names every problem with file and line.\nEnds with 3 when there are problems.",
			Example: "  yourside questionnaire lint my-questionnaire",
		},
		"questionnaire pack": {
			Use: "pack FOLDER -o FILE.zip", Short: "makes one file of a questionnaire, signed if you like",
			Long: "Makes a .zip of a folder with a questionnaire, with SHA256SUMS; the same folder gives the same file.\n" +
				"With --sign it is signed with your SSH key. Who has your public key can check it, with this program\nor with: ssh-keygen -Y verify -n yourside-questionnaire.\n" +
				"The passphrase of the key is asked for, or taken from YOURSIDE_KEY_PASSPHRASE.",
			Example: "  yourside questionnaire pack my-questionnaire -o my-questionnaire.zip --sign ~/.ssh/id_ed25519",
		},
		"backup": {Use: "backup FILE", Short: "makes a copy of the database", Long: "Writes a copy of the whole database, even while somebody works with it.", Example: "  yourside backup yourside-2026-12.db"},
		"restore": {
			Use: "restore FILE", Short: "puts a copy back", Long: "Puts a copy in the place of the database. The database that was there is kept beside it.",
			Example: "  yourside restore yourside-2026-12.db",
		},
		"bundle": {
			Use: "bundle --questionnaire FOLDER -o FILE", Short: "makes a copy of this program with a questionnaire in it",
			Long: "Makes a copy of this program that has a questionnaire (a folder or .zip) in it, first in the list. That is one file to\n" +
				"hand out. Whenever the questionnaire is used, it is checked that it is whole. With --binary the copy is of another\n" +
				"program, as of Yourside for another system.\n\n" +
				"A program for Windows is signed digitally after bundling; a signature that it had before would break.\n" +
				"On macOS a bundled program cannot be signed: there, hand out the .zip beside a signed Yourside.",
			Example: "  yourside bundle --questionnaire my-questionnaire.zip -o my-yourside\n  yourside bundle --questionnaire my-questionnaire --binary yourside.exe -o my-yourside.exe",
		},
		"doctor": {Use: "doctor", Short: "state of file, schema, language and terminal", Long: "Checks the database and the surroundings and says what is wrong. Changes nothing.", Example: "  yourside doctor"},
		"demo": {
			Use: "demo", Short: "a filled-in example", Long: "Opens a filled-in example (Voorbeeld BV, made up) in a temporary database; with -o it writes its pack.",
			Example: "  yourside demo\n  yourside demo -o example.pdf --lang en",
		},
		"completion": {
			Use: "completion SHELL", Short: "completion for bash, zsh, fish or powershell", Long: "Writes the completion for your shell to standard output.",
			Example: "  source <(yourside completion bash)\n  yourside completion fish > ~/.config/fish/completions/yourside.fish",
		},
		"man": {Use: "man [COMMAND]", Short: "the manual page", Long: "Writes the manual page of the program or of a command to standard output.", Example: "  yourside man | man -l -"},
	},
	Flags: map[string]string{
		"db": "`FILE` with the database (or YOURSIDE_DB)", "lang": "`LANGUAGE`: nl or en (or YOURSIDE_LANG)", "json": "output for programs",
		"no-color": "no colour (NO_COLOR too)", "help": "this help", "version": "version",
		"questionnaire": "id of the `QUESTIONNAIRE`, or id@version", "org": "`NAME` of the organisation", "service": "which `SERVICE` of the vendor", "vendor": "`NAME` of the vendor, for the generic questionnaire",
		"scope": "`SCOPE`: which part of the organisation, which data", "period-from": "`DATE` on which the period starts (yyyy-mm-dd)",
		"period-until": "`DATE` on which the period ends (yyyy-mm-dd)", "contact": "`WHO` an auditor can ask", "id": "`ID` of the assessment",
		"open": "only those still open", "gaps": "only the gaps", "question": "id of the `QUESTION` to open",
		"preview": "walk the questionnaire in `PATH`, a folder or .zip; nothing is kept",
		"note":    "explanatory `TEXT`", "reason": "`REASON` (required for not-applicable)", "design": "design: `DATE` (yyyy-mm-dd)",
		"existence": "existence: `DATE` (yyyy-mm-dd)", "operation": "operation: `DATE` (yyyy-mm-dd)", "action": "`ACTION`: what will be done",
		"fail-on": "exit with 3 from this `SEVERITY`: low, medium or high (low unless told)", "carry": "take the answers of assessment `ID` along, to be confirmed",
		"represents": "`DATE` or period (2026-01-01/2026-06-30) that it is about", "valid-until": "`DATE` until when it holds (yyyy-mm-dd)",
		"mark": "`MARK` that it belongs to: design, existence or operation", "keep": "keep a copy beside the database",
		"owner": "`WHO` does it", "due": "`DATE` on which it is done (yyyy-mm-dd)", "accepted-until": "risk accepted until `DATE` (yyyy-mm-dd)",
		"answers-from": "`FILE` with answers, JSON or CSV; - is standard input",
		"name":         "`NAME` of the signer", "role": "`ROLE` of the signer", "accept": "`all`: confirm all four declarations",
		"output-pdf": "`FILE` to write; - is standard output", "output": "`FILE` to write; - is standard output",
		"output-demo": "write its pack to `FILE` instead of opening the screen",
		"revision":    "signed revision `N` (default the last)", "revision-export": "signed revision `N` instead of the state as of now",
		"draft": "draft of the state as of now", "force": "overwrite a file that is there already", "label": "`TEXT` about confidentiality, on every page; TLP too: CLEAR, GREEN, AMBER, AMBER+STRICT or RED",
		"second-name": "`NAME` of who signs too", "second-role": "`ROLE` of who signs too",
		"without-provider": "leave out of the matrix what is for the vendor alone",
		"summary":          "a management summary of two pages only",
		"sign":             "private SSH key (`FILE`) to sign with",
		"bundle":           "bundle (`FILE`.zip) to write, with the evidence; - is standard output", "ssh-sign": "private SSH key (`FILE`) to sign the bundle with",
		"signers": "`FILE` with keys you trust (default allowed_signers beside the database)",
		"binary":  "program (`FILE`) to put it in, instead of this one", "questionnaire-bundle": "`FOLDER` or .zip with the questionnaire",
		"format": "`FORMAT`", "against": "earlier pack or export (`FILE`) to compare with",
	},
	ManHeadings: map[string]string{
		"name": "NAME", "synopsis": "SYNOPSIS", "description": "DESCRIPTION", "commands": "COMMANDS", "options": "OPTIONS",
		"global": "OPTIONS OF EVERY COMMAND", "exit": "EXIT STATUS", "examples": "EXAMPLES", "network": "NETWORK", "see": "SEE ALSO",
	},
	ExitCodes: [4]string{
		"done", "refused or failed: one line says why, and one with a hint where you can do something", "wrong usage",
		"a check found something: verify, check, evidence check or questionnaire lint",
	},
	Usage: "Usage:", CommandWord: "command", Examples: "Examples:", CommandsHeading: "Commands:", FlagsHeading: "Flags:", GlobalFlags: "Flags of every command:",
	More:    "“yourside COMMAND --help” tells more about a command.",
	Promise: "Yourside opens no network connection and sends nothing.",

	EvidenceAdded: "Evidence added: %s (number %d of %s).", EvidenceRemoved: "Evidence %d of %s was taken away.", EvidenceNone: "There is no evidence on record yet.",
	EvidenceHeader: [7]string{"QUESTION", "NO", "STATE", "IS ABOUT", "VALID UNTIL", "SHA-256", "NAME"},
	CarriedOver:    "Answers taken along: %d; to be confirmed because the question changed: %d.",
	FindingsNone:   "Nothing found to improve.",
	ListEmpty:      "There are no assessments yet. Begin with: yourside new --questionnaire zoho --org NAME",
	ListHeader:     [5]string{"ID", "ORGANISATION", "QUESTIONNAIRE", "ANSWERED", "CHANGED"},
	QuestionsNone:  "No questions to show.",

	ShowQuestionnaire: "Questionnaire", ShowMustPass: "Must-pass", ShowGaps: "Gaps",
	ShowRevision:        "%d, signed on %s by %s (%s)",
	ShowHeader:          [4]string{"DOMAIN", "ANSWERED", "COMPLIANCE", "GAPS"},
	QuestionsHeader:     [4]string{"NO", "ID", "ANSWER", "QUESTION"},
	HistoryHeader:       [7]string{"NO", "TIME", "BY", "QUESTION", "WHAT", "OLD", "NEW"},
	CoverageHeader:      [3]string{"DOMAIN", "QUESTIONS", "CLAUSES"},
	QuestionnaireHeader: [7]string{"ID", "VERSION", "SOURCE", "QUESTIONS", "CLAUSES", "DIGEST", "TITLE"},
	AnswerSaved:         Plural{"%d answer saved.", "%d answers saved."},
	AddWarnings:         Plural{"Note: %d warning; see it with: yourside questionnaire lint %s", "Note: %d warnings; see them with: yourside questionnaire lint %s"},
	AddAside:            "%s alone still means %s; for this one say %s.",
	AddSame:             "%s is there already; nothing was changed.",
	AnswerSame:          "That was already the answer; nothing changed.",
	AnswerHidden:        "Note: %s is not asked now. The answer was kept but does not count.",
	ImportUnsigned:      "Note: the signature of revision %d was not taken over: the file does not say at whose computer it was signed.",
	AnswerUnexplained:   "Note: %s has no reason. An auditor will ask for one: give it with --reason.",
	SignState:           "Questions still open: %d. Must-pass duties: %d not fulfilled, %d open. Gaps without a plan: %d.",
	SignSame:            "Nothing changed since revision %d.",
	SignClock:           "Note: the clock stands before the last change. Verify will report that.",
	Signed:              "revision %d, SHA-256 %s",
	Packed:              "Pack written: %s (%s)",
	PackLeft:            Plural{"%d evidence file is not in the bundle: missing, changed or too large. README.txt names it.", "%d evidence files are not in the bundle: missing, changed or too large. README.txt names them."},
	PackReplaced:        Plural{"Note: %d character could not be printed and stands there as [U+…].", "Note: %d characters could not be printed and stand there as [U+…]."},
	VerifyAbout:         "%s · %s\nQuestionnaire: %s (%s %s), vendor: %s\nSHA-256 of the content: %s",
	VerifyIntact:        "Intact: everything that can be recomputed fits.",
	VerifyAltered:       "NOT intact: see the lines with !!.",
	Severities:          map[string]string{"error": "error", "warning": "warning"},
	LintClean:           "%s: no problems (%d questions, %d clauses).",
	Exported:            "Export written: %s",
	ZipWritten:          "Written: %s (%s %s)\ndigest of the questionnaire: %s\nSHA-256 of the file: %s",
	ZipSigned:           "Signed with key %s",
	ZipLeft:             "Not packed, as it is no part of a questionnaire: %s",
	KeyLoose:            "Note: others on this computer can read the key %[1]s; mend it with: chmod 600 %[1]s",
	AskPassphrase:       "Passphrase of %s:",
	BundleFor:           "Program for %s/%s",
	SignedBy:            "Signature of the questionnaire: %s",
	SignedBundle:        "Signature of the bundle: %s",
	BundleNotes: map[string]string{
		"windows": "Note: sign the program for Windows now, not before; a signature does not survive bundling.",
		"darwin":  "Note: macOS cannot sign a bundled program, so a download is stopped there. Hand out the .zip beside a signed Yourside, or say how to allow it.",
	},
	BackedUp:     "Copy written: %s",
	Restored:     "%s was put back as %s.",
	RestoredOver: "The database that was there is now called %s.",
	DemoIntro:    "This is a made-up example. What you change here is thrown away at the end.",

	DoctorOK: "good", DoctorBad: "NOT GOOD", DoctorAbsent: "there is no database yet; the first assessment makes it",
	DoctorVersion: "Version", DoctorFile: "Database file", DoctorState: "State", DoctorSize: "Size",
	DoctorSchema: "Schema", DoctorIntegrity: "Integrity", DoctorAssessments: "Assessments",
	DoctorPermissions: "Permissions", DoctorLanguage: "Language", DoctorLocale: "Locale", DoctorTerminal: "Terminal", DoctorEditor: "Editor",
	DoctorNone: "not set", DoctorSync: "the folder is synchronised with a cloud service, which copies a database while it is written",
	DoctorSyncHint: "make a copy in an ordinary folder with: yourside backup FILE, and go on with: yourside --db FILE",
	DoctorRestore:  "keep the file for later, and put back a backup with: yourside restore FILE",
	DoctorLoose:    "others can read this file", DoctorLooseHint: "make the file yours alone with: chmod 600 %s",
	DoctorAltered: "changed outside Yourside: %s",
	DoctorScreen:  "full screen possible", DoctorNoScreen: "no full screen here; the commands work",
	DoctorBundle: "Bundled", DoctorNoBundle: "no questionnaire", DoctorBundled: "%s %s, %s, signature: %s",
	DoctorSQLite: "SQLite", DoctorLog: "Log (-wal)", DoctorLogged: "there is a log: another program is at work, or was cut short",
}
