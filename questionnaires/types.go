package questionnaires

import (
	"reflect"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"yourside/model"
)

// types refuses what the decoder lets pass: it takes a number or a truth for a
// text, a text such as yes for a truth, and 1.9 for the whole number 1.
func (f *file) types(n *yaml.Node, of reflect.Type) {
	for of.Kind() == reflect.Pointer {
		of = of.Elem()
	}
	switch {
	case n.Kind == yaml.ScalarNode:
		if !fits(n, of) {
			f.wrong(n.Line, model.Refuse("yaml-type", shown(n.Value), n.Tag))
		}
	case n.Kind == yaml.SequenceNode && of.Kind() == reflect.Slice:
		for _, item := range n.Content {
			f.types(item, of.Elem())
		}
	case n.Kind == yaml.MappingNode && of.Kind() == reflect.Map:
		for i := 0; i+1 < len(n.Content); i += 2 {
			f.types(n.Content[i], of.Key())
			f.types(n.Content[i+1], of.Elem())
		}
	case n.Kind == yaml.MappingNode && of.Kind() == reflect.Struct:
		for i := 0; i+1 < len(n.Content); i += 2 {
			if under, known := fieldOf(of, n.Content[i].Value); known {
				f.types(n.Content[i+1], under)
			}
		}
	}
}

// fits tells whether a scalar is of the type that is read there, as far as the
// decoder does not say so itself. Nothing at all is for lint.
func fits(n *yaml.Node, of reflect.Type) bool {
	switch of.Kind() {
	case reflect.String:
		day := of == reflect.TypeFor[model.Date]() && n.Tag == "!!timestamp"
		return n.Tag == "!!str" || n.Tag == "!!null" || day
	case reflect.Bool:
		return !slices.Contains([]string{"y", "Y", "yes", "on", "n", "N", "no", "off"}, n.Value)
	case reflect.Int:
		return n.Tag != "!!float"
	}
	return true
}

// fieldOf is what is read under a key of a mapping.
func fieldOf(of reflect.Type, key string) (reflect.Type, bool) {
	for field := range of.Fields() {
		if name, _, _ := strings.Cut(field.Tag.Get("yaml"), ","); name == key && name != "-" {
			return field.Type, true
		}
	}
	return nil, false
}
