package questionnaires

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"yourside/model"
)

// Strict reading: every kind of mistake is one problem, with the file and the
// line on which it was made. In the tables » marks that line; it is taken out
// before the file is read.

type mistake struct {
	name     string
	file     string
	old, now string // what is replaced by what; an empty old is the whole file
	code     string
}

func (m mistake) made(t *testing.T) (dir fstest.MapFS, where string) {
	t.Helper()
	content := m.now
	if m.old != "" {
		if strings.Count(small[m.file], m.old) != 1 {
			t.Fatalf("%q is not once in %s", m.old, m.file)
		}
		content = strings.Replace(small[m.file], m.old, m.now, 1)
	}
	before, after, marked := strings.Cut(content, "»")
	if !marked {
		t.Fatal("no line is marked")
	}
	line := 1 + strings.Count(before, "\n")
	return folder(map[string]string{m.file: before + after}), fmt.Sprintf("%s:%d: %s", m.file, line, m.code)
}

var inForm = []mistake{
	{"an unknown key in the head", headFile, "version:", "»owner: me\nversion:", "yaml-unknown"},
	{"an unknown key of a clause", clausesFile, "  section: First\n  line", "  »chapter: First\n  section: First\n  line", "yaml-unknown"},
	{"an unknown key deeper", questionsFile, "{id: some, counts", "{»id: some, weighs: 1, counts", "yaml-unknown"},
	{"an unknown key of two lines", questionsFile, "  cadence", "  »\"ca\\ndence\": x\n  cadence", "yaml-unknown"},
	{"a key in capitals", headFile, "id: small", "»ID: small", "yaml-unknown"},
	{"a key twice in the head", headFile, "version:", "»id: small\nversion:", "yaml-double"},
	{"a key twice in a question", questionsFile, "  cadence", "  »weight: low\n  cadence", "yaml-double"},
	{"a language twice", questionsFile, "{nl: Alle, en: All}", "»{nl: Alle, en: All, nl: Al}", "yaml-double"},
	{"a text for a number", headFile, "format: 1", "»format: one", "yaml-type"},
	{"a fraction for a whole number", clausesFile, "line: 12", "»line: 12.5", "yaml-type"},
	{"a text for a truth", questionsFile, "must_pass: true", "»must_pass: always", "yaml-type"},
	{"a number for a text", headFile, "version: \"1\"", "»version: 1", "yaml-type"},
	{"a fraction for a text", headFile, "version: \"1\"", "»version: 1.0", "yaml-type"},
	{"a truth for a text", headFile, "version: \"1\"", "»version: true", "yaml-type"},
	{"a day for a text", headFile, "version: \"1\"", "»version: 2026-01-01", "yaml-type"},
	{"a number for a name", headFile, "{name: Small", "»{name: 12", "yaml-type"},
	{"a number for a title", headFile, "{nl: Klein", "»{nl: 12", "yaml-type"},
	{"a truth for a wording", questionsFile, "{nl: Daarom., en: Because.}\n  evidence: {nl: Een lijst.", "»{nl: true, en: Because.}\n  evidence: {nl: Een lijst.", "yaml-type"},
	{"a year for a day", headFile, "published: 2026-01-01", "»published: 2026", "yaml-type"},
	{"a number for a figure", clausesFile, "figures: [\"12\"]", "»figures: [12]", "yaml-type"},
	{"a number for a reference", questionsFile, "{avg: [\"32\"]}", "»{avg: [32]}", "yaml-type"},
	{"a number for a language", questionsFile, "{nl: Alle,", "»{12: Alles, nl: Alle,", "yaml-type"},
	{"a truth for an answer", questionsFile, "is: [some, unknown]", "»is: [some, true]", "yaml-type"},
	{"a text that says yes for a truth", questionsFile, "must_pass: true", "»must_pass: \"yes\"", "yaml-type"},
	{"a word that says yes for a truth", questionsFile, "must_pass: true", "»must_pass: yes", "yaml-type"},
	{"a truth in quotes", questionsFile, "must_pass: true", "»must_pass: \"true\"", "yaml-type"},
	{"a number for a truth", questionsFile, "must_pass: true", "»must_pass: 1", "yaml-type"},
	{"a fraction for the format", headFile, "format: 1", "»format: 1.0", "yaml-type"},
	{"a text for a list", questionsFile, "provided: [S-2]", "»provided: S-2", "yaml-type"},
	{"a list for a text", questionsFile, "weight: high", "»weight: [high]", "yaml-type"},
	{"a text for texts", headFile, "title: {nl: Klein, en: Small}", "»title: Small", "yaml-type"},
	{"a text of two lines for a number", questionsFile, "min: 0", "»min: \"nought\\nor more\"", "yaml-type"},
	{"a number in quotes", questionsFile, "counts: 1,", "»counts: \"1\",", "yaml-type"},
	{"a head that is a list", headFile, "", "»- format: 1\n", "yaml-type"},
	{"clauses that are one", clausesFile, "", "# The matrix\n»id: S-1\n", "yaml-type"},
	{"questions that are a text", questionsFile, "", "»none\n", "yaml-type"},
	{"an anchor", headFile, "{nl: Klein", "»&title {nl: Klein", "yaml-anchor"},
	{"an anchor deeper", questionsFile, "nl: Enkele", "»nl: &some Enkele", "yaml-anchor"},
	{"an alias of nothing", headFile, "{nl: Klein, en: Small}", "»*titles", "yaml-alias"},
	{"a merge", questionsFile, "  cadence", "  »<<: {worksheet: mfa}\n  cadence", "yaml-merge"},
	{"a tag", headFile, "id: small", "»id: !!str small", "yaml-tag"},
	{"a tag of one's own", questionsFile, "- id: small.why", "- »id: !question small.why", "yaml-tag"},
	{"a tag of bytes", headFile, "id: small", "»id: !!binary c21hbGw=", "yaml-tag"},
	{"a text that is nested 21 deep", headFile, "{nl: Klein", "»{x: " + strings.Repeat("[", 20) + strings.Repeat("]", 20) + ", nl: Klein", "yaml-depth"},
	{"more keys in one place than anybody reads", headFile, "{nl: Klein", "»{" + numbered(1_001) + "nl: Klein", "count-limit"},
	{"two documents", clausesFile, "- id: S-2", "»---\n- id: S-2", "yaml-documents"},
	{"a second document that is empty", headFile, "questions: 3}\n", "questions: 3}\n»---\n", "yaml-documents"},
	{"an empty file", questionsFile, "", "»", "yaml-empty"},
	{"a file of blank lines", questionsFile, "", "»\n\n \n", "yaml-empty"},
	{"a file of comments", headFile, "", "»# nothing yet\n# really\n", "yaml-empty"},
	{"a document of nothing", clausesFile, "", "»---\n...\n", "yaml-empty"},
	{"a file of null", clausesFile, "", "»~\n", "yaml-empty"},
	{"a byte order mark", headFile, "format", "»\ufefffo" + "rmat", "utf8-bom"},
	{"a byte order mark in the middle", clausesFile, "- id: S-2", "»\ufeff- id: S-2", "text-unsafe"},
	{"a byte that is no UTF-8", headFile, "en: Small}", "»en: Sm\xe4ll}", "utf8-invalid"},
	{"half a character at the end", questionsFile, "at_least: 95}}\n", "at_least: 95}}\n»# caf\xc3", "utf8-invalid"},
	{"UTF-16", headFile, "", "»\xff\xfef\x00o\x00r\x00m\x00a\x00t\x00", "utf8-invalid"},
	{"an escape character in a comment", clausesFile, "section: First\n  line", "section: First »# \x1b[2J\n  line", "text-unsafe"},
	{"a zero byte", questionsFile, "kind: text", "»kind: text\x00", "text-unsafe"},
	{"a line end of Unicode", questionsFile, "kind: text", "»kind: text # \u2028", "text-unsafe"},
	{"an escape code in quotes", headFile, "en: Small}", "»en: \"Sm\\e[2Jall\"}", "text-unsafe"},
}

func numbered(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "k%d: x, ", i)
	}
	return b.String()
}

var inSyntax = []mistake{
	{"a list that is not closed", headFile, "languages: [nl, en]", "»languages: [nl, en", "yaml-syntax"},
	{"a mapping that is not closed", questionsFile, "{question: small.which, is: [some, unknown]}", "»{question: small.which, is: [some, unknown]", "yaml-syntax"},
	{"a quote that is not closed", headFile, "version: \"1\"", "»version: \"1", "yaml-syntax"},
	{"a colon too many", questionsFile, "  weight: high", "  »weight: high: er", "yaml-syntax"},
	{"a colon too few", questionsFile, "  weight: high\n", "  »weight high\n", "yaml-syntax"},
	{"a key too far to the left", questionsFile, "  weight: high", " »weight: high", "yaml-syntax"},
	{"a key too far to the right", questionsFile, "  weight: high", "   »weight: high", "yaml-syntax"},
	{"an item among keys", headFile, "title: {nl: Klein", "»- title: {nl: Klein", "yaml-syntax"},
	{"a key among items", clausesFile, "- id: S-2", "»id: S-2", "yaml-syntax"},
	{"a bracket at the end", headFile, "questions: 3}\n", "questions: 3}\n»]\n", "yaml-syntax"},
	{"a text that starts with a sign of YAML", headFile, "title: Terms", "»title: @Terms", "yaml-syntax"},
	{"an escape that there is not", headFile, "title: Terms", "»title: \"\\q\"", "yaml-syntax"},
	{"brackets without end", clausesFile, "", "»" + strings.Repeat("[", 20_000), "yaml-syntax"},
}

var inSense = []mistake{
	{"a format of the future", headFile, "format: 1", "»format: 2", "format-unknown"},
	{"a missing language", questionsFile, "{nl: Welke, en: Which}", "»{nl: Welke}", "language-missing"},
	{"a missing language of an option", questionsFile, "  options:\n    - {id: all, counts: 1, text: {nl: Alle, en: All}}", "  »options:\n    - {id: all, counts: 1, text: {nl: Alle}}", "language-missing"},
	{"a language that is empty", headFile, "en: One}", "»en: }", "language-missing"},
	{"a language that is not listed", clausesFile, "en: Small does it.}", "»en: Small does it., de: Small macht es.}", "language-unlisted"},
	{"a missing key", clausesFile, "- id: S-2\n  document: terms\n  section: First", "- »id: S-2\n  document: terms", "value-missing"},
	{"a question twice", questionsFile, "- id: small.share", "- »id: small.why", "id-double"},
	{"a domain twice", headFile, "  - {id: two", "  - »{id: one, title: {nl: Een, en: One}}\n  - {id: two", "id-double"},
	{"a document that is not there", clausesFile, "document: terms\n  section: First\n  responsibility", "»document: conditions\n  section: First\n  responsibility", "reference-dangling"},
	{"a clause that is not there", questionsFile, "provided: [S-2]", "»provided: [S-3]", "reference-dangling"},
	{"a domain that is not there", questionsFile, "domain: one\n  covers: [S-1]\n  kind: text", "»domain: three\n  covers: [S-1]\n  kind: text", "reference-dangling"},
	{"a condition on what is not there", questionsFile, "{question: small.which, is", "»{question: small.that, is", "reference-dangling"},
	{"a condition on a later question", questionsFile, "{question: small.which, is: [some, unknown]}", "»{question: small.share, is: [yes]}", "condition-forward"},
	{"a condition on itself", questionsFile, "{question: small.which, is: [some, unknown]}", "»{question: small.why, is: [yes]}", "condition-forward"},
	{"a condition on a condition", questionsFile, "  number:", "  »show_if: {question: small.why, is: [yes]}\n  number:", "condition-open"},
	{"a condition on an answer that there is not", questionsFile, "is: [some, unknown]", "»is: [some, none]", "option-invalid"},
	{"a number that is none", questionsFile, "min: 0", "»min: .nan", "number-invalid"},
	{"a number without end", questionsFile, "max: 100", "»max: .inf", "number-invalid"},
	{"a count that is no number", questionsFile, "  options:\n    - {id: all, counts: 1,", "  »options:\n    - {id: all, counts: .nan,", "counts-invalid"},
	{"a date that is none", headFile, "published: 2026-01-01", "»published: 2026-02-30", "date-invalid"},
	{"a moment for a date", headFile, "published: 2026-01-01", "»published: 2026-01-01T10:00:00Z", "date-invalid"},
	{"a line beyond every document", clausesFile, "line: 12", "»line: 9223372036854775807", "value-unknown"},
	{"fewer questions than promised", headFile, "holds: {clauses: 2, questions: 3}", "»holds: {clauses: 2, questions: 4}", "count-differs"},
	{"nothing promised", headFile, "holds: {clauses: 2, questions: 3}", "»holds: {clauses: 2}", "count-differs"},
	{"languages without end", headFile, "languages: [nl, en]", "»languages: [" + strings.Repeat("nl, ", 1_000) + "en]", "count-limit"},
}

func TestEveryMistakeIsOneProblemOnItsLine(t *testing.T) {
	for _, group := range [][]mistake{inForm, inSyntax, inSense} {
		for _, m := range group {
			t.Run(m.name, func(t *testing.T) {
				dir, where := m.made(t)
				_, problems, err := Lint(dir)
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff([]string{where}, found(problems)); diff != "" {
					t.Error(diff)
				}
				q, err := Read(dir)
				if q != nil || !model.Refused(err, "questionnaire-broken") || !model.Refused(err, m.code) {
					t.Errorf("read all the same: %v, %v", q, err)
				}
			})
		}
	}
}

func TestAWarningDoesNotKeepAQuestionnaireFromBeingRead(t *testing.T) {
	files := folder(map[string]string{questionsFile: strings.ReplaceAll(small[questionsFile], "covers: [S-1]", "covers: []")})
	_, problems, err := Lint(files)
	if diff := cmp.Diff([]string{clausesFile + ":2: clause-uncovered (warning)"}, found(problems)); diff != "" || err != nil {
		t.Error(diff, err)
	}
	if digestOf(t, files) == "" {
		t.Error("it has no digest")
	}
}

func TestProblemsOfAllFilesComeInTheOrderOfFilesAndLines(t *testing.T) {
	_, problems, err := Lint(folder(map[string]string{
		headFile:      strings.Replace(small[headFile], "id: small", "ID: small", 1),
		clausesFile:   strings.Replace(small[clausesFile], "line: 12", "line: twelve", 1),
		questionsFile: strings.NewReplacer("weight: high", "wait: high", "kind: text", "kind: [text]").Replace(small[questionsFile]),
	}))
	want := []string{
		headFile + ":2: yaml-unknown", clausesFile + ":5: yaml-type", questionsFile + ":9: yaml-unknown", questionsFile + ":19: yaml-type",
	}
	if diff := cmp.Diff(want, found(problems)); diff != "" || err != nil {
		t.Error(diff, err)
	}
	_, problems, err = Lint(folder(map[string]string{
		headFile:      strings.Replace(small[headFile], "questions: 3", "questions: 2", 1),
		clausesFile:   strings.Replace(small[clausesFile], "actor: customer", "actor: user", 1),
		questionsFile: strings.NewReplacer("weight: high", "weight: huge", "S-2]", "S-9]").Replace(small[questionsFile]),
	}))
	want = []string{
		headFile + ":12: count-differs", clausesFile + ":7: value-unknown", questionsFile + ":4: reference-dangling", questionsFile + ":9: value-unknown",
	}
	if diff := cmp.Diff(want, found(problems)); diff != "" || err != nil {
		t.Error(diff, err)
	}
}

func TestAFileThatCannotBeReadIsNamed(t *testing.T) {
	large := "# " + strings.Repeat("x", maxFile)
	for _, name := range []string{headFile, clausesFile, questionsFile} {
		for _, c := range []struct {
			what string
			file *fstest.MapFile
			code string
		}{
			{"missing", nil, "file-missing"},
			{"a directory", &fstest.MapFile{Mode: fs.ModeDir | 0o755}, "file-irregular"},
			{"a pipe", &fstest.MapFile{Mode: fs.ModeNamedPipe | 0o644}, "file-irregular"},
			{"too large", &fstest.MapFile{Data: []byte(large[:maxFile+1])}, "file-large"},
		} {
			dir := folder(nil)
			delete(dir, name)
			if c.file != nil {
				dir[name] = c.file
			}
			q, problems, err := Lint(dir)
			if q != nil || problems != nil || !model.Refused(err, c.code) || strings.Count(err.Error(), name) != 1 {
				t.Errorf("%s is %s: %v, %v", name, c.what, problems, err)
			}
			if _, err := Read(dir); !model.Refused(err, c.code) {
				t.Errorf("%s is %s: read all the same: %v", name, c.what, err)
			}
		}
	}
	full := small[clausesFile] + large[:maxFile-len(small[clausesFile])]
	if got := digestOf(t, folder(map[string]string{clausesFile: full})); got != digestOf(t, folder(nil)) {
		t.Errorf("a file of 4 MiB gives the digest %s", got)
	}
	if _, _, err := Lint(brokenFS{}); !model.Refused(err, "file-unreadable") || !errors.Is(err, fs.ErrPermission) {
		t.Errorf("a folder that may not be read: %v", err)
	}
}

// brokenFS is a folder that may not be looked into.
type brokenFS struct{}

func (brokenFS) Open(name string) (fs.File, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
}

func TestMoreThanFiveThousandQuestionsAreTooMany(t *testing.T) {
	var b strings.Builder
	b.WriteString(small[questionsFile])
	for i := range model.MaxQuestions - 2 {
		fmt.Fprintf(&b, "- {id: small.n%d, domain: two, kind: text, weight: low, ask: {nl: x, en: x}, help: {nl: x, en: x}, evidence: {nl: x, en: x}}\n", i)
	}
	_, problems, err := Lint(folder(map[string]string{
		headFile:      strings.Replace(small[headFile], "questions: 3", "questions: 5001", 1),
		questionsFile: b.String(),
	}))
	if diff := cmp.Diff([]string{headFile + ":12: count-limit"}, found(problems)); diff != "" || err != nil {
		t.Error(err, diff)
	}
}
