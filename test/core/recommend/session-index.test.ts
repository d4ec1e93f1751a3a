/** @module What the session index recommends, checked by hand on a tiny log and against a rebuild on random ones. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { SessionIndex, type SessionIndexOptions } from '../../../worker/core/recommend/session-index.ts'

interface Click {
  visitor: string
  productId: string
  /** Minutes since the log began. */
  minute: number
}

const MINUTE = 60_000

/** `'ann a 0'`: visitor, product, minute. */
function log(...lines: string[]): Click[] {
  return lines.map((line) => {
    const [visitor, productId, minute] = line.split(' ')
    return { visitor: visitor!, productId: productId!, minute: Number(minute) }
  })
}

function feed(index: SessionIndex, clicks: readonly Click[]): boolean[] {
  return clicks.map(({ visitor, productId, minute }) => index.add(visitor, productId, minute * MINUTE))
}

function indexOf(clicks: readonly Click[], options: Partial<SessionIndexOptions> = {}): SessionIndex {
  const index = new SessionIndex({ maxSessions: 1000, ...options })
  feed(index, clicks)
  return index
}

const TINY = log('ann a 0', 'ann b 1', 'ann c 2', 'bob b 10', 'bob c 11', 'cem a 20', 'cem d 21')

// N = 3 sessions; a, b, c are seen by two, d by one: rarity 1 + ln(3/2) = 1.405465 and 1 + ln(3/1) = 2.098612.
// e^(-1/3) = .716531, e^(-2/3) = .513417; n = 9, so the newest match is trusted by 1 - 1/10 and the next by 1 - 2/10.
const answers = [
  {
    // ann and cem have a: similarity 1, trust .9 each. a (.9 + .9) * 1.405465 · d .9 * .716531 * 2.098612
    // b .9 * .716531 * 1.405465 · c .9 * .513417 * 1.405465
    name: 'one product: those looked at nearest to it, the rarer first',
    recent: ['a'],
    expected: ['a 2.5298', 'd 1.3533', 'b 0.9064', 'c 0.6494'],
  },
  {
    // r = [b, a], weights 1 and 1/2. ann has both: 1.5 * .9 = 1.35 · bob b: 1 * .9 = .9 · cem a: .5 * .8 = .4
    // a (1.35 * .716531 + .4) * 1.405465 · b (1.35 + .9) * 1.405465
    // c (1.35 * .716531 + .9 * .716531) * 1.405465 · d .4 * .716531 * 2.098612
    name: 'two products: the newer one counts for more',
    recent: ['a', 'b'],
    expected: ['b 3.1623', 'c 2.2659', 'a 1.9217', 'd 0.6015'],
  },
  { name: 'a repeated product counts once, at its newest place', recent: ['b', 'a', 'b'], sameAs: ['a', 'b'] },
  { name: 'a product never seen is passed over', recent: ['a', 'stranger'], sameAs: ['a'] },
  { name: 'nothing but a product never seen: nothing', recent: ['stranger'], expected: [] },
  { name: 'an empty session: nothing', recent: [], expected: [] },
  { name: 'what is excluded is left out', recent: ['a'], exclude: ['a', 'd'], expected: ['b 0.9064', 'c 0.6494'] },
  { name: 'no more than asked for', recent: ['a'], count: 1, expected: ['a 2.5298'] },
]

for (const { name, recent, sameAs, exclude = [], count = 10, expected } of answers)
  test(`session index: ${name}`, () => {
    const index = indexOf(TINY)
    const ranked = index.recommend(recent, { count, exclude: new Set(exclude) })
    if (sameAs) assert.deepEqual(ranked, index.recommend(sameAs, { count }))
    else
      assert.deepEqual(
        ranked.map(({ productId, score }) => `${productId} ${score.toFixed(4)}`),
        expected,
      )
  })

test('session index: empty, it recommends nothing', () => {
  const index = indexOf([])
  assert.deepEqual(index.recommend(['a'], { count: 10 }), [])
  assert.deepEqual(index.stats(), { sessions: 0, products: 0, clicks: 0 })
})

const arrivals = [
  { name: 'a gap of 30 minutes continues a session', clicks: log('ann a 0', 'ann b 30'), sessions: 1, clickCount: 2 },
  { name: 'a longer gap begins another', clicks: log('ann a 0', 'ann b 30.01'), sessions: 2, clickCount: 2 },
  { name: 'a repeated click is one', clicks: log('ann a 0', 'ann a 0', 'ann a 5'), sessions: 1, clickCount: 1 },
  { name: 'a late click joins the session', clicks: log('ann a 40', 'ann b 10'), sessions: 1, clickCount: 2 },
  { name: 'a later one still is dropped', clicks: log('ann a 40', 'ann b 9.99'), sessions: 1, clickCount: 1 },
  {
    name: 'a late click does not turn time back',
    clicks: log('ann a 40', 'ann b 20', 'ann c 65'),
    sessions: 1,
    clickCount: 3,
  },
  { name: 'two visitors never share a session', clicks: log('ann a 0', 'bob a 0'), sessions: 2, clickCount: 2 },
]

for (const { name, clicks, sessions, clickCount } of arrivals)
  test(`session index: ${name}`, () => {
    const stats = indexOf(clicks).stats()
    assert.deepEqual([stats.sessions, stats.clicks], [sessions, clickCount])
  })

test('session index: add tells whether it learned anything', () => {
  const clicks = log('ann a 0', 'ann a 0', 'ann a 1', 'ann b 1', 'ann b 0.5', 'ann c -40')
  assert.deepEqual(feed(indexOf([]), clicks), [true, false, true, true, false, false])
})

test('session index: a visit to one product teaches nothing', () => {
  assert.deepEqual(indexOf(log('ann a 0', 'bob a 1')).recommend(['a'], { count: 10 }), [])
})

test('session index: the session that began first is forgotten, with products and visitor', () => {
  const index = indexOf(TINY, { maxSessions: 2 })
  assert.deepEqual(index.stats(), { sessions: 2, products: 4, clicks: 4 })
  feed(index, log('dia d 22', 'dia e 23'))
  assert.deepEqual(index.stats(), { sessions: 2, products: 3, clicks: 4 })
  assert.deepEqual(index.recommend(['b'], { count: 10 }), [])

  feed(index, log('bob e 24'))
  assert.deepEqual(index.stats(), { sessions: 2, products: 2, clicks: 3 })
  // Left: dia with d and e, bob anew with e alone. d: 1 * .9 * .716531 * (1 + ln(2/1)) = 1.0919.
  const [first] = index.recommend(['e'], { count: 10, exclude: new Set(['e']) })
  assert.deepEqual([first?.productId, first?.score.toFixed(4)], ['d', '1.0919'])
})

test('session index: the names of forgotten products do not pile up', () => {
  const clicks = Array.from({ length: 500 }, (_, i) => ({ visitor: `v${i}`, productId: `p${i}`, minute: i }))
  assert.deepEqual(indexOf(clicks, { maxSessions: 10 }).stats(), { sessions: 10, products: 10, clicks: 10 })
})

test('session index: a robot fills one session, not the index', () => {
  const clicks = Array.from({ length: 500 }, (_, i) => ({ visitor: 'robot', productId: `p${i}`, minute: i }))
  assert.deepEqual(indexOf(clicks).stats(), { sessions: 1, products: 32, clicks: 32 })
})

test('session index: of many sessions the newest are compared', () => {
  const index = indexOf(log('ann a 0', 'ann b 1', 'bob a 2', 'bob c 3', 'cem a 4', 'cem d 5'), { comparedSessions: 2 })
  const ids = index.recommend(['a'], { count: 10 }).map(({ productId }) => productId)
  assert.deepEqual(ids, ['a', 'd', 'c'])
})

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
  maxProductsPerSession: fc.integer({ min: 1, max: 4 }),
  comparedSessions: fc.integer({ min: 1, max: 5 }),
  neighbours: fc.integer({ min: 1, max: 5 }),
  lastProducts: fc.integer({ min: 1, max: 4 }),
})

/** The same rules written plainly, over all clicks at once: no numbers, no ring, no lists by product. */
function fromScratch(clicks: readonly Click[], recentItems: readonly string[], options: SessionIndexOptions) {
  const sessions: { visitor: string; last: number; products: string[] }[] = []
  for (const { visitor, productId, minute } of clicks) {
    let session = sessions.find((one) => one.visitor === visitor)
    if (session && minute < session.last - 30) continue
    if (!session || minute > session.last + 30) {
      session = { visitor, last: minute, products: [] }
      sessions.unshift(session)
      sessions.splice(options.maxSessions)
    }
    session.last = Math.max(session.last, minute)
    const isFull = session.products.length === options.maxProductsPerSession
    if (!isFull && !session.products.includes(productId)) session.products.push(productId)
  }

  const seenBy = (product: string) => sessions.filter(({ products }) => products.includes(product)).length
  const newestFirst = [...new Set(recentItems.toReversed())]
  const recent = newestFirst.filter((product) => seenBy(product) > 0).slice(0, options.lastProducts)
  const listed = recent.map((product) =>
    sessions
      .filter(({ products }) => products.length > 1 && products.includes(product))
      .slice(0, options.comparedSessions),
  )
  const compared = [...new Set(listed.flat())].slice(0, options.comparedSessions)
  const similarity = (session: (typeof sessions)[0]) =>
    listed.reduce((sum, list, i) => (list.includes(session) ? sum + (recent.length - i) / recent.length : sum), 0)
  const nearest = compared
    .sort((a, b) => similarity(b) - similarity(a) || sessions.indexOf(a) - sessions.indexOf(b))
    .slice(0, options.neighbours)

  const scores: Record<string, number> = {}
  for (const session of nearest)
    for (const [at, product] of session.products.entries()) {
      const i = recent.findIndex((one) => session.products.includes(one))
      const distance = Math.abs(at - session.products.indexOf(recent[i]!))
      const trust = similarity(session) * (1 - (i + 1) / (options.lastProducts + 1))
      scores[product] = (scores[product] ?? 0) + trust * Math.exp(-distance / 3)
    }
  return Object.fromEntries(
    Object.entries(scores).map(([product, votes]) => [
      product,
      (votes * (1 + Math.log(sessions.length / seenBy(product)))).toFixed(6),
    ]),
  )
}

function scoresOf(index: SessionIndex, recentItems: readonly string[]): Record<string, string> {
  const ranked = index.recommend(recentItems, { count: 100 })
  return Object.fromEntries(ranked.map(({ productId, score }) => [productId, score.toFixed(6)]))
}

test('session index: fed click by click in any order it equals a rebuild from scratch', () => {
  fc.assert(
    fc.property(clickLog, someItems, tightOptions, (clicks, items, options) => {
      assert.deepEqual(scoresOf(indexOf(clicks, options), items), fromScratch(clicks, items, options))
    }),
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
  )
})

test('session index: told everything twice, it learns nothing', () => {
  fc.assert(
    fc.property(clickLog, (clicks) => {
      const index = indexOf(clicks)
      assert.ok(!feed(index, clicks).includes(true))
    }),
  )
})

test('session index: it does not matter how the visitors are interleaved', () => {
  fc.assert(
    fc.property(clickLog, someItems, (clicks, items) => {
      const byTime = clicks.toSorted((a, b) => a.minute - b.minute)
      const byVisitor = byTime.toSorted((a, b) => a.visitor.localeCompare(b.visitor))
      const all = { comparedSessions: 1000, neighbours: 1000 }
      assert.deepEqual(scoresOf(indexOf(byTime, all), items), scoresOf(indexOf(byVisitor, all), items))
    }),
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
  )
})
