/** @module What of the shop's settings says how money and hours are to be read. */

/** `currency`: ISO 4217. `timeZone`: IANA; an unknown one counts as UTC. */
export interface ShopLocale {
  currency: string
  timeZone: string
}
