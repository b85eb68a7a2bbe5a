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
	making  bool
	section string
	done    *PackDone
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
	w := s.sh.words
	var languages [][2]string
	for _, code := range lang.Codes() {
		languages = append(languages, [2]string{code, lang.Find(code).Name()})
	}
	versions := [][2]string{{"draft", w.Screen.PackDraft}}
	if n := len(s.of.Revisions()); n > 0 {
		versions = [][2]string{{"final", w.Sprintf(w.Screen.PackFinal, n)}, versions[0]}
	}
	p := &pack{s: s, form: newForm(s.sh,
		choiceItem("version", w.Screen.PackVersion, versions),
		choiceItem("language", w.Screen.PackLanguage, languages),
		textItem("label", w.Pack.Label, "", w.Pack.LabelDefault, nil),
		textItem("to", w.Screen.PackTo, "", s.sh.packPath, needed),
	)}
	for i, l := range languages {
		if l[0] == w.Code() {
			p.items[1].choice = i
		}
	}
	p.name()
	return p
}

func needed(text string) error {
	if text == "" {
		return model.Refuse("path-missing")
	}
	return nil
}

// name proposes a file name for what was chosen, unless another was typed.
func (p *pack) name() {
	to := p.items[3].input
	was := to.Value()
	if was != "" && !strings.HasPrefix(was, p.s.sh.packPath) {
		return
	}
	to.SetValue(p.s.sh.packPath + p.s.of.ID + "-" + p.value("version") + "-" + p.value("language") + ".pdf")
	to.CursorEnd()
}

func (p *pack) Init() tea.Cmd { return nil }
func (p *pack) Typing() bool  { return p.done == nil }
func (p *pack) Title() (left, right string) {
	return p.s.sh.words.Pack.Title, p.s.of.Facts.Organisation
}

func (p *pack) Keys() []key.Binding {
	if p.done != nil {
		return []key.Binding{keyBack}
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
		if key.Matches(msg, keyCancel) && !p.making {
			return nil, nil
		}
	}
	if p.done != nil || p.making {
		return p, nil
	}
	before := p.value("version") + p.value("language")
	submitted, cmd := p.form.Update(msg)
	if p.value("version")+p.value("language") != before {
		p.name()
	}
	if !submitted {
		return p, cmd
	}
	p.making = true
	return p, tea.Batch(cmd, p.s.whenIdle(p.make))
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
		lines := wrap(w.Sprintf(w.Screen.PackDone, p.done.Path, p.done.ID, p.done.SHA256), p.w-4)
		if p.done.Replaced > 0 {
			lines = append(lines, "")
			lines = append(lines, wrap(w.Count(w.Commands.PackReplaced, p.done.Replaced), p.w-4)...)
		}
		return strings.Join(append([]string{""}, indent(lines)...), "\n")
	case p.making:
		return "\n  " + cut(w.Sprintf(w.Screen.PackMaking, p.section), p.w-4)
	}
	return p.form.View()
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
		Draft: p.value("version") == "draft",
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
