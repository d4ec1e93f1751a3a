/** @module What the session index recommends, checked by hand on a tiny log and against a rebuild on random ones. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { SessionIndex, type SessionIndexOptions } from '../../../worker/core/recommend/session-index.ts'
import { OUR_WEIGHTS, SERENADE_WEIGHTS } from '../../../worker/core/recommend/session-weights.ts'

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
// n = 9, so the newest match is trusted by 1 - 1/10 and the next by 1 - 2/10. Of 4 clicks that followed another none was
// on the same product: the share of the one being looked at is (0 + 1) / (4 + 100), so it gets 1/103 of the others' sum.
const answers = [
  {
    // ann and cem have a: similarity 1, trust .9 each. d .9 / 2 * 2.098612 · b .9 / 2 * 1.405465 · c .9 / 3 * 1.405465
    // a 1.998474 / 103
    name: 'one product: those looked at nearest to it, the rarer first, itself last',
    recent: ['a'],
    expected: ['d 0.9444', 'b 0.6325', 'c 0.4216', 'a 0.0194'],
  },
  {
    // r = [b, a], weights 1 and 1/2. ann has both: 1.5 * .9 = 1.35 · bob b: 1 * .9 = .9 · cem a: .5 * .8 = .4
    // c (1.35 / 2 + .9 / 2) * 1.405465 · a (1.35 / 2 + .4) * 1.405465 · d .4 / 2 * 2.098612 · b 3.511745 / 103
    name: 'two products: the newer one counts for more',
    recent: ['a', 'b'],
    expected: ['c 1.5811', 'a 1.5109', 'd 0.4197', 'b 0.0341'],
  },
  {
    // cem alone has d: a .9 / 2 * 1.405465, d .632459 / 103. With a in d's place ann and cem are found: a 1.8 * 1.405465,
    // b .9 / 2 * 1.405465, a quarter of it, c .9 / 3 * 1.405465, a sixth: of the .0061 of d.
    name: 'too few: what was seen with those found comes behind them',
    recent: ['d'],
    expected: ['a 0.6325', 'd 0.0061', 'b 0.0015', 'c 0.0010'],
  },
  {
    name: 'enough: nothing comes from further away',
    recent: ['d'],
    count: 2,
    expected: ['a 0.6325', 'd 0.0061'],
  },
  { name: 'a repeated product counts once, at its newest place', recent: ['b', 'a', 'b'], sameAs: ['a', 'b'] },
  {
    // ann and cem as above, and a, which is not looked at any more: 1.8 * 1.405465.
    name: 'a product never seen is passed over',
    recent: ['a', 'stranger'],
    expected: ['a 2.5298', 'd 0.9444', 'b 0.6325', 'c 0.4216'],
  },
  { name: 'nothing but a product never seen: nothing', recent: ['stranger'], expected: [] },
  { name: 'an empty session: nothing', recent: [], expected: [] },
  { name: 'what is excluded is left out', recent: ['a'], exclude: ['a', 'd'], expected: ['b 0.6325', 'c 0.4216'] },
  { name: 'no more than asked for', recent: ['a'], count: 1, expected: ['d 0.9444'] },
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
  // Left: dia with d and e, bob anew with e alone. d: 1 * .9 / 2 * (1 + ln(2/1)) = .7619.
  const [first] = index.recommend(['e'], { count: 10, exclude: new Set(['e']) })
  assert.deepEqual([first?.productId, first?.score.toFixed(4)], ['d', '0.7619'])
})

test('session index: one click more than it may hold, and the session that began first is forgotten', () => {
  const index = indexOf(TINY, { maxClicks: 6 })
  assert.deepEqual(index.stats(), { sessions: 2, products: 4, clicks: 4 })
  feed(index, log('cem e 22', 'cem f 23'))
  assert.deepEqual(index.stats(), { sessions: 2, products: 6, clicks: 6 })
  feed(index, log('cem g 24'))
  assert.deepEqual(index.stats(), { sessions: 1, products: 5, clicks: 5 })
})

test('session index: what ended before a moment is neither known nor learned any more', () => {
  const index = indexOf(log('ann a 0', 'bob a 1', 'bob b 2', 'ann b 30', 'cem b 40', 'cem c 41'))
  index.forgetBefore(30 * MINUTE)
  // bob ended at 2; ann went on until 30.
  assert.deepEqual(index.stats(), { sessions: 2, products: 3, clicks: 4 })
  assert.deepEqual(feed(index, log('dia a 29.99', 'dia a 30')), [false, true])
  index.forgetBefore(20 * MINUTE)
  assert.deepEqual(feed(index, log('eve a 25')), [false])
  index.forgetBefore(100 * MINUTE)
  assert.deepEqual(index.stats(), { sessions: 0, products: 0, clicks: 0 })
  assert.deepEqual(index.recommend(['a'], { count: 10 }), [])
})

const runs: { name: string; clicks: Click[]; at: number; expected: string[] }[] = [
  { name: 'its products in order', clicks: log('ann a 0', 'ann b 1'), at: 2, expected: ['a', 'b'] },
  {
    name: 'who goes back looks at that one last',
    clicks: log('ann a 0', 'ann b 1', 'ann a 2'),
    at: 3,
    expected: ['b', 'a'],
  },
  { name: 'one that came late is not the last', clicks: log('ann a 5', 'ann b 4'), at: 6, expected: ['b', 'a'] },
  { name: 'nobody else is in it', clicks: log('ann a 0', 'bob b 1'), at: 2, expected: ['a'] },
  { name: 'after 30 minutes it goes on', clicks: log('ann a 0'), at: 30, expected: ['a'] },
  { name: 'later a session begins', clicks: log('ann a 0'), at: 30.01, expected: [] },
  { name: 'a click told again continues nothing', clicks: log('ann a 0', 'ann b 1'), at: 1, expected: [] },
  { name: 'neither does one of before', clicks: log('ann a 0', 'ann b 9'), at: 5, expected: [] },
  { name: 'a stranger has none', clicks: log('bob a 0'), at: 1, expected: [] },
]

for (const { name, clicks, at, expected } of runs)
  test(`session index: the running session: ${name}`, () =>
    assert.deepEqual(indexOf(clicks).running('ann', at * MINUTE), expected))

test('session index: where people look at the same product again, it comes further up', () => {
  // Of 80 clicks that followed another 40 were on the same product: (40 + 1) / (80 + 100), so a gets 41/139 of b's
  // 40 * 9/10 / 2 * (1 + ln(40/40)) = 18.
  const clicks = Array.from({ length: 40 }, (_, i) =>
    log(`v${i} a ${i}`, `v${i} a ${i + 1}`, `v${i} b ${i + 2}`),
  ).flat()
  const ranked = indexOf(clicks).recommend(['a'], { count: 2 })
  assert.deepEqual(
    ranked.map(({ productId, score }) => `${productId} ${score.toFixed(4)}`),
    ['b 18.0000', 'a 5.3094'],
  )
})

test('session index: by the weights of the paper', () => {
  // 7 clicks: rarity of a, b, c ln(7/2) = 1.252763, of d ln(7/1) = 1.945910. r = [b, a]: ann 1.5 * .9, bob .9, cem .5 * .8;
  // c 2.25 * 1.252763, a 1.75 * 1.252763, d .4 * 1.945910.
  const ranked = indexOf(TINY, { weights: SERENADE_WEIGHTS }).recommend(['a', 'b'], {
    count: 10,
    exclude: new Set('b'),
  })
  assert.deepEqual(
    ranked.map(({ productId, score }) => `${productId} ${score.toFixed(4)}`),
    ['c 2.8187', 'a 2.1923', 'd 0.7784'],
  )
})

test('session index: 20,000 clicks of 6,000 sessions are told to take less than two megabytes', () => {
  const index = new SessionIndex()
  for (let i = 0; i < 20_000; i++) index.add(`visitor-${i % 6000}`, `product-${(i * 7919) % 3000}`, i)
  assert.ok(index.bytes > 20_000 * 20 && index.bytes < 2e6, `${index.bytes} bytes`)
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
  assert.deepEqual(ids, ['d', 'c', 'a'])
})

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
  maxClicks: fc.integer({ min: 1, max: 40 }),
  maxProductsPerSession: fc.integer({ min: 1, max: 4 }),
  comparedSessions: fc.integer({ min: 1, max: 5 }),
  neighbours: fc.integer({ min: 1, max: 5 }),
  lastProducts: fc.integer({ min: 1, max: 4 }),
  sessionGapMs: fc.constant(30 * MINUTE),
  weights: fc.constant(OUR_WEIGHTS),
})

interface PlainSession {
  visitor: string
  last: number
  current: string
  products: string[]
}

/** The sessions that are held, newest first, and how many clicks followed another, and were on the same product again. */
function heldOf(clicks: readonly Click[], options: SessionIndexOptions) {
  const sessions: PlainSession[] = []
  const steps = { followed: 0, repeated: 0 }
  for (const { visitor, productId, minute } of clicks) {
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
    while (sessions[0] !== sessions.at(-1) && sessions.flatMap((one) => one.products).length > options.maxClicks)
      sessions.pop()
  }
  return { sessions, steps }
}

/** The same rules written plainly, over all clicks at once: no numbers, no ring, no lists by product. */
function fromScratch(clicks: readonly Click[], recentItems: readonly string[], options: SessionIndexOptions) {
  const { sessions, steps } = heldOf(clicks, options)
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
  return Object.fromEntries(all.map(([product, score]) => [product, score.toFixed(6)]))
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
