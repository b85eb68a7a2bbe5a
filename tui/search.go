package tui

import (
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
	"github.com/sahilm/fuzzy"

	"yourside/model"
)

// search goes to a question by its number or by letters of its text.
type search struct {
	s     *session
	input textinput.Model
	items []model.Item
	texts []string
	found []int // indices of items
	list
	w, h int
}

func newSearch(s *session) *search {
	f := &search{s: s, input: newInput(), items: s.items()}
	for _, i := range f.items {
		f.texts = append(f.texts, strconv.Itoa(i.Number)+" "+i.Ask.In(s.sh.words.Code())+" "+i.ID+" "+i.Answer.Note)
	}
	f.input.CharLimit = 200
	f.input.Focus()
	f.look()
	return f
}

func (f *search) Init() tea.Cmd               { return nil }
func (f *search) Typing() bool                { return true }
func (f *search) Title() (left, right string) { return f.s.sh.words.Screen.SearchTitle, f.count() }

func (f *search) count() string { return strconv.Itoa(len(f.found)) + "/" + strconv.Itoa(len(f.items)) }

func (f *search) Keys() []key.Binding { return []key.Binding{keyOpen, keyCancel} }

func (f *search) Resize(w, h int) {
	f.w, f.h = w, h
	f.input.SetWidth(max(5, w-8))
	f.follow(len(f.found), f.shown())
}

func (f *search) shown() int { return max(1, f.h-2) }

// look finds what fits: the question with that number first.
func (f *search) look() {
	f.found = f.found[:0]
	f.list = list{}
	pattern := strings.TrimSpace(f.input.Value())
	number, _ := strconv.Atoi(pattern)
	if number > 0 && number <= len(f.items) {
		f.found = append(f.found, number-1)
	}
	if pattern == "" {
		for i := range f.items {
			f.found = append(f.found, i)
		}
		return
	}
	for _, m := range fuzzy.Find(pattern, f.texts) {
		if m.Index != number-1 {
			f.found = append(f.found, m.Index)
		}
	}
}

func (f *search) Update(msg tea.Msg) (screen, tea.Cmd) {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		switch {
		case key.Matches(k, keyCancel):
			return nil, nil
		case key.Matches(k, keyOpen):
			if len(f.found) == 0 {
				return f, nil
			}
			return replace{newQuestion(f.s, f.items[f.found[f.at]].ID)}, nil
		case k.Text == "" && f.keys(k, len(f.found), f.shown()):
			return f, nil
		}
	}
	before := f.input.Value()
	var cmd tea.Cmd
	f.input, cmd = f.input.Update(msg)
	if f.input.Value() != before {
		f.look()
	}
	return f, cmd
}

func (f *search) View() string {
	t, w := f.s.sh.theme, f.s.sh.words
	lines := []string{"  " + t.accent.Render("/ ") + f.input.View(), ""}
	for i := f.from; i < min(f.from+f.shown(), len(f.found)); i++ {
		item := f.items[f.found[i]]
		here := "    "
		if i == f.at {
			here = "  " + t.accent.Render(t.here) + " "
		}
		state := t.dim.Render(w.Screen.NotAsked)
		if item.Applies {
			state = t.status(item.Verdict, cut(model.CleanLine(item.Say(item.Answer.Value, w)), 22))
		}
		lines = append(lines, spread(here+pad(strconv.Itoa(item.Number), 4)+model.CleanLine(item.Ask.In(w.Code())), state+"  ", f.w))
	}
	if len(f.found) == 0 {
		lines = append(lines, "    "+t.dim.Render(w.Screen.SearchNone))
	}
	return strings.Join(lines, "\n")
}

func (f *search) Cursor() *tea.Cursor { return below(f.input.Cursor(), 0, 4) }
