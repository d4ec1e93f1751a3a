-- Entries and exits without an index, which cost a row written each: they stand with their person, whose row is written
-- anyway, and packed by segment and moment. Times are ms UTC.

ALTER TABLE memberships ADD COLUMN told TEXT NOT NULL DEFAULT '[]'; -- JSON, of 30 days, newest last: [at, segment id, entered or left]

CREATE TABLE packed_changes (
  segment_id TEXT NOT NULL,
  at         INTEGER NOT NULL,                      -- ms UTC
  people     TEXT NOT NULL,                         -- JSON: [profile id as in memberships, entered or left]
  PRIMARY KEY (segment_id, at)
) WITHOUT ROWID;

INSERT INTO packed_changes (segment_id, at, people)
  SELECT segment_id, at, json_group_array(json_array(profile_id, change)) FROM segment_changes GROUP BY segment_id, at;

-- Who is in nothing any more has a row as long as there is something to tell; it is looked at when that is forgotten.
INSERT INTO memberships (profile_id, member_of, due_at, told)
  SELECT profile_id, '{}', MAX(at) + 2592000000, json_group_array(json_array(at, segment_id, change))
  FROM (SELECT profile_id, at, segment_id, change FROM segment_changes ORDER BY profile_id, at) WHERE true
  GROUP BY profile_id
  ON CONFLICT (profile_id) DO UPDATE SET told = excluded.told,
    due_at = iif(due_at IS NULL OR due_at > excluded.due_at, excluded.due_at, due_at);

DROP TABLE segment_changes;
ALTER TABLE packed_changes RENAME TO segment_changes;
