package report

import (
	"io"

	"yourside/model"
)

// writeAssessmentResults writes the answers as OSCAL assessment-results: an
// observation for each answer, and a finding for each that counts.
func writeAssessmentResults(w io.Writer, p *Pack) error {
	o := &oscal{p, p.Assessment.Questionnaire}
	var controls, observations, findings []node
	for _, i := range p.Items {
		if i.Applies {
			controls = append(controls, node{"control-id": token(i.ID)})
		}
		if i.Open() || !i.Applies {
			continue
		}
		observations = append(observations, o.observation(i))
		if state, counts := findingStates[i.Verdict]; counts {
			findings = append(findings, o.finding(i, state))
		}
	}
	return writeOSCAL(w, "assessment-results", node{
		"uuid": o.id("assessment-results"), "metadata": o.metadata(), "import-ap": node{"href": "#" + o.id("questionnaire")},
		"results": []node{{
			"uuid": o.id("result"), "title": p.ID, "description": joined("\n", p.Status, p.MustPass.Summary, p.Progress, p.Compliance),
			"start": instant(p.Assessment.Created), "end": instant(p.Assessment.Updated),
			"reviewed-controls": node{"control-selections": []node{{"include-controls": controls}}}, "observations": observations, "findings": findings,
		}},
		"back-matter": o.source(),
	})
}

// findingState is what OSCAL says of a duty: it knows no half.
type findingState struct{ state, reason string }

var findingStates = map[model.Status]findingState{
	model.Yes: {"satisfied", "pass"}, model.Alternative: {"satisfied", "pass"}, model.Partly: {"not-satisfied", "other"},
	model.No: {"not-satisfied", "fail"}, model.Unknown: {"not-satisfied", "other"},
}

func (o *oscal) observation(i model.Item) node {
	methods := []string{"INTERVIEW"}
	var evidence []node
	for _, e := range i.Attached {
		methods = []string{"INTERVIEW", "EXAMINE"}
		evidence = append(evidence, node{"href": e.Location, "description": joined("; ", e.Name, prefixed("SHA-256 ", e.SHA256), e.Represents)})
	}
	return node{
		"uuid": o.id("observation", i.ID), "title": o.text(i.Ask), "description": o.said(i), "methods": methods,
		"collected": instant(i.Answer.At), "relevant-evidence": evidence,
	}
}

func (o *oscal) finding(i model.Item, f findingState) node {
	return node{
		"uuid": o.id("finding", i.ID), "title": o.text(i.Ask), "description": o.said(i),
		"target": node{
			"type": "objective-id", "target-id": token(i.ID),
			"status": node{"state": f.state, "reason": f.reason, "remarks": o.Words.Status(string(i.Verdict))},
		},
		"related-observations": []node{{"observation-uuid": o.id("observation", i.ID)}},
		"remarks":              joined("\n", i.Answer.Action, i.Answer.Owner, i.Answer.Due),
	}
}

// prefixed puts words before a text, where there is one.
func prefixed(words, text string) string {
	if text == "" {
		return ""
	}
	return words + text
}
