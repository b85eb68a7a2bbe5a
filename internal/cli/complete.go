package cli

import (
	"os"
	"path/filepath"
	"strings"

	"yourside/model"
)

// completePath returns the paths that begin with what was typed, in order: a
// folder ends with a separator. Hidden names come when their full stop was
// typed; names that no line can hold are left out.
func completePath(typed string) ([]string, error) {
	folder, begun := filepath.Split(typed)
	look := folder
	if look == "" {
		look = "."
	}
	entries, err := os.ReadDir(look)
	if err != nil {
		return nil, model.Refuse("file-unreadable", typed).Because(err)
	}
	var found []string
	for _, e := range entries {
		name := e.Name()
		hidden := strings.HasPrefix(name, ".") && begun == ""
		if hidden || !strings.HasPrefix(name, begun) || model.CleanLine(name) != name {
			continue
		}
		if info, err := os.Stat(filepath.Join(look, name)); err == nil && info.IsDir() {
			name += string(filepath.Separator)
		}
		found = append(found, folder+name)
	}
	return found, nil
}
