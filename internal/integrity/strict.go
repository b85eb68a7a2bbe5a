package integrity

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"

	"yourside/model"
)

// maxNesting is how deep JSON from outside may be nested.
const maxNesting = 100

// ReadStrict reads JSON that others wrote into a value. An unknown key, a key
// that stands twice in one object and anything after the value are refused:
// readers differ on what they make of those.
func ReadStrict(b []byte, into any) error {
	if err := noDoubleKeys(b); err != nil {
		return err
	}
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		return model.Refuse("json-invalid").Because(err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return model.Refuse("json-trailing")
	}
	return nil
}

// noDoubleKeys walks the tokens and remembers the keys of every open object.
func noDoubleKeys(b []byte) error {
	d := json.NewDecoder(bytes.NewReader(b))
	var open []*object
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return model.Refuse("json-invalid").Because(err)
		}
		if len(open) > 0 && open[len(open)-1].takes(token) {
			if key := token.(string); !open[len(open)-1].add(key) {
				return model.Refuse("json-double", model.Cut(key, 60))
			}
			continue
		}
		switch token {
		case json.Delim('{'), json.Delim('['):
			if len(open) == maxNesting {
				return model.Refuse("json-depth", maxNesting)
			}
			open = append(open, &object{array: token == json.Delim('['), keys: map[string]bool{}})
		case json.Delim('}'), json.Delim(']'):
			open = open[:len(open)-1]
			valueDone(open)
		default:
			valueDone(open)
		}
	}
}

// object is an object or array that is being read.
type object struct {
	array bool
	keys  map[string]bool
	value bool // a key was read, its value comes next
}

// takes tells whether a token is a key of the object.
func (o *object) takes(token json.Token) bool {
	_, text := token.(string)
	return text && !o.array && !o.value
}

// add remembers a key, and tells whether it is new.
func (o *object) add(key string) bool {
	again := o.keys[key]
	o.keys[key], o.value = true, true
	return !again
}

func valueDone(open []*object) {
	if len(open) > 0 {
		open[len(open)-1].value = false
	}
}
