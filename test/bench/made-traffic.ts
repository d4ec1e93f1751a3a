/** @module Recorded traffic of a shop that there is not: its structure is known, so is what can be foretold of it. */
import { seededRandom } from '../../bench/leads/seeded-random.ts'

const DAY = 86_400

/** How many visitors came in how many days, and the seed of their chance. */
export interface TrafficOptions {
  visitors: number
  days: number
  seed: number
}

/**
 * Lines for `bench:leads -- --events`, by visitor. A third of the visitors are keen: they look on longer (.85 against
 * .6 for one more product), add what they see more often (.12 against .01; twice that for every third product, half
 * of it for the others), come back more often (.5 against .15) and
 * buy more often once something is in the cart (.35 against .1 after each look). Nobody else's doing matters.
 */
export function* madeTraffic({ visitors, days, seed }: TrafficOptions): Iterable<string> {
  const random = seededRandom(seed)
  const pick = (count: number) => Math.floor(random() ** 2 * count)
  for (let visitor = 0; visitor < visitors; visitor++) {
    const isKeen = random() < 1 / 3
    const line = (at: number, kind: string, item: number) =>
      `${Math.floor(at)}\tv${visitor}\t${kind}\t${item}\tc${item % 40}`
    let at = 1_430_000_000 + random() * days * DAY
    do {
      let item = pick(2000)
      let inCart = 0
      do {
        yield line(at, 'view', item)
        at += 5 + random() * 120
        if (random() < (isKeen ? 0.12 : 0.01) * (item % 3 === 0 ? 2 : 0.5)) {
          inCart = item
          yield line(at, 'addtocart', item)
          at += 5 + random() * 60
        }
        if (inCart && random() < (isKeen ? 0.35 : 0.1)) {
          yield line(at, 'transaction', inCart)
          inCart = 0
        }
        if (random() < 0.8) item = pick(2000)
      } while (random() < (isKeen ? 0.85 : 0.6))
      at += 3600 + random() * 5 * DAY
    } while (random() < (isKeen ? 0.5 : 0.15))
  }
}
