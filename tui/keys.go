package tui

import "charm.land/bubbles/v2/key"

// bind makes a binding. Its help is the sign on the key and the name under
// which internal/lang has the words for what it does.
func bind(word, sign string, keys ...string) key.Binding {
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(sign, word))
}

// Bindings of the root, and those that two screens or more use.
var (
	keyQuit     = bind("quit", "ctrl+c", "ctrl+c")
	keyQuitQ    = bind("quit", "q", "q")
	keyBack     = bind("back", "esc", "esc")
	keyHelp     = bind("help", "?", "?")
	keyLanguage = bind("language", "L", "L")
	keySuspend  = bind("suspend", "ctrl+z", "ctrl+z")

	keyUp       = bind("up", "↑", "up", "k")
	keyDown     = bind("down", "↓", "down", "j")
	keyPageUp   = bind("page-up", "pgup", "pgup")
	keyPageDown = bind("page-down", "pgdn", "pgdown")
	keyFirst    = bind("first", "home", "home")
	keyLast     = bind("last", "end", "end")

	keyOpen     = bind("open", "↵", "enter")
	keyContinue = bind("continue", "v", "v")
	keyGaps     = bind("gaps", "h", "h")
	keySearch   = bind("search", "/", "/", "g")
	keyUndo     = bind("undo", "u", "u")
	keyHistory  = bind("history", "y", "y")
	keySubmit   = bind("submit", "ctrl+s", "ctrl+s")
	keyNext     = bind("next-field", "tab", "tab", "down")
	keyPrevious = bind("previous-field", "shift+tab", "shift+tab", "up")
	keyEditor   = bind("editor", "ctrl+e", "ctrl+e")
)
