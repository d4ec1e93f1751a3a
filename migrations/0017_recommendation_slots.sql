-- Recommendation slots: those of the owner, and ready-made ones that were changed. See docs/how-to/show-recommendations.md.

CREATE TABLE recommendation_slots (
  slot_id    TEXT NOT NULL PRIMARY KEY,             -- of a ready-made slot: it stands in that one's place
  definition TEXT NOT NULL,                         -- JSON, RecommendationSlot
  updated_at INTEGER NOT NULL                       -- ms UTC
) WITHOUT ROWID;
