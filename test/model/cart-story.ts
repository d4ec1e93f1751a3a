/** @module What one person may do with a cart, in any order: stories for the model of the cart series. */
import fc from 'fast-check'
import type { IngestMessage } from '../../worker/core/ingest-message.ts'
import { eventId } from '../core/sample-event.ts'
import { HOUR, MINUTE } from '../core/scenario/sample-run.ts'

/** `afterMinutes`: since the deed before. `lateMinutes`: how long after it the shop hears of it. `isTwice`: it is told again. */
export interface Deed {
  kind: 'fill' | 'empty' | 'buy' | 'order' | 'look' | 'prove' | 'unsubscribe'
  browser: 0 | 1
  product: number
  afterMinutes: number
  lateMinutes: number
  isTwice: boolean
}

export type Story = Deed[]

/** Half of all deeds fill the cart: what is to be kept from reminders must first be due one. */
const KINDS = ['fill', 'fill', 'fill', 'fill', 'empty', 'buy', 'order', 'look', 'prove', 'unsubscribe'] as const

export const someStory: fc.Arbitrary<Story> = fc.array(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    browser: fc.constantFrom(0 as const, 1 as const),
    product: fc.integer({ min: 0, max: 3 }),
    // Now and then so long that the whole series is over.
    afterMinutes: fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 10, max: 180 }) },
      { weight: 4, arbitrary: fc.integer({ min: 180, max: 2400 }) },
      { weight: 1, arbitrary: fc.integer({ min: 4400, max: 6000 }) },
    ),
    lateMinutes: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 600 })),
    isTwice: fc.boolean(),
  }),
  { minLength: 1, maxLength: 9 },
)

/** Ids of the two browsers of the nth person. */
export const browserOf = (n: number, browser: 0 | 1): string =>
  `0000000${browser}-0000-4000-8000-${n.toString(16).padStart(12, '0')}`

/** The address that the first browser's person has. */
export const addressOf = (n: number): string => `p${n}@example.com`

/** The shop's number for them. */
export const customerOf = (n: number): string => `c${n}`

/** The shop signed that a browser is theirs. */
export const proofOf = (n: number, browser: 0 | 1, at: number): IngestMessage => ({
  ...{ kind: 'proof', receivedAt: at, profileId: browserOf(n, browser), proof: { customerId: customerOf(n) } },
})

/** One thing that reaches the shop. `at`: when it happened, `toldAt`: when it is heard of, ms UTC. `id`: twice the same where it is told twice. */
export interface Delivery {
  person: number
  deed: Deed
  id: number
  at: number
  toldAt: number
}

/** All deeds of all people, by when they are heard of. */
export function deliveriesOf(stories: readonly Story[], beginsAt: number): Delivery[] {
  let made = 0
  const all = stories.flatMap((story, person) => {
    let at = beginsAt + (person % 60) * MINUTE
    return story.flatMap((deed) => {
      at += deed.afterMinutes * MINUTE
      const told = { person, deed, id: ++made, at, toldAt: at + deed.lateMinutes * MINUTE }
      return deed.isTwice ? [told, { ...told, toldAt: told.toldAt + 2 * HOUR }] : [told]
    })
  })
  return all.sort((a, b) => a.toldAt - b.toldAt || a.id - b.id)
}

/** What lies in the queue for it; null: it comes by another door. */
export function messageOf({ person, deed, id, at, toldAt }: Delivery): IngestMessage | null {
  const profileId = browserOf(person, deed.browser)
  const item = { productId: `product-${deed.product}`, priceMinor: 2500, quantity: 1, currency: 'EUR' }
  const bought = { transactionId: `t${id}`, valueMinor: 2500, currency: 'EUR', items: [item] }
  const cart = { items: [item], valueMinor: 2500, currency: 'EUR' }
  const event = (name: string, params: object) =>
    ({
      ...{ kind: 'visit', profileId, receivedAt: toldAt, device: 'phone', language: 'lt', country: 'LT' },
      events: [{ id: eventId(id), name, at, consent: ['measure', 'personalise', 'message'], params }],
      ...{ rejected: [], dropped: {}, decision: null },
    }) as unknown as IngestMessage
  switch (deed.kind) {
    case 'fill':
      return event('cart_update', { cart })
    case 'empty':
      return event('cart_update', { cart: { ...cart, items: [], valueMinor: 0 } })
    case 'look':
      return event('view_item', { item })
    case 'buy':
      return event('purchase', bought)
    case 'order':
      return {
        kind: 'orders',
        receivedAt: toldAt,
        orders: [{ ...bought, at, status: 'paid', visitor: profileId }],
      } as IngestMessage
    case 'prove':
      return proofOf(person, deed.browser, toldAt)
    case 'unsubscribe':
      return null
  }
}
