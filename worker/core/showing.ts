/** @module What a profile remembers for the caps and audiences of campaigns, and for scenarios. */
import type { CampaignParams } from '../../contract/page.ts'
import type { Asked } from './asked.ts'
import type { Latest } from './latest.ts'

/** Every part is a set or a latest value, so that the order of events does not matter. */
export interface Showing {
  /** What the address of the newest landing page said. */
  utm: Latest<CampaignParams> | null
  /** What asked for this person's attention lately, over all channels. */
  asked: Asked[]
  /** When they ordered, ms UTC, newest first, see order-times.ts. */
  orderedAts: number[]
  /** When they last emptied the cart without an order, ms UTC; 0: never. */
  cartEmptiedAt: number
  /** When they last signed up, ms UTC; 0: never. */
  signedUpAt: number
  /** Products wished for, newest first, each once, at most 30. */
  wished: { productId: string; at: number }[]
  /** Of the network place of the newest visit, IANA. */
  timeZone: Latest<string> | null
}

/** Of somebody of whom nothing is known. */
export const NO_SHOWING: Showing = {
  ...{ utm: null, asked: [], orderedAts: [], cartEmptiedAt: 0, signedUpAt: 0, wished: [], timeZone: null },
}
