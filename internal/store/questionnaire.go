package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"yourside/internal/integrity"
	"yourside/model"
)

// keep stores the assessment's own copy of its questionnaire. Copies with the
// same content are one.
func keep(ctx context.Context, tx *sql.Tx, q *model.Questionnaire) error {
	content, err := integrity.Canonical(q)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO questionnaire (digest, id, version, content)
		VALUES ($1, $2, $3, $4) ON CONFLICT (digest) DO NOTHING`, q.Digest, q.ID, q.Version, content)
	return err
}

// questionnaireOf reads a stored questionnaire and checks it against its digest;
// another than was stored, or none, is refused with questionnaire-altered.
func (s *Store) questionnaireOf(ctx context.Context, digest string) (*model.Questionnaire, error) {
	content, err := one[[]byte](ctx, s.db, "SELECT content FROM questionnaire WHERE digest = $1", digest)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return nil, err
	}
	if "sha256:"+integrity.Hash(content) != digest {
		return nil, model.Refuse("questionnaire-altered", digest)
	}
	q := &model.Questionnaire{}
	if err := json.Unmarshal(content, q); err != nil {
		return nil, fmt.Errorf("reading questionnaire %s: %w", digest, err)
	}
	q.Digest = digest
	return q, nil
}
