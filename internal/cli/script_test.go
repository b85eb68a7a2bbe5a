package cli_test

// Stories of the whole program, each a script in testdata/script that is named
// after its topic. In them "yourside" is the program in this process, and "exec
// yourside" the real binary, for where standard input and output are of
// interest. What a script cannot say by itself is a command below.

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"yourside/internal/cli"
)

func TestScripts(t *testing.T) {
	bin := filepath.Dir(program(t))
	testscript.Run(t, testscript.Params{
		Dir: filepath.Join(here, "testdata", "script"),
		Setup: func(env *testscript.Env) error {
			env.Setenv("PATH", bin+string(filepath.ListSeparator)+os.Getenv("PATH"))
			env.Setenv("HOME", filepath.Join(env.WorkDir, "home"))
			env.Setenv("XDG_DATA_HOME", filepath.Join(env.WorkDir, "data"))
			env.Setenv("USER", "tester")
			env.Setenv("LANG", "en_GB.UTF-8")
			env.Setenv("TERM", "xterm-256color")
			return os.Mkdir(filepath.Join(env.WorkDir, "home"), 0o700)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"yourside": yoursideCommand, "answers": answersCommand, "json": jsonCommand, "standing": standingCommand, "replace": replaceCommand, "cut": cutCommand,
			"append": appendCommand, "exits": exitsCommand, "zip": zipCommand, "picture": pictureCommand, "sshkey": sshkeyCommand, "signer": signerCommand, "swap": swapCommand, "flip": flipCommand,
		},
	})
}

func yoursideCommand(ts *testscript.TestScript, neg bool, args []string) {
	if code := runInScript(ts, args); code != cli.ExitDone || neg {
		ts.Fatalf("the exit code is %d", code)
	}
}

// oneAtATime is for the folder that the process is in.
var oneAtATime sync.Mutex

// runInScript runs the program in this process with a script's environment, in
// the script's folder.
func runInScript(ts *testscript.TestScript, args []string) (code int) {
	oneAtATime.Lock()
	defer oneAtATime.Unlock()
	ts.Check(os.Chdir(ts.MkAbs(".")))
	defer func() { ts.Check(os.Chdir(here)) }()
	return cli.Main(context.Background(), cli.Env{
		Args: args, In: strings.NewReader(""), Out: ts.Stdout(), Err: ts.Stderr(), Getenv: ts.Getenv, Now: time.Now,
		DataDir: filepath.Join(ts.Getenv("XDG_DATA_HOME"), "yourside"), Actor: "tester", Locale: cli.Locale(ts.Getenv),
	})
}

// asked is a question as questionnaire show --json tells of it.
type asked struct {
	ID, Kind, Weight string
	MustPass         bool `json:"must_pass"`
	Options          []struct {
		ID        string
		Counts    *float64
		Exclusive bool
	}
	Number *struct{ Min, Max *float64 }
}

type given struct {
	Question string            `json:"question"`
	Value    string            `json:"value"`
	Note     string            `json:"note"`
	Reason   string            `json:"reason,omitempty"`
	Owner    string            `json:"owner,omitempty"`
	Due      string            `json:"due,omitempty"`
	Marks    map[string]string `json:"marks,omitempty"`
}

// answerTo is a valid answer to the nth question: of the statuses each in
// turn, and of every other kind one that its options and bounds allow.
func answerTo(n int, q asked) given {
	g := given{Question: q.ID, Note: fmt.Sprintf("Note %d: \"quoted\", with; a comma,\nand a second line.", n)}
	switch q.Kind {
	case "status":
		g.Value = []string{"yes", "partly", "no", "alternative", "not-applicable", "unknown", "yes", "yes"}[n%8]
	case "choice":
		g.Value = q.Options[n%len(q.Options)].ID
	case "multi":
		var ids []string
		for _, o := range q.Options {
			if !o.Exclusive {
				ids = append(ids, o.ID)
			}
		}
		g.Value = ids[0] + "," + ids[len(ids)-1]
	case "number":
		g.Value = "7"
		if q.Number != nil && q.Number.Min != nil {
			g.Value = strconv.FormatFloat(*q.Number.Min+1, 'f', -1, 64)
		}
	case "date":
		g.Value = "2026-10-01"
	case "text":
		g.Value = "Een tekst, met = en \"aanhalingstekens\"."
	}
	if g.Value == "not-applicable" || g.Value == "alternative" {
		g.Reason = "=1+1 is a reason too"
	}
	if n%3 == 0 {
		g.Owner, g.Due = "applicatiebeheer", "2027-01-31"
		g.Marks = map[string]string{"design": "2026-01-01", "existence": "2026-02-02"}
	}
	return g
}

// answersCommand makes a file of answers to all questions of a questionnaire:
// answers json|comma|semicolon FILE QUESTIONNAIRE.json
func answersCommand(ts *testscript.TestScript, neg bool, args []string) {
	var of struct{ Questions []asked }
	ts.Check(json.Unmarshal([]byte(ts.ReadFile(args[2])), &of))
	var all []given
	for i, q := range of.Questions {
		all = append(all, answerTo(i, q))
	}
	var b []byte
	switch args[0] {
	case "json":
		var err error
		b, err = json.Marshal(map[string]any{"answers": all})
		ts.Check(err)
	case "comma":
		b = table(ts, all, ',')
	case "semicolon":
		b = append([]byte("\ufeff"), table(ts, all, ';')...)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), b, 0o600))
}

// table is answers as a spreadsheet writes them, with cells that look like a
// formula made harmless.
func table(ts *testscript.TestScript, all []given, comma rune) []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.Comma, w.UseCRLF = comma, true
	ts.Check(w.Write([]string{"question", "value", "note", "reason", "owner", "due", "design", "existence", "operation"}))
	for _, g := range all {
		reason := g.Reason
		if strings.HasPrefix(reason, "=") {
			reason = "'" + reason
		}
		ts.Check(w.Write([]string{g.Question, g.Value, g.Note, reason, g.Owner, g.Due, g.Marks["design"], g.Marks["existence"], ""}))
	}
	w.Flush()
	ts.Check(w.Error())
	return b.Bytes()
}

// jsonCommand checks a value in a file of JSON: json FILE PATH WANT, where a
// path is as progress.open, questions.0.id, questions.len for a length, or
// questions.kind=date.0.id for the first of a kind.
func jsonCommand(ts *testscript.TestScript, neg bool, args []string) {
	var v any
	ts.Check(json.Unmarshal([]byte(ts.ReadFile(args[0])), &v))
	got, err := at(v, strings.Split(args[1], "."))
	ts.Check(err)
	if (got == args[2]) == neg {
		ts.Fatalf("%s of %s is %s, not as expected with %s", args[1], args[0], got, args[2])
	}
}

func at(v any, path []string) (string, error) {
	for _, step := range path {
		switch x := v.(type) {
		case map[string]any:
			inside, ok := x[step]
			if !ok {
				return "", fmt.Errorf("there is no %s", step)
			}
			v = inside
		case []any:
			if step == "len" {
				return strconv.Itoa(len(x)), nil
			}
			if key, want, ok := strings.Cut(step, "="); ok {
				v = slices.DeleteFunc(x, func(one any) bool { return one.(map[string]any)[key] != want })
				continue
			}
			n, err := strconv.Atoi(step)
			if err != nil || n >= len(x) {
				return "", fmt.Errorf("there is no %s among %d", step, len(x))
			}
			v = x[n]
		default:
			return "", fmt.Errorf("there is no %s in %v", step, v)
		}
	}
	b, err := json.Marshal(v)
	return strings.Trim(string(b), `"`), err
}

// standingCommand works out progress, compliance, gaps and failed must-pass
// questions anew, from the answers and the rules in the words of the contract,
// and compares: standing SHOW.json QUESTIONS.json QUESTIONNAIRE.json
func standingCommand(ts *testscript.TestScript, neg bool, args []string) {
	var shown struct {
		Progress   struct{ Answered, Applicable, Not_applicable, Open int }
		Compliance struct{ Score, Base *int }
		Must       []string `json:"must_pass_failed"`
		Gaps       int
	}
	var rows []struct {
		ID, Kind, Verdict string
		Value             *string
		Applies           bool
	}
	var of struct{ Questions []asked }
	ts.Check(json.Unmarshal([]byte(ts.ReadFile(args[0])), &shown))
	ts.Check(json.Unmarshal([]byte(ts.ReadFile(args[1])), &rows))
	ts.Check(json.Unmarshal([]byte(ts.ReadFile(args[2])), &of))
	counts := map[string]float64{"yes": 1, "alternative": 1, "partly": 0.5, "no": 0, "unknown": 0}
	weights := map[string]float64{"high": 3, "medium": 2, "low": 1}
	var answered, none, open, base, gaps int
	var earned, most float64
	var failed []string
	for i, r := range rows {
		q := of.Questions[i]
		if r.Kind == "status" && r.Value != nil && *r.Value != r.Verdict {
			ts.Fatalf("%s counts as %s with %s as its answer", r.ID, r.Verdict, *r.Value)
		}
		share, counted := counts[r.Verdict]
		switch {
		case !r.Applies:
			continue
		case r.Value == nil:
			open++
		case *r.Value == "not-applicable":
			none++
		default:
			answered++
		}
		if counted {
			base++
			earned, most = earned+share*weights[q.Weight], most+weights[q.Weight]
		}
		if counted && share < 1 {
			gaps++
			if q.MustPass {
				failed = append(failed, r.ID)
			}
		}
	}
	got := fmt.Sprint(shown.Progress, *shown.Compliance.Score, *shown.Compliance.Base, shown.Gaps, shown.Must)
	want := fmt.Sprint(struct{ A, B, C, D int }{answered, answered + open, none, open}, int(100*earned/most), base, gaps, failed)
	if got != want {
		ts.Fatalf("shown is %s, worked out is %s", got, want)
	}
}

// replaceCommand replaces a text in a file, which must be there: replace FILE OLD NEW
func replaceCommand(ts *testscript.TestScript, neg bool, args []string) {
	text := ts.ReadFile(args[0])
	if !strings.Contains(text, args[1]) {
		ts.Fatalf("%s has no %q", args[0], args[1])
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Replace(text, args[1], args[2], 1)), 0o600))
}

// cutCommand cuts a file off after so many bytes: cut FILE BYTES
func cutCommand(ts *testscript.TestScript, neg bool, args []string) {
	n, err := strconv.ParseInt(args[1], 10, 64)
	ts.Check(err)
	ts.Check(os.Truncate(ts.MkAbs(args[0]), n))
}

// appendCommand puts one byte behind a file: append FILE
func appendCommand(ts *testscript.TestScript, neg bool, args []string) {
	text := ts.ReadFile(args[0])
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text+"\n"), 0o600))
}

// exitsCommand runs a command and checks its exit code, as ! does not say which
// it was: exits CODE yourside ARGUMENT…, or exits CODE exec COMMAND ARGUMENT…
func exitsCommand(ts *testscript.TestScript, neg bool, args []string) {
	code := 0
	var ended *exec.ExitError
	if args[1] == "yourside" {
		code = runInScript(ts, args[2:])
	} else if err := ts.Exec(args[2], args[3:]...); errors.As(err, &ended) {
		code = ended.ExitCode()
	} else {
		ts.Check(err)
	}
	if strconv.Itoa(code) != args[0] {
		ts.Fatalf("the exit code is %d, expected %s", code, args[0])
	}
}

// zipCommand makes a .zip of a folder, or of what is in it when its name ends
// in a slash: zip FILE FOLDER
func zipCommand(ts *testscript.TestScript, neg bool, args []string) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	root := ts.MkAbs(args[1])
	if !strings.HasSuffix(args[1], "/") {
		root = filepath.Dir(root)
	}
	ts.Check(filepath.WalkDir(ts.MkAbs(args[1]), func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		name, err := filepath.Rel(root, path)
		ts.Check(err)
		w, err := z.Create(filepath.ToSlash(name))
		ts.Check(err)
		content, err := os.ReadFile(path)
		ts.Check(err)
		_, err = w.Write(content)
		return err
	}))
	ts.Check(z.Close())
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), b.Bytes(), 0o600))
}

// pictureCommand makes a picture as PNG: picture FILE WIDTH HEIGHT
func pictureCommand(ts *testscript.TestScript, neg bool, args []string) {
	w, err := strconv.Atoi(args[1])
	ts.Check(err)
	h, err := strconv.Atoi(args[2])
	ts.Check(err)
	var b bytes.Buffer
	ts.Check(png.Encode(&b, image.NewGray(image.Rect(0, 0, w, h))))
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), b.Bytes(), 0o600))
}
