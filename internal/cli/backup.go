package cli

import (
	"errors"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"yourside/internal/disk"
	"yourside/internal/store"
	"yourside/model"
)

func (a *app) backupCommand() *cobra.Command {
	return a.command("backup", cobra.ExactArgs(1), func(_ *cobra.Command, args []string) error {
		if a.isDatabase(args[0]) {
			return model.Refuse("output-database", args[0])
		}
		return a.withStored(model.Refuse("db-absent"), func(s *store.Store) error {
			if args[0] == "-" {
				return a.backupToOutput(s)
			}
			if err := s.Backup(a.ctx, args[0]); model.Refused(err, "file-exists") {
				return model.Refuse("backup-exists", args[0])
			} else if err != nil {
				return err
			}
			a.say(a.words.Commands.BackedUp, args[0])
			return nil
		})
	})
}

// backupToOutput writes a backup to standard output, by way of a file: SQLite
// writes in no other order.
func (a *app) backupToOutput(s *store.Store) error {
	return inTemporary(func(dir string) error {
		path := filepath.Join(dir, "copy.db")
		if err := s.Backup(a.ctx, path); err != nil {
			return err
		}
		f, err := os.Open(path)
		if err != nil {
			return model.Refuse("file-unreadable", path).Because(err)
		}
		defer f.Close()
		_, err = io.Copy(a.out, f)
		return outputError(err)
	})
}

func (a *app) restoreCommand() *cobra.Command {
	return a.command("restore", cobra.ExactArgs(1), func(_ *cobra.Command, args []string) error {
		if args[0] == "-" {
			return a.restoreFromInput()
		}
		return a.restore(args[0], args[0])
	})
}

func (a *app) restoreFromInput() error {
	return inTemporary(func(dir string) error {
		path := filepath.Join(dir, "copy.db")
		err := disk.Write(path, false, func(w io.Writer) error {
			_, err := io.Copy(w, a.In)
			return err
		})
		if err != nil {
			return err
		}
		return a.restore(path, "-")
	})
}

// restore puts a copy in the place of the database; the user knows it by name.
func (a *app) restore(from, name string) error {
	path, err := a.database()
	if err != nil {
		return err
	}
	if from, err = filepath.Abs(from); err != nil {
		return model.Refuse("file-unreadable", name).Because(err)
	}
	moved, err := store.Restore(a.ctx, from, path)
	var refused *model.Refusal
	if errors.As(err, &refused) && refused.Code == "db-open" { // its hints are about the database, not about the copy
		why, _ := a.explain(refused.Err)
		return model.Refuse("restore-refused", name).Because(errors.New(why))
	}
	if err != nil {
		return err
	}
	a.say(a.words.Commands.Restored, name, path)
	if moved != "" {
		a.say(a.words.Commands.RestoredOver, moved)
	}
	return nil
}

// inTemporary does something with a folder that is gone afterwards.
func inTemporary(do func(dir string) error) error {
	dir, err := os.MkdirTemp("", "yourside-*")
	if err != nil {
		return model.Refuse("file-write", os.TempDir()).Because(err)
	}
	defer os.RemoveAll(dir)
	return do(dir)
}
