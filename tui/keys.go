package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
)

// bind makes a binding. Its help is the sign on the key and the name under
// which internal/lang has the words for what it does.
func bind(word, sign string, keys ...string) key.Binding {
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(sign, word))
}

// Bindings of the root. F1 and F2 do while typing what ? and L do otherwise.
var (
	keyQuit           = bind("quit", "ctrl+c", "ctrl+c")
	keyQuitQ          = bind("quit", "q", "q")
	keyBack           = bind("back", "esc", "esc")
	keyHelp           = bind("help", "?", "?", "f1")
	keyHelpTyping     = bind("help", "F1", "f1")
	keyLanguage       = bind("language", "L", "L", "f2")
	keyLanguageTyping = bind("language", "F2", "f2")
	keySuspend        = bind("suspend", "ctrl+z", "ctrl+z")
)

// Bindings that two screens or more use.
var (
	keyUp       = bind("up", "↑", "up", "k")
	keyDown     = bind("down", "↓", "down", "j")
	keyPageUp   = bind("page-up", "pgup", "pgup")
	keyPageDown = bind("page-down", "pgdn", "pgdown")
	keyFirst    = bind("first", "home", "home")
	keyLast     = bind("last", "end", "end")

	keyOpen       = bind("open", "↵", "enter")
	keyContinue   = bind("continue", "v", "v")
	keyGaps       = bind("gaps", "h", "h")
	keyGapsTyping = bind("gaps", "ctrl+g", "ctrl+g")
	keySearch     = bind("search", "/", "/", "g")
	keyUndo       = bind("undo", "u", "u")
	keyHistory    = bind("history", "y", "y")
	keyDetails    = bind("details", "e", "e")
	keyPack       = bind("pack", "p", "p")
	keyEditor     = bind("editor", "ctrl+e", "ctrl+e")
	keyAccept     = bind("accept", "↵", "enter")
	keyCancel     = bind("cancel", "esc", "esc")
	keyDone       = bind("done", "esc", "esc")
)

// sign is what a key is called: keys with a word on them in the language of
// the screen, and on a terminal without arrows those by their names too.
func (sh *shell) sign(b key.Binding) string {
	sign := strings.ReplaceAll(b.Help().Key, "space", sh.words.Screen.Space)
	if sh.theme.ascii {
		sign = strings.NewReplacer("↵", "enter", "←→", "left/right", "←", "left", "→", "right", "↑", "up", "↓", "down", "…", "-").Replace(sign)
	}
	return sign
}
