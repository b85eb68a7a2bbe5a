package store

import "context"

// Health is what an examination of a database found.
type Health struct {
	Schema       int
	SQLite       string // version of SQLite
	Integrity    string // "ok", or what is wrong
	Assessments  int
	Altered      []string // ids of assessments that were changed outside Yourside
	AlteredAdded []string // the same of added questionnaires, as id@version
	Log          bool     // a log lies beside the file
}

// Examine looks at a whole database and changes nothing in it. It refuses what
// Open refuses.
func Examine(ctx context.Context, path string) (Health, error) {
	h := Health{Log: hasLog(path)}
	var err error
	if h.Schema, err = inspect(ctx, path, migrations); err != nil {
		return h, explain(err)
	}
	db, err := look(ctx, path)
	if err != nil {
		return h, explain(err)
	}
	defer db.Close()
	s := &Store{db: db, path: path}
	if h.Integrity, err = one[string](ctx, db, "PRAGMA integrity_check(1)"); err != nil {
		return h, explain(err)
	}
	if h.SQLite, err = one[string](ctx, db, "SELECT sqlite_version()"); err != nil {
		return h, explain(err)
	}
	all, err := s.summaries(ctx)
	if err != nil {
		return h, explain(err)
	}
	h.Assessments = len(all)
	for _, one := range all {
		if _, err := s.Load(ctx, one.ID); err != nil {
			h.Altered = append(h.Altered, one.ID)
		}
	}
	if h.Schema > 1 {
		h.AlteredAdded, err = s.alteredAdded(ctx)
	}
	return h, err
}

func (s *Store) alteredAdded(ctx context.Context) (refs []string, err error) {
	all, err := s.Added(ctx)
	for _, one := range all {
		if _, err := s.Whole(ctx, one); err != nil {
			refs = append(refs, one.Head.Ref())
		}
	}
	return refs, err
}
