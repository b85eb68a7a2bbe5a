package cli

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"yourside/internal/integrity"
	"yourside/model"
)

// row is what is given for one question: parts of the answer by their names.
type row struct {
	question string
	parts    map[string]string
	place    *model.Refusal // where in the file; nil when it was typed
	fault    error          // why it cannot be read, or nil
}

// set takes the row, as it is entered on a day, into an assessment and returns
// what it changes.
func (r row) set(x *model.Assessment, today model.Date) ([]model.Change, error) {
	changes, err := r.changes(x, today)
	if err != nil && r.place != nil {
		err = r.place.Because(err)
	}
	return changes, err
}

func (r row) changes(x *model.Assessment, today model.Date) ([]model.Change, error) {
	if r.fault != nil {
		return nil, r.fault
	}
	answer := x.Answer(r.question)
	for name, text := range r.parts {
		*answer.Field(name) = text
	}
	changes, err := x.Enter(answer, today)
	if _, given := r.parts["value"]; given && err == nil {
		changes = append(changes, x.Confirm(r.question)...)
	}
	return changes, err
}

// readAnswers reads a file of answers, JSON or CSV by its first character. A
// row that cannot be one has its fault in it, so that all of them are named at
// once; what makes no sense as a whole is refused, and so are no answers.
func readAnswers(b []byte) ([]row, error) {
	if !utf8.Valid(b) { // what is not would be stored with holes in it
		return nil, model.Refuse("utf8-invalid")
	}
	b = bytes.TrimPrefix(b, []byte("\ufeff"))
	read := readAnswersCSV
	if trimmed := bytes.TrimSpace(b); len(trimmed) > 0 && (trimmed[0] == '{' || trimmed[0] == '[') {
		read = readAnswersJSON
	}
	rows, err := read(b)
	if err != nil {
		return nil, err
	}
	if len(rows) == 0 {
		return nil, model.Refuse("answers-none")
	}
	seen := map[string]bool{}
	for i, r := range rows {
		switch {
		case r.fault != nil:
		case r.question == "":
			rows[i].fault = model.Refuse("value-missing", "question")
		case seen[r.question]:
			rows[i].fault = model.Refuse("id-double", model.Cut(r.question, 64))
		}
		seen[r.question] = true
	}
	return rows, nil
}

func readAnswersJSON(b []byte) ([]row, error) {
	var file map[string][]map[string]json.RawMessage
	var form *json.UnmarshalTypeError
	switch err := integrity.ReadStrict(b, &file); {
	case errors.As(err, &form):
		return nil, model.Refuse("answers-form")
	case err != nil:
		return nil, lineOfFault(b, err)
	}
	for key := range file {
		if key != "answers" {
			return nil, model.Refuse("answers-key", model.Cut(key, 60))
		}
	}
	var rows []row
	for i, fields := range file["answers"] {
		r := row{parts: map[string]string{}, place: model.Refuse("answer-place", i+1)}
		for _, key := range slices.Sorted(maps.Keys(fields)) {
			if err := r.take(key, fields[key]); err != nil {
				r.fault = err
				break
			}
		}
		rows = append(rows, r)
	}
	return rows, nil
}

// take reads one key of an answer. Null is the same as leaving the key out.
func (r *row) take(key string, raw json.RawMessage) error {
	switch {
	case string(raw) == "null":
		return nil
	case key == "marks":
		return r.takeMarks(raw)
	}
	text, err := textOf(key, raw)
	if err != nil {
		return err
	}
	return r.put(key, text)
}

func (r *row) takeMarks(raw json.RawMessage) error {
	var marks map[string]json.RawMessage
	if err := json.Unmarshal(raw, &marks); err != nil {
		return model.Refuse("marks-type")
	}
	for _, name := range slices.Sorted(maps.Keys(marks)) {
		if !slices.Contains([]string{"design", "existence", "operation"}, name) {
			return model.Refuse("marks-key", model.Cut(name, 60))
		}
		if err := r.take(name, marks[name]); err != nil {
			return err
		}
	}
	return nil
}

// textOf takes a string, a number as it is written, or a list of strings.
func textOf(key string, raw json.RawMessage) (string, error) {
	var text string
	var number json.Number
	var list []string
	switch {
	case json.Unmarshal(raw, &text) == nil:
		return text, nil
	case json.Unmarshal(raw, &number) == nil:
		return number.String(), nil
	case json.Unmarshal(raw, &list) == nil:
		return strings.Join(list, ","), nil
	}
	return "", model.Refuse("json-type", model.Cut(key, 60))
}

func (r *row) put(key, text string) error {
	switch {
	case key == "question":
		r.question = text
	case slices.Contains(model.AnswerFields(), key):
		if _, twice := r.parts[key]; twice { // by itself and under marks
			return model.Refuse("json-double", key)
		}
		r.parts[key] = text
	default:
		return model.Refuse("json-unknown", model.Cut(key, 60))
	}
	return nil
}

// readAnswersCSV reads a table with the names of the parts in its first line.
// An empty cell leaves what there is; the separator may be a semicolon, as
// spreadsheets write it in Dutch.
func readAnswersCSV(b []byte) ([]row, error) {
	c := csv.NewReader(bytes.NewReader(b))
	first, _, _ := bytes.Cut(b, []byte("\n"))
	if bytes.Count(first, []byte(";")) > bytes.Count(first, []byte(",")) {
		c.Comma = ';'
	}
	header, err := c.Read()
	if err != nil {
		return nil, csvError(err)
	}
	if err := checkHeader(header); err != nil {
		return nil, err
	}
	var rows []row
	for {
		cells, err := c.Read()
		if errors.Is(err, io.EOF) {
			return rows, nil
		}
		if err != nil && !errors.Is(err, csv.ErrFieldCount) {
			return nil, csvError(err)
		}
		if strings.Join(cells, "") == "" { // spreadsheets leave such lines at the end
			continue
		}
		line, _ := c.FieldPos(0)
		rows = append(rows, csvRow(line, header, cells))
	}
}

func csvRow(line int, header, cells []string) row {
	r := row{parts: map[string]string{}, place: model.Refuse("csv-place", line)}
	if len(cells) != len(header) {
		r.fault = model.Refuse("csv-columns", len(cells), len(header))
		return r
	}
	for i, cell := range cells {
		if cell != "" {
			_ = r.put(strings.TrimSpace(header[i]), unguard(cell)) // the header was checked
		}
	}
	return r
}

func checkHeader(header []string) error {
	possible := "question, " + strings.Join(model.AnswerFields(), ", ")
	seen := map[string]bool{}
	for _, name := range header {
		name = strings.TrimSpace(name)
		switch {
		case name != "question" && !slices.Contains(model.AnswerFields(), name):
			return model.Refuse("csv-header", model.Cut(name, 40), possible)
		case seen[name]:
			return model.Refuse("csv-double", name)
		}
		seen[name] = true
	}
	if !seen["question"] {
		return model.Refuse("csv-no-question", possible)
	}
	return nil
}

// unguard takes off the apostrophe that keeps a spreadsheet from taking a cell
// for a formula.
func unguard(cell string) string {
	if rest, ok := strings.CutPrefix(cell, "'"); ok && strings.ContainsAny(rest[:min(len(rest), 1)], "=+-@\t\r") {
		return rest
	}
	return cell
}

func csvError(err error) error {
	var p *csv.ParseError
	switch {
	case errors.Is(err, io.EOF):
		return model.Refuse("answers-none")
	case errors.As(err, &p):
		return model.Refuse("csv-invalid", p.Line)
	}
	return model.Refuse("csv-invalid", 1)
}
