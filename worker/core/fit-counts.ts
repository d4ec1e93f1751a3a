/** @module What speaks for somebody besides what they do: only what is known. */
import { dayOf } from './activity.ts'
import type { ProfileState } from './profile.ts'
import type { FitKind } from './score-rules.ts'

/** Here on so many days of 60: comes back. Our policy. */
const RETURNING_DAYS = 3
const WITHIN_DAYS = 60

/** How often each is so, 0: not. `customer`: confirmed orders; `returning`: the days, where they are three or more. */
export function fitCounts({ activity, orders, consent }: ProfileState, now: number): Record<FitKind, number> {
  const since = dayOf(now) - WITHIN_DAYS
  const days = Object.entries(activity).filter(([day, { page_view = 0 }]) => page_view > 0 && Number(day) > since)
  return {
    customer: Math.max(0, orders.confirmed),
    returning: days.length >= RETURNING_DAYS ? days.length : 0,
    may_message: Number(consent?.value.includes('message') ?? false),
    may_personalise: Number(consent?.value.includes('personalise') ?? false),
  }
}
