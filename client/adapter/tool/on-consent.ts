/** @module Notices that the consent to measure was given or withdrawn while the page is open. */
import type { Shop } from '../../adapter-host.ts'
import { ANSWER_MS } from '../../consent-limits.ts'

/**
 * Calls `work` with what holds now, as soon as it changes. An adapter may have begun while a banner was still asked: that what
 * was permitted before is permitted again, where the answer comes in time, is no change to the core, and it tells nobody.
 * Gives what is to be called where work is done that goes by what holds now: then that is no change any more.
 */
export function onConsent(shop: Shop, work: (mayMeasure: boolean) => unknown): () => void {
  let before = shop.may('measure')
  const look = shop.guard(() => {
    const now = shop.may('measure')
    if (before === now) return
    before = now
    work(now)
  })
  shop.later(look, ANSWER_MS)
  shop.consentWatchers.push(look)
  return () => {
    before = shop.may('measure')
  }
}
