/** @module What a person or the shop said the person is like: of each trait the latest word. */
import { isKnownTrait, MOST_OWN_TRAITS } from '../../contract/trait-names.ts'
import { isBrowser } from './identity/persons-of.ts'
import { latest } from './latest.ts'
import type { Profile } from './profile.ts'
import type { Tastes } from './tastes.ts'

type Kept = Tastes['traits']

/**
 * Both together, of each trait the latest. Of own traits the 20 said last stay, so that it does not matter in which order
 * they came; one that was taken back still counts as one of them.
 */
export function addTraits(known: Kept, others: Kept): Kept {
  // As a map: a trait may be called `constructor`.
  const all = new Map(Object.entries(known))
  for (const [name, said] of Object.entries(others)) all.set(name, latest(all.get(name) ?? null, said))
  return mostOwn(all, {})
}

/**
 * A person's traits out of those of its profiles. What the shop says of its customer stands, whatever a browser says
 * later: somebody else may sit at it. Where the shop says nothing, or took its word back, browsers are heard.
 */
export function traitsOfPerson(members: readonly Profile[]): Kept {
  const [browsers, named] = [true, false].map((wanted) =>
    members
      .filter(({ profileId }) => isBrowser(profileId) === wanted)
      .map(({ state }) => state.traits)
      .reduce(addTraits, {}),
  ) as [Kept, Kept]
  const all = new Map(Object.entries(browsers))
  for (const [name, said] of Object.entries(named))
    all.set(name, said.value === null ? latest(all.get(name) ?? null, said) : said)
  return mostOwn(all, named)
}

/** What was said at a moment (ms UTC), to be added to what is known. Of two words of one moment the higher `key` stays. */
export function traitsSaid(
  traits: Readonly<Record<string, string | null | undefined>>,
  at: number,
  key?: string,
): Kept {
  const said = Object.entries(traits).filter((entry): entry is [string, string | null] => entry[1] !== undefined)
  return Object.fromEntries(said.map(([name, value]) => [name, { value, at, key: key ?? value ?? '' }]))
}

/** What was said after a moment (ms UTC). */
export const saidAfter = (traits: Kept, moment: number): Kept =>
  Object.fromEntries(Object.entries(traits).filter(([, { at }]) => at > moment))

/** All known ones, and of own ones at most 20: those that are in `first`, then those said last. */
function mostOwn(all: ReadonlyMap<string, Kept[string]>, first: Kept): Kept {
  const own = [...all].filter(([name]) => !isKnownTrait(name))
  if (own.length <= MOST_OWN_TRAITS) return Object.fromEntries(all)
  const isFirst = (name: string) => Number(Object.hasOwn(first, name))
  own.sort(([a, one], [b, other]) => isFirst(b) - isFirst(a) || other.at - one.at || (a < b ? -1 : 1))
  const dropped = new Set(own.slice(MOST_OWN_TRAITS).map(([name]) => name))
  return Object.fromEntries([...all].filter(([name]) => !dropped.has(name)))
}
