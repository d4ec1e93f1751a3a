/** @module Which of the shop's stores is the person's own. */
import type { Store } from '../../../contract/message/message-settings.ts'

/** `boughtAt`: name of the store of their last order in one; `country`: two letters. Null: not known. */
export interface Whereabouts {
  boughtAt: string | null
  city: string | null
  country: string | null
}

/** Where they bought last, else the first in their town, else their country's only one. Null: nobody can say. */
export function nearestStore(stores: readonly Store[], { boughtAt, city, country }: Whereabouts): Store | null {
  const same = (one: string | undefined, other: string | null) =>
    one !== undefined && other !== null && one.trim().toLowerCase() === other.trim().toLowerCase()
  const inCountry = stores.filter((store) => same(store.country, country))
  return (
    stores.find(({ name }) => same(name, boughtAt)) ??
    stores.find((store) => same(store.city, city)) ??
    (inCountry.length === 1 ? inCountry[0]! : null)
  )
}
