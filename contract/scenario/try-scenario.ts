/** @module Body of `POST /v1/scenarios/try`. */
import * as v from 'valibot'
import { RawCampaignSchema } from '../raw-campaign.ts'

/** A scenario as it is being written, and whom it is tried with. */
export const TryScenarioSchema = v.object({
  scenario: RawCampaignSchema,
  profileId: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
})
