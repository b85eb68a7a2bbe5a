package report

import (
	"bytes"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"yourside/internal/integrity"
	"yourside/internal/lang"
	"yourside/model"
)

// Bundle is a bundle as it was opened, with what was found of its outside.
type Bundle struct {
	Files  fs.FS // nil: it could not be opened
	Exact  bool  // its bytes are those that Yourside writes of these files
	Sums   bool  // SHA256SUMS fits the files
	Signed model.Origin
}

// Signed is who signed a bundle.
type Signed struct {
	State model.SignatureState `json:"signature"`
	Name  string               `json:"name,omitempty"` // as the list of trusted keys has it
	Key   string               `json:"key,omitempty"`  // fingerprint
}

// signedResults are what the states of a signature come down to. One with a key
// that nobody vouches for shows no more than none.
var signedResults = map[model.SignatureState]Result{
	model.SignatureGood: Good, model.SignatureBad: Bad, model.SignatureNone: None, model.SignatureUntrusted: None,
}

// VerifyBundle is Verify of the pack in a bundle, and then looks at the bundle:
// its bytes, SHA256SUMS and the signature under that, whether the JSON is that of
// the pack, the files those that belong in it, and the evidence what was
// recorded.
func VerifyBundle(b Bundle, program string, earlier []byte) (*Verification, error) {
	if b.Files == nil {
		v := &Verification{Intact: true}
		v.check("zip", false)
		return v, nil
	}
	pdf, _ := fs.ReadFile(b.Files, BundlePDF) // without it nothing is readable
	v, err := Verify(pdf, program, earlier)
	if err != nil {
		return v, err
	}
	v.check("zip", b.Exact)
	v.check("sums", b.Sums)
	v.Signed = &Signed{b.Signed.Signature, b.Signed.Name, b.Signed.Key}
	v.add("signature", signedResults[b.Signed.Signature])
	twin, err := fs.ReadFile(b.Files, BundleJSON)
	v.check("twin", err == nil && v.Document != nil && integrity.Hash(twin) == v.SHA256)
	if v.Document != nil {
		v.contents(b.Files, pdf, program)
	}
	return v, nil
}

// contents checks the files in a bundle against the document in its pack.
func (v *Verification) contents(files fs.FS, pdf []byte, program string) {
	sums := map[string]string{}
	err := fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(files, name)
		sums[name] = integrity.Hash(b)
		return err
	})
	v.check("parts", err == nil && bytes.HasPrefix(pdf, []byte("%PDF-")) && v.Document.belong(sums))
	v.add("evidence", v.Document.evidenceIn(sums))
	readme, _ := fs.ReadFile(files, BundleReadme)
	v.add("readme", v.Document.readmeFits(string(readme), pdf, sums, program))
}

// belong tells whether the files are those of a bundle of this document: what
// has to be there is, and nothing besides.
func (d *Document) belong(sums map[string]string) bool {
	needed := []string{BundlePDF, BundleJSON, BundleReadme, bundleSums}
	_, evidence := d.BundleEvidence()
	for name := range sums {
		_, known := evidence[name]
		if !known && name != bundleSig && !slices.Contains(needed, name) {
			return false
		}
	}
	return !slices.ContainsFunc(needed, func(name string) bool { return sums[name] == "" })
}

// evidenceIn tells whether the files of evidence are what was recorded, and all
// of them there.
func (d *Document) evidenceIn(sums map[string]string) Result {
	places, of := d.BundleEvidence()
	all := len(places) > 0
	for _, place := range places {
		switch sums[place] {
		case of[place].SHA256:
		case "":
			all = false
		default:
			return Bad
		}
	}
	if !all {
		return None
	}
	return Good
}

// readmeFits writes README.txt again and compares. Why a file of evidence was
// left out, only the text itself knows. Another version of the program may say
// it in other words.
func (d *Document) readmeFits(readme string, pdf []byte, sums map[string]string, program string) Result {
	_, o, err := ReadPDF(pdf)
	if err == nil && o.Program != program {
		return None
	}
	p, err2 := Build(d, o)
	if err != nil || err2 != nil || string(Readme(d, p, d.leftOut(readme, p.Words.Bundle, sums))) != readme {
		return Bad
	}
	return Good
}

// leftOut is which files of evidence are not in a bundle, and why its
// README.txt says that is. Where it does not say, no text fits.
func (d *Document) leftOut(readme string, w lang.Bundle, sums map[string]string) Left {
	left := Left{}
	for _, e := range d.Evidence {
		if !hasFile(e) || sums[d.place(e)] != "" {
			continue
		}
		left[d.place(e)] = "unsaid"
		for _, why := range slices.Sorted(maps.Keys(w.Why)) {
			if why != model.EvidenceLink && strings.Contains(readme, leftLine(w, e, why)) {
				left[d.place(e)] = why
			}
		}
	}
	return left
}
