/** @module A guest's order is confirmed once, and its parcel is told once, whoever it turns out to be of and whatever comes first. */
import assert from 'node:assert/strict'
import { mock, test } from 'node:test'
import fc from 'fast-check'
import { random } from '../../bench/segments/population.ts'
import { orderConfirmation } from '../../contract/recipes/order-confirmation.ts'
import { shippingConfirmation } from '../../contract/recipes/shipping-confirmation.ts'
import { breakAt } from '../../worker/core/failpoint.ts'
import type { IngestMessage } from '../../worker/core/ingest-message.ts'
import type { SendRequest } from '../../worker/core/message/send-request.ts'
import { eventId } from '../core/sample-event.ts'
import { Crash, crashEvery, openCartShop } from './cart-shop.ts'

/** `GUEST_RUNS=5000 node --test test/model/guest-orders.test.ts` plays more; `GUEST_SEED` others. */
const RUNS = Number(process.env.GUEST_RUNS ?? 60)
const SEED = Number(process.env.GUEST_SEED ?? 7)
const NOW = Date.parse('2027-03-25T10:00Z')
const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** What is told of one order; `rest`: nothing is, and what is due is worked off. */
const TOLD = ['guest', 'paid', 'corrected', 'visitor', 'browser', 'customer', 'proof', 'shipped', 'rest'] as const
type Told = (typeof TOLD)[number]

const browserOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

/** The message of it. `n`: which order of the test. */
function messageOf(told: Exclude<Told, 'rest'>, n: number): IngestMessage {
  const transactionId = String(1000 + n)
  const bought = { transactionId, valueMinor: 2500, currency: 'EUR', items: [{ productId: 'cup', quantity: 1 }] }
  const placed = { ...bought, at: NOW - 9 * MINUTE, email: `guest${n}@mail.example`, status: 'placed' as const }
  const hook = (change: object): IngestMessage => ({
    ...{ kind: 'orders', by: 'webhook', receivedAt: NOW, orders: [{ ...placed, ...change }] },
  })
  switch (told) {
    case 'guest':
      return hook({})
    case 'paid':
      return hook({ status: 'paid', updatedAt: NOW - 8 * MINUTE })
    case 'corrected':
      return hook({ email: `right${n}@mail.example`, status: 'paid', updatedAt: NOW - 7 * MINUTE })
    case 'visitor':
      return hook({ visitor: browserOf(n), updatedAt: NOW - 6 * MINUTE })
    case 'customer':
      return hook({ customerId: `c${n}`, status: 'paid', updatedAt: NOW - 5 * MINUTE })
    case 'browser':
      return {
        ...{ kind: 'visit', profileId: browserOf(n), receivedAt: NOW, device: 'phone', language: 'lt', country: 'LT' },
        events: [{ id: eventId(n), name: 'purchase', at: NOW - 9 * MINUTE, consent: ['measure'], params: bought }],
        ...{ rejected: [], dropped: {}, decision: null },
      } as unknown as IngestMessage
    case 'proof':
      return { kind: 'proof', receivedAt: NOW, profileId: browserOf(n), proof: { customerId: `c${n}` } }
    case 'shipped':
      return {
        ...{ kind: 'steps', receivedAt: NOW },
        steps: [{ transactionId, step: 'shipped', at: NOW - 2 * MINUTE, tracking: { number: 'CE1' } }],
      }
  }
}

/** A guest's order that is told, with anything else of it, each up to three times, in any order and any batches. */
const arrivals = fc
  .tuple(fc.subarray([...TOLD]), fc.array(fc.constantFrom<Told>(...TOLD), { maxLength: 8 }))
  .chain(([some, again]) => {
    const all: Told[] = ['guest', ...some, ...again]
    const size = fc.integer({ min: 1, max: 4 })
    return fc.tuple(fc.shuffledSubarray(all, { minLength: all.length }), fc.array(size, { minLength: 1, maxLength: 5 }))
  })

/** In batches of these sizes, again and again. */
function partsOf(told: readonly Told[], sizes: readonly number[]): Told[][] {
  const parts: Told[][] = []
  for (let from = 0; from < told.length; from += parts.at(-1)!.length)
    parts.push(told.slice(from, from + (sizes[parts.length % sizes.length] ?? 1)))
  return parts
}

test(`guests: ${RUNS} orders that are told in any order, where the consumer crashes, too, are confirmed once each`, async (t) => {
  t.mock.method(console, 'error', () => {})
  mock.timers.enable({ apis: ['Date'], now: NOW })
  const sent: SendRequest[] = []
  let [crashes, now] = [0, NOW]
  const shop = await openCartShop(
    (request) => void sent.push(request),
    () => now,
    [orderConfirmation, shippingConfirmation],
  )
  const setClock = (at: number) => {
    now = at
    mock.timers.setTime(at)
  }
  /** As time goes by: what a crash left behind is found again. */
  const workOff = async (): Promise<void> => {
    await shop.workOff()
    for (let at = await shop.nextAt(); at !== null && at < NOW + HOUR; at = await shop.nextAt()) {
      setClock(Math.max(now + 1, at))
      await shop.workOff()
    }
    setClock(NOW)
  }
  /** Done again until it is done. */
  const survive = async (work: () => Promise<void>): Promise<void> => {
    crashEvery(8, chance, () => crashes++)
    for (let isDone = false; !isDone; )
      try {
        await work()
        isDone = true
      } catch (error) {
        if (!(error instanceof Crash)) throw error
      }
    breakAt(null)
  }
  const rows = async (sql: string) => (await shop.db.prepare(sql).all<{ id: string }>()).results
  const chance = random(SEED)
  let n = 0
  try {
    await fc.assert(
      fc.asyncProperty(arrivals, async ([told, sizes]) => {
        n++
        sent.length = 0
        for (const part of partsOf(told, sizes)) {
          const bodies = part.flatMap((each) => (each === 'rest' ? [] : [messageOf(each, n)]))
          if (bodies.length > 0) await survive(() => shop.deliver(structuredClone(bodies)))
          if (part.includes('rest')) await workOff()
        }
        await workOff()
        const asked = sent.map(({ scenarioId, subject }) => [scenarioId, subject.transactionId])
        const order = String(1000 + n)
        const due = [
          ['order-confirmation', order],
          ...(told.includes('shipped') ? [['shipping-confirmation', order]] : []),
        ]
        assert.deepEqual(asked.sort(), due)
        // Whoever else it is of, nothing is left of the guest.
        const isKnown = (['visitor', 'browser', 'customer'] as const).some((each) => told.includes(each))
        const guests = await rows(`SELECT profile_id AS id FROM profiles WHERE profile_id GLOB 'guest:*'
          UNION ALL SELECT profile_id FROM scenario_runs WHERE profile_id GLOB 'guest:*'
          UNION ALL SELECT profile_id FROM messages WHERE profile_id GLOB 'guest:*'
          UNION ALL SELECT profile_id FROM identity_links WHERE profile_id GLOB 'guest:*'
          UNION ALL SELECT profile_id FROM memberships WHERE profile_id GLOB 'guest:*'`)
        if (isKnown) assert.deepEqual(guests, [])
        else assert.equal(new Set(guests.map(({ id }) => id)).size, 1)
        await shop.db.batch(
          ['profiles', 'scenario_runs', 'messages', 'identity_links', 'memberships'].map((TABLE) =>
            shop.db.prepare(`DELETE FROM ${TABLE}`),
          ),
        )
      }),
      { numRuns: RUNS, seed: SEED, endOnFailure: true },
    )
    t.diagnostic(`${crashes} crashes`)
    assert.ok(crashes > RUNS / 10)
  } finally {
    breakAt(null)
    mock.timers.reset()
  }
})
