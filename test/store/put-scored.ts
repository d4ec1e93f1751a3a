/** @module Writes what the nightly fits write, for tests. */
import type { DatabaseSync } from 'node:sqlite'
import type { Subject } from '../../worker/core/segment/subject.ts'

/** The rows of these people must be there. */
export function putScored(sqlite: DatabaseSync, people: readonly Subject[]): void {
  const statement = sqlite.prepare('UPDATE profiles SET clv_minor = ?2, clv_currency = ?3 WHERE profile_id = ?1')
  for (const { profileId, scored } of people) if (scored) statement.run(profileId, scored.clvMinor, scored.clvCurrency)
}
