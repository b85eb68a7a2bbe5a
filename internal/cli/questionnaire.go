package cli

import (
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"yourside/internal/archive"
	"yourside/internal/store"
	"yourside/model"
	"yourside/questionnaires"
)

func (a *app) questionnaireCommand() *cobra.Command {
	cmd := a.command("questionnaire", cobra.ArbitraryArgs, func(cmd *cobra.Command, args []string) error {
		if len(args) > 0 {
			return usage(model.Refuse("command-unknown", model.Cut(args[0], 40)))
		}
		return cmd.Help()
	})
	cmd.AddCommand(
		a.questionnaireList(), a.questionnaireShow(), takesFile(a.questionnaireNew()), a.checksSignatures(takesFile(a.questionnaireLint())),
		a.questionnaireDiff(), a.questionnaireSchema(), a.checksSignatures(takesFile(a.questionnaireAdd())), takesFile(a.questionnairePack()),
	)
	return cmd
}

type listedQuestionnaire struct {
	ID        string               `json:"id"`
	Version   string               `json:"version"`
	Title     model.Text           `json:"title"`
	Digest    string               `json:"digest"`
	Questions int                  `json:"questions"`
	Clauses   int                  `json:"clauses"`
	Source    model.Source         `json:"source"`
	Signature model.SignatureState `json:"signature"`
	SignedBy  string               `json:"signed_by,omitempty"`
	Key       string               `json:"key,omitempty"`
	AddedAt   time.Time            `json:"added_at,omitzero"`
	AddedBy   string               `json:"added_by,omitempty"`
}

func (a *app) questionnaireList() *cobra.Command {
	return a.command("questionnaire list", cobra.NoArgs, func(*cobra.Command, []string) error {
		var all []held
		err := a.withAnyStore(func(s *store.Store) (err error) {
			all, err = a.digested(s)
			return err
		})
		switch {
		case err != nil:
			return err
		case a.json:
			return a.printJSON(listedQuestionnaires(all))
		}
		return a.printQuestionnaires(all)
	})
}

func listedQuestionnaires(all []held) []listedQuestionnaire {
	list := []listedQuestionnaire{}
	for _, h := range all {
		q, o := h.head, h.head.Origin
		list = append(list, listedQuestionnaire{
			q.ID, q.Version, q.Title, q.Digest, q.Holds.Questions, q.Holds.Clauses, o.Source, o.Signature, o.Name, o.Key, h.by.At, h.by.Actor,
		})
	}
	return list
}

func (a *app) printQuestionnaires(all []held) error {
	rows := [][]string{a.words.Commands.QuestionnaireHeader[:]}
	for _, h := range all {
		q := h.head
		rows = append(rows, []string{
			q.ID, q.Version, a.words.Sources[string(q.Origin.Source)], strconv.Itoa(q.Holds.Questions), strconv.Itoa(q.Holds.Clauses),
			shortDigest(q.Digest), q.Named(a.words.AnyVendor).Title.In(a.words.Code()),
		})
	}
	return a.printTable(rows)
}

// shortDigest is as much of a questionnaire's digest as tells it from others, to
// compare with the cover of a pack.
func shortDigest(digest string) string {
	hash := strings.TrimPrefix(digest, "sha256:")
	return hash[:min(12, len(hash))]
}

type shownProblem struct {
	Severity string `json:"severity"`
	File     string `json:"file"`
	Line     int    `json:"line"`
	What     string `json:"what"`
	Hint     string `json:"hint"` // what to do, or empty
	Code     string `json:"code"`
}

func (a *app) questionnaireLint() *cobra.Command {
	return a.command("questionnaire lint", cobra.ExactArgs(1), func(_ *cobra.Command, args []string) error {
		dir, err := archive.Open(args[0])
		if err != nil {
			return err
		}
		q, problems, err := questionnaires.Lint(dir)
		if err != nil {
			return err
		}
		more, err := a.unsealed(dir)
		if err != nil {
			return err
		}
		problems = append(problems, more...)
		a.found = len(problems) > 0
		shown := []shownProblem{}
		for _, p := range problems {
			what, hint := model.Explain(p.What, a.words)
			severity := "error"
			if p.Warning {
				severity = "warning"
			}
			shown = append(shown, shownProblem{severity, p.File, p.Line, what, hint, p.What.Code})
		}
		if a.json {
			return a.printJSON(shown)
		}
		for _, p := range shown {
			if err := a.printProblem(p); err != nil {
				return err
			}
		}
		if q == nil {
			return nil
		}
		if len(problems) == 0 {
			a.say(a.words.Commands.LintClean, q.ID, len(q.Questions), len(q.Clauses))
		}
		return a.printCoverage(q)
	})
}

// printProblem says where something is wrong, what, and what to do.
func (a *app) printProblem(p shownProblem) error {
	line := a.words.Sprintf("%s:%d: %s: %s", p.File, p.Line, a.words.Commands.Severities[p.Severity], p.What)
	if p.Hint != "" {
		line += "\n    " + p.Hint
	}
	return a.print("%s", line)
}

// printCoverage says how far each domain covers the clauses, and how much of it
// is written in each language.
func (a *app) printCoverage(q *model.Questionnaire) error {
	header := append([]string{}, a.words.Commands.CoverageHeader[:]...)
	rows := [][]string{{}, append(header, q.Languages...)}
	for _, c := range q.Coverage() {
		row := []string{c.Domain.Title.In(a.words.Code()), strconv.Itoa(c.Questions), strconv.Itoa(c.Clauses)}
		for _, code := range q.Languages {
			row = append(row, a.words.Sprintf("%d/%d", c.Written[code], c.Texts))
		}
		rows = append(rows, row)
	}
	return a.printTable(rows)
}

// chosen reads the questionnaire that an argument names: by the id, or id and
// version, of one that there is, or else as the path of a folder or a .zip. A
// path with a slash in it is no id.
func (a *app) chosen(name string) (q *model.Questionnaire, err error) {
	err = a.withAnyStore(func(s *store.Store) error {
		q, err = a.questionnaire(s, name)
		return err
	})
	if !model.Refused(err, "questionnaire-unknown") {
		return q, err
	}
	if _, absent := os.Stat(name); absent != nil && !strings.ContainsAny(name, `/\`) {
		return nil, err
	}
	q, _, err = readFolder(name)
	return q, err
}

// readFolder reads a questionnaire from a folder or a .zip and counts the
// warnings. One with errors is refused with questionnaire-unfit and the first.
func readFolder(path string) (q *model.Questionnaire, warnings int, err error) {
	dir, err := archive.Open(path)
	if err != nil {
		return nil, 0, err
	}
	q, warnings, err = questionnaires.ReadWarned(dir)
	if err != nil {
		return nil, 0, model.Refuse("questionnaire-unfit", path).Because(err)
	}
	return q, warnings, nil
}
