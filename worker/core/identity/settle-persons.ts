/** @module What proofs change: who is one person with whom, and what that person's own row holds. */
import type { PeopleMessage } from '../ingest-message.ts'
import type { Profile } from '../profile.ts'
import { addLink, type IdentityLink, linkKey } from './identity-link.ts'
import { linksApart } from './links-apart.ts'
import { mergeProfiles } from './merge-profiles.ts'
import { personsOf } from './persons-of.ts'
import { linksOfProof } from './statement-links.ts'

/** What is stored of the people a batch names. */
export interface KnownPeople {
  profiles: ReadonlyMap<string, Profile>
  /** By `linkKey`: all links of the profiles concerned and of those that proofs join them with, however far. Changed. */
  links: Map<string, IdentityLink>
  /** The stored person of each of those profiles that has one. */
  personIds: ReadonlyMap<string, string>
}

/** What to write of people, in one transaction. */
export interface PeoplePlan {
  links: IdentityLink[]
  /** Rows of persons, made of their members' rows. */
  persons: Profile[]
  /** Profiles that come to a person, or leave theirs (null). */
  memberships: { profileId: string; personId: string | null }[]
  /** Rows of persons that are no more. */
  gone: string[]
}

/**
 * Who is one person now, by what the messages say too, and what that changes. The persons of `changed` profiles are made
 * anew, so it may be done again, and in any order.
 */
export function settlePersons(
  messages: readonly PeopleMessage[],
  changed: ReadonlySet<string>,
  known: KnownPeople,
): PeoplePlan {
  const links = addLinks(messages, known)
  const { profiles, personIds } = known
  const now = personsOf([...known.links.values()].filter(({ profileId }) => profiles.has(profileId)))
  const memberships = [...new Set([...personIds.keys(), ...now.keys()])]
    .map((profileId) => ({ profileId, personId: now.get(profileId) ?? null }))
    .filter(({ profileId, personId }) => personId !== (personIds.get(profileId) ?? null))
  const moved = new Set(memberships.map(({ profileId }) => profileId))
  const before = new Set(memberships.flatMap(({ profileId }) => personIds.get(profileId) ?? []))
  const touched = [...now].filter(
    ([profileId, personId]) => changed.has(profileId) || moved.has(profileId) || before.has(personId),
  )
  const membersOf = (personId: string) =>
    [...now].flatMap(([profileId, each]) => (each === personId ? (profiles.get(profileId) ?? []) : []))
  const persons = [...new Set(touched.map(([, personId]) => personId))]
  const standing = new Set(now.values())
  return {
    links,
    persons: persons.map((personId) => mergeProfiles(personId, membersOf(personId))),
    memberships,
    gone: [...before].filter((personId) => !standing.has(personId)),
  }
}

/** What the messages say of who is whom, added to what is known; returns what is new. */
function addLinks(messages: readonly PeopleMessage[], { links }: KnownPeople): IdentityLink[] {
  const added = new Map<string, IdentityLink>()
  for (const message of messages)
    for (const link of saidBy(message, links)) if (addLink(links, link)) added.set(linkKey(link), link)
  return [...added.values()]
}

function saidBy(message: PeopleMessage, links: ReadonlyMap<string, IdentityLink>): IdentityLink[] {
  switch (message.kind) {
    case 'proof':
      return linksOfProof(message.proof, message.profileId, message.receivedAt)
    case 'apart':
      return linksApart(message.profileId, links, message.receivedAt)
  }
}
