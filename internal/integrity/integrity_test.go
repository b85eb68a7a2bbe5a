package integrity

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"yourside/model"
)

// What is hashed: canonical JSON by the examples of its own standard, and the
// chain of events by the recipe that the pack prints, computed again here.

// The two examples are those of RFC 8785, sections 3.2.2 and 3.2.3.
func TestCanonicalIsThatOfRFC8785(t *testing.T) {
	for _, c := range []struct{ name, given, want string }{
		{"numbers, strings and literals",
			`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],` +
				`"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`,
			`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`},
		{"keys in the order of UTF-16",
			`{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One",` +
				`"\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}`,
			`{"\r":"Carriage Return","1":"One","` + "\u0080" + `":"Control","ö":"Latin Small Letter O With Diaeresis",` +
				`"€":"Euro Sign","😀":"Emoji: Grinning Face","` + "\ufb33" + `":"Hebrew Letter Dalet With Dagesh"}`},
	} {
		t.Run(c.name, func(t *testing.T) {
			var v any
			if err := json.Unmarshal([]byte(c.given), &v); err != nil {
				t.Fatal(err)
			}
			got, err := Canonical(v)
			if diff := cmp.Diff(c.want, string(got)); diff != "" || err != nil {
				t.Error(diff, err)
			}
		})
	}
}

func TestWhatIsNoJSONHasNoDigest(t *testing.T) {
	if _, err := Digest(map[string]any{"x": func() {}}); err == nil {
		t.Error("a function has a digest")
	}
	if d, err := Digest([]string{}); d != "sha256:"+sum("[]") || err != nil {
		t.Errorf("the digest of [] is %s, %v", d, err)
	}
}

func sum(s string) string {
	b := sha256.Sum256([]byte(s))
	return hex.EncodeToString(b[:])
}

// An event is hashed without the pass that puts JSON in order; what it leaves
// out must change nothing, whatever the text.
func TestTheShortWayToTheHashOfAnEventIsTheLongOne(t *testing.T) {
	text := rapid.OneOf(rapid.String(), rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) }),
		rapid.SampledFrom([]string{"", "\u2028", "a\u2029b", "\\u2028", "<&>", "\x00\x1f\x7f", "\xff"}))
	rapid.Check(t, func(t *rapid.T) {
		l := link{
			Actor: text.Draw(t, "actor"), Assessment: "a", At: time.UnixMilli(rapid.Int64Range(0, 4e12).Draw(t, "at")).UTC(),
			Field: "note", New: text.Draw(t, "new"), Old: text.Draw(t, "old"), Question: text.Draw(t, "question"), Seq: 7,
		}
		short, err1 := l.canonical()
		long, err2 := Canonical(l)
		if diff := cmp.Diff(string(long), string(short)); diff != "" || err1 != nil || err2 != nil {
			t.Fatal(diff, err1, err2)
		}
	})
}

func BenchmarkVerifyChain(b *testing.B) {
	var events []model.Event
	prev := ""
	for i := range 1000 {
		e := model.Event{Seq: i + 1, At: time.UnixMilli(1_790_000_000_000 + int64(i)).UTC(), Actor: "Sanne Bakker",
			Question: "zoho.mfa.enforced", Field: "note", Old: "Nog niet voor iedereen.", New: "Voor 44 van de 46 gebruikers is het verplicht."}
		e.Hash, _ = ChainHash("voorbeeld-bv-zoho", prev, e)
		prev = e.Hash
		events = append(events, e)
	}
	for b.Loop() {
		if err := VerifyChain("voorbeeld-bv-zoho", events); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/1000, "ns/event")
}

// The canonical form is written out by the rules of RFC 8785: keys in the order
// of their UTF-16 units, no white space, in strings nothing escaped but quote,
// backslash and what comes before U+0020, of those \b \t \n \f \r short and the
// rest as \u and four small digits. So <, &, DEL, U+2028 and emoji stand as
// they are.
func TestTheHashOfAnEventIsThatOfTheBytesOfTheStandard(t *testing.T) {
	e := model.Event{
		Seq: 12, At: time.Date(2026, 5, 31, 14, 0, 0, 50_000_000, time.FixedZone("", 7200)), Actor: "Zoë <z&z@example.org>",
		Question: "zoho.mfa.enforced", Field: "note", Old: "\x00\t\u2028", New: "\u201cé\u201d \"q\\\" \x7f\n😀</script>", Hash: "of no matter",
	}
	bytes := `{"actor":"Zoë <z&z@example.org>","assessment":"voorbeeld-zoho","at":"2026-05-31T12:00:00.05Z","field":"note",` +
		`"new":"“é” \"q\\\" ` + "\x7f" + `\n😀</script>","old":"\u0000\t` + "\u2028" + `","prev":"abc","question":"zoho.mfa.enforced","seq":12}`
	got, err := ChainHash("voorbeeld-zoho", "abc", e)
	if err != nil || got != sum(bytes) {
		t.Errorf("the hash is %s, want %s of\n%s (%v)", got, sum(bytes), bytes, err)
	}
}

// recipe is what the pack tells an auditor to do: take the event's JSON without
// hash, add assessment and prev, and hash its canonical form. For ASCII that is
// what encoding/json makes of a map, whose keys it sorts.
func recipe(t *rapid.T, assessment, prev string, e model.Event) string {
	b, err := json.Marshal(e)
	if err != nil {
		t.Fatal(err)
	}
	var fields map[string]any
	if err := json.Unmarshal(b, &fields); err != nil {
		t.Fatal(err)
	}
	delete(fields, "hash")
	fields["assessment"], fields["prev"] = assessment, prev
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(fields); err != nil {
		t.Fatal(err)
	}
	return sum(strings.TrimSuffix(out.String(), "\n"))
}

// anyChain makes a chain of one to eight events, hashed by the recipe.
func anyChain(t *rapid.T) []model.Event {
	text := rapid.StringMatching(`[ -~]{0,12}`)
	var events []model.Event
	prev := ""
	for n := range rapid.IntRange(1, 8).Draw(t, "length") {
		e := model.Event{
			Seq: n + 1, At: time.UnixMilli(rapid.Int64Range(0, 4e12).Draw(t, "at")).UTC(), Actor: text.Draw(t, "actor"),
			Question: text.Draw(t, "question"), Field: text.Draw(t, "field"), Old: text.Draw(t, "old"), New: text.Draw(t, "new"),
		}
		e.Hash = recipe(t, "sample", prev, e)
		events, prev = append(events, e), e.Hash
	}
	return events
}

func TestAChainThatFollowsTheRecipeHolds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		events := anyChain(t)
		if err := VerifyChain("sample", events); err != nil {
			t.Fatalf("%v in %+v", err, events)
		}
		// Truncation cannot be seen from a chain alone: packs print its length.
		if err := VerifyChain("sample", events[:rapid.IntRange(0, len(events)).Draw(t, "left")]); err != nil {
			t.Fatal(err)
		}
		if VerifyChain("samplf", events) == nil {
			t.Fatal("the chain holds for another assessment")
		}
	})
}

// tampering is one thing done to event n, and which event is the first that
// does not fit.
var tampering = map[string]func(t *rapid.T, events []model.Event, n int) (after []model.Event, broken int){
	"a part is changed": func(t *rapid.T, events []model.Event, n int) ([]model.Event, int) {
		parts := []*string{&events[n].Actor, &events[n].Question, &events[n].Field, &events[n].Old, &events[n].New, &events[n].Hash}
		*rapid.SampledFrom(parts).Draw(t, "part") += rapid.SampledFrom([]string{"x", " ", "\x00", "\u00e9"}).Draw(t, "addition")
		return events, n
	},
	"a time is changed": func(t *rapid.T, events []model.Event, n int) ([]model.Event, int) {
		events[n].At = events[n].At.Add(rapid.SampledFrom([]time.Duration{time.Hour, time.Millisecond, -time.Millisecond, time.Microsecond, 1}).Draw(t, "by"))
		return events, n
	},
	"a time is written in another zone": func(t *rapid.T, events []model.Event, n int) ([]model.Event, int) {
		events[n].At = events[n].At.In(time.FixedZone("", rapid.SampledFrom([]int{3600, -60}).Draw(t, "east")))
		return events, n
	},
	"a number is changed": func(t *rapid.T, events []model.Event, n int) ([]model.Event, int) {
		events[n].Seq += rapid.SampledFrom([]int{-1, 1, 100}).Draw(t, "by")
		return events, n
	},
	"a change is hashed anew, and what follows is not": func(t *rapid.T, events []model.Event, n int) ([]model.Event, int) {
		events[n].New += "x"
		events[n].Hash = recipe(t, "sample", before(events, n), events[n])
		return events, n + 1
	},
	"it is numbered otherwise, and all hashed anew": func(t *rapid.T, events []model.Event, n int) ([]model.Event, int) {
		for i := n; i < len(events); i++ {
			events[i].Seq++
		}
		return hashed(t, append(events, model.Event{Seq: len(events) + 2}), n), n
	},
	"a time is finer than a millisecond, and all hashed anew": func(t *rapid.T, events []model.Event, n int) ([]model.Event, int) {
		events[n].At = events[n].At.Add(time.Microsecond)
		return hashed(t, append(events, model.Event{Seq: len(events) + 1}), n), n
	},
	"an event is taken out": func(t *rapid.T, events []model.Event, n int) ([]model.Event, int) {
		return slices.Delete(events, n, n+1), n
	},
	"an event is taken out, and the rest numbered anew": func(t *rapid.T, events []model.Event, n int) ([]model.Event, int) {
		events = slices.Delete(events, n, n+1)
		for i := range events {
			events[i].Seq = i + 1
		}
		return events, n
	},
	"an event comes before the one before it": func(t *rapid.T, events []model.Event, n int) ([]model.Event, int) {
		if n == 0 {
			return nil, 0
		}
		events[n-1], events[n] = events[n], events[n-1]
		return events, n - 1
	},
	"an event is put in with the right hash": func(t *rapid.T, events []model.Event, n int) ([]model.Event, int) {
		e := model.Event{Seq: n + 1, At: time.UnixMilli(0).UTC(), New: "forged"}
		e.Hash = recipe(t, "sample", before(events, n), e)
		return slices.Insert(events, n, e), n + 1
	},
	"an event is there twice": func(t *rapid.T, events []model.Event, n int) ([]model.Event, int) {
		return slices.Insert(events, n, events[n]), n + 1
	},
}

// hashed makes the hashes anew, from event n on.
func hashed(t *rapid.T, events []model.Event, n int) []model.Event {
	for i := n; i < len(events); i++ {
		events[i].Hash = recipe(t, "sample", before(events, i), events[i])
	}
	return events
}

func before(events []model.Event, n int) string {
	if n == 0 {
		return ""
	}
	return events[n-1].Hash
}

func TestAChainThatWasTamperedWithIsBrokenThere(t *testing.T) {
	for name, tamper := range tampering {
		t.Run(name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				events := anyChain(t)
				after, broken := tamper(t, slices.Clone(events), rapid.IntRange(0, len(events)-1).Draw(t, "event"))
				if broken >= len(after) {
					return // the last event: then it is truncation, or an event that goes on where the chain ended
				}
				err := VerifyChain("sample", after)
				if !model.Refused(err, "chain-broken") || !strings.HasSuffix(err.Error(), fmt.Sprint(" ", broken+1)) {
					t.Fatalf("%v, want the chain broken at event %d", err, broken+1)
				}
			})
		})
	}
}
