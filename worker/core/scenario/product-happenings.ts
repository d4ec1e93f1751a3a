/** @module Whom a change of products concerns: those who showed interest in them. */
import { INTERESTS } from '../../../contract/scenario/entry.ts'
import { DAY_MS } from '../activity.ts'
import type { Happening } from './happening.ts'
import type { ToldChange } from './product-change.ts'

/** What somebody did longer ago is no interest any more. Source: the contract of the entry, 60 days. */
const INTEREST_MS = 60 * DAY_MS

/** What a profile says of interest in products; times in ms UTC. */
export interface Interested {
  profileId: string
  viewed: readonly { productId: string; at: number }[]
  wished: readonly { productId: string; at: number }[]
  cart: { productIds: readonly string[]; at: number } | null
}

/** One for each person, change and kind of interest. Who looked or wished since it is so knows it. */
export function productHappenings(
  people: readonly Interested[],
  changes: readonly ToldChange[],
  now: number,
): Happening[] {
  return people.flatMap((person) =>
    changes.flatMap(({ change, productId, at, ...about }) =>
      INTERESTS.filter((interest) => isInterested(person, interest, { productId, at, now })).map(
        (interest): Happening => {
          const id = `product:${change}:${productId}:${at}:${interest}`
          return { id, at, profileId: person.profileId, kind: 'product', change, productId, interest, ...about }
        },
      ),
    ),
  )
}

function isInterested(
  { cart, ...lists }: Interested,
  interest: (typeof INTERESTS)[number],
  { productId, at, now }: { productId: string; at: number; now: number },
): boolean {
  const since = now - INTEREST_MS
  if (interest === 'cart') return cart !== null && cart.at > since && cart.productIds.includes(productId)
  return lists[interest].some((each) => each.productId === productId && each.at > since && each.at < at)
}
