// Package report turns an assessment into documents.
//
// Its rule: Build decides what is said, in one language, and is pure; an
// Exporter only decides how it looks. The same document, language and program
// version give the same bytes.
package report
