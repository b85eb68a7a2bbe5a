package store

// Errors of SQLite and of the file system get the name under which a person is
// told what to do; all others stay what they are.

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"yourside/model"
)

func TestAFullDiskIsReportedAndLosesNothing(t *testing.T) {
	path := newPath(t)
	filled(t, path, 1)
	s := openAt(t, path)
	before := load(t, s, "assessment-1")
	_, err := s.db.Exec("PRAGMA max_page_count = 1") // as many as there are
	must(t, err)
	long := Batch{Changes: []model.Change{{Question: questionID(0), Field: "note", New: strings.Repeat("long ", 10_000)}}, By: by("anna", 90), Place: questionID(3)}
	for range 3 { // as a screen does, again and again
		_, err = s.Save(background, "assessment-1", long)
		refused(t, err, "db-full")
	}
	_, err = s.Create(background, "another", questionnaire(t, 300), facts, by("anna", 91))
	refused(t, err, "db-full")
	if after := load(t, s, "assessment-1"); len(after.Events) != len(before.Events) {
		t.Errorf("there are %d events, there were %d", len(after.Events), len(before.Events))
	}
	_, err = s.db.Exec("PRAGMA max_page_count = 1000000") // there is room again
	must(t, err)
	events, err := s.Save(background, "assessment-1", long)
	must(t, err)
	if len(events) != 1 || load(t, s, "assessment-1").Answer(questionID(0)).Note != long.Changes[0].New {
		t.Error("the answer was not saved once there was room")
	}
}

func TestErrorsGetTheNameOfWhatAPersonCanDo(t *testing.T) {
	path := func(err error) error { return &fs.PathError{Op: "open", Path: "somewhere", Err: err} }
	for want, errs := range map[string][]error{
		"db-readonly": {path(syscall.EACCES), path(syscall.EPERM), path(syscall.EROFS), fmt.Errorf("making: %w", fs.ErrPermission)},
		"db-full":     {path(syscall.ENOSPC), &os.LinkError{Op: "link", Old: "a", New: "b", Err: syscall.ENOSPC}},
		"db-cantopen": {path(syscall.ENOTDIR), path(syscall.EIO)},
		"id-taken":    {model.Refuse("id-taken"), fmt.Errorf("saving: %w", model.Refuse("id-taken"))},
	} {
		for _, err := range errs {
			if got := explain(err); code(got) != want {
				t.Errorf("%v becomes %v, expected %s", err, got, want)
			}
		}
	}
	for _, err := range []error{nil, context.Canceled, errors.New("something else")} {
		if got := explain(err); !errors.Is(got, err) {
			t.Errorf("%v becomes %v", err, got)
		}
	}
	_, err := openAt(t, filepath.Join(t.TempDir(), "x.db")).db.Exec("SELECT nothing FROM nowhere")
	if got := explain(err); err == nil || !errors.Is(got, err) {
		t.Errorf("%v becomes %v", err, got)
	}
}
