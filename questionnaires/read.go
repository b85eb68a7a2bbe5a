package questionnaires

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"regexp"
	"strconv"
	"unicode/utf8"

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

const (
	maxFile  = 4 << 20 // bytes
	maxDepth = 20
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
	q, problems, err := Lint(dir)
	if err != nil {
		return nil, err
	}
	for _, p := range problems {
		if !p.Warning {
			return nil, model.Refuse("questionnaire-broken", p.File, p.Line).Because(p.What)
		}
	}
	return q, nil
}

// Lint reads a questionnaire from its folder and returns its problems in the
// order of files and lines. The questionnaire is nil when a file could not be
// made sense of; the error is for files that could not be read at all.
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
	for _, p := range q.Lint() {
		f := files[fileOf(p.List)]
		problems = append(problems, Problem{p.Warning, f.name, f.line(p), p.What})
	}
	if err := integrity.Fill(q); err != nil {
		return nil, nil, err
	}
	return q, sorted(problems), nil
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

// file is one YAML file: its tree, to find lines in, and what is wrong with
// its form.
type file struct {
	name     string
	root     *yaml.Node
	problems []Problem
}

func (f *file) wrong(line int, what *model.Refusal) {
	f.problems = append(f.problems, Problem{false, f.name, max(line, 1), what})
}

// parse reads a file strictly into a value. The tree is looked at first:
// nothing that could unfold, hide or mislead reaches the decoder.
func parse(dir fs.FS, name string, into any) (*file, error) {
	f := &file{name: name}
	b, err := readFile(dir, name)
	if err != nil {
		return nil, err
	}
	if !utf8.Valid(b) {
		f.wrong(lineOfInvalid(b), model.Refuse("utf8-invalid"))
		return f, nil
	}
	var root, more yaml.Node
	d := yaml.NewDecoder(bytes.NewReader(b))
	if err := d.Decode(&root); err != nil {
		f.yamlError(err)
		return f, nil
	}
	if err := d.Decode(&more); !errors.Is(err, io.EOF) {
		f.wrong(more.Line, model.Refuse("yaml-documents"))
		return f, nil
	}
	f.root = root.Content[0]
	f.walk(f.root, 0)
	if len(f.problems) > 0 {
		return f, nil
	}
	strict := yaml.NewDecoder(bytes.NewReader(b))
	strict.KnownFields(true)
	if err := strict.Decode(into); err != nil {
		f.yamlError(err)
	}
	return f, nil
}

// readFile reads a regular file of at most maxFile bytes.
func readFile(dir fs.FS, name string) ([]byte, error) {
	r, err := dir.Open(name)
	if err != nil {
		return nil, model.Refuse("file-missing", name).Because(err)
	}
	defer r.Close()
	if info, err := r.Stat(); err != nil || !info.Mode().IsRegular() {
		return nil, model.Refuse("file-irregular", name)
	}
	b, err := io.ReadAll(io.LimitReader(r, maxFile+1))
	if err != nil {
		return nil, model.Refuse("file-unreadable", name).Because(err)
	}
	if len(b) > maxFile {
		return nil, model.Refuse("file-large", name, maxFile>>20)
	}
	return b, nil
}

func lineOfInvalid(b []byte) int {
	line := 1
	for len(b) > 0 {
		r, size := utf8.DecodeRune(b)
		if r == utf8.RuneError && size == 1 {
			break
		}
		if r == '\n' {
			line++
		}
		b = b[size:]
	}
	return line
}

// walk refuses anchors, aliases, merge keys, tags and deep nesting.
func (f *file) walk(n *yaml.Node, depth int) {
	switch {
	case depth > maxDepth:
		f.wrong(n.Line, model.Refuse("yaml-depth", maxDepth))
		return
	case n.Kind == yaml.AliasNode:
		f.wrong(n.Line, model.Refuse("yaml-alias", model.CleanLine(model.Cut(n.Value, 40))))
		return
	case n.Anchor != "":
		f.wrong(n.Line, model.Refuse("yaml-anchor", model.CleanLine(model.Cut(n.Anchor, 40))))
	case n.Tag == "!!merge":
		f.wrong(n.Line, model.Refuse("yaml-merge"))
	case n.Style&yaml.TaggedStyle != 0:
		f.wrong(n.Line, model.Refuse("yaml-tag", model.CleanLine(model.Cut(n.Tag, 40))))
	}
	for _, child := range n.Content {
		f.walk(child, depth+1)
	}
}

var (
	yamlUnknown = regexp.MustCompile(`^line (\d+): field (.*) not found in type `)
	yamlDouble  = regexp.MustCompile(`^line (\d+): mapping key (".*") already defined at line (\d+)`)
	yamlType    = regexp.MustCompile("^line (\\d+): cannot unmarshal (!!\\w+)(?: `(.*)`)? into ")
	yamlSyntax  = regexp.MustCompile(`^(?:yaml: )?line (\d+): (.*)$`)
)

// yamlError turns the decoder's messages into problems with a line.
func (f *file) yamlError(err error) {
	var many *yaml.TypeError
	messages := []string{err.Error()}
	if errors.As(err, &many) {
		messages = many.Errors
	}
	for _, message := range messages {
		f.wrong(yamlProblem(message))
	}
}

func yamlProblem(message string) (int, *model.Refusal) {
	number := func(s string) int {
		n, _ := strconv.Atoi(s)
		return n
	}
	shown := func(s string) string { return model.CleanLine(model.Cut(s, 60)) }
	if m := yamlUnknown.FindStringSubmatch(message); m != nil {
		return number(m[1]), model.Refuse("yaml-unknown", shown(m[2]))
	}
	if m := yamlDouble.FindStringSubmatch(message); m != nil {
		return number(m[1]), model.Refuse("yaml-double", shown(m[2]), number(m[3]))
	}
	if m := yamlType.FindStringSubmatch(message); m != nil {
		return number(m[1]), model.Refuse("yaml-type", shown(m[3]), shown(m[2]))
	}
	if m := yamlSyntax.FindStringSubmatch(message); m != nil {
		return number(m[1]), model.Refuse("yaml-syntax", shown(m[2]))
	}
	return 1, model.Refuse("yaml-syntax", shown(message))
}
