package model

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

var layout = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\t", "    ")

// Clean returns s as it may be shown: characters that steer a terminal, turn
// the direction of writing or hide become a visible mark such as [U+202E], a
// tab becomes four spaces, line ends become LF, and bytes that are no UTF-8
// become U+FFFD. Whatever did not come from our own source passes through here
// before it reaches a screen, a message, a document or a log; what is stored
// is the original.
func Clean(s string) string {
	if isPlain(s) {
		return s
	}
	s = layout.Replace(s)
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s { // an invalid byte comes as U+FFFD
		if unsafeRune(r) {
			fmt.Fprintf(&b, "[U+%04X]", r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// CleanLine is Clean for text that must stay on one line: line ends become
// spaces.
func CleanLine(s string) string {
	return strings.ReplaceAll(Clean(s), "\n", " ")
}

// isPlain tells at little cost that s is printable ASCII and needs no work.
func isPlain(s string) bool {
	for i := 0; i < len(s); i++ {
		if (s[i] < ' ' && s[i] != '\n') || s[i] >= 0x7f {
			return false
		}
	}
	return true
}

// unsafeRune names the characters of which a reader sees nothing, or something
// else than what is there: C0 but LF, DEL, C1, bidirectional controls,
// zero-width characters and separators, and tags.
func unsafeRune(r rune) bool {
	switch {
	case r < ' ':
		return r != '\n'
	case r >= 0x7f && r <= 0x9f:
		return true
	case r == 0x061c, r >= 0x200e && r <= 0x200f, r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069:
		return true
	case r == 0x00ad, r == 0x200b, r == 0x2060, r == 0xfeff, r == 0x2028, r == 0x2029:
		return true
	case r >= 0xe0000 && r <= 0xe007f:
		return true
	}
	return false
}

// Cut returns the first n characters of s, with an ellipsis where something
// was left off. It is for messages that quote their input.
func Cut(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	runes := []rune(s)
	return string(runes[:n-1]) + "…"
}
