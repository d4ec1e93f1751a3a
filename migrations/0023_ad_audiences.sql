-- Audiences for ad platforms: who is in one is asked anew each time it is fetched. See docs/how-to/audiences.md.
CREATE TABLE ad_audiences (
  audience_id    TEXT NOT NULL PRIMARY KEY,
  name           TEXT NOT NULL,
  segment_id     TEXT NOT NULL,
  platform       TEXT NOT NULL,                     -- google, meta, other: whose form the file has
  purpose        TEXT NOT NULL,                     -- reach, spare, find_alike
  key_hash       TEXT NOT NULL,                     -- SHA-256 hex of the key that fetches it
  old_key_hash   TEXT,                              -- of the key before, which stays good; null: there was none
  created_at     INTEGER NOT NULL,                  -- ms UTC
  updated_at     INTEGER NOT NULL,                  -- ms UTC, when the owner changed it last
  key_made_at    INTEGER NOT NULL,                  -- ms UTC
  fetched_at     INTEGER,                           -- ms UTC, when it was last fetched whole; null: never
  fetched_people INTEGER                            -- people in it then; null: never fetched
) WITHOUT ROWID;
