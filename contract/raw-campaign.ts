/** @module A campaign before it is checked. */
import * as v from 'valibot'

/** Any JSON object. */
export const RawCampaignSchema = v.record(v.string(), v.unknown())
