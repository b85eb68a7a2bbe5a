package archive

import (
	"bytes"
	"io/fs"
	"slices"

	"github.com/hiddeco/sshsig"
	"golang.org/x/crypto/ssh"

	"yourside/model"
)

// Check looks at whether a folder is what its SHA256SUMS says, and who signed
// that. When the signature is bad, the error says why.
func Check(dir fs.FS, trusted Signers) (model.Origin, error) {
	key, err := signatory(dir)
	switch {
	case err != nil:
		return model.Origin{Signature: model.SignatureBad}, err
	case key == nil:
		return model.Origin{Signature: model.SignatureNone}, nil
	}
	o := model.Origin{Signature: model.SignatureUntrusted, Key: ssh.FingerprintSHA256(key)}
	if name, known := trusted.name(key); known {
		o.Signature, o.Name = model.SignatureGood, name
	}
	return o, nil
}

// signatory is the key with which a folder was signed, or nil. A folder that
// has sums but no signature must be what the sums say too.
func signatory(dir fs.FS) (ssh.PublicKey, error) {
	signature, unsigned := read(dir, signatureFile)
	sums, err := read(dir, sumsFile)
	switch {
	case absent(unsigned) && absent(err):
		return nil, nil
	case err == nil:
		err = fits(dir, sums)
	}
	if err != nil || absent(unsigned) {
		return nil, err
	}
	return signedBy(sums, signature)
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
