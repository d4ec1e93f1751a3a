/** @module Reads what a batch of proofs needs to know, and writes what it changes in one transaction. */
import { linkKey } from '../core/identity/identity-link.ts'
import type { KnownPeople, PeoplePlan } from '../core/identity/settle-persons.ts'
import { identitiesOf, namedProfileId } from '../core/identity/statement-links.ts'
import type { PeopleMessage } from '../core/ingest-message.ts'
import { selectLinks, toLinks } from './identity-links.ts'
import { putPersons, selectPersonIds, toPersonIds } from './persons.ts'
import { putProfiles, selectProfiles, toProfiles } from './profiles-of-batch.ts'
import { putLinks } from './put-links.ts'

/** All people that these messages and changes touch, with everybody whom proofs join to them. Two round trips. */
export async function readPeople(
  db: D1Database,
  messages: readonly PeopleMessage[],
  changed: readonly string[],
): Promise<KnownPeople> {
  const named = messages.flatMap((message) => (message.kind === 'proof' ? [identitiesOf(message.proof)] : []))
  const seeds = [
    ...changed,
    ...messages.map(({ profileId }) => profileId),
    ...named.flatMap((identities) => namedProfileId(identities, new Map()) ?? []),
  ]
  const links = toLinks(await selectLinks(db, [...new Set(seeds)], named.flat()).all())
  const profileIds = [...new Set([...seeds, ...links.map(({ profileId }) => profileId)])]
  const [profiles, personIds] = await db.batch([selectProfiles(db, profileIds), selectPersonIds(db, profileIds)])
  return {
    links: new Map(links.map((link) => [linkKey(link), link])),
    profiles: new Map(toProfiles(profiles).map((profile) => [profile.profileId, profile])),
    personIds: toPersonIds(personIds),
  }
}

/** Writes a plan: all of it or nothing. */
export async function writePeople(db: D1Database, plan: PeoplePlan): Promise<void> {
  const statements = [...putLinks(db, plan.links), ...putProfiles(db, plan.persons), ...putPersons(db, plan)]
  if (statements.length > 0) await db.batch(statements)
}
