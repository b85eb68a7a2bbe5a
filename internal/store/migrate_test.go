package store

// Migrations, with a step that is made here: what was there is kept, a
// copy is made before, and a step that fails or is cut short changes nothing.

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"yourside/model"
)

const oneMoreStep = `
CREATE TABLE remark (assessment TEXT NOT NULL REFERENCES assessment (id), text TEXT NOT NULL) STRICT;
INSERT INTO remark SELECT id, organisation FROM assessment;
ALTER TABLE assessment ADD COLUMN colour TEXT NOT NULL DEFAULT 'grey';`

// newest is the schema of the last released step.
var newest = len(migrations)

// oneMore are the released steps and one more.
func oneMore(t testing.TB) []migration { return withStep(t, migrations, oneMoreStep) }

// withStep adds a step to others and works out the schema that it leads to.
func withStep(t testing.TB, steps []migration, sql string) []migration {
	t.Helper()
	steps = append(slices.Clone(steps), migration{sql: sql})
	path := filepath.Join(t.TempDir(), "schema.db")
	must(t, create(background, path, steps))
	steps[len(steps)-1].schema = schemaAt(t, path)
	return steps
}

// schemaAt is the hash of the schema of a database.
func schemaAt(t testing.TB, path string) string {
	t.Helper()
	db, err := look(background, path)
	must(t, err)
	defer db.Close()
	tx, err := db.Begin()
	must(t, err)
	defer tx.Rollback()
	schema, err := schemaOf(background, tx)
	must(t, err)
	return schema
}

// content is all that a database says, to compare one with another.
func content(t testing.TB, path string, steps []migration) (version int, all []*model.Assessment) {
	t.Helper()
	version, err := inspect(background, path, steps)
	must(t, err)
	db, err := look(background, path)
	must(t, err)
	s := &Store{db: db, path: path}
	defer db.Close()
	list, err := s.summaries(background)
	must(t, err)
	for _, one := range list {
		all = append(all, load(t, s, one.ID))
	}
	return version, all
}

func sameContent(t testing.TB, what string, got, want []*model.Assessment) {
	t.Helper()
	same := func(a, b *model.Assessment) bool {
		return a.ID == b.ID && a.Facts == b.Facts && slices.Equal(a.Events, b.Events) && a.Questionnaire.Digest == b.Questionnaire.Digest
	}
	if !slices.EqualFunc(got, want, same) {
		t.Errorf("%s: other assessments than there were", what)
	}
}

// copies are the copies before a migration that lie beside a database.
func copies(t testing.TB, path string) []string {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(path))
	must(t, err)
	var all []string
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), filepath.Base(path)+".before-") {
			all = append(all, filepath.Join(filepath.Dir(path), e.Name()))
		}
	}
	return all
}

func TestAMigrationKeepsWhatWasThereAndACopyOfIt(t *testing.T) {
	path := newPath(t)
	filled(t, path, 3)
	_, before := content(t, path, migrations)
	s, err := open(background, path, oneMore(t))
	must(t, err)
	remarks, err := one[int](background, s.db, "SELECT count(*) FROM remark WHERE text = 'Voorbeeld BV'")
	must(t, err)
	if remarks != 3 {
		t.Errorf("the step made %d remarks", remarks)
	}
	a := load(t, s, "assessment-2")
	answer(t, s, a, model.Answer{Question: questionID(0), Note: "after the migration"}, by("anna", 90))
	must(t, s.Close())
	if version, after := content(t, path, oneMore(t)); version != newest+1 || len(after) != 3 {
		t.Errorf("the database has schema %d", version)
	}
	kept := copies(t, path)
	if len(kept) != 1 || !strings.Contains(kept[0], fmt.Sprintf(".before-v%d-", newest+1)) {
		t.Fatalf("the copies beside it are %q", kept)
	}
	version, old := content(t, kept[0], migrations)
	if version != newest {
		t.Errorf("the copy has schema %d", version)
	}
	sameContent(t, "the copy", old, before)
	was := openAt(t, kept[0]) // yesterday's program works on with it
	answer(t, was, load(t, was, "assessment-3"), model.Answer{Question: questionID(0), Note: "in the copy"}, by("anna", 91))
	_, err = Open(background, path) // and refuses the new one
	refused(t, err, "db-newer")
}

func TestAnOpenThatMigratesNothingMakesNoCopy(t *testing.T) {
	path := newPath(t)
	for range 2 {
		s, err := open(background, path, oneMore(t))
		must(t, err)
		must(t, s.Close())
	}
	if kept := copies(t, path); len(kept) != 0 {
		t.Errorf("there are the copies %q", kept)
	}
}

func TestAStepThatFailsChangesNothing(t *testing.T) {
	for name, last := range map[string]string{
		"in its middle":                "CREATE TABLE half (x TEXT) STRICT; INSERT INTO nothing VALUES (1)",
		"by what is stored":            "CREATE UNIQUE INDEX one_organisation ON assessment (organisation)",
		"on the rules of foreign keys": "DELETE FROM questionnaire",
	} {
		t.Run(name, func(t *testing.T) {
			path := newPath(t)
			filled(t, path, 2)
			_, before := content(t, path, migrations)
			steps := append(oneMore(t), migration{sql: last, schema: "never reached"})
			for range 2 { // it is tried again at each start
				_, err := open(background, path, steps)
				refused(t, err, "db-migrate")
			}
			version, after := content(t, path, migrations)
			if version != newest {
				t.Errorf("the database has schema %d after a step failed", version)
			}
			sameContent(t, "the database", after, before)
			for _, kept := range copies(t, path) {
				_, old := content(t, kept, migrations)
				sameContent(t, "the copy", old, before)
			}
			answered := openAt(t, path) // the program of before goes on
			answer(t, answered, load(t, answered, "assessment-1"), model.Answer{Question: questionID(0), Note: "on"}, by("anna", 90))
		})
	}
}

func TestAMigrationThatWasCutShortIsDoneAgain(t *testing.T) {
	path := newPath(t)
	filled(t, path, 2)
	_, before := content(t, path, migrations)
	for range 3 {
		// As a process that is killed in the middle leaves it: the step done, not
		// committed; taken from the files while its connection is open.
		cut := filepath.Join(t.TempDir(), "cut", "yourside.db")
		db, err := connect(background, path, nil)
		must(t, err)
		tx, err := db.Begin()
		must(t, err)
		_, err = tx.Exec("PRAGMA cache_size = 1; PRAGMA cache_spill = 1;" + oneMoreStep + fmt.Sprintf("PRAGMA user_version = %d", newest+1))
		must(t, err)
		copyTree(t, filepath.Dir(path), filepath.Dir(cut))
		must(t, tx.Rollback())
		must(t, db.Close())
		if version, _ := content(t, cut, migrations); version != newest {
			t.Fatalf("what was not committed counts: schema %d", version)
		}
		s, err := open(background, cut, oneMore(t))
		must(t, err)
		must(t, s.Close())
		version, after := content(t, cut, oneMore(t))
		if version != newest+1 {
			t.Errorf("the database has schema %d", version)
		}
		sameContent(t, "the database", after, before)
	}
}

func TestTwoThatOpenAtOnceMigrateOnce(t *testing.T) {
	t.Parallel()
	steps := withStep(t, oneMore(t), "UPDATE assessment SET colour = colour || '!'; CREATE TABLE another (x TEXT) STRICT;")
	rounds := 10
	if testing.Short() {
		rounds = 3
	}
	for range rounds {
		path := newPath(t)
		filled(t, path, 1)
		_, before := content(t, path, migrations)
		var both sync.WaitGroup
		for range 3 {
			both.Go(func() {
				s, err := open(context.Background(), path, steps)
				if err != nil {
					t.Errorf("opening: %v", err)
					return
				}
				if err := s.Close(); err != nil {
					t.Errorf("closing: %v", err)
				}
			})
		}
		both.Wait()
		db, err := look(background, path)
		must(t, err)
		colour, err := one[string](background, db, "SELECT group_concat(colour) FROM assessment")
		must(t, err)
		must(t, db.Close())
		if colour != "grey!" {
			t.Errorf("the step was done another number of times than once: %q", colour)
		}
		_, after := content(t, path, steps)
		sameContent(t, "the database", after, before)
		if len(copies(t, path)) == 0 {
			t.Error("there is no copy")
		}
		for _, kept := range copies(t, path) {
			if version, _ := content(t, kept, steps); version != newest {
				t.Errorf("a copy from before the migration has schema %d", version)
			}
		}
	}
}
