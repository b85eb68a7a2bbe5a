//go:build unix

package questionnaires

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"yourside/model"
)

// A folder on disk: its files are its own. A link leads out of it, and a pipe
// is waited for.

func onDisk(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range small {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestAFolderOnDiskIsReadAsOneInMemory(t *testing.T) {
	if got, want := digestOf(t, os.DirFS(onDisk(t))), digestOf(t, folder(nil)); got != want {
		t.Errorf("the digest is %s, want %s", got, want)
	}
}

func TestALinkAPipeOrAFolderIsNoFileOfAQuestionnaire(t *testing.T) {
	outside := filepath.Join(onDisk(t), questionsFile)
	for name, put := range map[string]func(path string) error{
		"a link":                 func(path string) error { return os.Symlink(outside, path) },
		"a link to what is gone": func(path string) error { return os.Symlink(outside+".gone", path) },
		"a pipe":                 func(path string) error { return syscall.Mkfifo(path, 0o600) },
		"a folder":               func(path string) error { return os.Mkdir(path, 0o700) },
	} {
		t.Run(name, func(t *testing.T) {
			dir := onDisk(t)
			path := filepath.Join(dir, questionsFile)
			if err := os.Remove(path); err != nil {
				t.Fatal(err)
			}
			if err := put(path); err != nil {
				t.Fatal(err)
			}
			done := make(chan error, 1)
			go func() {
				_, err := Read(os.DirFS(dir))
				done <- err
			}()
			select {
			case err := <-done:
				if !model.Refused(err, "file-irregular") {
					t.Error(err)
				}
			case <-time.After(10 * time.Second):
				t.Error("it waits")
			}
		})
	}
}

func TestALogoThatIsALinkIsNotFollowed(t *testing.T) {
	dir, outside := onDisk(t), filepath.Join(t.TempDir(), "logo.png")
	for path, content := range map[string][]byte{
		outside: asPNG(drawn(60, 20)), filepath.Join(dir, headFile): branded("  logo: logo.png\n", "logo.png", nil)[headFile].Data,
	} {
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink(outside, filepath.Join(dir, "logo.png")); err != nil {
		t.Fatal(err)
	}
	isProblem(t, os.DirFS(dir), 8, "file-irregular")
}
