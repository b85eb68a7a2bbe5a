// What verify says of files that nobody touched, and of one file against an
// earlier one.
package report_test

import (
	"bytes"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"yourside/internal/integrity"
	"yourside/internal/lang"
	"yourside/model"
	"yourside/report"
)

// verified is what verify finds, by the name of each check.
func verified(t testing.TB, b []byte, program string, earlier []byte) (bool, map[string]report.Result) {
	t.Helper()
	v, err := report.Verify(b, program, earlier)
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]report.Result{}
	for _, c := range v.Checks {
		found[c.What] = c.Result
	}
	if len(found) != len(v.Checks) {
		t.Errorf("a check is there twice: %v", v.Checks)
	}
	if bad := slices.Contains(slices.Collect(maps.Values(found)), report.Bad); bad == v.Intact {
		t.Errorf("intact is %v with %v", v.Intact, found)
	}
	return v.Intact, found
}

func TestUntouchedFilesAreIntactAndEveryCheckIsMade(t *testing.T) {
	each(t, func(t *testing.T, s *sample) {
		want := map[string]report.Result{
			"readable": "good", "canonical": "good", "questionnaire": "good", "history": "good", "answers": "good", "chronology": "good",
			"revisions": "none", "declaration": "none",
		}
		if s.doc.Revision != nil {
			want["declaration"], want["signer"] = "good", "none"
			if s.doc.Revision.Number > 1 {
				want["revisions"] = "good"
			}
		}
		if intact, found := verified(t, s.pack.Content, version, nil); !intact || !maps.Equal(found, want) {
			t.Errorf("of the JSON it says %v, not %v", found, want)
		}
		delete(want, "signer")
		want["seal"], want["ending"], want["pages"] = "good", "good", "good"
		if intact, found := verified(t, s.pdf, version, nil); !intact || !maps.Equal(found, want) {
			t.Errorf("of the PDF it says %v, not %v", found, want)
		}
		want["pages"] = "none"
		if intact, found := verified(t, s.pdf, "another version", nil); !intact || !maps.Equal(found, want) {
			t.Errorf("as another version it says %v, not %v", found, want)
		}
	})
}

func TestEveryCheckHasWordsInEveryLanguage(t *testing.T) {
	s := samples(t)[3]
	_, found := verified(t, s.pdf, version, s.pdf)
	_, inJSON := verified(t, s.pack.Content, version, nil)
	maps.Copy(found, inJSON)
	maps.Copy(found, inBundle(t, s))
	found["known"] = report.None
	for _, code := range lang.Codes() {
		for what := range found {
			if c := lang.Find(code).Checks[what]; c.What == "" || c.Good == "" || c.Bad == "" {
				t.Errorf("%s has no words for %s", code, what)
			}
		}
		if len(lang.Find(code).Checks) != len(found) {
			t.Errorf("%s has words for %d checks, there are %d", code, len(lang.Find(code).Checks), len(found))
		}
	}
}

func TestAQuestionnaireIsComparedWithTheProgramsOwn(t *testing.T) {
	content, _ := signedTwice(t)
	d := read(t, content)
	for _, c := range []struct {
		name, digest string
		want         report.Result
	}{
		{"the same", d.Digest, report.Good},
		{"another under that name", "sha256:" + strings.Repeat("0", 64), report.Bad},
		{"none", "", report.None},
	} {
		v, err := report.Verify(content, version, nil)
		if err != nil {
			t.Fatal(err)
		}
		v.Recognise(c.digest)
		if last := v.Checks[len(v.Checks)-1]; last != (report.Check{What: "known", Result: c.want}) || v.Intact != (c.want != report.Bad) {
			t.Errorf("%s: %v, intact is %v", c.name, last, v.Intact)
		}
	}
	v, err := report.Verify([]byte("x"), version, nil)
	if err != nil {
		t.Fatal(err)
	}
	v.Recognise(d.Digest)
	if len(v.Checks) != 1 {
		t.Errorf("of what cannot be read it says %v", v.Checks)
	}
}

// Whoever can make every hash fit cannot sign before there was anything to sign.
func TestASignatureBeforeWhatItCoversIsFound(t *testing.T) {
	for name, change := range map[string]func(*report.Document){
		"the last one":              func(d *report.Document) { d.Revision.SignedAt = d.Events[len(d.Events)-1].At.Add(-time.Millisecond) },
		"the last one, days before": func(d *report.Document) { d.Revision.SignedAt = d.Revision.SignedAt.AddDate(0, 0, -9) },
		"an earlier one": func(d *report.Document) {
			at := place(d, "", model.FieldRevision)
			when := d.Events[at-1].At.Add(-time.Second)
			r := d.Assessment().Revisions()[0]
			r.SignedAt, r.SHA256 = when, ""
			before, err := report.Freeze(model.Replay(d.ID, d.Questionnaire, d.Events[:at]), r)
			if err != nil {
				t.Fatal(err)
			}
			r.SHA256 = integrity.Hash(before)
			d.Events[at].At, d.Events[at].New = when, r.EventText()
			chained(d.ID, d.Events, at)
		},
	} {
		content, _ := signedTwice(t)
		d := read(t, content)
		change(d)
		anew, err := report.NewDocument(d.Assessment(), d.Revision).Canonical()
		if err != nil {
			t.Fatal(err)
		}
		intact, found := verified(t, anew, version, nil)
		if delete(found, "chronology"); intact || slices.Contains(slices.Collect(maps.Values(found)), report.Bad) {
			t.Errorf("%s: intact is %v, beside the order in time: %v", name, intact, found)
		}
	}
}

// story is an assessment that was written down at several moments: as a draft,
// signed, changed, signed again; and one that took another turn after the
// first signature.
func story(t testing.TB) map[string][]byte {
	t.Helper()
	made.Lock()
	defer made.Unlock()
	if made.story != nil {
		return made.story
	}
	q := synthetic(t, 6)
	files := map[string][]byte{}
	made.story = files
	keep := func(name string, d *report.Document) {
		p := build(t, d, options("nl"))
		files[name], files[name+".pdf"] = p.Content, print(t, p)
	}
	tell := func(name string, turn model.Status) {
		c := begin(t, "the-story", q, filledFacts)
		c.answer("question.1", func(x *model.Answer) { x.Value, x.Note = "no", "As it was." })
		keep(name+" draft", c.draft())
		keep(name+" first", read(t, c.sign("Mirjam de Boer", "directeur")))
		c.answer("question.5", func(x *model.Answer) { x.Value = string(turn) })
		keep(name+" later draft", c.draft())
		keep(name+" second", read(t, c.sign("Mirjam de Boer", "directeur")))
		keep(name+" export", c.draft())
	}
	tell("a", model.Yes)
	tell("b", model.No)
	other := begin(t, "another", q, filledFacts)
	keep("another", other.draft())
	return files
}

func TestAgainstAnEarlierFile(t *testing.T) {
	files := story(t)
	order := []string{"draft", "first", "later draft", "second", "export"}
	for later, name := range order {
		for earlier, old := range order {
			continues := later >= earlier
			if later+1 == earlier && name == "draft" {
				continues = true // signed on the same history
			}
			if old == "second" && name == "later draft" {
				continues = true
			}
			for _, kind := range []string{"", ".pdf"} {
				intact, found := verified(t, files["a "+name+kind], version, files["a "+old])
				if intact != continues || (found["against"] == report.Good) != continues {
					t.Errorf("%s%s against %s: %v, %v", name, kind, old, intact, found)
				}
			}
		}
	}
	for _, c := range []struct{ file, against string }{
		{"a draft", "another"}, {"a export", "another.pdf"}, {"another", "a draft"},
		{"a second", "b later draft"}, {"b export", "a second"}, {"a second.pdf", "b second.pdf"},
	} {
		if intact, found := verified(t, files[c.file], version, files[c.against]); intact || found["against"] != report.Bad {
			t.Errorf("%s against %s: %v", c.file, c.against, found)
		}
	}
	if intact, _ := verified(t, files["a export"], version, files["b first"]); !intact {
		t.Error("the two stories are not the same up to the first signature")
	}
}

func TestTheLastSignerIsComparedWithAnotherCopy(t *testing.T) {
	files := story(t)
	for _, c := range []struct {
		file, against string
		want          report.Result
	}{
		{"a first", "a first.pdf", report.Good}, {"a second", "a second", report.Good}, {"a second", "a first", report.None}, {"a second", "a later draft", report.None},
	} {
		if intact, found := verified(t, files[c.file], version, files[c.against]); !intact || found["signer"] != c.want {
			t.Errorf("%s against %s: %v", c.file, c.against, found)
		}
	}
}

func TestAgainstAFileThatIsNoneIsRefused(t *testing.T) {
	s := samples(t)[0]
	for name, earlier := range map[string][]byte{"empty": {}, "a text": []byte("x"), "half a pack": s.pdf[:len(s.pdf)/2], "half a document": s.pack.Content[:999]} {
		if _, err := report.Verify(s.pdf, version, earlier); !model.Refused(err, "against-unreadable") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestPackIsIntactWhateverItsLabel(t *testing.T) {
	d := small(t).draft()
	for _, label := range []string{hostile[0], hostile[1], hostile[2], hostile[8], "", "\xff", strings.Repeat("geheim ", 9)} {
		o := options("nl")
		o.Label = labelOf(label)
		if intact, found := verified(t, print(t, build(t, d, o)), version, nil); !intact {
			t.Errorf("with label %.40q: %v", label, found)
		}
	}
}

// labelOf is as much of a text as a label can be.
func labelOf(s string) string {
	runes := []rune(strings.ToValidUTF8(s, "\uFFFD"))
	return string(runes[:min(len(runes), 60)])
}

func TestALabelThatDoesNotFitOnThePageIsRefused(t *testing.T) {
	o := options("nl")
	o.Label = strings.Repeat("W", 61)
	if _, err := report.Build(small(t).draft(), o); !model.Refused(err, "too-long") {
		t.Errorf("61 characters: %v", err)
	}
}

func TestVerifyLeavesTheFileAsItWas(t *testing.T) {
	s := samples(t)[0]
	before := bytes.Clone(s.pdf)
	verified(t, s.pdf, version, s.pdf)
	if !bytes.Equal(before, s.pdf) {
		t.Error("the bytes were changed")
	}
}
