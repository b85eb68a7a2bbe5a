package cli

import (
	"os"
	"runtime"
	"strings"

	"github.com/spf13/cobra"

	"yourside/internal/store"
	"yourside/model"
)

// finding is one line of the doctor's report.
type finding struct {
	Name string `json:"name"`
	What string `json:"what"`
	Bad  bool   `json:"bad"`
}

func (a *app) doctorCommand() *cobra.Command {
	return a.command("doctor", cobra.NoArgs, func(*cobra.Command, []string) error {
		w := a.words.Commands
		all := []finding{{w.DoctorVersion, "Yourside " + Version() + ", " + runtime.GOOS + "/" + runtime.GOARCH, false}}
		all = append(all, a.examineDatabase()...)
		all = append(all, a.examineSurroundings()...)
		bad := false
		rows := [][]string{}
		for _, f := range all {
			bad = bad || f.Bad
			sign := "ok"
			if f.Bad {
				sign = "!!"
			}
			rows = append(rows, []string{sign, f.Name, f.What})
		}
		var err error
		if a.json {
			err = a.printJSON(all)
		} else {
			err = a.printTable(rows)
		}
		if err == nil && bad {
			err = model.Refuse("doctor-bad")
		}
		return err
	})
}

// examineDatabase looks at the file without making or changing it.
func (a *app) examineDatabase() []finding {
	w, path := a.words.Commands, a.dbPath()
	all := []finding{{w.DoctorFile, path, false}}
	info, err := os.Lstat(path)
	if os.IsNotExist(err) {
		return append(all, finding{w.DoctorState, w.DoctorAbsent, false})
	}
	h, err := store.Examine(a.ctx, path)
	if err != nil {
		why, _ := model.Explain(err, a.words)
		return append(all, finding{w.DoctorState, w.DoctorBad + ": " + why, true})
	}
	all = append(all,
		finding{w.DoctorState, w.DoctorOK, false},
		finding{w.DoctorSize, a.words.Sprintf("%d KiB", info.Size()>>10), false},
		finding{w.DoctorSchema, a.words.Sprintf("%d", h.Schema), false},
		finding{w.DoctorSQLite, h.SQLite, false},
		finding{w.DoctorIntegrity, either(h.Integrity == "ok", w.DoctorOK, h.Integrity), h.Integrity != "ok"},
		finding{w.DoctorAssessments, a.words.Sprintf("%d", h.Assessments), false},
	)
	for _, id := range h.Altered {
		all = append(all, finding{w.DoctorAssessments, a.words.Sprintf(w.DoctorAltered, id), true})
	}
	if h.Log {
		all = append(all, finding{w.DoctorLog, w.DoctorLogged, false})
	}
	if loose := info.Mode().Perm()&0o077 != 0 && runtime.GOOS != "windows"; loose {
		all = append(all, finding{w.DoctorPermissions, info.Mode().Perm().String() + ": " + w.DoctorLoose, true})
	} else {
		all = append(all, finding{w.DoctorPermissions, info.Mode().Perm().String(), false})
	}
	if synced(path) {
		all = append(all, finding{w.DoctorFile, w.DoctorSync, true})
	}
	return all
}

func (a *app) examineSurroundings() []finding {
	w := a.words.Commands
	editor := a.Getenv("VISUAL")
	if editor == "" {
		editor = a.Getenv("EDITOR")
	}
	return []finding{
		{w.DoctorLanguage, a.words.Code(), false},
		{w.DoctorLocale, either(a.Locale != "", a.Locale, w.DoctorNone), false},
		{w.DoctorTerminal, either(a.Getenv("TERM") != "", a.Getenv("TERM"), w.DoctorNone) + ": " +
			either(a.OnScreen && a.Getenv("TERM") != "dumb", w.DoctorScreen, w.DoctorNoScreen), false},
		{w.DoctorEditor, either(editor != "", editor, w.DoctorNone), false},
	}
}

func either(first bool, a, b string) string {
	if first {
		return a
	}
	return b
}

// syncFolders are names of folders that cloud services keep in step: they copy
// a database while it is being written.
var syncFolders = []string{"onedrive", "dropbox", "google drive", "googledrive", "icloud", "mobile documents", "nextcloud", "owncloud", "stack"}

func synced(path string) bool {
	for part := range strings.SplitSeq(strings.ToLower(path), string(os.PathSeparator)) {
		for _, name := range syncFolders {
			if part == name || strings.HasPrefix(part, name+" ") {
				return true
			}
		}
	}
	return false
}
