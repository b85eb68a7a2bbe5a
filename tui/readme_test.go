package tui_test

// The screen in the README is the real one.

import (
	"flag"
	"os"
	"regexp"
	"strings"
	"testing"

	"yourside/model"
	"yourside/questionnaires"
	"yourside/tui"
)

// shown is the block of the README with the screen.
var shown = regexp.MustCompile("(?s)```\n( .*?──.*?)\n```")

func TestTheReadmeShowsTheScreenAsItIs(t *testing.T) {
	t.Parallel()
	q, err := questionnaires.Find("zoho")
	must(t, err)
	r := newRig(t)
	a := r.createFrom(q)
	r.save(a, model.Answer{
		Question: "zoho.mfa.enforced", Value: "partly",
		Note:   "Of the 46 users 44 sign in with MFA and cannot switch it off themselves. Two shared accounts do not have MFA yet.",
		Action: "Replace the two shared accounts with personal accounts with MFA.", Owner: "Kees Hoekstra", Due: "2026-12-15",
		Design: "2026-03-01", Existence: "2026-10-12",
	})
	r.with(tui.Options{Words: english, Open: a, Question: "zoho.mfa.enforced"})
	readme, err := os.ReadFile("../README.md")
	must(t, err)
	if update := flag.Lookup("update"); update != nil && update.Value.String() == "true" {
		block := shown.FindSubmatchIndex(readme)
		must(t, os.WriteFile("../README.md", []byte(string(readme[:block[2]])+r.screen()+string(readme[block[3]:])), 0o600))
		return
	}
	if block := shown.FindStringSubmatch(string(readme)); block == nil || strings.TrimRight(block[1], "\n") != r.screen() {
		t.Errorf("the README shows another screen than\n%s", r.screen())
	}
}
