package cli

import (
	"encoding/json"
	"testing"

	"yourside/model"
)

// How a brand is told in JSON.

func TestTheBytesOfALogoAreNotShown(t *testing.T) {
	for want, b := range map[string]model.Brand{
		`null`:                 {},
		`{"contact":"x"}`:      {Contact: "x"},
		`{"accent":"#1a5fb4"}`: {Accent: "#1a5fb4"},
		`{"accent":"#1a5fb4","logo":{"sha256":"9834876dcfb05cb167a5c24953eba58c4ac89b1adf57f28f2f9d09af107ee8f0","size":3}}`: {Accent: "#1a5fb4", Logo: []byte("aaa")},
	} {
		content, err := json.Marshal(full(&model.Questionnaire{Brand: b}))
		if err != nil {
			t.Fatal(err)
		}
		var shown struct{ Brand json.RawMessage }
		if err := json.Unmarshal(content, &shown); err != nil {
			t.Fatal(err)
		}
		if got := string(shown.Brand); got != want && !(want == "null" && got == "") {
			t.Errorf("it is %s, want %s", got, want)
		}
	}
}
