package report

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"yourside/model"
)

// maxCell is how many UTF-16 units a cell of a workbook can hold.
const maxCell = 32_767

// writeXLSX writes a workbook with a sheet of questions, one of gaps and one of
// evidence. Nothing in it depends on the clock.
func writeXLSX(w io.Writer, p *Pack) error {
	f := excelize.NewFile()
	defer f.Close()
	at := p.Assessment.Updated.UTC().Format("2006-01-02T15:04:05Z")
	err := f.SetDocProps(&excelize.DocProperties{
		Title: model.CleanLine(p.Title), Subject: model.CleanLine(p.ID), Creator: "Yourside", LastModifiedBy: "Yourside", Created: at, Modified: at, Language: p.Words.Code(),
	})
	if err != nil {
		return fmt.Errorf("writing the workbook: %w", err)
	}
	for n, s := range []sheet{questionSheet(p), gapSheet(p), evidenceSheet(p)} {
		if err := addSheet(f, n, s); err != nil {
			return fmt.Errorf("writing sheet %s: %w", s.name, err)
		}
	}
	_, err = f.WriteTo(w)
	return err
}

// addSheet writes a sheet: its header in bold on the first row, which stays in
// view.
func addSheet(f *excelize.File, n int, s sheet) error {
	name := sheetName(s.name)
	if n == 0 {
		if err := f.SetSheetName("Sheet1", name); err != nil {
			return err
		}
	} else if _, err := f.NewSheet(name); err != nil {
		return err
	}
	for r, row := range append([][]string{s.header}, s.rows...) {
		for c, text := range row {
			at, err := excelize.CoordinatesToCellName(c+1, r+1)
			if err != nil {
				return err
			}
			if err := f.SetCellStr(name, at, short(cell(text))); err != nil {
				return err
			}
		}
	}
	return dressSheet(f, name, s)
}

func dressSheet(f *excelize.File, name string, s sheet) error {
	bold, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}})
	if err != nil {
		return err
	}
	if err := f.SetRowStyle(name, 1, 1, bold); err != nil {
		return err
	}
	last, err := excelize.CoordinatesToCellName(len(s.header), len(s.rows)+1)
	if err != nil {
		return err
	}
	if err := f.SetSheetDimension(name, "A1:"+last); err != nil {
		return err
	}
	return f.SetPanes(name, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"})
}

// sheetName is a name that a workbook takes: at most 31 characters.
func sheetName(name string) string {
	return string([]rune(name)[:min(31, utf8.RuneCountInString(name))])
}

// short cuts a text that no cell can hold, and says so in it.
func short(text string) string {
	units := utf16.Encode([]rune(text))
	if len(units) <= maxCell {
		return text
	}
	return strings.TrimRight(string(utf16.Decode(units[:maxCell-2])), "\ufffd") + " …"
}
