package questionnaires

import (
	"crypto/sha256"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
)

// The worked example of docs/vendors.md is a questionnaire without a problem,
// and what the page quotes of it is there.

const exampleDir = "../docs/example"

func TestTheWorkedExampleLintsWithoutAWord(t *testing.T) {
	q, problems, err := Lint(os.DirFS(exampleDir + "/wolkenhuis"))
	if err != nil || len(problems) > 0 {
		t.Fatal(found(problems), err)
	}
	if len(q.Clauses) != 10 {
		t.Errorf("it has %d clauses", len(q.Clauses))
	}
	source, err := os.ReadFile(exampleDir + "/wolkenhuis.txt")
	if err != nil {
		t.Fatal(err)
	}
	text := strings.ReplaceAll(string(source), "\r\n", "\n")
	if got := fmt.Sprintf("%x", sha256.Sum256([]byte(text))); got != q.Documents[0].SHA256 {
		t.Errorf("its text has the hash %s", got)
	}
	lines := strings.Split(text, "\n")
	section := regexp.MustCompile(`^\d\. `)
	for _, c := range q.Clauses {
		at := c.Line - 1
		for !section.MatchString(lines[at]) {
			at--
		}
		if !strings.HasSuffix(lines[at], ". "+c.Section) || lines[c.Line-1] == "" {
			t.Errorf("%s: line %d is not in %s", c.ID, c.Line, c.Section)
		}
	}
}

func TestThePageForVendorsQuotesTheExample(t *testing.T) {
	page, err := os.ReadFile("../docs/vendors.md")
	if err != nil {
		t.Fatal(err)
	}
	var files strings.Builder
	for _, name := range []string{headFile, clausesFile, questionsFile} {
		b, err := os.ReadFile(exampleDir + "/wolkenhuis/" + name)
		if err != nil {
			t.Fatal(err)
		}
		files.Write(b)
	}
	quoted := regexp.MustCompile("(?s)```yaml\n(.*?)```").FindAllStringSubmatch(strings.ReplaceAll(string(page), "\r\n", "\n"), -1)
	if len(quoted) < 4 {
		t.Errorf("it quotes %d pieces", len(quoted))
	}
	for _, m := range quoted {
		if !strings.Contains(strings.ReplaceAll(files.String(), "\r\n", "\n"), m[1]) {
			t.Errorf("this is not in the example:\n%s", m[1])
		}
	}
}
