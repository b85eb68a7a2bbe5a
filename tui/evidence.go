package tui

import (
	"slices"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"yourside/model"
)

var (
	keyEvidenceAdd    = bind("evidence-add", "n", "n")
	keyEvidenceRemove = bind("evidence-remove", "del", "delete", "backspace")
	keyEvidenceCheck  = bind("evidence-check", "c", "c")
)

// evidence is the files and links that show what an answer says.
type evidence struct {
	still
	s  *session
	id string
	list
	w, h int
}

func newEvidence(s *session, id string) *evidence { return &evidence{s: s, id: id} }

func (e *evidence) about() string { return e.id }

// pieces are the evidence as it is now.
func (e *evidence) pieces() []model.Evidence { return e.s.of.Evidence(e.id) }

func (e *evidence) Title() (left, right string) {
	return e.s.sh.words.Screen.EvidenceTitle + "  " + e.s.countEvidence(e.pieces()), e.s.name(e.id)
}

// Resize makes room for the question and as many pieces as fit: two lines each.
func (e *evidence) Resize(w, h int) {
	e.w, e.h = w, h
	e.follow(len(e.pieces()), (h-2)/2)
}

func (e *evidence) Keys() []key.Binding {
	if len(e.pieces()) == 0 {
		return []key.Binding{keyEvidenceAdd, keyUndo, keyBack}
	}
	keys := append([]key.Binding{keyEvidenceAdd, keyEvidenceCheck}, listKeys()...)
	return append(keys, keyEvidenceRemove, keyUndo, keyBack)
}

func (e *evidence) Update(msg tea.Msg) (screen, tea.Cmd) {
	k, isKey := msg.(tea.KeyPressMsg)
	if !isKey {
		return e, nil
	}
	switch all := e.pieces(); {
	case key.Matches(k, keyEvidenceAdd):
		return newEvidenceForm(e.s, e.id), nil
	case key.Matches(k, keyUndo):
		_, cmd := undo(e.s)
		return e, cmd
	case len(all) == 0 || e.keys(k):
	case key.Matches(k, keyEvidenceCheck):
		return e, e.s.check(e.id)
	case key.Matches(k, keyEvidenceRemove):
		return e, e.s.detach(e.id, all[min(e.at, len(all)-1)].Number)
	}
	return e, nil
}

func (e *evidence) View() string {
	w, t := e.s.sh.words, e.s.sh.theme
	lines := []string{"  " + t.dim.Render(cut(model.CleanLine(e.s.item(e.id).Ask.In(w.Code())), e.w-4)), ""}
	all := e.pieces()
	if len(all) == 0 {
		return strings.Join(append(lines, "  "+w.Commands.EvidenceNone), "\n")
	}
	for i := e.from; i < min(e.from+e.shown, len(all)); i++ {
		lines = append(lines, e.row(i, all[i])...)
	}
	return strings.Join(lines, "\n")
}

// row is a piece of evidence: its name and state, and below it what it shows
// and when.
func (e *evidence) row(i int, of model.Evidence) []string {
	t := e.s.sh.theme
	here, name := "  ", model.CleanLine(of.Name)
	if i == e.at {
		here, name = t.accent.Render(t.here)+" ", t.strong.Render(name)
	}
	state := e.s.stateWord(of.On(e.s.sh.today()))
	top := spread("  "+here+pad(strconv.Itoa(of.Number), 4)+name, state+"  ", e.w)
	return []string{top, cut("        "+t.dim.Render(model.CleanLine(e.s.sayPiece(of))), e.w-1)}
}

// stateWord is the state of evidence in a word, that stands out when it tells
// against it.
func (s *session) stateWord(state string) string {
	word := s.sh.words.EvidenceStates[state]
	if slices.Contains(sound, state) {
		return s.sh.theme.accent.Render(word)
	}
	return s.sh.theme.warn.Render(s.sh.theme.gap + " " + word)
}

// sound are the states of evidence that tell nothing against it.
var sound = []string{model.EvidenceUnchanged, model.EvidenceLink}

// sayPiece says what a piece of evidence shows, and when.
func (s *session) sayPiece(e model.Evidence) string {
	w, about, valid, kept, hash := s.sh.words, "", "", "", ""
	if e.Represents != "" {
		about = w.Sprintf(w.Screen.EvidenceShows, e.Represents)
	}
	if e.ValidUntil != "" {
		valid = w.Sprintf(w.Screen.EvidenceValid, e.ValidUntil)
	}
	if e.Kept {
		kept = w.Screen.EvidenceKept
	}
	if e.SHA256 != "" {
		hash = "sha256 " + e.SHA256[:min(12, len(e.SHA256))]
	}
	return joined(" · ", w.Fields[e.Mark], about, valid, kept, hash)
}

// countEvidence says how many pieces of evidence there are, and how many are in
// a state that tells against them; empty when there are none.
func (s *session) countEvidence(all []model.Evidence) string {
	if len(all) == 0 {
		return ""
	}
	said := []string{strconv.Itoa(len(all))}
	for _, state := range []string{model.EvidenceChanged, model.EvidenceMissing, model.EvidenceExpired} {
		n := 0
		for _, e := range all {
			if e.On(s.sh.today()) == state {
				n++
			}
		}
		if n > 0 {
			said = append(said, strconv.Itoa(n)+" "+s.sh.words.EvidenceStates[state])
		}
	}
	return strings.Join(said, " · ")
}

// part is the word for what an event changes.
func (s *session) part(field string) string {
	if number, is := strings.CutPrefix(field, "evidence-"); is {
		return s.sh.words.Screen.EvidenceTitle + " " + number
	}
	return s.sh.words.Field(field)
}
