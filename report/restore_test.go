// What a store gets back of a document: every revision, the last one too.
package report_test

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"

	"yourside/model"
)

func TestASignedDocumentBringsItsOwnSignature(t *testing.T) {
	c := small(t)
	var signed [][]byte
	for n := range 3 {
		signed = append(signed, c.sign("Mirjam de Boer", "directeur"))
		if n == 1 {
			c.answer("question.5", func(x *model.Answer) { x.Value = "yes" })
		}
	}
	for n, content := range signed {
		a, contents, err := read(t, content).Restored()
		if err != nil || !cmp.Equal(contents, signed[:n+1]) {
			t.Fatalf("revision %d brings %d contents (%v)", n+1, len(contents), err)
		}
		length, head := a.Head()
		if want := c.a.Events[length-1]; want.Hash != head || want.Field != model.FieldRevision {
			t.Errorf("revision %d ends in %s, and the history as it was in %s", n+1, head, want.Hash)
		}
		if diff := cmp.Diff(c.a.Revisions()[:n+1], a.Revisions()); diff != "" {
			t.Error(diff)
		}
	}
}

func TestADocumentThatDoesNotSayWhereItWasSignedComesAsItStoodBefore(t *testing.T) {
	content, _ := signedTwice(t)
	d := read(t, content)
	d.Revision.Actor = ""
	a, contents, err := d.Restored()
	if err != nil || len(contents) != 1 || len(a.Revisions()) != 1 || len(a.Events) != len(d.Events) {
		t.Errorf("it comes with %d contents and %d revisions (%v)", len(contents), len(a.Revisions()), err)
	}
}

func TestADraftComesAsItIs(t *testing.T) {
	c := small(t)
	first := c.sign("Mirjam de Boer", "directeur")
	a, contents, err := c.draft().Restored()
	if err != nil || len(contents) != 1 || !bytes.Equal(contents[0], first) || !cmp.Equal(a.Events, c.a.Events) {
		t.Errorf("it comes with %d contents and %d events (%v)", len(contents), len(a.Events), err)
	}
	signedBy(c.draft(), func(r *model.Revision) { r.Name = "Somebody Else" }, true)
	if _, _, err := c.draft().Restored(); !model.Refused(err, "revision-altered") {
		t.Errorf("a revision signed by another gives %v", err)
	}
}
