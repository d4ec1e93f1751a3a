-- Stage of life and RFM group are told when they are asked, from the columns of orders, visits and carts: see
-- worker/store/stage-sql.ts and rfm-group-sql.ts. Nobody ever wrote them here.
ALTER TABLE profiles DROP COLUMN rfm_group;
ALTER TABLE profiles DROP COLUMN stage;

-- That somebody looked at one product is no bit any more, see worker/core/segment/fact-codes.ts: nearly everybody does.
UPDATE profiles SET did = did & ~2 WHERE did & 2;
