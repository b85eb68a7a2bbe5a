package store

import (
	"context"
	"database/sql"
	"errors"
	"slices"
	"time"

	"yourside/internal/integrity"
	"yourside/model"
)

// Stamp is who does something, and when.
type Stamp struct {
	Actor string
	At    time.Time
}

// Batch is a row of changes that are stored together or not at all.
type Batch struct {
	Changes  []model.Change
	By       Stamp
	Place    string         // the question that was looked at, or empty
	Seen     int            // how many events whoever made the changes knew of
	Progress model.Progress // with the changes made
}

// Save stores changes and returns them as events. The Old of an event is what
// was stored before it: where it differs from the Old of the change, another
// process had changed the same part in between.
func (s *Store) Save(ctx context.Context, id string, b Batch) ([]model.Event, error) {
	var events []model.Event
	err := s.inTx(ctx, func(tx *sql.Tx) error {
		var err error
		if events, err = appendEvents(ctx, tx, id, b.Changes, b.By); err != nil {
			return err
		}
		if b.summarises(events) {
			if err := summariseProgress(ctx, tx, id, b.Progress, b.Seen, len(events)); err != nil {
				return err
			}
		}
		if b.Place == "" {
			return nil
		}
		_, err = tx.ExecContext(ctx, "UPDATE assessment SET place = $2 WHERE id = $1", id, b.Place)
		return err
	})
	if err != nil {
		return nil, err
	}
	return events, nil
}

// summarises tells whether the batch's progress is that of the assessment now:
// whoever saved knew of every event, and only answers changed. Else the summary
// falls behind, and the list makes it anew.
func (b Batch) summarises(events []model.Event) bool {
	facts := func(c model.Change) bool { return c.Question == "" }
	return len(events) > 0 && events[0].Seq == b.Seen+1 && !slices.ContainsFunc(b.Changes, facts)
}

// summariseProgress takes a summary along with what was added. One that was
// behind stays behind: its facts may be old too.
func summariseProgress(ctx context.Context, tx *sql.Tx, id string, p model.Progress, seen, added int) error {
	_, err := tx.ExecContext(ctx, `UPDATE assessment SET answered = $2, not_applicable = $3, open = $4, summary_at = $5
		WHERE id = $1 AND summary_at = $6`, id, p.Answered, p.NotApplicable, p.Open, seen+added, seen)
	return err
}

// appendEvents adds changes to the chain of an assessment. A change to what is
// stored already adds nothing.
func appendEvents(ctx context.Context, tx *sql.Tx, id string, changes []model.Change, by Stamp) ([]model.Event, error) {
	seq, err := one[int](ctx, tx, "SELECT events FROM assessment WHERE id = $1", id)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, model.Refuse("assessment-unknown", id)
	}
	if err != nil {
		return nil, err
	}
	prev := ""
	if seq > 0 {
		prev, err = one[string](ctx, tx, "SELECT hash FROM event WHERE assessment = $1 AND seq = $2", id, seq)
		if errors.Is(err, sql.ErrNoRows) {
			return nil, model.Refuse("assessment-altered", id).Because(model.Refuse("chain-broken", seq))
		}
		if err != nil {
			return nil, err
		}
	}
	var added []model.Event
	for _, c := range changes {
		old, err := stored(ctx, tx, id, c.Question, c.Field)
		if err != nil {
			return nil, err
		}
		if old == c.New {
			continue
		}
		e := model.Event{Seq: seq + 1, At: model.Stamp(by.At), Actor: by.Actor, Question: c.Question, Field: c.Field, Old: old, New: c.New}
		if e.Hash, err = integrity.ChainHash(id, prev, e); err != nil {
			return nil, err
		}
		if err := insertEvent(ctx, tx, id, e); err != nil {
			return nil, err
		}
		seq, prev, added = e.Seq, e.Hash, append(added, e)
	}
	if len(added) == 0 {
		return nil, nil
	}
	_, err = tx.ExecContext(ctx, "UPDATE assessment SET events = $2, updated = $3 WHERE id = $1", id, seq, stamp(by.At))
	return added, err
}

// stored returns what a part of an answer, or a fact, is now.
func stored(ctx context.Context, tx *sql.Tx, id, question, field string) (string, error) {
	value, err := one[string](ctx, tx, `SELECT new FROM event WHERE assessment = $1 AND question = $2 AND field = $3
		ORDER BY seq DESC LIMIT 1`, id, question, field)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return value, err
}

func insertEvent(ctx context.Context, tx *sql.Tx, id string, e model.Event) error {
	_, err := tx.ExecContext(ctx, `INSERT INTO event (assessment, seq, at, actor, question, field, old, new, hash)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
		id, e.Seq, stamp(e.At), e.Actor, e.Question, e.Field, e.Old, e.New, e.Hash)
	return err
}

// eventsOf reads all events of an assessment, oldest first.
func (s *Store) eventsOf(ctx context.Context, id string) ([]model.Event, error) {
	rows, err := s.db.QueryContext(ctx, `SELECT seq, at, actor, question, field, old, new, hash
		FROM event WHERE assessment = $1 ORDER BY seq`, id)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var events []model.Event
	for rows.Next() {
		var e model.Event
		var at string
		if err := rows.Scan(&e.Seq, &at, &e.Actor, &e.Question, &e.Field, &e.Old, &e.New, &e.Hash); err != nil {
			return nil, err
		}
		e.At, _ = time.Parse(time.RFC3339Nano, at) // a broken one breaks the chain
		events = append(events, e)
	}
	return events, rows.Err()
}

// stamp is a time as it is stored: RFC 3339, UTC, always with milliseconds, so
// that it sorts as text.
func stamp(t time.Time) string {
	return model.Stamp(t).Format("2006-01-02T15:04:05.000Z07:00")
}
