package integrity

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/gowebpki/jcs"

	"yourside/model"
)

// ReadStrict: JSON of others means one thing to every reader, or is refused.

// read is a struct with everything that the program reads: structs in slices,
// in maps and behind pointers, one within another, and a time.
type read struct {
	Name   string            `json:"name"`
	Parts  map[string]string `json:"parts"`
	Events []model.Event     `json:"events"`
	Signed *model.Revision   `json:"signed"`
	Any    any               `json:"any,omitempty"`
	Raw    json.RawMessage   `json:"raw,omitempty"`
	By     map[string]struct {
		At time.Time `json:"at"`
	} `json:"by"`
	Hidden string `json:"-"`
	Plain  int
}

func TestReadStrictRefusesWhatReadersDifferOn(t *testing.T) {
	nested := func(n int) string { return `{"any":` + strings.Repeat("[", n) + strings.Repeat("]", n) + "}" }
	for _, c := range []struct{ name, given, code string }{
		{"an object is read", `{"name":"x"}`, ""},
		{"white space around it does not matter", " \r\n\t{}\n", ""},
		{"nothing is a key twice in different objects", `{"events":[{"seq":1},{"seq":2}],"parts":{"seq":"3"}}`, ""},
		{"a text is no key, whatever it says", `{"name":"name","any":["name","name",{"name":"name"}]}`, ""},
		{"keys of a map are free", `{"parts":{"Name":"x","name":"y","-":""}}`, ""},
		{"keys of what nobody reads are free", `{"any":{"Seq":1},"raw":{"NAME":1,"name":2}}`, ""},
		{"keys of a struct within a struct are its own", `{"signed":{"name":"A","role":"B","declarations":[],"number":1}}`, ""},
		{"a field without a tag has its own name", `{"Plain":1}`, ""},
		{"null is read as nothing", `{"events":null,"signed":null}`, ""},
		{"a hundred levels are read", nested(maxNesting - 1), ""},

		{"a key twice", `{"name":"x","name":"x"}`, "json-double"},
		{"a key twice in a list", `{"events":[{"seq":1,"seq":1}]}`, "json-double"},
		{"a key twice in a map", `{"parts":{"a":"1","b":"2","a":"3"}}`, "json-double"},
		{"a key twice where nobody reads", `{"raw":[[{"x":{},"y":[],"x":0}]]}`, "json-double"},
		{"a key twice, once in escapes", `{"name":"x","\u006eame":"y"}`, "json-double"},
		{"a key twice after an object and a list", `{"parts":{},"events":[],"parts":{}}`, "json-double"},
		{"an empty key twice", `{"any":{"":1,"":2}}`, "json-double"},
		{"an unknown key", `{"nome":"x"}`, "json-invalid"},
		{"an unknown key deeper", `{"events":[{"seq":1,"sequence":1}]}`, "json-invalid"},
		{"an unknown key behind a pointer", `{"signed":{"rôle":"x"}}`, "json-invalid"},
		{"an unknown key in a map of structs", `{"by":{"x":{"on":"2026-01-01T00:00:00Z"}}}`, "json-invalid"},
		{"a key in capitals", `{"NAME":"x"}`, "json-invalid"},
		{"a key in small letters", `{"plain":1}`, "json-invalid"},
		{"a key in capitals deeper", `{"events":[{"Seq":1}]}`, "json-invalid"},
		{"a key in capitals that a struct has from within", `{"signed":{"Name":"x"}}`, "json-invalid"},
		{"a field under two spellings", `{"name":"x","Name":"y"}`, "json-invalid"},
		{"a field that is not of the JSON", `{"Hidden":"x"}`, "json-invalid"},
		{"a field by its tag of none", `{"-":"x"}`, "json-invalid"},
		{"a long s for an s", `{"event\u017f":[]}`, "json-invalid"}, // U+017F folds to s
		{"a value of the wrong type", `{"name":1}`, "json-invalid"},
		{"a struct that is a list", `{"signed":[]}`, "json-invalid"},
		{"a list that is a struct", `{"events":{"seq":1}}`, "json-invalid"},
		{"a time that is none", `{"by":{"x":{"at":"yesterday"}}}`, "json-invalid"},
		{"nothing", ``, "json-invalid"},
		{"white space only", " \n", "json-invalid"},
		{"half an object", `{"name":"x"`, "json-invalid"},
		{"half a text", `{"name":"x`, "json-invalid"},
		{"a comma too many", `{"name":"x",}`, "json-invalid"},
		{"a key without quotes", `{name:"x"}`, "json-invalid"},
		{"a comment", `{"name":"x"} // why`, "json-invalid"},
		{"a byte order mark", "\ufeff{}", "json-invalid"},
		{"a number of another base", `{"Plain":0x1}`, "json-invalid"},
		{"a second object", `{} {}`, "json-trailing"},
		{"a number after it", "{}\n0", "json-trailing"},
		{"a bracket after it", `{}]`, "json-invalid"},
		{"a zero byte after it", "{}\x00", "json-invalid"},
		{"a hundred and one levels", nested(maxNesting), "json-depth"},
		{"a million levels", strings.Repeat("[", 1_000_000), "json-depth"},
		{"a million levels of objects", strings.Repeat(`{"any":`, 1_000_000), "json-depth"},
	} {
		t.Run(c.name, func(t *testing.T) {
			err := ReadStrict([]byte(c.given), &read{})
			if c.code == "" && err != nil {
				t.Errorf("refused: %v", err)
			}
			if c.code != "" && !model.Refused(err, c.code) {
				t.Errorf("got %v, want %s", err, c.code)
			}
		})
	}
}

func TestReadStrictReadsWhatIsThere(t *testing.T) {
	var got read
	given := `{"name":"Zo\u00eb","events":[{"seq":1,"at":"2026-05-31T12:00:00.05Z","new":"<\u2028>"}],"signed":{"name":"A","sha256":"ab"},"raw":{"b": 1}}`
	if err := ReadStrict([]byte(given), &got); err != nil {
		t.Fatal(err)
	}
	want := read{
		Name:   "Zoë",
		Events: []model.Event{{Seq: 1, At: time.Date(2026, 5, 31, 12, 0, 0, 50_000_000, time.UTC), New: "<\u2028>"}},
		Signed: &model.Revision{Signature: model.Signature{Name: "A"}, SHA256: "ab"},
		Raw:    json.RawMessage(`{"b": 1}`),
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
}

// Whatever is accepted is JSON without double keys (by another library), and
// what it was read into is written and read back the same.
func FuzzReadStrict(f *testing.F) {
	for _, seed := range []string{
		`{"name":"x","parts":{"a":"b"},"events":[{"seq":1,"at":"2026-05-31T12:00:00Z"}],"signed":{"name":"A","declarations":["b"]}}`,
		`{"any":{"a":[1,2.5e3,null,true,"\u00e9"]},"raw":[{}],"by":{"x":{"at":"2026-05-31T12:00:00.123Z"}},"Plain":-1}`,
		`{"name":"x","name":"y"}`, `{"NAME":"x"}`, `{} {}`, `[[[[`, `{"any":"\ud800"}`, "{}\x00", `{"event` + "\u017f" + `":[]}`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		var v read
		if err := ReadStrict(b, &v); err != nil {
			return
		}
		if !json.Valid(b) {
			t.Fatalf("%q is no JSON", b)
		}
		if _, err := jcs.Transform(b); err != nil && strings.Contains(err.Error(), "Duplicate key") {
			t.Fatalf("%q: %v", b, err)
		}
		once, err := Canonical(v)
		if err != nil {
			return // a number or a time that cannot be written
		}
		var again read
		if err := ReadStrict(once, &again); err != nil {
			t.Fatalf("%q is written as %q: %v", b, once, err)
		}
		if twice, err := Canonical(again); err != nil || !bytes.Equal(once, twice) {
			t.Fatalf("%q is written as %q and then as %q (%v)", b, once, twice, err)
		}
	})
}
