package cli_test

// What is refused: by which exit code, in which words in each language, with
// which hint; and that it changed nothing.

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// refusal is a run that is refused. The words are the whole first line after
// "yourside: ", and a part of the hint; a hint of "" means that there is none.
type refusal struct {
	name       string
	args       []string
	code       int
	nl, nlHint string
	en, enHint string
}

func args(line string) []string { return strings.Fields(line) }

const id, mfa = "voorbeeld-bv-zoho", "zoho.mfa.enforced"

var refusals = []refusal{
	{name: "an unknown command", args: args("nope"), code: 2,
		nl: `er is geen opdracht "nope"`, nlHint: "yourside --help",
		en: `there is no command "nope"`, enHint: "yourside --help"},
	{name: "an unknown subcommand", args: args("questionnaire nope"), code: 2,
		nl: `er is geen opdracht "nope"`, nlHint: "yourside --help",
		en: `there is no command "nope"`, enHint: "yourside --help"},
	{name: "help about an unknown command", args: args("help nope"), code: 2,
		nl: `er is geen opdracht "nope"`, nlHint: "yourside --help",
		en: `there is no command "nope"`, enHint: "yourside --help"},
	{name: "a manual page of an unknown command", args: args("man nope"), code: 2,
		nl: `er is geen opdracht "nope"`, nlHint: "yourside --help",
		en: `there is no command "nope"`, enHint: "yourside --help"},
	{name: "an unknown flag", args: args("list --nope"), code: 2,
		nl: "er is geen optie --nope", nlHint: "zie yourside list --help",
		en: "there is no flag --nope", enHint: "see yourside list --help"},
	{name: "an unknown short flag", args: args("list -v"), code: 2,
		nl: "er is geen optie -v", nlHint: "zie yourside list --help",
		en: "there is no flag -v", enHint: "see yourside list --help"},
	{name: "a flag in capitals", args: args("list --JSON"), code: 2,
		nl: "er is geen optie --JSON", nlHint: "zie yourside list --help",
		en: "there is no flag --JSON", enHint: "see yourside list --help"},
	{name: "a flag that is none", args: args("list --=x"), code: 2,
		nl: "er is geen optie --=x", nlHint: "zie yourside list --help",
		en: "there is no flag --=x", enHint: "see yourside list --help"},
	{name: "a flag without its value", args: args("list --db"), code: 2,
		nl: "bij --db hoort een waarde", nlHint: "zie yourside list --help",
		en: "--db needs a value", enHint: "see yourside list --help"},
	{name: "a short flag without its value", args: args("pack " + id + " -o"), code: 2,
		nl: "bij -o hoort een waarde", nlHint: "zie yourside pack --help",
		en: "-o needs a value", enHint: "see yourside pack --help"},
	{name: "a switch with a value that is none", args: args("list --json=maybe"), code: 2,
		nl: `--json kan niet "maybe" zijn`, nlHint: "zie yourside list --help",
		en: `--json cannot be "maybe"`, enHint: "see yourside list --help"},
	{name: "an argument too many", args: args("list x"), code: 2,
		nl: "zo wordt deze opdracht niet gebruikt", nlHint: "gebruik: yourside list",
		en: "this command is not used that way", enHint: "use: yourside list"},
	{name: "an argument too few", args: args("show"), code: 2,
		nl: "zo wordt deze opdracht niet gebruikt", nlHint: "gebruik: yourside show ID",
		en: "this command is not used that way", enHint: "use: yourside show ID"},
	{name: "an unknown language", args: args("list --lang de"), code: 2,
		nl: `taal "de" is er niet`, nlHint: "nl, en",
		en: `there is no language "de"`, enHint: "nl, en"},
	{name: "an unknown shell", args: args("completion tcsh"), code: 2,
		nl: `er is geen aanvulling voor "tcsh"`, nlHint: "bash, zsh, fish, powershell",
		en: `there is no completion for "tcsh"`, enHint: "bash, zsh, fish, powershell"},
	{name: "the screen without a terminal", code: 2,
		nl: "het volledige scherm heeft een terminal nodig", nlHint: "yourside list, show, questions, answer",
		en: "the full screen needs a terminal", enHint: "yourside list, show, questions, answer"},
	{name: "opening an assessment without a terminal", args: args("open " + id), code: 2,
		nl: "het volledige scherm heeft een terminal nodig", nlHint: "yourside list, show, questions, answer",
		en: "the full screen needs a terminal", enHint: "yourside list, show, questions, answer"},
	{name: "the example without a terminal", args: args("demo"), code: 2,
		nl: "het voorbeeld op het scherm heeft een terminal nodig", nlHint: "yourside demo -o",
		en: "the example on the screen needs a terminal", enHint: "yourside demo -o"},
	{name: "a question to open without an assessment", args: args("open --question " + mfa), code: 2,
		nl: "zo wordt deze opdracht niet gebruikt", nlHint: "yourside open [ID]",
		en: "this command is not used that way", enHint: "yourside open [ID]"},

	{name: "a new one without a questionnaire", args: args("new --org X"), code: 2,
		nl: "--questionnaire is nodig", nlHint: "gebruik: yourside new --questionnaire Q --org NAAM",
		en: "--questionnaire is required", enHint: "use: yourside new --questionnaire Q --org NAME"},
	{name: "a new one without an organisation", args: []string{"new", "--questionnaire", "zoho", "--org", " "}, code: 2,
		nl: "--org is nodig", nlHint: "gebruik: yourside new --questionnaire Q --org NAAM",
		en: "--org is required", enHint: "use: yourside new --questionnaire Q --org NAME"},
	{name: "a new one of an unknown questionnaire", args: args("new --questionnaire nope --org X"), code: 1,
		nl: "er is geen vragenlijst nope", nlHint: "yourside questionnaire list",
		en: "there is no questionnaire nope", enHint: "yourside questionnaire list"},
	{name: "a new one of a questionnaire that is a path", args: args("new --questionnaire ../zoho --org X"), code: 1,
		nl: "er is geen vragenlijst ../zoho", nlHint: "yourside questionnaire list",
		en: "there is no questionnaire ../zoho", enHint: "yourside questionnaire list"},
	{name: "an id with capitals", args: args("new --questionnaire zoho --org X --id Voorbeeld"), code: 1,
		nl: `"Voorbeeld" is geen id`, nlHint: "kleine letters, cijfers, - en . (3 tot 64 tekens)",
		en: `"Voorbeeld" is not an id`, enHint: "lower case letters, digits, - and . (3 to 64 characters)"},
	{name: "an id that is too short", args: args("new --questionnaire zoho --org X --id ab"), code: 1,
		nl: `"ab" is geen id`, nlHint: "3 tot 64",
		en: `"ab" is not an id`, enHint: "3 to 64"},
	{name: "an id that leads elsewhere", args: args("new --questionnaire zoho --org X --id ../../x"), code: 1,
		nl: `"../../x" is geen id`, nlHint: "kleine letters",
		en: `"../../x" is not an id`, enHint: "lower case"},
	{name: "an id that is taken", args: args("new --questionnaire zoho --org X --id " + id), code: 1,
		nl: "er is al een zelfbeoordeling " + id, nlHint: "kies een ander id",
		en: "there is an assessment " + id + " already", enHint: "choose another id"},
	{name: "a period that ends before it starts", args: args("new --questionnaire zoho --org X --period-from 2026-12-31 --period-until 2026-01-01"), code: 1,
		nl: "de periode begint op 2026-12-31 en eindigt eerder, op 2026-01-01",
		en: "the period starts on 2026-12-31 and ends before that, on 2026-01-01"},
	{name: "a period that is no date", args: args("new --questionnaire zoho --org X --period-from 1-1-2026"), code: 1,
		nl: `"1-1-2026" is geen datum`, nlHint: "2026-12-15",
		en: `"1-1-2026" is not a date`, enHint: "2026-12-15"},

	{name: "an unknown assessment", args: args("show nope"), code: 1,
		nl: "er is geen zelfbeoordeling nope", nlHint: "yourside list",
		en: "there is no assessment nope", enHint: "yourside list"},
	{name: "an assessment in capitals", args: args("show Voorbeeld-BV-zoho"), code: 1,
		nl: "er is geen zelfbeoordeling Voorbeeld-BV-zoho", nlHint: "yourside list",
		en: "there is no assessment Voorbeeld-BV-zoho", enHint: "yourside list"},
	{name: "questions that are open and gaps", args: args("questions " + id + " --open --gaps"), code: 2,
		nl: "--open en --gaps gaan niet samen", nlHint: "laat een van de twee weg",
		en: "--open and --gaps do not go together", enHint: "leave one of them out"},
	{name: "the history of an unknown question", args: args("history " + id + " nope"), code: 1,
		nl: "er is geen vraag nope", nlHint: "yourside questions ID",
		en: "there is no question nope", enHint: "yourside questions ID"},

	{name: "an answer to an unknown assessment", args: args("answer nope " + mfa + " yes"), code: 1,
		nl: "er is geen zelfbeoordeling nope", nlHint: "yourside list",
		en: "there is no assessment nope", enHint: "yourside list"},
	{name: "an answer to an unknown question", args: args("answer " + id + " nope yes"), code: 1,
		nl: "er is geen vraag nope", nlHint: "yourside questions ID",
		en: "there is no question nope", enHint: "yourside questions ID"},
	{name: "an answer without a value", args: args("answer " + id + " " + mfa), code: 2,
		nl: "zo wordt deze opdracht niet gebruikt", nlHint: "yourside answer ID VRAAG WAARDE",
		en: "this command is not used that way", enHint: "yourside answer ID QUESTION VALUE"},
	{name: "an answer that is no status", args: args("answer " + id + " " + mfa + " Yes"), code: 1,
		nl: `antwoord op zoho.mfa.enforced: "Yes" is geen status`, nlHint: "yes, partly, no, alternative, not-applicable, unknown",
		en: `answer to zoho.mfa.enforced: "Yes" is not a status`, enHint: "yes, partly, no, alternative, not-applicable, unknown"},
	{name: "not applicable without a reason", args: args("answer " + id + " " + mfa + " not-applicable"), code: 1,
		nl: "antwoord op zoho.mfa.enforced: bij „niet van toepassing” hoort een reden", nlHint: "--reason",
		en: "answer to zoho.mfa.enforced: “not applicable” needs a reason", enHint: "--reason"},
	{name: "not applicable with an empty reason", args: []string{"answer", id, mfa, "not-applicable", "--reason", "  "}, code: 1,
		nl: "antwoord op zoho.mfa.enforced: bij „niet van toepassing” hoort een reden", nlHint: "--reason",
		en: "answer to zoho.mfa.enforced: “not applicable” needs a reason", enHint: "--reason"},
	{name: "an option that there is not", args: args("answer " + id + " zoho.access-review.frequency hourly"), code: 1,
		nl: `antwoord op zoho.access-review.frequency: "hourly" is geen antwoord op deze vraag`, nlHint: "monthly, quarterly, semi-annual, annual, less, never",
		en: `answer to zoho.access-review.frequency: "hourly" is not an answer to this question`, enHint: "monthly, quarterly, semi-annual, annual, less, never"},
	{name: "one option among others that there is not", args: args("answer " + id + " zoho.password.protection password-manager,nope"), code: 1,
		nl: `antwoord op zoho.password.protection: "nope" is geen antwoord op deze vraag`, nlHint: "password-manager, no-sharing",
		en: `answer to zoho.password.protection: "nope" is not an answer to this question`, enHint: "password-manager, no-sharing"},
	{name: "a number that is none", args: args("answer " + id + " zoho.mfa.coverage veel"), code: 1,
		nl: `antwoord op zoho.mfa.coverage: "veel" is geen getal`, nlHint: "12,5",
		en: `answer to zoho.mfa.coverage: "veel" is not a number`, enHint: "12.5"},
	{name: "a number that is too high", args: args("answer " + id + " zoho.mfa.coverage 100,5"), code: 1,
		nl: "antwoord op zoho.mfa.coverage: 100.5 is te hoog; het is hoogstens 100",
		en: "answer to zoho.mfa.coverage: 100.5 is too high; it is 100 at most"},
	{name: "a number that is too low", args: args("answer " + id + " zoho.admin.count -- -5"), code: 1,
		nl: "antwoord op zoho.admin.count: -5 is te laag; het is minstens 1",
		en: "answer to zoho.admin.count: -5 is too low; it is 1 at least"},
	{name: "a value that starts with a hyphen", args: args("answer " + id + " zoho.admin.count -5"), code: 2,
		nl: "er is geen optie -5", nlHint: "zet -- voor een waarde die met - begint",
		en: "there is no flag -5", enHint: "put -- before a value that starts with -"},
	{name: "a text that starts with a hyphen", args: []string{"answer", id, "zoho.mfa.exceptions", "- geen"}, code: 2,
		nl: "er is geen optie - geen", nlHint: "zet -- voor een waarde die met - begint",
		en: "there is no flag - geen", enHint: "put -- before a value that starts with -"},
	{name: "a date in the Dutch way", args: args("answer " + id + " zoho.access-review.last 01-02-2026"), code: 1,
		nl: `antwoord op zoho.access-review.last: "01-02-2026" is geen datum`, nlHint: "2026-12-15",
		en: `answer to zoho.access-review.last: "01-02-2026" is not a date`, enHint: "2026-12-15"},
	{name: "a day that there is not", args: args("answer " + id + " zoho.access-review.last 2026-02-30"), code: 1,
		nl: `antwoord op zoho.access-review.last: "2026-02-30" is geen datum`, nlHint: "2026-12-15",
		en: `answer to zoho.access-review.last: "2026-02-30" is not a date`, enHint: "2026-12-15"},
	{name: "none of these beside one of these", args: args("answer " + id + " zoho.password.protection none,no-sharing"), code: 1,
		nl: `antwoord op zoho.password.protection: "none" gaat niet samen met andere antwoorden`, nlHint: "kies alleen dit ene, of laat het weg",
		en: `answer to zoho.password.protection: "none" does not go together with other answers`, enHint: "choose only that one, or leave it out"},
	{name: "half an administrator", args: args("answer " + id + " zoho.admin.count 2,5"), code: 1,
		nl: "antwoord op zoho.admin.count: 2.5 is geen heel getal", nlHint: "zonder cijfers achter de komma",
		en: "answer to zoho.admin.count: 2.5 is not a whole number", enHint: "without decimals"},
	{name: "a review that is still to come", args: args("answer " + id + " zoho.access-review.last 2026-11-25"), code: 1,
		nl: "antwoord op zoho.access-review.last: 2026-11-25 moet nog komen; het is vandaag 2026-11-24", nlHint: "de dag waarop het is gedaan",
		en: "answer to zoho.access-review.last: 2026-11-25 has not come yet; today is 2026-11-24", enHint: "the day on which it was done"},
	{name: "a mark of tomorrow", args: args("answer " + id + " " + mfa + " yes --existence 2026-11-25"), code: 1,
		nl: "antwoord op zoho.mfa.enforced: 2026-11-25 moet nog komen; het is vandaag 2026-11-24", nlHint: "de dag waarop het is gedaan",
		en: "answer to zoho.mfa.enforced: 2026-11-25 has not come yet; today is 2026-11-24", enHint: "the day on which it was done"},
	{name: "a risk that is accepted no longer", args: args("answer " + id + " " + mfa + " no --accepted-until 2026-11-23"), code: 1,
		nl: "antwoord op zoho.mfa.enforced: 2026-11-23 is al voorbij; het is vandaag 2026-11-24", nlHint: "tot en met vandaag",
		en: "answer to zoho.mfa.enforced: 2026-11-23 is over already; today is 2026-11-24", enHint: "until today or a later day"},
	{name: "a date too far away", args: args("answer " + id + " " + mfa + " yes --due 2126-01-01"), code: 1,
		nl: "antwoord op zoho.mfa.enforced: 2126-01-01 ligt niet tussen 1990 en 2100",
		en: "answer to zoho.mfa.enforced: 2126-01-01 is not between 1990 and 2100"},
	{name: "an owner that is too long", args: []string{"answer", id, mfa, "yes", "--owner", strings.Repeat("x", 501)}, code: 1,
		nl: "antwoord op zoho.mfa.enforced: owner is te lang: 501 tekens, het mogen er 500 zijn",
		en: "answer to zoho.mfa.enforced: owner is too long: 501 characters, there may be 500"},
	{name: "answers from a file and by hand", args: args("answer " + id + " " + mfa + " yes --from -"), code: 2,
		nl: "--from en QID gaan niet samen", nlHint: "laat een van de twee weg",
		en: "--from and QID do not go together", enHint: "leave one of them out"},

	{name: "a signature without a name", args: args("sign " + id), code: 2,
		nl: "--name is nodig", nlHint: "gebruik: yourside sign ID --name NAAM --role FUNCTIE --accept all",
		en: "--name is required", enHint: "use: yourside sign ID --name NAME --role ROLE --accept all"},
	{name: "a signature with blanks for a name", args: []string{"sign", id, "--name", " ", "--role", "B", "--accept", "all"}, code: 2,
		nl: "--name is nodig", nlHint: "--accept all",
		en: "--name is required", enHint: "--accept all"},
	{name: "a signature without a role", args: args("sign " + id + " --name A"), code: 2,
		nl: "--role is nodig", nlHint: "--accept all",
		en: "--role is required", enHint: "--accept all"},
	{name: "a signature without the declarations", args: args("sign " + id + " --name A --role B"), code: 2,
		nl: "--accept is nodig", nlHint: "--accept all",
		en: "--accept is required", enHint: "--accept all"},
	{name: "a signature with some of the declarations", args: args("sign " + id + " --name A --role B --accept plan"), code: 2,
		nl: `--accept kan niet "plan" zijn`, nlHint: "--accept all",
		en: `--accept cannot be "plan"`, enHint: "--accept all"},
	{name: "a signature under nothing", args: args("sign leeg --name A --role B --accept all"), code: 1,
		nl: "leeg heeft nog geen enkel antwoord; er is niets te ondertekenen", nlHint: "beantwoord eerst een of meer vragen",
		en: "leeg has no answers yet; there is nothing to sign", enHint: "answer one or more questions first"},

	{name: "a pack that goes nowhere", args: args("pack " + id), code: 2,
		nl: "-o is nodig", nlHint: "gebruik: yourside pack ID -o BESTAND.pdf",
		en: "-o is required", enHint: "use: yourside pack ID -o FILE.pdf"},
	{name: "a pack of what was not signed", args: args("pack " + id + " -o new.pdf"), code: 1,
		nl: id + " is nog niet ondertekend", nlHint: "--draft, of onderteken met: yourside sign " + id + " --name NAAM --role FUNCTIE --accept all",
		en: id + " has not been signed yet", enHint: "--draft, or sign with: yourside sign " + id + " --name NAME --role ROLE --accept all"},
	{name: "a pack of a revision that there is not", args: args("pack " + id + " --revision 7 -o new.pdf"), code: 1,
		nl: id + " heeft geen revisie 7", nlHint: "yourside show ID",
		en: id + " has no revision 7", enHint: "yourside show ID"},
	{name: "a pack of no revision", args: args("pack " + id + " --revision 0 -o new.pdf"), code: 2,
		nl: `--revision kan niet "0" zijn`, nlHint: "zie yourside pack --help",
		en: `--revision cannot be "0"`, enHint: "see yourside pack --help"},
	{name: "a draft of a revision", args: args("pack " + id + " --revision 1 --draft -o new.pdf"), code: 2,
		nl: "--draft en --revision gaan niet samen", nlHint: "laat een van de twee weg",
		en: "--draft and --revision do not go together", enHint: "leave one of them out"},
	{name: "an export without a format", args: args("export " + id), code: 2,
		nl: "--format is nodig", nlHint: "gebruik: yourside export ID --format VORM",
		en: "--format is required", enHint: "use: yourside export ID --format FORMAT"},
	{name: "an export in an unknown format", args: args("export " + id + " --format docx"), code: 2,
		nl: `er is geen exportvorm "docx"`, nlHint: "json",
		en: `there is no export format "docx"`, enHint: "json"},
	{name: "an export of revision zero", args: args("export " + id + " --format json --revision 0"), code: 2,
		nl: `--revision kan niet "0" zijn`, nlHint: "zie yourside export --help",
		en: `--revision cannot be "0"`, enHint: "see yourside export --help"},

	{name: "an import of nothing", args: args("import nope.json"), code: 1,
		nl: "nope.json is niet te lezen: bestand of map bestaat niet", nlHint: "pad",
		en: "nope.json cannot be read: there is no such file or folder", enHint: "path"},
	{name: "a check of nothing", args: args("verify nope.pdf"), code: 1,
		nl: "nope.pdf is niet te lezen: bestand of map bestaat niet", nlHint: "pad",
		en: "nope.pdf cannot be read: there is no such file or folder", enHint: "path"},
	{name: "restoring from nothing", args: args("restore nope.db"), code: 1,
		nl: "nope.db is geen bruikbare kopie: ", nlHint: "kies een andere kopie; de database is niet veranderd",
		en: "nope.db is not a usable copy: ", enHint: "choose another copy; the database was not changed"},
	{name: "an unknown questionnaire", args: args("questionnaire show nope"), code: 1,
		nl: "er is geen vragenlijst nope", nlHint: "yourside questionnaire list",
		en: "there is no questionnaire nope", enHint: "yourside questionnaire list"},
	{name: "a questionnaire in a folder that there is not", args: args("questionnaire lint nope"), code: 1,
		nl: "nope is geen map: bestand of map bestaat niet", nlHint: "pad",
		en: "nope is not a folder: there is no such file or folder", enHint: "path"},
}

func TestWhatIsRefusedIsSaidAndChangesNothing(t *testing.T) {
	w := newWorld(t, "nl")
	w.do("new", "--questionnaire", "zoho", "--org", "Voorbeeld BV")
	w.do("new", "--questionnaire", "zoho", "--org", "Leeg", "--id", "leeg")
	w.do("answer", id, mfa, "partly", "--note", "tot dusver")
	folder := filepath.Dir(w.dir)
	t.Chdir(folder)
	for _, r := range refusals {
		t.Run(r.name, func(t *testing.T) {
			before := tree(t, folder)
			for _, lang := range []string{"nl", "en"} {
				as := w
				as.t, as.lang = t, lang
				wanted := r
				if lang == "nl" {
					wanted.en, wanted.enHint = r.nl, r.nlHint
				}
				checkRefused(t, as, wanted)
			}
			sameTree(t, before, tree(t, folder))
		})
	}
}

// checkRefused runs what is refused in one language and compares with the
// words under en.
func checkRefused(t *testing.T, w world, r refusal) {
	t.Helper()
	got := w.run(r.args...)
	if got.code != r.code {
		t.Errorf("%s: the exit code is %d, expected %d", w.lang, got.code, r.code)
	}
	if got.out != "" {
		t.Errorf("%s: on standard output is %q", w.lang, got.out)
	}
	lines := strings.Split(strings.TrimSuffix(got.err, "\n"), "\n")
	first := strings.TrimPrefix(lines[0], "yourside: ")
	if first == lines[0] || !strings.HasPrefix(first, r.en) || (!strings.HasSuffix(r.en, ": ") && first != r.en) {
		t.Errorf("%s: said is %q, expected %q", w.lang, lines[0], "yourside: "+r.en)
	}
	hint := ""
	if len(lines) > 1 {
		hint = strings.TrimPrefix(lines[1], "yourside: hint: ")
		if hint == lines[1] || len(lines) > 2 {
			t.Errorf("%s: after the sentence comes %q", w.lang, lines[1:])
		}
	}
	if (r.enHint == "") != (hint == "") || !strings.Contains(hint, r.enHint) {
		t.Errorf("%s: the hint is %q, expected is %q in it", w.lang, hint, r.enHint)
	}
	checkTongue(t, w.lang, got.err)
}

// english are words of which one in a Dutch message came from a library.
var english = regexp.MustCompile(`(?i)\b(the|not|unknown|shorthand|required|invalid|such|directory|permission|denied|unexpected|character|argument|expected|field|missing|cannot|string|int|bool|error|syntax|failed|parse|parsing|EOF|wrong|number of|flag)\b`)

// checkTongue finds English in Dutch, and what steers a terminal in either.
func checkTongue(t testing.TB, lang, said string) {
	t.Helper()
	if strings.ContainsAny(said, "\x1b\u202e\u0085") {
		t.Errorf("%s: %q steers the terminal", lang, said)
	}
	plain := said
	for _, name := range []string{"not-applicable", "unknown"} { // values, not words
		plain = strings.ReplaceAll(plain, name, "")
	}
	if word := english.FindString(plain); lang == "nl" && word != "" {
		t.Errorf("in Dutch it says %q: %s", word, said)
	}
}

func TestWhatIsTypedDoesNotSteerTheTerminal(t *testing.T) {
	w := newWorld(t, "nl")
	w.do("new", "--questionnaire", "zoho", "--org", "Voorbeeld BV")
	odd := "x\x1b]52;c;aGk=\x07\u202e\u0085\xff"
	for _, line := range [][]string{
		{odd}, {"show", odd}, {"answer", id, odd, "yes"}, {"answer", id, mfa, odd}, {"list", "--" + odd}, {"list", "-" + odd},
		{"list", "--json=" + odd}, {"list", "--lang", odd}, {"new", "--questionnaire", odd, "--org", "X"}, {"import", odd}, {"verify", odd},
		{"new", "--questionnaire", "zoho", "--org", "X", "--id", odd}, {"completion", odd}, {"man", odd}, {"export", id, "--format", odd},
		{"sign", id, "--name", "A", "--role", "B", "--accept", odd}, {"restore", odd}, {"questionnaire", "lint", odd}, {"history", id, odd},
	} {
		r := w.run(line...)
		if r.code == 0 || !strings.HasPrefix(r.err, "yourside: ") {
			t.Errorf("%q ended with %d and %q", line, r.code, r.err)
		}
		checkTongue(t, "nl", r.err)
	}
	w.do("new", "--questionnaire", "zoho", "--org", odd, "--id", "odd")
	w.do("answer", "odd", mfa, "yes", "--note", odd)
	for _, line := range []string{"list", "show odd", "questions odd", "history odd"} {
		checkTongue(t, "en", w.do(args(line)...))
	}
}

func TestWithoutAHomeNothingIsWrittenAnywhere(t *testing.T) {
	w := newWorld(t, "en")
	folder := t.TempDir()
	copied := w.file("copy.db", "")
	must(t, os.Remove(copied))
	w.do("new", "--questionnaire", "zoho", "--org", "Voorbeeld BV")
	w.do("backup", copied)
	w.dir = ""
	t.Chdir(folder)
	for _, line := range []string{
		"list", "show x", "new --questionnaire zoho --org X", "restore " + copied, "backup x.db", "sign x --name A --role B --accept all",
	} {
		r := w.run(args(line)...)
		if r.code != 1 || r.first() != "yourside: the home folder cannot be found (HOME is empty)" || !strings.Contains(r.err, "hint: name a database file with --db") {
			t.Errorf("%s ended with %d and %q", line, r.code, r.err)
		}
	}
	if r := w.run("doctor"); r.code != 1 || !strings.Contains(r.out, "!!  Database file  the home folder cannot be found") {
		t.Errorf("doctor ended with %d and %s", r.code, r.out)
	}
	w.do("questionnaire", "list")
	w.do("--db", "named.db", "list")
	if found := tree(t, folder); len(found) != 1 {
		t.Errorf("in the folder are now %d things", len(found)-1)
	}
}

func TestALanguageThatIsNotKnown(t *testing.T) {
	w := newWorld(t, "de")
	if r := w.run("list"); r.code != 2 || r.first() != `yourside: taal "de" is er niet` {
		t.Errorf("YOURSIDE_LANG=de ended with %d and %q", r.code, r.err)
	}
	if out := w.do("list", "--lang", "en", "--json"); out != "[]\n" {
		t.Errorf("with --lang it printed %q", out)
	}
}
