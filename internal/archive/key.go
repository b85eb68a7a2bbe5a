package archive

import (
	"bytes"
	"crypto/rsa"
	"crypto/x509"
	"errors"
	"fmt"
	"slices"

	"github.com/hiddeco/sshsig"
	"golang.org/x/crypto/ssh"

	"yourside/model"
)

// minRSA is the shortest RSA key that is taken, in bits.
const minRSA = 2048

// kinds are the keys that sign: no DSA, and no certificates.
var kinds = []string{
	ssh.KeyAlgoED25519, ssh.KeyAlgoECDSA256, ssh.KeyAlgoECDSA384, ssh.KeyAlgoECDSA521, ssh.KeyAlgoRSA,
	ssh.KeyAlgoSKED25519, ssh.KeyAlgoSKECDSA256,
}

// Key is a private SSH key.
type Key struct{ signer ssh.Signer }

// ReadKey reads the file of a private SSH key; ask gives its passphrase, and is
// only called for a key that has one.
func ReadKey(file []byte, ask func() ([]byte, error)) (*Key, error) {
	signer, err := ssh.ParsePrivateKey(file)
	var locked *ssh.PassphraseMissingError
	if errors.As(err, &locked) {
		passphrase, err := ask()
		if err != nil {
			return nil, err
		}
		signer, err = ssh.ParsePrivateKeyWithPassphrase(file, passphrase)
		if len(passphrase) == 0 || errors.Is(err, x509.IncorrectPasswordError) {
			return nil, model.Refuse("passphrase-wrong")
		}
	}
	switch {
	case signer == nil:
		return nil, model.Refuse("key-unreadable")
	case !slices.Contains(kinds, signer.PublicKey().Type()):
		return nil, model.Refuse("key-kind", signer.PublicKey().Type())
	case short(signer.PublicKey()):
		return nil, model.Refuse("key-short", minRSA)
	}
	return &Key{signer}, nil
}

func short(key ssh.PublicKey) bool {
	public, ok := key.(ssh.CryptoPublicKey)
	if !ok {
		return false
	}
	long, ok := public.CryptoPublicKey().(*rsa.PublicKey)
	return ok && long.N.BitLen() < minRSA
}

// Fingerprint names the key as OpenSSH does: SHA256:…
func (k *Key) Fingerprint() string { return ssh.FingerprintSHA256(k.signer.PublicKey()) }

// Seal writes SHA256SUMS anew. A signature that was there is gone: it was of
// something else.
func (f Folder) Seal() {
	f[sumsFile] = f.Sums()
	delete(f, signatureFile)
}

// Sign seals the folder and signs that as an archive of a kind.
func (f Folder) Sign(k Kind, key *Key) error {
	f.Seal()
	s, err := sshsig.Sign(bytes.NewReader(f[sumsFile]), key.signer, sshsig.HashSHA512, k.Namespace)
	if err != nil {
		return fmt.Errorf("signing: %w", err)
	}
	f[signatureFile] = sshsig.Armor(s)
	return nil
}

// Signed tells whether there is a signature.
func (f Folder) Signed() bool { return f[signatureFile] != nil }
