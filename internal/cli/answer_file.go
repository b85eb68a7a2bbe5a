package cli

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strings"

	"yourside/internal/integrity"
	"yourside/model"
)

// row is what is given for one question: parts of the answer by their names.
type row struct {
	number   int // in the file, from 1; 0 when it was typed
	question string
	parts    map[string]string
}

// set takes the row into an assessment and returns what it changes.
func (r row) set(x *model.Assessment) ([]model.Change, error) {
	answer := x.Answer(r.question)
	for name, text := range r.parts {
		*answer.Field(name) = text
	}
	changes, err := x.Set(answer)
	if err != nil && r.number > 0 {
		err = model.Refuse("row-wrong", r.number).Because(err)
	}
	return changes, err
}

// readAnswers reads a file of answers, JSON or CSV by its first character. No
// answers, a question that is there twice, or anything that is not part of an
// answer is refused.
func readAnswers(b []byte) ([]row, error) {
	b = bytes.TrimPrefix(b, []byte("\ufeff"))
	read := readAnswersCSV
	if trimmed := bytes.TrimSpace(b); len(trimmed) > 0 && trimmed[0] == '{' {
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
	for _, r := range rows {
		if seen[r.question] {
			return nil, model.Refuse("row-wrong", r.number).Because(model.Refuse("id-double", model.Cut(r.question, 64)))
		}
		seen[r.question] = true
	}
	return rows, nil
}

func readAnswersJSON(b []byte) ([]row, error) {
	var file map[string][]map[string]json.RawMessage
	if err := integrity.ReadStrict(b, &file); err != nil {
		return nil, err
	}
	for key := range file {
		if key != "answers" {
			return nil, model.Refuse("json-unknown", model.Cut(key, 60))
		}
	}
	var rows []row
	for i, fields := range file["answers"] {
		r := row{i + 1, "", map[string]string{}}
		for key, raw := range fields {
			if err := r.take(key, raw); err != nil {
				return nil, model.Refuse("row-wrong", i+1).Because(err)
			}
		}
		rows = append(rows, r)
	}
	return rows, nil
}

// take reads one key of an answer. Null is the same as leaving the key out.
func (r *row) take(key string, raw json.RawMessage) error {
	if string(raw) == "null" {
		return nil
	}
	if key == "marks" {
		var marks map[string]json.RawMessage
		if err := json.Unmarshal(raw, &marks); err != nil {
			return model.Refuse("json-type", key)
		}
		for name, date := range marks {
			if !slices.Contains([]string{"design", "existence", "operation"}, name) {
				return model.Refuse("json-unknown", model.Cut(name, 60))
			}
			if err := r.take(name, date); err != nil {
				return err
			}
		}
		return nil
	}
	text, err := textOf(key, raw)
	if err != nil {
		return err
	}
	return r.put(key, text)
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
		if err != nil {
			return nil, csvError(err)
		}
		line, _ := c.FieldPos(0)
		r := row{line, "", map[string]string{}}
		for i, cell := range cells {
			if cell != "" {
				_ = r.put(strings.TrimSpace(header[i]), unguard(cell)) // the header was checked
			}
		}
		rows = append(rows, r)
	}
}

func checkHeader(header []string) error {
	for i, name := range header {
		name = strings.TrimSpace(name)
		if name != "question" && !slices.Contains(model.AnswerFields(), name) {
			return model.Refuse("csv-header", model.Cut(name, 40), "question, "+strings.Join(model.AnswerFields(), ", "))
		}
		if slices.Contains(header[:i], header[i]) {
			return model.Refuse("json-double", model.Cut(name, 40))
		}
	}
	if !slices.ContainsFunc(header, func(s string) bool { return strings.TrimSpace(s) == "question" }) {
		return model.Refuse("csv-header", "", "question, "+strings.Join(model.AnswerFields(), ", "))
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
	if errors.As(err, &p) {
		return model.Refuse("csv-invalid", p.Line).Because(p.Err)
	}
	if errors.Is(err, io.EOF) {
		return model.Refuse("answers-none")
	}
	return model.Refuse("csv-invalid", 1).Because(err)
}
