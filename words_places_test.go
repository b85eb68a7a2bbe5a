package main_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"yourside/internal/lang"
)

// The words in internal/lang and the places where they are used, as the
// compiler sees those: no word that nobody uses, and whatever fills a text in
// is as much, and of the sort, that its places want.

// room is a package of ours with the types of everything in it.
type room struct {
	path  string
	files []*ast.File
	info  *types.Info
}

// checked type-checks every package of ours. What they import comes from what
// the go command has compiled, so that a word is one and the same thing in all
// of them.
func checked(t *testing.T) (rooms []room, words *types.Package, at *token.FileSet) {
	t.Helper()
	cmd := exec.Command("go", "list", "-export", "-deps", "-json=ImportPath,Export,Dir,GoFiles", ".")
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	type listed struct {
		ImportPath, Export, Dir string
		GoFiles                 []string
	}
	exports, ours := map[string]string{}, []listed(nil)
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listed
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		exports[p.ImportPath] = p.Export
		if p.ImportPath == "yourside" || strings.HasPrefix(p.ImportPath, "yourside/") {
			ours = append(ours, p)
		}
	}
	at = token.NewFileSet()
	compiled := importer.ForCompiler(at, "gc", func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) })
	if words, err = compiled.Import("yourside/internal/lang"); err != nil {
		t.Fatal(err)
	}
	for _, p := range ours {
		r := room{p.ImportPath, nil, &types.Info{Types: map[ast.Expr]types.TypeAndValue{}, Uses: map[*ast.Ident]types.Object{}, Selections: map[*ast.SelectorExpr]*types.Selection{}}}
		for _, name := range p.GoFiles {
			f, err := parser.ParseFile(at, filepath.Join(p.Dir, name), nil, parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			r.files = append(r.files, f)
		}
		if _, err := (&types.Config{Importer: compiled}).Check(p.ImportPath, at, r.files, r.info); err != nil {
			t.Fatal(err)
		}
		rooms = append(rooms, r)
	}
	return rooms, words, at
}

// structs are the structs in which the words are; of each there is one in
// lang.Words.
var structs = map[string]reflect.Type{
	"Words": reflect.TypeFor[lang.Words](), "Pack": reflect.TypeFor[lang.Pack](), "Sections": reflect.TypeFor[lang.Sections](),
	"Screen": reflect.TypeFor[lang.Screen](), "Commands": reflect.TypeFor[lang.Commands](), "Demo": reflect.TypeFor[lang.Demo](),
	"Kit": reflect.TypeFor[lang.Kit](), "Chapters": reflect.TypeFor[lang.Chapters](),
}

func TestNoWordIsThereForNobody(t *testing.T) {
	rooms, words, _ := checked(t)
	used := map[types.Object]bool{}
	for _, r := range rooms {
		for _, object := range r.info.Uses {
			used[object] = true
		}
	}
	for name := range structs {
		if name == "Words" { // its maps are asked through its methods
			continue
		}
		fields := words.Scope().Lookup(name).Type().Underlying().(*types.Struct)
		for f := range fields.Fields() {
			if f.Exported() && !used[f] {
				t.Errorf("nobody uses the words %s.%s", name, f.Name())
			}
		}
	}
}

// place is a place in a text that is filled in: %d, %[2]s, %q.
var place = regexp.MustCompile(`%(?:\[(\d+)\])?[-+# 0]*\d*(?:\.\d+)?([a-zA-Z%])`)

// places says with which verbs each argument goes in, by its number from 1.
func places(texts ...string) map[int]string {
	verbs := map[int]string{}
	for _, s := range texts {
		next := 1
		for _, m := range place.FindAllStringSubmatch(s, -1) {
			if m[2] == "%" {
				continue
			}
			if m[1] != "" {
				next, _ = strconv.Atoi(m[1])
			}
			verbs[next] += m[2]
			next++
		}
	}
	return verbs
}

// fits tells whether a value of a type can go in with these verbs.
func fits(of types.Type, verbs string) bool {
	basic, ok := of.Underlying().(*types.Basic)
	number := ok && basic.Info()&types.IsInteger != 0
	text := ok && basic.Info()&types.IsString != 0
	return !strings.ContainsFunc(verbs, func(verb rune) bool {
		return !(verb == 'd' && number || (verb == 's' || verb == 'q') && text)
	})
}

// filledIn checks that the arguments fill in the places of a text: all of
// them, and each argument in one.
func (r room) filledIn(args []ast.Expr, verbs map[int]string) error {
	for n := range verbs {
		if n > len(args) {
			return fmt.Errorf("place %d is not filled in", n)
		}
	}
	for i, arg := range args {
		switch of := r.info.Types[arg].Type; {
		case verbs[i+1] == "":
			return fmt.Errorf("argument %d goes in nowhere", i+1)
		case !fits(of, verbs[i+1]):
			return fmt.Errorf("argument %d is a %s and goes in as %%%s", i+1, of, verbs[i+1])
		}
	}
	return nil
}

func TestEveryRefusalFillsInItsWords(t *testing.T) {
	rooms, _, at := checked(t)
	for _, r := range rooms {
		for _, f := range r.files {
			ast.Inspect(f, func(n ast.Node) bool {
				call, ok := n.(*ast.CallExpr)
				if !ok || len(call.Args) == 0 || nameOf(call.Fun) != "Refuse" {
					return true
				}
				code, ok := literal(call.Args[0])
				if !ok || call.Ellipsis.IsValid() {
					t.Errorf("%s: a refusal that cannot be looked at", at.Position(call.Pos()))
					return true
				}
				for _, language := range lang.Codes() {
					told := lang.Find(language).Refusals[code]
					if err := r.filledIn(call.Args[1:], places(told.Sentence, told.Hint)); err != nil {
						t.Errorf("%s: %s, %s: %v", at.Position(call.Pos()), language, code, err)
					}
				}
				return true
			})
		}
	}
}

// fillers are the functions that fill a text in, by their names, and how many
// of the arguments after the text come before those that go in.
var fillers = map[string]int{"Sprintf": 0, "say": 0, "print": 0, "CountWith": 1, "Count": 0}

func TestEveryTextIsFilledInWhereItIsUsed(t *testing.T) {
	rooms, words, at := checked(t)
	looked := 0
	for _, r := range rooms {
		if r.path == words.Path() {
			continue
		}
		filled := map[ast.Expr]bool{}
		for _, f := range r.files {
			ast.Inspect(f, func(n ast.Node) bool {
				if call, ok := n.(*ast.CallExpr); ok && r.fills(call, words) {
					text, args := call.Args[0], call.Args[1+fillers[nameOf(call.Fun)]:]
					for _, texts := range r.textsOf(text, words) {
						if err := r.filledIn(args, places(texts...)); err != nil {
							t.Errorf("%s: %v in %q", at.Position(call.Pos()), err, texts)
						}
					}
					ast.Inspect(text, func(n ast.Node) bool {
						if e, ok := n.(ast.Expr); ok {
							filled[e] = true
						}
						return true
					})
					looked++
				}
				return true
			})
		}
		for _, f := range r.files {
			ast.Inspect(f, func(n ast.Node) bool {
				e, ok := n.(*ast.SelectorExpr)
				if !ok || filled[e] {
					return true
				}
				for _, texts := range r.textsOf(e, words) {
					if len(places(texts...)) > 0 {
						t.Errorf("%s: a text with places is used as it is: %q", at.Position(e.Pos()), texts)
					}
				}
				return true
			})
		}
	}
	if looked < 50 {
		t.Errorf("only %d texts are filled in", looked)
	}
}

// fills tells whether a call fills in a text of ours.
func (r room) fills(call *ast.CallExpr, words *types.Package) bool {
	_, filler := fillers[nameOf(call.Fun)]
	if !filler || len(call.Args) == 0 {
		return false
	}
	signature, ok := r.info.Types[call.Fun].Type.(*types.Signature)
	return ok && (signature.Variadic() || nameOf(call.Fun) == "Count") && len(r.textsOf(call.Args[0], words)) > 0
}

// textsOf are the texts that an expression can be, a list of them in each
// language: a field of the words, one of its entries, or a sum of texts of
// which one is. None for anything else.
func (r room) textsOf(e ast.Expr, words *types.Package) [][]string {
	switch e := e.(type) {
	case *ast.ParenExpr:
		return r.textsOf(e.X, words)
	case *ast.IndexExpr:
		return r.textsOf(e.X, words)
	case *ast.BinaryExpr:
		return slices.Concat(r.textsOf(e.X, words), r.textsOf(e.Y, words))
	case *ast.SelectorExpr:
		field, ok := r.info.Uses[e.Sel].(*types.Var)
		if !ok || !field.IsField() || field.Pkg() != words {
			return nil
		}
		for name, of := range structs {
			here := words.Scope().Lookup(name).Type().Underlying().(*types.Struct)
			for f := range here.Fields() {
				if f == field && f.Exported() {
					return eachLanguage(of, f.Name())
				}
			}
		}
	}
	return nil
}

// eachLanguage gives the texts of a field in each language: of a map or list
// every entry, one at a time.
func eachLanguage(of reflect.Type, field string) [][]string {
	var all [][]string
	for _, code := range lang.Codes() {
		holder := find(reflect.ValueOf(*lang.Find(code)), of)
		switch v := holder.FieldByName(field); v.Type() {
		case reflect.TypeFor[string]():
			all = append(all, []string{v.String()})
		case reflect.TypeFor[lang.Plural]():
			p := v.Interface().(lang.Plural)
			all = append(all, []string{p.One}, []string{p.Many})
		case reflect.TypeFor[map[string]string]():
			for _, key := range v.MapKeys() {
				all = append(all, []string{v.MapIndex(key).String()})
			}
		}
	}
	return all
}

// find is the struct of a type within the words.
func find(v reflect.Value, of reflect.Type) reflect.Value {
	if v.Type() == of {
		return v
	}
	for i := range v.NumField() {
		if f := v.Field(i); f.Kind() == reflect.Struct {
			if found := find(f, of); found.IsValid() {
				return found
			}
		}
	}
	return reflect.Value{}
}
