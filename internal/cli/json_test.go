package cli_test

// The JSON that scripts rely on: every command that prints data has the names
// and types that were promised, also where there is nothing yet.

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// shape is what a value must be: a name of a type, an object with at least
// these names, or a list of which every item has a shape.
type shape any

type (
	object map[string]shape
	list   struct{ of shape }
)

// promised is the JSON of the contract, in its order.
var (
	progress      = object{"answered": "number", "applicable": "number", "not_applicable": "number", "open": "number"}
	newJSON       = object{"id": "text"}
	questionnaire = object{
		"id": "text", "version": "text", "digest": "digest", "domains": list{object{"id": "text"}},
		"clauses": list{object{"id": "text", "responsibility": "customer|shared|provider", "actor": "customer|provider"}},
		"questions": list{object{
			"id": "text", "domain": "text", "kind": "status|choice|multi|number|date|text", "covers": list{"text"}, "provided": list{"text"},
			"weight": "high|medium|low", "must_pass": "truth", "options": list{object{"id": "text"}}, "digest": "digest",
		}},
	}
	questionnaires = list{object{
		"id": "text", "version": "text", "title": object{"nl": "text", "en": "text"}, "digest": "digest", "questions": "number",
		"clauses": "number", "source": "builtin|added|bundled", "signature": "none|good|untrusted",
	}}
	listJSON = list{object{"id": "text", "organisation": "text", "questionnaire": "text", "progress": progress, "updated_at": "time"}}
	showJSON = object{
		"id": "text", "organisation": "text", "questionnaire": object{"id": "text", "version": "text", "digest": "digest", "origin": object{"source": "builtin|added|bundled", "signature": "none|good|untrusted"}}, "progress": progress,
		"compliance": object{"score": "number or null", "base": "number"}, "must_pass_failed": list{"text"}, "gaps": "number",
		"revisions": list{object{"number": "number", "signed_at": "time", "sha256": "hash"}},
	}
	questionsJSON = list{object{
		"id": "text", "domain": "text", "kind": "status|choice|multi|number|date|text", "applies": "truth", "value": "text or null", "note": "any text", "digest": "digest",
	}}
	historyJSON = list{object{
		"seq": "number", "at": "time", "actor": "text", "question": "any text", "field": "text", "old": "any text", "new": "any text", "hash": "hash",
	}}
	verifyJSON   = object{"intact": "truth", "checks": list{object{"what": "text", "result": "good|bad|none"}}}
	addJSON      = object{"id": "text", "version": "text", "digest": "digest", "signature": "none|good|untrusted"}
	lintJSON     = list{object{"severity": "error|warning", "file": "text", "line": "number", "what": "text"}}
	doctorJSON   = list{object{"id": "text", "name": "text", "what": "text", "bad": "truth"}}
	revisionJSON = object{"number": "number", "signed_at": "time", "sha256": "hash", "name": "text", "role": "text"}
)

// differences are the places where a value has not the shape it must have.
func differences(at string, v any, want shape) []string {
	switch want := want.(type) {
	case object:
		fields, ok := v.(map[string]any)
		if !ok {
			return []string{fmt.Sprintf("%s is %v, no object", at, v)}
		}
		var all []string
		for name, shape := range want {
			if inside, ok := fields[name]; ok {
				all = append(all, differences(at+"."+name, inside, shape)...)
			} else {
				all = append(all, at+"."+name+" is missing")
			}
		}
		return all
	case list:
		items, ok := v.([]any)
		if !ok {
			return []string{fmt.Sprintf("%s is %v, no list", at, v)}
		}
		var all []string
		for i, item := range items {
			all = append(all, differences(fmt.Sprintf("%s.%d", at, i), item, want.of)...)
		}
		return all
	}
	if !is(v, want.(string)) {
		return []string{fmt.Sprintf("%s is %#v, not %s", at, v, want)}
	}
	return nil
}

// is tells whether a value is of a type.
func is(v any, name string) bool {
	text, isText := v.(string)
	_, isNumber := v.(float64)
	_, isTruth := v.(bool)
	hexadecimal := func(s string) bool { return len(s) == 64 && strings.Trim(s, "0123456789abcdef") == "" }
	switch name {
	case "text":
		return isText && text != ""
	case "any text":
		return isText
	case "text or null":
		return v == nil || isText && text != ""
	case "number":
		return isNumber
	case "number or null":
		return v == nil || isNumber
	case "truth":
		return isTruth
	case "hash":
		return hexadecimal(text)
	case "digest":
		rest, ok := strings.CutPrefix(text, "sha256:")
		return ok && hexadecimal(rest)
	case "time":
		_, err := time.Parse(time.RFC3339, text)
		return err == nil
	}
	return isText && slices.Contains(strings.Split(name, "|"), text)
}

func TestTheJSONThatScriptsRelyOn(t *testing.T) {
	w := newWorld(t, "nl")
	folder := filepath.Dir(w.dir)
	has := func(name, out string, want shape) {
		t.Helper()
		var v any
		if err := json.Unmarshal([]byte(out), &v); err != nil {
			t.Errorf("%s printed no JSON: %v", name, err)
			return
		}
		for _, d := range differences(name, v, want) {
			t.Error(d)
		}
	}
	if out := w.do("list", "--json"); out != "[]\n" {
		t.Errorf("an empty list is %q", out)
	}
	has("new", w.do("new", "--questionnaire", "zoho", "--org", "Voorbeeld BV", "--json"), newJSON)
	has("show of a new one", w.do("show", id, "--json"), showJSON)
	has("questions of a new one", w.do("questions", id, "--json"), questionsJSON)
	has("history of a new one", w.do("history", id, "--json"), historyJSON)
	if out := w.do("questions", id, "--gaps", "--json"); out != "[]\n" {
		t.Errorf("no gaps are %q", out)
	}
	if out := w.do("history", id, mfa, "--json"); out != "[]\n" {
		t.Errorf("no history is %q", out)
	}
	has("answer", w.do("answer", id, mfa, "no", "--note", "n", "--json"), historyJSON)
	if out := w.do("answer", id, mfa, "no", "--json"); out != "[]\n" {
		t.Errorf("an answer that changes nothing is %q", out)
	}
	w.do("answer", id, "zoho.policy.laws", "yes")
	has("sign", w.do("sign", id, "--name", "A", "--role", "B", "--accept", "all", "--json"), revisionJSON)
	has("questionnaire add", w.do("questionnaire", "add", probe(w), "--json"), addJSON)
	has("list", w.do("list", "--json"), listJSON)
	shown := w.do("show", id, "--json")
	has("show", shown, showJSON)
	has("questions", w.do("questions", id, "--json"), questionsJSON)
	has("history", w.do("history", id, "--json"), historyJSON)
	has("questionnaire list", w.do("questionnaire", "list", "--json"), questionnaires)
	has("questionnaire show", w.do("questionnaire", "show", "zoho", "--json"), questionnaire)
	has("doctor", w.do("doctor", "--json"), doctorJSON)
	w.do("export", id, "--format", "json", "-o", filepath.Join(folder, "out.json"))
	has("verify", w.do("verify", filepath.Join(folder, "out.json"), "--json"), verifyJSON)
	has("import", w.do("--db", filepath.Join(folder, "other.db"), "import", filepath.Join(folder, "out.json"), "--json"), newJSON)
	r := w.run("questionnaire", "lint", lintable(w), "--json")
	has("lint", r.out, lintJSON)
	if r.code != 3 || !strings.Contains(r.out, `"error"`) {
		t.Errorf("lint ended with %d and %s", r.code, r.out)
	}
	for _, want := range []string{`"must_pass_failed": [`, mfa, `"gaps": 1`} {
		if !strings.Contains(shown, want) {
			t.Errorf("show has no %s", want)
		}
	}
}

// lintable is a folder with a questionnaire in which something is wrong.
func lintable(w world) string {
	w.t.Helper()
	dir := w.t.TempDir()
	at := world{w.t, filepath.Join(dir, "x"), "nl"}
	at.file("questionnaire.yaml", "format: 1\nformat: 2\n")
	at.file("clauses.yaml", "[]\n")
	at.file("questions.yaml", "- {id: x, id: y}\n")
	return dir
}

func TestQuestionsToldByWhatTheyAreAskedFor(t *testing.T) {
	w := newWorld(t, "en")
	w.do("new", "--questionnaire", "zoho", "--org", "Voorbeeld BV")
	type row struct {
		ID      string
		Applies bool
		Value   *string
	}
	rows := func(flags ...string) (all []row) {
		t.Helper()
		must(t, json.Unmarshal([]byte(w.do(append([]string{"questions", id, "--json"}, flags...)...)), &all))
		return all
	}
	find := func(all []row, question string) *row {
		for i := range all {
			if all[i].ID == question {
				return &all[i]
			}
		}
		return nil
	}
	if r := find(rows(), "zoho.mfa.coverage"); r == nil || r.Applies || r.Value != nil {
		t.Errorf("a question whose condition is not met is %+v", r)
	}
	w.do("answer", id, mfa, "partly")
	if r := find(rows(), "zoho.mfa.coverage"); r == nil || !r.Applies {
		t.Errorf("a question whose condition is met is %+v", r)
	}
	if find(rows("--open"), "zoho.mfa.coverage") == nil || find(rows("--open"), mfa) != nil {
		t.Error("--open has not what is open")
	}
	if gaps := rows("--gaps"); len(gaps) != 1 || gaps[0].ID != mfa {
		t.Errorf("--gaps has %+v", gaps)
	}
	w.do("answer", id, "zoho.mfa.coverage", "95,5")
	if r := find(rows(), "zoho.mfa.coverage"); *r.Value != "95.5" {
		t.Errorf("a number with a comma is %s", *r.Value)
	}
	w.do("answer", id, mfa, "no")
	if r := find(rows(), "zoho.mfa.coverage"); r.Applies || *r.Value != "95.5" {
		t.Errorf("an answer whose question is not asked any more is %+v", r)
	}
	w.do("answer", id, mfa, "")
	if r := find(rows(), mfa); r.Value != nil {
		t.Errorf("an answer that was taken away is %q", *r.Value)
	}
}
