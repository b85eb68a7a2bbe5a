package lang

// Bundle is the words of README.txt in a bundle.
type Bundle struct {
	About    string // pack id, organisation, hash of the content
	Files    string // heading
	PDF      string
	JSON     string
	Readme   string
	Evidence string // answer and number, name
	Sums     string
	Left     string // heading, over the evidence that is not in the bundle
	LeftNone string
	Why      map[string]string // why evidence is not in the bundle, by its state
	Check    string            // how to check it
}

var englishBundle = Bundle{
	About:    "Bundle of pack %s\nOrganisation: %s\nSHA-256 of the content: %s",
	Files:    "What is in it:",
	PDF:      "the pack, to read",
	JSON:     "the same content, for machines",
	Readme:   "this file",
	Evidence: "evidence for %s, number %d: %s",
	Sums:     "the SHA-256 of every file; if it is signed, the signature is in SHA256SUMS.sig",
	Left:     "Evidence that is not in it:",
	LeftNone: "All evidence on record is in it.",
	Why: map[string]string{
		"missing": "the file could not be read any more", "changed": "the file is not the one that was recorded any more",
		"link": "this is a link", "large": "the bundle would become too large",
	},
	Check: "How to check it:\n" +
		"  yourside verify BUNDLE.zip      everything at once\n" +
		"  sha256sum -c SHA256SUMS         only whether the files are those of the list\n" +
		"  ssh-keygen -Y verify -f allowed_signers -I NAME -n yourside-pack -s SHA256SUMS.sig < SHA256SUMS\n" +
		"                                  only who signed the list; NAME and its key stand in allowed_signers\n" +
		"Hashes alone do not say who made this: whoever changes a file can make new hashes too. A signature does,\n" +
		"if you got the key in another way. That evidence is unchanged does not say that it shows what the answer says.",
}

var dutchBundle = Bundle{
	About:    "Bundel bij dossier %s\nOrganisatie: %s\nSHA-256 van de inhoud: %s",
	Files:    "Wat erin zit:",
	PDF:      "het dossier, om te lezen",
	JSON:     "dezelfde inhoud, voor machines",
	Readme:   "dit bestand",
	Evidence: "bewijs bij %s, nummer %d: %s",
	Sums:     "de SHA-256 van elk bestand; is die lijst ondertekend, dan staat de handtekening in SHA256SUMS.sig",
	Left:     "Bewijs dat er niet in zit:",
	LeftNone: "Al het vastgelegde bewijs zit erin.",
	Why: map[string]string{
		"missing": "het bestand was niet meer te lezen", "changed": "het bestand is niet meer het bestand dat is vastgelegd",
		"link": "dit is een link", "large": "de bundel zou te groot worden",
	},
	Check: "Zo controleert u het:\n" +
		"  yourside verify BUNDEL.zip      alles in één keer\n" +
		"  sha256sum -c SHA256SUMS         alleen of de bestanden die van de lijst zijn\n" +
		"  ssh-keygen -Y verify -f allowed_signers -I NAAM -n yourside-pack -s SHA256SUMS.sig < SHA256SUMS\n" +
		"                                  alleen wie de lijst ondertekende; NAAM en sleutel staan in allowed_signers\n" +
		"Hashes alleen zeggen niet wie dit maakte: wie een bestand verandert, kan ook nieuwe hashes maken. Een handtekening\n" +
		"zegt dat wel, als u de sleutel langs een andere weg kreeg. Dat bewijs onveranderd is, zegt niet dat het aantoont\n" +
		"wat het antwoord zegt.",
}
