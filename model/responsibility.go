package model

// Responsibility is whose a clause is in the vendor's document.
type Responsibility string

// The three responsibilities.
const (
	Customer Responsibility = "customer"
	Shared   Responsibility = "shared"
	Provider Responsibility = "provider"
)

// Responsibilities returns all three in the order in which they are listed.
func Responsibilities() []Responsibility { return []Responsibility{Customer, Shared, Provider} }

// Actor is who acts in a clause: of a shared responsibility each side has its
// own half.
type Actor string

// The two actors.
const (
	ByCustomer Actor = "customer"
	ByProvider Actor = "provider"
)

// MatrixRow is one clause of the responsibility matrix with the questions that
// cover it.
type MatrixRow struct {
	Clause    *Clause
	Questions []*Question
}

// Matrix is the responsibility matrix: every clause, in the order of the
// document, with the questions that cover it.
func (q *Questionnaire) Matrix() []MatrixRow {
	covering := map[string][]*Question{}
	for i := range q.Questions {
		for _, id := range q.Questions[i].Covers {
			covering[id] = append(covering[id], &q.Questions[i])
		}
	}
	rows := make([]MatrixRow, len(q.Clauses))
	for i := range q.Clauses {
		rows[i] = MatrixRow{&q.Clauses[i], covering[q.Clauses[i].ID]}
	}
	return rows
}

// Halves returns the two halves of a question's subject: the clauses that say
// what the vendor provides, and those that say what the customer must do.
func (q *Questionnaire) Halves(of *Question) (provided, duty []*Clause) {
	for _, id := range of.Provided {
		if c := q.Clause(id); c != nil {
			provided = append(provided, c)
		}
	}
	for _, id := range of.Covers {
		if c := q.Clause(id); c != nil && c.Actor == ByCustomer {
			duty = append(duty, c)
		}
	}
	return provided, duty
}

// Responsibility is the responsibility of a question: customer when every
// clause it covers is the customer's, else shared when any is shared, else
// provider.
func (q *Questionnaire) Responsibility(of *Question) Responsibility {
	seen := map[Responsibility]bool{}
	for _, id := range of.Covers {
		if c := q.Clause(id); c != nil {
			seen[c.Responsibility] = true
		}
	}
	switch {
	case seen[Customer] && len(seen) == 1:
		return Customer
	case seen[Provider] && len(seen) == 1:
		return Provider
	}
	return Shared
}
