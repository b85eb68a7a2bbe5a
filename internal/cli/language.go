package cli

import (
	"strings"

	"yourside/internal/lang"
	"yourside/model"
)

// askedLanguage is --lang, else YOURSIDE_LANG; empty when neither says.
func (a *app) askedLanguage() string {
	if asked := langArgument(a.Args); asked != "" {
		return asked
	}
	return a.Getenv("YOURSIDE_LANG")
}

// language chooses the language before the commands are made, as their help is
// in it too: --lang, else YOURSIDE_LANG, else the locale, else English.
func (a *app) language() string {
	for _, asked := range []string{langArgument(a.Args), a.Getenv("YOURSIDE_LANG")} {
		if lang.Known(asked) {
			return asked
		}
	}
	code, _, _ := strings.Cut(strings.ToLower(a.Locale), "_")
	code, _, _ = strings.Cut(code, "-")
	if lang.Known(code) {
		return code
	}
	return "en"
}

// langArgument finds the value of --lang among arguments that were not parsed
// yet.
func langArgument(args []string) string {
	for i, arg := range args {
		switch value, found := strings.CutPrefix(arg, "--lang="); {
		case arg == "--":
			return ""
		case found:
			return value
		case arg == "--lang" && i+1 < len(args):
			return args[i+1]
		}
	}
	return ""
}

// checkLanguage refuses a language that there is not.
func (a *app) checkLanguage() error {
	if asked := a.askedLanguage(); asked != "" && !lang.Known(asked) {
		return usage(model.Refuse("language-unknown", model.Cut(asked, 20), strings.Join(lang.Codes(), ", ")))
	}
	return nil
}

// Locale returns the locale of an environment, as POSIX orders its variables.
func Locale(getenv func(string) string) string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if s := getenv(name); s != "" {
			return s
		}
	}
	return ""
}
