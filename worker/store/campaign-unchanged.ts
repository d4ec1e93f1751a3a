/** @module What a write on a campaign is held against, so that two owners do not overwrite each other in silence. */

/**
 * `by`: who writes, as far as known. `version`: the one that the change was made from, 0: none. `draftAt`: `saved_at` of
 * the draft that it was made from, ms UTC, 0: none. Null: whatever stands there.
 */
export interface WrittenOn {
  by: string | null
  version: number | null
  draftAt: number | null
}

/** Of the campaign ?1: it has the version ?2 and the draft ?3, each where it is not null. */
export const IS_UNCHANGED = `(?2 IS NULL OR ?2 = COALESCE((SELECT version FROM campaigns WHERE campaign_id = ?1), 0))
  AND (?3 IS NULL OR ?3 = COALESCE((SELECT saved_at FROM campaign_drafts WHERE campaign_id = ?1), 0))`
