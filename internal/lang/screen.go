package lang

import "strings"

// Screen is the words of the full-screen interface.
type Screen struct {
	TooSmall                          string // columns and lines that are needed, and that there are
	Welcome                           []string
	HomeHeading                       string
	Changed                           string // date and time
	Saved                             string // time
	Saving, Typing, Leaving           string
	NotSaved                          string // why
	ChangedElsewhere                  string
	Summary                           string // organisation, answered, applicable
	AllSaved, NotAllSaved, ThrownAway string
	Unkept                            string // for what it was typed, text
	UnkeptAgain, UnkeptLast           string // what could not be kept
	MustFailed, MustOpen              Plural
	MustOpenToo                       string // numbers
	MustDone, MustOnly                string
	Questions                         Plural // numbers
	StillOpen                         Plural
	AndMore                           string // how many
	AllAnswered                       string
	AllAnsweredGaps                   Plural
	CameIn                            Plural // how many, numbers
	WentOut, WentOutKept              Plural // numbers
	LastSigned                        string // revision
	NothingToUndo                     string
	Question                          string // number
	Undone                            string // question, part of its answer
	WentRound, WentRoundBack          string
	OnlyOpen, More                    string
	HiddenNow                         string // question
	HiddenKept, IsGap, PasteWhere     string
	Duty, Why, Where, Evidence        string
	Open, NotAsked, Nothing           string
	TypeHint                          map[string]string // by kind
	AskReason                         map[string]string // by status
	ReasonNeeded                      string
	PasteCut                          string // characters, lines
	LineFull                          string // characters
	NoteLong                          string
	StartTitle, StartQuestionnaire    string
	StartLeave                        string
	StartTwice                        string // organisation, id
	FactsTitle, DetailsTitle          string
	DetailHints                       map[string]string // by part of the answer
	GapsTitle                         string
	GapsBare, GapsPast                string // how many
	Past                              string
	FindingsTitle                     string
	Findings                          Plural
	EvidenceTitle, EvidenceAdd        string
	EvidencePlace, EvidencePlaceHint  string
	EvidenceRepresents, EvidenceUntil string
	RepresentsHint, UntilHint         string
	EvidenceMark, EvidenceWhole       string
	EvidenceKeep, EvidenceKept        string
	EvidenceReading, EvidenceTaken    string
	EvidenceShows, EvidenceValid      string // date or period; date
	EvidenceSame                      Plural
	EvidenceOther                     string // how many, of how many
	CompleteNone, Reconfirm           string
	Orders                            map[string]string
	HistoryTitle, HistoryEmpty        string
	Before, After                     string
	SearchTitle, SearchNone           string
	HelpTitle, HelpFoot               string
	NextRevision                      string // number
	SignDone                          string // number, hash
	SignedBy                          string // number, name, role
	PackVersion, PackLanguage, PackTo string
	PackDraft                         string
	PackFinal                         string // revision
	PackMaking                        string // section
	PackForce                         string
	PackDone                          string // path, path at a command, id, hash
	Space                             string // the key
}

// Keys is the help for every binding, by its name.
type Keys map[string]Key

// Commands is the words of the commands.
type Commands struct {
	Each  map[string]Command // by the command's name; a subcommand after its parent
	Flags map[string]string

	ManHeadings map[string]string // of a manual page

	ExitCodes [4]string // what each means, from 0

	Usage, CommandWord, Examples, CommandsHeading, FlagsHeading, GlobalFlags, More, Promise string

	ListEmpty, QuestionsNone                              string
	EvidenceAdded                                         string // name, number, question
	EvidenceRemoved                                       string // number, question
	CarriedOver                                           string // answers, of which to be confirmed
	FindingsNone                                          string
	EvidenceNone                                          string
	EvidenceHeader                                        [7]string
	ListHeader                                            [5]string
	ShowQuestionnaire, ShowMustPass, ShowGaps             string
	ShowRevision                                          string // number, moment, name, role
	ShowHeader, QuestionsHeader                           [4]string
	HistoryHeader                                         [7]string
	QuestionnaireHeader                                   [7]string
	AddWarnings                                           Plural // warnings, path
	AddAside                                              string // id, what it means, id and version of what was added
	AddSame                                               string // id and version
	CoverageHeader                                        [3]string
	AnswerSaved                                           Plural
	AnswerSame, Exported                                  string
	AnswerHidden                                          string // question
	ImportUnsigned                                        string // number of the revision
	AnswerUnexplained                                     string // question
	Signed                                                string // number, hash
	SignState                                             string // open questions, must-pass failed and open, gaps without a plan
	SignSame                                              string // number of the revision before
	SignClock                                             string
	Packed                                                string // path, id
	PackReplaced, PackLeft                                Plural
	VerifyAbout                                           string // id, organisation, title, id and version of the questionnaire, vendor, hash
	VerifyIntact, VerifyAltered                           string
	Severities                                            map[string]string
	LintClean                                             string            // id, questions, clauses
	ZipWritten                                            string            // path, id, version, digest, hash
	ZipSigned                                             string            // fingerprint
	ZipLeft                                               string            // names
	KeyLoose, AskPassphrase                               string            // path
	BundleFor                                             string            // system, processor
	SignedBy, SignedBundle                                string            // signature
	BundleNotes                                           map[string]string // by system
	BackedUp                                              string            // path
	Restored                                              string            // from, to
	RestoredOver                                          string            // path
	DemoIntro                                             string
	DoctorOK, DoctorBad, DoctorAbsent                     string
	DoctorVersion, DoctorFile, DoctorState, DoctorSize    string
	DoctorSchema, DoctorIntegrity, DoctorAssessments      string
	DoctorPermissions, DoctorLanguage, DoctorLocale       string
	DoctorTerminal, DoctorEditor, DoctorNone              string
	DoctorSync, DoctorLoose, DoctorAltered, DoctorScreen  string
	DoctorNoScreen, DoctorSQLite, DoctorLog, DoctorLogged string
	DoctorSyncHint, DoctorRestore                         string
	DoctorLooseHint                                       string // path
	DoctorBundle, DoctorNoBundle                          string
	DoctorBundled                                         string // id, version, digest, signature
}

// Command is the help of one command.
type Command struct{ Use, Short, Long, Example string }

// Field is the word for a part of an answer, of the facts, or of the
// assessment as a whole.
func (w *Words) Field(name string) string {
	for _, words := range []map[string]string{w.Fields, w.Facts, w.Events} {
		if word := words[name]; word != "" {
			return word
		}
	}
	if number, is := strings.CutPrefix(name, "evidence-"); is {
		return w.Pack.Sections.Evidence + " " + number
	}
	return name
}
