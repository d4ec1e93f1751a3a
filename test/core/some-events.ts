/** @module Random events of one visitor, for properties. */
import fc from 'fast-check'
import type { Params } from '../../contract/event.ts'
import type { Cart } from '../../contract/item.ts'
import { PURPOSES } from '../../contract/purpose.ts'
import type { StoredEvent } from '../../worker/core/ingest-message.ts'
import { SAMPLE_PARAMS } from '../contract/sample-params.ts'
import { eventId, NOW } from './sample-event.ts'

const productId = fc.integer({ min: 0, max: 39 }).map((n) => `p${n}`)
/** What interests are told from; some products have none of it, or a price of another currency. */
const tastes = {
  category: fc.constantFrom('Tea', 'Tea / Green', 'Cups', undefined),
  brand: fc.constantFrom('Kettle', undefined),
  priceMinor: fc.constantFrom(1, 1200, 99_00, undefined),
  currency: fc.constantFrom('EUR', 'GBP', undefined),
}
const item = fc.record({ productId, ...tastes })
const items = fc.array(fc.record({ productId, quantity: fc.integer({ min: 1, max: 3 }) }), { maxLength: 4 })
const cart: fc.Arbitrary<Cart> = fc.record({
  items,
  valueMinor: fc.nat(10_000),
  currency: fc.constantFrom('EUR', 'GBP'),
})
const promotion = fc.record({
  campaignId: fc.constantFrom('exit-offer', 'bar', 'constructor'),
  version: fc.constant(1),
  interrupting: fc.boolean(),
  layout: fc.constantFrom('bar', 'inline', undefined),
  variant: fc.constantFrom('a', 'b', undefined),
})
const page = fc.record({
  url: fc.constant('/'),
  type: fc.constantFrom('home', 'product'),
  referrer: fc.constantFrom('https://a.example/', 'https://b.example/', ''),
  utm: fc.constantFrom({ source: 'letter' }, { medium: 'cpc' }, {}, undefined),
})

/** As the queue brings it: through JSON. */
const asQueued = (event: object): StoredEvent => JSON.parse(JSON.stringify(event))

/** What varies; other events carry the sample. */
function paramsOf(purchases: readonly Params<'purchase'>[]): Record<string, fc.Arbitrary<unknown>> {
  return {
    page_view: fc.record({ page }),
    view_item: fc.record({ item }),
    cart_update: fc.record({ cart }),
    add_to_cart: fc.record({ item }),
    purchase: fc.constantFrom(...purchases),
    user_engagement: fc.record({ activeMs: fc.nat(90_000), scrollShare: fc.constantFrom(0, 0.1, 0.333, 1) }),
    user_properties: fc.record({
      traits: fc.dictionary(fc.constantFrom('gender', 'style'), fc.constantFrom('female', 'other', null), {
        minKeys: 1,
      }),
    }),
    generate_lead: fc.record({ campaignId: fc.constantFrom('bar', undefined) }),
    holdout_exposure: promotion,
    view_promotion: promotion,
    select_promotion: promotion,
    close_promotion: promotion,
  }
}

/**
 * Up to `most` events within five days before NOW, many of them at one moment, each with an id of its own from
 * `firstId` on. Each purchase is one of `purchases`, as a page of thanks that is loaded again reports it again.
 */
export function someEvents(options: {
  firstId: number
  most: number
  purchases: readonly Params<'purchase'>[]
}): fc.Arbitrary<StoredEvent[]> {
  const varied = paramsOf(options.purchases)
  const kinds = Object.keys(SAMPLE_PARAMS).map((name) =>
    fc.record({
      name: fc.constant(name),
      // Times in steps of ten minutes: sessions that touch, and reports of the same moment.
      at: fc.nat(5 * 144).map((steps) => NOW - steps * 600_000),
      consent: fc.subarray([...PURPOSES]),
      params: varied[name] ?? fc.constant(SAMPLE_PARAMS[name as keyof typeof SAMPLE_PARAMS]),
    }),
  )
  return fc
    .array(fc.oneof(...kinds), { maxLength: options.most })
    .map((events) => events.map((event, n) => asQueued({ id: eventId(options.firstId + n), ...event })))
}
