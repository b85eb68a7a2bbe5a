package lang

var englishFindings = map[string]Finding{
	"must-pass-failed":       {"A must-pass duty is not fulfilled.", "The vendor's own assurance depends on it."},
	"must-pass-open":         {"A must-pass duty has no answer yet.", "Without an answer it counts as not shown."},
	"evidence-changed":       {"The file “%s” has changed since it was recorded.", "What the auditor is shown is not what you meant."},
	"evidence-missing":       {"The file “%s” cannot be found or read.", "Evidence that is not there shows nothing."},
	"evidence-expired":       {"The evidence “%s” is no longer valid.", "It no longer says anything about now."},
	"evidence-none":          {"An answer that weighs much has no evidence.", "An auditor takes it for a claim."},
	"evidence-later":         {"The evidence “%s” is about %s, after the day of the answer.", "The answer was given without it; confirm it again."},
	"past-due":               {"The due date %s has passed.", "A plan whose date has passed is no plan."},
	"unplanned":              {"A gap has no owner or no due date.", "Without a name and a date it will not happen."},
	"risk-ended":             {"The risk was accepted until %s.", "After that it is a gap again: close it or decide anew."},
	"risk-unreasoned":        {"A risk was accepted without a reason.", "An auditor wants to know why, and who thought so."},
	"alternative-unreasoned": {"It does not say which alternative measure there is.", "So nobody can judge whether it is as good."},
	"contradicted":           {"Not applicable, while question %d about the same clause (%s) was answered.", "One of the two answers is probably wrong."},
	"reconfirm":              {"The question has changed since it was answered in %s.", "The answer may be to something else; confirm it."},
	"cadence-overdue":        {"This was to be shown again; the last time was %s.", "The duty comes back; once is not enough."},
	"unknown-left":           {"The answer is still “I don't know yet”.", "It counts as not fulfilled."},
	"same-note":              {"%d answers have the same note.", "Copied text does not convince."},
}
