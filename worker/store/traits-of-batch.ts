/** @module Reads the people whom the shop says something of, and writes what that changes in one transaction. */
import { identitiesOf, type Named, namedProfileId } from '../core/identity/statement-links.ts'
import type { KnownNamed, TraitsPlan } from '../core/ingest-traits.ts'
import { addCounters } from './counters.ts'
import { putProfiles, selectProfiles, toProfiles } from './profiles-of-batch.ts'
import { putLinks } from './put-links.ts'

/** What is stored of the people whom the shop names, and of these profiles. One round trip. */
export async function readNamed(
  db: D1Database,
  { people, noted }: { people: readonly Named[]; noted: readonly string[] },
  namedIds: ReadonlyMap<string, string>,
): Promise<KnownNamed> {
  const ids = people.flatMap((person) => namedProfileId(identitiesOf(person), namedIds) ?? [])
  const profiles = toProfiles(await selectProfiles(db, [...new Set([...ids, ...noted])]).all())
  return { profiles: new Map(profiles.map((profile) => [profile.profileId, profile])), namedIds }
}

/** Writes a plan: all of it or nothing. */
export async function writeTraits(db: D1Database, plan: TraitsPlan): Promise<void> {
  const statements = [
    ...putProfiles(db, plan.profiles),
    ...putLinks(db, plan.links),
    ...addCounters(db, plan.tally.counters()),
  ]
  if (statements.length > 0) await db.batch(statements)
}
