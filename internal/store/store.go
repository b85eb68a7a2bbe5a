// Package store keeps assessments in one SQLite file.
//
// Its rule: what is reported as saved is on the disk. Every change is an event
// that is only ever added, in one transaction with everything that follows
// from it, in WAL mode with synchronous=FULL; and a file that is not plainly
// ours, whole and of a version that we know is refused and left as it was.
package store

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"time"

	_ "modernc.org/sqlite" // the driver behind database/sql

	"yourside/model"
)

// Store is an open database file. It is used by one person, and by one write
// at a time; other processes may have the same file open. This process must not
// open the file by itself meanwhile: on Unix, closing it again takes away the
// locks that SQLite has on it.
type Store struct {
	db   *sql.DB
	path string
	file os.FileInfo // the file as it was opened: SQLite does not notice another in its place
}

// Open opens the database at path, which it makes when there is nothing there,
// directories included. An older one is migrated after a copy was made beside
// it. It refuses, and leaves untouched, anything else than a whole database of
// Yourside.
func Open(ctx context.Context, path string) (*Store, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, model.Refuse("db-open", path).Because(err)
	}
	s, err := open(ctx, path, migrations)
	if err != nil {
		return nil, model.Refuse("db-open", path).Because(explain(err))
	}
	return s, nil
}

func open(ctx context.Context, path string, steps []migration) (*Store, error) {
	if missing(path) {
		if err := create(ctx, path, steps); err != nil {
			return nil, err
		}
	}
	info, err := regular(path)
	if err != nil {
		return nil, err
	}
	readOnly := writable(path) // SQLite would open it, for reading
	looked, version, err := inspected(ctx, path, steps)
	if err != nil {
		return nil, err
	}
	defer looked.Close()
	if readOnly != nil {
		return nil, readOnly
	}
	db, err := connect(ctx, path, nil)
	if err != nil {
		return nil, err
	}
	s := &Store{db, path, info}
	if err := s.samePlace(); err != nil { // what was inspected is what was opened
		return nil, closing(s, err)
	}
	if version < len(steps) {
		if err := s.migrate(ctx, version, steps); err != nil {
			return nil, closing(s, err)
		}
	}
	return s, nil
}

// missing tells whether there is nothing at a path, not even a link that leads
// nowhere.
func missing(path string) bool {
	_, err := os.Lstat(path)
	return errors.Is(err, fs.ErrNotExist)
}

// Close writes the write-ahead log into the file, so that it is whole by
// itself, and closes it.
func (s *Store) Close() error {
	_, err := s.db.Exec("PRAGMA wal_checkpoint(TRUNCATE)")
	if closed := s.db.Close(); err == nil {
		err = closed
	}
	return explain(err)
}

// Path returns the absolute path of the database file.
func (s *Store) Path() string { return s.path }

// patience is how long a connection waits for another to let go of the file.
const patience = 5 * time.Second

// connect opens a file with the settings on which the promises rest. SQLite does
// not wait by itself when two change a file to WAL mode at once, or when one
// repairs its log: it gives up at once, and the other goes on.
func connect(ctx context.Context, path string, extra url.Values) (*sql.DB, error) {
	for end := time.Now().Add(patience); ; time.Sleep(10 * time.Millisecond) {
		db, err := connectOnce(ctx, path, extra)
		if !model.Refused(explain(err), "db-locked") || time.Now().After(end) {
			return db, err
		}
	}
}

// connectOnce is connect without waiting for others. It reads back the two
// settings that SQLite would change without a word.
func connectOnce(ctx context.Context, path string, extra url.Values) (*sql.DB, error) {
	q := url.Values{
		"_busy_timeout": {strconv.FormatInt(patience.Milliseconds(), 10)}, "_journal_mode": {"WAL"}, "_synchronous": {"FULL"}, "_foreign_keys": {"1"},
		"_txlock": {"immediate"}, "_defensive": {"1"}, "_dqs": {"0"},
		"mode": {"rw"}, // a file that is gone is not made anew
		"_pragma": {
			"fullfsync(1)", "checkpoint_fullfsync(1)", "trusted_schema(0)", "cell_size_check(1)", "secure_delete(1)",
		},
	}
	for key, values := range extra {
		q[key] = values
	}
	db, err := sql.Open("sqlite", fileURL(path, q))
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1) // one person, one file, one writer
	var journal, synchronous string
	row := db.QueryRowContext(ctx, "SELECT (SELECT journal_mode FROM pragma_journal_mode), (SELECT synchronous FROM pragma_synchronous)")
	if err := row.Scan(&journal, &synchronous); err != nil {
		_ = db.Close()
		return nil, err
	}
	if extra == nil && (journal != "wal" || synchronous != "2") {
		_ = db.Close()
		return nil, model.Refuse("db-settings", journal, synchronous)
	}
	return db, nil
}

// fileURL is the name of a file as SQLite takes it: a ? or % in the path must
// not become an option.
func fileURL(path string, q url.Values) string {
	slashed := filepath.ToSlash(path)
	if slashed[0] != '/' { // a drive letter
		slashed = "/" + slashed
	}
	u := url.URL{Scheme: "file", Path: slashed, RawQuery: q.Encode()}
	return u.String()
}

// inTx runs do in one transaction that holds the write lock from its start. The
// file must be at its place when the lock was got, which can take seconds, and
// still when everything is stored.
func (s *Store) inTx(ctx context.Context, do func(*sql.Tx) error) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return explain(err)
	}
	if err = s.samePlace(); err == nil {
		err = do(tx)
	}
	if err != nil {
		_ = tx.Rollback()
		return explain(err)
	}
	if err := tx.Commit(); err != nil {
		return explain(err)
	}
	return s.samePlace()
}

// samePlace refuses when the file was removed or replaced since it was opened:
// SQLite would go on writing to the one that nobody can find any more.
func (s *Store) samePlace() error {
	info, err := os.Stat(s.path)
	if err != nil || !os.SameFile(info, s.file) {
		return model.Refuse("db-replaced", s.path)
	}
	return nil
}

func closing(s *Store, err error) error {
	_ = s.db.Close()
	return err
}

// one runs a query that gives one value.
func one[T any](ctx context.Context, db interface {
	QueryRowContext(context.Context, string, ...any) *sql.Row
}, query string, args ...any) (value T, err error) {
	err = db.QueryRowContext(ctx, query, args...).Scan(&value)
	return value, err
}
