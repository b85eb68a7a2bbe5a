package questionnaires

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"
	"github.com/google/go-cmp/cmp"

	"yourside/model"
)

// The questionnaires in the binary: without a single problem, in their own
// folders, and with the ids that answers were saved under.

func all(t testing.TB) []*model.Questionnaire {
	t.Helper()
	qs, err := All()
	if err != nil {
		t.Fatal(err)
	}
	if len(qs) == 0 {
		t.Fatal("there is no questionnaire in the binary")
	}
	return qs
}

func TestEveryBuiltInQuestionnaireLintsWithoutAWord(t *testing.T) {
	for _, q := range all(t) {
		dir, err := fs.Sub(builtin, q.ID)
		if err != nil {
			t.Fatal(err)
		}
		_, problems, err := Lint(dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range problems {
			t.Errorf("%s/%s:%d: %v", q.ID, p.File, p.Line, p.What)
		}
	}
}

// "None of these" beside a real answer would be counted as that answer, and
// what is counted in persons or days has no half.
func TestWhatStandsAloneAndWhatIsCountedIsMarked(t *testing.T) {
	counted := []string{"dagen", "werkdagen", "beheerdersaccounts"}
	const average = "zoho.privacy.requests-days"
	for _, q := range all(t) {
		for i := range q.Questions {
			one := &q.Questions[i]
			for _, o := range one.Options {
				if one.Kind == model.KindMulti && (o.ID == "none" || o.ID == "nobody") && !o.Exclusive {
					t.Errorf("%s: %s goes together with others", one.ID, o.ID)
				}
			}
			if rule := one.Number; rule != nil && slices.Contains(counted, rule.Unit["nl"]) && !rule.Whole && one.ID != average {
				t.Errorf("%s counts %s, and takes a part of one", one.ID, rule.Unit["nl"])
			}
		}
	}
}

// Saved answers hang on the id of a question and on the digest of what it asks.
// A line that changes here takes answers with it: an id that goes loses them,
// a digest that changes asks for them again. Where that is meant, run the test
// with -update.
func TestTheIDsOfQuestionsAreKept(t *testing.T) {
	for _, q := range all(t) {
		t.Run(q.ID, func(t *testing.T) {
			var b strings.Builder
			for _, one := range q.Questions {
				fmt.Fprintf(&b, "%s %s\n", one.ID, one.Digest)
			}
			kept := filepath.Join("testdata", t.Name()+".golden")
			if _, err := os.Stat(kept); errors.Is(err, fs.ErrNotExist) && !updating() {
				t.Fatalf("the ids of %s are not kept yet; make %s, and commit it, with:\n\tgo test ./questionnaires -run TestTheIDsOfQuestionsAreKept -update", q.ID, kept)
			}
			golden.RequireEqual(t, b.String())
		})
	}
}

// updating tells whether goldens are made anew.
func updating() bool { return flag.Lookup("update").Value.String() == "true" }

func TestABuiltInQuestionnaireIsFoundByTheNameOfItsFolder(t *testing.T) {
	var ids []string
	for _, q := range all(t) {
		ids = append(ids, q.ID)
		found, err := Find(q.ID)
		if diff := cmp.Diff(q, found); diff != "" || err != nil {
			t.Errorf("%s: %v %s", q.ID, err, diff)
		}
		if !strings.HasPrefix(q.Digest, "sha256:") || len(q.Digest) != len("sha256:")+64 {
			t.Errorf("%s has the digest %q", q.ID, q.Digest)
		}
	}
	if !slices.IsSorted(ids) {
		t.Errorf("the order is %q", ids)
	}
	for _, id := range []string{"", ".", "..", "Zoho", "zoho ", "zoho/", "zoho/questions.yaml", "../questionnaires/zoho", "testdata", "none", "zoho\x00", strings.Repeat("z", 100)} {
		if _, err := Find(id); !model.Refused(err, "questionnaire-unknown") {
			t.Errorf("%q is found: %v", id, err)
		}
	}
}

func TestTheBinaryHoldsQuestionnairesAndNothingElse(t *testing.T) {
	files, err := fs.Glob(builtin, "*/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if !slices.Contains([]string{headFile, clausesFile, questionsFile}, path.Base(file)) {
			t.Errorf("%s is in the binary", file)
		}
	}
	if len(files) != 3*len(all(t)) {
		t.Errorf("%d questionnaires have %d files", len(all(t)), len(files))
	}
}

func TestAHeadIsThatOfTheWholeQuestionnaire(t *testing.T) {
	heads, err := Heads()
	if err != nil {
		t.Fatal(err)
	}
	want := all(t)
	for _, q := range want {
		q.Clauses, q.Questions, q.Digest = nil, nil, ""
	}
	if diff := cmp.Diff(want, heads); diff != "" {
		t.Error(diff)
	}
}

// Git or an editor on Windows may end lines in another way; that is no other
// questionnaire.
func TestLineEndsDoNotMatter(t *testing.T) {
	for _, q := range all(t) {
		q.Origin = model.Origin{} // a folder does not say where it comes from
		for _, end := range []string{"\n", "\r\n"} {
			dir := copied(t, q.ID)
			for _, file := range dir {
				lines := strings.Split(strings.ReplaceAll(string(file.Data), "\r\n", "\n"), "\n")
				file.Data = []byte(strings.Join(lines, end))
			}
			got, err := Read(dir)
			if diff := cmp.Diff(q, got); diff != "" || err != nil {
				t.Errorf("%s, lines that end in %q: %v %s", q.ID, end, err, diff)
			}
		}
	}
}

func BenchmarkAll(b *testing.B) {
	for b.Loop() {
		if _, err := All(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkHeads(b *testing.B) {
	for b.Loop() {
		if _, err := Heads(); err != nil {
			b.Fatal(err)
		}
	}
}
