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
// that. When the signature is bad, the error says why. A folder that has sums
// but no signature must be what the sums say too.
func (k Kind) Check(dir fs.FS, trusted Signers) (model.Origin, error) {
	_, unsigned := k.read(dir, signatureFile)
	err := k.Fits(dir)
	switch {
	case absent(unsigned) && absent(err):
		return model.Origin{Signature: model.SignatureNone}, nil
	case err != nil:
		return model.Origin{Signature: model.SignatureBad}, err
	}
	return k.Signature(dir, trusted)
}

// Signature looks at who signed a SHA256SUMS, whatever the files are. When the
// signature is bad, the error says why.
func (k Kind) Signature(dir fs.FS, trusted Signers) (model.Origin, error) {
	key, err := k.signatory(dir)
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

// signatory is the key with which a folder was signed, or nil.
func (k Kind) signatory(dir fs.FS) (ssh.PublicKey, error) {
	signature, err := k.read(dir, signatureFile)
	if absent(err) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	sums, err := k.read(dir, sumsFile)
	if err != nil {
		return nil, err
	}
	return k.signedBy(sums, signature)
}

// signedBy is the key with which a text was signed as an archive of this
// kind.
func (k Kind) signedBy(text, signature []byte) (ssh.PublicKey, error) {
	s, err := sshsig.Unarmor(signature)
	if err != nil || !slices.Contains(kinds, s.PublicKey.Type()) || short(s.PublicKey) {
		return nil, model.Refuse("signature-unreadable")
	}
	if sshsig.Verify(bytes.NewReader(text), s, s.PublicKey, s.HashAlgorithm, k.Namespace) != nil {
		return nil, model.Refuse("signature-false")
	}
	return s.PublicKey, nil
}
