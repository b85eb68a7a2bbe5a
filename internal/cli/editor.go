package cli

import (
	"io"
	"os"
	"os/exec"
	"strings"
	"unicode/utf8"

	"yourside/internal/disk"
	"yourside/model"
	"yourside/tui"
)

// maxEdited is how many bytes may come out of an editor.
const maxEdited = 4 << 20

// editor runs the user's own editor on a file of its own.
type editor struct {
	*exec.Cmd
	path string
}

// edit prepares the editor that VISUAL or EDITOR names. Its arguments are
// split at blanks and never seen by a shell.
func (a *app) edit(text string) (tui.Editor, error) {
	name := a.Getenv("VISUAL")
	if name == "" {
		name = a.Getenv("EDITOR")
	}
	words := strings.Fields(name)
	if len(words) == 0 {
		return nil, model.Refuse("editor-none")
	}
	f, err := os.CreateTemp("", "yourside-*.txt") // mode 0600
	if err != nil {
		return nil, model.Refuse("file-write", os.TempDir()).Because(err)
	}
	_, err = f.WriteString(text)
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err != nil {
		_ = os.Remove(f.Name())
		return nil, model.Refuse("file-write", f.Name()).Because(err)
	}
	e := &editor{exec.Command(words[0], append(words[1:], f.Name())...), f.Name()}
	e.Stdin = a.In // the terminal itself, not what Bubble Tea reads it through
	return e, nil
}

func (e *editor) SetStdin(io.Reader)    {}
func (e *editor) SetStdout(w io.Writer) { e.Stdout = w }
func (e *editor) SetStderr(w io.Writer) { e.Stderr = w }

// Run runs the editor; the file goes when it failed.
func (e *editor) Run() error {
	err := e.Cmd.Run()
	if err != nil {
		_ = os.Remove(e.path)
	}
	return translated(err)
}

// Text is what the editor left in the file, without the line end that editors
// put at the end of it. The file goes.
func (e *editor) Text() (string, error) {
	defer os.Remove(e.path)
	b, err := disk.Read(e.path, maxEdited)
	if err != nil {
		return "", err
	}
	if !utf8.Valid(b) {
		return "", model.Refuse("utf8-invalid")
	}
	return strings.TrimSuffix(strings.ReplaceAll(string(b), "\r\n", "\n"), "\n"), nil
}
