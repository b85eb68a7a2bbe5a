package cli

import (
	"errors"
	"fmt"

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
	sentence, hint := a.explain(err)
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
		return wrongArguments(cmd)
	}
}

func wrongArguments(cmd *cobra.Command) error {
	return usage(model.Refuse("arguments-wrong", cmd.UseLine()))
}

// required refuses a command that was not given a flag it cannot do without.
func required(cmd *cobra.Command, flag string) error {
	return usage(model.Refuse("flag-required", flag, cmd.UseLine()))
}

// impossible refuses the value of a flag.
func impossible(cmd *cobra.Command, flag, value string) error {
	return usage(model.Refuse("flag-value-invalid", flag, model.Cut(value, 40), cmd.CommandPath()))
}

// flagError does for flags what arguments does for arguments.
func flagError(cmd *cobra.Command, err error) error {
	var missing *pflag.ValueRequiredError
	var unknown *pflag.NotExistError
	var invalid *pflag.InvalidValueError
	var malformed *pflag.InvalidSyntaxError
	switch {
	case errors.As(err, &missing):
		return usage(model.Refuse("flag-value-missing", dashed(missing.GetSpecifiedName()), cmd.CommandPath()))
	case errors.As(err, &unknown):
		return usage(model.Refuse("flag-unknown", asTyped(unknown), cmd.CommandPath()))
	case errors.As(err, &invalid):
		return impossible(cmd, "--"+invalid.GetFlag().Name, invalid.GetValue())
	case errors.As(err, &malformed):
		return usage(model.Refuse("flag-unknown", model.Cut(malformed.GetSpecifiedFlag(), 40), cmd.CommandPath()))
	}
	return usage(model.Refuse("flag-wrong", cmd.CommandPath()))
}

// asTyped is a flag that there is not, as it was typed: a value that starts
// with a hyphen is taken for one.
func asTyped(e *pflag.NotExistError) string {
	if letters := e.GetSpecifiedShortnames(); letters != "" {
		return "-" + model.Cut(letters, 40)
	}
	return "--" + model.Cut(e.GetSpecifiedName(), 40)
}

func dashed(flag string) string {
	if len(flag) == 1 {
		return "-" + flag
	}
	return "--" + flag
}
