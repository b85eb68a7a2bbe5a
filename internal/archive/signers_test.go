package archive

// The file with the keys that a user trusts, in the form of OpenSSH.

import (
	"fmt"
	"strings"
	"testing"

	"yourside/internal/integrity"
	"yourside/model"
)

func TestWhichKeysAreTrusted(t *testing.T) {
	key := newKey(t)
	for before, name := range map[string]string{
		"vendor@example.org":                                        "vendor@example.org",
		"\tvendor@example.org\t":                                    "vendor@example.org",
		`"Vendor Security Team"`:                                    "Vendor Security Team",
		`Vendor namespaces="yourside-questionnaire"`:                "Vendor",
		`Vendor namespaces="git,yourside-*"`:                        "Vendor",
		`Vendor NAMESPACES="*"`:                                     "Vendor",
		`Vendor namespaces="git"`:                                   "",
		`Vendor namespaces="*,!yourside-questionnaire"`:             "",
		`Vendor cert-authority`:                                     "",
		`Vendor valid-after="20261124"`:                             "Vendor",
		`Vendor valid-after="20261125"`:                             "",
		`Vendor valid-before="20261125"`:                            "Vendor",
		`Vendor valid-before="20261124"`:                            "",
		`Vendor valid-before="202611241201Z"`:                       "Vendor",
		`Vendor valid-before="20261124115959Z"`:                     "",
		`Vendor valid-after="20250101",valid-before="20270101"`:     "Vendor",
		`Vendor valid-after="20250101",namespaces="git"`:            "",
		`Vendor cert-authority,namespaces="yourside-questionnaire"`: "",
	} {
		signers := trusting(t, "# a remark", "", key.trust(before), newKey(t).trust("other"), "\r")
		got, known := signers.name(key.signer.PublicKey())
		if got != name || known != (name != "") {
			t.Errorf("%s: %q, %v", before, got, known)
		}
		if _, known := signers.name(newKey(t).signer.PublicKey()); known {
			t.Errorf("%s: a key that is not there is known", before)
		}
	}
}

func TestALineOfSignersThatIsNotUnderstoodIsRefused(t *testing.T) {
	key := newKey(t)
	good := strings.TrimSpace(key.trust("Vendor"))
	for _, line := range []string{
		"Vendor", strings.TrimPrefix(good, "Vendor "), good[:len(good)-10], strings.Replace(good, "ssh-ed25519", "ssh-rsa", 1),
		`"Vendor ssh-ed25519 AAAA`, `Vendor verify-required ` + good[len("Vendor "):], `Vendor valid-after="soon" ` + good[len("Vendor "):],
		`Vendor valid-before="2026112412" ` + good[len("Vendor "):], "-----BEGIN OPENSSH PRIVATE KEY-----", "\xff\xfe", `"" ` + good[len("Vendor "):],
	} {
		_, err := Questionnaires.ReadSigners([]byte(fmt.Sprintf("# one\n%s\n%s\n", good, line)), noon)
		if !model.Refused(err, "signers-line") || !strings.HasSuffix(fmt.Sprint(err), " 3") {
			t.Errorf("%q gives %v", line, err)
		}
	}
}

func hashOf(content string) string { return integrity.Hash([]byte(content)) }

// hashIn is the hash that a text of SHA256SUMS has for a name.
func hashIn(sums, name string) string {
	before, _, _ := strings.Cut(sums, "  "+name)
	return before[len(before)-64:]
}

func reversed(sums string) string {
	lines := strings.SplitAfter(sums, "\n")
	for i, j := 0, len(lines)-2; i < j; i, j = i+1, j-1 {
		lines[i], lines[j] = lines[j], lines[i]
	}
	return strings.Join(lines, "")
}
