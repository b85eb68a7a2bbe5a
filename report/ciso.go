package report

import (
	"io"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"yourside/model"
)

// CISO Assistant takes a framework as a library (YAML) and an audit of it as
// CSV: https://intuitem.gitbook.io/ciso-assistant.

// writeAudit writes the answers as an audit of the library that writeLibrary
// writes.
func writeAudit(w io.Writer, p *Pack) error {
	s := sheet{header: []string{"assessable", "ref_id", "urn", "compliance_result", "requirement_progress", "observations"}}
	q := p.Assessment.Questionnaire
	for _, i := range p.Items {
		if i.Applies {
			x := i.Answer
			said := joined("\n", i.Say(x.Value, p.Words), x.Note, x.Reason, x.Action, x.Owner, x.Due, evidenceNames(i))
			s.rows = append(s.rows, []string{"TRUE", i.ID, urn(q, "req_node", i.ID), auditResult(i), auditProgress(p, i), said})
		}
	}
	return writeRows(w, s)
}

func auditResult(i model.Item) string {
	switch i.Verdict {
	case model.Yes, model.Alternative:
		return "compliant"
	case model.Partly:
		return "partially_compliant"
	case model.No, model.Unknown:
		return "non_compliant"
	case model.NotApplicable:
		return "not_applicable"
	}
	return "not_assessed"
}

func auditProgress(p *Pack, i model.Item) string {
	switch {
	case !i.Answer.Answered():
		return "to_do"
	case i.Gap():
		return "in_progress"
	case p.Draft:
		return "in_review"
	}
	return "done"
}

// urn names a part of the library, in lower case and without spaces as our ids
// are.
func urn(q *model.Questionnaire, kind string, parts ...string) string {
	return strings.Join(append([]string{"urn:yourside:risk", kind, q.ID}, parts...), ":")
}

// library is the questionnaire as a framework.
type library struct {
	URN          string                  `yaml:"urn"`
	Locale       string                  `yaml:"locale"`
	RefID        string                  `yaml:"ref_id"`
	Name         string                  `yaml:"name"`
	Description  string                  `yaml:"description"`
	Copyright    string                  `yaml:"copyright"`
	Version      int                     `yaml:"version"`
	Provider     string                  `yaml:"provider"`
	Packager     string                  `yaml:"packager"`
	Translations map[string]libraryNames `yaml:"translations,omitempty"`
	Objects      libraryObjects          `yaml:"objects"`
}

type libraryObjects struct {
	Framework framework `yaml:"framework"`
}

type framework struct {
	URN          string                  `yaml:"urn"`
	RefID        string                  `yaml:"ref_id"`
	Name         string                  `yaml:"name"`
	Description  string                  `yaml:"description"`
	Translations map[string]libraryNames `yaml:"translations,omitempty"`
	Nodes        []requirement           `yaml:"requirement_nodes"`
}

type requirement struct {
	URN          string                  `yaml:"urn"`
	Assessable   bool                    `yaml:"assessable"`
	Depth        int                     `yaml:"depth"`
	Parent       string                  `yaml:"parent_urn,omitempty"`
	RefID        string                  `yaml:"ref_id"`
	Name         string                  `yaml:"name"`
	Description  string                  `yaml:"description,omitempty"`
	Translations map[string]libraryNames `yaml:"translations,omitempty"`
}

// libraryNames are the texts in another language.
type libraryNames struct {
	Name        string `yaml:"name"`
	Description string `yaml:"description,omitempty"`
}

func writeLibrary(w io.Writer, p *Pack) error {
	q, lang := p.Assessment.Questionnaire, p.Words.Code()
	names := translated(q, lang, q.Title, q.About)
	l := library{
		URN: urn(q, "library"), Locale: lang, RefID: q.ID, Name: q.Title.In(lang), Description: q.About.In(lang), Copyright: q.Vendor.Name,
		Version: count(q.Version), Provider: q.Vendor.Name, Packager: "Yourside", Translations: names,
		Objects: libraryObjects{framework{urn(q, "framework"), q.ID, q.Title.In(lang), q.About.In(lang), names, nil}},
	}
	for _, d := range q.Domains {
		l.Objects.Framework.Nodes = append(l.Objects.Framework.Nodes, requirement{
			urn(q, "req_node", "domain", d.ID), false, 1, "", d.ID, d.Title.In(lang), "", translated(q, lang, d.Title, nil),
		})
		for _, one := range q.Questions {
			if one.Domain == d.ID {
				l.Objects.Framework.Nodes = append(l.Objects.Framework.Nodes, requirement{
					urn(q, "req_node", one.ID), true, 2, urn(q, "req_node", "domain", d.ID), one.ID, one.Ask.In(lang), one.Help.In(lang),
					translated(q, lang, one.Ask, one.Help),
				})
			}
		}
	}
	e := yaml.NewEncoder(w)
	e.SetIndent(2)
	if err := e.Encode(l); err != nil {
		return err
	}
	return e.Close()
}

// translated are a name and a description in the other languages.
func translated(q *model.Questionnaire, lang string, name, description model.Text) map[string]libraryNames {
	all := map[string]libraryNames{}
	for _, code := range q.Languages {
		if code != lang {
			all[code] = libraryNames{name[code], description[code]}
		}
	}
	return all
}

// count is our own count at the end of a version, "2020-07-12.1": libraries are
// counted.
func count(version string) int {
	n, err := strconv.Atoi(version[strings.LastIndex(version, ".")+1:])
	if err != nil || n < 1 {
		return 1
	}
	return n
}
