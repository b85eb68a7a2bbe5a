package model

// Questionnaire is one vendor's duties and the questions about them, in one
// version. It is made from the three files of a questionnaire folder.
type Questionnaire struct {
	Format    int        `json:"format" yaml:"format"`   // version of the file format; 1
	ID        string     `json:"id" yaml:"id"`           // "zoho"
	Version   string     `json:"version" yaml:"version"` // the document's date, then our own count
	Vendor    Vendor     `json:"vendor" yaml:"vendor"`
	Languages []string   `json:"languages" yaml:"languages"`
	Title     Text       `json:"title" yaml:"title"`
	About     Text       `json:"about" yaml:"about"`
	Documents []Document `json:"documents" yaml:"documents"`
	Domains   []Domain   `json:"domains" yaml:"domains"`
	Brand     Brand      `json:"brand,omitzero" yaml:"brand"`
	Holds     Holds      `json:"holds" yaml:"holds"`
	Clauses   []Clause   `json:"clauses" yaml:"-"`
	Questions []Question `json:"questions" yaml:"-"`

	// Digest is "sha256:" and the hash of the questionnaire's canonical JSON
	// (RFC 8785) in hexadecimal. It is filled in by whoever read the files.
	Digest string `json:"-" yaml:"-"`

	// Origin is where it comes from: no part of what it says. It is filled in by
	// whoever knows.
	Origin Origin `json:"-" yaml:"-"`
}

// Vendor is who published the documents, and where the customer reaches them.
type Vendor struct {
	Name            string `json:"name" yaml:"name"`
	IncidentContact string `json:"incident_contact,omitempty" yaml:"incident_contact"`
	StatusPage      string `json:"status_page,omitempty" yaml:"status_page"`
}

// Document is a text of the vendor from which clauses were taken.
type Document struct {
	ID        string `json:"id" yaml:"id"`
	Title     string `json:"title" yaml:"title"`
	Language  string `json:"language" yaml:"language"`
	Published Date   `json:"published,omitempty" yaml:"published"` // empty: the document carries no date
	SHA256    string `json:"sha256,omitempty" yaml:"sha256"`       // of the text as it was read, hexadecimal
}

// Domain is a subject that groups questions.
type Domain struct {
	ID    string `json:"id" yaml:"id"`
	Title Text   `json:"title" yaml:"title"`
}

// Holds is how many clauses and questions the other two files must have: a
// YAML file that was cut short is still a valid one.
type Holds struct {
	Clauses   int `json:"clauses" yaml:"clauses"`
	Questions int `json:"questions" yaml:"questions"`
}

// Clause is one statement of the vendor's document, a commitment or a duty, in
// our own words.
type Clause struct {
	ID             string         `json:"id" yaml:"id"`
	Document       string         `json:"document" yaml:"document"`
	Section        string         `json:"section" yaml:"section"`
	Line           int            `json:"line,omitempty" yaml:"line"` // line in the document; 0 is not given
	Responsibility Responsibility `json:"responsibility" yaml:"responsibility"`
	Actor          Actor          `json:"actor" yaml:"actor"`
	Text           Text           `json:"text" yaml:"text"`
	Figures        []string       `json:"figures,omitempty" yaml:"figures"` // exact figures and addresses that the clause names
}

// Question asks whether the customer fulfils one duty.
type Question struct {
	ID         string              `json:"id" yaml:"id"`
	Domain     string              `json:"domain" yaml:"domain"`
	Covers     []string            `json:"covers" yaml:"covers"`               // ids of the clauses that the question is about
	Provided   []string            `json:"provided,omitempty" yaml:"provided"` // ids of the clauses that state the vendor's half
	Kind       Kind                `json:"kind" yaml:"kind"`
	Ask        Text                `json:"ask" yaml:"ask"`
	Duty       Text                `json:"duty,omitempty" yaml:"duty"` // where no clause states the customer's half
	Help       Text                `json:"help" yaml:"help"`
	Where      Text                `json:"where,omitempty" yaml:"where"` // menu path in the vendor's product
	Evidence   Text                `json:"evidence" yaml:"evidence"`
	Weight     Weight              `json:"weight" yaml:"weight"`
	MustPass   bool                `json:"must_pass,omitempty" yaml:"must_pass"`
	Cadence    Period              `json:"cadence,omitempty" yaml:"cadence"`
	Worksheet  string              `json:"worksheet,omitempty" yaml:"worksheet"`
	ShowIf     *Condition          `json:"show_if,omitempty" yaml:"show_if"`
	Options    []Option            `json:"options,omitempty" yaml:"options"`
	Number     *NumberRule         `json:"number,omitempty" yaml:"number"`
	Date       *DateRule           `json:"date,omitempty" yaml:"date"`
	References map[string][]string `json:"references,omitempty" yaml:"references"` // framework with its edition, to ids

	// Digest is "sha256:" and the hash of what gives an answer its meaning
	// (ask, kind, options). Saved answers hang on it. It is filled in by
	// whoever read the files.
	Digest string `json:"digest" yaml:"-"`
}

// Condition lets a question apply only when an earlier, closed question has
// one of the given answers.
type Condition struct {
	Question string   `json:"question" yaml:"question"`
	Is       []string `json:"is" yaml:"is"`
}

// Option is one of the answers of a choice or multi question.
type Option struct {
	ID     string   `json:"id" yaml:"id"`
	Counts *float64 `json:"counts,omitempty" yaml:"counts"` // 1, 0.5 or 0; nil counts nothing
	Text   Text     `json:"text" yaml:"text"`

	// Exclusive is for an option of a multi question that cannot be true
	// together with any other: "none of these".
	Exclusive bool `json:"exclusive,omitempty" yaml:"exclusive"`
}

// NumberRule says which numbers are answers and what they count.
type NumberRule struct {
	Unit   Text     `json:"unit" yaml:"unit"`
	Min    *float64 `json:"min,omitempty" yaml:"min"`
	Max    *float64 `json:"max,omitempty" yaml:"max"`
	Yes    *Bounds  `json:"yes,omitempty" yaml:"yes"`       // numbers that count as yes
	Partly *Bounds  `json:"partly,omitempty" yaml:"partly"` // others that count as partly; the rest counts as no
	Whole  bool     `json:"whole,omitempty" yaml:"whole"`   // only whole numbers: what is counted has no half
}

// Bounds is a range of numbers that includes both ends; nil is open.
type Bounds struct {
	AtLeast *float64 `json:"at_least,omitempty" yaml:"at_least"`
	AtMost  *float64 `json:"at_most,omitempty" yaml:"at_most"`
}

// DateRule says how fresh a date must be.
type DateRule struct {
	Yes    Period `json:"yes,omitempty" yaml:"yes"`       // counts as yes when no longer ago than this
	Partly Period `json:"partly,omitempty" yaml:"partly"` // else counts as partly when no longer ago than this
}

// Weight is how much a question counts.
type Weight string

// The three weights; they count 3, 2 and 1.
const (
	High   Weight = "high"
	Medium Weight = "medium"
	Low    Weight = "low"
)

var weightPoints = map[Weight]int{High: 3, Medium: 2, Low: 1}

// Question returns the question with this id, or nil.
func (q *Questionnaire) Question(id string) *Question {
	for i := range q.Questions {
		if q.Questions[i].ID == id {
			return &q.Questions[i]
		}
	}
	return nil
}

// Clause returns the clause with this id, or nil.
func (q *Questionnaire) Clause(id string) *Clause {
	for i := range q.Clauses {
		if q.Clauses[i].ID == id {
			return &q.Clauses[i]
		}
	}
	return nil
}

// Domain returns the domain with this id, or nil.
func (q *Questionnaire) Domain(id string) *Domain {
	for i := range q.Domains {
		if q.Domains[i].ID == id {
			return &q.Domains[i]
		}
	}
	return nil
}

// Option returns the option with this id, or nil.
func (q *Question) Option(id string) *Option {
	for i := range q.Options {
		if q.Options[i].ID == id {
			return &q.Options[i]
		}
	}
	return nil
}

// Meaning is what gives an answer its meaning. Its canonical JSON is what the
// question's digest is taken of: while that stays the same, a saved answer
// still answers this question.
func (q *Question) Meaning() any {
	type option struct {
		ID   string `json:"id"`
		Text Text   `json:"text"`
	}
	options := []option{}
	for _, o := range q.Options {
		options = append(options, option{o.ID, o.Text})
	}
	return struct {
		Ask     Text     `json:"ask"`
		Kind    Kind     `json:"kind"`
		Options []option `json:"options"`
	}{q.Ask, q.Kind, options}
}
