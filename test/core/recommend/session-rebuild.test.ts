/** @module The session index on random logs, against the same rules written plainly over all clicks at once. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { SessionIndex, type SessionIndexOptions } from '../../../worker/core/recommend/session-index.ts'
import { OUR_WEIGHTS } from '../../../worker/core/recommend/session-weights.ts'
import { type Click, feed, indexOf, MINUTE } from './click-log.ts'

/** So many random logs a property: enough to have found each mistake made so far, and quick. */
const RUNS = { numRuns: 40 }

// Some 120 clicks of 8 visitors in which time creeps on, mostly: sessions end, and some clicks come late or too late.
const clickLog = fc
  .array(
    fc.record({
      visitor: fc.constantFrom('ann', 'bob', 'cem', 'dia', 'eve', 'fay', 'gus', 'hal'),
      productId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
      wait: fc.integer({ min: -15, max: 20 }),
    }),
    { minLength: 20, maxLength: 200 },
  )
  .map((clicks) => {
    let minute = 0
    return clicks.map(({ visitor, productId, wait }): Click => {
      minute += wait
      return { visitor, productId, minute }
    })
  })

const someItems: fc.Arbitrary<string[]> = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'stranger'), {
  maxLength: 6,
})

const tightOptions = fc.record({
  maxSessions: fc.integer({ min: 1, max: 12 }),
  maxBytes: fc.integer({ min: 1, max: 3000 }),
  maxProductsPerSession: fc.integer({ min: 1, max: 4 }),
  comparedSessions: fc.integer({ min: 1, max: 5 }),
  neighbours: fc.integer({ min: 1, max: 5 }),
  lastProducts: fc.integer({ min: 1, max: 4 }),
  sessionGapMs: fc.constant(30 * MINUTE),
  weights: fc.constant(OUR_WEIGHTS),
})

/** `visitor` null: forgotten. */
interface PlainSession {
  visitor: string | null
  last: number
  current: string
  products: string[]
}

/** 25 bytes a click, 56 a session, 88 and a letter a product. */
function bytesOf(sessions: readonly PlainSession[]): number {
  const clicks = sessions.flatMap(({ products }) => products)
  return 25 * clicks.length + 56 * sessions.filter(({ visitor }) => visitor !== null).length + 89 * new Set(clicks).size
}

/** After so many clicks what ended before a minute is forgotten. */
interface Forgotten {
  after: number
  minute: number
}

const forgotten = fc.record({ after: fc.nat(200), minute: fc.integer({ min: 0, max: 400 }) })

/** The place of a forgotten session is taken until it is the oldest. */
function forgetIn(sessions: PlainSession[], minute: number): void {
  for (const session of sessions) if (session.last < minute) Object.assign(session, { visitor: null, products: [] })
  while (sessions.at(-1)?.visitor === null) sessions.pop()
}

/** The sessions that are held, newest first, and how many clicks followed another, and were on the same product again. */
function heldOf(clicks: readonly Click[], options: SessionIndexOptions, forget: Forgotten) {
  const sessions: PlainSession[] = []
  const steps = { followed: 0, repeated: 0 }
  for (const [place, { visitor, productId, minute }] of clicks.entries()) {
    if (place === forget.after) forgetIn(sessions, forget.minute)
    if (place >= forget.after && minute < forget.minute) continue
    let session = sessions.find((one) => one.visitor === visitor)
    if (session && minute < session.last - 30) continue
    const isLater = session !== undefined && minute > session.last
    if (!session || minute > session.last + 30) {
      session = { visitor, last: minute, current: productId, products: [] }
      sessions.unshift(session)
      sessions.splice(options.maxSessions)
    } else if (isLater) {
      steps.followed++
      if (session.current === productId) steps.repeated++
    }
    session.last = Math.max(session.last, minute)
    const isFull = session.products.length === options.maxProductsPerSession
    if (!isFull && !session.products.includes(productId)) session.products.push(productId)
    if (isLater && session.products.includes(productId)) session.current = productId
    while (sessions.length > 1 && bytesOf(sessions) > options.maxBytes) sessions.pop()
  }
  return { sessions: sessions.filter(({ visitor }) => visitor !== null), steps }
}

/** The same rules written plainly, over all clicks at once: no numbers, no ring, no lists by product. */
function fromScratch(
  clicks: readonly Click[],
  recentItems: readonly string[],
  { options, forget }: { options: SessionIndexOptions; forget: Forgotten },
) {
  const { sessions, steps } = heldOf(clicks, options, forget)
  const seenBy = (product: string) => sessions.filter(({ products }) => products.includes(product)).length

  const scoresOf = (recent: readonly string[]) => {
    const listed = recent.map((product) =>
      sessions
        .filter(({ products }) => products.length > 1 && products.includes(product))
        .slice(0, options.comparedSessions),
    )
    const compared = [...new Set(listed.flat())].slice(0, options.comparedSessions)
    const similarity = (session: PlainSession) =>
      listed.reduce((sum, list, i) => (list.includes(session) ? sum + (recent.length - i) / recent.length : sum), 0)
    const nearest = compared
      .sort((a, b) => similarity(b) - similarity(a) || sessions.indexOf(a) - sessions.indexOf(b))
      .slice(0, options.neighbours)
    const scores = new Map<string, number>()
    for (const session of nearest)
      for (const [at, product] of session.products.entries()) {
        const i = recent.findIndex((one) => session.products.includes(one))
        const distance = Math.abs(at - session.products.indexOf(recent[i]!))
        const trust = similarity(session) * (1 - (i + 1) / (options.lastProducts + 1))
        scores.set(product, (scores.get(product) ?? 0) + trust / (1 + distance))
      }
    for (const [product, votes] of scores)
      scores.set(product, votes * (1 + Math.log(sessions.length / seenBy(product))))
    return scores
  }

  const newestFirst = [...new Set(recentItems.toReversed())]
  const recent = newestFirst.filter((product) => seenBy(product) > 0).slice(0, options.lastProducts)
  const scores = scoresOf(recent)
  const current = recentItems.at(-1) ?? ''
  if (scores.delete(current)) {
    const share = (steps.repeated + 1) / (steps.followed + 100)
    scores.set(current, ([...scores.values()].reduce((sum, score) => sum + score, 0) * share) / (1 - share))
  }
  const best = [...scores].sort((a, b) => b[1] - a[1]).filter(([product]) => !recent.includes(product))
  const more = scoresOf(best.slice(0, options.lastProducts).map(([product]) => product))
  const scale = Math.min(...scores.values()) / Math.max(...more.values())
  const all = [...[...more].map(([product, score]) => [product, score * scale] as const), ...scores]
  return Object.fromEntries(all.map(([product, score]) => [product, score.toFixed(10)]))
}

function fedAndForgotten(clicks: readonly Click[], options: SessionIndexOptions, { after, minute }: Forgotten) {
  const index = indexOf(clicks.slice(0, after), options)
  if (after < clicks.length) index.forgetBefore(minute * MINUTE)
  feed(index, clicks.slice(after))
  return index
}

function scoresOf(index: SessionIndex, recentItems: readonly string[]): Record<string, string> {
  const ranked = index.recommend(recentItems, { count: 100 })
  return Object.fromEntries(ranked.map(({ productId, score }) => [productId, score.toFixed(10)]))
}

test('session index: fed click by click in any order it equals a rebuild from scratch', () => {
  fc.assert(
    fc.property(clickLog, someItems, tightOptions, forgotten, (clicks, items, options, forget) => {
      const index = fedAndForgotten(clicks, options, forget)
      assert.deepEqual(scoresOf(index, items), fromScratch(clicks, items, { options, forget }))
    }),
    RUNS,
  )
})

test('session index: fed again what it called new, it is the same', () => {
  fc.assert(
    fc.property(clickLog, someItems, tightOptions, (clicks, items, options) => {
      const index = new SessionIndex(options)
      const isNew = feed(index, clicks)
      const reloaded = indexOf(
        clicks.filter((_, i) => isNew[i]),
        options,
      )
      assert.deepEqual(reloaded.stats(), index.stats())
      assert.deepEqual(reloaded.recommend(items, { count: 9 }), index.recommend(items, { count: 9 }))
    }),
    RUNS,
  )
})

test('session index: told everything twice, it learns nothing', () => {
  fc.assert(
    fc.property(clickLog, (clicks) => {
      const index = indexOf(clicks)
      assert.ok(!feed(index, clicks).includes(true))
    }),
    RUNS,
  )
})

test('session index: it does not matter how the visitors are interleaved', () => {
  fc.assert(
    fc.property(clickLog, someItems, (clicks, items) => {
      const byTime = clicks.toSorted((a, b) => a.minute - b.minute)
      const byVisitor = byTime.toSorted((a, b) => a.visitor.localeCompare(b.visitor))
      // What is equally good is found in the order it came, so the step further may differ.
      const all = { comparedSessions: 1000, neighbours: 1000, weights: { ...OUR_WEIGHTS, isWidened: false } }
      assert.deepEqual(scoresOf(indexOf(byTime, all), items), scoresOf(indexOf(byVisitor, all), items))
    }),
    RUNS,
  )
})

test('session index: never what is excluded, never too many, never twice, best first', () => {
  fc.assert(
    fc.property(clickLog, someItems, fc.nat(5), (clicks, items, count) => {
      const ranked = indexOf(clicks).recommend(items, { count, exclude: new Set(items) })
      const ids = ranked.map(({ productId }) => productId)
      assert.ok(ids.length <= count && new Set(ids).size === ids.length)
      assert.ok(!ids.some((id) => items.includes(id)))
      assert.ok(
        ranked.every(({ score }, i) => score > 0 && score <= (ranked[i - 1]?.score ?? Number.POSITIVE_INFINITY)),
      )
    }),
    RUNS,
  )
})
