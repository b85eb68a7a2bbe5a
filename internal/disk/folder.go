package disk

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"yourside/model"
)

// WriteFolder makes a folder with these files, by their paths in it with
// slashes, all of them or none. There may be an empty folder at its path;
// anything else is refused with folder-taken, and the folder that the program
// was started in with folder-current: a shell would be left in one that is gone.
func WriteFolder(path string, files map[string][]byte) error {
	empty, err := vacant(path)
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp(filepath.Dir(filepath.Clean(path)), ".yourside-*") // mode 0700
	if err != nil {
		return failed(path, err)
	}
	defer os.RemoveAll(dir)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if err := writeIn(dir, name, files[name]); err != nil {
			return failed(path, err)
		}
	}
	if empty {
		if err := os.Remove(path); err != nil { // refuses what is no longer empty
			return failed(path, err)
		}
	}
	if err := os.Rename(dir, path); err != nil {
		return failed(path, err)
	}
	return Sync(filepath.Dir(filepath.Clean(path)))
}

// vacant tells whether there is an empty folder at a path; where there is
// anything else than that or nothing, it refuses.
func vacant(path string) (empty bool, err error) {
	info, err := os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return false, nil
	case err != nil:
		return false, failed(path, err)
	case !info.IsDir():
		return false, model.Refuse("folder-taken", path)
	}
	entries, err := os.ReadDir(path)
	if err != nil {
		return false, failed(path, err)
	}
	if len(entries) > 0 {
		return false, model.Refuse("folder-taken", path)
	}
	if here, err := os.Stat("."); err == nil && os.SameFile(here, info) {
		return false, model.Refuse("folder-current")
	}
	return true, nil
}

// writeIn writes one file, readable by its owner only, and the folders that it
// lies in.
func writeIn(dir, name string, content []byte) error {
	path := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	return fillAndSync(f, func(w io.Writer) error {
		_, err := io.Copy(w, bytes.NewReader(content))
		return err
	})
}
