//go:build !windows

package cli_test

// kill -9 at any moment while somebody answers, on the screen and by commands:
// what was acknowledged, by "opgeslagen" on the screen or by exit 0, is there
// afterwards. The usual run has 30 rounds; YOURSIDE_ROUNDS=200 sets another
// number.

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// The questions that are answered are 1 to 11: all of them take a status.
const lastKilled = 11

// words of the statuses that need no reason, by the key that gives them.
var killedAnswers = map[string]string{"1": "yes", "2": "partly", "3": "no"}

// killing is what is known of the answers: what was acknowledged, and what was
// on its way when the program was killed and may be there or not.
type killing struct {
	t       *testing.T
	p       place
	ids     []string // by number, from 1
	known   map[string]string
	perhaps map[string]string
	acks    int
	chance  *rand.Rand
}

func TestWhatWasAcknowledgedSurvivesBeingKilled(t *testing.T) {
	t.Parallel()
	rounds := 30
	if n, err := strconv.Atoi(os.Getenv("YOURSIDE_ROUNDS")); err == nil {
		rounds = n
	} else if testing.Short() {
		rounds = 10
	}
	seed := uint64(time.Now().UnixNano())
	t.Logf("%d rounds with seed %d", rounds, seed)
	k := &killing{t: t, p: begun(t, "nl"), known: map[string]string{}, chance: rand.New(rand.NewPCG(seed, 0))}
	k.ids = append([]string{""}, firstQuestions(t, k.p)...)
	for round := range rounds {
		k.perhaps = map[string]string{}
		if round%4 == 3 {
			k.commands()
		} else {
			k.screen()
		}
		k.check(round)
		if t.Failed() {
			return
		}
	}
	if out := k.p.do(t, "doctor"); strings.Contains(out, "!!") {
		t.Errorf("the doctor says %s", out)
	}
	if k.acks < rounds/2 {
		t.Errorf("only %d answers were acknowledged in %d rounds: nothing much was tested", k.acks, rounds)
	}
	t.Logf("%d answers were acknowledged, none was lost", k.acks)
}

func firstQuestions(t *testing.T, p place) []string {
	t.Helper()
	var ids []string
	for _, line := range strings.Split(p.do(t, "questions", id), "\n")[1 : lastKilled+1] {
		ids = append(ids, strings.Fields(line)[1])
	}
	return ids
}

// after kills a program at a moment between now and the most.
func (k *killing) after(most time.Duration, kill func()) *time.Timer {
	return time.AfterFunc(time.Duration(k.chance.Int64N(int64(most))), kill)
}

// key is a key that gives another answer than the question has and than the
// one that stands on the screen.
func (k *killing) key(question, shown string) string {
	for _, at := range k.chance.Perm(3) {
		key := strconv.Itoa(at + 1)
		if killedAnswers[key] != k.known[question] && key != shown {
			return key
		}
	}
	return ""
}

// screen answers question after question until it is killed.
func (k *killing) screen() {
	number := 1 + k.chance.IntN(lastKilled-3)
	w := k.p.open(k.t, "open", id, "--question", k.ids[number])
	w.sees(fmt.Sprintf("Vraag %d ·", number), "? hulp")
	defer k.after(300*time.Millisecond, func() { _ = w.cmd.Process.Kill() }).Stop()
	shown := ""
	for ; number <= lastKilled && w.shows(fmt.Sprintf("Vraag %d ·", number)); number++ {
		question, key := k.ids[number], k.key(k.ids[number], shown)
		k.perhaps[question] = killedAnswers[key]
		if w.tries(key); !w.shows("●"+key+" ", "opgeslagen ") {
			break
		}
		k.known[question], shown = killedAnswers[key], key
		delete(k.perhaps, question)
		k.acks++
		w.tries(enter)
	}
	w.ends()
}

// commands gives a few answers by commands, each of which may be killed.
func (k *killing) commands() {
	for range 3 {
		question := k.ids[1+k.chance.IntN(lastKilled)]
		answer := killedAnswers[k.key(question, "")]
		c := exec.Command(program(k.t), "answer", id, question, answer)
		c.Dir, c.Env = k.p.dir, k.p.env()
		must(k.t, c.Start())
		timer := k.after(120*time.Millisecond, func() { _ = c.Process.Kill() })
		err := c.Wait()
		timer.Stop()
		if err == nil {
			k.known[question] = answer
			delete(k.perhaps, question)
			k.acks++
		} else if _, tried := k.perhaps[question]; !tried {
			k.perhaps[question] = answer
		} else {
			k.perhaps[question] += " " + answer
		}
	}
}

// check compares what is stored with what is known.
func (k *killing) check(round int) {
	k.t.Helper()
	for question, got := range k.p.questions(k.t, id) {
		stored, maybe := value(got), strings.Fields(k.perhaps[question])
		if stored != k.known[question] && !slices.Contains(maybe, stored) {
			k.t.Errorf("round %d: %s is stored as %q, acknowledged was %q, on its way was %q", round, question, stored, k.known[question], maybe)
		}
		k.known[question] = stored
	}
}

// shows is sees for a program that may be killed: false when it is gone before.
func (w *terminal) shows(texts ...string) bool {
	w.t.Helper()
	seen := false
	w.until(fmt.Sprintf("%q", texts), func() bool {
		now := w.text()
		seen = true
		for _, text := range texts {
			seen = seen && strings.Contains(now, text)
		}
		select {
		case <-w.done:
			return true
		default:
			return seen
		}
	})
	return seen
}

// tries types keys in a window that may be gone.
func (w *terminal) tries(keys string) { _, _ = w.file.WriteString(keys) }
