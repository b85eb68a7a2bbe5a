package cli

import (
	"bytes"
	"io/fs"

	"yourside/internal/archive"
	"yourside/report"
)

// openedPack opens a bundle and looks at its outside: its bytes, SHA256SUMS and who
// signed that.
func (a *app) openedPack(b []byte) (report.Bundle, error) {
	trusted, err := a.signers(archive.Packs)
	if err != nil {
		return report.Bundle{}, err
	}
	dir, err := archive.Packs.Unzip(b)
	if err != nil {
		return report.Bundle{}, nil
	}
	found := report.Bundle{Files: dir, Exact: exact(dir, b), Sums: archive.Packs.Fits(dir) == nil}
	found.Signed, _ = archive.Packs.Signature(dir, trusted) // what is wrong, the state says
	return found, nil
}

// exact tells whether a .zip has the bytes that are written of these files: a
// .zip has more bytes than those of its files, in which something can be hidden.
func exact(dir fs.FS, b []byte) bool {
	f := archive.Folder{}
	err := fs.WalkDir(dir, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		f[name], err = fs.ReadFile(dir, name)
		return err
	})
	if err != nil {
		return false
	}
	again, err := f.Zip()
	return err == nil && bytes.Equal(again, b)
}

// earlier reads an earlier pack or export; of a bundle, the pack in it.
func (a *app) earlier(path string) ([]byte, error) {
	b, err := a.readFile(path, archive.Packs.MaxZip())
	if err != nil || !archive.Zipped(b) {
		return b, err
	}
	dir, err := archive.Packs.Unzip(b)
	if err != nil {
		return nil, err
	}
	return fs.ReadFile(dir, report.BundlePDF)
}
