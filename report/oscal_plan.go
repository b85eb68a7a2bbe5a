package report

import (
	"io"
	"strings"

	"yourside/model"
)

// writeSystemSecurityPlan writes who does what as an OSCAL system security
// plan: what the vendor provides, what it leaves to the customer, and how the
// customer satisfies that.
func writeSystemSecurityPlan(w io.Writer, p *Pack) error {
	o := &oscal{p, p.Assessment.Questionnaire}
	var requirements []node
	for _, i := range p.Items {
		if i.Applies {
			requirements = append(requirements, o.requirement(i))
		}
	}
	return writeOSCAL(w, "system-security-plan", node{
		"uuid": o.id("system-security-plan"), "metadata": o.metadata(), "import-profile": node{"href": "#" + o.id("questionnaire")},
		"system-characteristics": o.characteristics(), "system-implementation": node{"components": o.components()},
		"control-implementation": node{"description": joined("\n", p.Status, p.Progress, p.Compliance), "implemented-requirements": requirements},
		"back-matter":            o.source(),
	})
}

func (o *oscal) characteristics() node {
	scope := joined("; ", o.Assessment.Facts.Scope, o.Organisation)
	return node{
		"system-ids": []node{{"id": o.Assessment.ID}}, "system-name": o.Subtitle, "description": scope,
		"status":                 node{"state": "operational"},
		"authorization-boundary": node{"description": scope},
		"system-information": node{"information-types": []node{{
			"uuid": o.id("information"), "title": o.Subtitle, "description": scope,
		}}},
	}
}

// components are the two sides.
func (o *oscal) components() []node {
	operational := node{"state": "operational"}
	return []node{
		{"uuid": o.id("customer"), "type": "this-system", "title": o.Organisation, "description": o.Words.Pack.Duty, "status": operational},
		{"uuid": o.id("vendor"), "type": "service", "title": o.q.Vendor.Name, "description": o.Subtitle, "status": operational},
	}
}

// requirement is a question as both sides stand in it.
func (o *oscal) requirement(i model.Item) node {
	its, yours := o.q.Halves(i.Question)
	duty := joined("\n", o.text(i.Duty), o.clauses(yours), o.text(i.Ask))
	vendor := node{
		"uuid": o.id("by-vendor", i.ID), "component-uuid": o.id("vendor"), "description": o.q.Vendor.Name,
		"export": node{
			"provided":         o.provided(i, its),
			"responsibilities": []node{{"uuid": o.id("responsibility", i.ID), "description": duty}},
		},
	}
	customer := node{
		"uuid": o.id("by-customer", i.ID), "component-uuid": o.id("customer"), "description": o.Words.Pack.NotAnswered,
	}
	if i.Answer.Answered() {
		customer["description"] = o.said(i)
		customer["implementation-status"] = node{"state": implemented(i)}
		if i.Verdict == model.Yes || i.Verdict == model.Alternative {
			customer["satisfied"] = []node{{
				"uuid": o.id("satisfied", i.ID), "responsibility-uuid": o.id("responsibility", i.ID), "description": o.said(i),
			}}
		}
	}
	return node{"uuid": o.id("requirement", i.ID), "control-id": token(i.ID), "by-components": []node{vendor, customer}}
}

func (o *oscal) provided(i model.Item, clauses []*model.Clause) []node {
	text := o.clauses(clauses)
	if text == "" {
		return nil
	}
	return []node{{"uuid": o.id("provided", i.ID), "description": text}}
}

func (o *oscal) clauses(clauses []*model.Clause) string {
	var lines []string
	for _, c := range clauses {
		lines = append(lines, o.text(c.Text)+" ["+c.ID+"]")
	}
	return strings.Join(lines, "\n")
}

// implemented is the state of a duty in OSCAL's words; what is neither done nor
// planned has none.
func implemented(i model.Item) string {
	switch i.Verdict {
	case model.Yes:
		return "implemented"
	case model.Partly:
		return "partial"
	case model.Alternative:
		return "alternative"
	case model.NotApplicable:
		return "not-applicable"
	case model.No:
		if i.Answer.Due != "" {
			return "planned"
		}
	}
	return ""
}
