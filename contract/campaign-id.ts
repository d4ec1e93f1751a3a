/** @module The id of a campaign. */
import * as v from 'valibot'

/** Small letters, digits and hyphens: it is part of counters' names and of keys, so no blank and no underscore. */
export const CampaignIdSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'is not an id such as exit-offer'),
)
