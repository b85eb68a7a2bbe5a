package store

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"io"
	"net/url"
	"os"

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
	if err := inspectHeader(path, len(steps)); err != nil {
		return 0, err
	}
	db, err := connect(ctx, path, readOnly(path))
	if err != nil {
		return 0, err
	}
	defer db.Close()
	found, err := one[string](ctx, db, "PRAGMA quick_check(1)")
	if err != nil {
		return 0, err
	}
	if found != "ok" {
		return 0, model.Refuse("db-corrupt").Because(fmt.Errorf("%s", model.CleanLine(found)))
	}
	version, err = one[int](ctx, db, "SELECT user_version FROM pragma_user_version")
	if err != nil {
		return 0, err
	}
	if version > len(steps) {
		return 0, model.Refuse("db-newer", version, len(steps))
	}
	schema, err := schemaOf(ctx, db)
	if err != nil {
		return 0, err
	}
	if version < 1 || schema != steps[version-1].schema {
		return 0, model.Refuse("db-schema", version)
	}
	return version, nil
}

// readOnly are settings that leave a file and its folder as they are.
func readOnly(path string) url.Values {
	q := url.Values{"mode": {"ro"}, "_query_only": {"1"}, "_journal_mode": nil}
	if !hasWAL(path) {
		q["immutable"] = []string{"1"} // else SQLite makes files beside it
	}
	return q
}

// inspectHeader looks at the first bytes of the file.
// https://www.sqlite.org/fileformat.html#the_database_header
func inspectHeader(path string, known int) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	switch {
	case err != nil:
		return err
	case !info.Mode().IsRegular():
		return model.Refuse("db-irregular")
	case info.Size() == 0:
		return model.Refuse("db-empty")
	}
	header := make([]byte, headerSize)
	n, err := io.ReadFull(f, header)
	if err != nil && n < len(sqliteMagic) || !bytes.HasPrefix(header, []byte(sqliteMagic)) {
		return model.Refuse("db-foreign")
	}
	if n < headerSize {
		return model.Refuse("db-truncated")
	}
	return inspectNumbers(header, info.Size(), known, hasWAL(path))
}

func inspectNumbers(header []byte, size int64, known int, wal bool) error {
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
	case wal: // pages may still be on their way from the log
		return nil
	case size%page != 0 || size < number(28)*page:
		return model.Refuse("db-truncated")
	}
	return nil
}

// hasWAL tells whether a write-ahead log with something in it lies beside the
// file: another process is at work, or was cut short.
func hasWAL(path string) bool {
	info, err := os.Stat(path + "-wal")
	return err == nil && info.Size() > 0
}
