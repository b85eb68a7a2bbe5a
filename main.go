// Yourside walks a customer through its own side of a cloud service's shared
// responsibility and makes a due-diligence pack of the answers.
package main

import (
	"context"
	"os"

	"yourside/internal/cli"
)

func main() {
	cli.Prepare()
	os.Exit(cli.Main(context.Background(), cli.System()))
}
