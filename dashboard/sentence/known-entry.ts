/** @module A timeline entry read back into the event or decision it was. */
import type { TimelineEntry } from '../../contract/admin.ts'
import type { Decision } from '../../contract/decision.ts'
import type { EventName, Params } from '../../contract/event.ts'
import type { ToldOrder, ToldRefund } from './order-phrase.ts'

/** An event's name with its params, a union over `name`. */
export type NamedEvent = { [Name in EventName]: { name: Name; params: Params<Name> } }[EventName]

/** What happened to somebody in a segment. */
export type SegmentChange = 'entered' | 'left'

export type KnownEntry =
  | { kind: 'event'; event: NamedEvent }
  | { kind: 'decision'; decision: Decision }
  /** What the shop said of an order, or of money given back on it. */
  | { kind: 'order'; order: ToldOrder }
  | { kind: 'refund'; refund: ToldRefund }
  /** Of a segment that is no more `name` is its id. */
  | { kind: 'segment'; change: SegmentChange; name: string }
  /** Written by a newer version than this page. */
  | { kind: 'unknown'; name: string }

const NAMES: Record<EventName, true> = {
  page_view: true,
  view_item: true,
  view_item_list: true,
  search: true,
  cart_update: true,
  add_to_cart: true,
  remove_from_cart: true,
  add_to_wishlist: true,
  begin_checkout: true,
  purchase: true,
  scroll: true,
  user_engagement: true,
  sign_up: true,
  generate_lead: true,
  form_start: true,
  form_submit: true,
  form_abandon: true,
  identify: true,
  view_promotion: true,
  select_promotion: true,
  close_promotion: true,
  holdout_exposure: true,
  survey_answer: true,
  proof_shown: true,
  view_recommendations: true,
  select_item: true,
  exit_intent: true,
  consent_update: true,
  user_properties: true,
  custom_event: true,
}

/** Whether it is one of our own events. */
export const isEventName = (name: string): name is EventName => Object.hasOwn(NAMES, name)

/** Whether somebody entered or left a segment, by the name of the entry; null: something else. */
export function segmentChange(name: string): SegmentChange | null {
  if (name === 'segment_entered') return 'entered'
  return name === 'segment_left' ? 'left' : null
}

/** Whether it was told by the shop or by what it computes, and not by a browser on its pages. */
export const isTold = (name: string): boolean => name === 'order' || name === 'refund' || segmentChange(name) !== null

/** The door checked the params against their schema before they were stored, so here they are taken at their word. */
export function knownEntry({ name, params }: TimelineEntry): KnownEntry {
  if (name === 'decision') return { kind: 'decision', decision: params as unknown as Decision }
  if (name === 'order') return { kind: 'order', order: params as unknown as ToldOrder }
  if (name === 'refund') return { kind: 'refund', refund: params as unknown as ToldRefund }
  const change = segmentChange(name)
  if (change) return { kind: 'segment', change, name: String(params.name) }
  if (!isEventName(name)) return { kind: 'unknown', name }
  return { kind: 'event', event: { name, params } as unknown as NamedEvent }
}
