-- What is stored for ever is the events: state is what they add up to. The
-- columns of assessment beyond its questionnaire are a summary for lists: it is
-- made anew from the events whenever summary_at is not the number of events.

CREATE TABLE store (
  id      TEXT NOT NULL,
  created TEXT NOT NULL
) STRICT;

CREATE TABLE questionnaire (
  digest  TEXT PRIMARY KEY,
  id      TEXT NOT NULL,
  version TEXT NOT NULL,
  content BLOB NOT NULL -- canonical JSON
) STRICT;

CREATE TABLE assessment (
  id             TEXT PRIMARY KEY,
  questionnaire  TEXT NOT NULL REFERENCES questionnaire (digest),
  organisation   TEXT NOT NULL,
  service        TEXT NOT NULL,
  answered       INTEGER NOT NULL,
  not_applicable INTEGER NOT NULL,
  open           INTEGER NOT NULL,
  updated        TEXT NOT NULL,
  events         INTEGER NOT NULL, -- how many there are
  summary_at     INTEGER NOT NULL, -- how many the summary was made from
  place          TEXT NOT NULL -- the question last looked at
) STRICT;

CREATE INDEX assessment_updated ON assessment (updated DESC);

CREATE TABLE event (
  assessment TEXT NOT NULL REFERENCES assessment (id),
  seq        INTEGER NOT NULL,
  at         TEXT NOT NULL,
  actor      TEXT NOT NULL,
  question   TEXT NOT NULL,
  field      TEXT NOT NULL,
  old        TEXT NOT NULL,
  new        TEXT NOT NULL,
  hash       TEXT NOT NULL,
  PRIMARY KEY (assessment, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX event_field ON event (assessment, question, field, seq);

CREATE TABLE revision (
  assessment TEXT NOT NULL REFERENCES assessment (id),
  number     INTEGER NOT NULL,
  sha256     TEXT NOT NULL,
  content    BLOB NOT NULL, -- canonical JSON, as it was signed
  PRIMARY KEY (assessment, number)
) STRICT;
