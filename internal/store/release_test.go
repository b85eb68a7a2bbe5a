package store

// A database of every schema that was released is kept in testdata, with what
// it said when it was made: today's program opens it and reads the same.

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"yourside/model"
)

var update = flag.Bool("update", false, "make the database of the newest schema in testdata anew")

// said is what a database says of one assessment.
type said struct {
	Facts         model.Facts
	Questionnaire string       // its digest
	Origin        model.Origin // since schema 2
	Events        []model.Event
	Place         string
	Revisions     []string // canonical JSON
}

// addedIn are the questionnaires that were added to the database of a schema.
var addedIn = map[int][]string{2: {"test@2", "test@1"}}

func TestADatabaseOfEveryReleaseOpensAndSaysTheSame(t *testing.T) {
	if *update {
		keepForEver(t)
	}
	for schema := 1; schema <= len(migrations); schema++ {
		t.Run(fmt.Sprint("schema ", schema), func(t *testing.T) {
			b, err := os.ReadFile(fmt.Sprintf("testdata/v%d.db", schema))
			must(t, err)
			path := filepath.Join(t.TempDir(), "kept.db")
			must(t, os.WriteFile(path, b, 0o600))
			if version, err := inspect(background, path, migrations); err != nil || version != schema {
				t.Fatalf("it has schema %d, %v", version, err)
			}
			if h, err := Examine(background, path); err != nil || h.Schema != schema || len(h.Altered)+len(h.AlteredAdded) != 0 {
				t.Errorf("an examination as it is says %+v, %v", h, err)
			}
			s := openAt(t, path)
			var want map[string]said
			b, err = os.ReadFile(fmt.Sprintf("testdata/v%d.json", schema))
			must(t, err)
			must(t, json.Unmarshal(b, &want))
			got := hear(t, s)
			if len(got) != len(want) || len(want["assessment-1"].Revisions) == 0 {
				t.Errorf("it has %d assessments, when it was made it had %d", len(got), len(want))
			}
			for id := range want {
				if !reflect.DeepEqual(got[id], want[id]) {
					t.Errorf("of %s it says something else than when it was made", id)
				}
			}
			if got := refs(t, s); !slices.Equal(got, addedIn[schema]) {
				t.Errorf("added are %q", got)
			}
			answer(t, s, load(t, s, "assessment-1"), model.Answer{Question: questionID(0), Note: "by today's program"}, by("anna", 99))
			checkList(t, s, load(t, s, "assessment-1"))
			must(t, s.Close())
			if h, err := Examine(background, path); err != nil || h.Schema != len(migrations) || h.Integrity != "ok" || len(h.Altered) != 0 {
				t.Errorf("an examination says %+v, %v", h, err)
			}
		})
	}
}

func hear(t *testing.T, s *Store) map[string]said {
	t.Helper()
	all := map[string]said{}
	list, err := s.List(background)
	must(t, err)
	for _, one := range list {
		a := load(t, s, one.ID)
		x := said{Facts: a.Facts, Questionnaire: a.Questionnaire.Digest, Origin: a.Origin, Events: a.Events, Place: one.Place}
		for _, r := range a.Revisions() {
			content, err := s.Revision(background, a, r.Number)
			must(t, err)
			x.Revisions = append(x.Revisions, string(content))
		}
		all[one.ID] = x
	}
	return all
}

// keepForEver makes the database of the newest schema, and writes down what it
// says. Once a schema is released its database is never made again.
func keepForEver(t *testing.T) {
	t.Helper()
	path := newPath(t)
	fillIn(t, path, 3)
	s := openAt(t, path)
	for _, v := range []string{"1", "2"} {
		add(t, s, version(t, v, "Title"), by("anna", 61))
	}
	all, err := s.Added(background)
	must(t, err)
	q, err := s.Whole(background, all[0])
	must(t, err)
	_, err = s.Create(background, "of-an-added-one", q, facts, by("anna", 62))
	must(t, err)
	said, err := json.MarshalIndent(hear(t, s), "", "  ")
	must(t, err)
	must(t, s.Close())
	b, err := os.ReadFile(path)
	must(t, err)
	must(t, os.MkdirAll("testdata", 0o755))
	must(t, os.WriteFile(fmt.Sprintf("testdata/v%d.db", len(migrations)), b, 0o644))
	must(t, os.WriteFile(fmt.Sprintf("testdata/v%d.json", len(migrations)), append(said, '\n'), 0o644))
}
