package tui_test

// A vendor's own colour, contact and disclaimer on the screens.

import (
	"fmt"
	"image/color"
	"regexp"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/exp/golden"

	"yourside/internal/integrity"
	"yourside/internal/lang"
	"yourside/model"
	"yourside/tui"
)

const accent = "#1a5fb4"

// branded is the sample as its vendor would hand it out.
func branded(t testing.TB) *model.Questionnaire {
	t.Helper()
	q := sample()
	q.Brand = model.Brand{
		Accent: accent, Contact: "vragen@wolk.example",
		Disclaimer: both("Aan deze vragenlijst zijn geen rechten te ontlenen.", "No rights follow from this questionnaire."),
	}
	must(t, integrity.Fill(q))
	return q
}

// opened is an assessment of the branded sample, in a window of a size.
func opened(t testing.TB, w, h int) *rig {
	t.Helper()
	r := newRig(t)
	r.w, r.h = w, h
	return r.with(tui.Options{Words: lang.Find("nl"), Open: r.createFrom(branded(t))})
}

var titleForm = regexp.MustCompile(`(\x1b\[[0-9;]*m)Voorbeeld BV`)

// title is how the title is written.
func (r *rig) title() string {
	r.t.Helper()
	m := titleForm.FindStringSubmatch(r.m.View().Content)
	if m == nil {
		r.t.Fatalf("there is no title:\n%s", r.screen())
	}
	return m[1]
}

func TestTheAccentGoesByWhatTheTerminalCanShow(t *testing.T) {
	cyan, own, mid := "\x1b[1;36m", "\x1b[1;38;2;26;95;180m", "\x1b[1;38;2;46;109;186m"
	for _, c := range []struct {
		name   string
		depth  colorprofile.Profile
		ground color.Color
		want   string
	}{
		{"no colours", colorprofile.ASCII, color.Black, cyan}, // the renderer takes it out
		{"sixteen colours", colorprofile.ANSI, color.White, cyan},
		{"256 colours on white", colorprofile.ANSI256, color.White, own}, // the renderer looks for the nearest
		{"every colour on white", colorprofile.TrueColor, color.White, own},
		{"every colour on black", colorprofile.TrueColor, color.Black, "\x1b[1;38;2;59;118;190m"},
		{"every colour on we do not know what", colorprofile.TrueColor, nil, mid},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := opened(t, 80, 24)
			if r.title() != cyan {
				t.Errorf("before anything is known it is %q", r.title())
			}
			r.send(tea.ColorProfileMsg{Profile: c.depth})
			r.send(tea.BackgroundColorMsg{Color: c.ground})
			r.wait()
			if got := r.title(); got != c.want {
				t.Errorf("the title is %q, want %q", got, c.want)
			}
		})
	}
}

func TestAnAccentOnTheScreenLooksAsItDid(t *testing.T) {
	r := opened(t, 80, 24)
	r.send(tea.ColorProfileMsg{Profile: colorprofile.TrueColor})
	r.send(tea.BackgroundColorMsg{Color: color.Black})
	r.wait()
	golden.RequireEqual(t, strings.ReplaceAll(r.m.View().Content, "\x1b", "␛"))
}

// asks are the results of what a message leads to, by their names.
func (r *rig) asks(msg tea.Msg) string {
	_, cmd := r.m.Update(msg)
	if cmd == nil {
		return ""
	}
	return fmt.Sprintf("%T", cmd())
}

func TestTheTerminalIsAskedForItsGroundOnceAndOnlyForAnAccent(t *testing.T) {
	full := tea.ColorProfileMsg{Profile: colorprofile.TrueColor}
	if asked := newRig(t).open("nl").asks(full); asked != "" {
		t.Errorf("without an accent it asks %s", asked)
	}
	r := opened(t, 80, 24)
	if asked := r.asks(tea.ColorProfileMsg{Profile: colorprofile.ANSI}); asked != "" {
		t.Errorf("for sixteen colours it asks %s", asked)
	}
	if asked := r.asks(full); asked != "tea.backgroundColorMsg" {
		t.Errorf("it asks %q", asked)
	}
	if asked := r.asks(full); asked != "" {
		t.Errorf("then it asks %s again", asked)
	}
}

func TestAtHomeNobodysColourIsShown(t *testing.T) {
	r := opened(t, 80, 24)
	r.send(tea.ColorProfileMsg{Profile: colorprofile.TrueColor})
	r.wait()
	r.drive("esc")
	r.at("home")
	if content := r.m.View().Content; strings.Contains(content, "38;2;") {
		t.Errorf("it is %q", content)
	}
	r.drive("?")
	r.misses("vragen@wolk.example")
	r.drive("esc", "enter")
	if r.title() == "\x1b[1;36m" {
		t.Error("the colour does not come back")
	}
}

func TestContactAndDisclaimerStandWhereThereIsRoom(t *testing.T) {
	said := []string{"Contact over de vragen: vragen@wolk.example", "Voorbehoud bij de vragenlijst: Aan deze vragenlijst zijn geen rechten te"}
	r := opened(t, 80, 24)
	r.sees(said...)
	r.drive("?", "pgdown")
	r.sees(said[0])
	r.drive("esc", "L")
	r.sees("Contact about the questions: vragen@wolk.example", "No rights follow from this questionnaire.")

	r.size(60, 15)
	r.drive("f1")
	for range 40 {
		r.drive("down")
	}
	r.sees("vragen@wolk.example")
}

// On the smallest screen the vendor takes no line from the domains.
func TestTheVendorTakesNoLineFromTheDomains(t *testing.T) {
	q := branded(t)
	for i := range 9 {
		id := fmt.Sprintf("more%d", i)
		q.Domains = append(q.Domains, model.Domain{ID: id, Title: both("Domein "+id, "Domain "+id)})
		one := q.Questions[0]
		one.ID, one.Domain = "ask."+id, id
		q.Questions = append(q.Questions, one)
	}
	q.Holds.Questions = len(q.Questions)
	must(t, integrity.Fill(q))
	plain := *q
	plain.Brand = model.Brand{}
	must(t, integrity.Fill(&plain))
	var screens []string
	for _, q := range []*model.Questionnaire{q, &plain} {
		r := newRig(t)
		r.w, r.h = 60, 15
		r.with(tui.Options{Words: lang.Find("nl"), Open: r.createFrom(q)})
		screens = append(screens, r.screen())
	}
	if screens[0] != screens[1] {
		t.Errorf("it is\n%s\nand without a brand\n%s", screens[0], screens[1])
	}
}

func TestAVendorIsHeardWhereAQuestionnaireIsChosen(t *testing.T) {
	r := newRig(t)
	r.h = 30
	r.world.Questionnaires = func() ([]*model.Questionnaire, error) {
		plain := sample()
		plain.ID = "plain"
		return []*model.Questionnaire{branded(t), plain}, nil
	}
	r.begin("nl").drive("n")
	r.sees("Contact over de vragen: vragen@wolk.example", "Voorbehoud bij de vragenlijst: ")
	r.drive("right")
	r.misses("vragen@wolk.example")
	r.drive("left")
	r.size(60, 15)
	r.misses("vragen@wolk.example")
}
