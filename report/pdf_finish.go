package report

import (
	"bytes"
	"compress/zlib"
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"strings"
	"sync"

	"yourside/internal/integrity"
	"yourside/model"
)

// binaryMark is the comment that tells transports that a PDF is not text.
const binaryMark = "%\xe2\xe3\xcf\xd3\n"

// Names of the attachments, in the order of the name tree.
const (
	contentName = "assessment.json"
	optionsName = "pack.json"
)

var (
	plainStream = regexp.MustCompile(`^<</Length \d+>>\nstream\n`)
	rootForm    = regexp.MustCompile(`/Root (\d+) 0 R`)
	infoForm    = regexp.MustCompile(`/Info (\d+) 0 R`)
	outlineForm = regexp.MustCompile(`/Outlines \d+ 0 R`)
	pictureForm = regexp.MustCompile(`/XObject <<\n(/I[0-9a-f]{40}) \d+ 0 R\n>>`)
)

// finish does to a PDF what gofpdf cannot: it attaches the machine-readable
// twin and the pack's options, sets language, identity and metadata, mends the
// character map and the flags of links, adds the tree of elements, compresses,
// and seals the file. It
// accepts only what gofpdf wrote, and fails rather than guess.
func finish(raw []byte, p *Pack, t tags) ([]byte, error) {
	o, err := takeApart(raw)
	if err != nil {
		return nil, err
	}
	root, info := rootForm.FindSubmatch(o.trailer), infoForm.FindSubmatch(o.trailer)
	if root == nil || info == nil {
		return nil, fmt.Errorf("the trailer has another form")
	}
	rootNumber, infoNumber := atoi(root[1]), atoi(info[1])
	if rootNumber >= len(o.bodies) || infoNumber >= len(o.bodies) {
		return nil, fmt.Errorf("the trailer points nowhere")
	}
	picture := o.pictureName()
	for n := 1; n < len(o.bodies); n++ {
		o.bodies[n] = mend(o.bodies[n], picture)
	}
	tree, err := o.structure(t)
	if err != nil {
		return nil, err
	}
	options, err := json.Marshal(p.Options)
	if err != nil {
		return nil, err
	}
	files := []int{
		o.attach(contentName, p.Content, p.AsOf),
		o.attach(optionsName, options, p.AsOf),
	}
	metadata := o.put(stream("/Type /Metadata /Subtype /XML", []byte(xmp(p)), false))
	o.bodies[rootNumber] = catalog(o.bodies[rootNumber], p, files, metadata, tree)
	sealed := o.write(fmt.Sprintf("/Root %d 0 R /Info %d 0 R /ID [<%s> <%s>]", rootNumber, infoNumber, p.SHA256, noSeal))
	return seal(sealed), nil
}

// pictureName is what gofpdf calls the logo: it takes a name from a hash in
// which a count goes that all of the process shares. Without a logo it is the
// name that we give one.
func (o *objects) pictureName() string {
	for _, body := range o.bodies[1:] {
		if m := pictureForm.FindSubmatch(body); m != nil {
			return string(m[1])
		}
	}
	return "/" + logoName
}

// mend sets right one object: the flags of links, the name of the logo, the
// character map of fonts, and compression where gofpdf left it off. What is
// compressed already is left alone.
func mend(body []byte, picture string) []byte {
	named := func(b []byte) []byte { return bytes.ReplaceAll(b, []byte(picture+" "), []byte("/"+logoName+" ")) }
	at := plainStream.FindIndex(body)
	switch {
	case at == nil && bytes.Contains(body, []byte("\nstream\n")):
		return body
	case at == nil:
		return named(bytes.ReplaceAll(body, []byte("/Subtype /Link /Rect"), []byte("/Subtype /Link /F 4 /Rect")))
	}
	content := named(bytes.TrimSuffix(body[at[1]:], []byte("\nendstream\n")))
	if bytes.Contains(content, []byte("/CIDInit")) {
		content = unicodeMap()
	}
	return stream("", content, true)
}

// unicodeMap says that every character code is its Unicode number. A range
// must not run over the last byte of a code, so there is one for each page of
// 256. Adobe Technical Note 5411.
func unicodeMap() []byte {
	var b bytes.Buffer
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	for from := 0; from < 256; from += 64 {
		b.WriteString("64 beginbfrange\n")
		for high := from; high < from+64; high++ {
			fmt.Fprintf(&b, "<%02X00> <%02XFF> <%02X00>\n", high, high, high)
		}
		b.WriteString("endbfrange\n")
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return b.Bytes()
}

// attach adds a file and returns the number of its specification.
func (o *objects) attach(name string, content []byte, when model.Date) int {
	date := when.Time().Format("D:20060102150405+00'00'")
	file := o.put(stream(fmt.Sprintf("/Type /EmbeddedFile /Subtype /application#2Fjson /Params <</Size %d /CreationDate (%s) /ModDate (%s)>>",
		len(content), date, date), content, true))
	return o.put(fmt.Appendf(nil, "<</Type /Filespec /F (%s) /UF (%s) /AFRelationship /Data /EF <</F %d 0 R>>>>\n", name, name, file))
}

// catalog rewrites the document's root; of gofpdf's own only the outline stays.
func catalog(old []byte, p *Pack, files []int, metadata, tree int) []byte {
	outline := ""
	if m := outlineForm.Find(old); m != nil {
		outline = string(m) + " /PageMode /UseOutlines "
	}
	return fmt.Appendf(nil, "<</Type /Catalog /Pages 1 0 R %s/Lang (%s) /Metadata %d 0 R /MarkInfo <</Marked true>> /StructTreeRoot %d 0 R /ViewerPreferences <</DisplayDocTitle true>> "+
		"/AF [%d 0 R %d 0 R] /Names <</EmbeddedFiles <</Names [(%s) %d 0 R (%s) %d 0 R]>>>>>>\n",
		outline, p.Language, metadata, tree, files[0], files[1], contentName, files[0], optionsName, files[1])
}

var compressors = sync.Pool{New: func() any { return zlib.NewWriter(io.Discard) }}

// stream makes the body of a stream object.
func stream(entries string, content []byte, compressed bool) []byte {
	filter := ""
	if compressed {
		var b bytes.Buffer
		z := compressors.Get().(*zlib.Writer)
		z.Reset(&b)
		_, _ = z.Write(content) // to memory: cannot fail
		_ = z.Close()
		compressors.Put(z)
		content, filter = b.Bytes(), "/Filter /FlateDecode "
	}
	body := fmt.Appendf(nil, "<<%s %s/Length %d>>\nstream\n", entries, filter, len(content))
	body = append(body, content...)
	return append(body, "\nendstream\n"...)
}

// xmp is the metadata as readers of archives expect it.
func xmp(p *Pack) string {
	escape := strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;",
		"\ufffe", "[U+FFFE]", "\uffff", "[U+FFFF]") // no characters of XML
	at := p.AsOf.Time().Format("2006-01-02T15:04:05Z")
	return `<?xpacket begin="` + "\ufeff" + `" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">` + escape.Replace(model.CleanLine(p.Title+" — "+p.Organisation)) + `</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>` + p.Language + `</rdf:li></rdf:Bag></dc:language>
<dc:identifier>` + p.SHA256 + `</dc:identifier>
<xmp:CreateDate>` + at + `</xmp:CreateDate><xmp:ModifyDate>` + at + `</xmp:ModifyDate>
<pdf:Producer>` + escape.Replace(model.CleanLine("Yourside "+p.Program)) + `</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`
}

// noSeal holds the place of the seal: the SHA-256 of the file in which it is
// all noughts.
var noSeal = strings.Repeat("0", 64)

// seal fills in the seal of a finished file.
func seal(b []byte) []byte {
	at := sealAt(b)
	copy(b[at:], integrity.Hash(b))
	return b
}

var (
	sealForm = regexp.MustCompile(`/ID \[<[0-9a-f]{64}> <([0-9a-f]{64})>\]>>\nstartxref\n\d+\n%%EOF\n$`)
	endForm  = regexp.MustCompile(`/ID \[<[0-9a-f]{64}> <[0-9a-f]{64}>\]>>\nstartxref\n\d+\n%%EOF\n`)
)

// endOf is how many bytes there are up to the end of the first finished file in
// b; 0 when there is none.
func endOf(b []byte) int {
	if at := endForm.FindIndex(b); at != nil {
		return at[1]
	}
	return 0
}

// sealAt finds where the seal of a finished file stands; -1 if it has none.
func sealAt(b []byte) int {
	from := max(0, len(b)-256)
	m := sealForm.FindSubmatchIndex(b[from:])
	if m == nil {
		return -1
	}
	return from + m[2]
}

// sealed tells whether the seal of a finished file is that of its bytes.
func sealed(b []byte) bool {
	at := sealAt(b)
	if at < 0 {
		return false
	}
	again := bytes.Clone(b)
	is := string(again[at : at+len(noSeal)])
	copy(again[at:], noSeal)
	return integrity.Hash(again) == is
}

func atoi(b []byte) int {
	n := 0
	for _, c := range b {
		n = n*10 + int(c-'0')
	}
	return n
}
