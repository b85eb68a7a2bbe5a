package cli

import (
	"errors"
	"fmt"
	"io"
	"runtime/debug"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"yourside/model"
)

// wrongUsage marks an error as one of usage: exit code 2.
type wrongUsage struct{ error }

func (u wrongUsage) Unwrap() error { return u.error }

func usage(err error) error { return wrongUsage{err} }

// report prints an error as a person can use it and returns the exit code.
func (a *app) report(err error) int {
	sentence, hint := model.Explain(err, a.words)
	fmt.Fprintf(a.Err, "yourside: %s\n", sentence)
	if hint != "" {
		fmt.Fprintf(a.Err, "yourside: hint: %s\n", hint)
	}
	if u := (wrongUsage{}); errors.As(err, &u) {
		return ExitUsage
	}
	return ExitRefused
}

// arguments turns what cobra says of arguments, in English only, into a
// refusal of ours.
func (a *app) arguments(check cobra.PositionalArgs) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if check == nil || check(cmd, args) == nil {
			return nil
		}
		return usage(model.Refuse("arguments-wrong", cmd.UseLine()))
	}
}

// flagError does the same for flags.
func flagError(cmd *cobra.Command, err error) error {
	var missing *pflag.ValueRequiredError
	var unknown *pflag.NotExistError
	var invalid *pflag.InvalidValueError
	switch {
	case errors.As(err, &missing):
		return usage(model.Refuse("flag-value-missing", "--"+missing.GetSpecifiedName()))
	case errors.As(err, &unknown):
		return usage(model.Refuse("flag-unknown", "--"+unknown.GetSpecifiedName(), cmd.CommandPath()))
	case errors.As(err, &invalid):
		return usage(model.Refuse("flag-value-invalid", "--"+invalid.GetFlag().Name, invalid.GetValue()))
	}
	return usage(model.Refuse("flag-wrong").Because(err))
}

// writeCrash writes what a developer needs to find a crash.
func writeCrash(w io.Writer, r any) {
	fmt.Fprintf(w, "yourside %s\n%v\n\n%s", Version(), r, debug.Stack())
}
