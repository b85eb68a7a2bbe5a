package cli

import (
	"encoding/json"

	"github.com/spf13/cobra"

	"yourside/questionnaires"
)

func (a *app) questionnaireSchema() *cobra.Command {
	cmd := a.command("questionnaire schema", cobra.MaximumNArgs(1), func(_ *cobra.Command, args []string) error {
		if len(args) == 0 {
			return a.printSchemas()
		}
		schema, err := questionnaires.Schema(args[0])
		if err != nil {
			return usage(err)
		}
		_, err = a.out.Write(schema)
		return outputError(err)
	})
	cmd.ValidArgs = questionnaires.Parts()
	cmd.ValidArgsFunction = nil
	return cmd
}

// printSchemas prints all schemas, by the name of their file.
func (a *app) printSchemas() error {
	all := map[string]json.RawMessage{}
	for _, part := range questionnaires.Parts() {
		schema, err := questionnaires.Schema(part)
		if err != nil {
			return err
		}
		all[part+".yaml"] = schema
	}
	return a.printJSON(all)
}
