/** @module The nightly fit of propensity over the database: each visitor once a pass, and a model that knows the shop. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { seededRandom } from '../../bench/leads/seeded-random.ts'
import type { StoredDecision, StoredEvent } from '../../worker/core/ingest-message.ts'
import { logistic } from '../../worker/core/propensity/logistic.ts'
import type { PropensityModel } from '../../worker/core/propensity/model.ts'
import { modelOrPrior } from '../../worker/core/propensity/model-or-prior.ts'
import { momentsOf } from '../../worker/core/propensity/moments.ts'
import type { FitVisitor } from '../../worker/core/propensity/nightly-fit.ts'
import { probabilityOf } from '../../worker/core/propensity/probability.ts'
import { allFrom, type Stretch } from '../../worker/core/propensity/visitor-sample.ts'
import { propensityJob } from '../../worker/jobs/nightly-propensity.ts'
import { nextVisitors } from '../../worker/jobs/propensity/next-visitors.ts'
import type { PropensityNight } from '../../worker/jobs/propensity/propensity-night.ts'
import { addEventPacks } from '../../worker/store/event-packs.ts'
import { readModel } from '../../worker/store/read-model.ts'
import { surveyVisitors } from '../../worker/store/visitor-events.ts'
import { eventId, NOW, sampleEvent } from '../core/sample-event.ts'
import { openSqlite } from './sqlite-d1.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

const packOf = (
  profileId: string,
  events: (StoredEvent | StoredDecision)[],
  receivedAt = events.at(-1)?.at ?? NOW,
) => ({
  profileId,
  receivedAt,
  events,
})

async function put(db: D1Database, packs: readonly ReturnType<typeof packOf>[]): Promise<void> {
  for (const statement of addEventPacks(db, packs)) await statement.run()
}

const EVER = { from: 0, before: NOW * 2 }

/** All that a pass sees, read by read. */
async function pass(db: D1Database, sample: readonly Stretch[], reads: Parameters<typeof nextVisitors>[2]) {
  const seen: FitVisitor[] = []
  let open = [...sample]
  for (let count = 0; open.length > 0; count++) {
    assert.ok(count < 200, 'a pass comes to its end')
    const next = await nextVisitors(db, open, reads)
    seen.push(...next.visitors)
    open = next.open
  }
  return seen
}

test('a pass sees each visitor once, with every event by time, whatever is read at once and wherever it begins', async () => {
  const { sqlite, db } = openSqlite()
  const visitor = fc.record({ id: fc.stringMatching(/^[0-9a-f]{8}$/), packs: fc.integer({ min: 1, max: 4 }) })
  const some = fc.uniqueArray(visitor, { maxLength: 12, selector: ({ id }) => id })
  const someSizes = fc.record({
    packs: fc.integer({ min: 5, max: 9 }),
    packsEach: fc.constant(4),
    characters: fc.constant(9999),
  })
  await fc.assert(
    fc.asyncProperty(some, fc.nat(400), someSizes, async (visitors, night, sizes) => {
      sqlite.exec('DELETE FROM event_packs')
      let n = 0
      // Later packs bring earlier events.
      const event = (pack: number) => sampleEvent('search', { id: eventId(++n), at: NOW - pack * HOUR })
      const packs = [...visitors, { id: 'customer:7', packs: 2 }].flatMap(({ id, packs: count }) =>
        Array.from({ length: count }, (_, pack) => packOf(id, [event(pack), event(pack)])),
      )
      await put(db, packs)
      const seen = await pass(db, allFrom(night * DAY), { received: EVER, sizes })
      assert.deepEqual(
        seen
          .map(({ profileId, events }) => ({ profileId, events: events.map(({ id }) => id) }))
          .sort((a, b) => (a.profileId < b.profileId ? -1 : 1)),
        visitors
          .map(({ id }) => ({
            profileId: id,
            events: packs
              .flatMap((pack) => (pack.profileId === id ? pack.events : []))
              .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
              .map(({ id }) => id),
          }))
          .sort((a, b) => (a.profileId < b.profileId ? -1 : 1)),
      )
      const [from, wrapped] = allFrom(night * DAY)
      assert.equal(from.after, wrapped.upTo)
      const isWrapped = seen.map(({ profileId }) => profileId <= wrapped.upTo)
      assert.deepEqual(isWrapped, isWrapped.toSorted(), 'first those behind the place, then those before it')
    }),
    { numRuns: 40 },
  )
})

test('of a visitor with too many packs the newest are read; decisions and running visits are left out', async () => {
  const { db } = openSqlite()
  const at = (hours: number) => sampleEvent('search', { at: NOW - hours * HOUR })
  const decision = { id: eventId(9999), name: 'decision', at: NOW - 3 * HOUR, params: {} } as unknown as StoredDecision
  await put(db, [
    ...[5, 4, 3, 2, 1].map((hours) => packOf('ann', [at(hours)])),
    packOf('bea', [at(3), decision]),
    // Begun long ago, and perhaps not over.
    packOf('cid', [at(0.8), at(0.4), at(0.2)]),
    packOf('cid', [at(7)]),
    packOf('dan', [at(3)], NOW + 1),
    // All at once, long after: in none of it, for what is left would tell of less than there was.
    packOf('eve', [at(8)]),
    packOf(
      'eve',
      Array.from({ length: 60 }, () => at(2)),
    ),
  ])
  const read = { received: { from: NOW - 9 * HOUR, before: NOW }, sizes: { packs: 9, packsEach: 2, characters: 2000 } }
  const ann = [['ann', [2, 1]]]
  const others = [
    ['bea', [3]],
    ['cid', [7]],
  ]
  // However few packs are read at once; who fills a read alone is left out.
  for (const [packs, expected] of [
    [5, others],
    [6, [...ann, ...others]],
    [7, [...ann, ...others]],
    [99, [...ann, ...others]],
  ] as const) {
    const seen = await pass(db, allFrom(0), { ...read, sizes: { ...read.sizes, packs } })
    assert.deepEqual(
      seen.map(({ profileId, events }) => [profileId, events.map(({ at }) => (NOW - at) / HOUR)]),
      expected,
    )
  }
})

test('the walk reads by key: no table is looked through, and no visitor’s packs to find the next', async () => {
  const { sqlite, db, statements } = openSqlite()
  await surveyVisitors(db, { after: '', upTo: '~' }, { most: 5, received: EVER })
  await nextVisitors(db, allFrom(0), { received: EVER, sizes: { packs: 9, packsEach: 2, characters: 2000 } })
  assert.equal(statements.length, 3)
  for (const { sql, values } of statements) {
    const named = Object.fromEntries(values.map((value, n) => [`?${n + 1}`, value]))
    const plan = sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(named) as { detail: string }[]
    const scans = plan.filter(({ detail }) => /^SCAN (?!next$|v$|json_each VIRTUAL|CONSTANT)/.test(detail))
    assert.deepEqual(scans, [], sql)
  }
})

/** Who searches buys in eight visits of ten, others in one of twenty. A visit each, in the last 20 days before NOW. */
function shopper(n: number, random: () => number): { profileId: string; events: StoredEvent[] } {
  let at = NOW - HOUR - Math.floor(random() * 20 * DAY)
  const next = () => {
    at += 5000 + random() * 60_000
    return { id: eventId(n * 20 + ++made), at: Math.floor(at) }
  }
  let made = 0
  const item = { productId: `p${Math.floor(random() * 50)}` }
  const events: StoredEvent[] = [sampleEvent('view_item', { ...next(), params: { item } })]
  const searches = random() < 0.5
  if (searches) events.push(sampleEvent('search', next()))
  while (random() < 0.6) events.push(sampleEvent('view_item', { ...next(), params: { item } }))
  if (random() < (searches ? 0.8 : 0.05))
    events.push(
      sampleEvent('purchase', {
        ...next(),
        params: { transactionId: `t${n}`, valueMinor: 900, currency: 'EUR', items: [] },
      }),
    )
  return {
    profileId:
      Math.floor(random() * 2 ** 32)
        .toString(16)
        .padStart(8, '0') + n,
    events,
  }
}

/** The night's work to its end. `between` is done before each slice is done again. */
async function night(db: D1Database, between?: (slice: number) => Promise<void>): Promise<PropensityModel | undefined> {
  const at = { begunAt: NOW, now: NOW }
  let state: PropensityNight | null = propensityJob.begin(NOW)
  let share = 0
  for (let slice = 0; state !== null; slice++) {
    assert.ok(slice < 100, 'the night comes to its end')
    const stored: string = JSON.stringify(state)
    assert.ok(stored.length < 1_000_000)
    const progress = propensityJob.progress(state)
    assert.ok(progress.share >= share && progress.share < 1, `${progress.share} after ${share}: ${progress.doing}`)
    share = progress.share
    state = await propensityJob.slice(db, JSON.parse(stored), at)
    if (between) {
      await between(slice)
      state = await propensityJob.slice(db, JSON.parse(stored), at)
    }
  }
  return (await readModel(db, 'propensity'))?.body
}

const random = seededRandom(11)
const people = Array.from({ length: 550 }, (_, n) => shopper(n, random))
const learned = people.slice(0, 250)

test('the nightly model foretells the purchases of visitors it never saw better than the prior, and than their share', async () => {
  const { db } = openSqlite()
  await put(
    db,
    learned.map(({ profileId, events }) => packOf(profileId, events)),
  )
  const model = await night(db)
  assert.ok(model)
  assert.ok(model.visits > 120 && model.calibratedVisits > 25 && model.buyingVisits > 40)
  const moments = people.slice(250).flatMap(({ events }) => momentsOf(events, { device: null, appeal: model.appeal }))
  const loss = (chanceOf: (features: readonly number[]) => number) =>
    moments.reduce((sum, { features, bought }) => {
      const chance = chanceOf(features)
      return sum - Math.log(bought ? chance : 1 - chance)
    }, 0) / moments.length
  const share = moments.filter(({ bought }) => bought).length / moments.length
  const [fitted, prior, base] = [
    loss((features) => probabilityOf(model, features)),
    loss((features) => probabilityOf({ ...modelOrPrior(null), appeal: model.appeal }, features)),
    loss(() => logistic(Math.log(share / (1 - share)))),
  ]
  assert.ok(fitted < 0.9 * base && fitted < 0.7 * prior, `fitted ${fitted}, prior ${prior}, share alone ${base}`)
})

test('a night of slices done twice, with visits that come in meanwhile, gives the very same model', async () => {
  const { db } = openSqlite()
  const some = learned.slice(0, 120)
  await put(
    db,
    some.map(({ profileId, events }) => packOf(profileId, events)),
  )
  const straight = await night(db)
  const again = await night(db, async (slice) => {
    const stranger = shopper(10_000 + slice, random)
    const known = some[slice]?.profileId ?? ''
    const late = shopper(20_000 + slice, random).events
    await put(db, [packOf(stranger.profileId, stranger.events, NOW + slice), packOf(known, late, NOW + slice)])
  })
  assert.ok(straight && straight.visits > 50)
  assert.deepEqual(again, straight)
})

test('without any event nothing is kept', async () => {
  const { db } = openSqlite()
  assert.equal(await night(db), undefined)
})
