// A PDF of which bytes were changed, anywhere, is not intact: by its seal, and
// where somebody made the seal fit, by the pages that are made again.
package report_test

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"testing"

	"yourside/report"
)

func TestEveryFlippedByteIsFound(t *testing.T) {
	_, pdf := signedTwice(t)
	positions := 320
	if testing.Short() {
		positions = 40
	}
	for i := range positions {
		at := i * (len(pdf) - 1) / (positions - 1)
		changed := bytes.Clone(pdf)
		changed[at] ^= byte(1) << (i % 8)
		program := "another version" // the pages are not made again: the seal is what finds it
		if i%40 == 0 {
			program = version
		}
		if intact, found := verified(t, changed, program, nil); intact {
			t.Errorf("bit %d of byte %d of %d: %v", i%8, at, len(pdf), found)
		}
	}
}

func TestEveryByteThatTheEndIsMadeOfCounts(t *testing.T) {
	_, pdf := signedTwice(t)
	step := 1
	if testing.Short() {
		step = 7
	}
	for at := len(pdf) - 230; at < len(pdf); at += step {
		changed := bytes.Clone(pdf)
		changed[at] ^= 1
		if intact, found := verified(t, changed, "another version", nil); intact {
			t.Errorf("byte %d, %q: %v", at, pdf[at], found)
		}
	}
}

func TestBytesChangedUnderASealThatFitsAreFound(t *testing.T) {
	_, pdf := signedTwice(t)
	chance := rand.New(rand.NewPCG(1, 2))
	for range 20 {
		changed := bytes.Clone(pdf)
		changed[chance.IntN(len(pdf)-200)] ^= byte(1 + chance.IntN(255)) // before what the seal stands in
		changed = report.Reseal(changed)
		intact, found := verified(t, changed, version, nil)
		if intact || found["seal"] != report.Good {
			t.Errorf("%v", found)
		}
	}
}

func TestTamperedPacksAreNotIntact(t *testing.T) {
	content, pdf := signedTwice(t)
	files := story(t)
	options := options("nl")
	attached := func(content []byte, change func(*report.Options)) []byte {
		o := options
		change(&o)
		b, err := json.Marshal(o)
		if err != nil {
			t.Fatal(err)
		}
		packed, err := report.Reattach(pdf, content, b)
		if err != nil {
			t.Fatal(err)
		}
		return packed
	}
	same := func(*report.Options) {}
	swapped := func(old, with string) []byte {
		return report.Reseal(bytes.Replace(bytes.Clone(pdf), []byte(old), []byte(with), 1))
	}
	for name, b := range map[string][]byte{
		"a byte after it":                              append(bytes.Clone(pdf), '\n'),
		"a megabyte after it":                          append(bytes.Clone(pdf), make([]byte, 1<<20)...),
		"another pack after it":                        append(bytes.Clone(pdf), files["b second.pdf"]...),
		"another pack before it":                       append(bytes.Clone(files["b second.pdf"]), pdf...),
		"an update after it":                           append(bytes.Clone(pdf), "1 0 obj\n<<>>\nendobj\nxref\n1 1\n0000000009 00000 n \ntrailer\n<</Prev 9>>\nstartxref\n9\n%%EOF\n"...),
		"its last byte is gone":                        pdf[:len(pdf)-1],
		"its second half is gone":                      pdf[:len(pdf)/2],
		"its first byte is gone":                       pdf[1:],
		"its end under another's beginning":            append(bytes.Clone(files["b second.pdf"][:len(pdf)/2]), pdf[len(pdf)/2:]...),
		"nothing but its end":                          pdf[len(pdf)-300:],
		"attached again, in another form":              attached(content, same),
		"the content of another story":                 attached(files["b second"], same),
		"the content of an earlier revision":           attached(files["a first"], same),
		"the content of a draft":                       attached(files["a later draft"], same),
		"another label":                                attached(content, func(o *report.Options) { o.Label = "Openbaar" }),
		"no label":                                     attached(content, func(o *report.Options) { o.Label = "" }),
		"another language":                             attached(content, func(o *report.Options) { o.Language = "en" }),
		"a language that there is not":                 attached(content, func(o *report.Options) { o.Language = "xx) /OpenAction (" }),
		"content that is no JSON":                      attached([]byte("x"), same),
		"content that is a PDF":                        attached(pdf, same),
		"content with a changed note":                  attached(bytes.Replace(content, []byte("As it was."), []byte("As it is.."), -1), same),
		"another language in the catalog, sealed anew": swapped("/Lang (nl)", "/Lang (en)"),
		"another id, sealed anew":                      swapped("/ID [<", "/ID [ <"),
		"an action in the catalog, sealed anew":        swapped("/PageMode /UseOutlines", "/OpenAction 9 0 R     "),
		"another place behind a link, sealed anew":     swapped("/XYZ 0 7", "/XYZ 0 1"),
		"another page behind a bookmark, sealed anew":  swapped("/Dest [5 0 R /XYZ 0 ", "/Dest [3 0 R /XYZ 0 "),
		"a seal in capitals":                           bytes.ToUpper(pdf),
		"an attachment of another name, sealed anew":   swapped("(assessment.json)", "(assessmenx.json)"),
		"the program claims to be the same, but":       attached(content, func(o *report.Options) { o.Program = version + " " }),
	} {
		t.Run(name, func(t *testing.T) {
			if bytes.Equal(b, pdf) {
				t.Fatal("nothing was changed")
			}
			program := version
			if name == "the program claims to be the same, but" {
				program = version + " "
			}
			if intact, found := verified(t, b, program, nil); intact {
				t.Errorf("it is found intact: %v", found)
			}
		})
	}
}

func TestBytesAfterTheEndOfAPackAreNamedAsSuch(t *testing.T) {
	_, pdf := signedTwice(t)
	for name, after := range map[string]string{"a line end": "\n", "a text": "hello", "an update": "1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF\n", "itself": string(pdf)} {
		intact, found := verified(t, append(bytes.Clone(pdf), after...), version, nil)
		if intact || found["ending"] != report.Bad || found["seal"] != report.Bad || found["pages"] != report.Bad ||
			found["readable"] != report.Good || found["history"] != report.Good {
			t.Errorf("%s after it: %v", name, found)
		}
	}
}

func TestPackWithOptionsThatReadersDisagreeOnIsNotRead(t *testing.T) {
	content, pdf := signedTwice(t)
	for _, options := range []string{
		`{"language":"nl","label":"x","program":"9.9","more":1}`, `{"language":"nl","label":"x","label":"y","program":"9.9"}`,
		`{"language":"nl","label":"x","program":"9.9"}{}`, `{"Language":"nl","label":"x","program":"9.9"}`, `[]`, `x`, ` `,
	} {
		packed, err := report.Reattach(pdf, content, []byte(options))
		if err != nil {
			t.Fatal(err)
		}
		if intact, found := verified(t, packed, version, nil); intact || found["readable"] != report.Bad {
			t.Errorf("with options %s: %v", options, found)
		}
	}
}

func TestPackThatClaimsAnotherProgramIsOnlyAsSureAsItsSeal(t *testing.T) {
	content, pdf := signedTwice(t)
	packed, err := report.Reattach(pdf, content, []byte(`{"language":"nl","label":"x","program":"9.9"}`))
	if err != nil {
		t.Fatal(err)
	}
	intact, found := verified(t, packed, version, nil)
	if !intact || found["pages"] != report.None {
		t.Errorf("intact is %v: %v", intact, found)
	}
}
