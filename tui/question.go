package tui

import (
	"slices"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"yourside/model"
)

var (
	keyForward      = bind("next", "↵", "enter", "right")
	keyTakePointed  = bind("take-pointed", "↵", "enter")
	keyRight        = bind("next-right", "→", "right")
	keyBackward     = bind("previous", "←", "left")
	keyNextOpen     = bind("next-open", "]", "]")
	keyPreviousOpen = bind("previous-open", "[", "[")
	keyNote         = bind("note", "t", "t")
	keyNA           = bind("not-applicable", "x", "x")
	keyUnknown      = bind("unknown", "w", "w")
	keyClear        = bind("clear", "backspace", "backspace", "delete")
	keyMust         = bind("must", "d", "d")
	keyDesign       = bind("design", "O", "O")
	keyExistence    = bind("existence", "B", "B")
	keyOperation    = bind("operation", "W", "W")
	keyEvidence     = bind("evidence", "b", "b")
	keyFinish       = bind("finish", "]", "]", "[")
)

// question is one question: the vendor's half, the customer's duty, and the
// answer. The answer is pinned below; what explains it scrolls above.
type question struct {
	s      *session
	id     string
	field  field
	reason *reason // asks for a reason before the answer is given, or nil
	open   bool    // it had no answer yet when it was turned to
	scroll int
	w, h   int
	above  explained
}

func newQuestion(s *session, id string) *question {
	q := &question{s: s}
	q.turn(id)
	return q
}

// turn shows another question.
func (q *question) turn(id string) {
	q.id, q.scroll, q.reason = id, 0, nil
	q.open = q.item().Open()
	q.field = newField(q.s.sh, q.item().Question, q.item().Answer.Value)
	q.s.visit(id)
	q.Resize(q.w, q.h)
}

// refresh shows the answer as it is now; what is being typed stays.
func (q *question) refresh() {
	if !q.Typing() {
		q.field.Set(q.item().Answer.Value)
	}
	q.Resize(q.w, q.h)
}

// item is the question as it stands.
func (q *question) item() model.Item { return q.s.item(q.id) }

// Init shows what became of the answer on the way back here.
func (q *question) Init() tea.Cmd {
	q.s.visit(q.id)
	q.refresh()
	return nil
}

func (q *question) Part() string  { return "" }
func (q *question) about() string { return q.id }

func (q *question) Title() (left, right string) {
	w, item := q.s.sh.words, q.item()
	at, of := 0, 0
	for _, i := range q.s.items() {
		if i.Domain == item.Domain && (i.Applies || i.ID == q.id) {
			of++
			if i.ID == q.id {
				at = of
			}
		}
	}
	domain := q.s.of.Questionnaire.Domain(item.Domain).Title.In(w.Code())
	left = q.s.name(q.id) + " · " + domain + "  " + strconv.Itoa(at) + "/" + strconv.Itoa(of)
	return left, q.matter(q.w - 3 - ansi.StringWidth(model.CleanLine(left)))
}

// matter is whose the duty is and how much it counts, in as many columns: on a
// must-pass question the weight is left off first.
func (q *question) matter(room int) string {
	w, item := q.s.sh.words, q.item()
	whose := strings.ToUpper(w.Whose[string(q.s.of.Questionnaire.Responsibility(item.Question))])
	weight := w.Sprintf(w.Pack.Weight, w.Weights[string(item.Weight)])
	if !item.MustPass {
		return joined(" · ", whose, weight)
	}
	must := q.s.sh.theme.must + " " + w.MustPass
	if all := joined(" · ", whose, weight, must); ansi.StringWidth(all) <= room {
		return all
	}
	return joined(" · ", whose, must)
}

// Resize gives the answer what it needs, and what explains it the rest, which
// is three lines at least.
func (q *question) Resize(w, h int) {
	q.w, q.h = w, h
	q.field.Resize(max(10, w-4), max(3, h-3-len(q.said())))
	if q.reason != nil {
		q.reason.Resize(max(10, w-4))
	}
}

func (q *question) Typing() bool { return q.reason != nil || q.field.Typing() }

func (q *question) Keys() []key.Binding {
	if q.reason != nil {
		return q.reason.Keys()
	}
	if q.field.Typing() {
		return q.field.Keys()
	}
	keys := q.field.Keys()
	if q.field.Pointed() {
		keys = append([]key.Binding{keyTakePointed}, append(keys, keyRight)...)
	} else {
		keys = append(keys, keyForward)
	}
	open, finish := []key.Binding{keyNextOpen}, []key.Binding{keyPreviousOpen}
	if !q.s.anyOpen() {
		open, finish = nil, []key.Binding{keyFinish}
	}
	keys = append(append(keys, open...), keyNote, keyDetails, keyEvidence, keyUndo, keySearch, keyGaps, keyBack, keyHistory, keyMust)
	return append(append(keys, finish...), keyBackward, keyClear, keyNA, keyUnknown, keyDesign, keyExistence, keyOperation, keyEditor, keyPageDown, keyPageUp)
}

func (q *question) Update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case editedMsg:
		return q, q.edited(msg)
	case savedMsg, reloadedMsg, inspectedMsg, checkedMsg:
		q.refresh()
		return q, nil
	case tea.KeyPressMsg:
		if q.Typing() {
			break
		}
		if next, cmd, done := q.key(msg); done {
			return next, cmd
		}
	case tea.PasteMsg:
		if !q.Typing() {
			q.s.sh.say(q.s.sh.words.Screen.PasteWhere)
			return q, nil
		}
	}
	if q.reason != nil {
		return q, q.ask(msg)
	}
	value, changed := q.field.Update(msg)
	if !changed {
		return q, nil
	}
	return q, q.answer(value)
}

// key handles the keys that are not the field's.
func (q *question) key(k tea.KeyPressMsg) (screen, tea.Cmd, bool) {
	if next, turned := q.turning(k); turned {
		return next, nil, true
	}
	switch {
	case q.field.Pointed() && key.Matches(k, keyTakePointed):
		value, _ := q.field.Update(tea.KeyPressMsg{Code: tea.KeySpace, Text: " "})
		return q, q.answer(value), true
	case key.Matches(k, keyUndo):
		return q, q.undo(), true
	case key.Matches(k, keyNA):
		return q, q.answer(string(model.NotApplicable)), true
	case key.Matches(k, keyUnknown):
		return q, q.answer(string(model.Unknown)), true
	case key.Matches(k, keyClear):
		return q, q.answer(""), true
	case key.Matches(k, keyEditor):
		return q, q.edit(), true
	case key.Matches(k, keyPageDown):
		q.page(1)
		return q, nil, true
	case key.Matches(k, keyPageUp):
		q.page(-1)
		return q, nil, true
	}
	for _, m := range marks {
		if key.Matches(k, m.key) {
			return q, q.mark(m.name), true
		}
	}
	next := q.deeper(k)
	return next, nil, next != nil
}

// turning handles the keys that turn to another question.
func (q *question) turning(k tea.KeyPressMsg) (next screen, turned bool) {
	applies := func(i model.Item) bool { return i.Applies }
	switch {
	case q.field.Pointed() && key.Matches(k, keyTakePointed):
		return q, false
	case key.Matches(k, keyForward):
		return q.forward(), true
	case key.Matches(k, keyBackward):
		q.step(-1, applies)
	case !q.s.anyOpen() && key.Matches(k, keyFinish):
		return q.finish(), true
	case key.Matches(k, keyNextOpen):
		q.step(1, model.Item.Open)
	case key.Matches(k, keyPreviousOpen):
		q.step(-1, model.Item.Open)
	case key.Matches(k, keyMust):
		q.must()
	default:
		return q, false
	}
	return q, true
}

// deeper is the screen that a key leads to, or nil.
func (q *question) deeper(k tea.KeyPressMsg) screen {
	switch {
	case key.Matches(k, keyNote):
		return q.type_("note")
	case key.Matches(k, keyType) && q.item().Kind == model.KindText:
		return q.type_("value")
	case key.Matches(k, keyDetails):
		return newDetails(q.s, q.id)
	case key.Matches(k, keyEvidence):
		return newEvidence(q.s, q.id)
	case key.Matches(k, keyHistory):
		return newHistory(q.s, q.id)
	case key.Matches(k, keySearch):
		return newSearch(q.s)
	case key.Matches(k, keyGaps):
		return newGaps(q.s)
	}
	return nil
}

// type_ opens a text of the answer to type at, if that can be done in place.
func (q *question) type_(field string) screen {
	if n, ok := newNote(q.s, q.id, field); ok {
		return n
	}
	return q
}

// page scrolls the explanation by a page; the last page stays full.
func (q *question) page(by int) {
	room := q.room()
	q.scroll = max(0, min(q.scroll+by*max(1, room-1), len(q.explanation())-room))
}

// room is how many lines of explanation fit above the answer.
func (q *question) room() int { return max(1, q.h-len(q.pinned())) }

func (q *question) View() string {
	above, pinned := q.explanation(), q.pinned()
	room := max(1, q.h-len(pinned))
	q.scroll = max(0, min(q.scroll, len(above)-room))
	shown := slices.Clone(above[q.scroll:min(q.scroll+room, len(above))])
	for len(shown) < room {
		shown = append(shown, "")
	}
	if q.scroll+room < len(above) { // the last line gives way to the news that there is more
		shown[room-1] = spread("", q.s.sh.theme.dim.Render(q.s.sh.words.Screen.More)+" ", q.w)
	}
	return strings.Join(append(shown, pinned...), "\n")
}

func (q *question) Cursor() *tea.Cursor {
	if q.reason != nil {
		return below(q.reason.Cursor(), q.room()+1, 2)
	}
	return below(q.field.Cursor(), q.room(), 2)
}
