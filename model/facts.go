package model

import "strings"

// Facts are what an assessment is about: the business information of the pack.
type Facts struct {
	Organisation string
	Vendor       string // whose service; only where the questionnaire is about any vendor
	Service      string // which of the vendor's services
	Scope        string // which part of the organisation, which data
	From, Until  string // the period that the answers are about, dates
	Contact      string // whom an auditor can ask
}

// factFields are the parts of the facts in the order in which they are asked
// and shown.
var factFields = []struct {
	Field
	of func(*Facts) *string
}{
	{Field{"organisation", shortLimit, false}, func(f *Facts) *string { return &f.Organisation }},
	{Field{"vendor", shortLimit, false}, func(f *Facts) *string { return &f.Vendor }},
	{Field{"service", shortLimit, false}, func(f *Facts) *string { return &f.Service }},
	{Field{"scope", longLimit, false}, func(f *Facts) *string { return &f.Scope }},
	{Field{"period-from", 10, true}, func(f *Facts) *string { return &f.From }},
	{Field{"period-until", 10, true}, func(f *Facts) *string { return &f.Until }},
	{Field{"contact", shortLimit, false}, func(f *Facts) *string { return &f.Contact }},
}

// FactFields returns the names of the parts of the facts, in the order in
// which they are asked and shown.
func FactFields() []string {
	names := make([]string, len(factFields))
	for i, f := range factFields {
		names[i] = f.Name
	}
	return names
}

// Field points at the part of the facts with this name; nil if there is none.
func (f *Facts) Field(name string) *string {
	for _, field := range factFields {
		if field.Name == name {
			return field.of(f)
		}
	}
	return nil
}

// Check returns the facts as they will be stored, or the refusal that says
// what is wrong with them: there must be an organisation, and a period must
// not end before it starts.
func (f Facts) Check() (Facts, error) {
	for _, field := range factFields {
		part := field.of(&f)
		clean, err := field.check(strings.TrimSpace(*part))
		if err != nil {
			return f, err
		}
		*part = clean
	}
	if f.Organisation == "" {
		return f, Refuse("organisation-required")
	}
	if f.From != "" && f.Until != "" && f.Until < f.From {
		return f, Refuse("period-reversed", f.From, f.Until)
	}
	return f, nil
}

// CheckFact returns the refusal that says what is wrong with one of the facts
// by itself.
func CheckFact(name, s string) error {
	for _, field := range factFields {
		if field.Name == name {
			_, err := field.check(strings.TrimSpace(s))
			return err
		}
	}
	return nil
}
