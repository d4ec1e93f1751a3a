/** @module The room that live inline campaigns want kept free in every page. */
import type { Campaign } from '../../contract/campaign.ts'
import type { ReservedSlot } from '../../contract/reserved-slot.ts'

/**
 * A time without a zone is the shop's own: no zone is further from UTC. And a browser may run the script of a day ago, so
 * room is kept a little before it is needed.
 */
const A_DAY_MS = 86_400_000

/**
 * One a selector, with the height of the highest. Only for overlays that stand inside their slot: what stands before or
 * after an element has no box yet whose height could be kept. Not for a campaign that, wherever the shop is, has ended at
 * `now`, ms UTC, or begins only in days. Empty for shops without.
 */
export function reservedSlots(campaigns: readonly Campaign[], now: number): ReservedSlot[] {
  const slots = new Map<string, ReservedSlot>()
  for (const { slot, schedule, status } of campaigns) {
    const { startsAt, endsAt } = schedule
    const isOver = endsAt !== undefined && Date.parse(endsAt) + A_DAY_MS <= now
    const isFar = startsAt !== undefined && Date.parse(startsAt) - 2 * A_DAY_MS > now
    if (status !== 'live' || !slot?.height || slot.place !== 'inside' || isOver || isFar) continue
    const selector = slot.name ? `[data-vitrine-slot="${slot.name}"]` : slot.selector!
    const { phone = 0, desktop = 0 } = slots.get(selector) ?? {}
    const { height } = slot
    slots.set(selector, {
      selector,
      phone: Math.max(phone, height.phone),
      desktop: Math.max(desktop, height.desktop),
    })
  }
  return [...slots.values()]
}
