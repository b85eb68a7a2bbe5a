package store

import (
	"errors"
	"io/fs"
	"syscall"

	"modernc.org/sqlite"

	"yourside/model"
)

// sqliteCodes puts a name to the result codes that a person can do something
// about. https://www.sqlite.org/rescode.html
var sqliteCodes = map[int]*model.Refusal{
	5:  model.Refuse("db-locked"),
	6:  model.Refuse("db-locked"),
	8:  model.Refuse("db-readonly"),
	10: model.Refuse("db-disk"),
	11: model.Refuse("db-corrupt"),
	13: model.Refuse("db-full"),
	14: model.Refuse("db-cantopen"),
	15: model.Refuse("db-locked"),
	26: model.Refuse("db-foreign"),
}

// explain turns an error of SQLite or of the file system into a refusal that
// says what a person can do; others stay as they are.
func explain(err error) error {
	var refusal *model.Refusal
	if err == nil || errors.As(err, &refusal) {
		return err
	}
	var failed *sqlite.Error
	if errors.As(err, &failed) {
		if known := sqliteCodes[failed.Code()&0xff]; known != nil {
			return known
		}
	}
	return explainFile(err)
}

// explainFile is explain for errors of the file system.
func explainFile(err error) error {
	var file *fs.PathError
	switch {
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return model.Refuse("db-readonly")
	case errors.Is(err, syscall.ENOSPC):
		return model.Refuse("db-full")
	case errors.As(err, &file):
		return cannotOpen(err)
	}
	return err
}

// cannotOpen is explainFile where nothing was to be written.
func cannotOpen(err error) error {
	return model.Refuse("db-cantopen").Because(plain(err))
}

// plain leaves the path out of an error of the file system: it is in the message
// already.
func plain(err error) error {
	var file *fs.PathError
	if errors.As(err, &file) {
		return file.Err
	}
	return err
}
