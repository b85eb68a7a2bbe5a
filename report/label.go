package report

import (
	"slices"
	"strings"
	"unicode/utf8"

	"yourside/model"
)

// maxLabel is how long a label may be, in characters: it stands whole on every
// page.
const maxLabel = 60

// tlp are the labels of the Traffic Light Protocol, version 2.0 (FIRST).
var tlp = []string{"CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED"}

// labelled returns a label as it is printed. A name of the Traffic Light
// Protocol, with TLP: before it or not, becomes what that protocol prescribes;
// one that the protocol does not know is refused.
func labelled(label string) (string, error) {
	label = strings.ToValidUTF8(label, "\uFFFD") // as it will be read back
	if n := utf8.RuneCountInString(label); n > maxLabel {
		return "", model.Refuse("too-long", "label", n, maxLabel)
	}
	name, prefixed := strings.CutPrefix(strings.ToUpper(strings.Join(strings.Fields(label), "")), "TLP:")
	switch {
	case slices.Contains(tlp, name):
		return "TLP:" + name, nil
	case prefixed:
		return "", model.Refuse("value-unknown", label, "TLP:"+strings.Join(tlp, ", TLP:"))
	}
	return label, nil
}
