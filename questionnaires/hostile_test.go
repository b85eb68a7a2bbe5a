package questionnaires

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"yourside/internal/lang"
	"yourside/model"
)

// Files that mean harm, or come from a program with other habits: each is one
// problem on its line, said in a sentence that is itself clean, with what to do.

var hostile = []mistake{
	// What unfolds: a few lines that stand for gigabytes, or for no end.
	{"a bomb of aliases", headFile, "title: {nl: Klein, en: Small}", "title: {nl: Klein, en: Small}\n" + bomb("»"), "yaml-anchor"},
	{"a bomb in the keys of one", questionsFile, "{avg: [\"32\"]}", "»&r {avg: [\"32\"], x: *r}", "yaml-anchor"},
	{"an alias of itself", clausesFile, "[\"12\"]", "»&f [*f]", "yaml-anchor"},
	{"an alias for a key", headFile, "vendor:", "»*v : x\nvendor:", "yaml-alias"},
	{"a merge of many", questionsFile, "  weight: high", "  »<<: [{a: 1}, {b: 2}]\n  weight: high", "yaml-merge"},
	{"a merge in one line", headFile, "{name: Small,", "»{<<: {name: Small},", "yaml-merge"},

	// Tags, with which other readers make things.
	{"a tag of Python", headFile, "en: Small}", "»en: !!python/object/apply:os.system [id]}", "yaml-tag"},
	{"a tag of Ruby", clausesFile, "section: First\n  line", "»section: !ruby/object:Gem::Installer x\n  line", "yaml-tag"},
	{"a tag in full", headFile, "id: small", "»id: !<tag:yaml.org,2002:str> small", "yaml-tag"},
	{"a tag under another name", headFile, "", "%TAG ! tag:yaml.org,2002:\n---\n»id: !str small\n", "yaml-tag"},
	{"a set", headFile, "languages: [nl, en]", "»languages: !!set {nl, en}", "yaml-tag"},

	// Nesting, in both styles.
	{"lists in each other without end", clausesFile, "", "»" + strings.Repeat("[", 50_000), "yaml-syntax"},
	{"items in each other", questionsFile, "", "»" + strings.Repeat("- ", 30) + "x\n", "yaml-depth"},
	{"mappings in each other", headFile, "title: {nl: Klein, en: Small}", "title:\n" + stairs(30, 20, "»"), "yaml-depth"},

	// Characters that steer a terminal, turn a line round, or hide.
	{"a bell", questionsFile, "  options:\n    - {id: all, counts: 1, text: {nl: Alle, en: All}}", "  »options:\n    - {id: all, counts: 1, text: {nl: Alle, en: \"A\\all\"}}", "text-unsafe"},
	{"a title of the window", headFile, "en: One}", "»en: \"\\e]0;pwned\\a\"}", "text-unsafe"},
	{"the clipboard", clausesFile, "en: Small does it.}", "»en: \"\\e]52;c;cm0gLXJm\\a\"}", "text-unsafe"},
	{"a C1 control as it is", headFile, "en: One}", "»en: O\u009bne}", "text-unsafe"},
	{"a backspace as it is", headFile, "en: One}", "»en: On\be}", "text-unsafe"},
	{"a line that runs the other way", questionsFile, "ask: {nl: Waarom, en: Why}", "»ask: {nl: Waarom, en: \"W\u202ehy\"}", "text-unsafe"},
	{"an isolate", headFile, "name: Small,", "»name: \"Sm\u2066all\",", "text-unsafe"},
	{"a word with a hole in it", clausesFile, "section: First\n  line", "»section: \"Fi\u200brst\"\n  line", "text-unsafe"},
	{"letters that nobody sees", headFile, "title: Terms", "»title: \"Terms\U000e0041\U000e0042\"", "text-unsafe"},
	{"a vendor on two lines", headFile, "name: Small,", "»name: \"Small\\nbad\",", "text-unsafe"},

	// Ids that would be something else elsewhere.
	{"an id that is a path", headFile, "id: small", "»id: ../small", "id-invalid"},
	{"an id that is a path of Windows", headFile, "id: small", "»id: 'c:\\small'", "id-invalid"},
	{"an id that is an option", headFile, "id: small", "»id: --force", "id-invalid"},
	{"an id with an end in it", headFile, "id: small", "»id: \"small\\0\"", "id-invalid"},
	{"an id in letters that only look alike", headFile, "id: small", "»id: sm\u0430ll", "id-invalid"},
	{"an id with a hole in it", headFile, "id: small", "»id: \"sma\u200bll\"", "id-invalid"},
	{"a domain that is a path", headFile, "  - {id: two", "  - »{id: ../../two", "id-invalid"},
	{"a clause that is a path", clausesFile, "- id: S-2", "- »id: /etc/passwd", "id-invalid"},
	{"a question that is SQL", questionsFile, "- id: small.share", "- »id: \"x'); DROP TABLE event;--\"", "id-invalid"},
	{"an option that is a formula", questionsFile, "  options:\n    - {id: all,", "  »options:\n    - {id: =1+1,", "id-invalid"},
	{"an option with a comma", questionsFile, "  options:\n    - {id: all,", "  »options:\n    - {id: \"all,none\",", "id-invalid"},

	// Other encodings.
	{"UTF-8 with a mark", clausesFile, "# The matrix", "»\ufeff# The matrix", "utf8-bom"},
	{"UTF-16, the low byte first", clausesFile, "", "»" + in16(small[clausesFile], 0, true), "utf8-invalid"},
	{"UTF-16, the high byte first", clausesFile, "", "»" + in16(small[clausesFile], 8, true), "utf8-invalid"},
	{"UTF-16 without a mark", headFile, "", "»" + in16(small[headFile], 0, false), "text-unsafe"},
	{"Latin-1", headFile, "nl: Een,", "»nl: \xc9\xe9n,", "utf8-invalid"},
	{"the quotes of Windows", questionsFile, "nl: Een lijst.,", "»nl: \x93Een lijst\x94,", "utf8-invalid"},
	{"a slash that is too long", headFile, "id: small", "»id: \xc0\xaf", "utf8-invalid"},
	{"half of a pair", headFile, "en: One}", "»en: \"\xed\xa0\x80\"}", "utf8-invalid"},
	{"a file of zeros", questionsFile, "", "»" + strings.Repeat("\x00", 4096), "text-unsafe"},
	{"a .zip with another name", headFile, "", "»PK\x03\x04\x14\x00\x08", "text-unsafe"},
	{"a PDF with another name", headFile, "", "%PDF-1.7\n»%\xe2\xe3\xcf\xd3\n", "utf8-invalid"},
	{"JSON of two", clausesFile, "", "[]\n»---\n[]\n", "yaml-documents"},
}

// bomb is nine lists, each of nine times the one before.
func bomb(mark string) string {
	var b strings.Builder
	b.WriteString(mark + "about: {nl: &a [x]}\n")
	for from, to := 'a', 'b'; to <= 'i'; from, to = to, to+1 {
		fmt.Fprintf(&b, "%c: &%c [%s*%c]\n", to, to, strings.Repeat(fmt.Sprintf("*%c, ", from), 8), from)
	}
	return b.String()
}

// stairs is so many mappings in each other, of which one is marked.
func stairs(depth, marked int, mark string) string {
	var b strings.Builder
	for i := range depth {
		b.WriteString(strings.Repeat(" ", i+1))
		if i == marked {
			b.WriteString(mark)
		}
		b.WriteString("x:\n")
	}
	return b.String()
}

// in16 is a text in UTF-16, the byte that is shifted by so many bits first.
func in16(s string, first int, mark bool) string {
	var b strings.Builder
	if mark {
		s = "\ufeff" + s
	}
	for _, unit := range utf16.Encode([]rune(s)) {
		b.WriteByte(byte(unit >> first))
		b.WriteByte(byte(unit >> (8 - first)))
	}
	return b.String()
}

func TestWhatMeansHarmIsOneClearProblem(t *testing.T) {
	for _, m := range hostile {
		t.Run(m.name, func(t *testing.T) {
			dir, where := m.made(t)
			_, problems, err := Lint(dir)
			if err != nil || len(problems) == 0 {
				t.Fatalf("%q, %v", found(problems), err)
			}
			if got := found(problems); got[0] != where || !follow(*problems[0].What, problems[1:]) {
				t.Errorf("found %q, expected is %s", got, where)
			}
			if q, err := Read(dir); q != nil || !model.Refused(err, m.code) {
				t.Errorf("read all the same: %v, %v", q, err)
			}
			for _, code := range lang.Codes() {
				clearly(t, problems[0], lang.Find(code))
			}
		})
	}
}

// follow tells whether the problems after the first come from it: more of the
// same sort in a bomb, and what refers to an id that is none.
func follow(first model.Refusal, rest []Problem) bool {
	from := map[string][]string{"yaml-anchor": {"yaml-anchor", "yaml-alias"}, "id-invalid": {"reference-dangling", "domain-unused"}}[first.Code]
	return !slices.ContainsFunc(rest, func(p Problem) bool { return !slices.Contains(from, p.What.Code) })
}

// clearly fails on a sentence that nobody can use: long, empty, without what to
// do, or with something in it that it warns of.
func clearly(t *testing.T, p Problem, words *lang.Words) {
	t.Helper()
	sentence, hint := model.Explain(p.What, words)
	for _, s := range []string{sentence, hint} {
		if s == "" || utf8.RuneCountInString(s) > 200 || model.CleanLine(s) != s || strings.Contains(s, "%!") {
			t.Errorf("%s: it says %q and %q", words.Code(), sentence, hint)
		}
	}
}

// A file that was cut anywhere is told of in a sentence too.
func TestWhatWasCutIsToldClearly(t *testing.T) {
	for _, name := range []string{headFile, clausesFile, questionsFile} {
		for cut := 0; cut < len(small[name]); cut += 7 {
			_, problems, err := Lint(folder(map[string]string{name: small[name][:cut]}))
			if err != nil {
				t.Fatal(err)
			}
			for _, p := range problems {
				for _, code := range lang.Codes() {
					sentence, _ := model.Explain(p.What, lang.Find(code))
					if sentence == "" || model.CleanLine(sentence) != sentence || strings.Contains(sentence, "%!") {
						t.Errorf("%s cut at %d: %q", name, cut, sentence)
					}
				}
			}
		}
	}
}
