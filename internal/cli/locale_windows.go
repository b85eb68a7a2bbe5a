package cli

import (
	"os"

	"golang.org/x/sys/windows"
)

// systemLocale is what the environment says, or else the language of Windows.
func systemLocale() string {
	if s := Locale(os.Getenv); s != "" {
		return s
	}
	languages, err := windows.GetUserPreferredUILanguages(windows.MUI_LANGUAGE_NAME)
	if err != nil || len(languages) == 0 {
		return ""
	}
	return languages[0]
}
