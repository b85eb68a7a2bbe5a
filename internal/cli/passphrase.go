package cli

import (
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
	"unicode/utf8"

	"github.com/charmbracelet/x/term"

	"yourside/model"
)

// passphrase is that of a key: from the environment, or typed unseen on the
// terminal. It is never an argument, which others on the computer can see.
func (a *app) passphrase(key string) ([]byte, error) {
	if given := a.Getenv("YOURSIDE_KEY_PASSPHRASE"); given != "" {
		return []byte(given), nil
	}
	keyboard, ok := a.In.(*os.File)
	if !ok || !term.IsTerminal(keyboard.Fd()) {
		return nil, model.Refuse("passphrase-needed")
	}
	defer fmt.Fprintln(a.Err)
	return unseen(keyboard, func() {
		fmt.Fprint(a.Err, model.CleanLine(a.words.Sprintf(a.words.Commands.AskPassphrase, key))+" ")
	})
}

// stopped is the error of a command that a signal ended.
type stopped struct{ os.Signal }

func (s stopped) Error() string { return "stopped by " + s.String() }

// unseen reads a line that is not shown while it is typed; ask asks for it
// when nothing is shown any more. The terminal is left as it was, also when a
// signal comes.
func unseen(keyboard *os.File, ask func()) ([]byte, error) {
	before, err := term.MakeRaw(keyboard.Fd())
	if err != nil {
		return nil, model.Refuse("passphrase-needed").Because(err)
	}
	defer func() { _ = term.Restore(keyboard.Fd(), before) }()
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer signal.Stop(signals)
	ask()
	var line []byte
	typed := make(chan error, 1)
	go func() {
		line, err = readLine(keyboard)
		typed <- err
	}()
	select {
	case err := <-typed:
		return line, err
	case s := <-signals:
		return nil, stopped{s}
	}
}

// readLine reads what is typed on a terminal that does nothing with it itself,
// up to the end of the line.
func readLine(r io.Reader) (line []byte, err error) {
	const ctrlC, ctrlD, ctrlU, backspace, del = 0x03, 0x04, 0x15, '\b', 0x7f
	for b := make([]byte, 1); ; {
		if _, err := r.Read(b); err != nil {
			return nil, model.Refuse("passphrase-needed").Because(err)
		}
		switch b[0] {
		case '\r', '\n':
			return line, nil
		case ctrlC:
			return nil, stopped{os.Interrupt}
		case ctrlD:
			return nil, model.Refuse("passphrase-needed")
		case ctrlU:
			line = nil
		case backspace, del:
			_, size := utf8.DecodeLastRune(line)
			line = line[:len(line)-size]
		default:
			line = append(line, b[0])
		}
	}
}
