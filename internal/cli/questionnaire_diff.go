package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"yourside/internal/lang"
	"yourside/model"
)

// edition is which version of a questionnaire was compared.
type edition struct {
	ID      string `json:"id"`
	Version string `json:"version"`
	Digest  string `json:"digest"`
}

func editionOf(q *model.Questionnaire) edition { return edition{q.ID, q.Version, q.Digest} }

type shownDiff struct {
	From edition `json:"from"`
	To   edition `json:"to"`
	model.Diff
}

func (a *app) questionnaireDiff() *cobra.Command {
	cmd := a.command("questionnaire diff", cobra.ExactArgs(2), func(_ *cobra.Command, args []string) error {
		from, err := a.chosen(args[0])
		if err != nil {
			return err
		}
		to, err := a.chosen(args[1])
		if err != nil {
			return err
		}
		d := shownDiff{editionOf(from), editionOf(to), from.Diff(to)}
		if !d.None() && d.From.ID == d.To.ID && d.From.Version == d.To.Version {
			a.say(a.words.Kit.SameVersion, d.To.Version)
		}
		if a.json {
			return a.printJSON(d)
		}
		return a.printDiff(d)
	})
	cmd.ValidArgsFunction = a.completeChosen
	return cmd
}

// printDiff says what changed, list by list, and then what that means for
// answers that were saved.
func (a *app) printDiff(d shownDiff) error {
	w := a.words.Kit
	if d.None() {
		a.say("%s", w.DiffNone)
		return nil
	}
	told := compared{words: a.words}
	told.head(d.Head)
	told.items("documents", d.Documents)
	told.items("domains", d.Domains)
	told.items("clauses", d.Clauses)
	told.coverage(d.Coverage)
	told.questions(d.Questions)
	if err := a.print("%s %s → %s %s", d.From.ID, d.From.Version, d.To.ID, d.To.Version); err != nil {
		return err
	}
	if err := a.printTable(told.rows); err != nil {
		return err
	}
	return a.print("\n"+w.DiffSummary, d.Kept, told.again, told.fresh, told.dropped)
}

// compared gathers the rows in which differences are told, and counts the
// questions that ask for new answers.
type compared struct {
	words *lang.Words
	rows  [][]string

	again, fresh, dropped int
}

// list starts a list, if there is anything in it.
func (c *compared) list(name string, length int) {
	if length > 0 {
		c.rows = append(c.rows, nil, []string{c.words.Kit.Lists[name]})
	}
}

func (c *compared) row(fate model.Fate, id string, said ...string) {
	c.rows = append(c.rows, []string{"  " + c.words.Kit.Fates[string(fate)], id, strings.Join(said, "; ")})
}

func (c *compared) head(keys []string) {
	c.list("head", len(keys))
	for _, key := range keys {
		c.row(model.Altered, key)
	}
}

func (c *compared) items(name string, all []model.Difference) {
	c.list(name, len(all))
	for _, x := range all {
		c.row(x.Change, x.ID, strings.Join(x.Parts, ", "))
	}
}

func (c *compared) coverage(all []model.CoverageDifference) {
	w := c.words.Kit
	c.list("coverage", len(all))
	for _, x := range all {
		var said []string
		if len(x.Gained) > 0 {
			said = append(said, c.words.Sprintf(w.Gained, strings.Join(x.Gained, ", ")))
		}
		if len(x.Lost) > 0 {
			said = append(said, c.words.Sprintf(w.Lost, strings.Join(x.Lost, ", ")))
		}
		if !x.Covered {
			said = append(said, w.Uncovered)
		}
		c.row(model.Altered, x.Clause, said...)
	}
}

func (c *compared) questions(all []model.QuestionDifference) {
	c.list("questions", len(all))
	for _, x := range all {
		c.row(x.Change, x.ID, c.question(x)...)
	}
}

// question says what changed of a question, and what happens to its answers.
func (c *compared) question(x model.QuestionDifference) (said []string) {
	w := c.words.Kit
	switch x.Change {
	case model.Arrived:
		c.fresh++
		return nil
	case model.Dropped:
		c.dropped++
		return nil
	}
	if len(x.Parts) > 0 {
		said = append(said, strings.Join(x.Parts, ", "))
	}
	if x.From != "" {
		said = append(said, c.words.Sprintf(w.Moved, x.From, x.To))
	}
	if !x.Again {
		return append(said, w.Carries)
	}
	c.again++
	return append(said, w.Again)
}
