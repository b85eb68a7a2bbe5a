package questionnaires

import (
	"embed"
	"slices"
	"strings"

	"yourside/model"
)

// The JSON Schemas of the three files, with which editors complete and explain
// their keys. What a schema cannot say, such as that an id exists, lint does.
//
//go:embed schema/*.json
var schemas embed.FS

// Parts are the three files of a questionnaire, without their extension: the
// names of the schemas.
func Parts() []string { return []string{"questionnaire", "clauses", "questions"} }

// Schema is the JSON Schema (draft 2020-12) of one of the Parts. Any other is
// refused with schema-unknown.
func Schema(part string) ([]byte, error) {
	if !slices.Contains(Parts(), part) {
		return nil, model.Refuse("schema-unknown", model.Cut(part, 40), strings.Join(Parts(), ", "))
	}
	return schemas.ReadFile("schema/" + part + ".json")
}
