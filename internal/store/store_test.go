package store

import (
	"testing"
)

// The hash of the schema after each step is written in the table of steps: a
// database with another schema is not ours.
func TestSchemaHashes(t *testing.T) {
	for n := range migrations {
		path := newPath(t)
		must(t, create(background, path, migrations[:n+1]))
		if got := schemaAt(t, path); got != migrations[n].schema {
			t.Errorf("schema %d has hash %s, the table of steps says %s", n+1, got, migrations[n].schema)
		}
	}
}
