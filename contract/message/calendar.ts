/** @module GET /v1/calendar: what will be sent in the month ahead, as far as it can be told. */
import type { ScenarioKind } from '../scenario/scenario.ts'
import type { MessageChannel, MessagePurpose } from './message.ts'

/** Days that the calendar looks ahead, today with them. */
export const CALENDAR_DAYS = 31

/**
 * How a number was told. `waiting`: runs that wait now. `scheduled`: everybody in the audience at a moment that is set.
 * `usual`: as many begin a day as did in the last 28 days, or since it is live, at least in a week.
 */
export type CalendarBasis = 'waiting' | 'scheduled' | 'usual'

/** One message of one scenario on one day. `expected`: messages, not whole; before caps, quiet hours and permissions. */
export interface CalendarEntry {
  scenarioId: string
  scenarioName: string
  kind: ScenarioKind
  stepId: string
  messageId: string
  messageName: string
  channel: MessageChannel
  purpose: MessagePurpose
  expected: number
  /** The one that most of it rests on. */
  basis: CalendarBasis
  /** Of what is set for a moment: when it begins, ms UTC; null: over the day. */
  at: number | null
}

/** A day of the shop's calendar, `2026-12-01`. The largest entries first. */
export interface CalendarDay {
  day: string
  entries: CalendarEntry[]
}

/**
 * Marketing scenarios that are set so close together that the cap lets people have one message of the two. What happens
 * again on the same days of the week is one collision. `people`: how many are in all of their audiences; null: too many to
 * count in time.
 */
export interface CalendarCollision {
  /** The one that is first in this month first. One alone is in its own way: it comes back sooner than the cap lets it. */
  sides: CollisionSide[]
  people: number | null
}

/** `moments`: those of the month that are in the other's way, ms UTC, ascending. */
export interface CollisionSide {
  scenarioId: string
  moments: number[]
}

/** `shares`: of the expected messages that are not transactional, by purpose, 0 to 1; null: there are none. */
export interface MessageCalendar {
  timeZone: string
  days: CalendarDay[]
  collisions: CalendarCollision[]
  shares: Record<MessagePurpose, number> | null
  /** Slots of which nobody was counted, for the time was up. */
  uncounted: { scenarioId: string; at: number }[]
}
