package disk

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"path/filepath"

	"yourside/model"
)

// Sum reads a regular file of at most limit bytes once, and returns the
// SHA-256 of what it read in hexadecimal, and how many bytes that was.
func Sum(path string, limit int64) (sum string, size int64, err error) {
	in, err := open(path)
	if err != nil {
		return "", 0, err
	}
	defer in.Close()
	return sumTo(io.Discard, in, path, limit)
}

// Keep is Sum, and keeps a copy of what was read in dir, under its SHA-256 as
// its name: the same content is kept once.
func Keep(path, dir string, limit int64) (sum string, size int64, err error) {
	in, err := open(path)
	if err != nil {
		return "", 0, err
	}
	defer in.Close()
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", 0, failed(dir, err)
	}
	out, err := os.CreateTemp(dir, ".yourside-*")
	if err != nil {
		return "", 0, failed(dir, err)
	}
	defer os.Remove(out.Name())
	err = fillAndSync(out, func(w io.Writer) error {
		sum, size, err = sumTo(w, in, path, limit)
		return err
	})
	if err != nil {
		return "", 0, failed(dir, err)
	}
	_, err = Place(out.Name(), filepath.Join(dir, sum))
	return sum, size, err
}

// sumTo copies what is read to a writer, and refuses more than limit bytes.
func sumTo(w io.Writer, in io.Reader, path string, limit int64) (string, int64, error) {
	hash := sha256.New()
	n, err := io.Copy(io.MultiWriter(hash, w), io.LimitReader(in, limit+1))
	switch {
	case err != nil:
		return "", 0, model.Refuse("file-unreadable", path).Because(plain(err))
	case n > limit:
		return "", 0, model.Refuse("file-large", path, limit>>20)
	}
	return hex.EncodeToString(hash.Sum(nil)), n, nil
}
