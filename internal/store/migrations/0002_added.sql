-- Questionnaires that were added to those in the program. What they say is in
-- questionnaire, where the copies of assessments are too: content is stored
-- once, and never changes under an assessment.

CREATE TABLE added (
  number        INTEGER PRIMARY KEY, -- in the order of adding, whatever the clock said
  questionnaire TEXT NOT NULL REFERENCES questionnaire (digest),
  id            TEXT NOT NULL,
  version       TEXT NOT NULL,
  at            TEXT NOT NULL,
  actor         TEXT NOT NULL,
  signature     TEXT NOT NULL, -- none, good or untrusted: how it was when it was added
  name          TEXT NOT NULL, -- of whom the key is, or empty
  key           TEXT NOT NULL, -- fingerprint of the key, or empty
  UNIQUE (id, version)
) STRICT;
