package lang

// Finding is what is said of a finding: what was found, with places for what
// fills it in, and why it matters.
type Finding struct{ What, Why string }

// Finding gives what was found, and why it matters.
func (w *Words) Finding(code string, args ...any) (what, why string) {
	told := w.Findings[code]
	return fill(told.What, args), told.Why
}
