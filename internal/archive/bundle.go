package archive

import (
	"bytes"
	"crypto/sha256"
	"debug/buildinfo"
	"encoding/binary"
	"io"
	"os"

	"yourside/model"
)

// A bundle is a program with a questionnaire behind it:
//
//	program · .zip · up to 7 zeros · trailer
//
// ELF, Mach-O and PE all leave what stands behind a program alone, so it starts
// as before and finds the trailer at its own end.
//
// Signatures of the system are another matter. On Windows one is made after
// bundling: it is put behind the trailer, where it is looked for. On macOS the
// tools refuse to sign a program with something behind it: the bundle keeps the
// signature of its program, which says nothing of what was added, and cannot be
// notarised.
type trailer struct {
	Magic   [16]byte
	Program uint64 // bytes
	Zip     uint64 // bytes
	SHA256  [sha256.Size]byte
}

const trailerSize = 16 + 8 + 8 + sha256.Size

// magic says what the trailer is. A later form gets another one.
var magic = [16]byte([]byte("\x00yourside.bundle"))

// Bundle puts a .zip behind a program, in the place of what may be there.
func Bundle(program, zip []byte) ([]byte, error) {
	r := bytes.NewReader(program)
	if certificates(r) > 0 {
		return nil, model.Refuse("program-signed")
	}
	t, found, err := findTrailer(r, r.Size())
	if err != nil {
		return nil, err
	}
	if found {
		program = program[:t.Program]
	}
	var b bytes.Buffer
	b.Write(program)
	b.Write(zip)
	b.Write(make([]byte, -b.Len()&7)) // Windows puts its signature at a multiple of 8
	err = binary.Write(&b, binary.BigEndian, trailer{magic, uint64(len(program)), uint64(len(zip)), sha256.Sum256(zip)})
	return b.Bytes(), err
}

// Platform tells for which system and processor a file is Yourside, as "linux"
// and "amd64", or that it is no such program.
func Platform(program []byte) (system, processor string, ok bool) {
	info, err := buildinfo.Read(bytes.NewReader(program))
	if err != nil || info.Main.Path != "yourside" {
		return "", "", false
	}
	settings := map[string]string{}
	for _, s := range info.Settings {
		settings[s.Key] = s.Value
	}
	return settings["GOOS"], settings["GOARCH"], true
}

// Bundled reads the .zip behind the program in a file, or nothing when there is
// none. One that is not as it was put there is refused with bundle-damaged.
func Bundled(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, nil // whoever cannot read the program cannot know
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, nil
	}
	t, found, err := findTrailer(f, info.Size())
	if err != nil || !found {
		return nil, err
	}
	zip := make([]byte, t.Zip)
	if _, err := f.ReadAt(zip, int64(t.Program)); err != nil || sha256.Sum256(zip) != t.SHA256 {
		return nil, model.Refuse("bundle-damaged")
	}
	return zip, nil
}

// findTrailer reads the trailer, if there is one: only the last bytes, as this
// happens at the start of the program.
func findTrailer(r io.ReaderAt, size int64) (t trailer, found bool, err error) {
	end := size
	if c := certificates(r); c > 0 && c <= size {
		end = c
	}
	b := make([]byte, trailerSize)
	if _, err := r.ReadAt(b, end-trailerSize); err != nil {
		return t, false, nil // too short to have one
	}
	if err := binary.Read(bytes.NewReader(b), binary.BigEndian, &t); err != nil || t.Magic != magic {
		return t, false, err
	}
	gap := uint64(end) - trailerSize - t.Program - t.Zip // wraps round to something large
	if t.Zip > uint64(Questionnaires.MaxZip()) || t.Program > uint64(end) || gap > 7 {
		return t, false, model.Refuse("bundle-damaged")
	}
	return t, true, nil
}

// certificates is where in a program for Windows the signatures begin that
// Windows looks at: behind everything else. It is 0 in any other program.
func certificates(r io.ReaderAt) int64 {
	if string(part(r, 0, 2)) != "MZ" {
		return 0
	}
	header := int64(binary.LittleEndian.Uint32(part(r, 0x3c, 4)))
	if string(part(r, header, 4)) != "PE\x00\x00" {
		return 0
	}
	const directories = 24 + 112 // of a 64-bit program; the fifth is that of the signatures
	return int64(binary.LittleEndian.Uint32(part(r, header+directories+4*8, 4)))
}

// part is n bytes at some place; zeros where there are none.
func part(r io.ReaderAt, at int64, n int) []byte {
	b := make([]byte, n)
	_, _ = r.ReadAt(b, at)
	return b
}
