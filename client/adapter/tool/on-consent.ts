/** @module Notices that the consent to measure was given or withdrawn while the page is open. */
import type { Shop } from '../../adapter-host.ts'
import { SETTLE_MS } from '../../limits.ts'

/**
 * Calls `work` with what holds now: at once where it was withdrawn, a moment later where it was given, because the core
 * has to know its visitor first. An adapter may have begun while a banner was still asked.
 */
export function onConsent(shop: Shop, work: (mayMeasure: boolean) => unknown): void {
  let before = shop.may('measure')
  const look = shop.guard(() => {
    const now = shop.may('measure')
    if (before === now) return
    before = now
    work(now)
  })
  shop.onConsent(() => (shop.may('measure') ? shop.later(look, SETTLE_MS) : look()))
}
