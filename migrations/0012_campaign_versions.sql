-- Every version of a campaign that was published, the newest 50 of each; the row in `campaigns` is the newest of them.
CREATE TABLE campaign_versions (
  campaign_id  TEXT NOT NULL,
  version      INTEGER NOT NULL,                    -- of that campaign, from 1 on
  published_at INTEGER NOT NULL,                    -- ms UTC
  published_by TEXT,                                -- name of the admin key; null: not known
  definition   TEXT NOT NULL,                       -- JSON, Campaign
  PRIMARY KEY (campaign_id, version)
);
INSERT INTO campaign_versions (campaign_id, version, published_at, definition)
SELECT campaign_id, version, published_at, definition FROM campaigns;

-- What was saved and is not published: at most one draft a campaign. Visitors see nothing of it.
CREATE TABLE campaign_drafts (
  campaign_id TEXT NOT NULL PRIMARY KEY,
  saved_at    INTEGER NOT NULL,                     -- ms UTC
  saved_by    TEXT,                                 -- name of the admin key; null: not known
  definition  TEXT NOT NULL                         -- JSON object, checked when it is published
);
