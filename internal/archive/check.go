package archive

import (
	"bytes"
	"io/fs"
	"slices"

	"github.com/hiddeco/sshsig"
	"golang.org/x/crypto/ssh"

	"yourside/model"
)

// State is how much a signature says.
type State string

// The states of a signature.
const (
	Unsigned  State = "none"
	Good      State = "good"      // of these files, by a key that the user trusts
	Untrusted State = "untrusted" // of these files, by a key that nobody here knows
	Bad       State = "bad"       // not of these files, or not to be read
)

// Origin is who stands behind the files of a questionnaire.
type Origin struct {
	State       State
	Name        string // of whose the key is: when good
	Fingerprint string // of the key, as SHA256:…: when good or untrusted
	Why         error  // when bad
}

// Check looks at whether a folder is what its SHA256SUMS says, and who signed
// that.
func Check(dir fs.FS, trusted Signers) Origin {
	signature, unsigned := read(dir, signatureFile)
	sums, unsummed := read(dir, sumsFile)
	if absent(unsigned) && absent(unsummed) {
		return Origin{State: Unsigned}
	}
	if unsummed != nil {
		return Origin{State: Bad, Why: unsummed}
	}
	if err := fits(dir, sums); err != nil {
		return Origin{State: Bad, Why: err}
	}
	if absent(unsigned) {
		return Origin{State: Unsigned}
	}
	key, err := signedBy(sums, signature)
	if err != nil {
		return Origin{State: Bad, Why: err}
	}
	name, known := trusted.name(key)
	return Origin{State: map[bool]State{true: Good, false: Untrusted}[known], Name: name, Fingerprint: ssh.FingerprintSHA256(key)}
}

// signedBy is the key with which a text was signed for questionnaires.
func signedBy(text, signature []byte) (ssh.PublicKey, error) {
	s, err := sshsig.Unarmor(signature)
	if err != nil || !slices.Contains(kinds, s.PublicKey.Type()) || short(s.PublicKey) {
		return nil, model.Refuse("signature-unreadable")
	}
	if sshsig.Verify(bytes.NewReader(text), s, s.PublicKey, s.HashAlgorithm, Namespace) != nil {
		return nil, model.Refuse("signature-false")
	}
	return s.PublicKey, nil
}
