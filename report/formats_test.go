package report_test

// The other formats: what they say is what the answers say, machines that know
// the format take them, and nothing in them is a formula.

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	oscal "github.com/defenseunicorns/go-oscal/src/pkg/validation"
	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
	"go.yaml.in/yaml/v3"

	"yourside/internal/lang"
	"yourside/model"
	"yourside/questionnaires"
	"yourside/report"
)

// export writes a pack in a format, twice, and compares.
func export(t testing.TB, p *report.Pack, name string) []byte {
	t.Helper()
	for _, e := range report.Exporters {
		if e.Name != name {
			continue
		}
		var first, second bytes.Buffer
		for _, w := range []io.Writer{&first, &second} {
			if err := e.Write(w, p); err != nil {
				t.Fatal(err)
			}
		}
		if !bytes.Equal(first.Bytes(), second.Bytes()) {
			t.Errorf("%s is not the same twice", name)
		}
		return first.Bytes()
	}
	t.Fatalf("there is no format %s", name)
	return nil
}

func TestEveryTextFormatIsCleanUTF8(t *testing.T) {
	each(t, func(t *testing.T, s *sample) {
		for _, e := range report.Exporters {
			if e.Ext == "xlsx" || e.Name == "json" { // packed; as it is stored
				continue
			}
			b := bytes.TrimPrefix(export(t, s.pack, e.Name), []byte("\ufeff"))
			if !utf8.Valid(b) || len(b) == 0 {
				t.Errorf("%s is not UTF-8, or empty", e.Name)
			}
			if plain := strings.ReplaceAll(string(b), "\r\n", "\n"); model.Clean(plain) != plain {
				t.Errorf("%s has characters that control a terminal", e.Name)
			}
		}
	})
}

func TestJSONIsTheContentThatWasHashed(t *testing.T) {
	each(t, func(t *testing.T, s *sample) {
		if !bytes.Equal(export(t, s.pack, "json"), s.pack.Content) {
			t.Error("it is something else")
		}
	})
}

// table reads rows into one map for each, by the header.
func table(t *testing.T, rows [][]string) []map[string]string {
	t.Helper()
	var all []map[string]string
	for _, row := range rows[1:] {
		one := map[string]string{}
		for i, text := range row {
			one[rows[0][i]] = text
		}
		all = append(all, one)
	}
	return all
}

// neutral is a text as a spreadsheet must get it.
func neutral(text string) string {
	text = model.Clean(text)
	if strings.IndexAny(text, "=+-@\t\r＝＋－＠") == 0 {
		return "'" + text
	}
	return text
}

// asAnswered compares the rows of a table of questions with the answers.
func asAnswered(t *testing.T, s *sample, rows []map[string]string) {
	t.Helper()
	if len(rows) != len(s.items) {
		t.Fatalf("%d rows for %d questions", len(rows), len(s.items))
	}
	for n, i := range s.items {
		x := i.Answer
		want := map[string]string{
			"id": i.ID, "value": x.Value, "note": x.Note, "reason": x.Reason, "action": x.Action, "owner": x.Owner, "due": x.Due, "status": string(i.Verdict),
			"existence": x.Existence, "accepted_until": x.Accepted, "question": i.Ask.In(s.pack.Words.Code()), "applies": fmt.Sprint(i.Applies),
		}
		for name, text := range want {
			if got := strings.ReplaceAll(rows[n][name], "\r\n", "\n"); got != neutral(text) {
				t.Errorf("%s, %s: %q, was %q", i.ID, name, got, neutral(text))
			}
		}
	}
}

func TestTheCSVSaysWhatWasAnswered(t *testing.T) {
	each(t, func(t *testing.T, s *sample) {
		b := export(t, s.pack, "csv")
		if !bytes.HasPrefix(b, []byte("\ufeffnumber,id,")) {
			t.Errorf("it begins with %q", b[:20])
		}
		rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(b, []byte("\ufeff")))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		asAnswered(t, s, table(t, rows))
		for _, row := range rows {
			for _, text := range row {
				if strings.IndexAny(text, "=+-@\t\r＝＋－＠") == 0 {
					t.Errorf("a formula: %q", text)
				}
			}
		}
	})
}

func TestTheWorkbookSaysWhatWasAnswered(t *testing.T) {
	each(t, func(t *testing.T, s *sample) {
		f, err := excelize.OpenReader(bytes.NewReader(export(t, s.pack, "xlsx")))
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		names := f.GetSheetList()
		n := s.pack.Words.Pack.Sections
		if diff := cmp.Diff([]string{n.Questions, n.Gaps, n.Evidence}, names); diff != "" {
			t.Fatal(diff)
		}
		rows := make([][]map[string]string, len(names))
		for i, name := range names {
			cells, err := f.GetRows(name)
			if err != nil {
				t.Fatal(err)
			}
			rows[i] = table(t, cells)
		}
		asAnswered(t, s, rows[0])
		if len(rows[1]) != len(model.Gaps(s.items)) || len(rows[2]) != len(s.doc.Evidence) || len(rows[2]) == 0 {
			t.Errorf("%d gaps, %d pieces of evidence", len(rows[1]), len(rows[2]))
		}
		for i, e := range s.doc.Evidence {
			if rows[2][i]["sha256"] != e.SHA256 || rows[2][i]["name"] != neutral(e.Name) || rows[2][i]["question"] != e.Question {
				t.Errorf("%+v is there as %v", e, rows[2][i])
			}
		}
	})
}

// oscalValid validates a document against the schema of its own version.
func oscalValid(t *testing.T, what string, b []byte) {
	t.Helper()
	v, err := oscal.NewValidator(b)
	if err != nil {
		t.Fatalf("%s: %v", what, err)
	}
	if v.GetSchemaVersion() != "1.2.2" {
		t.Errorf("%s is OSCAL %s", what, v.GetSchemaVersion())
	}
	if err := v.Validate(); err != nil {
		t.Errorf("%s: %v", what, err)
	}
}

func TestOSCALIsValidForWhatWasAnswered(t *testing.T) {
	each(t, func(t *testing.T, s *sample) {
		for _, name := range []string{"oscal", "oscal-ssp"} {
			oscalValid(t, name, export(t, s.pack, name))
		}
	})
}

func TestOSCALIsValidForEveryQuestionnaire(t *testing.T) {
	all, err := questionnaires.All()
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range all {
		for _, answered := range []bool{false, true} {
			facts := filledFacts
			facts.Vendor = "Wolkenhuis"
			c := begin(t, q.ID+"-oscal", q, facts)
			for i := range q.Questions {
				if answered {
					fill(c, &q.Questions[i], i)
				}
			}
			for _, code := range lang.Codes() {
				p := build(t, c.draft(), options(code))
				for _, name := range []string{"oscal", "oscal-ssp"} {
					oscalValid(t, fmt.Sprintf("%s of %s in %s, answered: %t", name, q.ID, code, answered), export(t, p, name))
				}
			}
		}
	}
}

// An audit is of the requirements of its library.
func TestTheAuditFitsItsLibrary(t *testing.T) {
	each(t, func(t *testing.T, s *sample) {
		var l struct {
			URN     string `yaml:"urn"`
			Objects struct {
				Framework struct {
					Nodes []struct {
						URN        string `yaml:"urn"`
						Assessable bool   `yaml:"assessable"`
						Parent     string `yaml:"parent_urn"`
						RefID      string `yaml:"ref_id"`
					} `yaml:"requirement_nodes"`
				} `yaml:"framework"`
			} `yaml:"objects"`
		}
		if err := yaml.Unmarshal(export(t, s.pack, "ciso-assistant-library"), &l); err != nil {
			t.Fatal(err)
		}
		refs, urns := map[string]string{}, map[string]bool{}
		for _, n := range l.Objects.Framework.Nodes {
			urns[n.URN] = true
			if n.Assessable {
				refs[n.URN] = n.RefID
				if !urns[n.Parent] {
					t.Errorf("%s comes before its parent %q", n.URN, n.Parent)
				}
			}
		}
		if len(refs) != len(s.items) {
			t.Errorf("%d requirements for %d questions", len(refs), len(s.items))
		}
		rows, err := csv.NewReader(bytes.NewReader(export(t, s.pack, "ciso-assistant"))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range table(t, rows) {
			if refs[row["urn"]] == "" || refs[row["urn"]] != row["ref_id"] {
				t.Errorf("the library does not have %v", row)
			}
			if !strings.Contains("not_assessed partially_compliant non_compliant compliant not_applicable", row["compliance_result"]) || row["compliance_result"] == "" {
				t.Errorf("%s is %q", row["ref_id"], row["compliance_result"])
			}
		}
	})
}

func TestMarkdownSaysWhatWasAnsweredAndMeansNothingElse(t *testing.T) {
	each(t, func(t *testing.T, s *sample) {
		text := string(export(t, s.pack, "markdown"))
		bare := strings.NewReplacer(`\`, "", "  \n  ", "\n").Replace(text)
		for _, i := range s.items {
			note := strings.ReplaceAll(strings.TrimSpace(model.Clean(i.Answer.Note)), `\`, "")
			if i.Applies && !strings.Contains(bare, note) {
				t.Errorf("the note of %s is not there: %q", i.ID, note)
			}
		}
		for line := range strings.SplitSeq(text, "\n") {
			if strings.Contains(line, "<b>") || strings.Contains(line, "](") {
				t.Errorf("this would be markup: %q", line)
			}
		}
	})
}
