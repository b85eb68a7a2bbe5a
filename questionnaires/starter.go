package questionnaires

import (
	"embed"
	"io/fs"
)

// The starter lies a folder deeper than the questionnaires in the binary, so
// that it is none of them.
//
//go:embed starter/yours/*.yaml
var starter embed.FS

// Starter is the folder with which a vendor begins: a commented questionnaire
// without a problem, and the schemas to which its files refer, out of sight.
func Starter() (map[string][]byte, error) {
	files := map[string][]byte{}
	for _, name := range []string{headFile, clausesFile, questionsFile} {
		b, err := starter.ReadFile("starter/yours/" + name)
		if err != nil {
			return nil, err
		}
		files[name] = b
	}
	return files, fs.WalkDir(schemas, "schema", func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			files["."+path], err = schemas.ReadFile(path)
		}
		return err
	})
}
