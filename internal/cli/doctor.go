package cli

import (
	"errors"
	"io/fs"
	"os"
	"runtime"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"yourside/internal/store"
	"yourside/model"
)

// finding is one line of the doctor's report.
type finding struct {
	ID   string `json:"id"` // the same in every language
	Name string `json:"name"`
	What string `json:"what"`
	Bad  bool   `json:"bad"`
}

func (a *app) doctorCommand() *cobra.Command {
	return a.command("doctor", cobra.NoArgs, func(*cobra.Command, []string) error {
		all := append(a.examineProgram(), a.examineDatabase()...)
		all = append(all, a.examineSurroundings()...)
		if err := a.printFindings(all); err != nil {
			return err
		}
		if slices.ContainsFunc(all, func(f finding) bool { return f.Bad }) {
			return model.Refuse("doctor-bad")
		}
		return nil
	})
}

func (a *app) printFindings(all []finding) error {
	if a.json {
		return a.printJSON(all)
	}
	rows := [][]string{}
	for _, f := range all {
		rows = append(rows, []string{either(f.Bad, "!!", "ok"), f.Name, f.What})
	}
	return a.printTable(rows)
}

func (a *app) examineProgram() []finding {
	return []finding{{"version", a.words.Commands.DoctorVersion, "Yourside " + Version() + ", " + runtime.GOOS + "/" + runtime.GOARCH, false}}
}

// examineDatabase looks at the file without making or changing it.
func (a *app) examineDatabase() []finding {
	w := a.words.Commands
	path, err := a.database()
	if err != nil {
		why, _ := a.explain(err)
		return []finding{{"file", w.DoctorFile, why, true}}
	}
	all := []finding{{"file", w.DoctorFile, path, false}}
	if synced(path) {
		all = append(all, finding{"sync", w.DoctorFile, w.DoctorSync, true})
	}
	info, err := os.Lstat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return append(all, finding{"state", w.DoctorState, w.DoctorAbsent, false})
	}
	h, err := store.Examine(a.ctx, path)
	if err != nil {
		why, _ := a.explain(err)
		return append(all, finding{"state", w.DoctorState, w.DoctorBad + ": " + why, true})
	}
	return append(append(all, a.examined(h)...), a.examinePermissions(info)...)
}

func (a *app) examined(h store.Health) []finding {
	w := a.words.Commands
	whole := h.Integrity == "ok"
	all := []finding{
		{"state", w.DoctorState, w.DoctorOK, false},
		{"schema", w.DoctorSchema, a.words.Sprintf("%d", h.Schema), false},
		{"sqlite", w.DoctorSQLite, h.SQLite, false},
		{"integrity", w.DoctorIntegrity, either(whole, w.DoctorOK, h.Integrity), !whole},
		{"assessments", w.DoctorAssessments, a.words.Sprintf("%d", h.Assessments), false},
	}
	for _, id := range h.Altered {
		all = append(all, finding{"altered", w.DoctorAssessments, a.words.Sprintf(w.DoctorAltered, id), true})
	}
	for _, ref := range h.AlteredAdded {
		all = append(all, finding{"altered-questionnaire", w.ShowQuestionnaire, a.words.Sprintf(w.DoctorAltered, ref), true})
	}
	if h.Log {
		all = append(all, finding{"log", w.DoctorLog, w.DoctorLogged, false})
	}
	return all
}

func (a *app) examinePermissions(info os.FileInfo) []finding {
	w := a.words.Commands
	mode := info.Mode().Perm().String()
	loose := info.Mode().Perm()&0o077 != 0 && runtime.GOOS != "windows"
	return []finding{
		{"size", w.DoctorSize, a.words.Sprintf("%d KiB", info.Size()>>10), false},
		{"permissions", w.DoctorPermissions, either(loose, mode+": "+w.DoctorLoose, mode), loose},
	}
}

func (a *app) examineSurroundings() []finding {
	w := a.words.Commands
	editor := either(a.Getenv("VISUAL") != "", a.Getenv("VISUAL"), a.Getenv("EDITOR"))
	terminal := either(a.Getenv("TERM") != "", a.Getenv("TERM"), w.DoctorNone)
	screen := either(a.fullScreen(), w.DoctorScreen, w.DoctorNoScreen)
	return []finding{
		{"language", w.DoctorLanguage, a.words.Code(), false},
		{"locale", w.DoctorLocale, either(a.Locale != "", a.Locale, w.DoctorNone), false},
		{"terminal", w.DoctorTerminal, terminal + ": " + screen, false},
		{"editor", w.DoctorEditor, either(editor != "", editor, w.DoctorNone), false},
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
