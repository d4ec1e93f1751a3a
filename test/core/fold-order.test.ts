/** @module The same events in any order and any batches give the same profile. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type BatchContext, foldEvents } from '../../worker/core/fold-events.ts'
import type { StoredEvent } from '../../worker/core/ingest-message.ts'
import { newProfile, type Profile } from '../../worker/core/profile.ts'
import { NOW } from './sample-event.ts'
import { someEvents } from './some-events.ts'

const purchases = [1, 2, 3].map((n) => ({
  transactionId: `t${n}`,
  valueMinor: n * 100,
  currency: 'EUR',
  items: [{ productId: `p${n}` }, { productId: 'p9' }],
}))

const PHONE: BatchContext = { device: 'phone', language: 'lt', country: 'LT' }

/** The events in batches, cut after each place that `cuts` names. */
function batches(events: readonly StoredEvent[], cuts: readonly number[]): StoredEvent[][] {
  const ends = [...new Set(cuts.map((cut) => cut % (events.length + 1)))].sort((a, b) => a - b)
  return [...ends, events.length].map((end, n) => events.slice(ends[n - 1] ?? 0, end))
}

const foldAll = (parts: readonly StoredEvent[][]): Profile =>
  parts.reduce((profile, part) => foldEvents(profile, part, PHONE), newProfile('ann'))

const shuffledEvents = someEvents({ firstId: 1, most: 80, purchases }).chain((events) =>
  fc.record({
    events: fc.constant(events),
    shuffled: fc.shuffledSubarray(events, { minLength: events.length }),
    cuts: fc.array(fc.nat(80), { maxLength: 6 }),
  }),
)

test('fold: any order and any batches give the same profile', () => {
  fc.assert(
    fc.property(shuffledEvents, ({ events, shuffled, cuts }) => {
      const once = foldEvents(newProfile('ann'), events, PHONE)
      assert.deepEqual(foldAll(batches(shuffled, cuts)), once)
      assert.deepEqual(JSON.parse(JSON.stringify(once)), once, 'it survives being stored as JSON')
    }),
    { numRuns: 300 },
  )
})

test('fold: lists of products are short and each product is once in them, the newest first', () => {
  fc.assert(
    fc.property(shuffledEvents, ({ events }) => {
      const { viewed, bought } = foldEvents(newProfile('ann'), events, PHONE).state
      assert.ok(viewed.length <= 30 && bought.length <= 100)
      for (const list of [viewed, bought]) {
        assert.equal(new Set(list.map(({ productId }) => productId)).size, list.length)
        assert.ok(list.every(({ at }, n) => at <= (list[n - 1]?.at ?? NOW)))
      }
    }),
  )
})
