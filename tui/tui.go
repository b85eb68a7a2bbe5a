// Package tui is the full-screen interface.
//
// Its rule: it cannot name the disk. What the screens need of the outside comes
// in as World, runs in commands, and comes back as messages; so no key waits
// for a file. A screen is one file: keys, struct, constructor, Resize, Update,
// View, then its commands.
package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"yourside/internal/lang"
	"yourside/model"
)

// World is what the screens need of the outside. Every function but Now may
// take its time and is called in a command.
type World struct {
	Now            func() time.Time
	After          func(time.Duration, tea.Msg) tea.Cmd // the message, so much later
	Actor          string
	List           func() ([]Row, error)
	Load           func(id string) (*model.Assessment, error)
	Create         func(ref string, facts model.Facts) (*model.Assessment, error)
	Save           func(id string, b Batch) ([]model.Event, error)
	Sign           func(id string, s model.Signature) (model.Revision, error)
	Pack           func(PackOrder, func(section string)) (PackDone, error)
	Questionnaires func() ([]*model.Questionnaire, error)                       // heads only; their Ref is what Create takes
	Inspect        func(place string, e model.Evidence) (model.Evidence, error) // reads what is at a path or link
	State          func(model.Evidence) (string, error)                         // reads its file again
	Complete       func(path string) ([]string, error)                          // paths that begin so; folders end with a separator
	Edit           func(text string) (Editor, error)                            // the user's own editor
}

// Row is one assessment in the list at home.
type Row struct {
	ID, Organisation, Service string
	Questionnaire, Version    string
	Progress                  model.Progress
	Updated                   time.Time
	Place                     string // id of the question last looked at, or empty
}

// Batch is a row of changes that are stored together.
type Batch struct {
	Changes  []model.Change
	Place    string         // the question that is looked at
	Seen     int            // how many events the screen knew of
	Progress model.Progress // with the changes made
}

// Editor is a program that edits a text and is run in the screen's place.
type Editor interface {
	tea.ExecCommand
	Text() (string, error) // what was made of it
}

// PackOrder says which pack to write where.
type PackOrder struct {
	ID, Language, Label, To string
	Draft, Force            bool
}

// PackDone is a pack that was written.
type PackDone struct {
	ID, SHA256, Path string
	Replaced         int // characters printed as a placeholder
}

// Options are how the interface looks and where it starts.
type Options struct {
	Words    *lang.Words
	ASCII    bool              // the terminal cannot show more
	Open     *model.Assessment // where to start; nil is home
	Question string            // id of the question to start at; empty is the overview
	PackPath string            // where packs go unless somebody says otherwise: a folder

	Temporary bool // what is answered is thrown away at the end
}

// Leave asks the interface to save everything and end; signals send it.
type Leave struct{}

// New returns the interface, to be run by Bubble Tea.
func New(world World, o Options) tea.Model {
	sh := &shell{World: world, words: o.Words, theme: newTheme(o.ASCII), packPath: o.PackPath, temporary: o.Temporary}
	m := &app{sh: sh}
	m.push(newHome(sh))
	if o.Open != nil {
		s := sh.open(o.Open, "")
		m.push(newOverview(s))
		if o.Question != "" {
			m.push(newQuestion(s, o.Question))
		}
	}
	return m
}

// Summary is the line to print after the interface ended.
func Summary(m tea.Model) string {
	a, ok := m.(*app)
	if !ok || a.sh.session == nil {
		return ""
	}
	return a.sh.session.summary(a.unkept)
}
