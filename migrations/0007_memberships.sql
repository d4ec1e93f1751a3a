-- Who is in which segment as far as it was told, when time alone changes that, and who entered and left.

-- A table of its own: most people are in no segment and have no row, and it is written without writing their long state.
CREATE TABLE memberships (
  profile_id TEXT NOT NULL PRIMARY KEY,             -- a person's row, or a profile that stands alone
  member_of  TEXT NOT NULL,                         -- JSON object: by segment id since when, ms UTC; 0: nobody saw it
  due_at     INTEGER                                -- ms UTC, when to look again though nothing happens; null: never
) WITHOUT ROWID;
CREATE INDEX memberships_due ON memberships (due_at) WHERE due_at IS NOT NULL;

-- Entries and exits, kept for 30 days.
CREATE TABLE segment_changes (
  profile_id TEXT NOT NULL,                         -- as in memberships
  at         INTEGER NOT NULL,                      -- ms UTC
  segment_id TEXT NOT NULL,
  change     TEXT NOT NULL,                         -- entered, left
  PRIMARY KEY (profile_id, at, segment_id)
) WITHOUT ROWID;
CREATE INDEX segment_changes_by_segment ON segment_changes (segment_id, at);

-- What everybody was asked once, so that from then on entries and exits are told.
CREATE TABLE segment_follows (
  segment_id TEXT NOT NULL PRIMARY KEY,
  asked      TEXT NOT NULL,                         -- JSON, Condition
  since      INTEGER NOT NULL                       -- ms UTC
) WITHOUT ROWID;
