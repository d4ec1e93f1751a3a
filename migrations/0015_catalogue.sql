-- The catalogue: who told of a product and since when, what may be struck through beside its price, what it cost before,
-- the ids by which others name it, and what pages tell of products that nobody else told.

-- Counts the changes of products and their aliases. Each transaction that changes any adds one and gives its rows that
-- number. Transactions of D1 come one after the other, so who has read up to a number has missed nothing below it, whatever
-- the clocks of the writers said.
CREATE TABLE catalogue_clock (
  one    INTEGER NOT NULL PRIMARY KEY CHECK (one = 1), -- always 1: there is one row
  number INTEGER NOT NULL                              -- of the last change, grows by one
) WITHOUT ROWID;
INSERT INTO catalogue_clock (one, number) VALUES (1, 1);

ALTER TABLE products ADD COLUMN sku TEXT; -- the shop's stock keeping unit
ALTER TABLE products ADD COLUMN gtin TEXT; -- bar code, 8 to 14 digits
ALTER TABLE products ADD COLUMN attributes TEXT NOT NULL DEFAULT '{}'; -- JSON, such as {"colour":"red"}
ALTER TABLE products ADD COLUMN aliases TEXT NOT NULL DEFAULT '[]'; -- JSON: the other ids that it was told with and got
ALTER TABLE products ADD COLUMN source TEXT NOT NULL DEFAULT 'api'; -- api, file, page, feed:ID
ALTER TABLE products ADD COLUMN first_seen_at INTEGER NOT NULL DEFAULT 0; -- ms UTC
ALTER TABLE products ADD COLUMN removed_at INTEGER; -- off the shelf since, ms UTC; null: on it
ALTER TABLE products ADD COLUMN stock_at INTEGER NOT NULL DEFAULT 0; -- when the shop last told the stock, ms UTC
ALTER TABLE products ADD COLUMN proven_price_minor INTEGER; -- what may be struck through, minor units of currency; null: nothing
ALTER TABLE products ADD COLUMN found_by TEXT NOT NULL DEFAULT ''; -- name, brand, id, SKU and bar code, folded for searching
ALTER TABLE products ADD COLUMN change_number INTEGER NOT NULL DEFAULT 1; -- of catalogue_clock, when the row last changed

UPDATE products SET first_seen_at = updated_at, stock_at = updated_at,
  found_by = lower(name || char(10) || coalesce(brand, '') || char(10) || product_id);

CREATE INDEX products_by_change ON products (change_number, product_id);
-- Searched through whole, so they hold nothing else.
CREATE INDEX products_on_shelf ON products (found_by, product_id, removed_at) WHERE removed_at IS NULL;
CREATE INDEX products_off_shelf ON products (found_by, product_id, removed_at) WHERE removed_at IS NOT NULL;

-- What a product cost and whether it could be had, from a moment on until the next row. Kept for 400 days.
CREATE TABLE product_history (
  product_id       TEXT NOT NULL,
  at               INTEGER NOT NULL,                -- since when, ms UTC
  price_minor      INTEGER,                         -- minor units; null: unknown
  list_price_minor INTEGER,                         -- minor units; null: none
  currency         TEXT,                            -- ISO 4217
  availability     TEXT NOT NULL,                   -- in_stock, out_of_stock, preorder
  stock            INTEGER,                         -- pieces, as of then; null: not counted
  PRIMARY KEY (product_id, at)
) WITHOUT ROWID;
INSERT INTO product_history (product_id, at, price_minor, list_price_minor, currency, availability, stock)
  SELECT product_id, updated_at, price_minor, list_price_minor, currency, availability, stock FROM products;

ALTER TABLE product_aliases ADD COLUMN source TEXT NOT NULL DEFAULT 'order'; -- who says so: order, catalogue, page
ALTER TABLE product_aliases ADD COLUMN change_number INTEGER NOT NULL DEFAULT 1; -- of catalogue_clock
CREATE INDEX product_aliases_by_change ON product_aliases (change_number, alias);
-- An id that is a product's own stands for itself. That was asked at each reading; now it is written.
UPDATE product_aliases SET product_id = alias
  WHERE alias IN (SELECT product_id FROM products) OR alias IN (SELECT product_id FROM product_aliases);

-- What browsers read on pages of products that nobody else told of. Not believed until the shop's own page says it.
CREATE TABLE product_sightings (
  product_id TEXT NOT NULL PRIMARY KEY,             -- as the page names it
  told       TEXT NOT NULL,                         -- JSON, the item as last read
  page_url   TEXT NOT NULL,                         -- where it was read
  joins      TEXT,                                  -- the product to which that address belongs; null: to none
  state      TEXT NOT NULL,                         -- waiting, confirmed, refuted, unreachable, ambiguous
  detail     TEXT NOT NULL,                         -- why, in a sentence; empty: nothing to say
  seen_at    INTEGER NOT NULL,                      -- when it was last read, ms UTC
  tried_at   INTEGER NOT NULL                       -- when its page was last fetched, ms UTC; 0: never
) WITHOUT ROWID;
CREATE INDEX product_sightings_by_state ON product_sightings (state, tried_at);
