package tui

import (
	"strings"
	"time"
)

// isoDate is a typed date as it is stored, 2026-12-15. Written with the day
// first and the year last, as 15-12-2026, it cannot be meant otherwise. What is
// none stays what it is, for the check to say so.
func isoDate(typed string) string {
	typed = strings.TrimSpace(typed)
	day, err := time.Parse("2-1-2006", typed)
	if err != nil {
		return typed
	}
	return day.Format(time.DateOnly)
}
