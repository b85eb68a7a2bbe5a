package store

import (
	"context"
	"path/filepath"
	"testing"
)

// The hash of the schema after each step is written in the table of steps: a
// database with another schema is not ours.
func TestSchemaHashes(t *testing.T) {
	for n := range migrations {
		path := filepath.Join(t.TempDir(), "s.db")
		if err := create(context.Background(), path, migrations[:n+1]); err != nil {
			t.Fatal(err)
		}
		db, err := connect(context.Background(), path, nil)
		if err != nil {
			t.Fatal(err)
		}
		defer db.Close()
		got, err := schemaOf(context.Background(), db)
		if err != nil {
			t.Fatal(err)
		}
		if got != migrations[n].schema {
			t.Errorf("schema %d has hash %s, the table of steps says %s", n+1, got, migrations[n].schema)
		}
	}
}
