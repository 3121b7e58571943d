-- Statements that cannot both be true.

INSERT INTO counter (name, value) VALUES ('dispute', 0);

CREATE TABLE dispute (
  number ${number} PRIMARY KEY,
  kind TEXT NOT NULL,             -- number, place, actor, negation, time
  one BIGINT NOT NULL REFERENCES statement,
  other BIGINT NOT NULL REFERENCES statement,
  one_words TEXT NOT NULL,
  other_words TEXT NOT NULL,
  score ${fraction} NOT NULL,
  UNIQUE (one, other, kind)
);

CREATE INDEX dispute_other ON dispute (other);
