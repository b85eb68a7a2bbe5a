package archive

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"time"

	"yourside/model"
)

// epoch is the first day that a .zip can name. Every file has it: when a file
// was written is no part of what it says.
var epoch = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// Zip is the folder as a .zip. The files are not compressed: how a compressor
// writes may change with the compiler, and the bytes must not.
func (f Folder) Zip() ([]byte, error) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(f)) {
		h := &zip.FileHeader{Name: name, Method: zip.Store, Modified: epoch}
		h.SetMode(0o644)
		w, err := z.CreateHeader(h)
		if err == nil {
			_, err = w.Write(f[name])
		}
		if err != nil {
			return nil, fmt.Errorf("packing %s: %w", name, err)
		}
	}
	if err := z.Close(); err != nil {
		return nil, fmt.Errorf("packing: %w", err)
	}
	return b.Bytes(), nil
}

// Zipped tells whether a file means to be a .zip.
func Zipped(b []byte) bool { return bytes.HasPrefix(b, []byte("PK")) }

// Unzip opens a .zip that may come from anybody, and returns the folder in it:
// the only one at its top, or the top itself. Every file in it has been read
// once before, within the limits, and fits its checksum.
func (k Kind) Unzip(b []byte) (fs.FS, error) {
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		return nil, model.Refuse("zip-broken")
	}
	if len(z.File) > k.entries {
		return nil, model.Refuse("zip-many", len(z.File), k.entries)
	}
	seen, total := map[string]bool{}, int64(0)
	for _, f := range z.File {
		name := strings.ToLower(strings.TrimSuffix(f.Name, "/"))
		if err := formed(f); err != nil {
			return nil, err
		}
		if seen[name] {
			return nil, model.Refuse("zip-double", f.Name)
		}
		seen[name] = true
		n, err := k.measure(f, k.total-total)
		if err != nil {
			return nil, err
		}
		total += n
	}
	return only(z), nil
}

// formed refuses an entry that is no plain file at a plain place.
func formed(f *zip.File) error {
	name := strings.TrimSuffix(f.Name, "/")
	mode := f.Mode()
	switch {
	case !fs.ValidPath(name) || name == "." || strings.ContainsAny(name, "\\:\x00"):
		return model.Refuse("zip-path", model.Cut(f.Name, 100))
	case f.Flags&1 != 0:
		return model.Refuse("zip-encrypted", f.Name)
	case !mode.IsRegular() && !mode.IsDir(), mode.IsDir() != strings.HasSuffix(f.Name, "/"):
		return model.Refuse("zip-irregular", f.Name)
	}
	return nil
}

// measure reads an entry to its end and returns how long it is. What it says
// of its own length is looked at first, and not relied on.
func (k Kind) measure(f *zip.File, room int64) (int64, error) {
	if f.UncompressedSize64 > uint64(k.file) {
		return 0, model.Refuse("file-large", f.Name, k.file>>20)
	}
	if int64(f.UncompressedSize64) > room {
		return 0, model.Refuse("zip-large", k.total>>20)
	}
	r, err := f.Open()
	if err != nil {
		return 0, model.Refuse("zip-damaged", f.Name)
	}
	defer r.Close()
	n, err := io.Copy(io.Discard, io.LimitReader(r, int64(f.UncompressedSize64)+1))
	if err != nil || n != int64(f.UncompressedSize64) {
		return 0, model.Refuse("zip-damaged", f.Name)
	}
	return n, nil
}

// only is the folder that a .zip is of.
func only(z fs.FS) fs.FS {
	entries, err := fs.ReadDir(z, ".")
	if err == nil && len(entries) == 1 && entries[0].IsDir() {
		if dir, err := fs.Sub(z, entries[0].Name()); err == nil {
			return dir
		}
	}
	return z
}
