package cli

import (
	"bytes"

	"yourside/internal/archive"
	"yourside/internal/disk"
	"yourside/internal/integrity"
	"yourside/model"
	"yourside/report"
)

// packBundle writes a pack with the files that belong to it as a .zip, and the
// PDF besides when that was asked for too: both or neither.
func (a *app) packBundle(done *packed, d *report.Document, p *report.Pack, how packing) error {
	var pdf bytes.Buffer
	var err error
	if done.Replaced, err = report.WritePDFProgress(&pdf, p, how.progress); err != nil {
		return err
	}
	f := archive.Folder{report.BundlePDF: pdf.Bytes(), report.BundleJSON: p.Content}
	if done.Left, err = a.gatherEvidence(f, d); err != nil {
		return err
	}
	f[report.BundleReadme] = report.Readme(d, p, done.Left)
	if done.Fingerprint, err = a.seal(f, archive.Packs, how.key); err != nil {
		return err
	}
	b, err := f.Zip()
	if err != nil {
		return err
	}
	if how.to != "" {
		if err := a.free(how.bundle, how.force); err != nil {
			return err
		}
		if err := a.writeFile(how.to, how.force, writing(pdf.Bytes())); err != nil {
			return err
		}
	}
	return a.writeFile(how.bundle, how.force, writing(b))
}

// free refuses what writeFile would refuse.
func (a *app) free(path string, force bool) error {
	switch {
	case path == "-":
		return nil
	case a.isDatabase(path):
		return model.Refuse("output-database", path)
	}
	return disk.Free(path, force)
}

// gatherEvidence reads the files of the evidence into a bundle, and says of
// those that it leaves out why.
func (a *app) gatherEvidence(f archive.Folder, d *report.Document) (report.Left, error) {
	left := report.Left{}
	room := archive.Packs.Room()
	for _, b := range f {
		room -= int64(len(b))
	}
	places, of := d.BundleEvidence()
	for _, place := range places {
		b, why, err := a.evidenceNow(of[place], room-readmeRoom)
		if err != nil {
			return nil, err
		}
		if why != "" {
			left[place] = why
			continue
		}
		f[place], room = b, room-int64(len(b))
	}
	return left, nil
}

// readmeRoom is how much of a bundle is kept free for README.txt, SHA256SUMS and
// the signature, in bytes.
const readmeRoom = 32 << 20

// evidenceNow reads the file of a piece of evidence, or says why it cannot go
// into a bundle.
func (a *app) evidenceNow(e model.Evidence, room int64) (b []byte, why string, err error) {
	path, err := a.fileOf(e)
	if err != nil {
		return nil, "", err
	}
	b, err = disk.Read(path, max(room, 0))
	switch {
	case err == nil && integrity.Hash(b) == e.SHA256:
		return b, "", nil
	case model.Refused(err, "file-unreadable"):
		return nil, model.EvidenceMissing, nil
	case model.Refused(err, "file-large") && e.Size > room:
		return nil, report.LeftLarge, nil
	}
	return nil, model.EvidenceChanged, nil
}
