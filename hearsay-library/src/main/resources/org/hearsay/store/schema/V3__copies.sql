-- Which revisions are the same text again.

INSERT INTO counter (name, value) VALUES ('copy_group', 0);

CREATE TABLE print (              -- values that similar texts are likely to share
  value BIGINT NOT NULL,
  arrival BIGINT NOT NULL REFERENCES revision,
  PRIMARY KEY (value, arrival)
) ${clustered};

CREATE TABLE copy_group (
  number ${number} PRIMARY KEY,
  original BIGINT NOT NULL REFERENCES revision
);

CREATE TABLE same_text (
  arrival ${number} PRIMARY KEY REFERENCES revision,
  copy_group BIGINT NOT NULL REFERENCES copy_group,
  like_arrival BIGINT NOT NULL REFERENCES revision,
  share ${fraction} NOT NULL
);

CREATE INDEX same_text_group ON same_text (copy_group, arrival);

CREATE TABLE part_copy (
  arrival BIGINT NOT NULL REFERENCES revision,
  part BIGINT NOT NULL REFERENCES revision,
  share ${fraction} NOT NULL,
  contained ${fraction} NOT NULL,
  PRIMARY KEY (arrival, part)
) ${clustered};
