package cli_test

// Keys and signatures, for scripts.

import (
	"archive/zip"
	"bytes"
	"crypto/ed25519"
	"crypto/rand"
	"encoding/pem"
	"io/fs"
	"os"
	"strconv"
	"strings"

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

// signerCommand puts a public key in a file of allowed signers:
// signer FILE NAME PUBLIC
func signerCommand(ts *testscript.TestScript, neg bool, args []string) {
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strconv.Quote(args[1])+" "+ts.ReadFile(args[2])), 0o600))
}

// swapCommand makes another .zip with a text swapped in one of its files, as
// somebody would who knows nothing of signatures: swap FROM TO OLD NEW
func swapCommand(ts *testscript.TestScript, neg bool, args []string) {
	z, err := zip.NewReader(strings.NewReader(ts.ReadFile(args[0])), int64(len(ts.ReadFile(args[0]))))
	ts.Check(err)
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range z.File {
		content, err := fs.ReadFile(z, f.Name)
		ts.Check(err)
		to, err := w.Create(f.Name)
		ts.Check(err)
		_, err = to.Write(bytes.ReplaceAll(content, []byte(args[2]), []byte(args[3])))
		ts.Check(err)
	}
	ts.Check(w.Close())
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), b.Bytes(), 0o600))
}

// flipCommand changes one bit of a file, in a text that stands there once:
// flip FILE TEXT
func flipCommand(ts *testscript.TestScript, neg bool, args []string) {
	text := ts.ReadFile(args[0])
	at := strings.Index(text, args[1])
	if at < 0 || strings.Count(text, args[1]) != 1 {
		ts.Fatalf("%s does not have %q once", args[0], args[1])
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text[:at]+string(text[at]^1)+text[at+1:]), 0o700))
}
