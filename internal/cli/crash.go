package cli

import (
	"fmt"
	"os"
)

// crashLog writes what a developer needs to find a crash to a file and returns
// its path. Answers and paths of the user are not in it.
func crashLog(cause any, stack []byte) string {
	f, err := os.CreateTemp("", "yourside-crash-*.log")
	if err != nil {
		return "-"
	}
	defer f.Close()
	fmt.Fprintf(f, "yourside %s\n%v\n\n%s", Version(), cause, stack)
	return f.Name()
}
