// Package disk writes files that are whole or not there.
//
// Its rule: a file is written under another name in the same directory, made
// sure to be on the disk, and only then given the name that was asked for, so
// that no crash leaves half a file at that name. What is there already is not
// overwritten unless that was asked for too.
package disk

import (
	"bufio"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"yourside/model"
)

// Write writes a file, readable by its owner only, with what fill writes. It
// refuses a path at which there is a file already (file-exists), unless force
// is set and that is a regular file.
func Write(path string, force bool, fill func(io.Writer) error) error {
	return write(path, 0o600, force, fill)
}

// WriteProgram is Write for a program, which anybody may read and run.
func WriteProgram(path string, force bool, fill func(io.Writer) error) error {
	return write(path, 0o755, force, fill)
}

func write(path string, mode fs.FileMode, force bool, fill func(io.Writer) error) error {
	if err := Free(path, force); err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".yourside-*")
	if err != nil {
		return failed(path, err)
	}
	defer os.Remove(f.Name())
	if err := fillAndSync(f, fill); err != nil {
		return failed(path, err)
	}
	_ = os.Chmod(f.Name(), mode) // a file system without modes has its own
	if force {
		if err := os.Rename(f.Name(), path); err != nil {
			return failed(path, err)
		}
		return Sync(filepath.Dir(path))
	}
	placed, err := Place(f.Name(), path)
	if err == nil && !placed {
		return model.Refuse("file-exists", path)
	}
	return err
}

// Free refuses a path that Write would refuse.
func Free(path string, force bool) error {
	info, err := os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return failed(path, err)
	case !info.Mode().IsRegular():
		return model.Refuse("file-irregular", path)
	case !force:
		return model.Refuse("file-exists", path)
	}
	return nil
}

func fillAndSync(f *os.File, fill func(io.Writer) error) error {
	w := bufio.NewWriter(f)
	err := fill(w)
	if err == nil {
		err = w.Flush()
	}
	if err == nil {
		err = f.Sync()
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	return err
}

func failed(path string, err error) error {
	var r *model.Refusal
	if errors.As(err, &r) {
		return err
	}
	return model.Refuse("file-write", path).Because(plain(err))
}

// plain leaves the path out of an error of the file system: the message that
// it becomes part of has it already.
func plain(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	var l *os.LinkError
	if errors.As(err, &l) {
		return l.Err
	}
	return err
}

// Place gives a finished file its name unless there is something at that name
// already, and tells which. The file keeps its old name too.
func Place(from, to string) (placed bool, err error) {
	err = os.Link(from, to)
	if errors.Is(err, fs.ErrExist) {
		return false, nil
	}
	if err != nil { // no hard links on this file system
		if _, err := os.Lstat(to); err == nil {
			return false, nil
		}
		if err := os.Rename(from, to); err != nil {
			return false, failed(to, err)
		}
	}
	return true, Sync(filepath.Dir(to))
}

// Sync makes sure that the names in a directory are on the disk. Where a
// directory cannot be synced (Windows) the system sees to it itself.
func Sync(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return failed(dir, err)
	}
	defer d.Close()
	_ = d.Sync()
	return nil
}

// Copy copies a regular file to a new one in dir, and returns its name.
func Copy(from, dir string) (string, error) {
	in, err := open(from)
	if err != nil {
		return "", err
	}
	defer in.Close()
	out, err := os.CreateTemp(dir, ".yourside-*")
	if err != nil {
		return "", failed(dir, err)
	}
	err = fillAndSync(out, func(w io.Writer) error {
		_, err := io.Copy(w, in)
		return err
	})
	if err != nil {
		_ = os.Remove(out.Name())
		return "", failed(out.Name(), err)
	}
	return out.Name(), nil
}

// Read reads a regular file of at most limit bytes; a larger one is refused
// with file-large.
func Read(path string, limit int64) ([]byte, error) {
	f, err := open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return ReadFrom(f, path, limit)
}

// open opens a regular file to read. What it is, is asked before: opening a
// pipe waits until somebody writes to it.
func open(path string) (*os.File, error) {
	info, err := os.Stat(path)
	if err == nil && !info.Mode().IsRegular() {
		return nil, model.Refuse("file-irregular", path)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, model.Refuse("file-unreadable", path).Because(plain(err))
	}
	return f, nil
}

// ReadFrom is Read for what is open already, as standard input.
func ReadFrom(r io.Reader, name string, limit int64) ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, model.Refuse("file-unreadable", name).Because(plain(err))
	}
	if int64(len(b)) > limit {
		return nil, model.Refuse("file-large", name, limit>>20)
	}
	return b, nil
}
