// Everything that a pack says, in each language, as text that a person can
// read and compare. Run with -update after a change that is meant.
package report_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/exp/golden"

	"yourside/internal/lang"
	"yourside/model"
	"yourside/report"
)

func TestWhatAPackSays(t *testing.T) {
	q := synthetic(t, 24)
	q.Origin = model.Origin{Source: model.Added, Signature: model.SignatureGood, Name: "Vendor BV", Key: fingerprint}
	c := begin(t, "voorbeeld-bv", q, filledFacts)
	for i := range q.Questions {
		fill(c, &q.Questions[i], i)
		if i%5 == 0 {
			show(c, q.Questions[i].ID, i)
		}
	}
	draft := c.draft()
	c.sign("Mirjam de Boer", "directeur")
	c.answer(q.Questions[0].ID, func(x *model.Answer) { x.Value = "no" })
	second := read(t, c.sign("Mirjam de Boer", "directeur"))
	for _, code := range lang.Codes() {
		t.Run(code, func(t *testing.T) {
			var b strings.Builder
			say(&b, "# ", reflect.ValueOf(*build(t, draft, options(code))))
			signed := build(t, second, options(code))
			fmt.Fprintf(&b, "\n# Of a second revision\n\n%s\n%s\n", signed.ID, signed.Status)
			say(&b, "## ", reflect.ValueOf(signed.Declaration))
			say(&b, "## ", reflect.ValueOf(signed.Changes))
			golden.RequireEqual(t, b.String())
		})
	}
}

// say writes every exported field of a value: texts on a line, lists and
// structs under a heading of one level deeper.
func say(b *strings.Builder, level string, v reflect.Value) {
	for i := range v.NumField() {
		f, name := v.Field(i), v.Type().Field(i).Name
		switch {
		case slices.Contains([]string{"Words", "Content", "Document", "Assessment", "Items"}, name): // what it is made from
		case f.Type() == reflect.TypeFor[[]report.Row]():
			fmt.Fprintf(b, "\n%s%s\n\n", level, name)
			for _, r := range f.Interface().([]report.Row) {
				fmt.Fprintf(b, "- %s: %s\n", shown(r.Name), shown(r.Value))
			}
		case f.Type() == reflect.TypeFor[[]report.Said]():
			fmt.Fprintf(b, "\n%s%s\n\n", level, name)
			for _, r := range f.Interface().([]report.Said) {
				fmt.Fprintf(b, "- %s: %s\n", shown(r.Name), shown(r.Value))
			}
		case f.Kind() == reflect.Struct && v.Type().Field(i).Anonymous:
			say(b, level, f)
		case f.Kind() == reflect.Struct:
			fmt.Fprintf(b, "\n%s%s\n\n", level, name)
			say(b, "#"+level, f)
		case f.Kind() == reflect.Slice && f.Type().Elem().Kind() == reflect.Struct:
			for n := range f.Len() {
				fmt.Fprintf(b, "\n%s%s %d\n\n", level, name, n+1)
				say(b, "#"+level, f.Index(n))
			}
		case f.IsZero():
		default:
			fmt.Fprintf(b, "- %s: %s\n", name, shown(fmt.Sprint(f.Interface())))
		}
	}
}

// shown is a text with a number for every character that cannot be seen.
func shown(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '\n':
			b.WriteString("\n    ")
		case r != ' ' && !unicode.IsPrint(r):
			fmt.Fprintf(&b, "{%04X}", r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
