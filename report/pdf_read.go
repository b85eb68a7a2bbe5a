package report

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"regexp"

	"yourside/internal/integrity"
	"yourside/model"
)

var (
	filespecForm = regexp.MustCompile(`^<</Type /Filespec /F \(([a-z.]+)\) .*/EF <</F (\d+) 0 R>>>>\n$`)
	embeddedForm = regexp.MustCompile(`^<</Type /EmbeddedFile [^\n]*/Filter /FlateDecode /Length \d+>>\nstream\n`)
)

// maxAttachment is how many bytes an attachment may unfold to.
const maxAttachment = 512 << 20

// ReadPDF takes the content and the options out of a pack, or refuses the file
// with pdf-foreign. It says nothing about whether they were changed.
func ReadPDF(b []byte) (content []byte, options Options, err error) {
	o, err := takeApart(b)
	if err != nil {
		return nil, options, err
	}
	files := map[string][]byte{}
	for _, body := range o.bodies[1:] {
		m := filespecForm.FindSubmatch(body)
		if m == nil {
			continue
		}
		n := atoi(m[2])
		if n >= len(o.bodies) || files[string(m[1])] != nil {
			return nil, options, model.Refuse("pdf-foreign").Because(fmt.Errorf("an attachment is there twice or nowhere"))
		}
		if files[string(m[1])], err = unfold(o.bodies[n]); err != nil {
			return nil, options, model.Refuse("pdf-foreign").Because(err)
		}
	}
	if files[contentName] == nil || files[optionsName] == nil {
		return nil, options, model.Refuse("pdf-foreign").Because(fmt.Errorf("%s is not attached", contentName))
	}
	if err := integrity.ReadStrict(files[optionsName], &options); err != nil {
		return nil, options, model.Refuse("pdf-foreign").Because(err)
	}
	return files[contentName], options, nil
}

// unfold decompresses an attachment.
func unfold(body []byte) ([]byte, error) {
	at := embeddedForm.FindIndex(body)
	if at == nil {
		return nil, fmt.Errorf("an attachment has another form")
	}
	z, err := zlib.NewReader(bytes.NewReader(body[at[1]:]))
	if err != nil {
		return nil, err
	}
	b, err := io.ReadAll(io.LimitReader(z, maxAttachment+1))
	if err == nil && len(b) > maxAttachment {
		err = fmt.Errorf("an attachment is too large")
	}
	return b, err
}
