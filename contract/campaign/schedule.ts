/** @module When a campaign runs. */
import * as v from 'valibot'

/** In the order of ISO 8601, Monday first. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

export type Weekday = (typeof WEEKDAYS)[number]

/** With a zone (`2026-12-01T00:00:00+02:00`), or by the shop's own clock (`2026-12-01T00:00`). */
const MomentSchema = v.union(
  [
    v.pipe(v.string(), v.isoTimestamp()),
    v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/)),
  ],
  'is not a time such as 2026-12-01T00:00',
)

const ClockSchema = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time of day such as 09:00'))

/** From `startsAt`, until before `endsAt`. Days and hours by the clock of the shop's zone. */
export const ScheduleSchema = v.strictObject({
  startsAt: v.optional(MomentSchema),
  endsAt: v.optional(MomentSchema),
  days: v.optional(v.pipe(v.array(v.picklist(WEEKDAYS)), v.minLength(1, 'is empty'))),
  /** From `from` until before `to`; a `to` that is earlier is of the next day. */
  hours: v.optional(v.strictObject({ from: ClockSchema, to: ClockSchema })),
})

export type Schedule = v.InferOutput<typeof ScheduleSchema>
