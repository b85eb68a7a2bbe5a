package tui

import (
	"errors"
	"strings"

	"yourside/model"
)

// formItem is one thing to fill in: a line of text, one of some choices, or a
// tick. Its words are asked for when they are drawn, as the language can
// change on any screen.
type formItem struct {
	name        string
	label, hint func() string
	line        *line
	date        bool   // the text is a day
	shown       string // the text at first, as a line can show it
	choices     []choice
	choice      int
	tick        bool
	ticked      bool
	check       func(string) error // of a text by itself, or nil
	fault       error
	wanted      func() bool // whether it is asked now; nil is always
}

// choice is a value and the words for it.
type choice struct {
	value string
	words func() string
}

// lineLimit is how many characters a line can have at most.
const lineLimit = 10_000

// limitOf is how many characters a text can have, as its check has it.
func limitOf(check func(string) error) int {
	var r *model.Refusal
	if check != nil && errors.As(check(strings.Repeat("x", lineLimit+1)), &r) && r.Code == "too-long" {
		return r.Args[2].(int)
	}
	return lineLimit
}

func textItem(sh *shell, name string, label, hint func() string, value string, check func(string) error) *formItem {
	l := newLine(sh, limitOf(check), value)
	date := check != nil && model.Refused(check("no date"), "date-invalid")
	return &formItem{name: name, label: label, hint: hint, line: l, date: date, shown: l.Value(), check: check}
}

func choiceItem(name string, label func() string, choices ...choice) *formItem {
	return &formItem{name: name, label: label, choices: choices}
}

func tickItem(name string, label func() string) *formItem {
	return &formItem{name: name, label: label, tick: true}
}

// touched tells whether a text is another than at first. One that is not stays
// what it was, also where a line cannot show that.
func (i *formItem) touched() bool { return i.line != nil && i.line.Value() != i.shown }

func (i *formItem) value() string {
	switch {
	case i.date:
		return isoDate(i.line.Value())
	case i.line != nil:
		return strings.TrimSpace(i.line.Value())
	case i.tick && i.ticked:
		return i.name
	case i.tick || len(i.choices) == 0:
		return ""
	}
	return i.choices[i.choice].value
}

// examine looks at an item by itself. A day is shown as it is stored then.
func (i *formItem) examine() {
	if i.check == nil {
		return
	}
	if i.fault = i.check(i.value()); i.fault == nil && i.date {
		i.line.Set(i.value())
	}
}
