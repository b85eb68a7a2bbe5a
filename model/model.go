// Package model is what an assessment is: a vendor's duties, the customer's
// answers to them, and what those answers add up to.
//
// Its rule: the standard library only, and nothing is read, written or waited
// for. Clock and chance come in as arguments, so the same input always gives
// the same result.
package model
