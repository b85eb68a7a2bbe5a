package questionnaires

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"yourside/model"
)

// The vendor's logo: what becomes of a picture, and which files are none.

// drawn is a picture in which every point has another colour; through its
// left half everything shows.
func drawn(w, h int) *image.NRGBA {
	p := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			p.SetNRGBA(x, y, color.NRGBA{uint8(x * 7), uint8(y * 5), uint8(x ^ y), 255})
			if x < w/2 {
				p.SetNRGBA(x, y, color.NRGBA{0, 0, 0, 0})
			}
		}
	}
	return p
}

func asPNG(p image.Image) []byte {
	var b bytes.Buffer
	if err := png.Encode(&b, p); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func asJPEG(p image.Image) []byte {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, p, nil); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func asGIF(p image.Image) []byte {
	var b bytes.Buffer
	if err := gif.Encode(&b, p, nil); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// sized is a PNG that says in its head to be of another size.
func sized(b []byte, w, h uint32) []byte {
	b = bytes.Clone(b)
	binary.BigEndian.PutUint32(b[16:], w)
	binary.BigEndian.PutUint32(b[20:], h)
	binary.BigEndian.PutUint32(b[29:], crc32.ChecksumIEEE(b[12:29]))
	return b
}

// branded is the small questionnaire with a brand from its seventh line on
// and a file beside it.
func branded(brand, file string, content []byte) fstest.MapFS {
	dir := folder(map[string]string{headFile: strings.Replace(small[headFile], "documents:", "brand:\n"+brand+"documents:", 1)})
	dir[file] = &fstest.MapFile{Data: content}
	return dir
}

const wholeBrand = "  accent: \"#1a5fb4\"\n  logo: logo.png\n  contact: help@small.example\n  disclaimer: {nl: Zoals het is., en: As it is.}\n"

// logoOf reads the picture of a folder that must have one.
func logoOf(t *testing.T, dir fs.FS) *image.RGBA {
	t.Helper()
	q, err := Read(dir)
	if err != nil {
		t.Fatal(err)
	}
	p := q.Brand.Picture()
	if p == nil {
		t.Fatal("there is no picture")
	}
	return p
}

func TestABrandIsReadAndChangesNoQuestion(t *testing.T) {
	dir := branded(wholeBrand, "logo.png", asPNG(drawn(60, 20)))
	q, problems, err := Lint(dir)
	if err != nil || len(problems) > 0 {
		t.Fatal(found(problems), err)
	}
	if b := q.Brand; b.Accent != "#1a5fb4" || b.Contact != "help@small.example" || b.Disclaimer["nl"] != "Zoals het is." || len(b.Logo) == 0 {
		t.Errorf("it is %+v", b)
	}
	plain, err := Read(folder(nil))
	if err != nil {
		t.Fatal(err)
	}
	for i := range plain.Questions {
		if plain.Questions[i].Digest != q.Questions[i].Digest {
			t.Errorf("%s has another digest", q.Questions[i].ID)
		}
	}
	stored(t, q)
	seen := map[string]string{"no brand": plain.Digest}
	for name, dir := range map[string]fs.FS{
		"the brand": dir, "another logo": branded(wholeBrand, "logo.png", asPNG(drawn(60, 21))),
		"another contact": branded(strings.Replace(wholeBrand, "help@", "info@", 1), "logo.png", asPNG(drawn(60, 20))),
	} {
		digest := digestOf(t, dir)
		for other, was := range seen {
			if was == digest {
				t.Errorf("%s gives the digest of %s", name, other)
			}
		}
		seen[name] = digest
	}
}

func TestWhereNothingWasDrawnTheLogoIsWhite(t *testing.T) {
	p := logoOf(t, branded(wholeBrand, "logo.png", asPNG(drawn(60, 20))))
	if p.Rect != image.Rect(0, 0, 60, 20) {
		t.Fatalf("it became %v", p.Rect)
	}
	for y := range 20 {
		for x := range 60 {
			want := color.RGBA{255, 255, 255, 255}
			if x >= 30 {
				want = color.RGBA{uint8(x * 7), uint8(y * 5), uint8(x ^ y), 255}
			}
			if got := p.RGBAAt(x, y); got != want {
				t.Fatalf("at %d,%d it is %v, want %v", x, y, got, want)
			}
		}
	}
}

func TestALargeLogoIsMadeSmallerInItsOwnShape(t *testing.T) {
	for _, c := range []struct{ w, h, toW, toH int }{
		{600, 200, 600, 200}, {1, 1, 1, 1}, {601, 200, 600, 199}, {600, 201, 597, 200}, {1200, 400, 600, 200}, {3000, 100, 600, 20}, {100, 1500, 13, 200},
		{2000, 2000, 200, 200}, {4000, 1, 600, 1}, {1, 4000, 1, 200},
	} {
		p := logoOf(t, branded(wholeBrand, "logo.png", asPNG(image.NewGray(image.Rect(0, 0, c.w, c.h)))))
		if p.Rect.Dx() != c.toW || p.Rect.Dy() != c.toH {
			t.Errorf("%d×%d became %v, want %d×%d", c.w, c.h, p.Rect, c.toW, c.toH)
		}
		if at := p.RGBAAt(c.toW-1, c.toH-1); at != (color.RGBA{0, 0, 0, 255}) {
			t.Errorf("%d×%d was black and became %v", c.w, c.h, at)
		}
	}
}

// A point of a smaller picture is the mean of the points that it stands for.
func TestASmallerLogoIsTheMeanOfTheLarger(t *testing.T) {
	p := image.NewRGBA(image.Rect(0, 0, 900, 3))
	for x := range 900 {
		for y := range 3 {
			p.SetRGBA(x, y, color.RGBA{uint8(x % 3 * 90), uint8(y * 60), 200, 255})
		}
	}
	s := shrink(p) // to 600×2: a point is one and a half across, and as much down
	for x, want := range []color.RGBA{{30, 20, 200, 255}, {150, 20, 200, 255}} {
		if got := s.RGBAAt(x, 0); got != want {
			t.Errorf("at %d it is %v, want %v", x, got, want)
		}
	}
}

func TestAJPEGIsALogoWhateverItIsCalled(t *testing.T) {
	for _, name := range []string{"logo.jpg", "logo.jpeg", "LOGO.JPG", "logo.png"} {
		p := logoOf(t, branded("  logo: "+name+"\n", name, asJPEG(image.NewGray(image.Rect(0, 0, 30, 10)))))
		if p.Rect != image.Rect(0, 0, 30, 10) {
			t.Errorf("%s became %v", name, p.Rect)
		}
	}
}

func TestWhatFollowsThePictureIsNotKept(t *testing.T) {
	plain := asPNG(drawn(60, 20))
	with := append(bytes.Clone(plain), "<script>alert(1)</script>"...)
	if digestOf(t, branded(wholeBrand, "logo.png", plain)) != digestOf(t, branded(wholeBrand, "logo.png", with)) {
		t.Error("it is another logo")
	}
}

func TestAFileThatIsNoLogoIsAProblemOnTheLineOfTheLogo(t *testing.T) {
	good := asPNG(drawn(60, 20))
	for _, c := range []struct {
		name    string
		content []byte
		code    string
	}{
		{"a picture of 50,000 by 50,000", sized(good, 50_000, 50_000), "logo-size"},
		{"a picture that is a point too wide", asPNG(image.NewGray(image.Rect(0, 0, 4_001, 1))), "logo-size"},
		{"a picture without end", sized(good, 1<<31-1, 1<<31-1), "logo-broken"}, // the decoder knows better
		{"a picture of nothing", sized(good, 0, 20), "logo-broken"},
		{"a picture with less in it than it says", sized(good, 60, 21), "logo-broken"},
		{"a picture that was cut short", good[:len(good)/2], "logo-broken"},
		{"a picture of which only the head is there", good[:33], "logo-broken"},
		{"a PNG by its first bytes only", good[:8], "logo-broken"},
		{"a JPEG that was cut short", asJPEG(drawn(60, 20))[:400], "logo-broken"},
		{"a GIF", asGIF(drawn(60, 20)), "logo-foreign"},
		{"an SVG", []byte(`<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`), "logo-foreign"},
		{"a BMP", []byte("BM\x00\x00"), "logo-foreign"},
		{"nothing", nil, "logo-foreign"},
		{"ten megabytes", append(bytes.Clone(good), make([]byte, 10<<20)...), "logo-large"},
		{"a byte too many", append(bytes.Clone(good), make([]byte, maxLogo+1-len(good))...), "logo-large"},
	} {
		t.Run(c.name, func(t *testing.T) {
			isProblem(t, branded(wholeBrand, "logo.png", c.content), 9, c.code)
		})
	}
	dir := branded(wholeBrand, "logo.png", nil)
	delete(dir, "logo.png")
	isProblem(t, dir, 9, "logo-missing")
	for _, mode := range []fs.FileMode{fs.ModeDir | 0o755, fs.ModeSymlink | 0o777, fs.ModeNamedPipe | 0o644} {
		dir["logo.png"] = &fstest.MapFile{Mode: mode, Data: []byte("elsewhere.png")}
		isProblem(t, dir, 9, "file-irregular")
	}
	if full := append(bytes.Clone(good), make([]byte, maxLogo-len(good))...); logoOf(t, branded(wholeBrand, "logo.png", full)) == nil {
		t.Error("a file of 512 KiB is no logo")
	}
}

func isProblem(t *testing.T, dir fs.FS, line int, code string) {
	t.Helper()
	q, problems, err := Lint(dir)
	if diff := cmp.Diff([]string{fmt.Sprintf("%s:%d: %s", headFile, line, code)}, found(problems)); diff != "" || err != nil {
		t.Error(diff, err)
	}
	if q == nil || q.Digest != "" {
		t.Error("it has a digest all the same")
	}
	if q, err := Read(dir); q != nil || !model.Refused(err, code) {
		t.Errorf("read all the same: %v", err)
	}
}

// Whatever a name is, only a file in the folder itself is looked for.
func TestALogoIsAPlainNameInTheFolder(t *testing.T) {
	good := asPNG(drawn(60, 20))
	for _, name := range []string{
		"../logo.png", "/etc/logo.png", "art/logo.png", "..\\\\logo.png", "C:logo.png", ".logo.png", "logo", "logo.png/", "-logo", "lo go.png", "logo.svg",
		"https://small.example/logo.png", "questions.yaml", strings.Repeat("x", 80) + ".png", "lögo.png",
	} {
		isProblem(t, branded("  logo: \""+name+"\"\n", "logo.png", good), 8, "logo-name")
	}
}

func TestAColourThatBecameACommentIsAProblem(t *testing.T) {
	isProblem(t, branded("  contact: x\n  accent: #1a5fb4\n", "logo.png", nil), 9, "accent-form")
}

func TestMistakesInABrandAreOnTheirLines(t *testing.T) {
	for brand, want := range map[string]string{
		"  accent: \"#ffd200\"\n":                        ":8: accent-contrast (warning)",
		"  contact: x\n  accent: blue\n":                 ":9: accent-form",
		"  colour: \"#1a5fb4\"\n":                        ":8: yaml-unknown",
		"  contact: x\n  disclaimer: {nl: Zo is het.}\n": ":9: language-missing",
		"  disclaimer: As it is.\n":                      ":8: yaml-type",
		"  contact: x\n  contact: y\n":                   ":9: yaml-double",
		"  accent: {light: blue}\n":                      ":8: yaml-type",
		"  logo: [logo.png]\n":                           ":8: yaml-type",
	} {
		_, problems, err := Lint(branded(brand, "logo.png", nil))
		if diff := cmp.Diff([]string{headFile + want}, found(problems)); diff != "" || err != nil {
			t.Errorf("%s: %s %v", brand, diff, err)
		}
	}
}
