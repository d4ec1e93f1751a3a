-- What addresses permit and wish, and what became of messages that were sent to them. See docs/reference/addresses.md.

-- Which purposes the browser permitted when an address was left, JSON; null: not noted (before this column).
ALTER TABLE sign_ups ADD COLUMN consent TEXT;

-- Addresses that are not written to; several reasons may stand at once.
CREATE TABLE suppressions (
  email    TEXT NOT NULL,                           -- as compared: small letters
  reason   TEXT NOT NULL,                           -- unsubscribed, bounced, paused, complained, blocked
  since_at INTEGER NOT NULL,                        -- ms UTC
  until_at INTEGER,                                 -- when it ends by itself, ms UTC; null: never
  told_by  TEXT NOT NULL,                           -- one_click, page, preferences, a provider, api, import, cleaning
  send_id  TEXT,                                    -- by which message; null: not by one
  detail   TEXT,                                    -- what the mail server said, or the owner wrote
  PRIMARY KEY (email, reason)
) WITHOUT ROWID;
CREATE INDEX suppressions_by_time ON suppressions (since_at, email);
CREATE INDEX suppressions_by_end ON suppressions (until_at) WHERE until_at IS NOT NULL;

-- What the shop's own server said of newsletters, the latest word by when it has been so.
CREATE TABLE shop_permissions (
  email      TEXT NOT NULL PRIMARY KEY,             -- as compared: small letters
  subscribed INTEGER NOT NULL,                      -- 0, 1
  since_at   INTEGER NOT NULL,                      -- since when, ms UTC; 0: the shop did not say
  told_at    INTEGER NOT NULL,                      -- when it was told, ms UTC
  told_by    TEXT NOT NULL,                         -- api, order, webhook
  profile_id TEXT                                   -- the customer that was named with it; null: nobody was
) WITHOUT ROWID;
CREATE INDEX shop_permissions_by_profile ON shop_permissions (profile_id) WHERE profile_id IS NOT NULL;

-- What people chose on the preference page, by address.
CREATE TABLE mail_preferences (
  email           TEXT NOT NULL PRIMARY KEY,        -- as compared: small letters
  declined        TEXT NOT NULL,                    -- JSON array of topics
  is_less_often   INTEGER NOT NULL,                 -- 0, 1: half as many
  paused_until_at INTEGER,                          -- ms UTC; null: no rest is wished
  language        TEXT,                             -- two or three letters; null: as known otherwise
  birthday        TEXT,                             -- MM-DD; null: not told
  updated_at      INTEGER NOT NULL                  -- ms UTC
) WITHOUT ROWID;

-- How an address answers: counted until mail arrives.
CREATE TABLE address_health (
  email        TEXT NOT NULL PRIMARY KEY,           -- as compared: small letters
  soft_bounces INTEGER NOT NULL,                    -- in a row, without a mail that arrived between
  pauses       INTEGER NOT NULL,                    -- how often it was paused since a mail arrived
  changed_at   INTEGER NOT NULL                     -- of the event that counted last, ms UTC
) WITHOUT ROWID;

-- What the night did with paused addresses.
CREATE TABLE cleaned_addresses (
  cleaned_at INTEGER NOT NULL,                      -- ms UTC
  email      TEXT NOT NULL,                         -- as compared: small letters
  what       TEXT NOT NULL,                         -- tried_again, dropped
  PRIMARY KEY (cleaned_at, email)
) WITHOUT ROWID;

-- Keys that sign the tokens of mails; old ones stay good.
CREATE TABLE mail_keys (
  key_id     INTEGER NOT NULL PRIMARY KEY,          -- 0 to 255
  secret     TEXT NOT NULL,                         -- 256 random bits, hex
  created_at INTEGER NOT NULL                       -- ms UTC
);

-- Visits to the links and pictures of mails, kept for 30 days: what machines are told by.
CREATE TABLE mail_reactions (
  send_id    TEXT NOT NULL,
  reacted_at INTEGER NOT NULL,                      -- ms UTC
  reaction   TEXT NOT NULL,                         -- open, click
  link       INTEGER NOT NULL,                      -- which link of the mail; of opens -1
  agent      TEXT NOT NULL,                         -- what the user agent is by our list: person, proxy, machine
  method     TEXT NOT NULL,                         -- GET, HEAD
  seen       INTEGER NOT NULL,                      -- tells two of one moment apart
  PRIMARY KEY (send_id, reacted_at, reaction, link, seen)
) WITHOUT ROWID;
CREATE INDEX mail_reactions_by_time ON mail_reactions (reacted_at);

-- What else became of a message (0021 has the rest).
ALTER TABLE messages ADD COLUMN proxy_opened_at INTEGER; -- ms UTC, first time by a mailbox's proxy; null: never told
ALTER TABLE messages ADD COLUMN last_clicked_at INTEGER; -- ms UTC, last time by a person; null: never
ALTER TABLE messages ADD COLUMN rating INTEGER;          -- 0 to 10, as confirmed on the page; null: not rated
ALTER TABLE messages ADD COLUMN question_id TEXT;        -- of the rating
ALTER TABLE messages ADD COLUMN rated_at INTEGER;        -- ms UTC, the first time; null: not rated
CREATE INDEX messages_by_click ON messages (last_clicked_at) WHERE last_clicked_at IS NOT NULL;
-- Everything that the report counts: behind the links of a message a row is long.
CREATE INDEX messages_by_sending ON messages (
  sent_at, state, scenario_id, message_id, channel, kind, bounced_at, complained_at, unsubscribed_at, opened_at,
  proxy_opened_at, machine_opened_at, clicked_at, machine_clicked_at
) WHERE sent_at IS NOT NULL;

-- Events of mail providers that were taken, kept for 30 days: told twice they count once.
CREATE TABLE mail_events (
  event_id TEXT NOT NULL PRIMARY KEY,               -- provider and its own id
  taken_at INTEGER NOT NULL,                        -- ms UTC
  kind     TEXT NOT NULL,                           -- contract/message/mail-event.ts
  email    TEXT,                                    -- as compared: small letters; null: not told
  send_id  TEXT                                     -- null: not told
) WITHOUT ROWID;
CREATE INDEX mail_events_by_time ON mail_events (taken_at);
