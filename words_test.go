package main_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"yourside/internal/lang"
	"yourside/model"
	"yourside/questionnaires"
	"yourside/report"
)

// The words in internal/lang and the names under which the rest of the program
// asks for them: what is asked for is there in every language, and what is
// there is asked for. The names are collected from the source, of every system
// that the program is built for.

// source parses every Go file of the program that is no test, below a folder.
func source(t *testing.T, below string) []*ast.File {
	t.Helper()
	var files []*ast.File
	err := filepath.WalkDir(below, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && path != "." && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata" || d.Name() == "dist"):
			return fs.SkipDir
		case d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go"):
			return nil
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		files = append(files, f)
		return err
	})
	if err != nil || len(files) == 0 {
		t.Fatalf("%d files in %s: %v", len(files), below, err)
	}
	return files
}

// namesGiven collects the literal texts with which a function, or a method of
// that name, is called as its first argument. Calls with anything else are
// counted.
func namesGiven(t *testing.T, below, function string) (names []string, others int) {
	t.Helper()
	given := map[string]bool{}
	for _, f := range source(t, below) {
		ast.Inspect(f, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) == 0 || nameOf(call.Fun) != function {
				return true
			}
			if name, ok := literal(call.Args[0]); ok {
				given[name] = true
			} else {
				others++
			}
			return true
		})
	}
	return slices.Sorted(maps.Keys(given)), others
}

func nameOf(function ast.Expr) string {
	switch f := function.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		return f.Sel.Name
	}
	return ""
}

func literal(e ast.Expr) (string, bool) {
	l, ok := e.(*ast.BasicLit)
	if !ok || l.Kind != token.STRING {
		return "", false
	}
	s, err := strconv.Unquote(l.Value)
	return s, err == nil
}

// sameNames says which names are asked for and have no words, and which have
// words and are not asked for.
func sameNames(t *testing.T, what string, asked, there []string) {
	t.Helper()
	for _, name := range asked {
		if !slices.Contains(there, name) {
			t.Errorf("%s: there are no words for %s", what, name)
		}
	}
	for _, name := range there {
		if !slices.Contains(asked, name) {
			t.Errorf("%s: nobody asks for the words for %s", what, name)
		}
	}
}

func keys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// plain turns names of a type of their own into plain ones.
func plain[S ~string](names []S) []string {
	var all []string
	for _, name := range names {
		all = append(all, string(name))
	}
	return all
}

func TestEveryRefusalHasWordsAndEveryWordsARefusal(t *testing.T) {
	codes, others := namesGiven(t, ".", "Refuse")
	if others > 0 {
		t.Errorf("%d refusals have a code that is not written out at the call", others)
	}
	for _, code := range lang.Codes() {
		sameNames(t, code+", refusals", codes, keys(lang.Find(code).Refusals))
	}
}

func TestEveryKeyHasWordsAndEveryWordsAKey(t *testing.T) {
	names, others := namesGiven(t, "tui", "bind")
	if others > 0 {
		t.Errorf("%d bindings have a name that is not written out", others)
	}
	for _, code := range lang.Codes() {
		sameNames(t, code+", keys", names, keys(lang.Find(code).Keys))
	}
}

func TestEveryCommandAndFlagHasWords(t *testing.T) {
	commands, _ := namesGiven(t, "internal/cli", "command")
	flags, _ := namesGiven(t, "internal/cli", "flag")
	flags = append(flags, model.AnswerFields()[1:]...) // all but the value, which is an argument
	for _, code := range lang.Codes() {
		w := lang.Find(code).Commands
		sameNames(t, code+", commands", commands, keys(w.Each))
		sameNames(t, code+", flags", flags, keys(w.Flags))
	}
}

func TestEveryNameOfTheModelHasWords(t *testing.T) {
	var actors, weights = []string{string(model.ByCustomer), string(model.ByProvider)}, []string{string(model.High), string(model.Medium), string(model.Low)}
	for _, code := range lang.Codes() {
		w := lang.Find(code)
		for what, pair := range map[string][2][]string{
			"statuses":         {plain(model.Statuses()), keys(w.Statuses)},
			"kinds":            {plain(model.Kinds()), keys(w.Kinds)},
			"responsibilities": {plain(model.Responsibilities()), keys(w.Responsibilities)},
			"whose":            {plain(model.Responsibilities()), keys(w.Whose)},
			"actors":           {actors, keys(w.Actors)},
			"weights":          {weights, keys(w.Weights)},
			"parts":            {model.AnswerFields(), keys(w.Fields)},
			"facts":            {model.FactFields(), keys(w.Facts)},
			"hints":            {model.FactFields(), keys(w.FactHints)},
			"events":           {{model.FieldCarried, model.FieldQuestionnaire, model.FieldOrigin, model.FieldRevision}, keys(w.Events)},
			"declarations":     {model.Declarations(), keys(w.Declarations)},
			"sources":          {plain(model.Sources()), keys(w.Sources)},
			"signatures":       {plain(model.SignatureStates()), keys(w.Signatures)},
		} {
			slices.Sort(pair[0])
			sameNames(t, code+", "+what, pair[0], pair[1])
		}
	}
}

func TestEveryExportAndCheckHasWords(t *testing.T) {
	var exports []string
	for _, e := range report.Exporters {
		exports = append(exports, e.Name)
	}
	checks, _ := namesGiven(t, "report", "check")
	added, _ := namesGiven(t, "report", "add")
	for _, name := range added {
		if _, known := lang.Find("en").Checks[name]; known && !slices.Contains(checks, name) {
			checks = append(checks, name)
		}
	}
	for _, code := range lang.Codes() {
		sameNames(t, code+", exports", exports, keys(lang.Find(code).Exports))
		sameNames(t, code+", checks", checks, keys(lang.Find(code).Checks))
	}
}

func TestEveryFrameworkThatIsReferredToHasAName(t *testing.T) {
	all, err := questionnaires.All()
	if err != nil {
		t.Fatal(err)
	}
	used := map[string]bool{}
	for _, q := range all {
		for _, one := range q.Questions {
			for framework := range one.References {
				used[framework] = true
			}
		}
	}
	for _, code := range lang.Codes() {
		sameNames(t, code+", frameworks", keys(used), keys(lang.Find(code).Frameworks))
	}
}

func TestEveryFindingHasItsWords(t *testing.T) {
	for _, code := range lang.Codes() {
		words := lang.Find(code).Findings
		for _, finding := range model.FindingCodes() {
			if told := words[finding]; told.What == "" || told.Why == "" {
				t.Errorf("%s has no words for the finding %s", code, finding)
			}
		}
		if len(words) != len(model.FindingCodes()) {
			t.Errorf("%s has words for %d findings, there are %d", code, len(words), len(model.FindingCodes()))
		}
	}
}
