/** @module What the shop's word about its customers changes, as data: profiles, and who is said to be whom. */
import { addLink, type IdentityLink } from './identity/identity-link.ts'
import { identitiesOf, linksOfPerson, namedProfileId } from './identity/statement-links.ts'
import type { NotedTrait, TraitsMessage } from './ingest-message.ts'
import { newProfile, type Profile } from './profile.ts'
import { ownProfileId } from './scenario/own-profile-id.ts'
import { Tally } from './tally.ts'
import { addTraits, traitsSaid } from './traits.ts'
import { withOpened } from './with-opened.ts'

/** What is already stored of the people a batch names. Changed to what it will be. */
export interface KnownNamed {
  profiles: Map<string, Profile>
  /** As in ingest-orders.ts. */
  namedIds: ReadonlyMap<string, string>
}

/** What to write, in one transaction. */
export interface TraitsPlan {
  profiles: Profile[]
  /** As in ingest-orders.ts. */
  links: IdentityLink[]
  tally: Tally
}

/**
 * Folds what the shop says of people into their named profiles, which it makes where there are none. Such a profile is
 * known from that moment on, and was never seen. Delivered twice, a message changes nothing the second time; in any order
 * and any batch size, the same messages give the same profiles.
 */
export function ingestTraits(messages: readonly TraitsMessage[], known: KnownNamed): TraitsPlan {
  const tally = new Tally()
  const links = new Map<string, IdentityLink>()
  const changed = new Set<string>()
  for (const { receivedAt, people, noted = [] } of messages) {
    for (const person of people) {
      const subject = namedProfileId(identitiesOf(person), known.namedIds)
      if (subject === undefined) continue
      // What is said to be so from tomorrow on is a clock that is wrong: no later word would ever stand against it.
      const at = Math.min(person.updatedAt ?? receivedAt, receivedAt)
      const before = known.profiles.get(subject)
      const opened = (person.emailOpenedAt ?? []).map((each) => Math.min(each, receivedAt))
      const after = withOpens(withTraits(before ?? newProfile(subject), person.traits, at), opened)
      const isNews = JSON.stringify(before) !== JSON.stringify(after)
      tally.count(receivedAt, 'people_received')
      tally.count(receivedAt, isNews ? 'people_stored' : 'people_duplicate')
      for (const link of linksOfPerson(person, subject, at)) addLink(links, link)
      if (isNews) changed.add(subject)
      known.profiles.set(subject, after)
    }
    for (const trait of noted) note(trait)
  }
  return { profiles: [...changed].flatMap((id) => known.profiles.get(id) ?? []), links: [...links.values()], tally }

  /** Who is no more gets none. */
  function note({ profileId, name, value, at }: NotedTrait): void {
    const subject = ownProfileId(profileId)
    const before = known.profiles.get(subject)
    if (!before) return
    const after = withTraits(before, { [name]: value }, at)
    if (JSON.stringify(before) === JSON.stringify(after)) return
    changed.add(subject)
    known.profiles.set(subject, after)
  }
}

function withOpens(profile: Profile, openedAt: readonly number[]): Profile {
  return { ...profile, state: { ...profile.state, activity: withOpened(profile.state.activity, openedAt) } }
}

function withTraits(profile: Profile, said: Parameters<typeof traitsSaid>[0], at: number): Profile {
  const traits = addTraits(profile.state.traits, traitsSaid(said, at))
  return { ...profile, firstSeenAt: Math.min(profile.firstSeenAt, at), state: { ...profile.state, traits } }
}
