-- How far orders came, and where their buyers may be written to about them.

CREATE TABLE order_steps (
  transaction_id TEXT NOT NULL,                     -- of an order that may not be known yet
  step           TEXT NOT NULL,                     -- placed, paid, shipped, delivered, return_requested, cancelled
  at             INTEGER NOT NULL,                  -- ms UTC, when; told several times: the earliest
  told_at        INTEGER NOT NULL,                  -- ms UTC, when the shop's server told it last
  tracking       TEXT,                              -- JSON: number, url, carrier, as told last; null: nothing was
  PRIMARY KEY (transaction_id, step)
) WITHOUT ROWID;

ALTER TABLE orders ADD COLUMN email TEXT; -- as given with the order, small letters; null: none was, or before this column
ALTER TABLE orders ADD COLUMN email_at INTEGER; -- since when it was so, ms UTC; null: there is none

-- What scenarios with a schedule did at their moments.
CREATE TABLE scenario_slots (
  scenario_id TEXT NOT NULL,
  slot_at     INTEGER NOT NULL,                     -- ms UTC, the moment by the shop's clock
  state       TEXT NOT NULL,                        -- begun, done, missed (more than a day late: nobody began)
  people      INTEGER NOT NULL,                     -- who were asked so far: those in the audience
  told_at     INTEGER NOT NULL,                     -- ms UTC, when it came to that state
  PRIMARY KEY (scenario_id, slot_at)
) WITHOUT ROWID;

-- Whose birthday it is, without looking at everybody.
CREATE INDEX profiles_by_birthday ON profiles (state->>'$.traits.birthday.value')
  WHERE state->>'$.traits.birthday.value' IS NOT NULL;
