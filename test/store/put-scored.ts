/** @module Writes what the nightly fits write, for tests. */
import type { DatabaseSync } from 'node:sqlite'
import type { Subject } from '../../worker/core/segment/subject.ts'

/** The rows of these people must be there. */
export function putScored(sqlite: DatabaseSync, people: readonly Subject[]): void {
  const statement = sqlite.prepare(
    'UPDATE profiles SET rfm_group = ?2, stage = ?3, clv_minor = ?4, clv_currency = ?5 WHERE profile_id = ?1',
  )
  for (const { profileId, scored } of people)
    if (scored) statement.run(profileId, scored.rfmGroup, scored.stage, scored.clvMinor, scored.clvCurrency)
}
