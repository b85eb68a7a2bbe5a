package main_test

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// rooms says who may know whom: for each package, the packages of ours that it
// may import. A package that is not in it is not allowed.
var rooms = map[string][]string{
	"yourside":                    {"internal/cli"},
	"yourside/internal/archive":   {"internal/disk", "internal/integrity", "model"},
	"yourside/internal/cli":       {"internal/archive", "internal/disk", "internal/integrity", "internal/lang", "internal/store", "model", "questionnaires", "report", "tui"},
	"yourside/internal/disk":      {"model"},
	"yourside/internal/integrity": {"model"},
	"yourside/internal/lang":      {},
	"yourside/internal/store":     {"internal/disk", "internal/integrity", "model"},
	"yourside/model":              {},
	"yourside/questionnaires":     {"internal/integrity", "model"},
	"yourside/report":             {"internal/integrity", "internal/lang", "model"},
	"yourside/tui":                {"internal/lang", "model", "report"},
}

// oneRoom says in which packages a technology may be used.
var oneRoom = map[string][]string{
	"charm.land/":                    {"tui", "internal/cli"},
	"github.com/jung-kurt/gofpdf":    {"report"},
	"github.com/spf13/cobra":         {"internal/cli"},
	"modernc.org/sqlite":             {"internal/store"},
	"database/sql":                   {"internal/store"},
	"go.yaml.in/yaml":                {"questionnaires", "report"},
	"github.com/gowebpki/jcs":        {"internal/integrity"},
	"github.com/hiddeco/sshsig":      {"internal/archive"},
	"golang.org/x/crypto":            {"internal/archive"},
	"archive/zip":                    {"internal/archive"},
	"golang.org/x/image":             {"report"},
	"github.com/go-fonts/liberation": {"report"},
}

// never says what a package may not use at all.
var never = map[string][]string{
	"model": {"io", "io/fs", "os", "net", "math/rand", "database/sql"},
	"tui":   {"os", "os/exec", "net", "net/http", "database/sql", "io/fs", "path/filepath"},
}

type listed struct {
	ImportPath string
	Imports    []string
}

func packages(t *testing.T) []listed {
	t.Helper()
	out, err := exec.Command("go", "list", "-json=ImportPath,Imports", "./...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var all []listed
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listed
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
}

func TestWhoMayKnowWhom(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range packages(t) {
		seen[p.ImportPath] = true
		allowed, known := rooms[p.ImportPath]
		if !known {
			t.Errorf("%s is a room that rooms_test.go does not know", p.ImportPath)
			continue
		}
		for _, imported := range p.Imports {
			if name, ours := strings.CutPrefix(imported, "yourside/"); ours && !slices.Contains(allowed, name) {
				t.Errorf("%s may not know %s", p.ImportPath, imported)
			}
		}
	}
	for room := range rooms {
		if !seen[room] {
			t.Errorf("rooms_test.go knows a room %s that is not there", room)
		}
	}
}

func TestOneTechnologyOneRoom(t *testing.T) {
	for _, p := range packages(t) {
		name := strings.TrimPrefix(p.ImportPath, "yourside/")
		for _, imported := range p.Imports {
			for technology, homes := range oneRoom {
				if strings.HasPrefix(imported, technology) && !slices.Contains(homes, name) {
					t.Errorf("%s uses %s, which belongs in %s", p.ImportPath, imported, strings.Join(homes, " and "))
				}
			}
			if slices.Contains(never[name], imported) {
				t.Errorf("%s may not use %s", p.ImportPath, imported)
			}
			if name == "model" && strings.Contains(imported, ".") {
				t.Errorf("model uses %s, which is not of the standard library", imported)
			}
		}
	}
}
