-- Coupons: pools of codes, the codes, and who claimed which. See docs/reference/coupons.md.

-- What the owner set, and the sums that a budget is held by: they change with the codes, in the same transaction.
CREATE TABLE coupon_pools (
  pool_id     TEXT NOT NULL PRIMARY KEY,
  definition  TEXT NOT NULL,                        -- JSON, CouponPool
  currency    TEXT NOT NULL,                        -- ISO 4217, of taken_minor
  free        INTEGER NOT NULL DEFAULT 0,           -- codes that were uploaded and not given yet
  given       INTEGER NOT NULL DEFAULT 0,           -- codes that were given
  used        INTEGER NOT NULL DEFAULT 0,           -- codes that were used
  taken_minor INTEGER NOT NULL DEFAULT 0,           -- minor units of currency, taken off by those that were used
  created_at  INTEGER NOT NULL,                     -- ms UTC
  updated_at  INTEGER NOT NULL                      -- ms UTC, when the owner changed it last
) WITHOUT ROWID;

-- Each code once. Nobody is named here: whose it is stands in `claims`.
CREATE TABLE coupon_codes (
  code           TEXT NOT NULL PRIMARY KEY,         -- in capitals
  pool_id        TEXT NOT NULL,
  issued_at      INTEGER,                           -- ms UTC; null: not given yet
  expires_at     INTEGER,                           -- ms UTC, from when on it is refused; null: never
  percent        REAL,                              -- percent it takes off; null: an amount, or not given yet
  amount_minor   INTEGER,                           -- minor units of currency that it takes off; null: percent
  currency       TEXT,                              -- ISO 4217, of amount_minor
  redeemed_at    INTEGER,                           -- ms UTC, when it was used; null: not yet
  transaction_id TEXT,                              -- the order it was used for
  taken_minor    INTEGER,                           -- minor units of taken_currency, taken off by that order
  taken_currency TEXT                               -- ISO 4217
) WITHOUT ROWID;
CREATE INDEX coupon_codes_by_pool ON coupon_codes (pool_id, issued_at);
CREATE INDEX coupon_codes_by_order ON coupon_codes (transaction_id) WHERE transaction_id IS NOT NULL;

-- What a visitor was given of a campaign. One a person: the statement that writes asks all profiles of the person.
CREATE TABLE claims (
  profile_id  TEXT NOT NULL,                        -- the visitor's own, so that nothing moves when profiles are joined
  campaign_id TEXT NOT NULL,
  claimed_at  INTEGER NOT NULL,                     -- ms UTC
  crowd       INTEGER,                              -- from which of 65,536 networks, another number each day; null: unknown
  pool_id     TEXT,                                 -- null: nothing was won
  code        TEXT,                                 -- null: nothing was won
  slice       INTEGER,                              -- place of the wheel's slice that was drawn, from 0; null: no wheel
  PRIMARY KEY (profile_id, campaign_id)
) WITHOUT ROWID;
CREATE INDEX claims_by_time ON claims (claimed_at);
CREATE UNIQUE INDEX claims_by_code ON claims (code) WHERE code IS NOT NULL;
