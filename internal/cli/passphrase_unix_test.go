//go:build !windows

package cli_test

// The passphrase of a key, typed on a terminal: nobody sees it there, and
// giving up leaves the terminal as it was.

import (
	"crypto/ed25519"
	"crypto/rand"
	"encoding/pem"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/crypto/ssh"
)

const passphrase = "four words of it"

// withKey is a place with a key and a folder to pack.
func withKey(t *testing.T) place {
	t.Helper()
	p := newPlace(t, "nl")
	_, private, err := ed25519.GenerateKey(rand.Reader)
	must(t, err)
	block, err := ssh.MarshalPrivateKeyWithPassphrase(private, "", []byte(passphrase))
	must(t, err)
	must(t, os.WriteFile(filepath.Join(p.dir, "key"), pem.EncodeToMemory(block), 0o600))
	must(t, os.CopyFS(filepath.Join(p.dir, "zoho"), os.DirFS(filepath.Join(here, "..", "..", "questionnaires", "zoho"))))
	return p
}

func TestAPassphraseIsTypedUnseen(t *testing.T) {
	t.Parallel()
	p := withKey(t)
	w := p.open(t, "questionnaire", "pack", "zoho", "-o", "zoho.zip", "--sign", "key")
	w.sees("Wachtwoordzin van key:")
	w.types("wrong\x15fouré\x7f", passphrase[len("four"):], "\r")
	w.sees("Ondertekend met sleutel SHA256:")
	if code := w.ends(); code != 0 {
		t.Errorf("it ended with %d", code)
	}
	if strings.Contains(w.output(), "words") {
		t.Error("the passphrase was shown")
	}
	w.restored()
}

func TestAPassphraseThatIsNotTyped(t *testing.T) {
	t.Parallel()
	p := withKey(t)
	for keys, code := range map[string]int{ctrlC: 130, "\x04": 1, "wrong\r": 1, "": 143} {
		w := p.open(t, "questionnaire", "pack", "zoho", "-o", "zoho.zip", "--sign", "key")
		w.sees("Wachtwoordzin van key:")
		w.types(keys)
		if keys == "" {
			must(t, w.cmd.Process.Signal(syscall.SIGTERM))
		}
		if got := w.ends(); got != code {
			t.Errorf("after %q it ended with %d, expected %d", keys, got, code)
		}
		w.restored()
		if _, err := os.Stat(filepath.Join(p.dir, "zoho.zip")); err == nil {
			t.Errorf("after %q there is a file", keys)
		}
	}
}
