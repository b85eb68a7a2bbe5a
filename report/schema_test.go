package report_test

// The published schema of the JSON: every document is of it, and a key that it
// does not know is refused, so that it cannot fall behind.

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

func documentSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	f, err := os.Open("schema/assessment.json")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	text, err := jsonschema.UnmarshalJSON(f)
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("assessment.json", text); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("assessment.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

func TestEveryDocumentIsOfTheSchema(t *testing.T) {
	schema := documentSchema(t)
	each(t, func(t *testing.T, s *sample) {
		value, err := jsonschema.UnmarshalJSON(bytes.NewReader(s.pack.Content))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(value); err != nil {
			t.Error(err)
		}
	})
}

func TestTheSchemaRefusesWhatNoDocumentHas(t *testing.T) {
	schema := documentSchema(t)
	content := string(samples(t)[3].pack.Content)
	for what, change := range map[string][2]string{
		"another format":             {`"format":"yourside-assessment/1"`, `"format":"yourside-assessment/2"`},
		"a key more":                 {`"as_of":`, `"extra":1,"as_of":`},
		"a fact more":                {`"contact":`, `"extra":"","contact":`},
		"a key more in an event":     {`"events":[{`, `"events":[{"extra":1,`},
		"a key more in an answer":    {`"answers":[{`, `"answers":[{"extra":1,`},
		"a key more in evidence":     {`"evidence":[{`, `"evidence":[{"extra":1,`},
		"a key more in the revision": {`"revision":{`, `"revision":{"extra":1,`},
		"evidence on an open page":   {`"location":"https://`, `"location":"http://`},
		"a day that is none":         {`"as_of":"2026`, `"as_of":"0026`},
	} {
		changed := strings.Replace(content, change[0], change[1], 1)
		var value any
		if err := json.Unmarshal([]byte(changed), &value); err != nil || changed == content {
			t.Fatalf("%s: %v, changed: %t", what, err, changed != content)
		}
		if err := schema.Validate(value); err == nil {
			t.Errorf("the schema takes %s", what)
		}
	}
}
