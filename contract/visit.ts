/** @module POST /v1/visit: what the browser sends of a page view, and what it gets back. */
import * as v from 'valibot'
import type { FilledBlock } from './campaign/filled-block.ts'
import type { Position } from './campaign/position.ts'
import type { Slot } from './campaign/slot.ts'
import type { Trigger } from './campaign/trigger.ts'
import { CartSchema } from './item.ts'
import type { Layout } from './layout.ts'
import { PageSchema } from './page.ts'
import { ConsentSchema } from './purpose.ts'

/** Limits before parsing (safety rule 20). */
export const MAX_BODY_BYTES = 65_536
/** Most events in one body; more and the whole is refused. */
export const MAX_EVENTS = 100

/** What the visitor holds: a phone is whatever is pointed at with a finger. */
export const DEVICES = ['phone', 'desktop'] as const

/**
 * `visitor` is null where the visitor permits no measuring: then no event is taken. Events are checked one by one. A page
 * or cart that was misread, or comes from another version of the script, costs none of them: it counts as not known.
 */
export const VisitSchema = v.object({
  v: v.literal(1),
  visitor: v.nullable(v.pipe(v.string(), v.uuid())),
  /** The browser's clock when this was sent, ms UTC: what the events' times are corrected by. */
  sentAt: v.pipe(v.number(), v.finite()),
  consent: ConsentSchema,
  device: v.optional(v.picklist(DEVICES), 'desktop'),
  page: v.fallback(PageSchema, { url: '', type: 'other' }),
  cart: v.fallback(v.optional(v.nullable(CartSchema), null), null),
  /** False on the way out: only deliver, nothing will be shown. */
  decide: v.optional(v.boolean(), true),
  /** Events given up in the browser since the last answer, by reason. */
  dropped: v.optional(
    v.record(v.pipe(v.string(), v.maxLength(32)), v.pipe(v.number(), v.integer(), v.minValue(0))),
    {},
  ),
  events: v.pipe(v.array(v.unknown()), v.maxLength(MAX_EVENTS, `has more than ${MAX_EVENTS} events`)),
})

export type Visit = v.InferOutput<typeof VisitSchema>
export type VisitInput = v.InferInput<typeof VisitSchema>

/** An overlay that may open on this page. Holds public content only, nothing of the profile (safety rule 14). */
export interface Overlay {
  campaignId: string
  version: number
  /** Which version of a test this visitor sees; absent: there is none. */
  variant?: string
  layout: Layout
  position: Position
  /** Of an inline overlay: where it stands. Offers for one slot come in the order in which they stand there. */
  slot?: Slot
  /** Words of the tab: see contract/campaign.ts. */
  tab?: string
  interrupting: boolean
  /** Those that this campaign won; `page_views` is never among them: the Worker has counted. */
  triggers: Trigger[]
  triggerMatch: 'any' | 'all'
  /**
   * This visitor is held out to measure against: nothing is drawn, and where it would have been, `holdout_exposure` is
   * told. Its `content` says whether there would have been anything to draw.
   */
  isHeldOut?: true
  content: FilledBlock[]
  staySeconds: number
  quietDaysAfterClose: number
  quietDaysAfterShow: number
  stopAfterConversion: boolean
  goal: 'click' | 'lead' | 'order'
}

/** Why one event was not taken. `code` is stable, `detail` names the field. */
export interface Rejection {
  id: string | null
  code: 'invalid_event' | 'unknown_event' | 'no_consent'
  detail: string
}

/**
 * 202: `accepted` events are in the queue, each of `rejected` is in the quarantine; without a visitor it is nowhere.
 * Everything sent is one of both.
 */
export interface VisitAnswer {
  accepted: number
  rejected: Rejection[]
  overlays: Overlay[]
  /**
   * Where the live viewers of this page's product are counted: a WebSocket address, or null. Also null where no live
   * campaign tells of them.
   */
  live: string | null
}
