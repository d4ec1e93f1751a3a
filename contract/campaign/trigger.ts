/** @module The moments that may open an overlay. */
import * as v from 'valibot'
import { line } from './line.ts'

const seconds = (standard: number) => v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(3600)), standard)
const share = (standard: number) => v.optional(v.pipe(v.number(), v.minValue(0.01), v.maxValue(1)), standard)

/** A CSS selector of the shop's page. */
const selector = line(200)

/** The browser watches for it; the Worker only says which may. Source of the defaults: features.md C2. */
export const TriggerSchema = v.variant('kind', [
  /** The visitor is about to leave; never after a link or cart click, never before 4 s. */
  v.strictObject({ kind: v.literal('exit_intent') }),
  /** So long after the page was read. */
  v.strictObject({
    kind: v.literal('delay'),
    seconds: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(600)), 5),
  }),
  /** Deepest point seen reaches this share of the page. */
  v.strictObject({ kind: v.literal('scroll'), share: share(0.3) }),
  /** So long used: seen and not idle. Over this page, or over all pages of the visit. */
  v.strictObject({
    kind: v.literal('active_time'),
    seconds: seconds(20),
    over: v.optional(v.picklist(['page', 'visit']), 'page'),
  }),
  /** So long without a move, key, touch or scroll on a page that is seen. */
  v.strictObject({
    kind: v.literal('inactivity'),
    seconds: v.optional(v.pipe(v.number(), v.minValue(5), v.maxValue(3600)), 30),
  }),
  /** At least the so-manieth page of the visit. The Worker counts; the browser is only told when it is so. */
  v.strictObject({
    kind: v.literal('page_views'),
    atLeast: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)), 3),
  }),
  /** An element of the page is clicked. The click goes its way. */
  v.strictObject({ kind: v.literal('click'), selector }),
  /** So much of an element has been seen. */
  v.strictObject({ kind: v.literal('visible'), selector, share: share(0.5) }),
  /** An event happens: one of ours by its name (`search`), or an own one; each value named must be its. */
  v.strictObject({
    kind: v.literal('event'),
    name: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]{0,39}$/, 'is not a name such as wish_list_add')),
    values: v.optional(v.record(line(40), v.union([v.string(), v.number(), v.boolean()]))),
  }),
  /** The cart changes on this page. */
  v.strictObject({
    kind: v.literal('cart'),
    change: v.optional(v.picklist(['any', 'added', 'removed']), 'any'),
  }),
  /** The visitor came to this page by going back. Never touches the history. */
  v.strictObject({ kind: v.literal('back') }),
])

export type Trigger = v.InferOutput<typeof TriggerSchema>
