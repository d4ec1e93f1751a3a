-- Segments, and the columns of `profiles` that they are counted by. The table is made anew, so that these stand before
-- `state`: what follows a long state is read from another page of the file. For an existing table this takes about a
-- second for 20,000 rows. It has a rowid: without one each comparison of keys reads a whole row, for a row is longer than
-- its page; that costs one row written more for each new visitor.

CREATE TABLE profiles_with_facts (
  profile_id      TEXT NOT NULL PRIMARY KEY,        -- UUID: the visitor's id, or made from the shop's customer number
  person_id       TEXT,                             -- the person's own row (0005); null: stands alone, or is a person's row
  first_seen_at   INTEGER NOT NULL,                 -- ms UTC
  last_seen_at    INTEGER NOT NULL,                 -- ms UTC
  -- In the index: they seldom change while somebody looks around. See worker/core/segment/facts.ts.
  seen_hour       INTEGER NOT NULL,                 -- last_seen_at in whole hours
  first_seen_day  INTEGER NOT NULL DEFAULT 0,       -- first_seen_at in whole days
  orders          INTEGER NOT NULL DEFAULT 0,       -- confirmed orders
  orders_seen     INTEGER NOT NULL DEFAULT 0,       -- orders that count as no money yet
  first_order_day INTEGER,                          -- whole days since 1970; null: none
  last_order_day  INTEGER,                          -- whole days since 1970; null: none
  spent_minor     INTEGER DEFAULT 0,                -- minor units of spent_currency; null: of several, see state
  spent_currency  TEXT,                             -- ISO 4217, or several; null: nothing spent
  cart_hour       INTEGER,                          -- when the cart changed last, whole hours; null: it is empty
  country         TEXT,                             -- two letters
  language        TEXT,                             -- two or three small letters
  device          TEXT,                             -- phone, desktop
  consents        INTEGER NOT NULL DEFAULT 0,       -- bits: 1 measure, 2 personalise, 4 message
  did             INTEGER NOT NULL DEFAULT 0,       -- bits of the actions that are remembered, see fact-codes.ts there
  -- Not in the index: they change with most page views, and cost nothing beside the row.
  lead_score      INTEGER NOT NULL,                 -- 0 to 100, as of last_seen_at
  grade           TEXT NOT NULL,                    -- cold, warm, hot, as of last_seen_at
  score_fades     TEXT NOT NULL DEFAULT '',         -- the score of that day and of each that follows, a character each: its code less 48
  cart_at         INTEGER,                          -- ms UTC; null: the cart is empty
  cart_lines      INTEGER NOT NULL DEFAULT 0,       -- products in the cart
  cart_minor      INTEGER NOT NULL DEFAULT 0,       -- minor units of cart_currency
  cart_currency   TEXT,                             -- ISO 4217
  source          TEXT,                             -- where the first visit came from
  sessions        INTEGER NOT NULL DEFAULT 0,       -- how many
  page_views      INTEGER NOT NULL DEFAULT 0,       -- how many
  actions         TEXT NOT NULL DEFAULT '{}',       -- JSON, sums of state.activity by kind
  -- Written by the nightly fits alone.
  rfm_group       TEXT,                             -- null: not fitted
  stage           TEXT,                             -- null: not told
  clv_minor       INTEGER,                          -- minor units of clv_currency, over the coming year; null: not fitted
  clv_currency    TEXT,                             -- ISO 4217
  state           TEXT NOT NULL                     -- JSON, ProfileState
);

-- The scores of the days to come are not known here: until the next visit they are 0 from the day after on.
INSERT INTO profiles_with_facts (
  profile_id, first_seen_at, last_seen_at, seen_hour, first_seen_day, orders, orders_seen, first_order_day,
  last_order_day, spent_minor, spent_currency, cart_hour, country, language, device, consents, did, lead_score, grade,
  score_fades, cart_at, cart_lines, cart_minor, cart_currency, source, sessions, page_views, actions, state
)
SELECT
  profile_id, first_seen_at, last_seen_at, seen_hour, first_seen_at / 86400000,
  ifnull(state ->> '$.orders.confirmed', 0), ifnull(state ->> '$.orders.seen', 0),
  (SELECT MIN(CAST(key AS INTEGER)) FROM json_each(state, '$.orders.days') WHERE value ->> 'orders' > 0),
  (SELECT MAX(CAST(key AS INTEGER)) FROM json_each(state, '$.orders.days') WHERE value ->> 'orders' > 0),
  (SELECT CASE COUNT(*) WHEN 0 THEN 0 WHEN 1 THEN MAX(value) END FROM json_each(state, '$.orders.revenue')),
  (SELECT CASE COUNT(*) WHEN 0 THEN NULL WHEN 1 THEN MAX(key) ELSE 'several' END
    FROM json_each(state, '$.orders.revenue')),
  CASE WHEN json_array_length(state, '$.cart.value.items') > 0 THEN (state ->> '$.cart.at') / 3600000 END,
  state ->> '$.country.value',
  lower(substr(state ->> '$.language.value', 1, instr((state ->> '$.language.value') || '-', '-') - 1)),
  state ->> '$.device.value',
  (SELECT ifnull(SUM(CASE value WHEN 'measure' THEN 1 WHEN 'personalise' THEN 2 ELSE 4 END), 0)
    FROM json_each(state, '$.consent.value')),
  (SELECT ifnull(SUM(
      (1 << place)
      | CASE WHEN times >= 2 AND place NOT IN (0, 1, 3) THEN 1 << (16 + place) ELSE 0 END
      | CASE WHEN times >= 5 AND place NOT IN (0, 3) THEN 1 << (32 + place) ELSE 0 END
    ), 0)
    FROM (
      SELECT kinds.key AS place, SUM(counts.value) AS times
      FROM json_each(state, '$.activity') AS days, json_each(days.value) AS counts
      JOIN json_each('["page_view","view_item","search","active_seconds","add_to_cart","begin_checkout","purchase",
        "sign_up","generate_lead","select_promotion"]') AS kinds ON kinds.value = counts.key
      GROUP BY kinds.key
    )
  ),
  lead_score, grade, CASE lead_score WHEN 0 THEN '' ELSE char(48 + lead_score) END,
  CASE WHEN json_array_length(state, '$.cart.value.items') > 0 THEN state ->> '$.cart.at' END,
  ifnull(json_array_length(state, '$.cart.value.items'), 0),
  CASE WHEN json_array_length(state, '$.cart.value.items') > 0 THEN state ->> '$.cart.value.valueMinor' ELSE 0 END,
  CASE WHEN json_array_length(state, '$.cart.value.items') > 0 THEN state ->> '$.cart.value.currency' END,
  state ->> '$.source.value',
  ifnull(state ->> '$.sessions.older', 0) + ifnull(json_array_length(state, '$.sessions.recent'), 0),
  ifnull(state ->> '$.pageViews', 0),
  (SELECT json_group_object(kind, times) FROM (
    SELECT counts.key AS kind, SUM(counts.value) AS times
    FROM json_each(state, '$.activity') AS days, json_each(days.value) AS counts
    GROUP BY counts.key
  )),
  state
FROM profiles;

DROP TABLE profiles;
ALTER TABLE profiles_with_facts RENAME TO profiles;

-- Everything a count mostly asks, newest visits first: a million entries are read in a fraction of a second, no row is
-- opened. It takes the place of profiles_by_hour and is written as seldom.
CREATE INDEX profiles_by_seen ON profiles (
  seen_hour, profile_id, person_id, first_seen_day, orders, orders_seen, first_order_day, last_order_day, spent_minor,
  spent_currency, cart_hour, country, language, device, consents, did
);

-- Segments as the owner wrote them. The ready-made ones are no rows: they stand in worker/core/segment/ready-made.ts.
CREATE TABLE segments (
  segment_id TEXT NOT NULL PRIMARY KEY,
  version    INTEGER NOT NULL,                      -- grows with every change
  created_at INTEGER NOT NULL,                      -- ms UTC
  updated_at INTEGER NOT NULL,                      -- ms UTC
  definition TEXT NOT NULL                          -- JSON, Segment
) WITHOUT ROWID;
