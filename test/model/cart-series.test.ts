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

const HOUR = 60
const deed = { browser: 0, product: 1, lateMinutes: 0, isTwice: false } as const
const fill: Deed = { ...deed, kind: 'fill', afterMinutes: 10 }

/** Each is a cart that is reminded of in the end; `mails`: what goes at 1, 24, 48 and 72 hours, by hand. */
const left: [name: string, mails: number, story: Deed[]][] = [
  [
    'filled before an order was known, also where nobody else does anything',
    4,
    [fill, { ...deed, kind: 'order', afterMinutes: 600, lateMinutes: 600 }, { ...fill, product: 2, afterMinutes: 120 }],
  ],
  [
    'filled anew after the series was over and the cart was emptied',
    8,
    [fill, { ...deed, kind: 'empty', afterMinutes: 80 * HOUR }, { ...fill, afterMinutes: 10 * HOUR }],
  ],
  [
    'filled anew before it was known that it was emptied',
    8,
    [fill, { ...deed, kind: 'empty', afterMinutes: 80 * HOUR, lateMinutes: 600 }, { ...fill, afterMinutes: 5 * HOUR }],
  ],
  [
    'filled anew in a browser that was nobody’s while a series had nowhere to go',
    4,
    [
      { ...fill, browser: 1 },
      { ...deed, browser: 1, kind: 'prove', afterMinutes: 100 * HOUR },
      { ...fill, browser: 1, afterMinutes: HOUR },
    ],
  ],
]
for (const [name, mails, story] of left)
  test(`a cart is left: ${name}`, async () => {
    mock.timers.enable({ apis: ['Date'], now: BEGINS_AT })
    try {
      const setClock = (at: number) => mock.timers.setTime(at)
      const { forgotten, messages } = await playStories([story], {
        ...{ beginsAt: BEGINS_AT, crashPlaces: Number.POSITIVE_INFINITY, seed: SEED, setClock },
      })
      assert.deepEqual([forgotten, messages], [[], mails])
    } finally {
      mock.timers.reset()
    }
  })
