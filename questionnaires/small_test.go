package questionnaires

import (
	"fmt"
	"io/fs"
	"maps"
	"strings"
	"testing"
	"testing/fstest"

	"yourside/model"
)

// What the tests of the reader stand on: a small questionnaire without a
// problem, as its three files.

var small = map[string]string{
	headFile: `format: 1
id: small
version: "1"
vendor: {name: Small, incident_contact: help@small.example}
languages: [nl, en]
title: {nl: Klein, en: Small}
documents:
  - {id: terms, title: Terms, language: en, published: 2026-01-01}
domains:
  - {id: one, title: {nl: Een, en: One}}
  - {id: two, title: {nl: Twee, en: Two}}
holds: {clauses: 2, questions: 3}
`,
	clausesFile: `# The matrix, in the order of the document.
- id: S-1
  document: terms
  section: First
  line: 12
  responsibility: shared
  actor: customer
  text: {nl: De klant doet het., en: The customer does it.}
  figures: ["12"]

- id: S-2
  document: terms
  section: First
  responsibility: provider
  actor: provider
  text: {nl: Small doet het., en: Small does it.}
`,
	questionsFile: `- id: small.which
  domain: one
  covers: [S-1]
  provided: [S-2]
  kind: choice
  ask: {nl: Welke, en: Which}
  help: {nl: Daarom., en: Because.}
  evidence: {nl: Een lijst., en: A list.}
  weight: high
  cadence: P1Y
  options:
    - {id: all, counts: 1, text: {nl: Alle, en: All}}
    - {id: some, counts: 0.5, text: {nl: Enkele, en: Some}}
  references: {avg: ["32"]}

- id: small.why
  domain: one
  covers: [S-1]
  kind: text
  ask: {nl: Waarom, en: Why}
  help: {nl: Daarom., en: Because.}
  evidence: {nl: Een brief., en: A letter.}
  weight: low
  show_if: {question: small.which, is: [some, unknown]}

- id: small.share
  domain: two
  covers: [S-1]
  kind: number
  ask: {nl: Hoeveel, en: How many}
  help: {nl: Daarom., en: Because.}
  evidence: {nl: Een telling., en: A count.}
  weight: medium
  must_pass: true
  number: {unit: {nl: procent, en: percent}, min: 0, max: 100, yes: {at_least: 95}}
`,
}

// folder makes the small questionnaire with some of its files changed.
func folder(changed map[string]string) fstest.MapFS {
	files := maps.Clone(small)
	maps.Copy(files, changed)
	dir := fstest.MapFS{}
	for name, content := range files {
		dir[name] = &fstest.MapFile{Data: []byte(content)}
	}
	return dir
}

// found puts problems as they are printed, with their codes.
func found(problems []Problem) []string {
	var all []string
	for _, p := range problems {
		code := p.What.Code
		if p.Warning {
			code += " (warning)"
		}
		all = append(all, fmt.Sprintf("%s:%d: %s", p.File, p.Line, code))
	}
	return all
}

// digestOf reads a folder that must have no problem.
func digestOf(t *testing.T, dir fs.FS) string {
	t.Helper()
	q, err := Read(dir)
	if err != nil {
		t.Fatal(err)
	}
	return q.Digest
}

func TestTheSmallQuestionnaireLintsWithoutAWord(t *testing.T) {
	q, problems, err := Lint(folder(nil))
	if err != nil || len(problems) > 0 {
		t.Fatal(found(problems), err)
	}
	first, last := q.Questions[0], q.Questions[2]
	if q.Documents[0].Published != "2026-01-01" || q.Clauses[0].Line != 12 || *first.Options[1].Counts != 0.5 || first.Cadence != "P1Y" ||
		q.Questions[1].ShowIf.Is[1] != "unknown" || *last.Number.Yes.AtLeast != 95 || !last.MustPass || last.Weight != model.Medium {
		t.Errorf("read %+v", q)
	}
	for _, one := range q.Questions {
		if !strings.HasPrefix(one.Digest, "sha256:") {
			t.Errorf("%s has the digest %q", one.ID, one.Digest)
		}
	}
}
