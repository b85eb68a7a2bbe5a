package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"yourside/internal/lang"
	"yourside/model"
)

// pack asks which pack to make and where to write it, and shows how far it is.
type pack struct {
	s *session
	*form
	making   bool
	section  string
	done     *PackDone
	proposed [2]string // label and path, unless others were typed
}

type packedMsg struct {
	to   *pack
	done PackDone
	err  error
}

type sectionMsg struct {
	to      *pack
	section string
	more    <-chan string
}

func newPack(s *session) *pack {
	w := func() *lang.Words { return s.sh.words }
	var languages []choice
	for _, code := range lang.Codes() {
		languages = append(languages, choice{code, func() string { return lang.Find(code).Name() }})
	}
	versions := []choice{{"draft", func() string { return w().Screen.PackDraft }}}
	if n := len(s.of.Revisions()); n > 0 {
		final := choice{"final", func() string { return w().Sprintf(w().Screen.PackFinal, n) }}
		versions = []choice{final, versions[0]}
	}
	p := &pack{s: s, form: newForm(s.sh,
		choiceItem("version", func() string { return w().Screen.PackVersion }, versions...),
		choiceItem("language", func() string { return w().Screen.PackLanguage }, languages...),
		textItem(s.sh, "label", func() string { return w().Pack.Label }, nil, "", nil),
		textItem(s.sh, "to", func() string { return w().Screen.PackTo }, nil, "", needed),
		tickItem("force", func() string { return w().Screen.PackForce }),
	)}
	p.item("to").line.tail = true
	for i, l := range languages {
		if l.value == w().Code() {
			p.item("language").choice = i
		}
	}
	p.propose()
	return p
}

func needed(text string) error {
	if text == "" {
		return model.Refuse("path-missing")
	}
	return nil
}

// propose fills in the label in the language of the pack, and a file name for
// what was chosen, unless others were typed.
func (p *pack) propose() {
	now := [2]string{
		lang.Find(p.value("language")).Pack.LabelDefault,
		p.s.sh.packPath + p.s.of.ID + "-" + p.value("version") + "-" + p.value("language") + ".pdf",
	}
	for n, name := range []string{"label", "to"} {
		if i := p.item(name); i.line.Value() == p.proposed[n] {
			i.line.Set(now[n])
			p.proposed[n] = i.line.Value()
		}
	}
}

func (p *pack) Init() tea.Cmd { return nil }
func (p *pack) Typing() bool  { return p.done == nil }

func (p *pack) Title() (left, right string) {
	return p.s.sh.words.Pack.Title, p.s.of.Facts.Organisation
}

// Part is that of the form, while that is shown.
func (p *pack) Part() string {
	if p.done != nil || p.making {
		return ""
	}
	return p.form.Part()
}

func (p *pack) Keys() []key.Binding {
	switch {
	case p.done != nil:
		return []key.Binding{keyBack}
	case p.making:
		return nil
	}
	return p.form.Keys()
}

func (p *pack) Update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case sectionMsg:
		if msg.to == p {
			p.section = msg.section
			return p, p.listen(msg.more)
		}
		return p, nil
	case packedMsg:
		if msg.to == p {
			p.finished(msg)
		}
		return p, nil
	case tea.KeyPressMsg:
		if p.done == nil && key.Matches(msg, keyCancel) && (!p.making || p.s.callOff()) {
			return nil, nil
		}
	}
	if p.done != nil || p.making {
		return p, nil
	}
	submitted := p.form.Update(msg)
	p.propose()
	if !submitted {
		return p, nil
	}
	p.making = true
	return p, p.s.whenIdle(p.make)
}

func (p *pack) finished(msg packedMsg) {
	p.making = false
	p.s.working--
	if msg.err != nil {
		p.blame("to", msg.err)
		return
	}
	p.done = &msg.done
}

func (p *pack) View() string {
	w := p.s.sh.words
	switch {
	case p.done != nil:
		lines := wrap(w.Sprintf(w.Screen.PackDone, p.done.Path, shellWord(p.done.Path), p.done.ID, p.done.SHA256), p.w-4)
		if p.done.Replaced > 0 {
			lines = append(lines, "")
			lines = append(lines, wrap(w.Count(w.Commands.PackReplaced, p.done.Replaced), p.w-4)...)
		}
		return strings.Join(append([]string{""}, indent(lines)...), "\n")
	case p.making:
		return "\n  " + cut(w.Sprintf(w.Screen.PackMaking, model.CleanLine(p.section)), p.w-4)
	}
	return p.form.View()
}

// shellWord is a path as it is typed at a command: between quotes when it has
// blanks.
func shellWord(path string) string {
	if strings.Contains(path, " ") {
		return `"` + path + `"`
	}
	return path
}

func (p *pack) Cursor() *tea.Cursor {
	if p.done != nil || p.making {
		return nil
	}
	return p.form.Cursor()
}

// make writes the pack, and tells of every section on its way.
func (p *pack) make() tea.Cmd {
	order := PackOrder{
		ID: p.s.of.ID, Language: p.value("language"), Label: p.value("label"), To: p.value("to"),
		Draft: p.value("version") == "draft", Force: p.value("force") != "",
	}
	p.s.working++
	sections := make(chan string, 64)
	write := p.s.sh.Pack
	return tea.Batch(p.listen(sections), func() tea.Msg {
		defer close(sections)
		done, err := write(order, func(section string) {
			select {
			case sections <- section:
			default: // nobody waits for the news of a section
			}
		})
		return packedMsg{p, done, err}
	})
}

func (p *pack) listen(sections <-chan string) tea.Cmd {
	return func() tea.Msg {
		section, ok := <-sections
		if !ok {
			return nil
		}
		return sectionMsg{p, section, sections}
	}
}
