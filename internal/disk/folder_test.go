package disk

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"yourside/model"
)

// Writing a folder: all of its files or nothing, and never over something.

var twoFiles = map[string][]byte{"a.yaml": []byte("a: 1\n"), "inside/b.json": []byte("{}\n")}

func TestAFolderIsWrittenWithAllItsFiles(t *testing.T) {
	for name, before := range map[string]func(path string) error{
		"where there is nothing":         func(string) error { return nil },
		"where there is an empty folder": func(path string) error { return os.Mkdir(path, 0o700) },
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, "new")
			if err := before(path); err != nil {
				t.Fatal(err)
			}
			if err := WriteFolder(path+string(filepath.Separator), twoFiles); err != nil {
				t.Fatal(err)
			}
			holds(t, filepath.Join(path, "a.yaml"), "a: 1\n")
			holds(t, filepath.Join(path, "inside", "b.json"), "{}\n")
			if got := names(t, dir); !slices.Equal(got, []string{"new"}) {
				t.Errorf("beside it lies %q", got)
			}
		})
	}
}

func TestAFolderIsNotWrittenOverAnything(t *testing.T) {
	for name, c := range map[string]struct {
		put  func(path string) error
		code string
	}{
		"a file":                    {func(path string) error { return os.WriteFile(path, []byte("mine"), 0o600) }, "folder-taken"},
		"a link to an empty folder": {func(path string) error { return os.Symlink(t.TempDir(), path) }, "folder-taken"},
		"a folder with a file": {func(path string) error {
			return os.MkdirAll(filepath.Join(path, "mine"), 0o700)
		}, "folder-taken"},
		"the folder it was started in": {func(path string) error {
			if err := os.Mkdir(path, 0o700); err != nil {
				return err
			}
			t.Chdir(path)
			return nil
		}, "folder-current"},
	} {
		dir := t.TempDir()
		path := filepath.Join(dir, "new")
		if err := c.put(path); err != nil {
			t.Fatal(err)
		}
		if err := WriteFolder(path, twoFiles); !model.Refused(err, c.code) {
			t.Errorf("%s: %v", name, err)
		}
		if got := names(t, dir); !slices.Equal(got, []string{"new"}) {
			t.Errorf("%s: beside it lies %q", name, got)
		}
		if inside, err := os.ReadDir(path); err == nil && len(inside) > 1 {
			t.Errorf("%s: it holds %v", name, inside)
		}
	}
}

func TestAFolderThatCannotBeWrittenLeavesNothing(t *testing.T) {
	dir := t.TempDir()
	for name, path := range map[string]string{
		"below a folder that is not there": filepath.Join(dir, "gone", "new"),
	} {
		if err := WriteFolder(path, twoFiles); !model.Refused(err, "file-write") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := WriteFolder(filepath.Join(dir, "new"), map[string][]byte{"a": nil, "a/b": nil}); !model.Refused(err, "file-write") {
		t.Errorf("a file in a file: %v", err)
	}
	if got := names(t, dir); len(got) > 0 {
		t.Errorf("there lies %q", got)
	}
}
