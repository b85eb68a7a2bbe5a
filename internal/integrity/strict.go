package integrity

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"

	"yourside/model"
)

// maxNesting is how deep JSON from outside may be nested.
const maxNesting = 100

// ReadStrict reads JSON that others wrote into a value. An unknown key, one in
// other capitals, a key that stands twice in one object and anything after the
// value are refused: readers differ on what they make of those.
func ReadStrict(b []byte, into any) error {
	if err := walk(b, reflect.TypeOf(into)); err != nil {
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

// walk goes through the tokens and remembers the keys of every open object.
func walk(b []byte, into reflect.Type) error {
	d := json.NewDecoder(bytes.NewReader(b))
	names := names{}
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
			if err := open[len(open)-1].add(token.(string), names); err != nil {
				return err
			}
			continue
		}
		switch token {
		case json.Delim('{'), json.Delim('['):
			if len(open) == maxNesting {
				return model.Refuse("json-depth", maxNesting)
			}
			of := into
			if len(open) > 0 {
				of = open[len(open)-1].next
			}
			open = append(open, newObject(token == json.Delim('['), of))
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
	of    reflect.Type // what an object is read into; nil where anything goes
	keys  map[string]bool
	value bool         // a key was read, its value comes next
	next  reflect.Type // what the value that comes next is read into
}

func newObject(array bool, into reflect.Type) *object {
	o := &object{array: array, of: shape(into), keys: map[string]bool{}}
	if array && o.of != nil && (o.of.Kind() == reflect.Slice || o.of.Kind() == reflect.Array) {
		o.next = o.of.Elem()
	}
	return o
}

// takes tells whether a token is a key of the object.
func (o *object) takes(token json.Token) bool {
	_, text := token.(string)
	return text && !o.array && !o.value
}

// add remembers a key, and refuses one that was there before or that is not
// spelled as a field.
func (o *object) add(key string, names names) error {
	if o.keys[key] {
		return model.Refuse("json-double", model.Cut(key, 60))
	}
	o.keys[key], o.value = true, true
	known := true
	if o.next, known = names.under(o.of, key); !known {
		return model.Refuse("json-invalid").Because(fmt.Errorf("json: unknown field %q", model.Cut(key, 60)))
	}
	return nil
}

func valueDone(open []*object) {
	if len(open) > 0 {
		open[len(open)-1].value = false
	}
}
