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
	Hint string `json:"hint"` // what to do about it, or empty
}

func fine(id, name, what string) finding { return finding{ID: id, Name: name, What: what} }

func wrong(id, name, what, hint string) finding { return finding{id, name, what, true, hint} }

func (a *app) doctorCommand() *cobra.Command {
	return a.command("doctor", cobra.NoArgs, func(*cobra.Command, []string) error {
		all := append(a.examineProgram(), a.examineBundle())
		all = append(all, a.examineDatabase()...)
		all = append(all, a.examineSurroundings()...)
		if err := a.printFindings(all); err != nil {
			return err
		}
		return judged(all)
	})
}

// judged refuses findings of which one is bad, with what can be done about each.
func judged(all []finding) error {
	var hints []string
	bad := slices.DeleteFunc(slices.Clone(all), func(f finding) bool { return !f.Bad })
	for _, f := range bad {
		if f.Hint != "" && !slices.Contains(hints, f.Hint) {
			hints = append(hints, f.Hint)
		}
	}
	if len(bad) == 0 {
		return nil
	}
	return model.Refuse("doctor-bad", strings.Join(hints, "; "))
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
	return []finding{fine("version", a.words.Commands.DoctorVersion, "Yourside "+Version()+", "+runtime.GOOS+"/"+runtime.GOARCH)}
}

// examineBundle looks at the questionnaire behind this program.
func (a *app) examineBundle() finding {
	w := a.words.Commands
	all, err := a.bundled()
	if err != nil {
		why, hint := a.explain(err)
		return wrong("bundled", w.DoctorBundle, why, hint)
	}
	what := w.DoctorNoBundle
	for _, h := range all {
		what = a.words.Sprintf(w.DoctorBundled, h.head.ID, h.head.Version, h.head.Digest, a.signature(h.head.Origin))
	}
	return fine("bundled", w.DoctorBundle, what)
}

// examineDatabase looks at the file without making or changing it.
func (a *app) examineDatabase() []finding {
	w := a.words.Commands
	path, err := a.database()
	if err != nil {
		why, hint := a.explain(err)
		return []finding{wrong("file", w.DoctorFile, why, hint)}
	}
	all := []finding{fine("file", w.DoctorFile, path)}
	if synced(path) {
		all = append(all, wrong("sync", w.DoctorFile, w.DoctorSync, w.DoctorSyncHint))
	}
	info, err := os.Lstat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return append(all, fine("state", w.DoctorState, w.DoctorAbsent))
	}
	h, err := store.Examine(a.ctx, path)
	if err != nil {
		why, hint := a.explain(err)
		return append(all, wrong("state", w.DoctorState, w.DoctorBad+": "+why, hint))
	}
	return append(append(all, a.examined(h)...), a.examinePermissions(path, info)...)
}

func (a *app) examined(h store.Health) []finding {
	w := a.words.Commands
	whole := fine("integrity", w.DoctorIntegrity, w.DoctorOK)
	if h.Integrity != "ok" {
		whole = wrong("integrity", w.DoctorIntegrity, h.Integrity, w.DoctorRestore)
	}
	all := []finding{
		fine("state", w.DoctorState, w.DoctorOK),
		fine("schema", w.DoctorSchema, a.words.Sprintf("%d", h.Schema)),
		fine("sqlite", w.DoctorSQLite, h.SQLite),
		whole,
		fine("assessments", w.DoctorAssessments, a.words.Sprintf("%d", h.Assessments)),
	}
	for _, id := range h.Altered {
		all = append(all, wrong("altered", w.DoctorAssessments, a.words.Sprintf(w.DoctorAltered, id), w.DoctorRestore))
	}
	for _, ref := range h.AlteredAdded {
		all = append(all, wrong("altered-questionnaire", w.ShowQuestionnaire, a.words.Sprintf(w.DoctorAltered, ref), w.DoctorRestore))
	}
	if h.Log {
		all = append(all, fine("log", w.DoctorLog, w.DoctorLogged))
	}
	return all
}

func (a *app) examinePermissions(path string, info os.FileInfo) []finding {
	w := a.words.Commands
	mode := info.Mode().Perm()
	permissions := fine("permissions", w.DoctorPermissions, mode.String())
	if mode&0o077 != 0 && runtime.GOOS != "windows" {
		permissions = wrong("permissions", w.DoctorPermissions, mode.String()+": "+w.DoctorLoose, a.words.Sprintf(w.DoctorLooseHint, path))
	}
	return []finding{fine("size", w.DoctorSize, a.words.Sprintf("%d KiB", info.Size()>>10)), permissions}
}

func (a *app) examineSurroundings() []finding {
	w := a.words.Commands
	editor := either(a.Getenv("VISUAL") != "", a.Getenv("VISUAL"), a.Getenv("EDITOR"))
	terminal := either(a.Getenv("TERM") != "", a.Getenv("TERM"), w.DoctorNone)
	screen := either(a.fullScreen(), w.DoctorScreen, w.DoctorNoScreen)
	return []finding{
		fine("language", w.DoctorLanguage, a.words.Code()),
		fine("locale", w.DoctorLocale, either(a.Locale != "", a.Locale, w.DoctorNone)),
		fine("terminal", w.DoctorTerminal, terminal+": "+screen),
		fine("editor", w.DoctorEditor, either(editor != "", editor, w.DoctorNone)),
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
