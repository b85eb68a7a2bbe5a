// Package questionnaires holds the questionnaires that are in the binary, and
// reads one from a folder.
//
// Its rule: files are read strictly. An unknown key, a double key, a wrong
// type, a missing language or a reference to nothing is a problem with a file
// and a line, and a questionnaire with such a problem is not read at all. A
// questionnaire is data: adding one is adding a folder.
package questionnaires

import (
	"embed"
	"io/fs"
	"path"

	"yourside/model"
)

//go:embed */*.yaml
var builtin embed.FS

// All reads every questionnaire in the binary, in alphabetical order.
func All() ([]*model.Questionnaire, error) {
	return each(Read)
}

// Heads reads only the heads of the questionnaires in the binary: everything
// but clauses, questions and digest. It costs a fraction of All.
func Heads() ([]*model.Questionnaire, error) {
	return each(readHead)
}

// Find reads the questionnaire in the binary with this id, or refuses with
// questionnaire-unknown.
func Find(id string) (*model.Questionnaire, error) {
	if model.CheckID(id) == nil {
		if dir, err := fs.Sub(builtin, id); err == nil {
			if _, err := fs.Stat(dir, headFile); err == nil {
				return ours(Read(dir))
			}
		}
	}
	return nil, model.Refuse("questionnaire-unknown", model.Cut(id, 64))
}

// ours says of a questionnaire that was read where it comes from.
func ours(q *model.Questionnaire, err error) (*model.Questionnaire, error) {
	if err == nil {
		q.Origin = model.Origin{Source: model.Builtin, Signature: model.SignatureNone}
	}
	return q, err
}

func each(read func(fs.FS) (*model.Questionnaire, error)) ([]*model.Questionnaire, error) {
	files, err := fs.Glob(builtin, "*/"+headFile)
	if err != nil {
		return nil, err
	}
	var all []*model.Questionnaire
	for _, file := range files {
		dir, err := fs.Sub(builtin, path.Dir(file))
		if err != nil {
			return nil, err
		}
		q, err := ours(read(dir))
		if err != nil {
			return nil, err
		}
		all = append(all, q)
	}
	return all, nil
}
