package questionnaires

import (
	"io/fs"

	"go.yaml.in/yaml/v3"

	"yourside/internal/integrity"
	"yourside/model"
)

// The three files of a questionnaire folder.
const (
	headFile      = "questionnaire.yaml"
	clausesFile   = "clauses.yaml"
	questionsFile = "questions.yaml"
)

// Problem is something wrong with a questionnaire's files.
type Problem struct {
	Warning bool // it can be used all the same
	File    string
	Line    int // from 1
	What    *model.Refusal
}

// Read reads a questionnaire from its folder. It refuses one with problems,
// with questionnaire-broken and the first problem; warnings do not matter.
func Read(dir fs.FS) (*model.Questionnaire, error) {
	q, _, err := ReadWarned(dir)
	return q, err
}

// ReadWarned is Read for whoever wants to know how many warnings there are.
func ReadWarned(dir fs.FS) (q *model.Questionnaire, warnings int, err error) {
	q, problems, err := Lint(dir)
	if err != nil {
		return nil, 0, err
	}
	for _, p := range problems {
		if !p.Warning {
			return nil, 0, model.Refuse("questionnaire-broken", p.File, p.Line).Because(p.What)
		}
	}
	return q, len(problems), nil
}

// Lint reads a questionnaire from its folder and returns its problems in the
// order of files and lines. The questionnaire is nil when a file could not be
// made sense of, and has no digests when there is a problem that is no warning;
// the error is for files that could not be read at all.
func Lint(dir fs.FS) (*model.Questionnaire, []Problem, error) {
	q := &model.Questionnaire{}
	files := map[string]*file{}
	var problems []Problem
	for _, part := range []struct {
		name string
		into any
	}{{headFile, q}, {clausesFile, &q.Clauses}, {questionsFile, &q.Questions}} {
		f, err := parse(dir, part.name, part.into)
		if err != nil {
			return nil, nil, err
		}
		problems = append(problems, f.problems...)
		files[part.name] = f
	}
	if len(problems) > 0 {
		return nil, problems, nil
	}
	usable := true
	for _, p := range append(brand(dir, q, files[headFile].root), q.Lint()...) {
		f := files[fileOf(p.List)]
		problems = append(problems, Problem{p.Warning, f.name, f.line(p), p.What})
		usable = usable && p.Warning
	}
	if !usable {
		return q, sorted(problems), nil
	}
	return q, sorted(problems), integrity.Fill(q)
}

func readHead(dir fs.FS) (*model.Questionnaire, error) {
	q := &model.Questionnaire{}
	f, err := parse(dir, headFile, q)
	if err != nil {
		return nil, err
	}
	if len(f.problems) > 0 {
		return nil, model.Refuse("questionnaire-broken", f.name, f.problems[0].Line).Because(f.problems[0].What)
	}
	return q, nil
}

// brand reads the logo, and looks at what the decoder makes nothing of: the
// colour in "accent: #1a5fb4" is a comment.
func brand(dir fs.FS, q *model.Questionnaire, head *yaml.Node) (problems []model.Problem) {
	if n := value(value(head, "brand"), "accent"); n != nil && n.Tag == "!!null" {
		problems = append(problems, model.Problem{List: "brand", Key: "accent", What: model.Refuse("accent-form", "")})
	}
	if what := readLogo(dir, &q.Brand); what != nil {
		problems = append(problems, model.Problem{List: "brand", Key: "logo", What: what})
	}
	return problems
}
