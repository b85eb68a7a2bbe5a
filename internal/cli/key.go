package cli

import (
	"os"
	"runtime"

	"yourside/internal/archive"
	"yourside/model"
)

// maxKey is the limit of files with keys, in bytes.
const maxKey = 1 << 20

// key reads the private key in a file that a user named.
func (a *app) key(path string) (*archive.Key, error) {
	b, err := a.readFile(path, maxKey)
	if err != nil {
		return nil, err
	}
	k, err := archive.ReadKey(b, func() ([]byte, error) { return a.passphrase(path) })
	if err != nil {
		return nil, model.Refuse("key-refused", path).Because(err)
	}
	if info, err := os.Stat(path); err == nil && info.Mode().Perm()&0o077 != 0 && runtime.GOOS != "windows" {
		a.say(a.words.Commands.KeyLoose, path)
	}
	return k, nil
}
