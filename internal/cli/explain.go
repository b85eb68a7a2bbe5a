package cli

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os/exec"
	"strings"
	"syscall"

	"yourside/model"
)

// explain puts an error in words, with a hint where a person can act.
func (a *app) explain(err error) (sentence, hint string) {
	return model.Explain(translated(err), a.words)
}

// systemErrors are what the system says, which it says in English only.
var systemErrors = []struct {
	is   error
	said *model.Refusal
}{
	{fs.ErrNotExist, model.Refuse("system-missing")},
	{fs.ErrPermission, model.Refuse("system-permission")},
	{syscall.EROFS, model.Refuse("system-read-only")},
	{syscall.ENOSPC, model.Refuse("system-full")},
	{syscall.ENOTDIR, model.Refuse("system-no-folder")},
	{syscall.EISDIR, model.Refuse("system-folder")},
	{syscall.ENAMETOOLONG, model.Refuse("system-name-long")},
	{syscall.EPIPE, model.Refuse("system-pipe")},
	{syscall.EBADF, model.Refuse("system-closed")},
	{exec.ErrNotFound, model.Refuse("system-no-program")},
	{io.ErrUnexpectedEOF, model.Refuse("ends-early")},
}

// translated puts refusals in the place of what the system and the readers of
// JSON say, so that they too can be said in any language.
func translated(err error) error {
	var r *model.Refusal
	switch {
	case err == nil:
		return nil
	case !errors.As(err, &r):
		return translatedCause(err)
	case r.Err == nil:
		return err
	}
	again := *r
	again.Err = translated(r.Err)
	if r.Code == "db-corrupt" { // what SQLite says of its pages helps nobody who has a backup to put back
		again.Err = nil
	}
	return &again
}

// lineOfFault puts the line in the place of what the reader of JSON says of
// some bytes.
func lineOfFault(b []byte, err error) error {
	var at *json.SyntaxError
	var raw json.RawMessage
	if !errors.As(err, &at) || !errors.As(json.Unmarshal(b, &raw), &at) {
		return err
	}
	return model.Refuse("json-line", 1+bytes.Count(b[:at.Offset], []byte("\n")))
}

func translatedCause(err error) error {
	for _, e := range systemErrors {
		if errors.Is(err, e.is) {
			return e.said
		}
	}
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) { // what it is part of says as much
		return nil
	}
	var kind *json.UnmarshalTypeError
	if errors.As(err, &kind) {
		return model.Refuse("json-kind", kind.Field)
	}
	if name, ok := strings.CutPrefix(err.Error(), "json: unknown field "); ok {
		return model.Refuse("json-field", name)
	}
	var ended *exec.ExitError
	if errors.As(err, &ended) {
		return model.Refuse("system-exit", ended.ExitCode())
	}
	return err
}
