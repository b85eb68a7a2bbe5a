package tui_test

// Typing a note: in place, pasted, and in the user's own editor. Nothing that
// fits is lost, and what does not fit is said.

import (
	"errors"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"yourside/model"
	"yourside/tui"
)

func TestANoteIsTypedWithItsLineEndsAndKeptOnTheWayOut(t *testing.T) {
	t.Parallel()
	r := newRig(t).open("nl")
	r.to(1)
	r.drive("t")
	r.type_("eerste regel\n\nderde: ja/nee? L q u")
	r.sees("nog niet opgeslagen", "derde: ja/nee? L q u")
	r.answers("ask1", "note", "")
	r.drive("esc")
	r.at("home", "overview", "question")
	r.sees("Toelichting   eerste regel  derde", "opgeslagen 14:02:11")
	r.answers("ask1", "note", "eerste regel\n\nderde: ja/nee? L q u")
	r.drive("t", "backspace", "backspace", "backspace", "backspace", "esc")
	r.answers("ask1", "note", "eerste regel\n\nderde: ja/nee? L")
}

func TestANoteThatRestsIsSavedWhileItIsTyped(t *testing.T) {
	t.Parallel()
	r := newRig(t).open("nl")
	r.to(1)
	r.drive("t")
	r.type_("half")
	r.fire()
	r.answers("ask1", "note", "half")
	r.sees("opgeslagen 14:02:")
	r.type_("werk")
	r.sees("nog niet opgeslagen")
	r.answers("ask1", "note", "half")
	r.fire()
	r.answers("ask1", "note", "halfwerk")
	r.at("home", "overview", "question", "note")
}

func TestTypingOnPutsTheSaveOff(t *testing.T) {
	t.Parallel()
	r := newRig(t).open("en")
	r.to(1)
	r.drive("t")
	r.type_("ab")
	first := r.timers[0] // of the a, which was not the last
	r.send(first.msg)
	r.wait()
	r.answers("ask1", "note", "")
	r.fire()
	r.answers("ask1", "note", "ab")
	if n := len(r.stored("wolk").History("ask1")); n != 1 {
		t.Errorf("%d events for one text", n)
	}
}

func TestAPasteOfManyLinesLandsAsText(t *testing.T) {
	t.Parallel()
	r := newRig(t).open("en")
	r.to(1)
	r.drive("t")
	var lines []string
	for range 300 {
		lines = append(lines, "1 yes, 3 no, q to quit")
	}
	text := strings.Join(lines, "\r\n")
	r.paste(text)
	r.drive("esc")
	r.answers("ask1", "note", strings.ReplaceAll(text, "\r\n", "\n"))
	r.answers("ask1", "value", "")
}

func TestAPasteThatIsTooLargeIsCutAndThatIsSaid(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, text string
		kept       int
	}{
		{"a million characters on a line", strings.Repeat("x", 1<<20), 200_000},
		{"characters of several bytes", strings.Repeat("é界", 1<<18), 200_000},
		{"more lines than there may be", strings.Repeat("\n", 20_000), 9_999},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			r := newRig(t).open("en")
			r.to(1)
			r.drive("t")
			r.paste(c.text)
			r.sees("Cut: there is room for 200000 characters and 10000 lines.")
			r.type_("yz")
			r.drive("enter", "esc")
			want := string([]rune(c.text)[:c.kept])
			if c.kept == 9_999 { // there is room for characters, not for lines
				want += "yz"
			}
			if got := r.stored("wolk").Answer("ask1").Note; got != want {
				t.Errorf("%d characters were stored, expected %d", utf8.RuneCountInString(got), utf8.RuneCountInString(want))
			}
		})
	}
}

func TestAPasteIntoALineIsCutAndThatIsSaid(t *testing.T) {
	t.Parallel()
	r := newRig(t).open("en")
	for _, c := range []struct {
		keys  []string
		limit string
	}{{[]string{"i"}, "500"}, {[]string{"/"}, "200"}} {
		r.drive(c.keys...)
		r.paste(strings.Repeat("lang\n", 200_000))
		r.sees("Cut: there is room for " + c.limit + " characters here.")
		r.drive("esc")
	}
	r.to(4)
	r.drive("a")
	r.paste(strings.Repeat("9", 1000))
	r.sees("there is room for 40 characters here")
	r.drive("esc", "x")
	r.paste(strings.Repeat("why ", 1<<18))
	r.sees("there is room for 10000 characters here")
	r.drive("enter")
	if n := len(r.stored("wolk").Answer("ask4").Reason); n < 9_990 {
		t.Errorf("only %d characters of the reason were stored", n)
	}
}

func TestWhatStersATerminalIsShownAndStoredAsAMark(t *testing.T) {
	t.Parallel()
	r := newRig(t).open("en")
	r.to(1)
	r.drive("t")
	r.paste("a\x1b]0;title\x07b\u202ec\x00\xff\u200b")
	r.drive("esc")
	note := r.stored("wolk").Answer("ask1").Note
	if note != model.Clean(note) || !strings.Contains(note, "[U+001B]") || !strings.Contains(note, "[U+202E]") {
		t.Errorf("stored is %q", note)
	}
}

func TestANoteThatCameFromElsewhereIsNotChangedByLookingAtIt(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	a := r.create()
	dirty := "a\ttab, \x1b[31mred\x1b[0m and \u202eback"
	r.save(a, model.Answer{Question: "ask1", Value: "yes", Note: dirty, Owner: "x\ty\nz"})
	r.with(tui.Options{Words: english, Open: a})
	r.to(1)
	r.drive("t", "esc", "e", "down", "down", "esc")
	r.answers("ask1", "note", dirty)
	r.answers("ask1", "owner", "x\ty\nz")
}

func TestATextWithMoreLinesThanCanBeTypedAtIsForTheEditor(t *testing.T) {
	t.Parallel()
	r := newRig(t)
	a := r.create()
	long := strings.Repeat("line\n", 12_000) + "end"
	r.save(a, model.Answer{Question: "ask1", Value: "yes", Note: long})
	r.with(tui.Options{Words: english, Open: a})
	r.to(1)
	r.drive("t")
	r.at("home", "overview", "question")
	r.sees("ctrl+e opens it in your own editor")
	r.editor(func(text string) (string, error) { return text + "\nmore", nil })
	r.drive("ctrl+e")
	r.answers("ask1", "note", long+"\nmore")
}

// editor is the user's own editor, that makes another text of one.
func (r *rig) editor(do func(string) (string, error)) {
	r.world.Edit = func(text string) (tui.Editor, error) { return &fakeEditor{before: text, do: do}, nil }
	tui.SetWorld(r.m, r.world)
}

// fakeEditor runs in the test instead of a program; the program itself is
// tested where it is started, in internal/cli.
type fakeEditor struct {
	before, after string
	do            func(string) (string, error)
}

func (e *fakeEditor) Run() (err error)      { e.after, err = e.do(e.before); return err }
func (e *fakeEditor) Text() (string, error) { return e.after, nil }
func (e *fakeEditor) SetStdin(io.Reader)    {}
func (e *fakeEditor) SetStdout(io.Writer)   {}
func (e *fakeEditor) SetStderr(io.Writer)   {}

func TestTheUsersOwnEditorChangesTheNote(t *testing.T) {
	t.Parallel()
	r := answered(t, "en")
	r.to(1)
	r.drive("ctrl+e")
	r.sees("no editor is set — set VISUAL or EDITOR")
	r.editor(func(text string) (string, error) { return strings.ToUpper(text), nil })
	r.drive("ctrl+e")
	upper := "DE TWEE GEDEELDE ACCOUNTS VAN DE SERVICEDESK HEBBEN NOG GEEN MFA.\nDAT VERANDERT IN DECEMBER."
	r.answers("ask1", "note", upper)
	r.drive("u")
	r.answers("ask1", "note", "De twee gedeelde accounts van de servicedesk hebben nog geen MFA.\nDat verandert in december.")
	r.drive("t")
	r.type_("!")
	r.drive("ctrl+e") // takes what was just typed
	r.sees("DECEMBER.!")
	r.editor(func(string) (string, error) { return "", nil })
	r.drive("ctrl+e", "esc")
	r.answers("ask1", "note", "")
	r.editor(func(string) (string, error) { return "half a text", errors.New("exit status 1") })
	r.drive("ctrl+e")
	r.sees("your editor reported an error; the text was not changed")
	r.answers("ask1", "note", "")
}

func TestAnEditorThatMakesTooMuchIsCutAndThatIsSaid(t *testing.T) {
	t.Parallel()
	r := newRig(t).open("en")
	r.to(1)
	r.editor(func(string) (string, error) { return strings.Repeat("é", 300_000), nil })
	r.drive("ctrl+e")
	r.sees("Cut: there is room for 200000 characters here.")
	r.answers("ask1", "note", strings.Repeat("é", 200_000))
}

func TestTheCursorOfANoteStandsWhereTheNextCharacterComes(t *testing.T) {
	t.Parallel()
	r := newRig(t).open("en")
	r.to(1)
	r.drive("t")
	for _, text := range []string{"plain", "wide 界界 ", "accents éé", "e\u0301e\u0301 combining", strings.Repeat("a long line that wraps ", 9), "\nnext\n"} {
		r.paste(text)
		r.probe("§")
		r.drive("left", "left")
		r.probe("§")
		r.drive("home")
		r.probe("§")
		r.drive("end")
	}
}
