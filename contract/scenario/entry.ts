/** @module What begins a run of a scenario. */
import * as v from 'valibot'
import { WEEKDAYS } from '../campaign/schedule.ts'
import { CampaignIdSchema } from '../campaign-id.ts'
import { ConditionSchema } from '../condition.ts'
import { ProductIdSchema } from '../item.ts'

/** Events of a browser that may begin a run, or that a run may wait for. What moves a mouse begins nothing. */
export const SCENARIO_EVENTS = [
  ...['page_view', 'view_item', 'view_item_list', 'search', 'add_to_cart', 'add_to_wishlist', 'begin_checkout'],
  ...['sign_up', 'generate_lead', 'form_abandon', 'survey_answer', 'custom_event'],
] as const

/** How far an order has come, as the shop's own server says it (signed). */
export const ORDER_STEPS = ['placed', 'paid', 'shipped', 'delivered', 'return_requested', 'cancelled'] as const

export type OrderStep = (typeof ORDER_STEPS)[number]

/** What tells a person's interest in a product whose price fell or that is there again. */
export const INTERESTS = ['viewed', 'wished', 'cart'] as const

/** What becomes of a product. `low_stock` only where its pieces are counted. */
export const PRODUCT_CHANGES = ['price_drop', 'back_in_stock', 'low_stock'] as const

export type ProductChange = (typeof PRODUCT_CHANGES)[number]

const hour = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23))

/** An event by its name; `name` only of a `custom_event`: the owner's own. Categories hold those below them. */
export const EventTestSchema = v.strictObject({
  event: v.picklist(SCENARIO_EVENTS),
  name: v.optional(v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]{0,39}$/, 'is not a name such as wish_list_add'))),
  categories: v.optional(v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(300))), v.maxLength(50))),
  productIds: v.optional(v.pipe(v.array(ProductIdSchema), v.maxLength(200))),
})

export type EventTest = v.InferOutput<typeof EventTestSchema>

/**
 * What begins a run, and by what it is told from another run of the same person (`runKeyOf` in
 * worker/core/scenario/run-key.ts):
 * - `event`: a browser's event. One run a person.
 * - `cart`: a filled cart that changed. One run a person; another only once this cart is bought, emptied, or long over.
 * - `order`: the shop's server says how far an order has come. One run an order.
 * - `subscribed`: an address was confirmed. One run a person.
 * - `condition`: a person comes to fulfil a condition, by an event or by time alone; who fulfils it when the scenario goes
 *   live does not begin. One run a person.
 * - `segment`: the same for a segment by its id.
 * - `birthday`: so many days before it, in the person's zone, from `atHour` on. Once a year, also on a 29 February.
 * - `schedule`: everybody in the audience at a moment of the shop's clock: once, or each week or month.
 * - `product`: a product that a person showed interest in within 60 days costs at least `leastPercent` less, is there
 *   again, or is counted and has only `mostLeft` pieces left. One run a product.
 */
export const EntrySchema = v.variant('on', [
  v.strictObject({ on: v.literal('event'), ...EventTestSchema.entries }),
  v.strictObject({ on: v.literal('cart') }),
  v.strictObject({ on: v.literal('order'), step: v.picklist(ORDER_STEPS) }),
  v.strictObject({ on: v.literal('subscribed') }),
  v.strictObject({ on: v.literal('condition'), condition: ConditionSchema }),
  v.strictObject({ on: v.literal('segment'), segmentId: CampaignIdSchema }),
  v.strictObject({
    on: v.literal('birthday'),
    daysBefore: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(60)), 0),
    atHour: v.optional(hour, 9),
  }),
  v.strictObject({
    on: v.literal('schedule'),
    at: v.variant('kind', [
      /** By the shop's own clock: `2026-12-01T09:00`. */
      v.strictObject({
        kind: v.literal('once'),
        moment: v.pipe(
          v.string(),
          v.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/, 'is not 2026-12-01T09:00'),
        ),
      }),
      v.strictObject({ kind: v.literal('weekly'), weekday: v.picklist(WEEKDAYS), hour }),
      /** A day that a month does not have is its last one. */
      v.strictObject({
        kind: v.literal('monthly'),
        day: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(31)),
        hour,
      }),
    ]),
  }),
  v.strictObject({
    on: v.literal('product'),
    change: v.picklist(PRODUCT_CHANGES),
    interest: v.optional(v.pipe(v.array(v.picklist(INTERESTS)), v.minLength(1)), () => [...INTERESTS]),
    /** Of a price drop only. @default 5 */
    leastPercent: v.optional(v.pipe(v.number(), v.minValue(0.1), v.maxValue(99)), 5),
    /** Of low stock only: it fell to so many pieces or fewer, by a catalogue that counts them. @default 3 */
    mostLeft: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)), 3),
  }),
])

export type Entry = v.InferOutput<typeof EntrySchema>
