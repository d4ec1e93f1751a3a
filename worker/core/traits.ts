/** @module What a person or the shop said the person is like: of each trait the latest word. */
import { isKnownTrait, MOST_OWN_TRAITS } from '../../contract/trait-names.ts'
import { latest } from './latest.ts'
import type { Tastes } from './tastes.ts'

type Kept = Tastes['traits']

/**
 * Both together, of each trait the latest. Of own traits the first 20 by the alphabet stay, so that it does not matter in
 * which order they came; one that was taken back still counts as one of them.
 */
export function addTraits(known: Kept, others: Kept): Kept {
  const all = { ...known }
  // A trait may be called `constructor`.
  for (const [name, said] of Object.entries(others))
    all[name] = latest(Object.hasOwn(all, name) ? (all[name] ?? null) : null, said)
  const names = Object.keys(all)
  const own = names.filter((name) => !isKnownTrait(name))
  if (own.length <= MOST_OWN_TRAITS) return all
  const last = own.sort()[MOST_OWN_TRAITS - 1] ?? ''
  return Object.fromEntries(Object.entries(all).filter(([name]) => isKnownTrait(name) || name <= last))
}

/** What was said at a moment (ms UTC), to be added to what is known. */
export function traitsSaid(traits: Readonly<Record<string, string | null | undefined>>, at: number): Kept {
  const said = Object.entries(traits).filter((entry): entry is [string, string | null] => entry[1] !== undefined)
  return Object.fromEntries(said.map(([name, value]) => [name, { value, at, key: value ?? '' }]))
}
