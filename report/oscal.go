package report

import (
	"encoding/json"
	"fmt"
	"io"
	"time"
	"unicode"

	"github.com/google/uuid"

	"yourside/model"
)

// OSCAL is an export only: what Yourside knows in the words of NIST's Open
// Security Controls Assessment Language, https://pages.nist.gov/OSCAL/.
const oscalVersion = "1.2.2"

// node is a JSON object of OSCAL. What is empty in it is left out when it is
// written: OSCAL has no empty texts and no empty lists.
type node map[string]any

// oscal is what every part of an OSCAL document is made from.
type oscal struct {
	*Pack
	q *model.Questionnaire
}

// writeOSCAL writes a document of one OSCAL model.
func writeOSCAL(w io.Writer, name string, body node) error {
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	if err := e.Encode(filled(node{name: body})); err != nil {
		return fmt.Errorf("writing OSCAL: %w", err)
	}
	return nil
}

// filled is a value without its empty parts; nil when nothing is left.
func filled(v any) any {
	switch v := v.(type) {
	case node:
		kept := node{}
		for key, part := range v {
			if part = filled(part); part != nil {
				kept[key] = part
			}
		}
		if len(kept) > 0 {
			return kept
		}
		return nil
	case []node:
		var kept []any
		for _, part := range v {
			if part := filled(part); part != nil {
				kept = append(kept, part)
			}
		}
		if len(kept) > 0 {
			return kept
		}
		return nil
	case string:
		if v = model.Clean(v); v != "" {
			return v
		}
		return nil
	}
	return v
}

// space is the namespace of the UUIDs (version 5) that are made of our ids: the
// same assessment has the same ones every time.
var space = uuid.NewSHA1(uuid.NameSpaceURL, []byte("urn:yourside:oscal"))

func (o *oscal) id(parts ...string) string {
	name := o.Assessment.ID
	for _, part := range parts {
		name += "\x00" + part
	}
	return uuid.NewSHA1(space, []byte(name)).String()
}

// token is an id as OSCAL takes it: it begins with a letter.
func token(id string) string {
	if id != "" && !unicode.IsLetter(rune(id[0])) {
		return "_" + id
	}
	return id
}

// instant is a time as OSCAL takes it: UTC, to the second.
func instant(t time.Time) string { return t.UTC().Format("2006-01-02T15:04:05Z") }

// metadata names the document and the organisation.
func (o *oscal) metadata() node {
	return node{
		"title": o.Title + ": " + o.Organisation + " · " + o.Subtitle, "last-modified": instant(o.Assessment.Updated), "version": o.ID, "oscal-version": oscalVersion,
		"parties": []node{{"uuid": o.id("party"), "type": "organization", "name": o.Organisation}},
	}
}

// source is the questionnaire as a resource: OSCAL wants to be pointed at a
// plan or a profile.
func (o *oscal) source() node {
	return node{"resources": []node{{
		"uuid": o.id("questionnaire"), "title": o.q.Title.In(o.Words.Code()),
		"description": o.q.ID + " " + o.q.Version + ", " + o.Document.Digest,
	}}}
}

// text is a wording in the pack's language.
func (o *oscal) text(t model.Text) string { return t.In(o.Words.Code()) }

// said is an answer in words, with what was said with it.
func (o *oscal) said(i model.Item) string {
	return joined("\n", i.Say(i.Answer.Value, o.Words), i.Answer.Note, i.Answer.Reason)
}
