package questionnaires

import (
	"bytes"
	"strings"
	"testing"
	"testing/fstest"

	"yourside/internal/integrity"
	"yourside/model"
)

// Whatever three files there are: the reader does not panic, every problem is
// on a line of a file, and what it accepts has no error of lint's and can be
// stored and read back.

func FuzzRead(f *testing.F) {
	f.Add(small[headFile], small[clausesFile], small[questionsFile])
	for _, group := range [][]mistake{inForm[:6], inSyntax[:6], inSense[:6], hostile} {
		for _, m := range group {
			if m.old == "" && len(m.now) > 10_000 { // the table has it, and mutants of it are only slow
				continue
			}
			files := map[string]string{headFile: small[headFile], clausesFile: small[clausesFile], questionsFile: small[questionsFile]}
			files[m.file] = strings.Replace(m.now, "»", "", 1)
			if m.old != "" {
				files[m.file] = strings.Replace(small[m.file], m.old, files[m.file], 1)
			}
			f.Add(files[headFile], files[clausesFile], files[questionsFile])
		}
	}
	empty := "format: 1\nid: abc\nversion: x\nvendor: {name: x}\nlanguages: [en]\ntitle: {en: x}\n"
	f.Add(empty, "[]", "[]")
	f.Add(empty+"# a\n\n", "[]\n# b", "- # c\n\n  #d\n")
	f.Add(empty, "? [a]\n: {b: c}\n", "[ , ]")
	f.Fuzz(func(t *testing.T, head, clauses, questions string) {
		dir := fstest.MapFS{headFile: {Data: []byte(head)}, clausesFile: {Data: []byte(clauses)}, questionsFile: {Data: []byte(questions)}}
		_, problems, err := Lint(dir)
		if err != nil {
			if !model.Refused(err, "file-large") {
				t.Fatal(err)
			}
			return
		}
		checkLines(t, dir, problems)
		q, err := Read(dir)
		if accepted(problems) != (err == nil) {
			t.Fatalf("lint finds %q, and read says %v", found(problems), err)
		}
		if err != nil {
			return
		}
		for _, p := range q.Lint() {
			if !p.Warning {
				t.Fatalf("accepted with %s[%d].%s: %v", p.List, p.Index, p.Key, p.What)
			}
		}
		stored(t, q)
	})
}

// stored writes a questionnaire as the database and the pack keep it, and
// reads it back.
func stored(t *testing.T, q *model.Questionnaire) {
	t.Helper()
	b, err := integrity.Canonical(q)
	if err != nil {
		t.Fatal(err)
	}
	again := &model.Questionnaire{}
	if err := integrity.ReadStrict(b, again); err != nil {
		t.Fatalf("stored as %q: %v", b, err)
	}
	if err := integrity.Fill(again); err != nil || again.Digest != q.Digest {
		t.Fatalf("stored as %q it has the digest %s, not %s (%v)", b, again.Digest, q.Digest, err)
	}
	if twice, err := integrity.Canonical(again); err != nil || !bytes.Equal(b, twice) {
		t.Fatalf("stored as %q and then as %q (%v)", b, twice, err)
	}
}

func TestEveryBuiltInQuestionnaireCanBeStored(t *testing.T) {
	for _, q := range all(t) {
		stored(t, q)
	}
}
