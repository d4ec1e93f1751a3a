-- Orders of tills, money given back, and what was ordered on which day.

-- web, store: where it was bought.
ALTER TABLE orders ADD COLUMN channel TEXT NOT NULL DEFAULT 'web';

-- Name of the shop; null: not said.
ALTER TABLE orders ADD COLUMN store TEXT;

-- JSON array of StoredRefund (worker/core/merge-order.ts), amounts in minor units, times in ms UTC.
ALTER TABLE orders ADD COLUMN refunds TEXT NOT NULL DEFAULT '[]';

-- Profiles of before know how many orders there were, not when: their days are summed up from the orders once.
UPDATE profiles SET state = json_set(state, '$.orders.days', json((
  SELECT json_group_object(day, json_object('orders', orders, 'revenue', json(revenue)))
  FROM (
    SELECT day, SUM(orders) AS orders, json_group_object(currency, minor) FILTER (WHERE minor <> 0) AS revenue
    FROM (
      SELECT CAST(ordered_at / 86400000 AS TEXT) AS day, currency, COUNT(*) AS orders, SUM(value_minor) AS minor
      FROM orders
      WHERE orders.profile_id = profiles.profile_id AND source = 'server' AND status = 'paid'
      GROUP BY ordered_at / 86400000, currency
    )
    GROUP BY day
  )
)))
WHERE profile_id IN (SELECT profile_id FROM orders WHERE source = 'server' AND status = 'paid');
