package report

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"yourside/model"
)

// sheet is a table that people open in a spreadsheet.
type sheet struct {
	name   string
	header []string
	rows   [][]string
}

// questionSheet has one row for each question that applies or was answered. Its
// header is in English whatever the language: scripts read it.
func questionSheet(p *Pack) sheet {
	s := sheet{p.Words.Pack.Sections.Questions, []string{
		"number", "id", "domain", "question", "responsibility", "weight", "must_pass", "applies", "value", "answer", "status", "note",
		"reason", "action", "owner", "due", "accepted_until", "design", "existence", "operation", "evidence", "clauses", "references",
		"answered_by", "answered_at",
	}, nil}
	w, q := p.Words, p.Assessment.Questionnaire
	for _, i := range p.Items {
		x, at := i.Answer, ""
		if !x.At.IsZero() {
			at = x.At.UTC().Format("2006-01-02T15:04:05Z")
		}
		s.rows = append(s.rows, []string{
			strconv.Itoa(i.Number), i.ID, q.Domain(i.Domain).Title.In(w.Code()), i.Ask.In(w.Code()), string(q.Responsibility(i.Question)),
			string(i.Weight), strconv.FormatBool(i.MustPass), strconv.FormatBool(i.Applies), x.Value, i.Say(x.Value, w), string(i.Verdict), x.Note,
			x.Reason, x.Action, x.Owner, x.Due, x.Accepted, x.Design, x.Existence, x.Operation, evidenceNames(i), strings.Join(i.Covers, ", "),
			referenceList(i), x.By, at,
		})
	}
	return s
}

// gapSheet has one row for each gap, the worst first.
func gapSheet(p *Pack) sheet {
	s := sheet{p.Words.Pack.Sections.Gaps, []string{"number", "id", "question", "status", "severity", "must_pass", "action", "owner", "due", "accepted_until", "reason"}, nil}
	for _, i := range model.Gaps(p.Items) {
		x := i.Answer
		s.rows = append(s.rows, []string{
			strconv.Itoa(i.Number), i.ID, i.Ask.In(p.Words.Code()), string(i.Verdict), string(i.Severity()), strconv.FormatBool(i.MustPass),
			x.Action, x.Owner, x.Due, x.Accepted, x.Reason,
		})
	}
	return s
}

// evidenceSheet has one row for each piece of evidence.
func evidenceSheet(p *Pack) sheet {
	s := sheet{p.Words.Pack.Sections.Evidence, []string{
		"question_number", "question", "number", "mark", "name", "location", "sha256", "size", "type", "represents", "recorded", "valid_until", "state",
	}, nil}
	for _, i := range p.Items {
		for _, e := range i.Attached {
			s.rows = append(s.rows, []string{
				strconv.Itoa(i.Number), i.ID, strconv.Itoa(e.Number), e.Mark, e.Name, e.Location, e.SHA256, strconv.FormatInt(e.Size, 10), e.Type,
				e.Represents, string(e.Recorded), string(e.ValidUntil), e.On(p.AsOf),
			})
		}
	}
	return s
}

func evidenceNames(i model.Item) string {
	var names []string
	for _, e := range i.Attached {
		names = append(names, e.Name)
	}
	return strings.Join(names, "\n")
}

func referenceList(i model.Item) string {
	var all []string
	for _, framework := range slices.Sorted(maps.Keys(i.References)) {
		for _, id := range i.References[framework] {
			all = append(all, framework+":"+id)
		}
	}
	return strings.Join(all, ", ")
}

// formula is how a cell begins that a spreadsheet takes for a formula, in
// common and in full width.
const formula = "=+-@\t\r＝＋－＠"

// cell is a text as a cell of a spreadsheet: clean, and never a formula.
func cell(text string) string {
	text = model.Clean(text)
	if text != "" && strings.ContainsAny(firstRune(text), formula) {
		return "'" + text
	}
	return text
}

func firstRune(text string) string {
	for _, r := range text {
		return string(r)
	}
	return ""
}
