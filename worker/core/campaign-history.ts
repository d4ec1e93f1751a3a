/** @module What a profile remembers of one campaign. */

/** What a visitor did with one campaign; times of the last time, ms UTC. */
export interface CampaignHistory {
  shownAt?: number
  closedAt?: number
  /** Its button was used. */
  convertedAt?: number
  /** An address was left in it. */
  leadAt?: number
  /** It would have been shown, to one who is held out. */
  heldOutAt?: number
  /** From when on the coupon it gave is not worth showing any more: used, run out, or lost at the wheel. */
  couponEndsAt?: number
  /** Until when a scenario lets them see it, ms UTC (core/scenario/noted-offers.ts); absent: none ever did. */
  offeredUntilAt?: number
  /** How often it was shown, or would have been; absent in histories of before: once, where it was shown. */
  shows?: number
}
