package archive

// Who signed a questionnaire, and what became of it afterwards. Where OpenSSH
// is installed, it and this package read each other's signatures.

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"encoding/pem"
	"errors"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/hiddeco/sshsig"
	"golang.org/x/crypto/ssh"

	"yourside/model"
)

// locked asks for a passphrase that there is none of.
func locked() ([]byte, error) { return nil, errors.New("asked for a passphrase") }

func privates(t *testing.T) map[string]crypto.PrivateKey {
	t.Helper()
	all := map[string]crypto.PrivateKey{}
	_, ed, err := ed25519.GenerateKey(rand.Reader)
	must(t, err)
	all["ed25519"] = ed
	for name, curve := range map[string]elliptic.Curve{"ecdsa-256": elliptic.P256(), "ecdsa-384": elliptic.P384(), "ecdsa-521": elliptic.P521()} {
		all[name], err = ecdsa.GenerateKey(curve, rand.Reader)
		must(t, err)
	}
	all["rsa"], err = rsa.GenerateKey(rand.Reader, minRSA)
	must(t, err)
	return all
}

// keyFile is a private key as OpenSSH keeps it.
func keyFile(t *testing.T, key crypto.PrivateKey, passphrase string) []byte {
	t.Helper()
	block, err := ssh.MarshalPrivateKey(key, "")
	if passphrase != "" {
		block, err = ssh.MarshalPrivateKeyWithPassphrase(key, "", []byte(passphrase))
	}
	must(t, err)
	return pem.EncodeToMemory(block)
}

func newKey(t *testing.T) *Key {
	t.Helper()
	_, private, err := ed25519.GenerateKey(rand.Reader)
	must(t, err)
	k, err := ReadKey(keyFile(t, private, ""), locked)
	must(t, err)
	return k
}

// trust is a line of allowed signers, and what it leads to.
func (k *Key) trust(before string) string {
	return before + " " + string(ssh.MarshalAuthorizedKey(k.signer.PublicKey()))
}

var noon = time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)

func trusting(t *testing.T, lines ...string) Signers {
	t.Helper()
	s, err := Questionnaires.ReadSigners([]byte(strings.Join(lines, "\n")), noon)
	must(t, err)
	return s
}

// signedFolder is a folder on disk with a signature in it.
func signedFolder(t *testing.T, key *Key) string {
	t.Helper()
	dir := on(t)
	f := loaded(t, dir)
	f.Seal()
	if key != nil {
		must(t, f.Sign(Questionnaires, key))
	}
	for _, name := range []string{sumsFile, signatureFile} {
		if f[name] != nil {
			must(t, os.WriteFile(filepath.Join(dir, name), f[name], 0o600))
		}
	}
	return dir
}

// checked is what a check finds, and why it is bad.
type checked struct {
	model.Origin
	why error
}

func check(dir fs.FS, trusted Signers) checked {
	o, why := Questionnaires.Check(dir, trusted)
	return checked{o, why}
}

func checkAt(dir string, trusted Signers) checked { return check(os.DirFS(dir), trusted) }

func good(key *Key, name string) checked {
	return checked{model.Origin{Signature: model.SignatureGood, Name: name, Key: key.Fingerprint()}, nil}
}

func TestEveryKindOfKeySigns(t *testing.T) {
	for name, private := range privates(t) {
		for _, passphrase := range []string{"", "four words of it"} {
			key, err := ReadKey(keyFile(t, private, passphrase), func() ([]byte, error) { return []byte(passphrase), nil })
			must(t, err)
			dir := signedFolder(t, key)
			if got := checkAt(dir, trusting(t, key.trust("Vendor"))); got != good(key, "Vendor") {
				t.Errorf("%s: %+v", name, got)
			}
			if got := checkAt(dir, trusting(t, newKey(t).trust("Vendor"))); got != (checked{model.Origin{Signature: model.SignatureUntrusted, Key: key.Fingerprint()}, nil}) {
				t.Errorf("%s, of which nothing is known: %+v", name, got)
			}
			z, err := Questionnaires.Unzip(packed(t, loaded(t, dir)))
			must(t, err)
			if got := check(z, trusting(t, key.trust("Vendor"))); got != good(key, "Vendor") {
				t.Errorf("%s, in a .zip: %+v", name, got)
			}
		}
	}
}

func TestAKeyThatCannotSignIsRefused(t *testing.T) {
	weak, err := rsa.GenerateKey(rand.Reader, 1024)
	must(t, err)
	good := keyFile(t, privates(t)["ed25519"], "secret")
	given := func(s string) func() ([]byte, error) { return func() ([]byte, error) { return []byte(s), nil } }
	for name, of := range map[string]struct {
		file []byte
		ask  func() ([]byte, error)
		code string
	}{
		"nothing":              {nil, locked, "key-unreadable"},
		"a public key":         {[]byte(newKey(t).trust("")), locked, "key-unreadable"},
		"a short RSA key":      {keyFile(t, weak, ""), locked, "key-short"},
		"a wrong passphrase":   {good, given("secreT"), "passphrase-wrong"},
		"an empty passphrase":  {good, given(""), "passphrase-wrong"},
		"half a key":           {good[:len(good)/2], given("secret"), "key-unreadable"},
		"a certificate of TLS": {pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: []byte("x")}), locked, "key-unreadable"},
	} {
		if _, err := ReadKey(of.file, of.ask); !model.Refused(err, of.code) {
			t.Errorf("%s gives %v, expected %s", name, err, of.code)
		}
	}
	if _, err := ReadKey(good, locked); err == nil || !strings.Contains(err.Error(), "asked") {
		t.Errorf("without a passphrase: %v", err)
	}
}

func TestWithoutASignatureThereIsNone(t *testing.T) {
	for name, dir := range map[string]string{"nothing": on(t), "only sums": signedFolder(t, nil)} {
		if got := checkAt(dir, nil); got != (checked{model.Origin{Signature: model.SignatureNone}, nil}) {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

func TestWhatWasChangedAfterSigningIsBad(t *testing.T) {
	key, other := newKey(t), newKey(t)
	trusted := trusting(t, key.trust("Vendor"))
	f := loaded(t, signedFolder(t, key))
	sums := string(f[sumsFile])
	otherwise := signature(t, other, sums, "file")
	for name, of := range map[string]struct {
		change map[string]string // "" takes a file away
		code   string
	}{
		"a file":                                             {map[string]string{"questions.yaml": "- id: probe.two\n"}, "sums-differ"},
		"a file that is gone":                                {map[string]string{"clauses.yaml": ""}, "sums-missing"},
		"a file besides":                                     {map[string]string{"notes.txt": "x"}, "sums-besides"},
		"a file besides that is hidden":                      {map[string]string{".x": "x"}, "sums-besides"},
		"a file besides in a folder":                         {map[string]string{"a/clauses.yaml": "x"}, "sums-besides"},
		"a logo":                                             {map[string]string{"logo.jpg": "x"}, "sums-besides"},
		"the sums, to fit the files":                         {map[string]string{"clauses.yaml": "x", sumsFile: strings.Replace(sums, hashIn(sums, "clauses.yaml"), hashOf("x"), 1)}, "signature-false"},
		"the order of the sums":                              {map[string]string{sumsFile: reversed(sums)}, "signature-false"},
		"the sums, which are gone":                           {map[string]string{sumsFile: ""}, "file-unreadable"},
		"the sums, which are empty":                          {map[string]string{sumsFile: "\n"}, "sums-broken"},
		"the sums, with a path":                              {map[string]string{sumsFile: sums + hashOf("x") + "  ../x\n"}, "sums-broken"},
		"the sums, with a line twice":                        {map[string]string{sumsFile: sums + sums}, "sums-broken"},
		"the sums, of another kind":                          {map[string]string{sumsFile: "d41d8cd98f00b204e9800998ecf8427e  clauses.yaml\n"}, "sums-broken"},
		"the signature, cut":                                 {map[string]string{signatureFile: string(f[signatureFile][:100])}, "signature-unreadable"},
		"the signature, which is empty":                      {map[string]string{signatureFile: "\n"}, "signature-unreadable"},
		"the signature, of something else":                   {map[string]string{signatureFile: signature(t, key, "something else", Questionnaires.Namespace)}, "signature-false"},
		"the signature, for something else":                  {map[string]string{signatureFile: signature(t, key, sums, "file")}, "signature-false"},
		"the signature, of somebody else for something else": {map[string]string{signatureFile: otherwise}, "signature-false"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			files := map[string]string{}
			for name, content := range f {
				files[name] = string(content)
			}
			maps.Copy(files, of.change)
			for name, content := range files {
				if content == "" {
					continue
				}
				must(t, os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o700))
				must(t, os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600))
			}
			got := checkAt(dir, trusted)
			if got.Origin != (model.Origin{Signature: model.SignatureBad}) || !model.Refused(got.why, of.code) {
				t.Errorf("%+v, expected %s", got, of.code)
			}
		})
	}
}

func signature(t *testing.T, key *Key, of, namespace string) string {
	t.Helper()
	s, err := sshsig.Sign(strings.NewReader(of), key.signer, sshsig.HashSHA256, namespace)
	must(t, err)
	return string(sshsig.Armor(s))
}

// SHA256SUMS and its signature may be made by the tools that everybody has.
func TestOpenSSHAndThisReadEachOther(t *testing.T) {
	keygen, err := exec.LookPath("ssh-keygen")
	if err != nil {
		t.Skip("SKIPPED: there is no ssh-keygen here")
	}
	for name, private := range privates(t) {
		key, err := ReadKey(keyFile(t, private, ""), locked)
		must(t, err)
		dir := signedFolder(t, key)
		aside := t.TempDir()
		signers, file := filepath.Join(aside, "allowed_signers"), filepath.Join(aside, "key")
		must(t, os.WriteFile(signers, []byte(key.trust("vendor@example.org")), 0o600))
		must(t, os.WriteFile(file, keyFile(t, private, ""), 0o600))
		ran := func(args ...string) {
			t.Helper()
			sums, err := os.Open(filepath.Join(dir, sumsFile))
			must(t, err)
			defer sums.Close()
			c := exec.Command(keygen, args...)
			c.Dir, c.Stdin = dir, sums
			if out, err := c.CombinedOutput(); err != nil {
				t.Errorf("%s: ssh-keygen %q: %v\n%s", name, args, err, out)
			}
		}
		ran("-Y", "verify", "-f", signers, "-I", "vendor@example.org", "-n", Questionnaires.Namespace, "-s", signatureFile)
		must(t, os.Remove(filepath.Join(dir, signatureFile)))
		ran("-Y", "sign", "-f", file, "-n", Questionnaires.Namespace, sumsFile)
		if got := checkAt(dir, trusting(t, key.trust("vendor@example.org"))); got != good(key, "vendor@example.org") {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

func TestSealingAgainTakesTheOldSignatureAway(t *testing.T) {
	f := loaded(t, signedFolder(t, newKey(t)))
	if !f.Signed() {
		t.Fatal("it is not signed")
	}
	if f.Seal(); f.Signed() {
		t.Error("it is still signed")
	}
}
