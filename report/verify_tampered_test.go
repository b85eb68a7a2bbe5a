// Every way to tamper with a document is tried on the JSON, and on a pack with
// the changed JSON attached under a seal that was made to fit, for a version of
// the program that cannot make the pages again.
package report_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"yourside/model"
	"yourside/report"
)

// signedTwice is a small second revision with its pack.
func signedTwice(t testing.TB) (content, pdf []byte) {
	t.Helper()
	c := small(t)
	c.sign("Mirjam de Boer", "directeur")
	c.answer("question.5", func(x *model.Answer) { x.Value = "yes" })
	content = c.sign("Mirjam de Boer", "directeur")
	return content, print(t, build(t, read(t, content), options("nl")))
}

// small is an assessment with a few answers.
func small(t testing.TB) *clerk {
	t.Helper()
	c := begin(t, "the-story", synthetic(t, 6), filledFacts)
	c.answer("question.1", func(x *model.Answer) { x.Value, x.Note = "no", "As it was." })
	c.answer("question.2", func(x *model.Answer) { x.Value, x.Owner = "some", "Operations" })
	return c
}

func TestTamperedDraftsAreNotIntact(t *testing.T) {
	content, err := small(t).draft().Canonical()
	if err != nil {
		t.Fatal(err)
	}
	notIntact(t, content, print(t, build(t, read(t, content), options("nl"))), tampered)
}

func TestTamperedRevisionsAreNotIntact(t *testing.T) {
	content, pdf := signedTwice(t)
	notIntact(t, content, pdf, tampered)
	notIntact(t, content, pdf, tamperedSigned)
	if n := len(tampered) + len(tamperedSigned); n < 60 {
		t.Errorf("only %d ways to tamper", n)
	}
}

// notIntact makes each change to a document, and fails where verify finds
// nothing: in the JSON, or in the pack with that JSON attached.
func notIntact(t *testing.T, content, pdf []byte, changes map[string]func(*report.Document)) {
	t.Helper()
	options, err := json.Marshal(options("nl"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range slices.Sorted(maps.Keys(changes)) {
		t.Run(name, func(t *testing.T) {
			d := read(t, content)
			changes[name](d)
			changed, err := d.Canonical()
			if err != nil || bytes.Equal(changed, content) {
				t.Fatalf("nothing was changed: %v", err)
			}
			if intact, found := verified(t, changed, version, nil); intact {
				t.Errorf("the JSON is found intact: %v", found)
			}
			packed, err := report.Reattach(pdf, changed, options)
			if err != nil {
				t.Fatal(err)
			}
			if intact, found := verified(t, packed, "another version", nil); intact || found["seal"] != report.Good {
				t.Errorf("the PDF is found intact, or its seal broken: %v", found)
			}
		})
	}
}

func TestDocumentsOfAnotherFormAreNotIntact(t *testing.T) {
	content, _ := signedTwice(t)
	var laidOut bytes.Buffer
	if err := json.Indent(&laidOut, content, "", "  "); err != nil {
		t.Fatal(err)
	}
	swap := func(old, with string) []byte { return []byte(strings.Replace(string(content), old, with, 1)) }
	for name, b := range map[string][]byte{
		"empty": {}, "a text": []byte("hello"), "null": []byte("null"), "a list": []byte("[]"), "an empty object": []byte("{}"),
		"laid out":                  laidOut.Bytes(),
		"with a line end after it":  append(bytes.Clone(content), '\n'),
		"with a mark before it":     append([]byte("\xef\xbb\xbf"), content...),
		"with another after it":     append(bytes.Clone(content), content...),
		"with a key nobody knows":   swap("{", `{"aaa":1,`),
		"with a key twice":          swap("{", `{"answers":[],`),
		"with a key in capitals":    swap(`"answers":`, `"Answers":`),
		"with an escape not needed": swap("As it was.", `As it was\u002e`),
		"with a number of no need":  swap(`"seq":1}`, `"seq":1.0}`),
		"with keys in other order":  swap(`{"answers":`, `{"id":"the-story","answers":`),
		"with bytes that are none":  swap("As it was.", "As it was\xff"),
		"deeply nested":             []byte(strings.Repeat("[", 100_000)),
	} {
		if intact, found := verified(t, b, version, nil); intact || bytes.Equal(b, content) {
			t.Errorf("%s: it is found intact: %v", name, found)
		}
	}
	for i := range 100 {
		if intact, _ := verified(t, content[:len(content)*i/100], version, nil); intact {
			t.Errorf("cut at %d hundredths it is found intact", i)
		}
	}
}

// A history that was made anew from the start has nothing wrong with it by
// itself: that is why an earlier file is kept.
func TestHistoryMadeAnewIsOnlySeenAgainstAnEarlierFile(t *testing.T) {
	files := story(t)
	for name, change := range map[string]func(*report.Document){
		"a note is changed":      func(d *report.Document) { rewrite(d, "question.1", "note", "All is well.", true) },
		"the last event is gone": func(d *report.Document) { d.Events = d.Events[:len(d.Events)-1] },
		"the story is another's": func(d *report.Document) { d.ID = "their-story"; chained(d.ID, d.Events, 0) },
		"an answer is another's": func(d *report.Document) {
			d.Events[place(d, "question.1", "note")].Actor = "x"
			chained(d.ID, d.Events, 0)
		},
		"an answer was never set": func(d *report.Document) { d.Events = d.Events[:place(d, "question.1", "value")] },
	} {
		d := read(t, files["a draft"])
		change(d)
		anew, err := report.NewDocument(d.Assessment(), nil).Canonical()
		if err != nil {
			t.Fatal(err)
		}
		if intact, found := verified(t, anew, version, nil); !intact {
			t.Errorf("%s: by itself: %v", name, found)
		}
		if intact, _ := verified(t, anew, version, files["a draft"]); intact {
			t.Errorf("%s: it is found intact against the file as it was", name)
		}
	}
}

// Who signed last is in no chain yet: the next file shows it.
func TestSignerOfAnEarlierFileIsSeenByALaterOne(t *testing.T) {
	files := story(t)
	forged := read(t, files["a first"])
	forged.Revision.Name = "Somebody Else"
	content, err := forged.Canonical()
	if err != nil {
		t.Fatal(err)
	}
	for _, later := range []string{"a first", "a later draft", "a second", "a export"} {
		if intact, found := verified(t, files[later], version, content); intact || found["against"] != report.Bad {
			t.Errorf("%s against the forged one: %v", later, found)
		}
		if intact, found := verified(t, files[later], version, files["a first"]); !intact {
			t.Errorf("%s against the true one: %v", later, found)
		}
	}
	if intact, found := verified(t, content, version, files["a first"]); intact || found["signer"] != report.Bad {
		t.Errorf("the forged one against the true one: %v", found)
	}
}

func ExampleVerify() {
	v, err := report.Verify([]byte("%PDF-1.7 of somebody else"), version, nil)
	fmt.Println(v.Intact, err)
	for _, c := range v.Checks {
		fmt.Println(c.What, c.Result)
	}
	// Output:
	// false <nil>
	// seal bad
	// readable bad
}
