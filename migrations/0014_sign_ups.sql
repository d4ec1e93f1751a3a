-- Addresses left in the forms of overlays, and the mails that ask whether they are right.

-- What was left, as it was left: added to, never changed. A claim (safety rule 15): it proves nothing of the address.
CREATE TABLE sign_ups (
  sign_up_id        TEXT NOT NULL PRIMARY KEY,      -- UUIDv7: newest last
  left_at           INTEGER NOT NULL,               -- ms UTC
  profile_id        TEXT,                           -- the visitor; null: one who permits no measuring
  campaign_id       TEXT NOT NULL,
  version           INTEGER NOT NULL,               -- of the campaign
  variant           TEXT,                           -- null: there was no test
  language          TEXT,                           -- of the page, BCP 47; null: unknown
  page              TEXT,                           -- its address, scrubbed in the browser; null: unknown
  email             TEXT,                           -- as compared: small letters; null: only a telephone
  phone             TEXT,                           -- digits; null: none
  filled            TEXT NOT NULL,                  -- JSON: what else was filled in
  agreement         TEXT,                           -- the words that were agreed to; null: none were asked for
  agreement_version TEXT,                           -- the owner's name for them
  crowd             INTEGER                         -- from which of 65,536 networks, another number each day; null: unknown
) WITHOUT ROWID;
CREATE INDEX sign_ups_by_email ON sign_ups (email);
CREATE INDEX sign_ups_by_profile ON sign_ups (profile_id);
CREATE INDEX sign_ups_by_crowd ON sign_ups (crowd, left_at);

-- What one address permits.
CREATE TABLE subscriptions (
  email        TEXT NOT NULL PRIMARY KEY,           -- as compared: small letters
  state        TEXT NOT NULL,                       -- pending, confirmed, unproven (its form asks for no confirmation)
  sign_up_id   TEXT NOT NULL,                       -- the one that made it what it is
  asked_at     INTEGER,                             -- when a confirmation was last asked for, ms UTC; null: never
  token_hash   TEXT,                                -- of the link in that mail, SHA-256 hex; null: none was sent
  confirmed_at INTEGER                              -- when a person confirmed it, ms UTC; null: not yet
) WITHOUT ROWID;
CREATE UNIQUE INDEX subscriptions_by_token ON subscriptions (token_hash);
CREATE INDEX subscriptions_by_confirmed ON subscriptions (confirmed_at);
CREATE INDEX subscriptions_by_asked ON subscriptions (asked_at);

-- Mails that were written, and what became of them.
CREATE TABLE mails (
  mail_id    TEXT NOT NULL PRIMARY KEY,             -- UUIDv7: newest last; also the Message-ID
  written_at INTEGER NOT NULL,                      -- ms UTC
  email      TEXT NOT NULL,                         -- to whom
  subject    TEXT NOT NULL,
  text       TEXT NOT NULL,
  html       TEXT NOT NULL,
  state      TEXT NOT NULL,                         -- waiting, kept (there is no mail server), sent, failed
  detail     TEXT,                                  -- what the mail server said; null: nothing
  sent_at    INTEGER                                -- ms UTC; null: not sent
) WITHOUT ROWID;
