package store

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/binary"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"

	"yourside/model"
)

const (
	applicationID = 0x59727364 // "Yrsd", the mark of our files
	headerSize    = 100
	sqliteMagic   = "SQLite format 3\x00"
)

// inspect returns the schema version of a database file, or refuses it. It
// changes nothing: the header is read before SQLite sees the file, and the
// checks after that read only.
func inspect(ctx context.Context, path string, steps []migration) (version int, err error) {
	looked, version, err := inspected(ctx, path, steps)
	if err != nil {
		return 0, err
	}
	return version, looked.Close()
}

// inspected is inspect for whoever goes on with the file: as long as the
// connection that it returns is open, what SQLite keeps beside the file stays.
func inspected(ctx context.Context, path string, steps []migration) (looked *sql.DB, version int, err error) {
	if err := inspectHeader(path, len(steps)); err != nil {
		return nil, 0, err
	}
	if looked, err = look(ctx, path); err != nil {
		return nil, 0, err
	}
	if version, err = inspectContent(ctx, looked, steps); err != nil {
		_ = looked.Close()
		return nil, 0, err
	}
	return looked, version, nil
}

// inspectContent looks at a database at one moment: others may be at work in it.
func inspectContent(ctx context.Context, looked *sql.DB, steps []migration) (version int, err error) {
	tx, err := looked.BeginTx(ctx, nil)
	if err != nil {
		return 0, err
	}
	defer func() { _ = tx.Rollback() }()
	if err := quickCheck(ctx, tx); err != nil {
		return 0, err
	}
	if version, err = one[int](ctx, tx, userVersion); err != nil {
		return 0, err
	}
	if version > len(steps) {
		return 0, model.Refuse("db-newer", version, len(steps))
	}
	schema, err := schemaOf(ctx, tx)
	if err != nil {
		return 0, err
	}
	if version < 1 || schema != steps[version-1].schema {
		return 0, model.Refuse("db-schema", version)
	}
	return version, nil
}

// quickCheckLimit is up to which size a database is looked through at every
// start, in bytes: it costs some 3 ms for each MiB. A larger one is looked
// through by the doctor; damage to events shows in their chain whatever the size.
const quickCheckLimit = 8 << 20

// quickCheck refuses a database of which the pages do not fit together.
func quickCheck(ctx context.Context, tx *sql.Tx) error {
	size, err := one[int64](ctx, tx, "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
	if err != nil || size > quickCheckLimit {
		return err
	}
	found, err := one[string](ctx, tx, "PRAGMA quick_check(1)")
	if err == nil && found != "ok" {
		err = model.Refuse("db-corrupt").Because(fmt.Errorf("%s", model.CleanLine(found)))
	}
	return err
}

// look opens a file for reading and leaves it as it is. It takes SQLite's locks,
// for others may be at work in it. Where none can be taken, because the file or
// its folder is read-only, nobody writes to it either.
func look(ctx context.Context, path string) (*sql.DB, error) {
	q := url.Values{"_query_only": {"1"}, "_journal_mode": nil, "_txlock": {"deferred"}}
	if hasLog(path) {
		q.Set("mode", "ro") // else what is in the log is written into the file
	}
	if writable(path) == nil || hasWAL(path) {
		db, err := connect(ctx, path, q)
		if hasWAL(path) || !unwritable(explain(err)) {
			return db, err
		}
	}
	q.Set("mode", "ro")
	q.Set("immutable", "1")
	return connect(ctx, path, q)
}

func unwritable(err error) bool {
	return model.Refused(err, "db-readonly") || model.Refused(err, "db-cantopen")
}

// regular refuses what is no file with something in it, without opening it: to
// open a pipe is to wait for its other end.
func regular(path string) (os.FileInfo, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, cannotOpen(err)
	case !info.Mode().IsRegular():
		return nil, model.Refuse("db-irregular")
	case info.Size() == 0:
		return nil, model.Refuse("db-empty")
	}
	return info, nil
}

// writable returns why a file cannot be written to; nil if it can.
func writable(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return f.Close()
}

// inspectHeader looks at the first bytes of the file.
// https://www.sqlite.org/fileformat.html#the_database_header
func inspectHeader(path string, known int) error {
	logged := hasWAL(path)
	if _, err := regular(path); err != nil {
		return err
	}
	f, err := os.Open(path)
	if err != nil {
		return cannotOpen(err)
	}
	defer f.Close()
	header := make([]byte, headerSize)
	n, err := io.ReadFull(f, header)
	if err != nil && n < len(sqliteMagic) || !bytes.HasPrefix(header, []byte(sqliteMagic)) {
		return model.Refuse("db-foreign")
	}
	if n < headerSize {
		return model.Refuse("db-truncated")
	}
	info, err := f.Stat()
	if err != nil {
		return err
	}
	return inspectNumbers(header, info.Size(), known, logged || hasWAL(path))
}

func inspectNumbers(header []byte, size int64, known int, logged bool) error {
	number := func(at int) int64 { return int64(binary.BigEndian.Uint32(header[at:])) }
	page := int64(binary.BigEndian.Uint16(header[16:]))
	if page == 1 {
		page = 65536
	}
	switch {
	case number(68) != applicationID:
		return model.Refuse("db-foreign")
	case number(60) > int64(known):
		return model.Refuse("db-newer", number(60), known)
	case page < 512 || page&(page-1) != 0:
		return model.Refuse("db-corrupt")
	case logged: // pages may still be on their way from the log
		return nil
	case size%page != 0 || size < number(28)*page:
		return model.Refuse("db-truncated")
	}
	return nil
}

// hasWAL tells whether a write-ahead log with something in it lies beside the
// file: another process is at work, or was cut short.
func hasWAL(path string) bool { return filledIn(target(path) + "-wal") }

// hasLog is hasWAL, or the same of the journal that SQLite keeps while it
// brings a file that is not in WAL mode there.
func hasLog(path string) bool { return hasWAL(path) || filledIn(target(path)+"-journal") }

func filledIn(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Size() > 0
}

// target is where a symbolic link to a database leads: SQLite keeps its log
// there. A path that is no link, or leads nowhere, is itself.
func target(path string) string {
	info, err := os.Lstat(path)
	if err != nil || info.Mode()&fs.ModeSymlink == 0 {
		return path
	}
	to, err := filepath.EvalSymlinks(path)
	if err != nil {
		return path
	}
	return to
}
