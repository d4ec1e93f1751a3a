-- Orders that can change after they were placed, and the secrets by which shop systems sign them.

-- placed, paid, cancelled. Only what is paid, by a source that signs, counts as money.
ALTER TABLE orders ADD COLUMN status TEXT NOT NULL DEFAULT 'paid';

-- Since when the order has been so, ms UTC; 0: nobody said. Of two reports of the shop the later one stays.
ALTER TABLE orders ADD COLUMN updated_at INTEGER NOT NULL DEFAULT 0;

-- Secrets of webhooks. They are needed to check signatures, so they are kept as they are, not hashed.
CREATE TABLE webhook_secrets (
  platform    TEXT NOT NULL,                        -- shopify, woocommerce
  secret      TEXT NOT NULL,
  created_at  INTEGER NOT NULL,                     -- ms UTC; the two newest of a platform are kept and accepted
  accepted_at INTEGER,                              -- ms UTC, the last delivery signed with it; null: none yet
  PRIMARY KEY (platform, secret)
) WITHOUT ROWID;
