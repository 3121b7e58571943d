-- Statements that say the same thing, and what people decided about them.

INSERT INTO counter (name, value) VALUES ('claim', 0), ('decision', 0);

CREATE TABLE claim (
  number ${number} PRIMARY KEY,
  merged_into BIGINT REFERENCES claim,
  statements INTEGER NOT NULL,
  outlets INTEGER NOT NULL,
  earliest BIGINT,
  latest BIGINT
);

CREATE INDEX claim_width ON claim (outlets DESC, statements DESC, number);

CREATE TABLE member (
  claim BIGINT NOT NULL REFERENCES claim,
  statement BIGINT NOT NULL REFERENCES statement,
  score ${fraction} NOT NULL,
  why TEXT NOT NULL,              -- a JSON object
  PRIMARY KEY (claim, statement)
) ${clustered};

CREATE INDEX member_statement ON member (statement, claim);

CREATE TABLE decision (
  number ${number} PRIMARY KEY,
  kind TEXT NOT NULL,             -- together, apart
  made BIGINT NOT NULL,
  note TEXT NOT NULL
);

CREATE TABLE decided (
  decision BIGINT NOT NULL REFERENCES decision,
  side INTEGER NOT NULL,          -- 1, 2
  statement BIGINT NOT NULL REFERENCES statement,
  PRIMARY KEY (decision, side, statement)
) ${clustered};

CREATE INDEX decided_statement ON decided (statement, decision);
