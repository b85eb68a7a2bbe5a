package archive

import (
	"bytes"
	"path"
	"slices"
	"strings"
	"time"

	"golang.org/x/crypto/ssh"

	"yourside/model"
)

// Signers are the keys that a user trusts, each with the name of whose it is.
type Signers []signer

type signer struct {
	name string
	key  []byte // as it stands in a signature
}

// ReadSigners reads a file of allowed signers, as ssh-keygen(1) has it under
// ALLOWED SIGNERS: on each line a name, options, and a key. Keys that are not
// for this kind of archive, or not for now, are left out, and so are authorities: no
// certificates are read here. A line that is not understood is refused, as
// ssh-keygen does: what it leaves out may be a condition.
func (k Kind) ReadSigners(file []byte, now time.Time) (Signers, error) {
	var all Signers
	for i, line := range strings.Split(string(file), "\n") {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		name, rest := principal(line)
		key, _, options, _, err := ssh.ParseAuthorizedKey([]byte(rest))
		if err != nil || name == "" {
			return nil, model.Refuse("signers-line", i+1)
		}
		counts, ok := k.allowed(options, now)
		if !ok {
			return nil, model.Refuse("signers-line", i+1)
		}
		if counts {
			all = append(all, signer{name, key.Marshal()})
		}
	}
	return all, nil
}

// principal is the first word of a line, which may be in quotes, and the rest.
func principal(line string) (name, rest string) {
	if quoted, ok := strings.CutPrefix(line, `"`); ok {
		name, rest, _ = strings.Cut(quoted, `"`)
		return name, rest
	}
	at := strings.IndexAny(line, " \t")
	if at < 0 {
		return line, ""
	}
	return line[:at], line[at:]
}

// allowed tells whether the options of a line let its key sign archives of
// this kind now, and whether all of them are understood.
func (k Kind) allowed(options []string, now time.Time) (counts, ok bool) {
	counts = true
	for _, option := range options {
		name, value, _ := strings.Cut(option, "=")
		value = strings.Trim(value, `"`)
		switch strings.ToLower(name) {
		case "namespaces":
			counts = counts && listed(value, k.Namespace)
		case "cert-authority":
			counts = false
		case "valid-after", "valid-before":
			at, err := moment(value, now.Location())
			if err != nil {
				return false, false
			}
			counts = counts && now.Before(at) == strings.EqualFold(name, "valid-before")
		default:
			return false, false
		}
	}
	return counts, true
}

// listed tells whether a list of patterns has a name in it, and not behind a !.
func listed(patterns, name string) (found bool) {
	for pattern := range strings.SplitSeq(patterns, ",") {
		bare, not := strings.CutPrefix(pattern, "!")
		if match, err := path.Match(bare, name); err == nil && match {
			if not {
				return false
			}
			found = true
		}
	}
	return found
}

// moment reads YYYYMMDD[HHMM[SS]][Z].
func moment(s string, local *time.Location) (time.Time, error) {
	digits, utc := strings.CutSuffix(s, "Z")
	if utc {
		local = time.UTC
	}
	layout := map[int]string{8: "20060102", 12: "200601021504", 14: "20060102150405"}[len(digits)]
	return time.ParseInLocation(layout, digits, local)
}

// name is the name that stands before a key, if it is one of those trusted.
func (s Signers) name(key ssh.PublicKey) (string, bool) {
	b := key.Marshal()
	at := slices.IndexFunc(s, func(one signer) bool { return bytes.Equal(one.key, b) })
	if at < 0 {
		return "", false
	}
	return s[at].name, true
}
