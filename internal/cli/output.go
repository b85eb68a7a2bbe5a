package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"text/tabwriter"

	"yourside/internal/disk"
	"yourside/model"
)

// output is standard output, and remembers that writing to it failed: what is
// lost on the way out must not look like success.
type output struct {
	io.Writer
	err error
}

func (o *output) Write(b []byte) (int, error) {
	n, err := o.Writer.Write(b)
	if o.err == nil {
		o.err = err
	}
	return n, err
}

// print writes a line of data, cleaned. Writing to a closed or full output is
// an error.
func (a *app) print(format string, args ...any) error {
	_, err := fmt.Fprintln(a.out, model.Clean(fmt.Sprintf(format, args...)))
	return outputError(err)
}

// say writes a line about what was done, cleaned, beside the data.
func (a *app) say(format string, args ...any) {
	fmt.Fprintln(a.Err, model.Clean(fmt.Sprintf(format, args...)))
}

// printJSON writes data for machines.
func (a *app) printJSON(v any) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(v); err != nil {
		return err
	}
	_, err := a.out.Write(b.Bytes())
	return outputError(err)
}

// printTable writes rows in columns; cells are cleaned.
func (a *app) printTable(rows [][]string) error {
	var b bytes.Buffer
	t := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	for _, row := range rows {
		for i := range row {
			row[i] = model.CleanLine(row[i])
		}
		fmt.Fprintln(t, strings.Join(row, "\t"))
	}
	_ = t.Flush()
	_, err := a.out.Write(trailing.ReplaceAll(b.Bytes(), nil))
	return outputError(err)
}

// trailing are the blanks behind a row whose last cell is empty.
var trailing = regexp.MustCompile(`(?m) +$`)

func outputError(err error) error {
	if err == nil {
		return nil
	}
	return model.Refuse("output-failed").Because(err)
}

// writeFile writes a file that a user named; "-" is standard output.
func (a *app) writeFile(path string, force bool, fill func(io.Writer) error) error {
	if path == "-" {
		var b bytes.Buffer
		if err := fill(&b); err != nil {
			return err
		}
		_, err := a.out.Write(b.Bytes())
		return outputError(err)
	}
	if a.isDatabase(path) {
		return model.Refuse("output-database", path)
	}
	return disk.Write(path, force, fill)
}

// isDatabase tells whether a path is the database or one of the files beside
// it.
func (a *app) isDatabase(path string) bool {
	db, err := a.database()
	if err != nil {
		return false
	}
	for _, suffix := range []string{"", "-wal", "-shm", "-journal"} {
		part := db + suffix
		if same(path, part) || (filepath.Base(path) == filepath.Base(part) && same(filepath.Dir(path), filepath.Dir(part))) {
			return true
		}
	}
	return false
}

// same tells whether two paths lead to one file or folder.
func same(a, b string) bool {
	x, err1 := os.Stat(a)
	y, err2 := os.Stat(b)
	return err1 == nil && err2 == nil && os.SameFile(x, y)
}

// readFile reads a file that a user named; "-" is standard input.
func (a *app) readFile(path string, limit int64) ([]byte, error) {
	if path == "-" {
		return disk.ReadFrom(a.In, "-", limit)
	}
	return disk.Read(path, limit)
}

// Limits of files that are read, in bytes.
const (
	maxAnswers = 64 << 20
	maxPack    = 512 << 20
)
