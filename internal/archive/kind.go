package archive

// Kind is what an archive is of: what a signature on it is for, and how much
// there may be in it.
type Kind struct {
	// Namespace keeps a signature that was made for something else, as a commit
	// or a log-in, from counting here.
	Namespace string

	file, total int64 // bytes of one file and of all together
	entries     int   // files and folders
}

// Questionnaires are archives of a questionnaire.
var Questionnaires = Kind{"yourside-questionnaire", 4 << 20, 16 << 20, 64}

// Packs are archives of a pack with the evidence for it.
var Packs = Kind{"yourside-pack", 512 << 20, 512 << 20, 1 << 20}

// MaxZip is the largest .zip of this kind that is read, in bytes.
func (k Kind) MaxZip() int64 { return k.total + k.total>>4 }

// Room is how many bytes all files together may have.
func (k Kind) Room() int64 { return k.total }
