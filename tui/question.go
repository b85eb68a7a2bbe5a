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
	keyForward      = bind("next", "↵", "enter", "right")
	keyBackward     = bind("previous", "←", "left")
	keyNextOpen     = bind("next-open", "]", "]")
	keyPreviousOpen = bind("previous-open", "[", "[")
	keyNote         = bind("note", "t", "t")
	keyDetails      = bind("details", "e", "e")
	keyNA           = bind("not-applicable", "x", "x")
	keyUnknown      = bind("unknown", "w", "w")
	keyMore         = bind("page-down", "pgdn", "pgdown", "space")
)

// question is one question: the vendor's half, the customer's duty, and the
// answer. The answer is pinned below; what explains it scrolls above.
type question struct {
	s      *session
	id     string
	field  field
	reason *reason // asks for a reason before the answer is given, or nil
	scroll int
	w, h   int
}

func newQuestion(s *session, id string) *question {
	q := &question{s: s}
	q.turn(id)
	return q
}

// turn shows another question.
func (q *question) turn(id string) {
	q.id, q.scroll, q.reason = id, 0, nil
	item := q.item()
	q.field = newField(q.s.sh, item.Question, item.Answer.Value)
	q.s.visit(id)
	q.Resize(q.w, q.h)
}

// item is the question as it stands.
func (q *question) item() model.Item {
	items := q.s.items()
	at := slices.IndexFunc(items, func(i model.Item) bool { return i.ID == q.id })
	return items[max(at, 0)]
}

func (q *question) Init() tea.Cmd { q.turn(q.id); return nil }

func (q *question) Title() (left, right string) {
	w, item := q.s.sh.words, q.item()
	in := model.Select(model.InDomain(q.s.items(), item.Domain), func(i model.Item) bool { return i.Applies || i.ID == q.id })
	at := 1 + slices.IndexFunc(in, func(i model.Item) bool { return i.ID == q.id })
	domain := q.s.of.Questionnaire.Domain(item.Domain).Title.In(w.Code())
	right = strings.ToUpper(w.Whose[string(q.s.of.Questionnaire.Responsibility(item.Question))]) +
		" · " + w.Weights[string(item.Weight)]
	if item.MustPass {
		right += " · " + q.s.sh.theme.must + " " + w.MustPass
	}
	return domain + "  " + strconv.Itoa(at) + "/" + strconv.Itoa(len(in)), right
}

func (q *question) Resize(w, h int) {
	q.w, q.h = w, h
	q.field.Resize(max(10, w-4))
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
	return append(q.field.Keys(), keyForward, keyNextOpen, keyNote, keyDetails, keyUndo, keyBackward, keyPreviousOpen,
		keyNA, keyUnknown, keyEditor, keyHistory, keySearch, keyGaps, keyMore, keyPageUp, keyLanguage, keyBack)
}

func (q *question) Update(msg tea.Msg) (screen, tea.Cmd) {
	if msg, ok := msg.(editedMsg); ok {
		return q, q.edited(msg)
	}
	if q.reason != nil {
		return q, q.ask(msg)
	}
	if k, ok := msg.(tea.KeyPressMsg); ok && !q.field.Typing() {
		if next, cmd, done := q.move(k); done {
			return next, cmd
		}
	}
	value, changed, cmd := q.field.Update(msg)
	if !changed {
		return q, cmd
	}
	return q, tea.Batch(cmd, q.answer(value))
}

// move handles the keys that lead elsewhere.
func (q *question) move(k tea.KeyPressMsg) (screen, tea.Cmd, bool) {
	switch {
	case key.Matches(k, keyForward):
		return q, q.step(1, func(i model.Item) bool { return i.Applies }), true
	case key.Matches(k, keyBackward):
		return q, q.step(-1, func(i model.Item) bool { return i.Applies }), true
	case key.Matches(k, keyNextOpen):
		return q, q.step(1, model.Item.Open), true
	case key.Matches(k, keyPreviousOpen):
		return q, q.step(-1, model.Item.Open), true
	case key.Matches(k, keyNote):
		return newNote(q.s, q.id, "note"), nil, true
	case key.Matches(k, keyDetails):
		return newDetails(q.s, q.id), nil, true
	case key.Matches(k, keyHistory):
		return newHistory(q.s, q.id), nil, true
	case key.Matches(k, keySearch):
		return newSearch(q.s), nil, true
	case key.Matches(k, keyGaps):
		return newGaps(q.s), nil, true
	case key.Matches(k, keyEditor):
		return q, q.edit(), true
	case key.Matches(k, keyUndo):
		cmd := undo(q.s)
		q.turn(q.id)
		return q, cmd, true
	case key.Matches(k, keyNA):
		return q, q.answer(string(model.NotApplicable)), true
	case key.Matches(k, keyUnknown):
		return q, q.answer(string(model.Unknown)), true
	case key.Matches(k, keyMore), key.Matches(k, keyPageUp):
		q.page(k)
		return q, nil, true
	}
	return nil, nil, false
}

// step goes to the nearest question in a direction that fits; past the end it
// goes on from the other end.
func (q *question) step(by int, fits func(model.Item) bool) tea.Cmd {
	items := q.s.items()
	at := q.item().Number - 1
	for n := 1; n <= len(items); n++ {
		next := ((at+by*n)%len(items) + len(items)) % len(items)
		if fits(items[next]) && next != at {
			if (next < at) == (by > 0) {
				q.s.sh.say(q.s.sh.words.Screen.WentRound)
			}
			q.turn(items[next].ID)
			return q.s.settle()
		}
	}
	q.s.sh.say(q.s.sh.words.Screen.NoneOpen)
	return nil
}

// answer gives an answer; one that needs a reason asks for it first.
func (q *question) answer(value string) tea.Cmd {
	x := q.s.of.Answer(q.id)
	if (value == string(model.NotApplicable) || value == string(model.Alternative)) && x.Value != value {
		q.reason = newReason(q.s.sh, value, x.Reason)
		q.Resize(q.w, q.h)
		return nil
	}
	x.Value = value
	return q.give(x)
}

// ask hands a message to the question for a reason.
func (q *question) ask(msg tea.Msg) tea.Cmd {
	given, done, cmd := q.reason.Update(msg)
	if !done {
		return cmd
	}
	value := q.reason.value
	q.reason = nil
	if given == nil {
		q.turn(q.id)
		return cmd
	}
	x := q.s.of.Answer(q.id)
	x.Value, x.Reason = value, *given
	return tea.Batch(cmd, q.give(x))
}

// give takes an answer in, or says why it cannot be one.
func (q *question) give(x model.Answer) tea.Cmd {
	cmd, err := q.s.set(x)
	if err != nil {
		q.s.sh.say(q.s.sh.explain(err))
		return nil
	}
	q.field = newField(q.s.sh, q.item().Question, q.item().Answer.Value)
	q.Resize(q.w, q.h)
	return cmd
}

// page scrolls the explanation; the last page stays full.
func (q *question) page(k tea.KeyPressMsg) {
	room := q.room()
	if key.Matches(k, keyPageUp) {
		q.scroll -= room - 1
	} else {
		q.scroll += room - 1
	}
	q.scroll = max(0, min(q.scroll, len(q.explanation())-room))
}

// room is how many lines of explanation fit above the answer.
func (q *question) room() int { return max(1, q.h-len(q.pinned())) }

func (q *question) View() string {
	above, room := q.explanation(), q.room()
	q.scroll = max(0, min(q.scroll, len(above)-room))
	shown := slices.Clone(above[q.scroll:min(q.scroll+room, len(above))])
	for len(shown) < room {
		shown = append(shown, "")
	}
	if q.scroll+room < len(above) { // the last line gives way to the news that there is more
		shown[room-1] = spread("", q.s.sh.theme.dim.Render(q.s.sh.words.Screen.More)+" ", q.w)
	}
	return strings.Join(append(shown, q.pinned()...), "\n")
}

func (q *question) Cursor() *tea.Cursor {
	from := q.room()
	if q.reason != nil {
		return below(q.reason.Cursor(), from+1, 2)
	}
	return below(q.field.Cursor(), from, 2)
}

// below moves a cursor down and to the right, to where its field stands.
func below(c *tea.Cursor, lines, columns int) *tea.Cursor {
	if c != nil {
		c.Y += lines
		c.X += columns
	}
	return c
}

// labels is the width of the column of names.
const labels = 14

// explanation is everything above the answer.
func (q *question) explanation() []string {
	w, t, item := q.s.sh.words, q.s.sh.theme, q.item()
	room := q.w - 4
	var lines []string
	for _, line := range wrap(item.Ask.In(w.Code()), room) {
		lines = append(lines, t.strong.Render(line))
	}
	lines = append(lines, "")
	add := func(name, text string) {
		if text != "" {
			lines = append(lines, label(t.accent.Render(name), wrap(text, room-labels), labels)...)
		}
	}
	provided, duty := q.s.of.Questionnaire.Halves(item.Question)
	add(w.Sprintf(w.Pack.Provides, q.s.of.Questionnaire.Vendor.Name), cite(provided, w.Code()))
	add(w.Screen.Duty, joined("\n", item.Duty.In(w.Code()), cite(duty, w.Code())))
	add(w.Screen.Why, item.Help.In(w.Code()))
	add(w.Screen.Where, item.Where.In(w.Code()))
	add(w.Screen.Evidence, item.Evidence.In(w.Code()))
	return indent(lines)
}

// cite is clauses with their ids.
func cite(clauses []*model.Clause, lang string) string {
	var lines []string
	for _, c := range clauses {
		lines = append(lines, c.Text.In(lang)+" ["+c.ID+"]")
	}
	return strings.Join(lines, "\n")
}

// pinned is the answer and what was said with it.
func (q *question) pinned() []string {
	w, t, item := q.s.sh.words, q.s.sh.theme, q.item()
	lines := indent(strings.Split(q.field.View(), "\n"))
	if q.reason != nil {
		return append([]string{""}, indent(strings.Split(q.reason.View(), "\n"))...)
	}
	if !item.Applies {
		lines = append(lines, "  "+t.warn.Render(cut(w.Screen.HiddenNow, q.w-4)))
	}
	one := func(name, text string) {
		if text != "" {
			lines = append(lines, "  "+t.dim.Render(pad(name, labels))+cut(model.CleanLine(text), q.w-4-labels))
		}
	}
	x := item.Answer
	one(w.Pack.Reason, x.Reason)
	one(w.Pack.Note, x.Note)
	one(w.Pack.Plan, q.plan(x))
	one(w.Pack.Marks, q.marks(x))
	return lines
}

func (q *question) plan(x model.Answer) string {
	w := q.s.sh.words
	named := func(field, value string) string {
		if value == "" {
			return ""
		}
		return strings.ToLower(w.Fields[field]) + " " + value
	}
	return joined(" · ", x.Action, named("owner", x.Owner), named("due", x.Due), named("accepted-until", x.Accepted))
}

func (q *question) marks(x model.Answer) string {
	var said []string
	for _, name := range []string{"design", "existence", "operation"} {
		if date := *x.Field(name); date != "" {
			said = append(said, q.s.sh.words.Fields[name]+" "+date)
		}
	}
	return strings.Join(said, " · ")
}
