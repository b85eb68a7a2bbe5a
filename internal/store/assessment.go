package store

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"yourside/internal/integrity"
	"yourside/model"
)

// Summary is one line of the list of assessments.
type Summary struct {
	ID           string
	Organisation string
	Service      string
	Progress     model.Progress
	Updated      time.Time

	Questionnaire, Version string // the questionnaire's id and version
	Place                  string // id of the question last looked at, or empty

	stale bool // made from fewer events than there are
}

// Create stores a new assessment with its facts, its copy of the questionnaire
// and where that comes from. An id that is taken is refused with id-taken.
func (s *Store) Create(ctx context.Context, id string, q *model.Questionnaire, facts model.Facts, by Stamp) (*model.Assessment, error) {
	if err := model.CheckID(id); err != nil {
		return nil, err
	}
	a := model.New(id, q)
	changes, err := a.Describe(facts)
	if err != nil {
		return nil, err
	}
	changes = append(q.Beginning(), changes...)
	fresh := model.New(id, q)
	err = s.inTx(ctx, func(tx *sql.Tx) error {
		if err := s.insert(ctx, tx, fresh, q); err != nil {
			return err
		}
		events, err := appendEvents(ctx, tx, id, changes, by)
		if err != nil {
			return err
		}
		for _, e := range events {
			fresh.Apply(e)
		}
		return summarise(ctx, tx, fresh)
	})
	if err != nil {
		return nil, err
	}
	return fresh, nil
}

// insert makes the row of an assessment that has no events yet.
func (s *Store) insert(ctx context.Context, tx *sql.Tx, a *model.Assessment, q *model.Questionnaire) error {
	taken, err := one[bool](ctx, tx, "SELECT EXISTS (SELECT 1 FROM assessment WHERE id = $1)", a.ID)
	if err != nil {
		return err
	}
	if taken {
		return model.Refuse("id-taken", a.ID)
	}
	if err := keep(ctx, tx, q); err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO assessment
		(id, questionnaire, organisation, service, answered, not_applicable, open, updated, events, summary_at, place)
		VALUES ($1, $2, '', '', 0, 0, 0, '', 0, 0, '')`, a.ID, q.Digest)
	return err
}

// Load reads an assessment and recomputes its chain of events; one that was
// changed outside Yourside is refused with assessment-altered.
func (s *Store) Load(ctx context.Context, id string) (*model.Assessment, error) {
	var digest string
	var count int
	row := s.db.QueryRowContext(ctx, "SELECT questionnaire, events FROM assessment WHERE id = $1", id)
	err := row.Scan(&digest, &count)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, model.Refuse("assessment-unknown", model.Cut(id, 64))
	}
	if err != nil {
		return nil, explain(err)
	}
	events, err := s.eventsOf(ctx, id)
	if err != nil {
		return nil, explain(err)
	}
	if err := checkEvents(id, digest, count, events); err != nil {
		return nil, model.Refuse("assessment-altered", id).Because(err)
	}
	q, err := s.questionnaireOf(ctx, digest)
	if model.Refused(err, "questionnaire-altered") {
		return nil, model.Refuse("assessment-altered", id).Because(err)
	}
	if err != nil {
		return nil, explain(err)
	}
	return model.Replay(id, q, events), nil
}

// checkEvents refuses events that are not all those of an assessment that had
// count of them a moment ago: since then others may have added some.
func checkEvents(id, digest string, count int, events []model.Event) error {
	if err := integrity.VerifyChain(id, events); err != nil {
		return err
	}
	if len(events) == 0 || len(events) < count {
		return model.Refuse("chain-broken", len(events)+1)
	}
	if events[0].New != digest {
		return model.Refuse("questionnaire-altered", digest)
	}
	return nil
}

// List returns all assessments, the one changed last first.
func (s *Store) List(ctx context.Context) ([]Summary, error) {
	all, err := s.summaries(ctx)
	if err != nil {
		return nil, explain(err)
	}
	for i := range all {
		if all[i].stale {
			s.refresh(ctx, &all[i])
		}
	}
	return all, nil
}

func (s *Store) summaries(ctx context.Context) ([]Summary, error) {
	rows, err := s.db.QueryContext(ctx, `SELECT a.id, a.organisation, a.service, a.answered, a.not_applicable, a.open,
		a.updated, a.place, a.summary_at <> a.events, coalesce(q.id, ''), coalesce(q.version, '')
		FROM assessment a LEFT JOIN questionnaire q ON q.digest = a.questionnaire ORDER BY a.updated DESC, a.id`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []Summary
	for rows.Next() {
		var one Summary
		var updated string
		p := &one.Progress
		if err := rows.Scan(&one.ID, &one.Organisation, &one.Service, &p.Answered, &p.NotApplicable, &p.Open,
			&updated, &one.Place, &one.stale, &one.Questionnaire, &one.Version); err != nil {
			return nil, err
		}
		p.Applicable = p.Answered + p.Open
		one.Updated, _ = time.Parse(time.RFC3339Nano, updated)
		all = append(all, one)
	}
	return all, rows.Err()
}

// refresh makes a summary anew that fell behind. An assessment that cannot be
// read keeps its old one: opening it says why. A summary that cannot be stored,
// as when another process holds the file, is made again next time.
func (s *Store) refresh(ctx context.Context, one *Summary) {
	a, err := s.Load(ctx, one.ID)
	if err != nil {
		return
	}
	one.Organisation, one.Service, one.Updated = a.Facts.Organisation, a.Facts.Service, a.Updated
	one.Progress = model.ProgressOf(a.Items(""))
	_ = s.inTx(ctx, func(tx *sql.Tx) error { return summarise(ctx, tx, a) })
}

// summarise writes the summary of an assessment for lists.
func summarise(ctx context.Context, tx *sql.Tx, a *model.Assessment) error {
	p := model.ProgressOf(a.Items(""))
	_, err := tx.ExecContext(ctx, `UPDATE assessment SET organisation = $2, service = $3, answered = $4,
		not_applicable = $5, open = $6, summary_at = $7 WHERE id = $1`,
		a.ID, a.Facts.Organisation, a.Facts.Service, p.Answered, p.NotApplicable, p.Open, len(a.Events))
	return err
}
