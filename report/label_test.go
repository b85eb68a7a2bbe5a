package report_test

import (
	"testing"

	"yourside/model"
	"yourside/report"
)

func TestLabelsOfTheTrafficLightProtocol(t *testing.T) {
	d := filledSynthetic(t, 1).draft()
	for given, want := range map[string]string{
		"TLP:CLEAR": "TLP:CLEAR", "tlp:green": "TLP:GREEN", "Amber": "TLP:AMBER", "TLP: AMBER + STRICT": "TLP:AMBER+STRICT",
		"red": "TLP:RED", "": "", "Intern": "Intern", "red team": "red team", "Green IT": "Green IT",
	} {
		p, err := report.Build(d, report.Options{Language: "nl", Label: given})
		if err != nil || p.Label != want {
			t.Errorf("%q became %v, %v", given, p, err)
		}
	}
	for _, unknown := range []string{"TLP:WHITE", "tlp:", "TLP:AMBER+"} {
		if _, err := report.Build(d, report.Options{Language: "nl", Label: unknown}); !model.Refused(err, "value-unknown") {
			t.Errorf("%q: %v", unknown, err)
		}
	}
}
