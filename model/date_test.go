package model

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

// Days and periods: which are read, and how far back a period reaches.

func TestParseDateReadsDaysOfOurTime(t *testing.T) {
	for _, c := range []struct{ given, code string }{
		{"1990-01-01", ""}, {"2100-12-31", ""}, {"2024-02-29", ""}, {"2000-02-29", ""},
		{"1989-12-31", "date-range"}, {"2101-01-01", "date-range"}, {"0001-01-01", "date-range"}, {"9999-12-31", "date-range"},
		{"2100-02-29", "date-invalid"}, {"2026-04-31", "date-invalid"}, {"2026-00-10", "date-invalid"}, {"2026-01-00", "date-invalid"},
		{"", "date-invalid"}, {"2026", "date-invalid"}, {"2026-1-1", "date-invalid"}, {"26-01-01", "date-invalid"}, {"01-01-2026", "date-invalid"},
		{"2026-01-01 ", "date-invalid"}, {"2026-01-01T00:00:00Z", "date-invalid"}, {"12026-01-01", "date-invalid"}, {"-2026-01-01", "date-invalid"},
		{"２０２６-01-01", "date-invalid"}, {"2026/01/01", "date-invalid"},
	} {
		got, err := ParseDate(c.given)
		refusedWith(t, err, c.code)
		if want := map[bool]Date{true: Date(c.given)}[c.code == ""]; got != want {
			t.Errorf("%q is read as %q", c.given, got)
		}
	}
}

func TestADayIsThatOfItsOwnZone(t *testing.T) {
	late := time.Date(2026, 5, 31, 23, 30, 0, 0, time.FixedZone("", -3600))
	if DateOf(late) != "2026-05-31" || DateOf(late.UTC()) != "2026-06-01" {
		t.Errorf("%s and %s", DateOf(late), DateOf(late.UTC()))
	}
	if got := Date("2026-06-01").Time(); !got.Equal(time.Date(2026, 6, 1, 0, 0, 0, 0, time.UTC)) || !Date("").Time().IsZero() {
		t.Errorf("it starts at %s", got)
	}
	if got := Stamp(time.Date(2026, 5, 31, 23, 30, 0, 123_999_999, time.FixedZone("", -3600))); got.Format(time.RFC3339Nano) != "2026-06-01T00:30:00.123Z" {
		t.Errorf("its stamp is %s", got)
	}
}

func TestAPeriodIsWrittenAsADuration(t *testing.T) {
	for _, p := range []Period{"P1Y", "P3M", "P2W", "P10D", "P1Y6M", "P1Y2M3W4D", "P0Y1D", "P999Y", "P9999D"} {
		if !p.Valid() {
			t.Errorf("%s is no period", p)
		}
	}
	for _, p := range []Period{"", "P", "P0D", "P0Y0M", "1Y", "P1", "P1H", "PT1H", "P1M1Y", "P-1Y", "P1.5Y", "P1y", "P1Y ", "P1Y\n", "P1000Y", "P10000D", "P１Y"} {
		if p.Valid() {
			t.Errorf("%q is a period", p)
		}
	}
}

func TestAPeriodReachesBackToTheSameDayOrTheLastOfTheMonth(t *testing.T) {
	for _, c := range []struct {
		period   Period
		of, want Date
	}{
		{"P1D", "2026-03-01", "2026-02-28"}, {"P1D", "2024-03-01", "2024-02-29"}, {"P2W", "2026-01-10", "2025-12-27"},
		{"P1M", "2026-05-15", "2026-04-15"}, {"P1M", "2026-03-31", "2026-02-28"}, {"P1M", "2024-03-31", "2024-02-29"},
		{"P1M", "2026-05-31", "2026-04-30"}, {"P1M", "2026-02-28", "2026-01-28"}, {"P1M", "2026-01-31", "2025-12-31"},
		{"P3M", "2026-05-31", "2026-02-28"}, {"P18M", "2026-08-31", "2025-02-28"},
		{"P1Y", "2024-02-29", "2023-02-28"}, {"P4Y", "2024-02-29", "2020-02-29"}, {"P1Y", "2025-02-28", "2024-02-28"},
		{"P1Y1M1D", "2026-03-31", "2025-02-27"}, {"P999Y999M", "1990-03-31", "0907-12-31"},
	} {
		if !c.period.Valid() {
			t.Fatalf("%s is no period", c.period)
		}
		if got := c.period.Before(c.of); got != c.want {
			t.Errorf("%s before %s is %s, want %s", c.period, c.of, got, c.want)
		}
	}
}

func TestALaterDayNeverLooksFurtherBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := Period(rapid.StringMatching(`P([0-9]{1,2}Y)?([0-9]{1,2}M)?([0-9]{1,2}W)?[1-9][0-9]?D|P[1-9]M|P[1-9]Y`).Draw(t, "period"))
		day := time.Date(1990, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, rapid.IntRange(0, 40_000).Draw(t, "day"))
		here, next := p.Before(DateOf(day)), p.Before(DateOf(day.AddDate(0, 0, 1)))
		if here >= DateOf(day) || next < here {
			t.Fatalf("%s before %s is %s, a day later %s", p, DateOf(day), here, next)
		}
	})
}
