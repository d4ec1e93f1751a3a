/** @module A made-up shop for bench:recommender: sessions that stay among products of a kind, a few kinds seen by most. */
import type { Basket } from '../../worker/core/recommend/knowledge.ts'
import type { KnownProduct } from '../../worker/core/recommend/known-product.ts'
import type { Click } from '../../worker/store/recommender/click-packs.ts'
import { seededRandom } from '../leads/seeded-random.ts'

/** Products of one kind. */
const KIND = 40
const DAY_MS = 86_400_000
/** Names as long as real ones: what they weigh in memory is part of the measurement. */
const idOf = (number: number) => `product-${String(number).padStart(8, '0')}`

/** Of kind `kind`, at `place` among them. */
const inKind = (kind: number, place: number) => kind * KIND + place

/**
 * Sessions numbered `from` to `to` (without), spread over 60 days until `now` (ms UTC). One to seven clicks, four in the
 * mean, which is what shops see.
 */
export function madeClicks({ from, to, of }: Sessions, products: number, now: number): Click[] {
  return Array.from({ length: to - from }, (_, n) => {
    const random = seededRandom(from + n)
    const at = now - 60 * DAY_MS * (1 - (from + n) / of)
    const visitor = `00000000-0000-4000-8000-${String(from + n).padStart(12, '0')}`
    return productsOfSession(random, products).map((productId, click) => ({
      visitor,
      productId,
      at: Math.round(at + click * 20_000),
    }))
  }).flat()
}

/** `of`: in all. */
export interface Sessions {
  from: number
  to: number
  of: number
}

/** What one session looks at, oldest first; a product may come twice. */
export function productsOfSession(random: () => number, products: number): string[] {
  const kinds = Math.floor(products / KIND)
  // Squared: of 1,000 kinds the first hundred have a third of all sessions.
  const kind = Math.floor(kinds * random() ** 2)
  return Array.from({ length: 1 + Math.floor(random() * 7) }, () => {
    const isStray = random() < 0.1
    const within = isStray ? Math.floor(kinds * random()) : kind
    return idOf(inKind(within, Math.floor(KIND * random() ** 2)))
  })
}

/** The products numbered `from` to `to` (without), as the catalogue would tell them. */
export function madeProducts(from: number, to: number): KnownProduct[] {
  return Array.from({ length: to - from }, (_, n) => {
    const random = seededRandom(from + n)
    const kind = Math.floor((from + n) / KIND)
    const productId = idOf(from + n)
    const [colour, brand] = [word('colour', 12, random()), word('brand', 60, (kind % 60) / 60)]
    const name = `${brand} ${word('quality', 300, random())} ${word('noun', 700, (kind % 700) / 700)} ${colour} ${from + n}`
    return {
      ...{
        productId,
        name,
        brand,
        category: `${word('shelf', 12, (kind % 12) / 12)} > Kind ${kind}`,
        attributes: { colour },
      },
      ...{ priceMinor: 500 + Math.floor(20_000 * random() ** 2), listPriceMinor: null, provenPriceMinor: null },
      ...{ currency: 'EUR', availability: 'in_stock', stock: null, firstSeenAt: 0 },
      ...{ url: `/p/${productId}`, imageUrl: `/i/${productId}.jpg` },
    }
  })
}

/** One of so many words of a sort, the first ones oftener. */
const word = (sort: string, of: number, at: number): string => `${sort}${Math.floor(of * at ** 1.5)}`

/** Orders numbered `from` to `to` (without) until `now` (ms UTC): what a session looks at, bought. */
export function madeBaskets({ from, to, of }: Sessions, products: number, now: number): Basket[] {
  return Array.from({ length: to - from }, (_, n) => {
    const productIds = [...new Set(productsOfSession(seededRandom(1_000_000 + from + n), products))]
    const at = Math.round(now - 300 * DAY_MS * (1 - (from + n) / of))
    return { transactionId: `order-${from + n}`, customer: `customer-${(from + n) % 9973}`, productIds, at }
  })
}
