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
  let days = 0
  for (const day in activity) if (activity[day]?.page_view && Number(day) > since) days += 1
  return {
    customer: Math.max(0, orders.confirmed),
    returning: days >= RETURNING_DAYS ? days : 0,
    may_message: Number(consent?.value.includes('message') ?? false),
    may_personalise: Number(consent?.value.includes('personalise') ?? false),
  }
}
