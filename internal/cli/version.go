package cli

import (
	"runtime/debug"
	"strings"
)

// Filled in by the release build:
// -ldflags "-X yourside/internal/cli.version=… -X yourside/internal/cli.commit=… -X yourside/internal/cli.date=…"
var (
	version = "0.1.0-dev"
	commit  = ""
	date    = ""
)

// Version returns the version, and the commit and date it was built from as
// far as they are known.
func Version() string {
	c, d := commit, date
	if info, ok := debug.ReadBuildInfo(); ok && c == "" {
		for _, s := range info.Settings {
			switch s.Key {
			case "vcs.revision":
				c = s.Value
			case "vcs.time":
				d = s.Value
			}
		}
	}
	if c == "" {
		return version
	}
	return version + " (" + strings.TrimSuffix(c[:min(len(c), 12)]+", "+d, ", ") + ")"
}

// Program is the version by which packs of the same bytes are recognised.
func Program() string { return version }
