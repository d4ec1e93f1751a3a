-- The first tables. Times are milliseconds UTC, money is integer minor units, JSON columns are written by worker/store only.
-- WITHOUT ROWID: a row costs one write instead of two (see docs/reference/storage.md).

-- What we know of one visitor or person. `state` is folded from events by worker/core/profile.ts.
CREATE TABLE profiles (
  profile_id    TEXT NOT NULL PRIMARY KEY,          -- UUID: the visitor's id, or made from the shop's customer number
  first_seen_at INTEGER NOT NULL,                   -- ms UTC
  last_seen_at  INTEGER NOT NULL,                   -- ms UTC
  seen_hour     INTEGER NOT NULL,                   -- last_seen_at in whole hours: its index moves once an hour, not at every page
  lead_score    INTEGER NOT NULL,                   -- 0 to 100, as of last_seen_at
  grade         TEXT NOT NULL,                      -- cold, warm, hot
  state         TEXT NOT NULL                       -- JSON, ProfileState
) WITHOUT ROWID;
CREATE INDEX profiles_by_hour ON profiles (seen_hour);

-- Events of one profile as they came in together, packed in one row. Event ids are UUIDv7, so a range of them is a range of time.
CREATE TABLE event_packs (
  profile_id     TEXT NOT NULL,
  last_event_id  TEXT NOT NULL,                     -- highest event id in the pack
  first_event_id TEXT NOT NULL,                     -- lowest event id in the pack
  received_at    INTEGER NOT NULL,                  -- ms UTC
  events         TEXT NOT NULL,                     -- JSON array of StoredEvent
  PRIMARY KEY (profile_id, last_event_id)
) WITHOUT ROWID;

-- Proofs that link a profile to the shop's customer number.
CREATE TABLE identities (
  kind       TEXT NOT NULL,                         -- customer_id
  value      TEXT NOT NULL,
  profile_id TEXT NOT NULL,
  level      TEXT NOT NULL,                         -- claimed, verified
  linked_at  INTEGER NOT NULL,                      -- ms UTC
  PRIMARY KEY (kind, value)
) WITHOUT ROWID;
CREATE INDEX identities_by_profile ON identities (profile_id);

-- Orders, once each; a better source corrects a worse one.
CREATE TABLE orders (
  profile_id     TEXT NOT NULL,
  transaction_id TEXT NOT NULL,                     -- the shop's order number
  ordered_at     INTEGER NOT NULL,                  -- ms UTC
  value_minor    INTEGER NOT NULL,                  -- minor units of currency
  currency       TEXT NOT NULL,                     -- ISO 4217
  source         TEXT NOT NULL,                     -- browser (provisional), server (signed)
  items          TEXT NOT NULL,                     -- JSON array of Item
  PRIMARY KEY (profile_id, transaction_id)
) WITHOUT ROWID;
CREATE UNIQUE INDEX orders_by_transaction ON orders (transaction_id);
CREATE INDEX orders_by_time ON orders (ordered_at);

-- The shop's catalogue.
CREATE TABLE products (
  product_id       TEXT NOT NULL PRIMARY KEY,       -- the shop's own id
  name             TEXT NOT NULL,
  brand            TEXT,
  category         TEXT,
  description      TEXT,
  price_minor      INTEGER,                         -- minor units; null: unknown
  list_price_minor INTEGER,                         -- minor units; null: none
  currency         TEXT,                            -- ISO 4217
  availability     TEXT NOT NULL,                   -- in_stock, out_of_stock, preorder
  stock            INTEGER,                         -- pieces; null: not counted
  url              TEXT,
  image_url        TEXT,
  updated_at       INTEGER NOT NULL                 -- ms UTC
) WITHOUT ROWID;

-- How often a product was viewed, carted and sold on one day.
CREATE TABLE product_days (
  day        INTEGER NOT NULL,                      -- days since 1970-01-01, UTC
  product_id TEXT NOT NULL,
  views      INTEGER NOT NULL,                      -- view_item events
  carts      INTEGER NOT NULL,                      -- add_to_cart events
  units      INTEGER NOT NULL,                      -- pieces sold, by signed orders only
  PRIMARY KEY (day, product_id)
) WITHOUT ROWID;

-- Sums by hour: events by name, orders, revenue, overlays by campaign, and where every event went.
CREATE TABLE counters (
  hour  INTEGER NOT NULL,                           -- hours since 1970-01-01T00Z
  name  TEXT NOT NULL,                              -- an event's name, or one given in worker/core/ingest-visits.ts
  value INTEGER NOT NULL,                           -- what the name says: events, orders, or minor units of a currency
  PRIMARY KEY (hour, name)
) WITHOUT ROWID;

-- The newest events of everybody, for the Live screen: one row a written batch, kept for an hour.
CREATE TABLE live_packs (
  pack_id     INTEGER PRIMARY KEY AUTOINCREMENT,    -- grows with every batch: the Live screen's cursor
  received_at INTEGER NOT NULL,                     -- ms UTC
  events      TEXT NOT NULL                         -- JSON array of LiveEvent, at most 40
);

-- What could not be taken, with the reason. Kept for 30 days.
CREATE TABLE quarantine (
  quarantine_id TEXT NOT NULL PRIMARY KEY,          -- event or message id
  received_at   INTEGER NOT NULL,                   -- ms UTC
  code          TEXT NOT NULL,                      -- invalid_event, unknown_event, no_consent, dead_letter
  detail        TEXT NOT NULL,                      -- a sentence
  payload       TEXT NOT NULL                       -- JSON as received, at most 8 KB
) WITHOUT ROWID;

-- Campaigns as published; the live ones are copied into KV.
CREATE TABLE campaigns (
  campaign_id  TEXT NOT NULL PRIMARY KEY,
  version      INTEGER NOT NULL,                    -- grows with every publication
  published_at INTEGER NOT NULL,                    -- ms UTC
  definition   TEXT NOT NULL                        -- JSON, Campaign
) WITHOUT ROWID;

-- The shop's settings, one row.
CREATE TABLE shop_settings (
  one        INTEGER NOT NULL PRIMARY KEY CHECK (one = 1), -- always 1: there is one row
  version    INTEGER NOT NULL,                      -- of settings and campaigns together
  definition TEXT NOT NULL                          -- JSON, ShopSettings
) WITHOUT ROWID;

-- Admin tokens, hashed (SHA-256 of 256 random bits, hex).
CREATE TABLE api_keys (
  key_hash   TEXT NOT NULL PRIMARY KEY,
  name       TEXT NOT NULL,
  created_at INTEGER NOT NULL                       -- ms UTC
) WITHOUT ROWID;

-- Sign-in links, hashed, each good once.
CREATE TABLE sign_in_tokens (
  token_hash TEXT NOT NULL PRIMARY KEY,
  created_at INTEGER NOT NULL,                      -- ms UTC
  expires_at INTEGER NOT NULL,                      -- ms UTC
  used_at    INTEGER                                -- ms UTC; null: not yet
) WITHOUT ROWID;

-- Signed-in browsers of owners, hashed.
CREATE TABLE admin_sessions (
  session_hash TEXT NOT NULL PRIMARY KEY,
  name         TEXT NOT NULL,
  created_at   INTEGER NOT NULL,                    -- ms UTC
  expires_at   INTEGER NOT NULL                     -- ms UTC, 12 h after created_at
) WITHOUT ROWID;
