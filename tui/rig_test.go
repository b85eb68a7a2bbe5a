package tui_test

// The rig that drives the interface: a real database behind it, keys, pastes
// and sizes from the test, and a clock and timers that the test moves. Update
// runs in the test's own goroutine only; commands run beside it, as they do in
// Bubble Tea, and a test waits for their results and for nothing else.

import (
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unsafe"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"yourside/internal/store"
	"yourside/model"
	"yourside/tui"
)

// day is when the tests play.
var day = time.Date(2026, 11, 24, 14, 2, 11, 0, time.UTC)

// patience is how long a command may take before a test gives up.
const patience = 30 * time.Second

func TestMain(m *testing.M) {
	time.Local = time.UTC // screens show local time
	m.Run()
}

type rig struct {
	t, whole  testing.TB // whole is the test that the database lives as long as
	m         tea.Model
	world     tui.World
	store     *store.Store
	other     *store.Store // a second connection to the same file, opened when it is needed
	dir, path string       // of packs, of the database
	w, h      int
	clock     *clock
	timers    []timer // asked for and not fired yet
	results   chan tea.Msg
	running   int // commands whose result has not come
	quit      bool
	suspended int
}

type timer struct {
	after time.Duration
	msg   tea.Msg
}

// start runs a command beside the test.
func (r *rig) start(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	r.running++
	go func() { r.results <- cmd() }()
}

// send hands a message to the interface and starts what comes of it.
func (r *rig) send(msg tea.Msg) {
	var cmd tea.Cmd
	r.m, cmd = r.m.Update(msg)
	r.start(cmd)
	r.look()
}

// wait takes in results until no command is left.
func (r *rig) wait() {
	r.t.Helper()
	for r.running > 0 {
		r.take()
	}
}

// until takes in results until something is so.
func (r *rig) until(so func() bool) {
	r.t.Helper()
	for !so() {
		r.take()
	}
}

// await takes in results until something comes on a channel.
func await[T any](r *rig, c <-chan T) T {
	r.t.Helper()
	for {
		select {
		case v := <-c:
			return v
		case msg := <-r.results:
			r.running--
			r.result(msg)
		case <-time.After(patience):
			r.t.Fatalf("it did not come; the screen is\n%s", r.screen())
		}
	}
}

// rest takes in results until only the command is left that waits for the test.
func (r *rig) rest() {
	r.t.Helper()
	for r.running > 1 {
		r.take()
	}
}

// take takes in the next result.
func (r *rig) take() {
	r.t.Helper()
	select {
	case msg := <-r.results:
		r.running--
		r.result(msg)
	case <-time.After(patience):
		r.t.Fatalf("a command did not end; the screen is\n%s", r.screen())
	}
}

func (r *rig) result(msg tea.Msg) {
	switch msg := msg.(type) {
	case nil:
	case tea.BatchMsg:
		for _, cmd := range msg {
			r.start(cmd)
		}
	case tea.QuitMsg:
		r.quit = true
	case tea.SuspendMsg:
		r.suspended++
	default:
		switch v := reflect.ValueOf(msg); {
		case v.Type().String() == "tea.sequenceMsg":
			r.start(inOrder(v.Convert(reflect.TypeFor[[]tea.Cmd]()).Interface().([]tea.Cmd)))
		case v.Type().String() == "tea.execMsg":
			r.start(run(v))
		default:
			r.send(msg)
		}
	}
}

// inOrder does the first of some commands, and the others after it.
func inOrder(cmds []tea.Cmd) tea.Cmd {
	if len(cmds) == 0 {
		return nil
	}
	return func() tea.Msg { return tea.BatchMsg{cmds[0], inOrder(cmds[1:])} }
}

// run does what Bubble Tea does for tea.Exec: the program, then the callback.
func run(exec reflect.Value) tea.Cmd {
	own := reflect.New(exec.Type()).Elem()
	own.Set(exec)
	cmd := *(*tea.ExecCommand)(unsafe.Pointer(own.FieldByName("cmd").UnsafeAddr()))
	then := *(*tea.ExecCallback)(unsafe.Pointer(own.FieldByName("fn").UnsafeAddr()))
	return func() tea.Msg { return then(cmd.Run()) }
}

// size makes the window another.
func (r *rig) size(w, h int) {
	r.w, r.h = w, h
	r.send(tea.WindowSizeMsg{Width: w, Height: h})
}

// drive presses keys, each when everything that came of the one before is
// done.
func (r *rig) drive(keys ...string) {
	r.t.Helper()
	for _, k := range keys {
		r.press(k)
		r.wait()
	}
}

// press presses a key and does not wait for what comes of it.
func (r *rig) press(k string) { r.send(keyOf(k)) }

// type_ types a text; a line end is enter.
func (r *rig) type_(text string) {
	r.t.Helper()
	for _, c := range text {
		switch c {
		case '\n':
			r.drive("enter")
		case ' ':
			r.drive("space")
		default:
			r.drive(string(c))
		}
	}
}

func (r *rig) paste(text string) {
	r.t.Helper()
	r.send(tea.PasteMsg{Content: text})
	r.wait()
}

// fire lets the time pass that the timers wait for.
func (r *rig) fire() {
	r.t.Helper()
	due := r.timers
	r.timers = nil
	for _, t := range due {
		r.clock.advance(t.after)
		r.send(t.msg)
		r.wait()
	}
}

var keyNames = map[string]rune{
	"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft,
	"right": tea.KeyRight, "pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "home": tea.KeyHome, "end": tea.KeyEnd,
	"backspace": tea.KeyBackspace, "delete": tea.KeyDelete, "f1": tea.KeyF1, "f2": tea.KeyF2, "f3": tea.KeyF3,
}

// keyOf is a key by the name that Bubble Tea has for it.
func keyOf(name string) tea.KeyPressMsg {
	k := tea.KeyPressMsg{}
	base := name
	for _, mod := range []struct {
		name string
		mod  tea.KeyMod
	}{{"ctrl+", tea.ModCtrl}, {"alt+", tea.ModAlt}, {"shift+", tea.ModShift}} {
		if rest, ok := strings.CutPrefix(base, mod.name); ok && rest != "" {
			k.Mod, base = k.Mod|mod.mod, rest
		}
	}
	switch code, named := keyNames[base]; {
	case named:
		k.Code = code
	case base == "space":
		k.Code, k.Text = tea.KeySpace, " "
	default:
		k.Code = []rune(base)[0]
		if k.Mod == 0 {
			k.Text = base
		}
	}
	if base == "space" && k.Mod == 0 {
		return k
	}
	if k.String() != name {
		panic("keyOf " + name + " makes " + k.String())
	}
	return k
}

var sgr = regexp.MustCompile(`\x1b\[[0-9;:]*m`)

// look checks what holds for every screen whatever is on it: it has the size
// of the window, nothing in it steers the terminal but our own colours, and
// the cursor stands in it.
func (r *rig) look() {
	r.t.Helper()
	v := r.m.View()
	plain := sgr.ReplaceAllString(v.Content, "")
	if clean := model.Clean(plain); clean != plain {
		r.t.Fatalf("the screen has characters that are not for a terminal:\n%q", plain)
	}
	lines := strings.Split(plain, "\n")
	for _, line := range lines {
		if wide := ansi.StringWidth(line); wide > r.w {
			r.t.Fatalf("a line is %d wide in a window of %d×%d:\n%s", wide, r.w, r.h, plain)
		}
	}
	if len(lines) > max(r.h, 1) || (r.w >= 60 && r.h >= 15 && len(lines) != r.h) {
		r.t.Fatalf("%d lines in a window of %d×%d:\n%s", len(lines), r.w, r.h, plain)
	}
	if c := v.Cursor; c != nil && (c.X < 0 || c.X >= r.w || c.Y < 2 || c.Y >= r.h-2) {
		r.t.Fatalf("the cursor is at %d,%d in a window of %d×%d:\n%s", c.X, c.Y, r.w, r.h, plain)
	}
}

// screen is what is seen, without colours and blanks at the end of lines.
func (r *rig) screen() string {
	lines := strings.Split(ansi.Strip(r.m.View().Content), "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " ")
	}
	return strings.Join(lines, "\n")
}

// sees checks that texts are on the screen.
func (r *rig) sees(texts ...string) {
	r.t.Helper()
	for _, text := range texts {
		if !strings.Contains(r.screen(), text) {
			r.t.Errorf("%q is not on the screen:\n%s", text, r.screen())
		}
	}
}

// misses checks that texts are not on the screen.
func (r *rig) misses(texts ...string) {
	r.t.Helper()
	for _, text := range texts {
		if strings.Contains(r.screen(), text) {
			r.t.Errorf("%q is on the screen:\n%s", text, r.screen())
		}
	}
}

// at checks which screens are open.
func (r *rig) at(screens ...string) {
	r.t.Helper()
	if got := tui.Screens(r.m); !slices.Equal(got, screens) {
		r.t.Fatalf("open are %v, expected %v; the screen is\n%s", got, screens, r.screen())
	}
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
