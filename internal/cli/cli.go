// Package cli is the commands: it reads what was typed, opens the store, and
// ties the other rooms together.
//
// Its rule: only this package prints and chooses an exit code. Data goes to
// standard output, everything else to standard error, and what was refused
// changed nothing.
package cli

import (
	"context"
	"io"
	"os"
	"path/filepath"
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

// Env is the world as the commands see it, so that a test can be the world.
type Env struct {
	Args     []string // without the program's name
	In       io.Reader
	Out, Err io.Writer
	Getenv   func(string) string
	Now      func() time.Time
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

	db       string
	langFlag string
	json     bool
	noColor  bool
	found    bool      // a check found something
	signal   os.Signal // that ended the program, or nil
}

// Main runs the program and returns its exit code.
func Main(ctx context.Context, env Env) (code int) {
	a := &app{Env: env, ctx: ctx}
	a.words = lang.Find(a.language())
	defer func() {
		if r := recover(); r != nil {
			code = a.report(model.Refuse("crash", a.crashLog(r)))
		}
	}()
	if err := a.checkLanguage(); err != nil {
		return a.report(err)
	}
	root := a.root()
	root.SetArgs(env.Args)
	root.SetIn(env.In)
	root.SetOut(env.Out)
	root.SetErr(env.Err)
	if err := root.ExecuteContext(ctx); err != nil {
		return a.report(err)
	}
	switch {
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
		a.newCommand(), a.openCommand(), a.listCommand(), a.showCommand(), a.questionsCommand(),
		a.answerCommand(), a.historyCommand(), a.signCommand(), a.packCommand(), a.exportCommand(),
		a.importCommand(), a.verifyCommand(), a.questionnaireCommand(), a.backupCommand(), a.restoreCommand(),
		a.doctorCommand(), a.demoCommand(), a.completionCommand(), a.manCommand(),
	}
}

func (a *app) root() *cobra.Command {
	root := a.command("yourside", cobra.ArbitraryArgs, func(cmd *cobra.Command, args []string) error {
		if len(args) > 0 {
			return usage(model.Refuse("command-unknown", model.Cut(args[0], 40)))
		}
		return a.openScreen("", "")
	})
	cobra.EnableCommandSorting = false // the order is that of the work
	root.Version = Version()
	root.SetVersionTemplate("yourside {{.Version}}\n")
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetHelpCommand(&cobra.Command{Hidden: true, Use: "no-help"})
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
	f.StringVar(&a.db, "db", a.Getenv("YOURSIDE_DB"), a.flag("db"))
	f.StringVar(&a.langFlag, "lang", "", a.flag("lang"))
	f.BoolVar(&a.json, "json", false, a.flag("json"))
	f.BoolVar(&a.noColor, "no-color", false, a.flag("no-color"))
	f.BoolP("help", "h", false, a.flag("help"))
	root.Flags().Bool("version", false, a.flag("version"))
}

// flag is what the help says of a flag.
func (a *app) flag(name string) string { return a.words.Commands.Flags[name] }

// dbPath is the database file that this run works on.
func (a *app) dbPath() string {
	if a.db != "" {
		return a.db
	}
	return filepath.Join(a.DataDir, "yourside.db")
}

// withStore opens the store, and closes it whatever happens.
func (a *app) withStore(do func(*store.Store) error) error {
	if a.db == "" && a.DataDir == "" {
		return model.Refuse("no-home")
	}
	s, err := store.Open(a.ctx, a.dbPath())
	if err != nil {
		return err
	}
	err = do(s)
	if closed := s.Close(); err == nil {
		err = closed
	}
	return err
}

// stamp is who does something now.
func (a *app) stamp() store.Stamp { return store.Stamp{Actor: a.Actor, At: a.Now()} }

// today is the day on which freshness is judged.
func (a *app) today() model.Date { return model.DateOf(a.Now()) }

// crashLog writes what is known of a crash to a file and returns its path.
// Answers and paths of the user are not in it.
func (a *app) crashLog(r any) string {
	f, err := os.CreateTemp("", "yourside-crash-*.log")
	if err != nil {
		return "-"
	}
	defer f.Close()
	writeCrash(f, r)
	return f.Name()
}
