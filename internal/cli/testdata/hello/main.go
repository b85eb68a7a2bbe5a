// The shortest program, to measure a start against.
package main

import "fmt"

func main() { fmt.Println("hello") }
