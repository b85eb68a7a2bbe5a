package disk

// What is hashed is what is kept, and it is read once.

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"yourside/model"
)

func TestWhatIsKeptHasTheSumThatIsReturned(t *testing.T) {
	dir, kept := t.TempDir(), filepath.Join(t.TempDir(), "evidence")
	for name, content := range map[string]string{"empty": "", "short": "policy", "a copy of short": "policy", "-rf $(x)\n\xff": "odd name"} {
		path := filepath.Join(dir, name)
		if runtime.GOOS == "windows" && name[0] == '-' {
			continue
		}
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		want := sha256.Sum256([]byte(content))
		for what, sum := range map[string]func() (string, int64, error){
			"sum":        func() (string, int64, error) { return Sum(path, 10) },
			"keep":       func() (string, int64, error) { return Keep(path, kept, 10) },
			"keep again": func() (string, int64, error) { return Keep(path, kept, 10) },
		} {
			got, size, err := sum()
			if err != nil || got != hex.EncodeToString(want[:]) || size != int64(len(content)) {
				t.Errorf("%s of %q: %s, %d bytes, %v", what, name, got, size, err)
			}
		}
		copied := filepath.Join(kept, hex.EncodeToString(want[:]))
		if b, err := os.ReadFile(copied); err != nil || string(b) != content {
			t.Errorf("kept of %q was %q, %v", name, b, err)
		}
		if info, err := os.Stat(copied); err == nil && runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
			t.Errorf("the copy of %q has mode %v", name, info.Mode())
		}
	}
	entries, err := os.ReadDir(kept)
	if err != nil || len(entries) > 3 {
		t.Errorf("%d files are kept of three contents, %v", len(entries), err)
	}
}

func TestWhatCannotBeEvidenceIsRefusedAndLeavesNothing(t *testing.T) {
	dir, kept := t.TempDir(), filepath.Join(t.TempDir(), "evidence")
	large := filepath.Join(dir, "large")
	if err := os.WriteFile(large, make([]byte, 11), 0o600); err != nil {
		t.Fatal(err)
	}
	for path, code := range map[string]string{large: "file-large", dir: "file-irregular", filepath.Join(dir, "gone"): "file-unreadable"} {
		if _, _, err := Sum(path, 10); !model.Refused(err, code) {
			t.Errorf("the sum of %s: %v", path, err)
		}
		if _, _, err := Keep(path, kept, 10); !model.Refused(err, code) {
			t.Errorf("keeping %s: %v", path, err)
		}
	}
	if entries, _ := os.ReadDir(kept); len(entries) > 0 {
		t.Errorf("left behind: %v", entries)
	}
}
