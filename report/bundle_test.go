package report_test

// Bundles: where files of evidence come to be, and what is said of them.

import (
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"yourside/model"
	"yourside/report"
)

// inBundle is what verify finds of the bundle of a sample.
func inBundle(t *testing.T, s *sample) map[string]report.Result {
	t.Helper()
	v, err := report.VerifyBundle(report.Bundle{Files: fstest.MapFS{report.BundlePDF: {Data: s.pdf}}}, version, nil)
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]report.Result{}
	for _, c := range v.Checks {
		found[c.What] = c.Result
	}
	return found
}

// A name can be anything; what comes of it can stand in every file system and
// in SHA256SUMS, and leads nowhere else.
func TestTheNameOfEvidenceInABundleIsSafe(t *testing.T) {
	hash := strings.Repeat("0123456789abcdef", 4)
	form := regexp.MustCompile(`^evidence/0123456789ab-[A-Za-z0-9_-]([A-Za-z0-9._-]{0,78}[A-Za-z0-9_-])?$`)
	for name, want := range map[string]string{
		"policy.pdf": "policy.pdf", "odd  n\u00e4me.txt": "odd_n_me.txt", "../../etc/passwd": "_.._etc_passwd", "CON": "CON",
		"...": "file", "": "file", "\u6771\u4eac.pdf": "pdf", "a\nb.txt": "a_b.txt", "\xff\xfe": "file", "a.": "a", "-rf": "-rf",
		strings.Repeat("x", 200) + ".pdf": strings.Repeat("x", 76) + ".pdf",
		"x." + strings.Repeat("y", 200):   "x." + strings.Repeat("y", 11),
		strings.Repeat(".", 300) + "end":  "end",
		"a b/c\\d:e*f?g\"h<i>j|k.csv":     "a_b_c_d_e_f_g_h_i_j_k.csv",
	} {
		d := &report.Document{Evidence: []report.DocumentEvidence{{Question: "q", Evidence: model.Evidence{Name: name, Location: "file:///x", SHA256: hash}}}}
		places, _ := d.BundleEvidence()
		if len(places) != 1 || places[0] != "evidence/0123456789ab-"+want || !form.MatchString(places[0]) {
			t.Errorf("%q comes to be at %q, not %q", name, places, want)
		}
	}
}

func TestAFileIsOnceInABundleAndALinkNever(t *testing.T) {
	one, two := strings.Repeat("1", 64), strings.Repeat("2", 64)
	d := &report.Document{}
	for _, e := range []model.Evidence{
		{Name: "a.txt", Location: "file:///a", SHA256: one}, {Name: "b.txt", Location: "file:///b", SHA256: one},
		{Name: "a.txt", Location: "file:///c", SHA256: two}, {Name: "link", Location: "https://example.org"}, {Name: "LINK", Location: "HTTPS://example.org"},
	} {
		d.Evidence = append(d.Evidence, report.DocumentEvidence{Question: "q", Evidence: e})
	}
	places, of := d.BundleEvidence()
	if strings.Join(places, " ") != "evidence/111111111111-a.txt evidence/222222222222-a.txt" || len(of) != 2 {
		t.Errorf("the files come to be at %q", places)
	}
}
