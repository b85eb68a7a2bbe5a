package store

// kill -9 at any moment: what was acknowledged is there afterwards, the file is
// whole, and the chain holds.

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os/exec"
	"testing"
)

func TestNothingAcknowledgedIsLostToAKill(t *testing.T) {
	rounds := 200
	if testing.Short() {
		rounds = 20
	}
	for lane := range 2 {
		t.Run(fmt.Sprint("lane ", lane), func(t *testing.T) {
			t.Parallel()
			killInRounds(t, rounds/2, rand.New(rand.NewPCG(7, uint64(lane))))
		})
	}
}

// killInRounds kills a child each round after it acknowledged some saves; how
// many is left to chance, and with it what the child is doing by then.
func killInRounds(t *testing.T, rounds int, chance *rand.Rand) {
	path, there := "", 0
	for round := range rounds {
		if round%20 == 0 { // a chain that stays short enough to look at after each round
			path, there = newPath(t), 0
			filled(t, path, 1)
		}
		acknowledged := killAfter(t, 1+chance.IntN(10), path)
		there = afterKill(t, path, there, acknowledged)
		if t.Failed() {
			t.Fatalf("that was round %d", round)
		}
	}
	if h, err := Examine(background, path); err != nil || h.Integrity != "ok" || len(h.Altered) != 0 {
		t.Errorf("at the end the database is %+v, %v", h, err)
	}
}

// killAfter lets a child save until it has acknowledged so many events, kills
// it, and returns all that it acknowledged: their numbers and hashes.
func killAfter(t *testing.T, events int, path string) map[int]string {
	t.Helper()
	c := child("save", path, "somebody")
	lines := started(t, c)
	acknowledged := map[int]string{}
	take := func() {
		var seq int
		var hash string
		if _, err := fmt.Sscan(lines.Text(), &seq, &hash); err == nil && len(hash) == 64 {
			acknowledged[seq] = hash
		}
	}
	for range events {
		if !lines.Scan() {
			t.Fatalf("the child ended by itself: %v", c.Wait())
		}
		take()
	}
	must(t, c.Process.Kill())
	for lines.Scan() { // what it had written before it died counts too
		take()
	}
	var exit *exec.ExitError
	if err := c.Wait(); !errors.As(err, &exit) || exit.Exited() {
		t.Fatalf("the child was not killed: %v", err)
	}
	return acknowledged
}

// afterKill opens the database as the next start does, and returns how many
// events there are. A kill may leave one that was not acknowledged any more.
func afterKill(t *testing.T, path string, before int, acknowledged map[int]string) int {
	t.Helper()
	s, err := Open(background, path)
	must(t, err)
	defer s.db.Close()
	found, err := one[string](background, s.db, "PRAGMA integrity_check")
	if err != nil || found != "ok" {
		t.Errorf("the file is not whole: %s, %v", found, err)
	}
	events := load(t, s, "assessment-1").Events
	for seq, hash := range acknowledged {
		if seq > len(events) || events[seq-1].Hash != hash {
			t.Errorf("event %d was acknowledged and is not there", seq)
		}
	}
	if len(events) < before+len(acknowledged) && before > 0 {
		t.Errorf("%d events, after %d and %d more", len(events), before, len(acknowledged))
	}
	return len(events)
}
