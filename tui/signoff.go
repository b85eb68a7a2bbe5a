package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"yourside/internal/lang"
	"yourside/model"
	"yourside/report"
)

// signoff shows what is signed, asks who signs and for each declaration, and
// freezes a revision.
type signoff struct {
	s *session
	*form
	signing bool
	signed  *model.Revision
	w, h    int
}

// signedMsg is what became of signing: a revision, or an error; and the
// assessment after it, or nil.
type signedMsg struct {
	to  *signoff
	r   *model.Revision
	of  *model.Assessment
	err error
}

func newSignoff(s *session) *signoff {
	w := func() *lang.Words { return s.sh.words }
	required := func(label func() string) func(string) error {
		return func(text string) error {
			if text == "" {
				return model.Refuse("signature-incomplete", label())
			}
			return nil
		}
	}
	name, role := func() string { return w().Pack.Name }, func() string { return w().Pack.Role }
	items := []*formItem{
		textItem(s.sh, "name", name, nil, "", required(name)),
		textItem(s.sh, "role", role, nil, "", required(role)),
	}
	for _, id := range model.Declarations() {
		tick := tickItem(id, func() string { return w().Declarations[id] })
		tick.check = func(text string) error {
			if text == "" {
				return model.Refuse("declaration-missing", w().Declarations[id])
			}
			return nil
		}
		items = append(items, tick)
	}
	return &signoff{s: s, form: newForm(s.sh, items...)}
}

func (o *signoff) Init() tea.Cmd { return nil }
func (o *signoff) Typing() bool  { return o.signed == nil }

func (o *signoff) Title() (left, right string) {
	w := o.s.sh.words
	if o.signed != nil {
		return w.Pack.Sections.Declaration, w.Sprintf(w.Screen.LastSigned, o.signed.Number)
	}
	return w.Pack.Sections.Declaration, w.Sprintf(w.Screen.NextRevision, len(o.s.of.Revisions())+1)
}

// Part is that of the form, while that is shown.
func (o *signoff) Part() string {
	if o.signed != nil {
		return ""
	}
	return o.form.Part()
}

func (o *signoff) Keys() []key.Binding {
	if o.signed != nil {
		return []key.Binding{keyPack, keyBack}
	}
	return append(o.form.Keys(), keyGapsTyping, keyFindingsTyping)
}

func (o *signoff) Resize(w, h int) {
	o.w, o.h = w, h
	o.form.Resize(w, max(3, h-len(o.summary())))
}

func (o *signoff) Update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case signedMsg:
		if msg.to == o {
			o.done(msg)
		}
		return o, nil
	case tea.KeyPressMsg:
		switch {
		case o.signed != nil && key.Matches(msg, keyPack):
			return replace{newPack(o.s)}, nil
		case o.signed == nil && key.Matches(msg, keyCancel) && (!o.signing || o.s.callOff()):
			return nil, nil
		case o.signed == nil && !o.signing && key.Matches(msg, keyGapsTyping):
			return newGaps(o.s), nil
		case o.signed == nil && !o.signing && key.Matches(msg, keyFindingsTyping):
			return newFindings(o.s), nil
		}
	}
	if o.signed != nil || o.signing || !o.form.Update(msg) {
		return o, nil
	}
	p := model.ProgressOf(o.s.items())
	if p.Answered+p.NotApplicable == 0 {
		o.s.sh.say(o.s.sh.explain(model.Refuse("sign-empty", o.s.of.ID)))
		return o, nil
	}
	o.signing = true
	return o, o.s.whenIdle(o.sign)
}

func (o *signoff) done(msg signedMsg) {
	o.signing = false
	o.s.working--
	if msg.of != nil {
		o.s.become(msg.of)
	}
	if msg.err != nil {
		o.s.sh.warn(o.s.sh.explain(msg.err))
	}
	if msg.r != nil {
		o.s.undone = nil // what was signed is not undone by a key
		o.signed = msg.r
	}
}

// summary is what is about to be signed, before anything is asked: first what
// tells against it.
func (o *signoff) summary() []string {
	w, t, items := o.s.sh.words, o.s.sh.theme, o.s.items()
	var lines []string
	add := func(render func(...string) string, text string) {
		for _, line := range wrap(text, o.w-4) {
			lines = append(lines, "  "+render(line))
		}
	}
	if found := o.s.sayFindings(model.High, model.Medium, model.Low); found != "" {
		if o.signed == nil {
			found += " (" + o.s.sh.sign(keyFindingsTyping) + ")"
		}
		add(t.warn.Render, t.gap+" "+found)
	}
	failed, _ := model.MustPass(items)
	if said := t.gap + " " + w.Count(w.Screen.MustFailed, len(failed)) + ":"; len(failed) > 0 && o.h >= roomForNames {
		add(t.warn.Render, said)
		lines = append(lines, o.named(failed)...)
	} else if len(failed) > 0 {
		add(t.warn.Render, cut(said+" "+o.s.numbers(failed), o.w-4))
	}
	if open := model.ProgressOf(items).Open; open > 0 {
		add(t.warn.Render, t.gap+" "+w.Count(w.Screen.StillOpen, open))
	}
	gaps := w.Count(w.Pack.DomainGaps, count(items, model.Item.Gap))
	if bare := len(model.Unplanned(items, o.s.sh.today())); bare > 0 {
		gaps += ", " + w.Sprintf(w.Screen.GapsBare, bare)
	}
	if o.signed == nil && count(items, model.Item.Gap) > 0 {
		gaps += " (" + o.s.sh.sign(keyGapsTyping) + ")"
	}
	add(t.plain.Render, gaps)
	add(t.plain.Render, w.Pack.ProgressHeading+": "+report.SayProgress(w, items))
	add(t.plain.Render, w.Pack.ComplianceHeading+": "+report.SayCompliance(w, items))
	return append(lines, "")
}

// roomForNames is how many lines there must be to name questions beside the
// form.
const roomForNames = 15

// named are questions by number and name, a line each, as many as leave room
// for the form.
func (o *signoff) named(items []model.Item) []string {
	w, t := o.s.sh.words, o.s.sh.theme
	most := o.h - roomForNames + 1
	var lines []string
	for n, i := range items {
		if n == most && len(items) > most+1 {
			return append(lines, "    "+t.dim.Render(w.Sprintf(w.Screen.AndMore, len(items)-most)))
		}
		lines = append(lines, "    "+cut(o.s.number(i)+model.CleanLine(i.Ask.In(w.Code())), o.w-6))
	}
	return lines
}

func (o *signoff) View() string {
	lines := o.summary()
	if o.signed != nil {
		w := o.s.sh.words
		lines = append(lines, indent(wrap(w.Sprintf(w.Screen.SignDone, o.signed.Number, o.signed.SHA256), o.w-4))...)
		return strings.Join(lines, "\n")
	}
	return strings.Join(append(lines, o.form.View()), "\n")
}

func (o *signoff) Cursor() *tea.Cursor {
	if o.signed != nil {
		return nil
	}
	return below(o.form.Cursor(), len(o.summary()), 0)
}

// sign freezes the revision and reads the assessment as it is after that. It
// signs what is on the screen: when another program added to that, nothing is
// signed.
func (o *signoff) sign() tea.Cmd {
	sig := model.Signature{Name: o.value("name"), Role: o.value("role"), Declarations: model.Declarations()}
	o.s.working++
	sign, load, id, seen := o.s.sh.Sign, o.s.sh.Load, o.s.of.ID, len(o.s.of.Events)
	return func() tea.Msg {
		of, err := load(id)
		if err != nil {
			return signedMsg{o, nil, nil, err}
		}
		if len(of.Events) != seen {
			return signedMsg{o, nil, of, model.Refuse("sign-overtaken")}
		}
		r, err := sign(id, sig)
		if err != nil {
			return signedMsg{o, nil, nil, err}
		}
		of, err = load(id)
		if err != nil { // it is signed all the same
			return signedMsg{o, &r, nil, err}
		}
		return signedMsg{o, &r, of, nil}
	}
}
