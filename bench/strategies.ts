/** @module bench:strategies: what each strategy and a filled slot cost with a full shelf and full books, and their memory. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { STRATEGIES } from '../contract/recommend/strategy.ts'
import { BasketIndex } from '../worker/core/recommend/baskets/basket-index.ts'
import type { CardSource } from '../worker/core/recommend/fill/card-source.ts'
import { fillSlots } from '../worker/core/recommend/fill/fill-slots.ts'
import type { RecommendRequest } from '../worker/core/recommend/request.ts'
import { SessionIndex } from '../worker/core/recommend/session-index.ts'
import { ShelfIndex } from '../worker/core/recommend/shelf/shelf-index.ts'
import { STRATEGIES_BY_NAME } from '../worker/core/recommend/strategy/strategies-by-name.ts'
import { TrendCounter } from '../worker/core/recommend/trend-counter.ts'
import { seededRandom } from './leads/seeded-random.ts'
import { percentiles } from './percentiles.ts'

const PRODUCTS = 100_000
const BASKETS = 100_000
const VIEWS = 300_000
const CATEGORIES = 400
const WORDS = 20_000
const REQUESTS = 200
const NOW = Date.UTC(2026, 0, 1)
const DAY_MS = 86_400_000

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')
const random = seededRandom(7)
/** Few come often: the square of chance. */
const skewed = (most: number) => Math.floor(random() ** 2 * most)
const idOf = (number: number) => `product-${String(number).padStart(10, '0')}`

function usedMB(): number {
  collectGarbage()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1e6
}

/** What `make` makes, with the memory it takes and what it says itself. */
function weighed<T extends { bytes: number }>(make: () => T) {
  const before = usedMB()
  const startedAt = performance.now()
  const made = make()
  const ms = performance.now() - startedAt
  return {
    made,
    figures: { mb: Math.round(usedMB() - before), saysMB: Math.round(made.bytes / 1e6), buildMs: Math.round(ms) },
  }
}

function shelved(number: number) {
  const category = skewed(CATEGORIES)
  return {
    productId: idOf(number),
    name: Array.from({ length: 8 }, () => `word${skewed(WORDS)}`).join(' '),
    brand: `brand ${skewed(500)}`,
    category: `Main ${category % 20} > Part ${category}`,
    attributes: { colour: `colour ${skewed(30)}`, size: `${skewed(20)}` },
    priceMinor: 500 + skewed(50_000),
    currency: 'EUR',
    availability: 'in_stock' as const,
    stock: null,
    hasPicture: true,
    firstSeenAt: NOW - Math.floor(random() * 400) * DAY_MS,
  }
}

const shelf = weighed(() => {
  const index = new ShelfIndex()
  for (let number = 0; number < PRODUCTS; number++) index.put(shelved(number))
  return index
})
const baskets = weighed(() => {
  const index = new BasketIndex()
  for (let number = 0; number < BASKETS; number++)
    index.put({
      transactionId: `order-${number}`,
      customer: `customer-${skewed(40_000)}`,
      productIds: Array.from({ length: 1 + skewed(8) }, () => idOf(skewed(PRODUCTS))),
      at: NOW - (BASKETS - number) * 300_000,
    })
  return index
})
const trends = weighed(() => {
  const counter = new TrendCounter()
  for (let view = 0; view < VIEWS; view++) counter.add(idOf(skewed(PRODUCTS)), NOW - (VIEWS - view) * 10_000)
  return counter
})
const sessions = new SessionIndex()
for (let click = 0; click < VIEWS; click++)
  sessions.add(`visitor-${Math.floor(click / 4)}`, idOf(skewed(PRODUCTS)), NOW - (VIEWS - click) * 10_000)
const knowledge = {
  sessions,
  shelf: shelf.made,
  baskets: baskets.made,
  trends: trends.made,
  bestSellers: Array.from({ length: 1000 }, (_, number) => idOf(number)),
}

function request(): RecommendRequest {
  const some = (count: number) => Array.from({ length: count }, () => idOf(skewed(PRODUCTS)))
  const inCart = some(3)
  return {
    slots: [
      {
        slotId: 'product',
        chain: ['also_viewed', 'similar', 'upsell', 'trending', 'best_sellers'],
        count: 8,
        fewest: 2,
        rules: { bought: 'hide', outOfStock: 'hide', withoutPicture: 'hide', variety: 0.3 },
      },
    ],
    page: { type: 'product', lookingAt: some(1)[0]!, category: null, inCart, cartMinor: 4000 },
    visitor: {
      recent: some(6),
      viewed: some(20),
      bought: some(20).map((productId) => ({ productId, at: NOW - random() * 200 * DAY_MS })),
      categories: { 'Main 1 > Part 1': 0.5 },
      brands: { 'brand 1': 0.2 },
    },
    shop: { currency: 'EUR', freeDelivery: { thresholdMinor: 5000, currency: 'EUR' }, strikePrices: 'proven' },
    now: NOW,
  }
}

const CARD: CardSource = {
  name: 'A product',
  priceMinor: 1000,
  listPriceMinor: null,
  provenPriceMinor: null,
  currency: 'EUR',
  url: '/p',
  imageUrl: 'https://shop.example/p.jpg',
}
const cardsOf = (ids: readonly string[]) => new Map(ids.map((id) => [id, { ...CARD, name: id }]))

/** Microseconds at the median and for one in ten, of the processor's time a request on average, and how much was found. */
function timed(answer: (request: RecommendRequest) => number) {
  const requests = Array.from({ length: REQUESTS }, request)
  const times: number[] = []
  let found = 0
  for (const each of requests) found += answer(each)
  const { user } = process.cpuUsage()
  for (const each of requests) {
    const startedAt = performance.now()
    answer(each)
    times.push((performance.now() - startedAt) * 1000)
  }
  const cpu = Math.round((process.cpuUsage().user - user) / REQUESTS)
  const [p50, p90] = percentiles(times, [0.5, 0.9]).map(Math.round)
  return { p50, p90, cpu, found: Math.round(found / REQUESTS) }
}

const except = new Set<string>()
const strategies = STRATEGIES.map((name) => [
  name,
  timed((each) => STRATEGIES_BY_NAME[name](knowledge, each, { most: 300, except }).length),
])
console.log(
  JSON.stringify({
    us: Object.fromEntries(strategies),
    slotUs: timed((each) => fillSlots(knowledge, each, cardsOf).product!.length),
    shelf: shelf.figures,
    baskets: baskets.figures,
    trends: trends.figures,
  }),
)
