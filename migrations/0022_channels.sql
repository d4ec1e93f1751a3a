-- Channels: the mailbox as the mails of scenarios need it, web push, webhooks out, and what went wrong with sending.

ALTER TABLE mails ADD COLUMN send_id TEXT;          -- of a scenario's message; null: another mail
ALTER TABLE mails ADD COLUMN sender_name TEXT;      -- null with sender_email: the shop, as its settings name it
ALTER TABLE mails ADD COLUMN sender_email TEXT;     -- from which address; null: MAIL_FROM
ALTER TABLE mails ADD COLUMN reply_to TEXT;         -- null: none
ALTER TABLE mails ADD COLUMN headers TEXT;          -- JSON: further headers by name; null: none
CREATE UNIQUE INDEX mails_by_send ON mails (send_id);
-- The newest that are kept are found without reading their texts.
CREATE INDEX mails_by_state ON mails (state, mail_id);

-- What last went wrong with a channel; a row is replaced.
CREATE TABLE channel_troubles (
  channel TEXT NOT NULL PRIMARY KEY,                -- resend, postmark, smtp, cloudflare, mailbox, push
  kind    TEXT NOT NULL,                            -- refused, later, unknown
  detail  TEXT NOT NULL,                            -- what the other side said, at most 300 characters
  at      INTEGER NOT NULL                          -- ms UTC
) WITHOUT ROWID;

-- The key by which push services know this shop (VAPID, RFC 8292); the newest is used.
CREATE TABLE push_keys (
  public_key  TEXT NOT NULL PRIMARY KEY,            -- P-256 point, base64url
  private_key TEXT NOT NULL,                        -- P-256 scalar, base64url
  made_at     INTEGER NOT NULL                      -- ms UTC
) WITHOUT ROWID;

-- Browsers that may be pushed to.
CREATE TABLE push_subscriptions (
  profile_id    TEXT NOT NULL,                      -- the visitor
  endpoint_hash TEXT NOT NULL,                      -- SHA-256 of the endpoint, hex
  endpoint      TEXT NOT NULL,                      -- where the push service takes messages
  p256dh        TEXT NOT NULL,                      -- key of the browser, base64url
  auth          TEXT NOT NULL,                      -- its secret, base64url
  public_key    TEXT NOT NULL,                      -- which of push_keys it was made with
  made_at       INTEGER NOT NULL,                   -- ms UTC
  trouble       TEXT,                               -- why the push service refused us last; null: it did not
  PRIMARY KEY (profile_id, endpoint_hash)
) WITHOUT ROWID;
-- One browser is one visitor's: the last who said so.
CREATE UNIQUE INDEX push_subscriptions_by_endpoint ON push_subscriptions (endpoint_hash);

-- Addresses of the owner that are told what happens.
CREATE TABLE webhook_endpoints (
  endpoint_id    TEXT NOT NULL PRIMARY KEY,         -- UUIDv7
  url            TEXT NOT NULL UNIQUE,
  events         TEXT NOT NULL,                     -- JSON: names of what is told there; none: only steps of scenarios
  secret         TEXT NOT NULL,                     -- whsec_ and base64
  old_secret     TEXT,                              -- the one before, which signs too until old_until
  old_until      INTEGER,                           -- ms UTC
  own_origin     TEXT,                              -- where this Worker answered when it was set; null: not known
  made_at        INTEGER NOT NULL,                  -- ms UTC
  disabled_at    INTEGER,                           -- ms UTC; null: it is told
  disabled_why   TEXT,                              -- gone (it answered 410), owner
  failing_since  INTEGER                            -- the first failure since the last success, ms UTC; null: none
) WITHOUT ROWID;

-- What was told, or is to be.
CREATE TABLE webhook_deliveries (
  delivery_id TEXT NOT NULL PRIMARY KEY,            -- of one thing to one endpoint: the same however often it is asked for
  endpoint_id TEXT NOT NULL,
  type        TEXT NOT NULL,                        -- such as order.placed
  body        TEXT NOT NULL,                        -- JSON as it is sent
  made_at     INTEGER NOT NULL,                     -- ms UTC
  due_at      INTEGER,                              -- when it is tried next, ms UTC; null: it is done with
  tries       INTEGER NOT NULL,                     -- since it was made, or asked for again
  state       TEXT NOT NULL,                        -- waiting, delivered, failed
  answers     TEXT NOT NULL                         -- JSON: the last ten tries: {at, status, ms, said}
) WITHOUT ROWID;
CREATE INDEX webhook_deliveries_by_due ON webhook_deliveries (due_at, endpoint_id) WHERE due_at IS NOT NULL;
CREATE INDEX webhook_deliveries_by_endpoint ON webhook_deliveries (endpoint_id, made_at);
