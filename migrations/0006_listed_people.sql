-- Members of persons (see 0005) are neither listed nor counted: the index by which people are counted says who they are.
DROP INDEX profiles_by_seen;
CREATE INDEX profiles_by_seen ON profiles (
  seen_hour, profile_id, person_id, first_seen_day, orders, orders_seen, first_order_day, last_order_day, spent_minor,
  spent_currency, cart_hour, country, language, device, consents, did
);
