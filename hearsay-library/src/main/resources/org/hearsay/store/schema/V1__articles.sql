-- Articles, every revision of each, their readings and the readings' statements; how far the stages after storing are;
-- feeds. Times are milliseconds since 1970 in UTC; ${bytes} columns hold gzip of UTF-8.

CREATE TABLE counter ( -- the last number given of each kind, so that none is given twice
  name TEXT PRIMARY KEY,
  value BIGINT NOT NULL
);

INSERT INTO counter (name, value) VALUES ('article', 0), ('arrival', 0), ('statement', 0);

CREATE TABLE article (
  number ${number} PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,       -- from the identity, the same in every library
  identity TEXT NOT NULL          -- the address, or where it was collected
);

CREATE TABLE revision (
  arrival ${number} PRIMARY KEY,  -- the order of arrival
  article BIGINT NOT NULL REFERENCES article,
  number INTEGER NOT NULL,        -- 1, 2, 3 within the article
  hash TEXT NOT NULL,             -- SHA-256 of the text
  id TEXT NOT NULL,
  title TEXT,
  outlet TEXT,
  author TEXT,
  published TEXT,                 -- as stated
  published_at BIGINT,            -- as understood
  address TEXT,
  language TEXT,
  origin_kind TEXT NOT NULL,
  origin TEXT NOT NULL,
  collected BIGINT NOT NULL,
  text ${bytes} NOT NULL,
  UNIQUE (article, number),
  UNIQUE (article, hash)
);

CREATE TABLE reading (
  arrival ${number} PRIMARY KEY REFERENCES revision,
  model TEXT NOT NULL,
  json ${bytes} NOT NULL          -- as docs/reading.schema.json describes it, without the text
);

CREATE INDEX reading_model ON reading (model, arrival);

CREATE TABLE statement (
  number ${number} PRIMARY KEY,
  arrival BIGINT NOT NULL REFERENCES reading,
  part TEXT NOT NULL,             -- a3: the attribution; w12: the sentence, in the writer's own voice
  content TEXT NOT NULL,
  spans TEXT NOT NULL,            -- code points: 120-180,195-210
  sentence TEXT NOT NULL,         -- code points: 110-211
  type TEXT,                      -- absent in the writer's own voice
  chain TEXT NOT NULL,            -- JSON: [{"name":…,"kind":…},…], outermost first
  actor TEXT,                     -- the last of the chain
  actor_kind TEXT,
  stance TEXT NOT NULL,
  act TEXT NOT NULL,
  mode TEXT NOT NULL,
  confidence ${fraction} NOT NULL,
  published_at BIGINT,
  UNIQUE (arrival, part)
);

CREATE INDEX statement_actor ON statement (actor, actor_kind, number);

CREATE TABLE stage (
  name TEXT PRIMARY KEY,
  arrival BIGINT NOT NULL         -- the last revision it took
);

CREATE TABLE redo (               -- revisions that a stage took and has to take again
  stage TEXT NOT NULL REFERENCES stage,
  arrival BIGINT NOT NULL REFERENCES revision,
  PRIMARY KEY (stage, arrival)
);

CREATE TABLE feed (
  address TEXT PRIMARY KEY,
  etag TEXT,
  last_modified TEXT,
  fetched BIGINT,
  due BIGINT,
  failures INTEGER NOT NULL,
  problem TEXT
);
