//go:build !windows

package cli

import "os"

func systemLocale() string { return Locale(os.Getenv) }
