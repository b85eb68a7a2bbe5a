package cli_test

// Help, version, completion and the manual page: of every command, in both
// languages, on standard output, and about what there is only.

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"yourside/internal/cli"
)

// commands is every command that there is.
var commands = []string{
	"new", "open", "list", "show", "questions", "answer", "evidence", "evidence add", "evidence list", "evidence check", "evidence remove",
	"history", "check", "sign", "pack", "export", "import", "verify",
	"questionnaire", "questionnaire list", "questionnaire show", "questionnaire lint", "questionnaire new", "questionnaire diff", "questionnaire schema", "questionnaire add", "questionnaire pack", "bundle", "backup", "restore", "doctor", "demo", "completion", "man",
}

// later is what other work brings: nothing may promise it before.
var later = regexp.MustCompile(`--plain`)

// bare are words of cobra and pflag in help that would be English in Dutch.
var bare = regexp.MustCompile(`(?i)\b(usage|available|flags|aliases|examples|default|string|help for|use "|commands|the|file|version for)\b`)

func TestEveryCommandHasHelpWithAnExampleInBothLanguages(t *testing.T) {
	for _, lang := range []string{"nl", "en"} {
		w := newWorld(t, lang)
		heading := map[string]string{"nl": "\nVoorbeelden:\n", "en": "\nExamples:\n"}[lang]
		usage := map[string]string{"nl": "\nGebruik:\n  yourside ", "en": "\nUsage:\n  yourside "}[lang]
		for _, c := range commands {
			t.Run(lang+" "+c, func(t *testing.T) {
				r := w.run(append(args(c), "--help")...)
				if r.code != cli.ExitDone || r.err != "" {
					t.Errorf("it ended with %d and said %q", r.code, r.err)
				}
				if example := between(r.out, heading, "\n\n"); !strings.Contains(example, "yourside "+c) {
					t.Errorf("there is no example in\n%s", r.out)
				}
				for _, part := range []string{usage + c, "--db", "--json", "--lang"} {
					if !strings.Contains(r.out, part) {
						t.Errorf("there is no %q in\n%s", part, r.out)
					}
				}
				if found := later.FindString(r.out); found != "" {
					t.Errorf("it tells of %q, which there is not", found)
				}
				if found := bare.FindString(r.out); lang == "nl" && found != "" {
					t.Errorf("in Dutch it says %q in\n%s", found, r.out)
				}
				for _, line := range strings.Split(r.out, "\n") {
					if len([]rune(line)) > 125 || strings.ContainsRune(line, '\x1b') {
						t.Errorf("this line is too long or not plain: %q", line)
					}
				}
				if short := w.run(append(args(c), "-h")...); short != r {
					t.Errorf("-h is not --help")
				}
				if word := w.run(append([]string{"help"}, args(c)...)...); word != r {
					t.Errorf("help %s is not %s --help", c, c)
				}
			})
		}
	}
}

func TestTheHelpOfTheProgramNamesEveryCommand(t *testing.T) {
	for lang, promise := range map[string]string{"nl": "maakt geen netwerkverbinding", "en": "opens no network connection"} {
		w := newWorld(t, lang)
		out := w.do("--help")
		var listed, top []string
		for _, m := range regexp.MustCompile(`(?m)^  ([a-z]+) +\S.*$`).FindAllStringSubmatch(between(out, "pdrachten:\n", "\n\n")+between(out, "Commands:\n", "\n\n"), -1) {
			listed = append(listed, m[1])
		}
		for _, c := range commands {
			if !strings.Contains(c, " ") {
				top = append(top, c)
			}
		}
		if strings.Join(listed, " ") != strings.Join(top, " ") {
			t.Errorf("%s: it lists %v, expected in this order are %v", lang, listed, top)
		}
		if !strings.Contains(out, promise) || !strings.Contains(out, "YOURSIDE_DB") {
			t.Errorf("%s: the promise or the environment is missing in\n%s", lang, out)
		}
		if found := later.FindString(out); found != "" {
			t.Errorf("it tells of %q, which there is not", found)
		}
	}
}

func between(s, from, to string) string {
	_, rest, found := strings.Cut(s, from)
	if !found {
		return ""
	}
	part, _, _ := strings.Cut(rest, to)
	return part
}

func TestTheHelpShowsNoValueOfThisMachine(t *testing.T) {
	env := newWorld(t, "nl").env("list", "--help")
	var out strings.Builder
	env.Out = &out
	env.Getenv = func(name string) string { return map[string]string{"YOURSIDE_DB": "/somewhere/else.db"}[name] }
	if code := cli.Main(t.Context(), env); code != 0 || strings.Contains(out.String(), "somewhere") {
		t.Errorf("it ended with %d and printed %s", code, out.String())
	}
}

func TestVersionSaysWhichProgramThisIs(t *testing.T) {
	for _, lang := range []string{"nl", "en"} {
		r := newWorld(t, lang).run("--version")
		if r.code != 0 || r.err != "" || !regexp.MustCompile(`^yourside \d+\.\d+\.\d+\S*( \([0-9a-f]+, \d{4}-.*\))?\n$`).MatchString(r.out) {
			t.Errorf("it ended with %d, printed %q and said %q", r.code, r.out, r.err)
		}
	}
}

func TestCompletionForFourShells(t *testing.T) {
	w := newWorld(t, "nl")
	for shell, sign := range map[string]string{"bash": "__start_yourside", "zsh": "#compdef yourside", "fish": "complete -c yourside", "powershell": "Register-ArgumentCompleter"} {
		if out := w.do("completion", shell); !strings.Contains(out, sign) {
			t.Errorf("the completion for %s has no %q", shell, sign)
		}
	}
	w.do("new", "--questionnaire", "zoho", "--org", "Voorbeeld BV")
	for line, want := range map[string]string{
		"show |": id + "\n:4\n", "answer " + id + " |": mfa + "\n", "verify |": ":0\n", "completion |": "bash\nzsh\nfish\npowershell\n", "|": "questionnaire\tvragenlijsten tonen",
		"--db " + w.db() + "x show |": ":4\n", "new --questionnaire |": "zoho\nzoho@2020-07-12.1\n:4\n", "questionnaire show |": "generic\ngeneric@",
	} {
		typed := append([]string{"__complete"}, args(strings.ReplaceAll(line, "|", ""))...)
		if r := w.run(append(typed, "")...); !strings.Contains(r.out, want) {
			t.Errorf("completing %q gives %q, expected is %q in it", line, r.out, want)
		}
	}
}

func TestTheManualPage(t *testing.T) {
	for lang, headings := range map[string][]string{
		"nl": {"NAAM", "OVERZICHT", "BESCHRIJVING", "OPDRACHTEN", "OPTIES", "EINDCODE", "VOORBEELDEN", "NETWERK"},
		"en": {"NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "OPTIONS", "EXIT STATUS", "EXAMPLES", "NETWORK"},
	} {
		w := newWorld(t, lang)
		for _, c := range append([]string{""}, commands...) {
			out := w.do(append([]string{"man"}, args(c)...)...)
			name := strings.ToUpper(strings.TrimSuffix("yourside-"+strings.ReplaceAll(c, " ", "-"), "-"))
			if !strings.Contains(out, ".TH \""+name+"\" \"1\"") {
				t.Errorf("%s: the page of %q begins %.60q", lang, c, out)
			}
			var found []string
			for _, m := range regexp.MustCompile(`(?m)^\.SH "(.*)"$`).FindAllStringSubmatch(out, -1) {
				found = append(found, m[1])
			}
			for _, code := range []string{"0", "1", "2", "3"} {
				if !strings.Contains(out, ".TP\n\\fB"+code+"\\fR\n") {
					t.Errorf("%s: the page of %q does not name exit code %s", lang, c, code)
				}
			}
			if c == "" && strings.Join(found, ",") != strings.Join(headings, ",") {
				t.Errorf("%s: the headings are %v", lang, found)
			}
		}
		if out := w.do("man"); !strings.HasPrefix(out, ".TH") {
			t.Errorf("the page begins %.20q", out)
		}
	}
}

func TestDoctorSaysTheSameThingsInEveryLanguage(t *testing.T) {
	var ids [2][]string
	for i, lang := range []string{"nl", "en"} {
		var found []struct{ ID, Name, What string }
		must(t, json.Unmarshal([]byte(newWorld(t, lang).do("doctor", "--json")), &found))
		for _, f := range found {
			ids[i] = append(ids[i], f.ID)
			if f.Name == "" || f.What == "" {
				t.Errorf("%s: %s says nothing", lang, f.ID)
			}
		}
	}
	if strings.Join(ids[0], " ") != strings.Join(ids[1], " ") || len(ids[0]) < 7 {
		t.Errorf("the ids are %v and %v", ids[0], ids[1])
	}
}
