/** @module Small writes on a campaign: pausing it, and taking an old version back. */
import * as v from 'valibot'

/** Body of `POST /v1/campaigns/:id/status`. */
export const CampaignStatusSchema = v.object({ status: v.picklist(['live', 'paused']) })

/** Body of `POST /v1/campaigns/:id/roll-back`. */
export const RollBackSchema = v.object({ version: v.pipe(v.number(), v.integer(), v.minValue(1)) })
