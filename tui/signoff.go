package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

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
}

type signedMsg struct {
	to  *signoff
	r   model.Revision
	of  *model.Assessment
	err error
}

func newSignoff(s *session) *signoff {
	w := s.sh.words
	required := func(field string) func(string) error {
		return func(text string) error {
			if text == "" {
				return model.Refuse("signature-incomplete", field)
			}
			return nil
		}
	}
	items := []*formItem{
		textItem("name", w.Pack.Name, "", "", required("name")),
		textItem("role", w.Pack.Role, "", "", required("role")),
	}
	for _, id := range model.Declarations() {
		tick := tickItem(id, w.Declarations[id])
		tick.check = func(text string) error {
			if text == "" {
				return model.Refuse("declaration-missing", w.Declarations[id])
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

func (o *signoff) Keys() []key.Binding {
	if o.signed != nil {
		return []key.Binding{keyPack, keyBack}
	}
	return o.form.Keys()
}

func (o *signoff) Resize(w, h int) {
	o.w = w
	o.form.Resize(w, max(3, h-len(o.summary())))
}

func (o *signoff) Update(msg tea.Msg) (screen, tea.Cmd) {
	if msg, ok := msg.(signedMsg); ok {
		if msg.to == o {
			o.done(msg)
		}
		return o, nil
	}
	k, isKey := msg.(tea.KeyPressMsg)
	switch {
	case o.signed != nil && isKey && key.Matches(k, keyPack):
		return replace{newPack(o.s)}, nil
	case o.signed != nil:
		return o, nil
	case isKey && key.Matches(k, keyCancel) && !o.signing:
		return nil, nil
	}
	submitted, cmd := o.form.Update(msg)
	if !submitted || o.signing {
		return o, cmd
	}
	p := model.ProgressOf(o.s.items())
	if p.Answered+p.NotApplicable == 0 {
		o.s.sh.say(o.s.sh.explain(model.Refuse("sign-empty", o.s.of.ID)))
		return o, cmd
	}
	o.signing = true
	return o, tea.Batch(cmd, o.s.whenIdle(o.sign))
}

func (o *signoff) done(msg signedMsg) {
	o.signing = false
	o.s.working--
	if msg.err != nil {
		o.s.sh.say(o.s.sh.explain(msg.err))
		return
	}
	*o.s.of = *msg.of
	o.s.undone = nil // what was signed is not undone by a key
	o.signed = &msg.r
}

// summary is what is about to be signed, before anything is asked.
func (o *signoff) summary() []string {
	w, t, items := o.s.sh.words, o.s.sh.theme, o.s.items()
	failed, open := model.MustPass(items)
	lines := []string{
		w.Pack.ProgressHeading + ": " + report.SayProgress(w, items),
		w.Pack.ComplianceHeading + ": " + report.SayCompliance(w, items),
		w.Sprintf(w.Screen.SignGaps, len(model.Gaps(items)), len(failed), len(open)),
	}
	for i, line := range lines {
		style := t.plain
		if i == 2 && len(failed)+len(open) > 0 {
			style = t.warn
		}
		lines[i] = "  " + style.Render(cut(line, o.w-4))
	}
	return append(lines, "")
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

// sign freezes the revision and reads the assessment as it is after that.
func (o *signoff) sign() tea.Cmd {
	sig := model.Signature{Name: o.value("name"), Role: o.value("role"), Declarations: model.Declarations()}
	o.s.working++
	sign, load, id := o.s.sh.Sign, o.s.sh.Load, o.s.of.ID
	return func() tea.Msg {
		r, err := sign(id, sig)
		if err != nil {
			return signedMsg{o, r, nil, err}
		}
		of, err := load(id)
		return signedMsg{o, r, of, err}
	}
}
