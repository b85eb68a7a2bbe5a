package cli_test

// Files of answers that are refused: every bad row is named and nothing is
// stored; and the forms in which a file is taken.

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const inFile = `antwoorden in -: `

// badFiles are files on standard input with all that is said of them in Dutch,
// line by line, without "yourside: ".
var badFiles = []struct {
	name, file string
	said       []string
}{
	{"nothing at all", "", []string{inFile + "er staan geen antwoorden in", `hint: verwacht wordt {"answers":[…]} of CSV met de kopregel question,value,note,…`}},
	{"an empty object", "{}", []string{inFile + "er staan geen antwoorden in", `hint: verwacht wordt {"answers":[…]} of CSV met de kopregel question,value,note,…`}},
	{"no answers", `{"answers":[]}`, []string{inFile + "er staan geen antwoorden in", `hint: verwacht wordt {"answers":[…]} of CSV met de kopregel question,value,note,…`}},
	{"null for answers", `{"answers":null}`, []string{inFile + "er staan geen antwoorden in", `hint: verwacht wordt {"answers":[…]} of CSV met de kopregel question,value,note,…`}},
	{"a list", `[{"question":"zoho.mfa.enforced","value":"yes"}]`, []string{inFile + "zo ziet een bestand met antwoorden er niet uit", `hint: verwacht wordt {"answers":[{"question":"…","value":"…"}]}`}},
	{"answers that are no list", `{"answers":{"zoho.mfa.enforced":"yes"}}`, []string{inFile + "zo ziet een bestand met antwoorden er niet uit", `hint: verwacht wordt {"answers":[{"question":"…","value":"…"}]}`}},
	{"half of a file", `{"answers":[{"question":"zoho.mfa.enforced"`, []string{inFile + "dit is geen goede JSON: het houdt te vroeg op", "hint: niets is opgeslagen; verbeter het bestand en probeer het opnieuw"}},
	{"JSON with a slip", `{"answers":[{"question":zoho}]}`, []string{inFile + "regel 1 is geen goede JSON", "hint: niets is opgeslagen; verbeter het bestand en probeer het opnieuw"}},
	{"something after the JSON", `{"answers":[{"question":"zoho.mfa.enforced","value":"yes"}]} {}`, []string{inFile + "er staat nog iets achter de JSON", "hint: niets is opgeslagen; verbeter het bestand en probeer het opnieuw"}},
	{"a key twice", `{"answers":[{"question":"zoho.mfa.enforced","value":"yes","value":"no"}]}`, []string{inFile + `"value" staat er twee keer`, "hint: niets is opgeslagen; verbeter het bestand en probeer het opnieuw"}},
	{"answers twice", `{"answers":[],"answers":[{"question":"zoho.mfa.enforced","value":"yes"}]}`, []string{inFile + `"answers" staat er twee keer`, "hint: niets is opgeslagen; verbeter het bestand en probeer het opnieuw"}},
	{"answers in capitals", `{"Answers":[{"question":"zoho.mfa.enforced","value":"yes"}]}`, []string{inFile + `"Answers" hoort hier niet`, `hint: verwacht wordt {"answers":[…]} en niets daarbuiten`}},
	{"a history beside the answers", `{"answers":[{"question":"zoho.mfa.enforced","value":"yes"}],"events":[]}`, []string{inFile + `"events" hoort hier niet`, `hint: verwacht wordt {"answers":[…]} en niets daarbuiten`}},
	{"a key in capitals", `{"answers":[{"question":"zoho.mfa.enforced","Value":"yes"}]}`, []string{`antwoord 1: "Value" hoort hier niet`, "hint: mogelijk zijn: question, value, note, reason, owner, due, action, accepted-until, marks"}},
	{"who answered", `{"answers":[{"question":"zoho.mfa.enforced","value":"yes","by":"iemand"}]}`, []string{`antwoord 1: "by" hoort hier niet`, "hint: mogelijk zijn: question, value, note, reason, owner, due, action, accepted-until, marks"}},
	{"an unknown mark", `{"answers":[{"question":"zoho.mfa.enforced","marks":{"werking":"2026-01-01"}}]}`, []string{`antwoord 1: kenmerk "werking" bestaat niet`, "hint: mogelijk zijn: design, existence, operation"}},
	{"marks that are a text", `{"answers":[{"question":"zoho.mfa.enforced","marks":"2026-01-01"}]}`, []string{"antwoord 1: marks heeft een waarde van de verkeerde soort", `hint: schrijf marks als {"design": "2026-01-01"}`}},
	{"a mark in two places", `{"answers":[{"question":"zoho.mfa.enforced","design":"2026-01-01","marks":{"design":"2026-01-02"}}]}`, []string{`antwoord 1: "design" staat er twee keer`}},
	{"a value that is a yes of JSON", `{"answers":[{"question":"zoho.mfa.enforced","value":true}]}`, []string{`antwoord 1: "value" heeft een waarde van de verkeerde soort`, "hint: een waarde is een tekst, een getal of een lijst van teksten"}},
	{"an answer to no question", `{"answers":[{"value":"yes"}]}`, []string{"antwoord 1: question ontbreekt"}},
	{"the same question twice", `{"answers":[{"question":"zoho.mfa.enforced","value":"yes"},{"question":"zoho.mfa.enforced","value":"no"}]}`,
		[]string{`antwoord 2: "zoho.mfa.enforced" staat er twee keer`, "er is niets opgeslagen; fout: 1 van de 2 antwoorden", "hint: verbeter de regels hierboven en probeer het opnieuw"}},
	{"four bad ones among six", `{"answers":[{"question":"zoho.mfa.enforced","value":"yes"},{"question":"nope","value":"yes"},
		{"question":"zoho.admin.count","value":0},{"question":"zoho.policy.laws","value":"not-applicable"},{"question":"zoho.policy.own-part","value":"no"},
		{"question":"zoho.mfa.coverage","value":[["x"]]}]}`,
		[]string{
			"antwoord 2: er is geen vraag nope", "antwoord 3: antwoord op zoho.admin.count: 0 is te laag; het is minstens 1",
			"antwoord 4: antwoord op zoho.policy.laws: bij „niet van toepassing” hoort een reden", `antwoord 6: "value" heeft een waarde van de verkeerde soort`,
			"er is niets opgeslagen; fout: 4 van de 6 antwoorden", "hint: verbeter de regels hierboven en probeer het opnieuw",
		}},

	{"a table without a question", "value,note\nyes,x\n", []string{inFile + "er is geen kolom question", "hint: mogelijk zijn: question, value, note, reason, design, existence, operation, action, owner, due, accepted-until"}},
	{"a table with an unknown column", "question;antwoord\nzoho.mfa.enforced;ja\n", []string{inFile + `kolom "antwoord" hoort niet in de kopregel`, "hint: mogelijk zijn: question, value, note, reason, design, existence, operation, action, owner, due, accepted-until"}},
	{"a table with a column in capitals", "question,Value\nzoho.mfa.enforced,yes\n", []string{inFile + `kolom "Value" hoort niet in de kopregel`, "hint: mogelijk zijn: question, value, note, reason, design, existence, operation, action, owner, due, accepted-until"}},
	{"a table with a column twice", "question,value, value\nzoho.mfa.enforced,yes,no\n", []string{inFile + "kolom \"value\" staat er twee keer", "hint: laat een van de twee weg"}},
	{"a table with nothing below its header", "question,value\n", []string{inFile + "er staan geen antwoorden in", `hint: verwacht wordt {"answers":[…]} of CSV met de kopregel question,value,note,…`}},
	{"a table with empty lines only", "question,value\n,\n,\n", []string{inFile + "er staan geen antwoorden in", `hint: verwacht wordt {"answers":[…]} of CSV met de kopregel question,value,note,…`}},
	{"a table with an open quote", "question,value\nzoho.mfa.enforced,\"yes\n", []string{inFile + "regel 2 is geen goede CSV: er klopt iets niet met de aanhalingstekens", "hint: zet tekst met komma's, puntkomma's, regeleinden of aanhalingstekens tussen aanhalingstekens"}},
	{"lines with too many and too few columns", "question,value,note\nzoho.mfa.enforced,yes,een, twee\nzoho.policy.laws,yes\nzoho.policy.own-part,yes,goed\n",
		[]string{
			"regel 2: 4 kolommen, de kopregel heeft er 3", "regel 3: 2 kolommen, de kopregel heeft er 3",
			"er is niets opgeslagen; fout: 2 van de 3 antwoorden", "hint: verbeter de regels hierboven en probeer het opnieuw",
		}},
	{"bad lines after a note of two lines", "question,value,note\nzoho.mfa.enforced,yes,\"een\ntwee\"\nnope,yes,\n",
		[]string{"regel 4: er is geen vraag nope", "er is niets opgeslagen; fout: 1 van de 2 antwoorden", "hint: verbeter de regels hierboven en probeer het opnieuw"}},
	{"a table as old Windows programs write it", "question,value,note\nzoho.mfa.enforced,yes,ge\xefnstalleerd\n", []string{inFile + "het bestand is geen UTF-8", "hint: sla het op als UTF-8"}},
	{"a table of double width", "\xff\xfeq\x00u\x00", []string{inFile + "het bestand is geen UTF-8", "hint: sla het op als UTF-8"}},
}

func TestABadFileOfAnswersIsRefusedAsAWhole(t *testing.T) {
	w := newWorld(t, "nl")
	w.do("new", "--questionnaire", "zoho", "--org", "Voorbeeld BV")
	for _, c := range badFiles {
		t.Run(c.name, func(t *testing.T) {
			before := tree(t, w.dir)
			r := w.runWith(c.file, "answer", id, "--from", "-")
			want := ""
			for _, line := range c.said {
				want += "yourside: " + line + "\n"
			}
			if r.code != 1 || r.out != "" || r.err != want {
				t.Errorf("it ended with %d and said\n%s\nexpected was\n%s", r.code, r.err, want)
			}
			checkTongue(t, "nl", strings.NewReplacer(inFile, "", "not-applicable", "").Replace(r.err))
			as := w
			as.lang = "en"
			if r := as.runWith(c.file, "answer", id, "--from", "-"); r.code != 1 || strings.Count(r.err, "\n") != len(c.said) {
				t.Errorf("in English it ended with %d and said %s", r.code, r.err)
			}
			sameTree(t, before, tree(t, w.dir))
		})
	}
}

func TestEveryOneOfThousandsOfBadRowsIsNamed(t *testing.T) {
	w := newWorld(t, "en")
	w.do("new", "--questionnaire", "zoho", "--org", "Voorbeeld BV")
	var b strings.Builder
	b.WriteString("question,value\n")
	for n := range 3000 {
		fmt.Fprintf(&b, "nope.%d,yes\n", n)
	}
	r := w.runWith(b.String(), "answer", id, "--from", "-")
	if n := strings.Count(r.err, "there is no question nope."); n != 3000 || r.code != 1 {
		t.Errorf("it ended with %d and named %d", r.code, n)
	}
}

// noted is the note and the marks of a question as questions --json has them.
func noted(w world, question string) (value, note string, marks map[string]string) {
	w.t.Helper()
	var rows []struct {
		ID, Note string
		Value    *string
		Marks    map[string]string
	}
	must(w.t, json.Unmarshal([]byte(w.do("questions", id, "--json")), &rows))
	for _, r := range rows {
		if r.ID == question && r.Value != nil {
			return *r.Value, r.Note, r.Marks
		}
	}
	return "", "", nil
}

func TestTheFormsInWhichAnswersAreTaken(t *testing.T) {
	for name, file := range map[string]string{
		"marks apart":              `{"answers":[{"question":"zoho.password.protection","value":["change-on-suspicion","no-sharing"],"note":"-2+3 ✓","marks":{"design":"2026-01-01"}}]}`,
		"marks among the rest":     `{"answers":[{"question":"zoho.password.protection","value":"no-sharing, change-on-suspicion","note":"-2+3 ✓","design":"2026-01-01","owner":null}]}`,
		"space and a BOM":          "\ufeff\n {\"answers\":[{\"question\":\"zoho.password.protection\",\"value\":\"no-sharing,change-on-suspicion\",\"note\":\"-2+3 ✓\",\"design\":\"2026-01-01\"}]}\n",
		"commas":                   "question,value,note,design\nzoho.password.protection,\"no-sharing,change-on-suspicion\",-2+3 ✓,2026-01-01\n",
		"semicolons":               "\ufeffquestion;value;note;design\r\nzoho.password.protection;no-sharing,change-on-suspicion;'-2+3 ✓;2026-01-01\r\n;;;\r\n",
		"another order and spaces": "design , note,value,question\n2026-01-01,\"-2+3 ✓\",\"change-on-suspicion,no-sharing\",zoho.password.protection\n",
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t, "en")
			w.do("new", "--questionnaire", "zoho", "--org", "Voorbeeld BV")
			path := w.file("answers", file)
			w.do("answer", id, "--from", path)
			value, note, marks := noted(w, "zoho.password.protection")
			if value != "no-sharing,change-on-suspicion" || note != "-2+3 ✓" || fmt.Sprint(marks) != "map[design:2026-01-01]" {
				t.Errorf("stored is %q, %q, %v", value, note, marks)
			}
		})
	}
}

func TestWhatAFileLeavesOutStaysAsItIs(t *testing.T) {
	w := newWorld(t, "en")
	w.do("new", "--questionnaire", "zoho", "--org", "Voorbeeld BV")
	w.do("answer", id, mfa, "yes", "--note", "first", "--design", "2026-01-01")
	for _, file := range []string{
		`{"answers":[{"question":"zoho.mfa.enforced","value":"no"}]}`,
		"question,value,note\nzoho.mfa.enforced,no,\n",
	} {
		if r := w.runWith(file, "answer", id, "--from", "-"); r.code != 0 {
			t.Fatal(r.err)
		}
		if value, note, marks := noted(w, mfa); value != "no" || note != "first" || marks["design"] != "2026-01-01" {
			t.Errorf("after %s it is %q, %q, %v", file, value, note, marks)
		}
	}
	if r := w.runWith(`{"answers":[{"question":"zoho.mfa.enforced","note":"","marks":{"design":""}}]}`, "answer", id, "--from", "-"); r.code != 0 {
		t.Fatal(r.err)
	}
	if value, note, marks := noted(w, mfa); value != "no" || note != "" || len(marks) != 0 {
		t.Errorf("emptied it is %q, %q, %v", value, note, marks)
	}
}

func TestAFileOfAnswersThatCannotBeRead(t *testing.T) {
	w := newWorld(t, "nl")
	w.do("new", "--questionnaire", "zoho", "--org", "Voorbeeld BV")
	here := filepath.Dir(w.dir)
	must(t, os.Symlink(filepath.Join(here, "elsewhere"), filepath.Join(here, "loose")))
	for path, said := range map[string]string{
		here:                          "is geen gewoon bestand",
		filepath.Join(here, "nope"):   "is niet te lezen: bestand of map bestaat niet",
		filepath.Join(here, "loose"):  "is niet te lezen: bestand of map bestaat niet",
		filepath.Join(w.db(), "nope"): "is niet te lezen: een deel van het pad is geen map",
		w.db():                        "geen UTF-8",
	} {
		if r := w.run("answer", id, "--from", path); r.code != 1 || !strings.Contains(r.first(), said) {
			t.Errorf("%s: it ended with %d and %q", path, r.code, r.err)
		}
	}
}
