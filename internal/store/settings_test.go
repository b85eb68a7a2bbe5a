package store

// The settings on which the promises rest, read back from a database that is
// open: SQLite takes a misspelt one without a word.

import (
	"database/sql"
	"fmt"
	"path/filepath"
	"testing"
)

func TestTheSettingsReadBack(t *testing.T) {
	path := newPath(t)
	s := openAt(t, path)
	want := map[string]string{
		"journal_mode": "wal", "synchronous": "2", "foreign_keys": "1", "trusted_schema": "0", "cell_size_check": "1",
		"secure_delete": "1", "fullfsync": "1", "checkpoint_fullfsync": "1", "busy_timeout": "5000", "query_only": "0",
		"application_id": fmt.Sprint(0x59727364), "user_version": fmt.Sprint(len(migrations)), "encoding": "UTF-8",
	}
	for name, value := range want {
		if got, err := one[string](background, s.db, "PRAGMA "+name); err != nil || got != value {
			t.Errorf("%s is %q, %v; expected %q", name, got, err, value)
		}
	}
	// What has no pragma to read back shows in what is refused.
	_, err := s.Create(background, "here", questionnaire(t, 1), facts, by("anna", 0))
	must(t, err)
	for what, statement := range map[string]string{
		"double quotes make an identifier, never a text": `SELECT "no such column" FROM assessment`,
		"the schema cannot be written around SQL":        "UPDATE sqlite_schema SET sql = '' WHERE name = 'event'",
		"an event must belong to an assessment":          "INSERT INTO event VALUES ('nothing', 1, '', '', '', '', '', '', '')",
		"a column takes its own type only":               "UPDATE assessment SET events = 'many'",
	} {
		if _, err := s.db.Exec(statement); err == nil {
			t.Errorf("it does not hold that %s: %s was done", what, statement)
		}
	}
}

// A transaction has the write lock from its start: else two that read first and
// write later would lose one of the two changes.
func TestATransactionHoldsTheWriteLockFromItsStart(t *testing.T) {
	path := newPath(t)
	s, other := openAt(t, path), openAt(t, path)
	_, err := other.db.Exec("PRAGMA busy_timeout = 0")
	must(t, err)
	must(t, s.inTx(background, func(*sql.Tx) error {
		refused(t, other.inTx(background, func(*sql.Tx) error { return nil }), "db-locked")
		return nil
	}))
}

func TestInspectingUsesAConnectionThatCannotWrite(t *testing.T) {
	path := newPath(t)
	filled(t, path, 1)
	db, err := look(background, path)
	must(t, err)
	defer db.Close()
	before := tree(t, filepath.Dir(path))
	if _, err := db.Exec("UPDATE assessment SET place = 'x'"); err == nil {
		t.Error("the connection for inspecting can write")
	}
	sameTree(t, filepath.Dir(path), before)
}
