package report

import (
	"fmt"
	"regexp"
)

// Place puts a pack on pages as WritePDF does, without drawing them.
func Place(p *Pack) (pages int, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%v", r)
		}
	}()
	l, err := newLayout(p.Words)
	if err != nil {
		return 0, err
	}
	l.place(p)
	return len(l.pages), nil
}

// TakeApart tells whether a file can be taken apart.
func TakeApart(b []byte) error {
	_, err := takeApart(b)
	return err
}

// Reseal gives a file that was changed the seal of what it is now, as somebody
// would who knows how.
func Reseal(b []byte) []byte {
	at := sealAt(b)
	if at < 0 {
		return b
	}
	copy(b[at:], noSeal)
	return seal(b)
}

// Reattach puts other attachments into a finished file and seals it again; the
// pages stay as they are.
func Reattach(b, content, options []byte) ([]byte, error) {
	o, err := takeApart(b)
	if err != nil {
		return nil, err
	}
	for n, body := range o.bodies {
		m := filespecForm.FindSubmatch(body)
		if n == 0 || m == nil {
			continue
		}
		with := map[string][]byte{contentName: content, optionsName: options}[string(m[1])]
		if with != nil {
			o.bodies[atoi(m[2])] = stream("/Type /EmbeddedFile /Subtype /application#2Fjson /Params <<>>", with, true)
		}
	}
	keys := regexp.MustCompile(`/Root .*<`).Find(o.trailer)
	return seal(o.write(string(keys) + noSeal + ">]")), nil
}
