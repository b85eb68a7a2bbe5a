package model

import (
	"regexp"
	"strconv"
	"time"
)

// Date is a calendar day as ISO 8601 writes it, "2026-12-15"; empty is no
// date. Dates compare as strings.
type Date string

const (
	firstYear = 1990
	lastYear  = 2100
)

// ParseDate reads a date between 1990 and 2100. It refuses anything else with
// date-invalid or date-range.
func ParseDate(s string) (Date, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return "", Refuse("date-invalid", Cut(s, 40))
	}
	if t.Year() < firstYear || t.Year() > lastYear {
		return "", Refuse("date-range", s, firstYear, lastYear)
	}
	return Date(s), nil
}

// DateOf returns the day on which t falls, in t's own zone.
func DateOf(t time.Time) Date { return Date(t.Format(time.DateOnly)) }

// Time returns midnight UTC at the start of the day, or the zero time for an
// empty date.
func (d Date) Time() time.Time {
	t, _ := time.Parse(time.DateOnly, string(d))
	return t
}

// Period is a length of time in whole days, weeks, months and years as
// ISO 8601 writes a duration: "P3M", "P1Y", "P10D".
type Period string

var periodForm = regexp.MustCompile(`^P(?:(\d{1,3})Y)?(?:(\d{1,3})M)?(?:(\d{1,3})W)?(?:(\d{1,4})D)?$`)

// Valid tells whether p is written as a period and is longer than nothing.
func (p Period) Valid() bool {
	y, m, d, ok := p.parts()
	return ok && y+m+d > 0
}

// Before returns the day that lies one period before d. Where the month has no
// such day it is the last of the month: a month before 31 March is the end of
// February, so that a later day never looks further back than an earlier one.
func (p Period) Before(d Date) Date {
	y, m, days, _ := p.parts()
	t := d.Time()
	first := time.Date(t.Year()-y, t.Month()-time.Month(m), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1)
	return DateOf(first.AddDate(0, 0, min(t.Day(), last.Day())-1-days))
}

// parts are the years, months and days of a period; weeks are seven days.
func (p Period) parts() (years, months, days int, ok bool) {
	m := periodForm.FindStringSubmatch(string(p))
	if m == nil {
		return 0, 0, 0, false
	}
	number := func(s string) int {
		n, _ := strconv.Atoi(s)
		return n
	}
	return number(m[1]), number(m[2]), 7*number(m[3]) + number(m[4]), true
}
