/** @module When a condition is asked, and by what was learned of the shop until then. */
import type { CustomerModels } from '../nightly/customer-models.ts'

/** `now` in ms UTC. By `models` stages and RFM groups are told; with others the answers may be others. */
export interface Moment {
  now: number
  models: CustomerModels
}
