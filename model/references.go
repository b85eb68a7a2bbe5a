package model

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// frameworks are the frameworks that a question may refer to, by their name
// with the edition, and what their ids can be. Only ids are ours to print: the
// texts are licensed.
var frameworks = map[string]func(id string) bool{
	"iso27001-2022": annexA,
	"avg":           gdprArticle,
	"nist-csf-2.0":  csfOutcome,
	"cis-8.1":       cisSafeguard,
}

// annexAControls is how many controls each theme of ISO/IEC 27001:2022, annex
// A has: A.5 to A.8.
var annexAControls = map[int]int{5: 37, 6: 8, 7: 14, 8: 34}

// csfOutcome takes a category, or a subcategory in it: "PR.AA", "PR.AA-01".
func csfOutcome(id string) bool {
	category, number, sub := strings.Cut(id, "-")
	return slices.Contains(csfCategories, category) && (!sub || len(number) == 2 && within(strings.TrimPrefix(number, "0"), 12))
}

// csfCategories are the categories of the NIST Cybersecurity Framework 2.0.
var csfCategories = []string{
	"GV.OC", "GV.RM", "GV.RR", "GV.PO", "GV.OV", "GV.SC", "ID.AM", "ID.RA", "ID.IM", "PR.AA", "PR.AT", "PR.DS",
	"PR.PS", "PR.IR", "DE.CM", "DE.AE", "RS.MA", "RS.AN", "RS.CO", "RS.MI", "RC.RP", "RC.CO",
}

// cisSafeguards is how many safeguards each of the 18 CIS Controls v8.1 has.
var cisSafeguards = []int{5, 7, 14, 12, 6, 8, 7, 12, 7, 7, 5, 8, 11, 9, 7, 14, 9, 5}

var (
	annexAForm = regexp.MustCompile(`^A\.(\d)\.(\d{1,2})$`)
	gdprForm   = regexp.MustCompile(`^(\d{1,2})(\(\d{1,2}\))?(\([a-z]\))?$`)
)

func annexA(id string) bool {
	m := annexAForm.FindStringSubmatch(id)
	return m != nil && within(m[2], annexAControls[count(m[1])])
}

// gdprArticle takes an article of the GDPR, with a paragraph and a point where
// there is one: "32(1)(b)".
func gdprArticle(id string) bool {
	m := gdprForm.FindStringSubmatch(id)
	return m != nil && within(m[1], 99)
}

func cisSafeguard(id string) bool {
	control, safeguard, found := strings.Cut(id, ".")
	return found && within(control, len(cisSafeguards)) && within(safeguard, cisSafeguards[count(control)-1])
}

// within tells whether a number as it is written lies between 1 and most.
func within(s string, most int) bool {
	return count(s) >= 1 && count(s) <= most && strconv.Itoa(count(s)) == s
}

func count(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

// Frameworks returns the names of the frameworks that a question may refer to.
func Frameworks() []string {
	var names []string
	for name := range frameworks {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}
