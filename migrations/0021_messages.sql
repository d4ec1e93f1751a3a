-- Messages that were to be sent, with what became of them, and how the shop writes. See docs/reference/messages.md.

-- Read by screens and figures; whether one is sent, the ledger of the object Scheduler alone decides.
CREATE TABLE messages (
  profile_id         TEXT NOT NULL,                 -- a profile of the person, never a person's row: it stays when they are joined
  send_id            TEXT NOT NULL,
  run_id             TEXT NOT NULL,
  scenario_id        TEXT NOT NULL,
  version            INTEGER NOT NULL,              -- of the scenario
  step_id            TEXT NOT NULL,
  message_id         TEXT NOT NULL,                 -- of the scenario's messages
  kind               TEXT NOT NULL,                 -- transactional, triggered, marketing
  channel            TEXT NOT NULL,                 -- email, push
  purpose            TEXT,                          -- informative, educational, commercial; null: it was not looked at yet
  address            TEXT,                          -- e-mail as compared: small letters; null: a push, or never told
  subject            TEXT,                          -- as written for this person; null: it was never written
  proof              TEXT,                          -- by what the person may be written to (may-write.ts); null: not asked yet
  links              TEXT,                          -- JSON: LinkTarget[], where its links lead; null: it was never written
  state              TEXT NOT NULL,                 -- contract/message/send-state.ts
  why                TEXT,
  detail             TEXT,                          -- what the provider said
  provider_id        TEXT,                          -- by which the provider names it; null: it told none
  asked_at           INTEGER NOT NULL,              -- ms UTC, when the step asked for it
  expires_at         INTEGER NOT NULL,              -- ms UTC, after which it is not sent
  until_at           INTEGER,                       -- ms UTC, when it is tried again; null: not by itself
  sent_at            INTEGER,                       -- ms UTC, when it was handed to the provider; null: it was not
  noted_at           INTEGER NOT NULL,              -- ms UTC, of the ledger's note that this is: an older one changes nothing
  delivered_at       INTEGER,                       -- ms UTC; null: nobody told
  opened_at          INTEGER,                       -- ms UTC, first time by a person; null: never told
  clicked_at         INTEGER,                       -- ms UTC, first time by a person; null: never
  machine_opened_at  INTEGER,                       -- ms UTC, first time by a machine; null: never told
  machine_clicked_at INTEGER,                       -- ms UTC, first time by a machine; null: never
  bounced_at         INTEGER,                       -- ms UTC; null: it did not
  complained_at      INTEGER,                       -- ms UTC; null: it was not called spam
  unsubscribed_at    INTEGER,                       -- ms UTC; null: nobody unsubscribed by it
  PRIMARY KEY (profile_id, send_id)
) WITHOUT ROWID;
CREATE UNIQUE INDEX messages_by_id ON messages (send_id);
CREATE INDEX messages_by_time ON messages (asked_at, send_id);
CREATE INDEX messages_by_state ON messages (state, asked_at, send_id);
CREATE INDEX messages_by_scenario ON messages (scenario_id, asked_at, send_id);
CREATE INDEX messages_by_provider ON messages (provider_id) WHERE provider_id IS NOT NULL;

CREATE TABLE message_settings (
  one        INTEGER NOT NULL PRIMARY KEY,          -- always 1
  definition TEXT NOT NULL,                         -- JSON, MessageSettings
  origin     TEXT                                   -- where the owner set it up; null: not noted
);
