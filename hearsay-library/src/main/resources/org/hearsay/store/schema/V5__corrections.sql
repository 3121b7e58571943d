-- What people corrected in readings.

INSERT INTO counter (name, value) VALUES ('correction', 0);

CREATE TABLE correction (
  number ${number} PRIMARY KEY,
  arrival BIGINT NOT NULL REFERENCES revision,
  kind TEXT NOT NULL,             -- rejected, corrected, added
  before TEXT NOT NULL,           -- spans of the content that was found: 0-4;10-14, in code points
  source TEXT NOT NULL,           -- spans as they should be
  cue TEXT NOT NULL,
  content TEXT NOT NULL,
  made BIGINT NOT NULL,           -- milliseconds
  note TEXT NOT NULL
);

CREATE INDEX correction_arrival ON correction (arrival);
