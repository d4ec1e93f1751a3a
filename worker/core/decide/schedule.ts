/** @module When a campaign runs, by the shop's clock. */
import type { Schedule } from '../../../contract/campaign/schedule.ts'
import { shopMoment } from '../shop-moment.ts'
import { dayBefore, type LocalTime } from './local-time.ts'

/** When it begins and ends for good, ms UTC; null: it does not. */
export interface Span {
  startsAt: number | null
  endsAt: number | null
}

/** Times with a zone as they are, others by the clock of the shop's zone. */
export function spanOf({ startsAt, endsAt }: Schedule, timeZone: string): Span {
  const moment = (time: string | undefined) => (time === undefined ? null : shopMoment(time, timeZone))
  return { startsAt: moment(startsAt), endsAt: moment(endsAt) }
}

/** Between both, the first included. `now` in ms UTC. */
export const isWithinSpan = ({ startsAt, endsAt }: Span, now: number): boolean =>
  (startsAt === null || now >= startsAt) && (endsAt === null || now < endsAt)

/**
 * On these days, at these hours. Hours that go over midnight belong to the day on which they began; `to` the same as
 * `from` is the whole day from then.
 */
export function isAtTime({ days, hours }: Schedule, { day, time }: LocalTime): boolean {
  const isOn = (each: LocalTime['day']) => !days || days.includes(each)
  if (!hours) return isOn(day)
  const { from, to } = hours
  if (from < to) return isOn(day) && time >= from && time < to
  return (time >= from && isOn(day)) || (time < to && isOn(dayBefore(day)))
}
