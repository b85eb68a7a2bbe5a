package tui

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"github.com/sahilm/fuzzy"

	"yourside/model"
)

// search goes to a question by its number or by words of it, of its answer and
// of the vendor's text.
type search struct {
	s     *session
	line  *line
	items []model.Item
	lang  string   // that asks and texts are in
	asks  []string // lower case
	texts []string // lower case: everything else that can be found
	vocab []string // every word of those
	found []int    // indices of items
	list
	w, h int
}

func newSearch(s *session) *search {
	f := &search{s: s, line: newLine(s.sh, 200, "")}
	f.line.Focus()
	f.read()
	return f
}

// read takes in the questions as they stand.
func (f *search) read() {
	f.items, f.lang = f.s.items(), f.s.sh.words.Code()
	f.asks, f.texts = nil, nil
	clauses := map[string]string{}
	for _, c := range f.s.of.Questionnaire.Clauses {
		clauses[c.ID] = c.ID + " " + c.Text.In(f.lang)
	}
	for _, i := range f.items {
		parts := []string{i.ID, i.Say(i.Answer.Value, f.s.sh.words), i.Answer.Note}
		for _, id := range append(append([]string{}, i.Covers...), i.Provided...) {
			parts = append(parts, clauses[id])
		}
		f.asks = append(f.asks, strings.ToLower(i.Ask.In(f.lang)))
		f.texts = append(f.texts, strings.ToLower(strings.Join(parts, "\n")))
	}
	f.vocab = vocabulary(append(slices.Clone(f.asks), f.texts...))
	f.look()
}

func (f *search) Init() tea.Cmd               { return nil }
func (f *search) Typing() bool                { return true }
func (f *search) Settle() (tea.Cmd, string)   { return nil, "" }
func (f *search) Title() (left, right string) { return f.s.sh.words.Screen.SearchTitle, f.count() }

func (f *search) count() string { return strconv.Itoa(len(f.found)) + "/" + strconv.Itoa(len(f.items)) }

func (f *search) Keys() []key.Binding {
	if len(f.found) == 0 {
		return []key.Binding{keyCancel}
	}
	return append([]key.Binding{keyOpen, keyCancel}, scrollKeys()...)
}

func (f *search) Resize(w, h int) {
	f.w, f.h = w, h
	if f.lang != f.s.sh.words.Code() {
		f.read()
	}
	f.line.Resize(w - 8)
	f.follow(len(f.found), h-2)
}

// look finds what fits: the question with that number, then those that ask
// with these words, then those that have them elsewhere; and when there are
// none, those with words that are much like these.
func (f *search) look() {
	pattern := strings.ToLower(strings.TrimSpace(f.line.Value()))
	number, _ := strconv.Atoi(pattern)
	var words [][]string
	for _, word := range strings.Fields(pattern) {
		words = append(words, []string{word})
	}
	if f.find(number, words); len(f.found) == 0 {
		for i, word := range words {
			words[i] = append(word, alike(word[0], f.vocab)...)
		}
		f.find(number, words)
	}
	f.at, f.from = 0, 0
	f.follow(len(f.found), f.shown)
}

// find finds the question with a number, and those that have one of each row
// of words.
func (f *search) find(number int, words [][]string) {
	asked, elsewhere := []int{}, []int{}
	for i := range f.items {
		switch {
		case i == number-1:
			asked = append([]int{i}, asked...)
		case holds(f.asks[i], words):
			asked = append(asked, i)
		case holds(f.asks[i]+"\n"+f.texts[i], words):
			elsewhere = append(elsewhere, i)
		}
	}
	f.found = append(asked, elsewhere...)
}

// holds tells whether a text has one of each row of words.
func holds(text string, words [][]string) bool {
	for _, either := range words {
		if !slices.ContainsFunc(either, func(word string) bool { return strings.Contains(text, word) }) {
			return false
		}
	}
	return true
}

// vocabulary is every word in the texts, once.
func vocabulary(texts []string) []string {
	known := map[string]bool{}
	for _, text := range texts {
		for _, word := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
			known[word] = true
		}
	}
	return slices.Sorted(maps.Keys(known))
}

// leastAlike is how many letters a word must have for others to be much like
// it: of a shorter one everything is.
const leastAlike = 4

// alike are the words that have the letters of this one close together, when
// one of them may be wrong.
func alike(word string, vocab []string) []string {
	letters := []rune(word)
	if len(letters) < leastAlike {
		return nil
	}
	patterns := []string{word}
	for i := range letters {
		patterns = append(patterns, string(letters[:i])+string(letters[i+1:]))
	}
	found := map[string]bool{}
	for _, pattern := range patterns {
		for _, m := range fuzzy.Find(pattern, vocab) {
			if span := m.MatchedIndexes[len(m.MatchedIndexes)-1] - m.MatchedIndexes[0]; span <= len(word)+1 {
				found[m.Str] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(found))
}

func (f *search) Update(msg tea.Msg) (screen, tea.Cmd) {
	switch msg := msg.(type) {
	case savedMsg, reloadedMsg:
		at := f.at
		f.read()
		f.move(at)
		return f, nil
	case tea.KeyPressMsg:
		switch {
		case key.Matches(msg, keyCancel):
			return nil, nil
		case key.Matches(msg, keyOpen):
			if len(f.found) == 0 {
				return f, nil
			}
			return replace{newQuestion(f.s, f.items[f.found[f.at]].ID)}, nil
		case key.Matches(msg, scrollKeys()...) && msg.Text == "":
			f.keys(msg)
			return f, nil
		}
	}
	if f.line.Update(msg) {
		f.look()
	}
	return f, nil
}

func (f *search) View() string {
	t, w := f.s.sh.theme, f.s.sh.words
	lines := []string{"  " + t.accent.Render("/ ") + f.line.View(), ""}
	for i := f.from; i < min(f.from+f.shown, len(f.found)); i++ {
		item := f.items[f.found[i]]
		here := "    "
		if i == f.at {
			here = "  " + t.accent.Render(t.here) + " "
		}
		lines = append(lines, spread(here+f.s.number(item)+model.CleanLine(item.Ask.In(w.Code())), f.state(item)+"  ", f.w))
	}
	if len(f.found) == 0 {
		lines = append(lines, "    "+t.dim.Render(w.Screen.SearchNone))
	}
	return strings.Join(lines, "\n")
}

// state is how a question stands, in a few words.
func (f *search) state(i model.Item) string {
	t, w := f.s.sh.theme, f.s.sh.words
	switch {
	case !i.Applies:
		return t.dim.Render(w.Screen.NotAsked)
	case i.Open():
		return t.status(model.Blank, w.Screen.Open)
	}
	return t.status(i.Verdict, cut(model.CleanLine(first(i.Say(i.Answer.Value, w), 100)), 22))
}

func (f *search) Cursor() *tea.Cursor { return below(f.line.Cursor(), 0, 4) }
