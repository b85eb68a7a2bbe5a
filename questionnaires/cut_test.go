package questionnaires

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"yourside/model"
)

// Files that were damaged on the way: cut short, or broken somewhere in a long
// one.

// A file that was cut is refused. Two cuts cannot be seen: one that takes only
// white space, and one in what the last clause or question has at its end; the
// digest of the questionnaire tells them.
func TestAFileThatWasCutShortIsRefused(t *testing.T) {
	whole := digestOf(t, folder(nil))
	for _, name := range []string{headFile, clausesFile, questionsFile} {
		content := small[name]
		last := max(strings.LastIndex(content, "\n- id:"), 0)
		if name == headFile {
			last = len(content)
		}
		for cut := 0; cut < len(content); cut += 3 {
			dir := folder(map[string]string{name: content[:cut]})
			q, problems, err := Lint(dir)
			if err != nil {
				t.Fatal(err)
			}
			if accepted(problems) && cut < last && q.Digest != whole {
				t.Errorf("%s was read up to byte %d", name, cut)
			}
			checkLines(t, dir, problems)
		}
	}
}

func TestABuiltInFileThatWasCutShortIsRefused(t *testing.T) {
	for _, q := range all(t) {
		for _, name := range []string{headFile, clausesFile, questionsFile} {
			dir := copied(t, q.ID)
			content := dir[name].Data
			last := bytes.LastIndex(content, []byte("\n- id:"))
			if name == headFile {
				last = bytes.LastIndex(content, []byte("}"))
			}
			for n := range 5 {
				for _, cut := range []int{n * last / 5, bytes.LastIndexByte(content[:n*last/5], '\n') + 1} {
					dir[name] = &fstest.MapFile{Data: content[:cut]}
					if _, err := Read(dir); !model.Refused(err, "questionnaire-broken") {
						t.Errorf("%s/%s cut at byte %d: %v", q.ID, name, cut, err)
					}
				}
			}
		}
	}
}

// copied is a built-in questionnaire's folder that can be changed.
func copied(t *testing.T, id string) fstest.MapFS {
	t.Helper()
	dir := fstest.MapFS{}
	for _, name := range []string{headFile, clausesFile, questionsFile} {
		b, err := fs.ReadFile(builtin, id+"/"+name)
		if err != nil {
			t.Fatal(err)
		}
		dir[name] = &fstest.MapFile{Data: b}
	}
	return dir
}

func accepted(problems []Problem) bool {
	return !slices.ContainsFunc(problems, func(p Problem) bool { return !p.Warning })
}

// checkLines fails on a problem that is nowhere in the files.
func checkLines(t *testing.T, dir fstest.MapFS, problems []Problem) {
	t.Helper()
	for _, p := range problems {
		lines := 1 + bytes.Count(bytes.TrimSuffix(dir[p.File].Data, []byte("\n")), []byte("\n"))
		if p.Line < 1 || p.Line > lines {
			t.Errorf("%s has no line %d: %v", p.File, p.Line, p.What)
		}
	}
}

// One line of a long file is broken in each of a few ways: the problem is on
// that line, however far down it is.
func TestAMistakeIsOnItsLineHoweverFarDown(t *testing.T) {
	oneLine := regexp.MustCompile(`^  (kind|weight|cadence|domain|responsibility|actor|line): `)
	breaks := map[string]func(line string) string{
		"a blank too many":    func(line string) string { return " " + line },
		"a blank too few":     func(line string) string { return line[1:] },
		"a colon too few":     func(line string) string { return strings.Replace(line, ":", "", 1) },
		"a colon too many":    func(line string) string { return line + ": x" },
		"a quote too many":    func(line string) string { return strings.Replace(line, ": ", ": \"x\" ", 1) },
		"an item in a list":   func(line string) string { return "  - x" },
		"a key that is wrong": func(line string) string { return strings.Replace(line, ":", "s:", 1) },
		"a key to the left":   func(line string) string { return strings.TrimSpace(line) },
	}
	for _, q := range all(t) {
		for _, name := range []string{clausesFile, questionsFile} {
			dir := copied(t, q.ID)
			lines := strings.Split(string(dir[name].Data), "\n")
			for n := len(lines) - 1; n > 0; n -= 1301 {
				at := n
				for at > 0 && !oneLine.MatchString(lines[at]) {
					at--
				}
				for what, wreck := range breaks {
					broken := slices.Clone(lines)
					broken[at] = wreck(lines[at])
					dir[name] = &fstest.MapFile{Data: []byte(strings.Join(broken, "\n"))}
					_, problems, err := Lint(dir)
					if err != nil || len(problems) != 1 || problems[0].File != name || problems[0].Line != at+1 {
						t.Errorf("%s/%s:%d: %s gives %q, %v", q.ID, name, at+1, what, found(problems), err)
					}
				}
			}
		}
	}
}

// The decoder takes a fraction for a whole number without a word, so the
// reader looks for it under the keys that have whole numbers: all of them.
func TestEveryKeyWithAWholeNumberIsKnown(t *testing.T) {
	keys := map[string]bool{}
	seen := map[reflect.Type]bool{}
	var walk func(reflect.Type)
	walk = func(t reflect.Type) {
		switch {
		case t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice || t.Kind() == reflect.Map:
			walk(t.Elem())
		case t.Kind() == reflect.Struct && !seen[t]:
			seen[t] = true
			for f := range t.Fields() {
				if f.Type.Kind() == reflect.Int {
					keys[f.Tag.Get("yaml")] = true
				}
				walk(f.Type)
			}
		}
	}
	walk(reflect.TypeFor[model.Questionnaire]())
	whole := map[string]string{"format: 1": headFile, "clauses: 2": headFile, "questions: 3": headFile, "line: 12": clausesFile}
	var tried []string
	for key := range whole {
		name, _, _ := strings.Cut(key, ":")
		tried = append(tried, name)
	}
	if diff := cmp.Diff(slices.Sorted(maps.Keys(keys)), slices.Sorted(slices.Values(tried))); diff != "" {
		t.Error(diff)
	}
	for key, file := range whole {
		for _, number := range []string{".5", ".0", "e0"} {
			_, problems, err := Lint(folder(map[string]string{file: strings.Replace(small[file], key, key+number, 1)}))
			if err != nil || len(problems) != 1 || problems[0].What.Code != "yaml-type" {
				t.Errorf("%s%s: %q, %v", key, number, found(problems), err)
			}
		}
	}
}

func TestEveryProblemHasItsFileAndLineInItsMessage(t *testing.T) {
	_, err := Read(folder(map[string]string{headFile: strings.Replace(small[headFile], "format: 1", "format: 2", 1)}))
	if want := fmt.Sprintf("questionnaire broken %s 1: format unknown 2", headFile); err == nil || err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
}
