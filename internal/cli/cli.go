// Package cli is the commands: it reads what was typed, opens the store, and
// ties the other rooms together.
//
// Its rule: only this package prints and chooses an exit code. Data goes to
// standard output, everything else to standard error, and what was refused
// changed nothing.
package cli

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"time"

	"github.com/spf13/cobra"

	"yourside/internal/lang"
	"yourside/internal/store"
	"yourside/model"
)

// Exit codes.
const (
	ExitDone    = 0
	ExitRefused = 1
	ExitUsage   = 2
	ExitFound   = 3 // a check found something
)

// Prepare sets what belongs to the process and not to a run of the program.
func Prepare() {
	cobra.EnableCommandSorting = false // the order of the help is that of the work
	prepareSystem()
}

// Env is the world as the commands see it, so that a test can be the world.
type Env struct {
	Args     []string // without the program's name
	In       io.Reader
	Out, Err io.Writer
	Getenv   func(string) string
	Now      func() time.Time
	Self     string // the file of this program, which may have a questionnaire behind it
	DataDir  string // where the database is when nobody says otherwise
	Actor    string // who makes changes
	Locale   string // as "nl_NL.UTF-8"
	OnScreen bool   // standard input and output are a terminal
}

// app is one run of the program.
type app struct {
	Env
	ctx   context.Context
	words *lang.Words
	out   *output

	db       string
	langFlag string
	trusted  string // file of keys, or empty
	json     bool
	noColor  bool
	found    bool      // a check found something
	signal   os.Signal // that ended the program, or nil
}

// Main runs the program and returns its exit code.
func Main(ctx context.Context, env Env) (code int) {
	a := &app{Env: env, ctx: ctx, out: &output{Writer: env.Out}}
	a.words = lang.Find(a.language())
	defer func() {
		if r := recover(); r != nil {
			code = a.report(model.Refuse("crash", crashLog(r, debug.Stack())))
		}
	}()
	if err := a.checkLanguage(); err != nil {
		return a.report(err)
	}
	root := a.root()
	root.SetArgs(env.Args)
	root.SetIn(env.In)
	root.SetOut(a.out)
	root.SetErr(env.Err)
	err := root.ExecuteContext(ctx)
	if a.out.err != nil {
		err = outputError(a.out.err)
	}
	var by stopped
	switch {
	case errors.As(err, &by):
		return exitCode(by.Signal)
	case err != nil:
		return a.report(err)
	case a.signal != nil:
		return exitCode(a.signal)
	case a.found:
		return ExitFound
	}
	return ExitDone
}

// commands is every command, in the order of the help. Adding one is adding a
// file and a line here.
func (a *app) commands() []*cobra.Command {
	return []*cobra.Command{
		a.newCommand(), a.takesID(a.openCommand()), a.listCommand(), a.takesID(a.showCommand()),
		a.takesID(a.questionsCommand()), a.takesID(a.answerCommand()), a.evidenceCommand(), a.takesID(a.historyCommand()),
		a.takesID(a.checkCommand()), a.takesID(a.signCommand()), a.takesID(a.packCommand()), a.takesID(a.exportCommand()),
		takesFile(a.importCommand()), takesFile(a.verifyCommand()), a.questionnaireCommand(), a.bundleCommand(),
		takesFile(a.backupCommand()), takesFile(a.restoreCommand()), a.checksSignatures(a.doctorCommand()), a.demoCommand(),
		a.completionCommand(), a.manCommand(),
	}
}

func (a *app) root() *cobra.Command {
	root := a.command("yourside", cobra.ArbitraryArgs, func(cmd *cobra.Command, args []string) error {
		if len(args) > 0 {
			return usage(model.Refuse("command-unknown", model.Cut(args[0], 40)))
		}
		return a.openScreen("", "")
	})
	root.Version = Version()
	root.SetVersionTemplate("yourside {{.Version}}\n")
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetHelpCommand(a.helpCommand())
	a.globals(root)
	a.dress(root)
	root.AddCommand(a.commands()...)
	return root
}

// command makes a command with its words: those of its name in internal/lang.
func (a *app) command(name string, args cobra.PositionalArgs, run func(*cobra.Command, []string) error) *cobra.Command {
	w := a.words.Commands.Each[name]
	return &cobra.Command{
		Use: w.Use, Short: w.Short, Long: w.Long, Example: w.Example,
		Args: a.arguments(args), RunE: run,
		SilenceErrors: true, SilenceUsage: true, DisableFlagsInUseLine: true, ValidArgsFunction: cobra.NoFileCompletions,
	}
}

func (a *app) globals(root *cobra.Command) {
	f := root.PersistentFlags()
	a.db = a.Getenv("YOURSIDE_DB")
	f.StringVar(&a.db, "db", a.db, a.flag("db"))
	f.Lookup("db").DefValue = "" // else the help ends in an English word
	f.StringVar(&a.langFlag, "lang", "", a.flag("lang"))
	f.BoolVar(&a.json, "json", false, a.flag("json"))
	f.BoolVar(&a.noColor, "no-color", false, a.flag("no-color"))
	f.BoolP("help", "h", false, a.flag("help"))
	root.Flags().Bool("version", false, a.flag("version"))
}

// flag is what the help says of a flag.
func (a *app) flag(name string) string { return a.words.Commands.Flags[name] }

// database is the whole path of the database file that this run works on.
func (a *app) database() (string, error) {
	switch {
	case a.db != "":
		return filepath.Abs(a.db)
	case a.DataDir == "":
		return "", model.Refuse("no-home")
	}
	return filepath.Join(a.DataDir, "yourside.db"), nil
}

// withStore opens the store, which is made when there is none, and closes it
// whatever happens.
func (a *app) withStore(do func(*store.Store) error) error {
	path, err := a.database()
	if err != nil {
		return err
	}
	s, err := store.Open(a.ctx, path)
	if err != nil {
		return err
	}
	err = do(s)
	if closed := s.Close(); err == nil {
		err = closed
	}
	return err
}

// withStored is withStore for what makes no database: where there is none, the
// error is absent's.
func (a *app) withStored(absent error, do func(*store.Store) error) error {
	path, err := a.database()
	if err != nil {
		return err
	}
	if missing(path) {
		return absent
	}
	return a.withStore(do)
}

// withAnyStore is withStore for what can be done without a database too: where
// there is none, do gets nil, and none is made.
func (a *app) withAnyStore(do func(*store.Store) error) error {
	path, err := a.database()
	if model.Refused(err, "no-home") || err == nil && missing(path) {
		return do(nil)
	}
	return a.withStore(do)
}

// missing tells whether there is nothing at a path.
func missing(path string) bool {
	_, err := os.Lstat(path)
	return errors.Is(err, fs.ErrNotExist)
}

// stamp is who does something now.
func (a *app) stamp() store.Stamp { return store.Stamp{Actor: a.Actor, At: a.Now()} }

// today is the day on which freshness is judged.
func (a *app) today() model.Date { return model.DateOf(a.Now()) }
