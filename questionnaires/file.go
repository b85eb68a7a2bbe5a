package questionnaires

import (
	"bytes"
	"cmp"
	"errors"
	"io"
	"io/fs"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"yourside/model"
)

const (
	maxFile  = 4 << 20 // bytes
	maxDepth = 20
	maxKeys  = 1_000
)

// file is one YAML file: its tree, to find lines in, and what is wrong with
// its form.
type file struct {
	name     string
	content  []byte
	lines    int
	root     *yaml.Node
	problems []Problem
}

func (f *file) wrong(line int, what *model.Refusal) {
	f.problems = append(f.problems, Problem{false, f.name, max(1, min(line, f.lines)), what})
}

// parse reads a file strictly into a value. The text and the tree are looked
// at first: nothing that could unfold, hide or mislead reaches the decoder.
func parse(dir fs.FS, name string, into any) (*file, error) {
	b, what := readFile(dir, name, maxFile)
	if what != nil {
		return nil, what
	}
	if len(b) > maxFile {
		return nil, model.Refuse("file-large", name, maxFile>>20)
	}
	f := &file{name: name, content: b, lines: 1 + bytes.Count(bytes.TrimSuffix(b, []byte("\n")), []byte("\n"))}
	for _, step := range []func(){f.text, f.tree, func() { f.walk(f.root, 0) }, func() { f.decode(into) }} {
		if step(); len(f.problems) > 0 {
			break
		}
	}
	return f, nil
}

// readFile reads a regular file, of a larger one than the limit in bytes just
// so much that it can be told. What it is, is asked before: a link leads out of
// the folder, and opening a pipe waits for ever.
func readFile(dir fs.FS, name string, limit int64) ([]byte, *model.Refusal) {
	info, err := fs.Lstat(dir, name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, model.Refuse("file-missing", name)
	case err != nil:
		return nil, model.Refuse("file-unreadable", name).Because(err)
	case !info.Mode().IsRegular():
		return nil, model.Refuse("file-irregular", name)
	}
	r, err := dir.Open(name)
	if err != nil {
		return nil, model.Refuse("file-unreadable", name).Because(err)
	}
	defer r.Close()
	b, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, model.Refuse("file-unreadable", name).Because(err)
	}
	return b, nil
}

// text refuses what is no UTF-8, and characters that no editor shows or that
// make lines where an editor sees none.
func (f *file) text() {
	if bytes.HasPrefix(f.content, []byte("\ufeff")) {
		f.wrong(1, model.Refuse("utf8-bom"))
		return
	}
	line := 1
	for b := f.content; len(b) > 0; {
		r, size := utf8.DecodeRune(b)
		switch {
		case r == utf8.RuneError && size == 1:
			f.wrong(line, model.Refuse("utf8-invalid"))
			return
		case r == '\n':
			line++
		case hidden(r):
			f.wrong(line, model.Refuse("text-unsafe", f.name))
			return
		}
		b = b[size:]
	}
}

func hidden(r rune) bool {
	return (unicode.IsControl(r) && r != '\t' && r != '\r') || r == '\ufeff' || r == '\u2028' || r == '\u2029'
}

// tree reads the one document that a file must have.
func (f *file) tree() {
	var root, more yaml.Node
	d := yaml.NewDecoder(bytes.NewReader(f.content))
	err := d.Decode(&root)
	switch {
	case errors.Is(err, io.EOF), err == nil && root.Content[0].Tag == "!!null":
		f.wrong(1, model.Refuse("yaml-empty"))
		return
	case err != nil:
		f.yamlError(err)
		return
	}
	f.root = root.Content[0]
	switch err := d.Decode(&more); {
	case err == nil:
		f.wrong(more.Line, model.Refuse("yaml-documents"))
	case !errors.Is(err, io.EOF):
		f.yamlError(err)
	}
}

// decode reads the file into a value. Every key that is not known and every
// value of the wrong type is a problem, in the order of the lines.
func (f *file) decode(into any) {
	f.types(f.root, reflect.TypeOf(into))
	d := yaml.NewDecoder(bytes.NewReader(f.content))
	d.KnownFields(true)
	if err := d.Decode(into); err != nil {
		f.yamlError(err)
	}
	slices.SortStableFunc(f.problems, func(a, b Problem) int { return cmp.Compare(a.Line, b.Line) })
}

// walk refuses anchors, aliases, merge keys, tags, deep nesting, and so many
// keys in one place that the decoder, which compares each with each, would not
// come to an end.
func (f *file) walk(n *yaml.Node, depth int) {
	switch {
	case depth > maxDepth && n.Kind != yaml.ScalarNode:
		f.wrong(n.Line, model.Refuse("yaml-depth", maxDepth))
		return
	case n.Kind == yaml.MappingNode && len(n.Content)/2 > maxKeys:
		f.wrong(n.Line, model.Refuse("count-limit", "{…}", len(n.Content)/2, maxKeys))
		return
	case n.Kind == yaml.AliasNode:
		f.wrong(n.Line, model.Refuse("yaml-alias", shown(n.Value)))
		return
	case n.Anchor != "":
		f.wrong(n.Line, model.Refuse("yaml-anchor", shown(n.Anchor)))
	case n.Tag == "!!merge":
		f.wrong(n.Line, model.Refuse("yaml-merge"))
	case n.Style&yaml.TaggedStyle != 0:
		f.wrong(n.Line, model.Refuse("yaml-tag", shown(n.Tag)))
	}
	for _, child := range n.Content {
		f.walk(child, depth+1)
	}
}

var (
	yamlUnknown = regexp.MustCompile(`(?s)^line (\d+): field (.*) not found in type `)
	yamlDouble  = regexp.MustCompile(`(?s)^line (\d+): mapping key (".*") already defined at line (\d+)`)
	yamlType    = regexp.MustCompile("(?s)^line (\\d+): cannot unmarshal (!!\\w+)(?: `(.*)`)? into ")
	yamlAlias   = regexp.MustCompile(`(?s)^yaml: unknown anchor '(.*)' referenced$`)
	yamlSyntax  = regexp.MustCompile(`(?s)^(?:yaml: )?line (\d+): (.*)$`)
	yamlBlock   = regexp.MustCompile(`did not find expected (key|'-' indicator)$`)
	yamlGrammar = regexp.MustCompile(`^(did not find expected (key|'-' indicator|',' or|node content|<)|found (duplicate %|incompatible|undefined))`)
)

// yamlError turns the decoder's messages into problems with a line.
func (f *file) yamlError(err error) {
	var many *yaml.TypeError
	messages := []string{err.Error()}
	if errors.As(err, &many) {
		messages = many.Errors
	}
	for _, message := range messages {
		line, what := yamlProblem(message)
		if m := yamlAlias.FindStringSubmatch(message); m != nil { // it has no line
			before, _, _ := bytes.Cut(f.content, []byte("*"+m[1]))
			line, what = 1+bytes.Count(before, []byte("\n")), model.Refuse("yaml-alias", shown(m[1]))
		}
		if yamlBlock.MatchString(message) {
			line = f.lineInBlock()
		}
		f.wrong(line, what)
	}
}

// lineInBlock finds the line on which a list or mapping goes wrong. Of one that
// begins on the first line the decoder names that line; of any other, which may
// be the whole file, it names only the line on which it begins. So we ask it
// where it begins, and then again with that line as the first.
func (f *file) lineInBlock() int {
	begins := syntaxLine(append([]byte("\n"), f.content...)) - 1
	rest := f.content
	for range begins - 1 {
		_, rest, _ = bytes.Cut(rest, []byte("\n"))
	}
	return begins + syntaxLine(rest) - 1
}

// syntaxLine is the line of the first mistake in b.
func syntaxLine(b []byte) int {
	var n yaml.Node
	d := yaml.NewDecoder(bytes.NewReader(b))
	err := d.Decode(&n)
	if err == nil {
		err = d.Decode(&n)
	}
	if err == nil {
		return 1
	}
	line, _ := yamlProblem(err.Error())
	return line
}

func shown(s string) string { return model.CleanLine(model.Cut(s, 60)) }

func yamlProblem(message string) (int, *model.Refusal) {
	number := func(s string) int {
		n, _ := strconv.Atoi(s)
		return n
	}
	if m := yamlUnknown.FindStringSubmatch(message); m != nil {
		return number(m[1]), model.Refuse("yaml-unknown", shown(m[2]))
	}
	if m := yamlDouble.FindStringSubmatch(message); m != nil {
		return number(m[1]), model.Refuse("yaml-double", shown(m[2]), number(m[3]))
	}
	if m := yamlType.FindStringSubmatch(message); m != nil {
		value := map[string]string{"!!map": "{…}", "!!seq": "[…]"}[m[2]]
		return number(m[1]), model.Refuse("yaml-type", cmp.Or(value, shown(m[3])), shown(m[2]))
	}
	if m := yamlSyntax.FindStringSubmatch(message); m != nil {
		line := number(m[1])
		if yamlGrammar.MatchString(m[2]) { // the grammar counts lines from nought, the rest of the decoder from one
			line++
		}
		return line, model.Refuse("yaml-syntax", shown(m[2]))
	}
	return 1, model.Refuse("yaml-syntax", shown(message))
}
