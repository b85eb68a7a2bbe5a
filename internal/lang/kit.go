package lang

// Kit is the words of what a vendor writes a questionnaire with.
type Kit struct {
	StarterWritten  string // path
	ShowIf          string // number of the other question, answers
	PreviewIntro    string // path
	PreviewWarnings Plural // number, path
	PreviewEnd      string
	PreviewName     string            // of the organisation that answers
	Lists           map[string]string // what can differ
	Fates           map[string]string // what can happen to it
	Moved           string            // from, to
	Again, Carries  string            // what happens to saved answers
	Gained, Lost    string            // questions
	Uncovered       string
	DiffSummary     string // kept, again, new, dropped
	DiffNone        string
	SameVersion     string // version
}

var englishKit = Kit{
	StarterWritten: "A starter is in %[1]s: three files to change, and .schema/ with which your editor explains their keys.\nNext:\n" +
		"  1. write your clauses and questions; a comment beside each key says what it is for\n" +
		"  2. yourside questionnaire lint %[1]s\n  3. yourside questionnaire show %[1]s\n  4. yourside open --preview %[1]s",
	ShowIf:          "Only asked when the answer to question %d is: %s",
	PreviewIntro:    "This is a preview of %s. Nothing that you answer is kept.",
	PreviewWarnings: Plural{"There is %d warning; see: yourside questionnaire lint %s", "There are %d warnings; see: yourside questionnaire lint %s"},
	PreviewEnd:      "The preview has ended; nothing was kept.",
	PreviewName:     "Preview, nothing is kept",
	Lists: map[string]string{
		"head": "HEAD", "documents": "DOCUMENTS", "domains": "DOMAINS", "clauses": "CLAUSES", "coverage": "COVERAGE OF CLAUSES", "questions": "QUESTIONS",
	},
	Fates:       map[string]string{"new": "new", "dropped": "dropped", "changed": "changed"},
	Moved:       "moved from %s to %s",
	Again:       "answers must be confirmed again",
	Carries:     "answers carry over",
	Gained:      "now asked in %s",
	Lost:        "no longer asked in %s",
	Uncovered:   "no question is about it any more",
	DiffSummary: "Questions that keep their answers: %d, to confirm again: %d, new: %d, dropped: %d.",
	DiffNone:    "There is no difference.",
	SameVersion: "Note: both are version %s, and they differ. Give the new one a version of its own.",
}

var dutchKit = Kit{
	StarterWritten: "In %[1]s staat een begin: drie bestanden om aan te passen, en .schema/ waarmee uw editor de sleutels uitlegt.\nHierna:\n" +
		"  1. schrijf uw bepalingen en vragen; naast elke sleutel staat (in het Engels) waar hij voor is\n" +
		"  2. yourside questionnaire lint %[1]s\n  3. yourside questionnaire show %[1]s\n  4. yourside open --preview %[1]s",
	ShowIf:          "Wordt alleen gesteld als het antwoord op vraag %d is: %s",
	PreviewIntro:    "Dit is een proef van %s. Wat u antwoordt, wordt niet bewaard.",
	PreviewWarnings: Plural{"Er is %d waarschuwing; zie: yourside questionnaire lint %s", "Er zijn %d waarschuwingen; zie: yourside questionnaire lint %s"},
	PreviewEnd:      "De proef is voorbij; er is niets bewaard.",
	PreviewName:     "Proef, er wordt niets bewaard",
	Lists: map[string]string{
		"head": "KOP", "documents": "DOCUMENTEN", "domains": "DOMEINEN", "clauses": "BEPALINGEN", "coverage": "DEKKING VAN BEPALINGEN", "questions": "VRAGEN",
	},
	Fates:       map[string]string{"new": "nieuw", "dropped": "vervallen", "changed": "gewijzigd"},
	Moved:       "verplaatst van %s naar %s",
	Again:       "antwoorden moeten opnieuw worden bevestigd",
	Carries:     "antwoorden gaan mee",
	Gained:      "nu ook gevraagd in %s",
	Lost:        "niet meer gevraagd in %s",
	Uncovered:   "geen vraag gaat er nog over",
	DiffSummary: "Vragen die hun antwoord houden: %d, opnieuw te bevestigen: %d, nieuw: %d, vervallen: %d.",
	DiffNone:    "Er is geen verschil.",
	SameVersion: "Let op: beide zijn versie %s, en ze verschillen. Geef de nieuwe een eigen versie.",
}
