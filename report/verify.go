package report

import (
	"bytes"
	"slices"
	"time"

	"yourside/internal/integrity"
	"yourside/model"
)

// Result is what one check of a file found.
type Result string

// The results: as it should be, not as it should be, not looked at because
// there is nothing to compare with.
const (
	Good Result = "good"
	Bad  Result = "bad"
	None Result = "none"
)

// Check is one thing that Verify looked at, by a name that internal/lang has
// words for.
type Check struct {
	What   string `json:"what"`
	Result Result `json:"result"`
}

// Verification is what Verify found of a file.
type Verification struct {
	Intact   bool      `json:"intact"` // no check was bad
	Checks   []Check   `json:"checks"`
	Document *Document `json:"-"`
	SHA256   string    `json:"sha256"`           // of the content
	Signed   *Signed   `json:"signed,omitempty"` // a bundle: by whom
}

// Verify recomputes everything that can be recomputed of a pack (PDF) or a
// document (JSON): the seal, canonical form, hashes, the chain of events, the
// answers that follow from it, earlier revisions, that nothing was signed before
// what it covers, and the whole PDF. Of a JSON it says that the last signature
// is in no chain yet. program
// is the version of the program that is asking: another one prints other
// bytes. With an earlier file it checks that this one continues its history;
// an earlier file that cannot be read is refused.
func Verify(b []byte, program string, earlier []byte) (*Verification, error) {
	v := &Verification{Intact: true}
	content, options, pdf := b, Options{}, bytes.HasPrefix(b, []byte("%PDF-"))
	var unreadable error
	if pdf {
		v.check("seal", sealed(b))
		content = b
		if end := endOf(b); end > 0 {
			v.check("ending", end == len(b))
			content = b[:end]
		}
		content, options, unreadable = ReadPDF(content)
	}
	if unreadable == nil {
		v.Document, unreadable = ReadDocument(content)
	}
	v.check("readable", unreadable == nil)
	if unreadable != nil {
		v.Document = nil
		return v, nil
	}
	v.SHA256 = integrity.Hash(content)
	v.document(content)
	if pdf {
		v.pages(b, options, program)
	}
	var old *Verification
	if earlier != nil {
		var err error
		if old, err = v.against(earlier); err != nil {
			return v, err
		}
	}
	if !pdf && v.Document.Revision != nil {
		v.signer(old)
	}
	return v, nil
}

func (v *Verification) add(what string, r Result) {
	v.Checks = append(v.Checks, Check{what, r})
	v.Intact = v.Intact && r != Bad
}

func (v *Verification) check(what string, good bool) {
	if good {
		v.add(what, Good)
	} else {
		v.add(what, Bad)
	}
}

// document checks the content by itself.
func (v *Verification) document(content []byte) {
	d := v.Document
	canonical, err := d.Canonical()
	v.check("canonical", err == nil && bytes.Equal(canonical, content))
	v.check("questionnaire", d.wholeQuestionnaire())
	v.check("history", integrity.VerifyChain(d.ID, d.Events) == nil && len(d.Events) > 0)
	v.check("answers", d.sameAnswers())
	v.check("chronology", d.inOrder())
	_, err = d.Contents()
	switch {
	case err != nil:
		v.add("revisions", Bad)
	case len(d.Assessment().Revisions()) == 0:
		v.add("revisions", None)
	default:
		v.add("revisions", Good)
	}
	if d.Revision == nil {
		v.add("declaration", None)
		return
	}
	r := d.Revision
	v.check("declaration", r.Check() == nil && r.SHA256 == "" && r.Number == len(d.Assessment().Revisions())+1)
}

// Recognise adds whether the questionnaire is the program's own. digest is that
// of the program's questionnaire with the same id and version; empty when it
// has none.
func (v *Verification) Recognise(digest string) {
	switch {
	case v.Document == nil:
	case digest == "":
		v.add("known", None)
	default:
		v.check("known", digest == v.Document.Digest)
	}
}

// inOrder tells whether no revision was signed before the last event that it
// covers, and whether what is fresh is judged on no day before that.
func (d *Document) inOrder() bool {
	var last time.Time
	earlier := d.Assessment().Revisions()
	for _, e := range d.Events {
		if e.Question == "" && e.Field == model.FieldRevision {
			if earlier[0].SignedAt.Before(last) {
				return false
			}
			earlier = earlier[1:]
		}
		last = e.At
	}
	return (d.Revision == nil || !d.Revision.SignedAt.Before(last)) && d.AsOf >= model.DateOf(last.UTC())
}

// wholeQuestionnaire tells whether the questionnaire is the one that the first
// event names, and every digest in it its own.
func (d *Document) wholeQuestionnaire() bool {
	again := *d.Questionnaire
	again.Questions = slices.Clone(d.Questionnaire.Questions)
	if integrity.Fill(&again) != nil || again.Digest != d.Digest || len(d.Events) == 0 {
		return false
	}
	for i, q := range again.Questions {
		if q.Digest != d.Questionnaire.Questions[i].Digest {
			return false
		}
	}
	first := d.Events[0]
	return first.Field == model.FieldQuestionnaire && first.New == d.Digest
}

// pages makes the pack again and compares it byte for byte. Another version of
// the program cannot: then the seal is what remains.
func (v *Verification) pages(b []byte, o Options, program string) {
	if o.Program != program {
		v.add("pages", None)
		return
	}
	p, err := Build(v.Document, o)
	if err != nil {
		v.add("pages", Bad)
		return
	}
	var again bytes.Buffer
	err = WritePDF(&again, p)
	v.check("pages", err == nil && bytes.Equal(again.Bytes(), b))
}

// against checks that an earlier file's history is the beginning of this one.
func (v *Verification) against(earlier []byte) (old *Verification, err error) {
	old, err = Verify(earlier, "", nil)
	if err != nil {
		return nil, err
	}
	if old.Document == nil {
		return nil, model.Refuse("against-unreadable")
	}
	v.check("against", v.continues(old))
	return old, nil
}

// signer tells whether who signed last, and when, is what another copy of the
// same revision says. In the file itself nothing holds them: the event of the
// signature comes after what is signed.
func (v *Verification) signer(old *Verification) {
	if old == nil || old.Document.Revision == nil || old.Document.Revision.Number != v.Document.Revision.Number {
		v.add("signer", None)
		return
	}
	v.check("signer", old.SHA256 == v.SHA256)
}

// continues tells whether the history goes on where that of an earlier file
// ended, and whether what was signed then is what the earlier file says.
func (v *Verification) continues(old *Verification) bool {
	is, was := v.Document.Events, old.Document.Events
	if v.Document.ID != old.Document.ID || len(was) == 0 || len(was) > len(is) ||
		is[len(was)-1].Hash != was[len(was)-1].Hash || integrity.VerifyChain(old.Document.ID, was) != nil {
		return false
	}
	switch {
	case old.Document.Revision == nil:
		return true
	case len(was) == len(is):
		return v.Document.Revision == nil || v.SHA256 == old.SHA256
	}
	signed := model.Replay(v.Document.ID, v.Document.Questionnaire, is[len(was):len(was)+1]).Revisions()
	return len(signed) == 1 && signed[0].SHA256 == old.SHA256
}
