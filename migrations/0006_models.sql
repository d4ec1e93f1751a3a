-- What the nightly fits learned of the shop, and the index by which they go through its customers.

CREATE TABLE models (
  name      TEXT NOT NULL PRIMARY KEY,              -- customers, customers_report, propensity, ropo
  fitted_at INTEGER NOT NULL,                       -- ms UTC
  body      TEXT NOT NULL                           -- JSON, what worker/store/models.ts says for the name
) WITHOUT ROWID;

-- People with a confirmed order, by key: a pass over them neither misses nor meets anybody twice while they come back.
CREATE INDEX profiles_customers ON profiles (profile_id) WHERE orders > 0 AND person_id IS NULL;
