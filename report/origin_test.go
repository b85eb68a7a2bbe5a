// Whose questions a pack has: said on its cover and with the source, in words
// that promise no more than is known.
package report_test

import (
	"strings"
	"testing"

	"yourside/internal/lang"
	"yourside/model"
	"yourside/report"
)

const fingerprint = "SHA256:uNiVztksCsDhcc0u9e8BgrJXVGDnTHm1RVJJ2Z3Xc7A"

// origins are where questions can come from, and what is said of it after "Questions by".
var origins = []struct {
	name   string
	of     model.Origin
	nl, en string
}{
	{"in the program", model.Origin{Source: model.Builtin, Signature: model.SignatureNone}, "Yourside, in het programma", "Yourside, in the program"},
	{"added, not signed", model.Origin{Source: model.Added, Signature: model.SignatureNone}, "Vendor · handtekening: geen", "Vendor · signature: none"},
	{"added, signed with a trusted key", model.Origin{Source: model.Added, Signature: model.SignatureGood, Name: "Jansen\u202e & (Zn)\\", Key: fingerprint},
		"Jansen\u202e & (Zn)\\ · handtekening: goed · " + fingerprint, "Jansen\u202e & (Zn)\\ · signature: good · " + fingerprint},
	{"added, signed with an unknown key", model.Origin{Source: model.Added, Signature: model.SignatureUntrusted, Key: fingerprint},
		"Vendor · handtekening: onbekende sleutel · " + fingerprint, "Vendor · signature: unknown key · " + fingerprint},
	{"of which the signature does not fit", model.Origin{Source: model.Added, Signature: model.SignatureBad, Key: fingerprint},
		"Vendor · handtekening: ongeldig · " + fingerprint, "Vendor · signature: bad · " + fingerprint},
	{"handed out with the program", model.Origin{Source: model.Bundled, Signature: model.SignatureNone}, "Vendor · handtekening: geen", "Vendor · signature: none"},
}

func TestThePackSaysWhoseQuestionsItHas(t *testing.T) {
	for _, o := range origins {
		for code, want := range map[string]string{"nl": "Vragen van" + o.nl, "en": "Questions by" + o.en} {
			t.Run(o.name+" "+code, func(t *testing.T) {
				q := synthetic(t, 6)
				q.Origin = o.of
				d := read(t, build(t, begin(t, "one", q, filledFacts).draft(), options(code)).Content)
				said := 0
				for _, page := range openPDF(t, print(t, build(t, d, options(code)))).pages {
					said += strings.Count(page.body(), printed(want))
					if page.number == 1 && said != 1 {
						t.Errorf("the cover does not say %q", want)
					}
				}
				if said != 2 {
					t.Errorf("%q is said %d times", want, said)
				}
			})
		}
	}
}

func TestAnAssessmentFromBeforeOriginsSaysNothingOfThem(t *testing.T) {
	for _, code := range lang.Codes() {
		d := begin(t, "one", synthetic(t, 6), filledFacts).draft()
		p := build(t, d, options(code))
		cover := openPDF(t, print(t, p)).pages[0].body()
		if len(p.Origin) != 0 || report.SayOrigin(p.Words, d.Assessment()) != "" || strings.Contains(cover, printed(p.Words.Pack.QuestionsBy)) {
			t.Errorf("%s: the pack says %v", code, p.Origin)
		}
	}
}

// The customer fills in of which vendor the service is: that is not who wrote
// the questions.
func TestTheVendorThatACustomerNamesDidNotWriteTheQuestions(t *testing.T) {
	q := synthetic(t, 6)
	q.Vendor.Name, q.Origin = "{vendor}", model.Origin{Source: model.Added, Signature: model.SignatureNone}
	facts := filledFacts
	facts.Vendor = "Wolkenhuis"
	p := build(t, begin(t, "one", q, facts).draft(), options("nl"))
	if want := "een onbekende maker · handtekening: geen"; len(p.Origin) != 1 || p.Origin[0].Value != want {
		t.Errorf("the pack says %v, expected %q", p.Origin, want)
	}
}
