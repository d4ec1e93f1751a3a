-- How recommendations do. Both tables hold sums only and nothing of a visitor; they are kept for 400 days.

-- Recommended products that were seen and followed, as browsers tell it.
CREATE TABLE recommendation_days (
  day      INTEGER NOT NULL,                        -- days since 1970-01-01, UTC
  slot_id  TEXT NOT NULL,
  strategy TEXT NOT NULL,                           -- how they were found, contract/recommend/strategy.ts
  shown    INTEGER NOT NULL,                        -- products, each once a list that was really seen
  clicked  INTEGER NOT NULL,                        -- events select_item
  PRIMARY KEY (day, slot_id, strategy)
) WITHOUT ROWID;

-- How often a strategy would have named the next click. The Recommender counts; a day's row is replaced while it lasts.
CREATE TABLE recommendation_grades (
  day              INTEGER NOT NULL,                -- days since 1970-01-01, UTC
  strategy         TEXT NOT NULL,
  protocol         TEXT NOT NULL,                   -- kept, removed: what the session has seen stays in the list, or not
  predictions      INTEGER NOT NULL,                -- clicks that were predicted
  hits             INTEGER NOT NULL,                -- of them those in the best 20
  reciprocal_ranks REAL NOT NULL,                   -- sum of 1 / rank over the hits
  coverage         REAL NOT NULL,                   -- share of the products on the shelf that stood in a list, 0 to 1
  variety          REAL,                            -- share of pairs of different categories, 0 to 1; null: no list of two
  PRIMARY KEY (day, strategy, protocol)
) WITHOUT ROWID;
