package questionnaires

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"os"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v3"

	"yourside/model"
)

// The JSON Schemas of the three files: they take every questionnaire that is
// shipped, refuse what the reader refuses by its form, and have exactly the
// keys that the reader has.

func compiled(t *testing.T) map[string]*jsonschema.Schema {
	t.Helper()
	all := map[string]*jsonschema.Schema{}
	for _, part := range Parts() {
		b, err := Schema(part)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
		if err != nil {
			t.Fatalf("%s: %v", part, err)
		}
		c := jsonschema.NewCompiler()
		c.DefaultDraft(jsonschema.Draft2020)
		if err := c.AddResource(part+".json", doc); err != nil {
			t.Fatal(err)
		}
		if all[part+".yaml"], err = c.Compile(part + ".json"); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

// asJSON is a YAML file as an editor sees it, in the terms of JSON.
func asJSON(t *testing.T, b []byte) any {
	t.Helper()
	var root yaml.Node
	if err := yaml.Unmarshal(b, &root); err != nil {
		t.Fatal(err)
	}
	return jsonOf(root.Content[0])
}

func jsonOf(n *yaml.Node) any {
	switch n.Kind {
	case yaml.MappingNode:
		m := map[string]any{}
		for i := 0; i < len(n.Content); i += 2 {
			m[n.Content[i].Value] = jsonOf(n.Content[i+1])
		}
		return m
	case yaml.SequenceNode:
		all := []any{}
		for _, child := range n.Content {
			all = append(all, jsonOf(child))
		}
		return all
	}
	switch n.ShortTag() {
	case "!!int", "!!float":
		return json.Number(n.Value)
	case "!!bool":
		truth, _ := strconv.ParseBool(n.Value)
		return truth
	case "!!null":
		return nil
	}
	return n.Value
}

func TestTheSchemasTakeEveryQuestionnaire(t *testing.T) {
	schema := compiled(t)
	taken := func(name string, dir fs.FS) {
		for _, file := range []string{headFile, clausesFile, questionsFile} {
			b, err := fs.ReadFile(dir, file)
			if err != nil {
				t.Fatal(err)
			}
			if err := schema[file].Validate(asJSON(t, b)); err != nil {
				t.Errorf("%s/%s: %v", name, file, err)
			}
		}
	}
	taken("the small one", folder(nil))
	taken("the starter", os.DirFS("starter/yours"))
	taken("the worked example", os.DirFS(exampleDir+"/wolkenhuis"))
	for _, q := range all(t) {
		taken(q.ID, copied(t, q.ID))
	}
}

// misfits are mistakes in a value that a schema sees too, each in the small
// questionnaire.
var misfits = []mistake{
	{"an id with a capital", headFile, "id: small", "»id: Small", "id-invalid"},
	{"a language in words", headFile, "[nl, en]", "»[nl, English]", "language-invalid"},
	{"a hash that is none", headFile, "published: 2026-01-01", "»published: 2026-01-01, sha256: 12ab", "hash-invalid"},
	{"an accent that is a word", headFile, "holds:", "brand: »{accent: blue}\nholds:", "accent-form"},
	{"a logo elsewhere", headFile, "holds:", "brand: »{logo: ../logo.png}\nholds:", "logo-name"},
	{"an id of a clause that is a path", clausesFile, "id: S-2", "»id: ../S-2", "id-invalid"},
	{"a clause of nobody", clausesFile, "responsibility: shared", "»responsibility: both", "value-unknown"},
	{"a clause by nobody", clausesFile, "actor: customer", "»actor: vendor", "value-unknown"},
	{"a kind that there is not", questionsFile, "kind: text", "»kind: essay", "value-unknown"},
	{"a weight in a number", questionsFile, "weight: high", "»weight: \"3\"", "value-unknown"},
	{"a worksheet that there is not", questionsFile, "cadence: P1Y", "»worksheet: budget", "value-unknown"},
	{"a period in words", questionsFile, "cadence: P1Y", "»cadence: yearly", "period-invalid"},
	{"options of a text", questionsFile, "  kind: choice", "  »kind: text", "key-misplaced"},
	{"a choice of nothing", questionsFile, "  kind: text", "  »kind: choice", "options-few"},
	{"a rule for numbers of a date", questionsFile, "  kind: number", "  »kind: date", "key-misplaced"},
	{"an option that counts two thirds", questionsFile, "counts: 0.5", "»counts: 0.67", "counts-invalid"},
	{"an option that every question has", questionsFile, "id: some,", "»id: unknown,", "option-reserved"},
	{"a bound that no answer reaches", questionsFile, "max: 100", "»max: 1e16", "number-invalid"},
	{"a condition without answers", questionsFile, "is: [some, unknown]", "»is: []", "value-missing"},
}

// unseen are mistakes that YAML makes and JSON, in which schemas think, has not:
// there a day is a text, and 1.0 is 1.
var unseen = []string{"a day for a text", "a fraction for the format"}

func TestTheSchemasRefuseWhatTheReaderRefusesByItsForm(t *testing.T) {
	schema := compiled(t)
	looked := 0
	for _, m := range slices.Concat(inForm, misfits) {
		if slices.Contains(unseen, m.name) {
			continue
		}
		if m.code == "yaml-unknown" || m.code == "yaml-type" || !slices.ContainsFunc(inForm, func(x mistake) bool { return x.name == m.name }) {
			dir, _ := m.made(t)
			if err := schema[m.file].Validate(asJSON(t, dir[m.file].Data)); err == nil {
				t.Errorf("%s: the schema takes it", m.name)
			}
			if _, err := Read(dir); !model.Refused(err, m.code) {
				t.Errorf("%s: the reader says %v", m.name, err)
			}
			looked++
		}
	}
	if looked < 30 {
		t.Errorf("only %d mistakes were looked at", looked)
	}
}

// kindsOfJSON are the types of a schema for the kinds of Go.
var kindsOfJSON = map[reflect.Kind]string{
	reflect.String: "string", reflect.Int: "integer", reflect.Float64: "number", reflect.Bool: "boolean", reflect.Slice: "array",
	reflect.Struct: "object", reflect.Map: "object",
}

// A key that is new in the model has to come into its schema, or this fails;
// and each has a description, which is what an editor shows.
func TestTheSchemasHaveTheKeysOfTheModel(t *testing.T) {
	for part, of := range map[string]reflect.Type{
		"questionnaire": reflect.TypeFor[model.Questionnaire](), "clauses": reflect.TypeFor[[]model.Clause](), "questions": reflect.TypeFor[[]model.Question](),
	} {
		b, err := Schema(part)
		if err != nil {
			t.Fatal(err)
		}
		var root map[string]any
		if err := json.Unmarshal(b, &root); err != nil {
			t.Fatal(err)
		}
		sameKeys(t, part, root, root, of)
	}
}

func sameKeys(t *testing.T, place string, root, node map[string]any, of reflect.Type) {
	t.Helper()
	if ref, ok := node["$ref"].(string); ok {
		node = root["$defs"].(map[string]any)[strings.TrimPrefix(ref, "#/$defs/")].(map[string]any)
	}
	for of.Kind() == reflect.Pointer {
		of = of.Elem()
	}
	if node["type"] != kindsOfJSON[of.Kind()] {
		t.Errorf("%s is a %v, and in the schema a %v", place, of, node["type"])
	}
	switch of.Kind() {
	case reflect.Slice:
		sameKeys(t, place+"[]", root, node["items"].(map[string]any), of.Elem())
	case reflect.Struct:
		if node["additionalProperties"] != false {
			t.Errorf("%s takes unknown keys", place)
		}
		properties := node["properties"].(map[string]any)
		var keys, described []string
		for f := range of.Fields() {
			key := f.Tag.Get("yaml")
			if key == "-" {
				continue
			}
			keys = append(keys, key)
			property, ok := properties[key].(map[string]any)
			if ok && property["description"] != nil {
				sameKeys(t, place+"."+key, root, property, f.Type)
			}
		}
		for key, property := range properties {
			if property.(map[string]any)["description"] != nil {
				described = append(described, key)
			}
		}
		slices.Sort(keys)
		slices.Sort(described)
		if diff := cmp.Diff(keys, described); diff != "" || len(properties) != len(keys) {
			t.Errorf("%s: the keys with a description are not those of the model: %s", place, diff)
		}
	}
}

func TestASchemaThatThereIsNot(t *testing.T) {
	for _, part := range []string{"", "questions.yaml", "../schema/questions", "Questions"} {
		if _, err := Schema(part); !model.Refused(err, "schema-unknown") {
			t.Errorf("%q gives %v", part, err)
		}
	}
}

// The starter is a questionnaire without a problem that nobody can mistake for
// one of those in the binary, and it shows every key and every kind.
func TestTheStarterShowsEveryKeyAndKind(t *testing.T) {
	files, err := Starter()
	if err != nil {
		t.Fatal(err)
	}
	dir := fstest.MapFS{}
	text := ""
	for name, b := range files {
		dir[name] = &fstest.MapFile{Data: b}
		if !strings.Contains(name, "/") {
			text += string(b)
		}
	}
	q, problems, err := Lint(dir)
	if err != nil || len(problems) > 0 {
		t.Fatal(found(problems), err)
	}
	if _, err := Find(q.ID); !model.Refused(err, "questionnaire-unknown") {
		t.Errorf("%s is in the binary: %v", q.ID, err)
	}
	if _, err := Find("starter"); !model.Refused(err, "questionnaire-unknown") {
		t.Errorf("the starter is in the binary: %v", err)
	}
	var kinds []model.Kind
	conditions := 0
	for _, one := range q.Questions {
		kinds = append(kinds, one.Kind)
		if one.ShowIf != nil {
			conditions++
		}
	}
	slices.Sort(kinds)
	if diff := cmp.Diff(model.Kinds(), kinds); diff != "" || conditions == 0 {
		t.Errorf("%d conditions, and of the kinds %s", conditions, diff)
	}
	everyKey(t, text, reflect.TypeFor[model.Questionnaire](), reflect.TypeFor[model.Clause](), reflect.TypeFor[model.Question]())
	for _, name := range []string{headFile, clausesFile, questionsFile} {
		if first, _, _ := strings.Cut(string(files[name]), "\n"); !strings.HasPrefix(first, "# yaml-language-server: $schema=") || files[strings.Split(first, "=")[1]] == nil {
			t.Errorf("%s names the schema %q", name, first)
		}
	}
}

// everyKey fails on a key of the types that is not in a text with a comment
// beside it, the first time that it is there.
func everyKey(t *testing.T, text string, types ...reflect.Type) {
	t.Helper()
	for _, of := range types {
		for of.Kind() == reflect.Pointer || of.Kind() == reflect.Slice {
			of = of.Elem()
		}
		if of.Kind() != reflect.Struct {
			continue
		}
		for f := range of.Fields() {
			key := f.Tag.Get("yaml")
			if key == "-" {
				continue
			}
			explained := slices.ContainsFunc(strings.Split(text, "\n"), func(line string) bool {
				before, comment, found := strings.Cut(strings.TrimPrefix(strings.TrimSpace(line), "# "), " # ")
				return found && comment != "" && strings.Contains(strings.ReplaceAll(before, `"`, ""), key+":")
			})
			if !explained {
				t.Errorf("the starter does not explain %s", key)
			}
			everyKey(t, text, f.Type)
		}
	}
}
