-- People: several profiles that proofs join, see docs/identity.md.

-- Members of a person by its row; the column is made in 0004.
CREATE INDEX profiles_by_person ON profiles (person_id) WHERE person_id IS NOT NULL;

-- Who is said to be whom, by profile.
CREATE TABLE identity_links (
  profile_id TEXT NOT NULL,
  kind       TEXT NOT NULL,                         -- customer_id, email, phone, loyalty_card
  value      TEXT NOT NULL,
  level      TEXT NOT NULL,                         -- claimed, verified, refused
  linked_at  INTEGER NOT NULL,                      -- ms UTC
  PRIMARY KEY (profile_id, kind, value)
) WITHOUT ROWID;
CREATE INDEX identity_links_by_value ON identity_links (kind, value);

-- `identities` is no longer written; a later migration drops it.
INSERT INTO identity_links (profile_id, kind, value, level, linked_at)
  SELECT profile_id, kind, value, level, linked_at FROM identities;
