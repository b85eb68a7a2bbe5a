package lang

// Copies is the words of what is made from the same content as a pack: the
// management summary, a shorter matrix; and of who signs beside the first.
type Copies struct {
	Summary         string // title
	SummaryOf       string // pack id
	Second          string // heading
	AlsoSigned      string // name, role; stands after the first signer
	WithoutProvider Plural
	MoreMust        Plural
	MoreDomains     Plural
	MoreGaps        Plural
	Severities      string // heading of the findings by severity
	SeverityRow     string // high, medium, low
	SeverityHint    string
	CheckHeading    string
	CheckIt         string
}

var englishCopies = Copies{
	Summary:   "Management summary",
	SummaryOf: "Summary of pack %s. Long texts are shortened (…); the full pack has all of it.",
	Second:    "Also signed by", AlsoSigned: " and by %s (%s)",
	WithoutProvider: Plural{"The %d clause that is for the vendor alone is left out of this copy; it is counted below.", "The %d clauses that are for the vendor alone are left out of this copy; they are counted below."},
	MoreMust:        Plural{"… and %d more that is not fulfilled or was set aside.", "… and %d more that are not fulfilled or were set aside."},
	MoreDomains:     Plural{"… and %d more domain: see the full pack.", "… and %d more domains: see the full pack."},
	MoreGaps:        Plural{"… and %d more gap: see the full pack.", "… and %d more gaps: see the full pack."},
	Severities:      "Findings",
	SeverityRow:     "high: %d · medium: %d · low: %d",
	SeverityHint:    "What a check of the answers turned up, by severity: evidence that is missing, a date that has passed, a gap without a plan.",
	CheckHeading:    "How to check this",
	CheckIt: "With Yourside: yourside verify summary.pdf. It recomputes the content that is attached (assessment.json), makes these pages again and compares them byte for byte. " +
		"The full pack of the same content carries the same pack id. The attachment holds the whole history: whoever has this summary can read all of it.",
}
