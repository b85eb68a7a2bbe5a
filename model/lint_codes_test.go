package model

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
)

// Every code that lint can give is in the table of broken questionnaires, and
// the table has no other: the codes are collected from lint's own source.

func TestTheTableOfBrokenQuestionnairesHasEveryCodeOfLint(t *testing.T) {
	files, err := filepath.Glob("lint*.go")
	if err != nil {
		t.Fatal(err)
	}
	inSource := map[string]bool{}
	for _, name := range files {
		if ok, _ := filepath.Match("*_test.go", name); !ok {
			for _, code := range codesIn(t, name) {
				inSource[code] = true
			}
		}
	}
	if len(inSource) < 20 {
		t.Fatalf("found only %d codes in %q", len(inSource), files)
	}
	inTable := func(code string) bool {
		return slices.ContainsFunc(allBroken(), func(c broken) bool { return c.code == code })
	}
	for code := range inSource {
		if !inTable(code) {
			t.Errorf("no questionnaire of the table is refused with %s", code)
		}
	}
	for _, c := range allBroken() {
		if !inSource[c.code] {
			t.Errorf("%s: lint has no code %s", c.name, c.code)
		}
	}
}

// codesIn collects what Refuse is called with.
func codesIn(t *testing.T, name string) []string {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var codes []string
	ast.Inspect(f, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok || len(call.Args) == 0 {
			return true
		}
		if name, ok := call.Fun.(*ast.Ident); !ok || name.Name != "Refuse" {
			return true
		}
		code, err := strconv.Unquote(call.Args[0].(*ast.BasicLit).Value)
		if err != nil {
			t.Fatal(err)
		}
		codes = append(codes, code)
		return true
	})
	return codes
}
