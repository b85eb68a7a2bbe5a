package cli_test

// Keys to sign with, for scripts.

import (
	"crypto/ed25519"
	"crypto/rand"
	"encoding/pem"
	"os"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/crypto/ssh"
)

// sshkeyCommand makes a private SSH key, and its public half beside it:
// sshkey FILE [PASSPHRASE]
func sshkeyCommand(ts *testscript.TestScript, neg bool, args []string) {
	public, private, err := ed25519.GenerateKey(rand.Reader)
	ts.Check(err)
	block, err := ssh.MarshalPrivateKey(private, "")
	if len(args) > 1 {
		block, err = ssh.MarshalPrivateKeyWithPassphrase(private, "", []byte(args[1]))
	}
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), pem.EncodeToMemory(block), 0o600))
	key, err := ssh.NewPublicKey(public)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]+".pub"), ssh.MarshalAuthorizedKey(key), 0o600))
}
