/** @module What a batch tells the objects of products, grouped: one call an object. */
import type { Params } from '../../../contract/event.ts'
import type { Holding } from './holding.ts'

/** A number that a browser says it showed: `at` when, `countedAt` by the Worker's clock, ms UTC. */
export interface Shown {
  eventId: string
  at: number
  of: Exclude<Params<'proof_shown'>['of'], 'sign_ups'>
  count: number
  countedAt: number
}

/** One piece of news of one product. */
export type ProductNews = { productId: string } & ({ held: Holding } | { shown: Shown })

/** All the news of one product. */
export interface ToldOfProduct {
  held: Holding[]
  shown: Shown[]
}

/** By product id. Of several words of one batch on one cart or order only the last is told. */
export function newsByProduct(news: readonly ProductNews[]): Map<string, ToldOfProduct> {
  const products = new Map<string, { held: Map<string, Holding>; shown: Map<string, Shown> }>()
  for (const each of news) {
    const product = products.get(each.productId) ?? { held: new Map(), shown: new Map() }
    products.set(each.productId, product)
    if ('held' in each) product.held.set(`${each.held.of} ${each.held.who}`, each.held)
    else product.shown.set(each.shown.eventId, each.shown)
  }
  return new Map(
    [...products].map(([productId, { held, shown }]) => [
      productId,
      { held: [...held.values()], shown: [...shown.values()] },
    ]),
  )
}
