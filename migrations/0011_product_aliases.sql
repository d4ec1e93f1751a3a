-- The ids that an order may name a product by beside the one its pages say: variant, stock keeping unit, bar code.
-- Learned from signed orders of the web shop, so that a till's sale is of the product that was looked at.
CREATE TABLE product_aliases (
  alias      TEXT NOT NULL PRIMARY KEY,
  product_id TEXT NOT NULL                          -- the id by which the web shop's orders name it
) WITHOUT ROWID;
CREATE INDEX product_aliases_by_product ON product_aliases (product_id);
