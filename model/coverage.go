package model

// Coverage is how far a domain's questions cover the clauses, and how much of
// it is written in each language.
type Coverage struct {
	Domain    Domain
	Questions int
	Clauses   int            // that its questions cover
	Texts     int            // that there should be in each language
	Written   map[string]int // that there are, by language
}

// Coverage returns one row for each domain, in the order of the questionnaire.
func (q *Questionnaire) Coverage() []Coverage {
	rows := make([]Coverage, 0, len(q.Domains))
	for _, d := range q.Domains {
		row := Coverage{Domain: d, Written: map[string]int{}}
		clauses := map[string]bool{}
		row.count(q.Languages, d.Title)
		for i := range q.Questions {
			one := &q.Questions[i]
			if one.Domain != d.ID {
				continue
			}
			row.Questions++
			for _, id := range one.Covers {
				clauses[id] = true
			}
			row.count(q.Languages, one.Ask, one.Duty, one.Help, one.Where, one.Evidence)
			for _, o := range one.Options {
				row.count(q.Languages, o.Text)
			}
		}
		row.Clauses = len(clauses)
		rows = append(rows, row)
	}
	return rows
}

// count adds texts that are there in any language.
func (c *Coverage) count(languages []string, texts ...Text) {
	for _, t := range texts {
		if len(t) == 0 {
			continue
		}
		c.Texts++
		for _, code := range languages {
			if t[code] != "" {
				c.Written[code]++
			}
		}
	}
}
