package cli

import (
	"os"
	"os/user"
	"path/filepath"
	"time"

	"github.com/adrg/xdg"
	"github.com/charmbracelet/x/term"

	"yourside/model"
)

// System is the world that this process runs in.
func System() Env {
	dir := ""
	if xdg.DataHome != "" && filepath.IsAbs(xdg.DataHome) && xdg.Home != "" {
		dir = filepath.Join(xdg.DataHome, "yourside")
	}
	self, _ := os.Executable() // without it there is nothing behind the program
	return Env{
		Args: os.Args[1:], In: os.Stdin, Out: os.Stdout, Err: os.Stderr,
		Getenv: os.Getenv, Now: time.Now, Self: self, DataDir: dir, Actor: actor(os.Getenv), Locale: systemLocale(),
		OnScreen: term.IsTerminal(os.Stdin.Fd()) && term.IsTerminal(os.Stdout.Fd()),
	}
}

// actor is who makes changes: YOURSIDE_ACTOR, or the name that the system
// knows the user by.
func actor(getenv func(string) string) string {
	for _, name := range []string{getenv("YOURSIDE_ACTOR"), getenv("USER"), getenv("USERNAME")} {
		if name != "" {
			return model.CleanLine(model.Cut(name, 100))
		}
	}
	if u, err := user.Current(); err == nil {
		return u.Username
	}
	return "?"
}
