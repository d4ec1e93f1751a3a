-- By what the Scheduler notices that this database was set back to an earlier moment. See docs/decisions/0039-set-back.md.

CREATE TABLE restore_mark (
  one       INTEGER NOT NULL PRIMARY KEY,           -- always 1
  count     INTEGER NOT NULL,                       -- counts up; the Scheduler knows how far it has come
  marked_at INTEGER NOT NULL                        -- ms UTC
);

-- What was written back after it had been set back, for the owner.
CREATE TABLE restores (
  found_at   INTEGER NOT NULL PRIMARY KEY,          -- ms UTC, when it was noticed
  back_to    INTEGER NOT NULL,                      -- ms UTC, of the mark that was found; 0: there was none
  ended_at   INTEGER,                               -- ms UTC, when all was written back; null: it is under way
  suppressed INTEGER NOT NULL,                      -- addresses that are not written to any more, reasons counted apart
  noted      INTEGER NOT NULL,                      -- messages of which it was noted again what became of them
  paused     INTEGER NOT NULL                       -- scenarios that were held, and are again
);
