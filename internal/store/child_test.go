package store

// Work that needs a process of its own: the test binary runs itself, with the
// name of the job in its environment.

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
	"testing"

	"yourside/internal/integrity"
	"yourside/model"
)

const jobVariable = "YOURSIDE_TEST_JOB"

// jobs are what a child can do; what they write on stdout the parent reads.
var jobs = map[string]func(args []string) error{
	"add":     addAsChild,
	"begin":   begin,
	"examine": examineAsNobody,
	"save":    saveForEver,
	"visit":   visit,
	"write":   writeAsNobody,
}

func TestMain(m *testing.M) {
	name := os.Getenv(jobVariable)
	if name == "" {
		os.Exit(m.Run())
	}
	if err := jobs[name](os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// child is the test binary at a job.
func child(job string, args ...string) *exec.Cmd {
	c := exec.Command(os.Args[0], args...)
	c.Env = append(os.Environ(), jobVariable+"="+job)
	c.Stderr = os.Stderr
	return c
}

// started starts a child and returns what it writes, line by line.
func started(t testing.TB, c *exec.Cmd) *bufio.Scanner {
	t.Helper()
	out, err := c.StdoutPipe()
	must(t, err)
	must(t, c.Start())
	return bufio.NewScanner(io.Reader(out))
}

// begin opens a database that may not be there yet, makes an assessment and
// ends without closing it.
func begin(args []string) error {
	s, err := Open(background, args[0])
	if err != nil {
		return err
	}
	q := &model.Questionnaire{ID: "test", Version: "1"}
	if err := integrity.Fill(q); err != nil {
		return err
	}
	_, err = s.Create(background, args[1], q, facts, by(args[1], 0))
	return err
}

// saveForEver saves changes to an assessment and writes the number and hash of
// each event that was acknowledged, until it is killed.
func saveForEver(args []string) error {
	s, err := Open(background, args[0])
	if err != nil {
		return err
	}
	a, err := s.Load(background, "assessment-1")
	if err != nil {
		return err
	}
	for n := 0; ; n++ {
		events, err := saveNote(s, a, args[1], n)
		if err != nil {
			return err
		}
		for _, e := range events {
			fmt.Println(e.Seq, e.Hash)
		}
	}
}

// visit opens a database, saves one change and closes it again, a number of
// times, as a script does that runs one command after another.
func visit(args []string) error {
	times, err := strconv.Atoi(args[2])
	if err != nil {
		return err
	}
	for n := range times {
		s, err := Open(background, args[0])
		if err == nil {
			err = patient(s)
		}
		if err != nil {
			return fmt.Errorf("visit %d: %w", n, err)
		}
		a, err := s.Load(background, "assessment-1")
		if err != nil {
			return fmt.Errorf("visit %d: %w", n, err)
		}
		events, err := saveNote(s, a, args[1], n)
		if err != nil {
			return fmt.Errorf("visit %d: %w", n, err)
		}
		if err := s.Close(); err != nil {
			return fmt.Errorf("visit %d: %w", n, err)
		}
		for _, e := range events {
			fmt.Println(e.Seq, e.Hash)
		}
	}
	return nil
}

// patient lets a store wait longer for others than anybody would, so that a slow
// machine is no failure.
func patient(s *Store) error {
	_, err := s.db.Exec("PRAGMA busy_timeout = 60000")
	return err
}

// saveNote changes the note of one of a few questions.
func saveNote(s *Store, a *model.Assessment, who string, n int) ([]model.Event, error) {
	x := a.Answer(questionID(n % 5))
	x.Note = fmt.Sprintf("%s %d %d", who, os.Getpid(), n)
	changes, err := a.Set(x)
	if err != nil {
		return nil, err
	}
	events, err := s.Save(background, a.ID, Batch{Changes: changes, By: by(who, n), Seen: len(a.Events), Progress: model.ProgressOf(a.Items(""))})
	a.Stored(events)
	return events, err
}

// examineAsNobody examines a database and writes what it found.
func examineAsNobody(args []string) error {
	if err := becomeNobody(); err != nil {
		return err
	}
	h, err := Examine(background, args[0])
	if err != nil {
		return err
	}
	fmt.Println(h.Integrity, h.Assessments)
	return nil
}

// writeAsNobody opens a database and saves a change, and writes the code with
// which the first of the two was refused.
func writeAsNobody(args []string) error {
	if err := becomeNobody(); err != nil {
		return err
	}
	s, err := Open(background, args[0])
	if err == nil {
		defer s.Close()
		_, err = s.Save(background, "assessment-1", Batch{Changes: []model.Change{{Question: questionID(0), Field: "note", New: "written"}}, By: by("nobody", 0)})
	}
	fmt.Println(code(err))
	return nil
}
