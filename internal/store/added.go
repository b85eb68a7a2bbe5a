package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"time"

	"yourside/model"
)

// Added is a questionnaire that was added to those in the program.
type Added struct {
	Head *model.Questionnaire // all of it but clauses and questions
	By   Stamp                // who added it, and when
}

// AddQuestionnaire adds a questionnaire to those in the program and tells
// whether it did: one that is there already is left as it is, but for its
// signature when that says more now. The same id and
// version with other content is refused with questionnaire-differs, a bad
// signature with signature-bad.
func (s *Store) AddQuestionnaire(ctx context.Context, q *model.Questionnaire, by Stamp) (added bool, err error) {
	if err := q.Origin.Check(); err != nil {
		return false, err
	}
	err = s.inTx(ctx, func(tx *sql.Tx) error {
		there, err := one[string](ctx, tx, "SELECT questionnaire FROM added WHERE id = $1 AND version = $2", q.ID, q.Version)
		switch {
		case err == nil && there == q.Digest:
			return improveOrigin(ctx, tx, q)
		case err == nil:
			return model.Refuse("questionnaire-differs", q.Ref())
		case !errors.Is(err, sql.ErrNoRows):
			return err
		}
		added = true
		return insertAdded(ctx, tx, q, by)
	})
	return added && err == nil, err
}

// improveOrigin takes over what is known of the signature under a questionnaire
// that is there already, when that is more than was known.
func improveOrigin(ctx context.Context, tx *sql.Tx, q *model.Questionnaire) error {
	was, err := one[model.SignatureState](ctx, tx, "SELECT signature FROM added WHERE id = $1 AND version = $2", q.ID, q.Version)
	if err != nil || !q.Origin.Better(model.Origin{Source: model.Added, Signature: was}) {
		return err
	}
	_, err = tx.ExecContext(ctx, "UPDATE added SET signature = $3, name = $4, key = $5 WHERE id = $1 AND version = $2",
		q.ID, q.Version, q.Origin.Signature, q.Origin.Name, q.Origin.Key)
	return err
}

func insertAdded(ctx context.Context, tx *sql.Tx, q *model.Questionnaire, by Stamp) error {
	if err := keep(ctx, tx, q); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO added (questionnaire, id, version, at, actor, signature, name, key)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
		q.Digest, q.ID, q.Version, stamp(by.At), by.Actor, q.Origin.Signature, q.Origin.Name, q.Origin.Key)
	return err
}

// Added returns the questionnaires that were added, the newest first.
func (s *Store) Added(ctx context.Context) ([]Added, error) {
	rows, err := s.db.QueryContext(ctx, `SELECT a.questionnaire, a.id, a.version, a.at, a.actor, a.signature, a.name, a.key,
		CASE WHEN json_valid(CAST(q.content AS TEXT)) THEN json_remove(CAST(q.content AS TEXT), '$.clauses', '$.questions') END
		FROM added a JOIN questionnaire q ON q.digest = a.questionnaire ORDER BY a.number DESC`)
	if err != nil {
		return nil, explain(err)
	}
	defer rows.Close()
	var all []Added
	for rows.Next() {
		one, err := scanAdded(rows)
		if err != nil {
			return nil, explain(err)
		}
		all = append(all, one)
	}
	return all, explain(rows.Err())
}

// scanAdded reads a row of Added. One whose content was damaged is listed by its
// id and version: reading the whole of it says what is the matter.
func scanAdded(rows *sql.Rows) (Added, error) {
	var digest, id, version, at string
	var head []byte
	added, o := Added{Head: &model.Questionnaire{}}, model.Origin{Source: model.Added}
	if err := rows.Scan(&digest, &id, &version, &at, &added.By.Actor, &o.Signature, &o.Name, &o.Key, &head); err != nil {
		return Added{}, err
	}
	if json.Unmarshal(head, added.Head) != nil {
		added.Head = &model.Questionnaire{}
	}
	added.Head.ID, added.Head.Version, added.Head.Digest, added.Head.Origin = id, version, digest, o
	added.By.At, _ = time.Parse(time.RFC3339Nano, at)
	return added, nil
}

// Whole reads the whole of an added questionnaire. One that was changed outside
// Yourside is refused with questionnaire-altered.
func (s *Store) Whole(ctx context.Context, added Added) (*model.Questionnaire, error) {
	q, err := s.questionnaireOf(ctx, added.Head.Digest)
	if err != nil {
		return nil, explain(err)
	}
	q.Origin = added.Head.Origin
	return q, nil
}
