package archive

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strings"

	"yourside/internal/integrity"
	"yourside/model"
)

// Sums is the text of SHA256SUMS, in the form that `sha256sum -c` reads: a line
// for every file of the folder, in the order of their names.
func (f Folder) Sums() []byte {
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(f)) {
		if !seals(name) {
			fmt.Fprintf(&b, "%s  %s\n", integrity.Hash(f[name]), name)
		}
	}
	return []byte(b.String())
}

var sumLine = regexp.MustCompile(`^([0-9a-f]{64}) [ *]([^\\\s]+)$`)

// readSums gives the hash that SHA256SUMS has for each name.
func readSums(sums []byte) (map[string]string, error) {
	hashes := map[string]string{}
	for i, line := range strings.Split(strings.TrimSuffix(string(sums), "\n"), "\n") {
		m := sumLine.FindStringSubmatch(line)
		if m == nil || !fs.ValidPath(m[2]) || hashes[m[2]] != "" {
			return nil, model.Refuse("sums-broken", i+1)
		}
		hashes[m[2]] = m[1]
	}
	return hashes, nil
}

// Fits refuses a folder that is not what its SHA256SUMS says: with another
// file, one too few or one too many.
func (k Kind) Fits(dir fs.FS) error {
	sums, err := k.read(dir, sumsFile)
	if err != nil {
		return err
	}
	hashes, err := readSums(sums)
	if err != nil {
		return err
	}
	err = fs.WalkDir(dir, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return model.Refuse("file-unreadable", name).Because(err)
		case d.IsDir() || seals(name):
			return nil
		case hashes[name] == "":
			return model.Refuse("sums-besides", name)
		}
		b, err := k.read(dir, name)
		if err == nil && integrity.Hash(b) != hashes[name] {
			err = model.Refuse("sums-differ", name)
		}
		delete(hashes, name)
		return err
	})
	if err == nil && len(hashes) > 0 {
		err = model.Refuse("sums-missing", slices.Min(slices.Collect(maps.Keys(hashes))))
	}
	return err
}

// absent tells whether an error is that a file is not there.
func absent(err error) bool { return errors.Is(err, fs.ErrNotExist) }
