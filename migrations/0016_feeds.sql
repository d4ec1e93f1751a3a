-- Feeds: addresses from which the catalogue is fetched again and again.
CREATE TABLE feeds (
  feed_id       TEXT NOT NULL PRIMARY KEY,          -- the owner's name of it in addresses
  definition    TEXT NOT NULL,                      -- JSON, Feed; its address with the password, where it has one
  set_at        TEXT NOT NULL,                      -- origin of this Worker at which the owner set it
  begun_at      INTEGER,                            -- when it was fetched last, ms UTC; null: never
  next_at       INTEGER,                            -- when it is fetched next, ms UTC; null: it is paused
  failures      INTEGER NOT NULL DEFAULT 0,         -- so many fetches in a row have failed
  etag          TEXT,                               -- as the server marked what was imported last; null: it did not
  last_modified TEXT                                -- likewise, as the server wrote it
);
CREATE INDEX feeds_by_next ON feeds (next_at);

-- Imports of catalogues, of files and feeds: the newest 50 of each source.
CREATE TABLE imports (
  import_id TEXT NOT NULL PRIMARY KEY,              -- UUIDv7: newest last
  source    TEXT NOT NULL,                          -- file, or feed: with the feed's id
  ended_at  INTEGER,                                -- ms UTC; null: it is under way
  summary   TEXT NOT NULL,                          -- JSON, CatalogueImport without its troubles
  troubles  TEXT NOT NULL                           -- JSON, the first 500 of them
);
CREATE INDEX imports_by_source ON imports (source, import_id);
