package store

// What is refused, and by which name; and that it is left as it was, byte for
// byte, with nothing beside it that was not there.

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"yourside/model"
)

// raw runs statements on a file, which it makes when it is not there, past the
// store.
func raw(t testing.TB, path string, statements ...string) {
	t.Helper()
	f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	must(t, err)
	must(t, f.Close())
	db, err := connect(background, path, nil)
	must(t, err)
	defer db.Close()
	for _, statement := range statements {
		_, err := db.Exec(statement)
		must(t, err)
	}
}

// inLog does statements to a database of ours and leaves them in its log, as a
// process does that is killed: taken from the files while the connection is open.
func inLog(t testing.TB, path string, statements ...string) {
	t.Helper()
	elsewhere := newPath(t)
	filled(t, elsewhere, 1)
	db, err := connect(background, elsewhere, nil)
	must(t, err)
	defer db.Close()
	for _, statement := range statements {
		_, err := db.Exec(statement)
		must(t, err)
	}
	must(t, os.MkdirAll(filepath.Dir(path), 0o700))
	copyTree(t, filepath.Dir(elsewhere), filepath.Dir(path))
	if !hasWAL(path) {
		t.Fatal("there is nothing in the log")
	}
}

// change writes bytes into a file.
func change(t testing.TB, path string, at int64, b ...byte) {
	t.Helper()
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	must(t, err)
	_, err = f.WriteAt(b, at)
	must(t, err)
	must(t, f.Close())
}

func bigEndian(n uint32) []byte { return binary.BigEndian.AppendUint32(nil, n) }

func TestWhatIsRefusedIsLeftAsItWas(t *testing.T) {
	write := func(b []byte) func(*testing.T, string) {
		return func(t *testing.T, path string) { must(t, os.WriteFile(path, b, 0o600)) }
	}
	ours := func(then func(t *testing.T, path string)) func(*testing.T, string) {
		return func(t *testing.T, path string) {
			filled(t, path, 2)
			then(t, path)
		}
	}
	sql := func(statements ...string) func(*testing.T, string) {
		return ours(func(t *testing.T, path string) { raw(t, path, statements...) })
	}
	logged := func(statements ...string) func(*testing.T, string) {
		return func(t *testing.T, path string) { inLog(t, path, statements...) }
	}
	with := func(at int64, b ...byte) func(*testing.T, string) {
		return ours(func(t *testing.T, path string) { change(t, path, at, b...) })
	}
	for name, c := range map[string]struct {
		code string
		make func(*testing.T, string)
	}{
		"a file of no bytes":                 {"db-empty", write(nil)},
		"a short text":                       {"db-foreign", write([]byte("hello"))},
		"a long text":                        {"db-foreign", write(bytes.Repeat([]byte("hello\n"), 2000))},
		"a text that begins like a database": {"db-foreign", write(append([]byte(sqliteMagic), bytes.Repeat([]byte("hello\n"), 2000)...))},
		"the beginning of a header":          {"db-truncated", write([]byte(sqliteMagic + "\x10\x00"))},
		"a database of another program":      {"db-foreign", func(t *testing.T, path string) { raw(t, path, "CREATE TABLE x (y)", "PRAGMA application_id = 1") }},
		"a database without a mark":          {"db-foreign", func(t *testing.T, path string) { raw(t, path, "CREATE TABLE x (y)") }},
		"an empty database":                  {"db-foreign", func(t *testing.T, path string) { raw(t, path, "VACUUM") }},
		"our mark on somebody else's tables": {"db-schema", func(t *testing.T, path string) {
			raw(t, path, "CREATE TABLE x (y)", fmt.Sprint("PRAGMA application_id = ", applicationID), "PRAGMA user_version = 1")
		}},
		"our mark and no schema": {"db-schema", func(t *testing.T, path string) {
			raw(t, path, "VACUUM", fmt.Sprint("PRAGMA application_id = ", applicationID))
		}},
		"a newer schema": {"db-newer", sql("PRAGMA user_version = 99")},
		"a newer schema that only the log knows of":   {"db-newer", logged("PRAGMA user_version = 99")},
		"a schema below nothing":                      {"db-newer", sql("PRAGMA user_version = -1")},
		"one more trigger":                            {"db-schema", sql("CREATE TRIGGER x AFTER INSERT ON event BEGIN DELETE FROM revision; END")},
		"one more trigger that only the log knows of": {"db-schema", logged("CREATE TRIGGER x AFTER INSERT ON event BEGIN DELETE FROM revision; END")},
		"one more view":                               {"db-schema", sql("CREATE VIEW x AS SELECT 1")},
		"one more table":                              {"db-schema", sql("CREATE TABLE x (y)")},
		"one more column":                             {"db-schema", sql("ALTER TABLE event ADD COLUMN x TEXT")},
		"one more index":                              {"db-schema", sql("CREATE INDEX x ON event (actor)")},
		"one index less":                              {"db-schema", sql("DROP INDEX event_field")},
		"a virtual table":                             {"db-schema", sql("CREATE VIRTUAL TABLE x USING fts5(y)")},
		"a page size that cannot be":                  {"db-corrupt", with(16, 0x0f, 0xff)},
		"a page size of another file":                 {"db-corrupt", with(16, 0x02, 0x00)},
		"more pages promised than there":              {"db-truncated", with(28, bigEndian(1<<20)...)},
		"a list of free pages that is none":           {"db-corrupt", with(32, append(bigEndian(3), bigEndian(7)...)...)},
		"a text encoding of another kind":             {"db-corrupt", with(56, bigEndian(2)...)},
		"a directory":                                 {"db-irregular", func(t *testing.T, path string) { must(t, os.Mkdir(path, 0o700)) }},
	} {
		t.Run(name, func(t *testing.T) {
			path := newPath(t)
			must(t, os.MkdirAll(filepath.Dir(path), 0o700))
			c.make(t, path)
			refusedAsItIs(t, path, c.code)
		})
	}
}

// refusedAsItIs checks that neither opening nor examining nor restoring from a
// file changes anything.
func refusedAsItIs(t *testing.T, path, want string) {
	t.Helper()
	before := tree(t, filepath.Dir(path))
	s, err := Open(background, path)
	if err == nil {
		t.Errorf("it was opened")
		_ = s.Close()
	}
	if code(err) != want {
		t.Errorf("opening gave %v, expected the refusal %s", err, want)
	}
	sameTree(t, filepath.Dir(path), before)
	if _, err = Examine(background, path); code(err) != want {
		t.Errorf("examining gave %v, expected the refusal %s", err, want)
	}
	sameTree(t, filepath.Dir(path), before)
	target := newPath(t)
	filled(t, target, 1)
	there := tree(t, filepath.Dir(target))
	if _, err := Restore(background, path, target); err == nil {
		t.Error("it was restored")
	}
	sameTree(t, filepath.Dir(path), before)
	sameTree(t, filepath.Dir(target), there)
}

func TestAFileThatWasCutShortIsRefused(t *testing.T) {
	path := newPath(t)
	filled(t, path, 3)
	whole, err := os.ReadFile(path)
	must(t, err)
	page, size := int64(4096), int64(len(whole))
	if size%page != 0 || size < 10*page {
		t.Fatalf("the database has %d bytes", size)
	}
	lengths := map[int64]string{16: "db-truncated", 99: "db-truncated", 100: "db-truncated", 1: "db-foreign", 15: "db-foreign"}
	for _, at := range []int64{1, 2, 3, size / page / 2, size/page - 2, size/page - 1} {
		for _, off := range []int64{-1, 0, 1, 512, page / 2} {
			lengths[at*page+off] = "db-truncated"
		}
	}
	lengths[size-1] = "db-truncated"
	for length, want := range lengths {
		t.Run(fmt.Sprintf("to %d of %d bytes", length, size), func(t *testing.T) {
			short := newPath(t)
			must(t, os.MkdirAll(filepath.Dir(short), 0o700))
			must(t, os.WriteFile(short, whole[:length], 0o600))
			refusedAsItIs(t, short, want)
		})
	}
}

func TestAFileThatWasCutShortWithALogBesideItIsRefused(t *testing.T) {
	for _, pages := range []int64{1, 3, 6} {
		t.Run(fmt.Sprintf("to %d pages", pages), func(t *testing.T) {
			path := newPath(t)
			inLog(t, path, "UPDATE assessment SET place = 'x'")
			must(t, os.Truncate(path, pages*4096))
			refusedAsItIs(t, path, "db-corrupt")
		})
	}
}

func TestAPathWithOddCharactersIsJustAPath(t *testing.T) {
	names := []string{"with blanks", "a#b", "100%41", "ünïcödé 漢字", "a&b;c=d", "it's", "a+b", "mode=ro&immutable=1", "[x]", "$HOME", "-wal"}
	if runtime.GOOS != "windows" {
		names = append(names, "what?mode=memory", `quo"te`, "co:lon", `back\slash`, "line\nend", "\xff\xfe", "file:x?vfs=none")
	}
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), name)
			path := filepath.Join(dir, name+".db")
			filled(t, path, 1)
			s := openAt(t, path)
			a := load(t, s, "assessment-1")
			answer(t, s, a, model.Answer{Question: questionID(0), Note: "again"}, by("anna", 90))
			must(t, s.Backup(background, filepath.Join(dir, name+".copy")))
			must(t, s.Close())
			entries, err := os.ReadDir(dir)
			must(t, err)
			var found []string
			for _, e := range entries {
				found = append(found, e.Name())
			}
			if len(found) != 2 || !strings.HasPrefix(found[0], name) || !strings.HasPrefix(found[1], name) {
				t.Errorf("in the directory are %q", found)
			}
			if a := load(t, openAt(t, path), "assessment-1"); a.Answer(questionID(0)).Note != "again" {
				t.Error("the answer is not there")
			}
			if version, _ := content(t, filepath.Join(dir, name+".copy"), migrations); version != newest {
				t.Errorf("the backup has schema %d", version)
			}
		})
	}
}
