// Package archive is a questionnaire or a pack as one file: packed, signed and
// checked; a questionnaire also bundled with the program.
//
// Its rule: what comes from outside is looked at as a whole before any of it is
// used, and nothing is ever unpacked onto a disk. What is written is the same
// bytes every time, so that whoever has the folder can make the file again.
package archive

import (
	"io/fs"
	"os"
	"slices"

	"yourside/internal/disk"
	"yourside/model"
)

const (
	sumsFile      = "SHA256SUMS"
	signatureFile = "SHA256SUMS.sig"
)

// Folder is the files of an archive, by their paths with slashes.
type Folder map[string][]byte

var texts = []string{"clauses.yaml", "questionnaire.yaml", "questions.yaml"}

// belongs tells whether a name is that of a file of a questionnaire: one of its
// texts, or what can be its logo.
func belongs(name string) bool {
	return slices.Contains(texts, name) || (&model.Brand{LogoFile: name}).NamesLogo()
}

func seals(name string) bool { return name == sumsFile || name == signatureFile }

// Load reads the files of a questionnaire from a folder, and what it was signed
// with, if it was. It returns the names of the other files too, which are left
// where they are.
func Load(dir fs.FS) (f Folder, left []string, err error) {
	entries, err := fs.ReadDir(dir, ".")
	if err != nil {
		return nil, nil, model.Refuse("file-unreadable", ".").Because(err)
	}
	f = Folder{}
	for _, e := range entries {
		name := e.Name()
		if !belongs(name) && !seals(name) {
			left = append(left, name)
			continue
		}
		if f[name], err = Questionnaires.read(dir, name); err != nil {
			return nil, nil, err
		}
	}
	return f, left, nil
}

// read reads a regular file. What it is, is asked before: a link leads out of
// the folder, and opening a pipe waits for ever.
func (k Kind) read(dir fs.FS, name string) ([]byte, error) {
	info, err := fs.Lstat(dir, name)
	if err == nil && !info.Mode().IsRegular() {
		return nil, model.Refuse("file-irregular", name)
	}
	r, err := dir.Open(name)
	if err != nil {
		return nil, model.Refuse("file-unreadable", name).Because(err)
	}
	defer r.Close()
	return disk.ReadFrom(r, name, k.file)
}

// Open opens a folder that a user named, or a .zip of one.
func Open(path string) (fs.FS, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, model.Refuse("folder-missing", path).Because(err)
	case info.IsDir():
		return os.DirFS(path), nil
	}
	b, err := disk.Read(path, Questionnaires.MaxZip())
	if err != nil {
		return nil, err
	}
	if !Zipped(b) {
		return nil, model.Refuse("folder-missing", path)
	}
	dir, err := Questionnaires.Unzip(b)
	if err != nil {
		return nil, model.Refuse("zip-refused", path).Because(err)
	}
	return dir, nil
}
