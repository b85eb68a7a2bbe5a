// The finished file: what others read in it.
package report_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	pdfcpu "github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"

	"yourside/model"
	"yourside/report"
)

// lawful validates by the letter but for one: AFRelationship is of PDF/A-3 and
// PDF 2.0, which a strict reading of 1.7 does not know.
func lawful() *pdfcpu.Configuration {
	api.DisableConfigDir()
	c := pdfcpu.NewDefaultConfiguration()
	c.ValidationMode = pdfcpu.ValidationRelaxed
	return c
}

func TestAnotherReaderFindsTheFileValidAndTheAttachmentsWhole(t *testing.T) {
	each(t, func(t *testing.T, s *sample) {
		if err := api.Validate(bytes.NewReader(s.pdf), lawful()); err != nil {
			t.Errorf("pdfcpu: %v", err)
		}
		files, err := api.ExtractAttachmentsRaw(bytes.NewReader(s.pdf), "", nil, lawful())
		if err != nil {
			t.Fatal(err)
		}
		got := map[string][]byte{}
		for _, f := range files {
			if got[f.FileName], err = io.ReadAll(f); err != nil {
				t.Fatal(err)
			}
		}
		options, err := json.Marshal(s.pack.Options)
		if err != nil {
			t.Fatal(err)
		}
		if len(got) != 2 || !bytes.Equal(got["assessment.json"], s.pack.Content) || !bytes.Equal(got["pack.json"], options) {
			t.Errorf("pdfcpu finds %d attachments, or others than were put in", len(got))
		}
		content, again, err := report.ReadPDF(s.pdf)
		if err != nil || !bytes.Equal(content, s.pack.Content) || again != s.pack.Options {
			t.Errorf("ReadPDF finds others than were put in: %v", err)
		}
	})
}

// root is the document's catalog.
func root(t *testing.T, o *openedPDF) string {
	t.Helper()
	return o.objects[int(number(t, after(o.trailer, "/Root ")))]
}

func TestDocumentTellsItsLanguageIdentityAndTitle(t *testing.T) {
	each(t, func(t *testing.T, s *sample) {
		catalog := root(t, s.read)
		for _, want := range []string{"/Lang (" + s.pack.Language + ")", "/DisplayDocTitle true", "/PageMode /UseOutlines", "/AF ["} {
			if !strings.Contains(catalog, want) {
				t.Errorf("the catalog lacks %s", want)
			}
		}
		if id := after(s.read.trailer, "/ID [<"); !strings.HasPrefix(id, s.pack.SHA256) {
			t.Errorf("the file's id is %.64s, not the content's hash", id)
		}
		title := s.pack.Title + " — " + s.pack.Organisation
		if got := s.read.info(t, "Title"); got != title {
			t.Errorf("the title is %q, not %q", got, title)
		}
		if got := s.read.info(t, "Keywords"); got != s.pack.ID {
			t.Errorf("the keywords are %q, not %q", got, s.pack.ID)
		}
		metadata := s.read.unpacked(t, int(number(t, after(catalog, "/Metadata "))))
		for element, want := range map[string]string{"li": title, "identifier": s.pack.SHA256, "Producer": "Yourside " + version} {
			if got := xmlText(t, metadata, element); got != want {
				t.Errorf("the metadata's %s is %q, not %q", element, got, want)
			}
		}
	})
}

// xmlText is the text of the first element with a name, read strictly.
func xmlText(t *testing.T, b []byte, name string) string {
	t.Helper()
	found := ""
	for d := xml.NewDecoder(bytes.NewReader(b)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return found
		}
		if err != nil {
			t.Fatalf("the metadata is no XML: %v", err)
		}
		if e, ok := token.(xml.StartElement); ok && e.Name.Local == name && found == "" {
			if err := d.DecodeElement(&found, &e); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func TestMetadataStaysXMLWhateverTheOrganisationIsCalled(t *testing.T) {
	for _, name := range []string{hostile[1], hostile[2], hostile[4], "]]>", "<x>&amp;\"'", "\ufffe\uffff", "\x00"} {
		name = strings.TrimSpace(name[:min(len(name), 200)])
		c := begin(t, "named", synthetic(t, 1), model.Facts{Organisation: name})
		p := build(t, c.draft(), options("en"))
		o := openPDF(t, print(t, p))
		metadata := o.unpacked(t, int(number(t, after(root(t, o), "/Metadata "))))
		if got := xmlText(t, metadata, "li"); !strings.HasPrefix(got, p.Title) {
			t.Errorf("%q has title %q", name, got)
		}
	}
}

func TestTextOfEveryFontCanBeCopied(t *testing.T) {
	s := samples(t)[0]
	for n, body := range s.read.objects {
		at := strings.Index(body, "/ToUnicode ")
		if at < 0 {
			continue
		}
		ranges := strings.Split(string(s.read.unpacked(t, int(number(t, body[at+len("/ToUnicode "):])))), "\n")
		covered := map[rune]bool{}
		for _, line := range ranges {
			var from, to, is rune
			if k, _ := fmt.Sscanf(line, "<%04X> <%04X> <%04X>", &from, &to, &is); k == 3 {
				for r := from; r <= to; r++ {
					covered[r] = is+r-from == r && from>>8 == to>>8
				}
			}
		}
		for r := range rune(0x10000) {
			if !covered[r] {
				t.Fatalf("font %d does not say what code %04X is", n, r)
			}
		}
	}
}

// tool runs another program on a file; it skips the test where there is none.
func tool(t *testing.T, name string, args ...string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		t.Skipf("%s is not on this machine: what it thinks of a pack is not tested", name)
	}
	out, err := exec.CommandContext(t.Context(), path, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
	return string(out)
}

func TestOtherProgramsReadThePack(t *testing.T) {
	s := samples(t)[2]
	file := filepath.Join(t.TempDir(), "pack.pdf")
	if err := os.WriteFile(file, s.pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	t.Run("qpdf finds no error", func(t *testing.T) {
		if out := tool(t, "qpdf", "--check", file); !strings.Contains(out, "No syntax or stream encoding errors") {
			t.Error(out)
		}
	})
	t.Run("pdftotext finds every question", func(t *testing.T) {
		out := squeezed(strings.ReplaceAll(tool(t, "pdftotext", "-raw", file, "-"), "\f", ""))
		for _, i := range s.items {
			if !strings.Contains(out, printed(i.Ask.In("nl"))) {
				t.Errorf("question %d is not found", i.Number)
			}
		}
	})
	t.Run("pdffonts finds every font embedded and with its characters", func(t *testing.T) {
		lines := strings.Split(strings.TrimSpace(tool(t, "pdffonts", file)), "\n")
		if len(lines) != 2+4 {
			t.Errorf("not four fonts:\n%s", strings.Join(lines, "\n"))
		}
		for _, line := range lines[2:] {
			if f := strings.Fields(line); len(f) < 7 || f[4] != "yes" || f[6] != "yes" {
				t.Errorf("not embedded, or without its characters: %s", line)
			}
		}
	})
	t.Run("pdfinfo finds the title and the number of pages", func(t *testing.T) {
		out := tool(t, "pdfinfo", "-enc", "UTF-8", file)
		for _, want := range []string{s.pack.Organisation, fmt.Sprintf("%-16s %d", "Pages:", len(s.read.pages)), s.pack.ID} {
			if !strings.Contains(out, want) {
				t.Errorf("it does not say %q:\n%s", want, out)
			}
		}
	})
	t.Run("pdfdetach finds the content", func(t *testing.T) {
		to := filepath.Join(t.TempDir(), "content")
		tool(t, "pdfdetach", "-save", "1", "-o", to, file)
		if got, err := os.ReadFile(to); err != nil || !bytes.Equal(got, s.pack.Content) {
			t.Errorf("it is another: %v", err)
		}
	})
}
