/** @module Notices that the consent to measure was given or withdrawn while the page is open. */
import type { Shop } from '../../adapter-host.ts'
import { SETTLE_MS } from '../../limits.ts'

/** Calls `work` with what holds now. A banner is clicked, another tab writes, a hidden tab comes back: then it is looked at. */
export function onConsent(shop: Shop, work: (mayMeasure: boolean) => unknown): void {
  let before = shop.may('measure')
  const look = () => {
    const now = shop.may('measure')
    if (before === now) return
    before = now
    work(now)
  }
  for (const type of ['click', 'storage', 'visibilitychange'])
    shop.listen(window, type, () => shop.later(look, SETTLE_MS))
}
