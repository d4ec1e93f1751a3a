/** @module Nobody is written to after they ordered or unsubscribed, nobody twice, and nobody with a cart is forgotten. */
import assert from 'node:assert/strict'
import { mock, test } from 'node:test'
import fc from 'fast-check'
import { playStories } from './cart-series.ts'
import { type Deed, someStory } from './cart-story.ts'

/** `CART_RUNS=10000 node --test test/model/cart-series.test.ts` plays more; `CART_SEED` others. */
const RUNS = Number(process.env.CART_RUNS ?? 100)
const SEED = Number(process.env.CART_SEED ?? 7)
/** Stories that happen in one shop. */
const TOGETHER = 1000
const BEGINS_AT = Date.parse('2027-03-25T06:00Z')

test(`the cart series: ${RUNS} stories of carts, orders, merges, unsubscribing, late and double news, and crashes`, async (t) => {
  // The sender says what it breaks off at.
  t.mock.method(console, 'error', () => {})
  mock.timers.enable({ apis: ['Date'], now: BEGINS_AT })
  try {
    const stories = fc.sample(someStory, { numRuns: RUNS, seed: SEED })
    let [messages, crashes] = [0, 0]
    for (let from = 0; from < stories.length; from += TOGETHER) {
      const some = stories.slice(from, from + TOGETHER)
      const setClock = (at: number) => mock.timers.setTime(at)
      const found = await playStories(some, { beginsAt: BEGINS_AT, crashPlaces: 40, seed: SEED + from, setClock })
      const of = (places: number[]) => places.map((n) => JSON.stringify(some[n]))
      assert.deepEqual(of(found.afterOrder), [], 'written to after an order')
      assert.deepEqual(of(found.afterUnsubscribing), [], 'written to after unsubscribing')
      assert.deepEqual(of(found.doubled), [], 'written to twice')
      assert.deepEqual(of(found.forgotten), [], 'forgotten')
      messages += found.messages
      crashes += found.crashes
      mock.timers.setTime(BEGINS_AT)
    }
    t.diagnostic(`${messages} messages, ${crashes} crashes`)
    assert.ok(messages > RUNS && crashes > RUNS / 30)
  } finally {
    mock.timers.reset()
  }
})

test('a cart that was filled before an order was known is left, also where nobody else does anything', async () => {
  const deed = { browser: 0, lateMinutes: 0, isTwice: false } as const
  const story: Deed[] = [
    { ...deed, kind: 'fill', product: 1, afterMinutes: 10 },
    { ...deed, kind: 'order', product: 1, afterMinutes: 600, lateMinutes: 600 },
    { ...deed, kind: 'fill', product: 2, afterMinutes: 120 },
  ]
  mock.timers.enable({ apis: ['Date'], now: BEGINS_AT })
  try {
    const setClock = (at: number) => mock.timers.setTime(at)
    const { forgotten } = await playStories([story], {
      ...{ beginsAt: BEGINS_AT, crashPlaces: Number.POSITIVE_INFINITY, seed: SEED, setClock },
    })
    assert.deepEqual(forgotten, [])
  } finally {
    mock.timers.reset()
  }
})
