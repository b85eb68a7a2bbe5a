package integrity

import (
	"encoding"
	"encoding/json"
	"reflect"
	"strings"
)

// names are the keys that the structs met so far have in JSON, and what is
// read under each. The decoder of the standard library takes a key in any
// capitals, so that two keys can fill one field; here a key has one spelling.
type names map[reflect.Type]map[string]reflect.Type

// under returns what is read under a key of a shape, and whether the shape has
// such a key.
func (n names) under(of reflect.Type, key string) (reflect.Type, bool) {
	switch {
	case of == nil:
		return nil, true
	case of.Kind() == reflect.Map:
		return of.Elem(), true
	case of.Kind() != reflect.Struct:
		return nil, true // the decoder will say that it is of the wrong type
	}
	if n[of] == nil {
		n[of] = namesOf(of)
	}
	t, known := n[of][key]
	return t, known
}

func namesOf(of reflect.Type) map[string]reflect.Type {
	found := map[string]reflect.Type{}
	for _, f := range reflect.VisibleFields(of) {
		tag := f.Tag.Get("json")
		name, _, _ := strings.Cut(tag, ",")
		if tag == "-" || !f.IsExported() || (f.Anonymous && name == "") {
			continue
		}
		if name == "" {
			name = f.Name
		}
		found[name] = f.Type
	}
	return found
}

// shape is a type that JSON is read into, its pointers followed; nil where
// anything goes: in an interface, or a type that reads its JSON itself.
func shape(t reflect.Type) reflect.Type {
	for t != nil && t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t == nil || t.Kind() == reflect.Interface {
		return nil
	}
	p := reflect.PointerTo(t)
	if p.Implements(reflect.TypeFor[json.Unmarshaler]()) || p.Implements(reflect.TypeFor[encoding.TextUnmarshaler]()) {
		return nil
	}
	return t
}
