//go:build !windows

package cli_test

// Files and folders without permission, as the real program meets them. Root
// may do anything, so as root it is run as nobody.

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

const nobody = 65534

// person is somebody without special rights, with a home and a binary that
// they can reach.
type person struct {
	t      *testing.T
	home   string
	binary string
}

func newPerson(t *testing.T) person {
	t.Helper()
	home := filepath.Join(t.TempDir(), "home")
	must(t, os.Mkdir(home, 0o700))
	path := program(t)
	if os.Geteuid() == 0 {
		must(t, os.Chown(home, nobody, nobody))
		for _, folder := range []string{filepath.Dir(home), filepath.Dir(filepath.Dir(home)), filepath.Dir(path)} {
			must(t, os.Chmod(folder, 0o755))
		}
		must(t, os.Chmod(path, 0o755))
	}
	return person{t, home, path}
}

func (p person) run(args ...string) ran {
	p.t.Helper()
	var out, said bytes.Buffer
	c := exec.Command(p.binary, args...)
	c.Dir, c.Stdout, c.Stderr = p.home, &out, &said
	c.Env = []string{"HOME=" + p.home, "XDG_DATA_HOME=" + filepath.Join(p.home, "data"), "YOURSIDE_LANG=nl", "USER=iemand", "TMPDIR=" + p.home}
	if os.Geteuid() == 0 {
		c.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	}
	var ended *exec.ExitError
	if err := c.Run(); err != nil && !errors.As(err, &ended) {
		p.t.Fatal(err)
	}
	return ran{c.ProcessState.ExitCode(), out.String(), said.String()}
}

// refused checks that a run ends with 1, says something and gives a hint.
func (p person) refused(says, hint string, args ...string) {
	p.t.Helper()
	r := p.run(args...)
	if r.code != 1 || !strings.HasPrefix(r.err, "yourside: ") || !strings.Contains(r.first(), says) || !strings.Contains(r.err, "yourside: hint: "+hint) {
		p.t.Errorf("%q ended with %d and said %q, expected is %q with the hint %q", args, r.code, r.err, says, hint)
	}
	checkTongue(p.t, "nl", strings.ReplaceAll(r.err, p.home, ""))
}

func TestWithoutPermissionNothingIsDone(t *testing.T) {
	p := newPerson(t)
	data := filepath.Join(p.home, "data")
	db := filepath.Join(data, "yourside", "yourside.db")

	must(t, os.Chmod(p.home, 0o500))
	p.refused("alleen-lezen", "geef uzelf schrijfrechten", "new", "--questionnaire", "zoho", "--org", "Voorbeeld BV")
	if r := p.run("list"); r.code != 0 {
		t.Errorf("list ended with %d: %s", r.code, r.err)
	}
	must(t, os.Chmod(p.home, 0o700))
	if r := p.run("new", "--questionnaire", "zoho", "--org", "Voorbeeld BV"); r.code != 0 {
		t.Fatal(r.err)
	}
	for path, mode := range map[string]os.FileMode{data: 0o700, filepath.Dir(db): 0o700, db: 0o600} {
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != mode {
			t.Errorf("%s has mode %v", path, info.Mode())
		}
	}
	before := tree(t, data)

	t.Run("a database that may only be read", func(t *testing.T) {
		must(t, os.Chmod(db, 0o400))
		defer os.Chmod(db, 0o600)
		p.refused("alleen-lezen", "geef uzelf schrijfrechten", "answer", id, mfa, "yes")
	})
	t.Run("a folder that may only be read", func(t *testing.T) {
		must(t, os.Chmod(filepath.Dir(db), 0o500))
		defer os.Chmod(filepath.Dir(db), 0o700)
		p.refused("alleen-lezen", "geef uzelf schrijfrechten", "answer", id, mfa, "yes")
	})
	t.Run("a database that may not be read", func(t *testing.T) {
		must(t, os.Chmod(db, 0))
		defer os.Chmod(db, 0o600)
		p.refused("niet te openen: u hebt er geen rechten voor", "geef uzelf rechten", "list")
		if r := p.run("doctor"); r.code != 1 || !strings.Contains(r.out, "!!") {
			t.Errorf("doctor ended with %d and said %s", r.code, r.out)
		}
	})
	t.Run("a folder that outputs may not go to", func(t *testing.T) {
		shut := filepath.Join(p.home, "shut")
		must(t, os.Mkdir(shut, 0o500))
		if os.Geteuid() == 0 {
			must(t, os.Chown(shut, nobody, nobody))
		}
		p.refused("niet te schrijven: u hebt er geen rechten voor", "geef uzelf rechten", "pack", id, "--draft", "-o", "shut/x.pdf")
		p.refused("niet te schrijven: u hebt er geen rechten voor", "geef uzelf rechten", "export", id, "--format", "json", "-o", "shut/x.json")
		p.refused("niet te schrijven: ", "geef uzelf", "backup", "shut/x.db")
		if found, _ := os.ReadDir(shut); len(found) != 0 {
			t.Errorf("in the folder is now %v", found)
		}
	})
	t.Run("a file that may not be read", func(t *testing.T) {
		must(t, os.WriteFile(filepath.Join(p.home, "secret"), nil, 0))
		for _, line := range []string{"import secret", "verify secret", "answer " + id + " --from secret"} {
			p.refused("secret is niet te lezen: u hebt er geen rechten voor", "geef uzelf rechten", args(line)...)
		}
	})
	sameTree(t, before, tree(t, data))
	if r := p.run("answer", id, mfa, "yes"); r.code != 0 {
		t.Errorf("with permission it ended with %d: %s", r.code, r.err)
	}
}
