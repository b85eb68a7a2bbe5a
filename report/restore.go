package report

import (
	"yourside/internal/integrity"
	"yourside/model"
)

// Restored returns the assessment as a store keeps it, with the content of
// every revision in its order: also of the one that the document itself is. The
// event of that signature is in no document, for it holds the document's hash;
// it is made again, and gets the hash that it had. Where the document does not
// say at whose computer it was signed, that cannot be, and the assessment comes
// as it stood before.
func (d *Document) Restored() (*model.Assessment, [][]byte, error) {
	a := d.Assessment()
	contents, err := d.Contents()
	if err != nil || d.Revision == nil || d.Revision.Actor == "" {
		return a, contents, err
	}
	content, err := d.Canonical()
	if err != nil {
		return nil, nil, err
	}
	e, err := d.signing(content)
	if err != nil {
		return nil, nil, err
	}
	a.Apply(e)
	return a, append(contents, content), nil
}

// signing is the event of the signature under the document.
func (d *Document) signing(content []byte) (model.Event, error) {
	r := *d.Revision
	r.SHA256 = integrity.Hash(content)
	e := model.Event{Seq: len(d.Events) + 1, At: model.Stamp(r.SignedAt), Actor: r.Actor, Field: model.FieldRevision, New: r.EventText()}
	prev := ""
	for _, before := range d.Events {
		if prev = before.Hash; before.Question == "" && before.Field == model.FieldRevision {
			e.Old = before.New
		}
	}
	var err error
	e.Hash, err = integrity.ChainHash(d.ID, prev, e)
	return e, err
}
