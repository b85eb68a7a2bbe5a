package questionnaires

import (
	"cmp"
	"slices"

	"go.yaml.in/yaml/v3"

	"yourside/model"
)

// fileOf names the file in which a list of the questionnaire stands.
func fileOf(list string) string {
	switch list {
	case "clauses":
		return clausesFile
	case "questions":
		return questionsFile
	}
	return headFile
}

// line finds the line of a problem: of its key if that is there, else of the
// item it stands in.
func (f *file) line(p model.Problem) int {
	item := f.root
	switch p.List {
	case "clauses", "questions":
		item = child(item, p.Index)
	case "brand":
		item = value(item, p.List)
	case "documents", "domains":
		item = child(value(item, p.List), p.Index)
	}
	if item == nil {
		return 1
	}
	for i := 0; item.Kind == yaml.MappingNode && i < len(item.Content); i += 2 {
		if item.Content[i].Value == p.Key {
			return item.Content[i].Line
		}
	}
	return item.Line
}

// child is the n-th item of a sequence; nil if there is none.
func child(n *yaml.Node, at int) *yaml.Node {
	if n == nil || n.Kind != yaml.SequenceNode || at >= len(n.Content) {
		return nil
	}
	return n.Content[at]
}

// value is what a mapping has under a key; nil if there is nothing.
func value(n *yaml.Node, key string) *yaml.Node {
	for i := 0; n != nil && n.Kind == yaml.MappingNode && i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			return n.Content[i+1]
		}
	}
	return nil
}

// sorted puts problems in the order in which the files are read.
func sorted(problems []Problem) []Problem {
	order := map[string]int{headFile: 0, clausesFile: 1, questionsFile: 2}
	slices.SortStableFunc(problems, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(order[a.File], order[b.File]), cmp.Compare(a.Line, b.Line))
	})
	return problems
}
