package report

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"yourside/internal/lang"
	"yourside/model"
)

// The files of a bundle beside its evidence.
const (
	BundlePDF    = "pack.pdf"
	BundleJSON   = contentName
	BundleReadme = "README.txt"
	bundleSums   = "SHA256SUMS"
	bundleSig    = "SHA256SUMS.sig"
)

// LeftLarge says of evidence that the bundle would become too large with it.
// The other reasons are model.EvidenceMissing and model.EvidenceChanged.
const LeftLarge = "large"

// Left says why files of evidence are not in a bundle, by their place in it.
type Left map[string]string

// bundlePlace is where the file of a piece of evidence is in a bundle: the
// beginning of its hash keeps two files of one name apart, and nothing of the
// name can lead elsewhere.
func bundlePlace(e model.Evidence) string {
	return "evidence/" + e.SHA256[:12] + "-" + safeName(e.Name)
}

// longestName is how much of a file's name is kept in a bundle, in bytes.
const longestName = 80

// safeName is what remains of a file's name for every file system: letters and
// digits of ASCII, and no dot at the ends.
func safeName(name string) string {
	words := strings.FieldsFunc(name, func(r rune) bool {
		return !strings.ContainsRune("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_", r)
	})
	name = strings.Join(words, "_")
	ext := path.Ext(name)
	ext = ext[:min(len(ext), 12)]
	stem := strings.TrimSuffix(name, path.Ext(name))
	name = strings.Trim(stem[:min(len(stem), longestName-len(ext))]+ext, ".")
	if name == "" {
		return "file"
	}
	return name
}

// hasFile tells whether evidence is a file: only then it has a hash.
func hasFile(e DocumentEvidence) bool { return strings.HasPrefix(e.Location, "file:") }

// BundleEvidence is the evidence of a document that has a file, each file once,
// with its place in a bundle.
func (d *Document) BundleEvidence() (places []string, of map[string]model.Evidence) {
	of = map[string]model.Evidence{}
	first := map[string]bool{}
	for _, e := range d.Evidence {
		if !hasFile(e) || first[e.SHA256] {
			continue
		}
		first[e.SHA256] = true
		place := bundlePlace(e.Evidence)
		places, of[place] = append(places, place), e.Evidence
	}
	return places, of
}

// place is where the file of a piece of evidence is: where the first with that
// hash has it.
func (d *Document) place(e DocumentEvidence) string {
	at := slices.IndexFunc(d.Evidence, func(other DocumentEvidence) bool { return hasFile(other) && other.SHA256 == e.SHA256 })
	return bundlePlace(d.Evidence[at].Evidence)
}

// Readme is README.txt of a bundle, in every language, that of the pack first.
func Readme(d *Document, p *Pack, left Left) []byte {
	words := []*lang.Words{p.Words}
	for w := p.Words.Next(); w != p.Words; w = w.Next() {
		words = append(words, w)
	}
	var b strings.Builder
	for i, w := range words {
		if i > 0 {
			b.WriteString("\n" + strings.Repeat("-", 72) + "\n\n")
		}
		readmeIn(&b, w.Bundle, d, p, left)
	}
	return []byte(b.String())
}

func readmeIn(b *strings.Builder, w lang.Bundle, d *Document, p *Pack, left Left) {
	fmt.Fprintf(b, w.About+"\n\n%s\n", p.ID, model.CleanLine(p.Organisation), p.SHA256, w.Files)
	for _, row := range [][2]string{{BundlePDF, w.PDF}, {BundleJSON, w.JSON}, {BundleReadme, w.Readme}, {bundleSums, w.Sums}} {
		fmt.Fprintf(b, "  %s: %s\n", row[0], row[1])
	}
	var out strings.Builder
	for _, e := range d.Evidence {
		switch {
		case !hasFile(e):
			out.WriteString(leftLine(w, e, model.EvidenceLink))
		case left[d.place(e)] != "":
			out.WriteString(leftLine(w, e, left[d.place(e)]))
		default:
			fmt.Fprintf(b, "  %s: %s\n", d.place(e), shows(w, e))
		}
	}
	if out.Len() == 0 {
		fmt.Fprintf(b, "\n%s\n\n%s\n", w.LeftNone, w.Check)
		return
	}
	fmt.Fprintf(b, "\n%s\n%s\n%s\n", w.Left, out.String(), w.Check)
}

// shows says of which answer something is evidence.
func shows(w lang.Bundle, e DocumentEvidence) string {
	return fmt.Sprintf(w.Evidence, e.Question, e.Number, model.CleanLine(e.Name))
}

// leftLine says of evidence why it is not in the bundle.
func leftLine(w lang.Bundle, e DocumentEvidence, why string) string {
	return fmt.Sprintf("  %s: %s\n", shows(w, e), w.Why[why])
}
