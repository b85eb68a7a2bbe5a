package store

import (
	"context"
	"database/sql"
	"errors"

	"yourside/internal/integrity"
	"yourside/model"
)

// Freeze makes the canonical JSON of an assessment as it is signed.
type Freeze func(*model.Assessment, model.Revision) ([]byte, error)

// Sign freezes the next revision of an assessment as it is stored: its content
// as freeze makes it, and an event that holds the signature and the content's
// hash. When something is stored in between it refuses with sign-overtaken.
func (s *Store) Sign(ctx context.Context, id string, sig model.Signature, by Stamp, freeze Freeze) (model.Revision, error) {
	if err := sig.Check(); err != nil {
		return model.Revision{}, err
	}
	a, err := s.Load(ctx, id)
	if err != nil {
		return model.Revision{}, err
	}
	r := model.Revision{Number: len(a.Revisions()) + 1, SignedAt: model.Stamp(by.At), Signature: sig, Actor: by.Actor}
	content, err := freeze(a, r)
	if err != nil {
		return model.Revision{}, err
	}
	r.SHA256 = integrity.Hash(content)
	err = s.inTx(ctx, func(tx *sql.Tx) error {
		events, err := one[int](ctx, tx, "SELECT events FROM assessment WHERE id = $1", id)
		if err != nil {
			return err
		}
		if events != len(a.Events) {
			return model.Refuse("sign-overtaken")
		}
		if _, err := appendEvents(ctx, tx, id, []model.Change{{Field: model.FieldRevision, New: r.EventText()}}, by); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, "UPDATE assessment SET summary_at = summary_at + 1 WHERE id = $1", id); err != nil {
			return err
		}
		return insertRevision(ctx, tx, id, r, content)
	})
	return r, err
}

func insertRevision(ctx context.Context, tx *sql.Tx, id string, r model.Revision, content []byte) error {
	_, err := tx.ExecContext(ctx, "INSERT INTO revision (assessment, number, sha256, content) VALUES ($1, $2, $3, $4)",
		id, r.Number, r.SHA256, content)
	return err
}

// Revision returns the canonical JSON of a signed revision. One that is not
// there is refused with revision-unknown, one whose hash differs from the hash
// that was signed with revision-altered.
func (s *Store) Revision(ctx context.Context, a *model.Assessment, number int) ([]byte, error) {
	content, err := one[[]byte](ctx, s.db, "SELECT content FROM revision WHERE assessment = $1 AND number = $2", a.ID, number)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, model.Refuse("revision-unknown", a.ID, number)
	}
	if err != nil {
		return nil, explain(err)
	}
	for _, r := range a.Revisions() {
		if r.Number == number && r.SHA256 == integrity.Hash(content) {
			return content, nil
		}
	}
	return nil, model.Refuse("revision-altered", a.ID, number)
}

// Import stores an assessment that was exported, with its events as they are.
// The caller has verified them; contents are the revisions' canonical JSON in
// their order. An id that is taken is refused with id-taken.
func (s *Store) Import(ctx context.Context, a *model.Assessment, contents [][]byte) error {
	return s.inTx(ctx, func(tx *sql.Tx) error {
		if err := s.insert(ctx, tx, a, a.Source); err != nil {
			return err
		}
		for _, e := range a.Events {
			if err := insertEvent(ctx, tx, a.ID, e); err != nil {
				return err
			}
		}
		for i, r := range a.Revisions() {
			if err := insertRevision(ctx, tx, a.ID, r, contents[i]); err != nil {
				return err
			}
		}
		if _, err := tx.ExecContext(ctx, "UPDATE assessment SET events = $2, updated = $3 WHERE id = $1",
			a.ID, len(a.Events), stamp(a.Updated)); err != nil {
			return err
		}
		return summarise(ctx, tx, a)
	})
}
